import type { LitElement, ReactiveController } from "lit";
import type { ChatClient, Row } from "../client/index.js";
import { LogView } from "./log-view.js";
import type { RowContext } from "./row-element.js";

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
  /** All rows are drawn anew when a value in it is another one than before. */
  context: () => RowContext;
  onEdit: (ref: string) => void;
  /** The message that was answered is nowhere to be found. */
  onGone: () => void;
}

/** Ties the list to an element and its client: makes it when the element is first drawn, in its `.log-area`. */
export class ChatLog implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ChatLogOptions;
  /** Undefined until the element is first drawn. */
  view: LogView | undefined;

  constructor(host: LitElement, options: ChatLogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const area = this.#host.renderRoot.querySelector<HTMLElement>(".log-area");
    if (area !== null) this.view ??= this.#create(area);
    this.view?.draw();
  }

  /** To be called after `maxMessages` has changed. */
  bound(isSampling = false): void {
    const client = this.#options.client();
    if (client !== undefined)
      client.maxMessages = this.#options.maxMessages() + (isSampling ? MAX_SAMPLED : 0);
  }

  #create(area: HTMLElement): LogView {
    const { client, maxMessages, maxRate, shown, context, onEdit, onGone } = this.#options;
    const view = new LogView(area, {
      state: () => {
        const { rows = [], unseen = 0, hasOlder = false, isJoined = false } = client() ?? {};
        return {
          rows: shown(rows),
          unseen,
          hasOlder,
          isLoaded: isJoined,
          maxMessages: maxMessages(),
          maxRate: maxRate(),
          context: context(),
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
}
