import type { LitElement, ReactiveController } from "lit";
import type { Row } from "../client/index.js";
import { later } from "../dom/window-of.js";
import { DayMarks, endOfDay, startOfDay } from "./day-marks.js";
import { Fading } from "./fading.js";
import type { LogState } from "./log-state.js";
import { type LogOptions, LogView } from "./log-view.js";
import type { RowContext } from "./row-element.js";

/** The time is checked at least this often: a clock may be set, and a machine sleeps. */
const LONGEST_WAIT_MS = 3_600_000;

/** What an element knows of its list. */
export interface LogInput extends Omit<LogState, "rows" | "context"> {
  rows: readonly Row[];
  context: Omit<RowContext, "today">;
  isOverlay: boolean;
  /** Rows of an overlay that are older than this fade, ms; 0: rows stay. */
  fadeAfterMs: number;
  /** The server's clock, ms since 1970. */
  now: number;
  /** Timestamps are the senders' own, by clocks that may be wrong. */
  isBasic: boolean;
}

export interface ChatLogOptions extends LogOptions {
  /** Time has passed: another `update()` would show other rows. */
  onTime: () => void;
}

/** Ties the list to an element, in its `.log-area`: puts lines between days, and takes old rows from an overlay. */
export class ChatLog implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ChatLogOptions;
  readonly #dayMarks = new DayMarks();
  readonly #fading = new Fading();
  #stopWaiting: (() => void) | undefined;
  /** Undefined until the first `update()`. */
  view: LogView | undefined;

  constructor(host: LitElement, options: ChatLogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  /** To be called when `input` may be another one than before, from the first rendering of the element on. */
  update(input: LogInput): void {
    const state = this.#stateOf(input);
    if (this.view === undefined) this.#create(state);
    else this.view.update(state);
  }

  #create(state: LogState): void {
    const area = this.#host.renderRoot.querySelector<HTMLElement>(".log-area");
    if (area === null) return;
    const view = new LogView(area, state, this.#options);
    this.view = view;
    this.#host.addController(view);
  }

  /** What is shown at this moment. The next moment that changes it is told by `onTime`. */
  #stateOf({ rows, context, isOverlay, ...input }: LogInput): LogState {
    const { now, fadeAfterMs } = input;
    const isFading = fadeAfterMs > 0;
    const shown = isFading ? this.#fading.shown(rows, input) : rows;
    if (isFading)
      for (const { key } of shown)
        this.view?.elementOf(key)?.toggleAttribute("data-fading", this.#fading.isFading(key, input));
    this.#stopWaiting?.();
    const nextMs = isFading ? this.#fading.nextMs(input) : endOfDay(now) - now;
    if (nextMs !== undefined && this.#host.isConnected)
      this.#stopWaiting = later(this.#host, this.#options.onTime, Math.min(nextMs, LONGEST_WAIT_MS));
    return {
      ...input,
      rows: isOverlay ? shown : this.#dayMarks.with(shown, now),
      context: { ...context, today: startOfDay(now) },
    };
  }
}
