import type { LitElement, ReactiveController } from "lit";
import type { ChatClient, Row } from "../client/index.js";
import { later } from "../dom/window-of.js";
import { DayMarks, endOfDay, type LogRow, startOfDay } from "./day-marks.js";
import { Fading, type Moment } from "./fading.js";
import { LogView } from "./log-view.js";
import type { RowContext } from "./row-element.js";

/** The time is looked at at least so often: a clock may be set, and a machine sleeps. */
const LONGEST_WAIT_MS = 3_600_000;
/** While rows are left out, so many more are kept, for a screenful to be left. */
const MAX_SAMPLED = 1_000;

export interface ChatLogOptions {
  client: () => ChatClient | undefined;
  /** Rows shown while the end is followed. */
  maxMessages: () => number;
  /** Rows a second that can be read; 0: no limit. */
  maxRate: () => number;
  /** Those of the client's rows that are shown. */
  shown: (rows: readonly Row[]) => readonly Row[];
  /** All rows are rendered anew when a value in it is another one than before. */
  context: () => Omit<RowContext, "today">;
  isOverlay: () => boolean;
  /** Seconds; 0: rows stay. */
  fadeAfter: () => number;
  onEdit: (ref: string) => void;
  /** The message that was answered is nowhere to be found. */
  onGone: () => void;
}

/** Ties the list to an element and its client: makes it when the element is first rendered, in its `.log-area`. */
export class ChatLog implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ChatLogOptions;
  readonly #dayMarks = new DayMarks();
  readonly #fading = new Fading();
  #stopWaiting: (() => void) | undefined;
  /** Undefined until the element is first rendered. */
  view: LogView | undefined;

  constructor(host: LitElement, options: ChatLogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const area = this.#host.renderRoot.querySelector<HTMLElement>(".log-area");
    if (area !== null) this.view ??= this.#create(area);
    this.view?.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  /** To be called after `maxMessages` has changed. */
  bound(isSampling = false): void {
    const client = this.#options.client();
    if (client !== undefined)
      client.maxMessages = this.#options.maxMessages() + (isSampling ? MAX_SAMPLED : 0);
  }

  #create(area: HTMLElement): LogView {
    const { client, maxMessages, maxRate, context, onEdit, onGone } = this.#options;
    const view = new LogView(area, {
      state: () => {
        const { rows = [], unseen = 0, hasOlder = false, isJoined = false } = client() ?? {};
        return {
          rows: this.#shownNow(rows),
          unseen,
          hasOlder,
          isLoaded: isJoined,
          maxMessages: maxMessages(),
          maxRate: maxRate(),
          context: { ...context(), today: startOfDay(this.#now) },
        };
      },
      onFollowing: (isFollowing) => {
        const chat = client();
        if (chat !== undefined) chat.following = isFollowing;
      },
      onSampling: (isSampling) => this.bound(isSampling),
      loadOlder: () => client()?.loadOlder() ?? Promise.resolve(false),
      onRetry: (ref) => client()?.retry(ref),
      onEdit,
      onDiscard: (ref) => client()?.discard(ref),
      onQuote: (id) =>
        void view.scrollToMessage(id).then((isFound) => {
          if (!isFound) onGone();
        }),
    });
    this.#host.addController(view);
    return view;
  }

  get #now(): number {
    return this.#options.client()?.serverNow() ?? Date.now();
  }

  get #moment(): Moment {
    const isBasic = this.#options.client()?.status.state === "basic";
    return { now: this.#now, fadeAfterMs: this.#options.fadeAfter() * 1_000, isBasic };
  }

  /** What of the rows is shown at this moment. When the next one changes that, the list is rendered again. */
  #shownNow(rows: readonly Row[]): readonly LogRow[] {
    const { shown, isOverlay } = this.#options;
    const moment = this.#moment;
    const { now, fadeAfterMs } = moment;
    const isFading = fadeAfterMs > 0;
    const wanted = isFading ? this.#fading.shown(shown(rows), moment) : shown(rows);
    this.#stopWaiting?.();
    const nextMs = isFading ? this.#fading.nextMs(moment) : endOfDay(now) - now;
    if (nextMs !== undefined && this.#host.isConnected)
      this.#stopWaiting = later(this.#host, this.#passTime, Math.min(nextMs, LONGEST_WAIT_MS));
    return isOverlay() ? wanted : this.#dayMarks.with(wanted, now);
  }

  #passTime = (): void => {
    const { view } = this;
    if (view === undefined) return;
    const moment = this.#moment;
    for (const { key } of this.#options.client()?.rows ?? [])
      view.elementOf(key)?.toggleAttribute("data-fading", this.#fading.isFading(key, moment));
    view.requestUpdate();
  };
}
