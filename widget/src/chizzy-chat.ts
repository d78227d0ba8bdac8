import { DEFAULT_CHANNEL } from "chizzy-chat-protocol";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { Conversation } from "./actions/conversation.js";
import { atLeast } from "./attributes.js";
import { styles } from "./chizzy-chat.styles.js";
import type { ChatStatus, SendResult } from "./client/index.js";
import { Composer } from "./composer/composer.js";
import { Announcer } from "./controllers/announcer.js";
import { ChatController } from "./controllers/chat-controller.js";
import { Localize } from "./controllers/localize.js";
import {
  ChizzyErrorEvent,
  ChizzyMessageEvent,
  ChizzyNicknameEvent,
  ChizzySendEvent,
  ChizzyStatusEvent,
} from "./events.js";
import { type LogState, LogView } from "./log/log-view.js";
import { Room } from "./settings/room.js";
import { createStorage } from "./storage.js";
import { checkEmotes } from "./text/emotes.js";
import { renderComposer } from "./views/composer.js";
import type { PinnedMessage } from "./views/pinned.js";
import { renderStatus } from "./views/status.js";

const MAX_MESSAGES = 200;
const MAX_RATE = 20;
/** While rows are left out, so many more are kept, for a screenful to be left. */
const MAX_SAMPLED = 1_000;
const IDLE: ChatStatus = { state: "idle" };

/** For developers: why `send()` took nothing. */
const REFUSALS: Record<NonNullable<SendResult["refused"]>, string> = {
  empty: "text: nothing is left of it after normalizing",
  too_long: "text: longer than hello.limits allows",
  full: "too many messages wait to be sent already",
  stopped: "the chat has stopped",
};

/**
 * Live chat of one channel: history, live messages, and a composer. It connects when it enters a page, reconnects by itself, and repairs
 * or marks what was missed.
 *
 * @tagname chizzy-chat
 *
 * @attribute {string} lang - The language of the interface: `ko`, `en`, `ja`, or one that the page registers. By default that of the nearest ancestor with a `lang`, else the browser's.
 *
 * @slot header - Replaces the title.
 * @slot pinned - Stays above the list, in place of `pinned`, until the viewer closes it or it is another element.
 * @slot empty - Shown while the channel has no messages.
 * @slot composer-start - Before the text field.
 * @slot composer-end - Between the text field and the send button.
 * @slot footer - Below the composer.
 *
 * @event {ChizzyMessageEvent} chizzy-message - A message arrived live; `detail` is the message.
 * @event {ChizzyStatusEvent} chizzy-status - The connection's state changed; `detail` has `state`, and `reason` and `code` where there are any.
 * @event {ChizzyErrorEvent} chizzy-error - Something was refused or is wrong; `detail` has `code` and, for developers, `message`.
 * @event {ChizzySendEvent} chizzy-send - The viewer sends; cancelable; `detail` has `text` and `nickname`.
 * @event {ChizzyNicknameEvent} chizzy-nickname - The viewer chose a nickname; `detail` has `nickname`, and so has the property.
 *
 * @csspart chat - Everything.
 * @csspart header - The bar at the top.
 * @csspart title - The title in it.
 * @csspart viewers - How many watch.
 * @csspart status-light - The dot that shows whether the chat is live.
 * @csspart menu-button - Opens the menu.
 * @csspart menu - What the viewer can set.
 * @csspart setting - One of the settings in it.
 * @csspart unhide-button - Shows a hidden person again.
 * @csspart rename-button - Asks for another nickname.
 * @csspart pop-out-button - Opens the chat in a window of its own.
 * @csspart pinned - The pinned message.
 * @csspart dismiss-button - Closes it.
 * @csspart status - The line about the connection.
 * @csspart reconnect-button - The button in it.
 * @csspart log - The scrolling list.
 * @csspart row - A message; with `own-row`, and one of `pending-row`, `sent-row` and `failed-row`.
 * @csspart badge - A sign before the name of a `streamer`, `moderator` or `admin`; with `badge-<role>`.
 * @csspart quote - The message that is answered, above the text; leads to it.
 * @csspart quote-name - Who wrote it.
 * @csspart quote-text - What.
 * @csspart sampling - The line that says that more comes than is shown.
 * @csspart time - A message's time.
 * @csspart nickname - A message's author.
 * @csspart text - A message's text.
 * @csspart deleted - What stands where a moderator removed the text.
 * @csspart delivery - What is said about a message that is not sent yet.
 * @csspart retry-button - Sends a failed message again.
 * @csspart edit-button - Takes a failed message back into the composer.
 * @csspart discard-button - Removes a failed message.
 * @csspart mark - A line about missing messages, or about the channel; with `gap-mark`, `recovered-mark` or `notice-mark`.
 * @csspart empty - The text of an empty channel.
 * @csspart older-button - Loads older messages.
 * @csspart latest-button - Leads to the newest message.
 * @csspart link - A link in a message.
 * @csspart mention - A name after `@` in a message; with `own-mention` where it is the viewer's.
 * @csspart emote - An image of `emotes`.
 * @csspart row-actions - What can be done with a message, in its row.
 * @csspart reply-button - Answers the message.
 * @csspart mention-button - Puts the author's name into the text field.
 * @csspart copy-button - Copies the message.
 * @csspart hide-button - Hides its author for this viewer.
 * @csspart notice - A line that says what was done.
 * @csspart undo-button - Undoes it.
 * @csspart completions - The list of names and emoji at the text field.
 * @csspart completion - One of them.
 * @csspart emoji-button - Opens the emoji picker.
 * @csspart emoji-panel - The emoji picker.
 * @csspart composer - The form at the bottom.
 * @csspart input - The text field.
 * @csspart send-button - The button that sends.
 * @csspart hint - The line below the text field.
 * @csspart reply - The line above the text field while a message is answered.
 * @csspart reply-text - The answered text in it.
 * @csspart reply-cancel-button - The button in it.
 * @csspart nickname-form - Asks for a nickname.
 * @csspart nickname-input - Its field.
 * @csspart nickname-button - Its button.
 * @csspart cancel-button - Closes it.
 *
 * @cssproperty --chizzy-background - Behind everything.
 * @cssproperty --chizzy-raised - Behind what stands out a little: the text field, the row under the pointer, the status line.
 * @cssproperty --chizzy-color - Text.
 * @cssproperty --chizzy-muted - Times, hints, marks.
 * @cssproperty --chizzy-border - Lines and outlines.
 * @cssproperty --chizzy-accent - The send button, the way back to the newest message, the light, mentions; mixed with the text's colour for focus.
 * @cssproperty --chizzy-on-accent - Text on buttons.
 * @cssproperty --chizzy-danger - What failed.
 * @cssproperty --chizzy-radius - Roundness of fields and buttons, 12px by default.
 * @cssproperty --chizzy-space - Distance from the edges, 10px to 24px by default, by the chat's width.
 * @cssproperty --chizzy-font-size - Size of text, 14px by default, 22px in `overlay`; the viewer's choice multiplies it.
 * @cssproperty --chizzy-font-family - Typeface.
 * @cssproperty --chizzy-input-font-size - Least size in the text field, 16px by default: iOS zooms into smaller ones.
 *
 * @cssstate connected - The chat is live, or in basic mode.
 */
export class ChizzyChat extends LitElement {
  static override styles = styles;
  /** Where elements without a `server` connect. The one-file builds set it to where the script came from; else it is the page's origin. */
  static defaultServer: string | undefined;

  readonly #storage = createStorage();
  readonly #internals = this.attachInternals?.();
  readonly #localize = new Localize(this);
  readonly #room = new Room(this, {
    storage: this.#storage,
    attributes: this,
    scriptServer: () => ChizzyChat.defaultServer,
    hiddenPeople: () => this.#conversation.hiddenPeople,
    onUnhide: (uid) => this.#conversation.unhide(uid),
    canRename: () => !this.readonly && this.#composer.canRename,
    onRename: () => this.changeNickname(),
    onDismissed: () => this.#log?.element.focus(),
  });
  readonly #announcer = new Announcer(this, {
    mode: () => this.#room.look.announcements,
    language: () => this.#localize,
  });
  readonly #chat = new ChatController(this, {
    storage: this.#storage,
    target: () => ({ server: this.#server, channel: this.channel }),
    maxMessages: () => this.#maxMessages,
    onRows: () => this.#handleRows(),
    onMessage: (message) => {
      if (!this.#isOwn(message.uid) && !this.#conversation.isHidden(message)) {
        this.#announcer.add(message);
        if (this.sound) this.#conversation.playForMention(message);
      }
      this.dispatchEvent(new ChizzyMessageEvent(message));
    },
    onStatus: (status) => this.#handleStatus(status),
    onError: (error) => this.dispatchEvent(new ChizzyErrorEvent(error)),
  });
  readonly #composer = new Composer(this, {
    storage: this.#storage,
    client: () => this.#chat.client,
    place: () => `${this.#server} ${this.channel}`,
    nickname: () => this.nickname,
    onNickname: (nickname) => {
      this.nickname = nickname;
      this.dispatchEvent(new ChizzyNicknameEvent(nickname));
    },
    onSend: (text, nickname) => this.dispatchEvent(new ChizzySendEvent({ text, nickname })),
    onRefused: (code) => this.dispatchEvent(new ChizzyErrorEvent({ code, message: REFUSALS[code] })),
    onSent: () => this.#log?.follow(),
  });
  readonly #conversation = new Conversation(this, {
    storage: this.#storage,
    client: () => this.#chat.client,
    composer: this.#composer,
    text: () => this.#localize.text,
    emotes: () => this.#emotes,
    log: () => (this.mode === "overlay" ? undefined : this.#log?.element),
    rowOf: (element) => this.#log?.rowOf(element),
    canWrite: () => !this.readonly,
    onChange: () => this.requestUpdate(),
  });
  /** Those of `emotes` that can be shown. */
  #emotes: ReadonlyMap<string, string> = new Map();

  /** Undefined until the element is first drawn. */
  #log: LogView | undefined;

  /** The channel to join: 1 to 64 of `A-Z a-z 0-9 _ . : -`, the first a letter or digit. */
  @property() channel: string = DEFAULT_CHANNEL;
  /** The chat server's address: ws, wss, http or https. */
  @property() server: string | undefined;
  /**
   * The viewer's nickname, if the page knows it; else the viewer is asked at the first message, and the answer is kept. What a viewer
   * chooses stands here, too, and `chizzy-nickname` tells it.
   */
  @property() nickname: string | undefined;
  /** `light`, `dark` or `auto`, the system's choice. As the next four: the default, over which a viewer's own choice in the menu goes. */
  @property() theme: "auto" | "light" | "dark" = "auto";
  /** `small`, `normal`, `large` or `huge`. */
  @property({ attribute: "text-size" }) textSize: "small" | "normal" | "large" | "huge" = "normal";
  /** `comfortable` or `compact`: the room between rows. */
  @property() density: "comfortable" | "compact" = "comfortable";
  /** Show each message's time. */
  @property({ type: Boolean }) times = false;
  /** What a screen reader is told of new messages: `off`, `summary` (once a second, how many, and the last one) or `all`. */
  @property() announcements: "off" | "summary" | "all" = "summary";
  /** `chat`, or `overlay`: rows only, without a background, for streaming software. The number of rows is `max-messages`. */
  @property() mode: "chat" | "overlay" = "chat";
  /** Seconds after which a row fades out, in `overlay` only; 0: never. */
  @property({ type: Number, attribute: "fade-after" }) fadeAfter = 0;
  /** A message that stays above the list until the viewer closes it. Also a slot, for what is more than text. */
  @property({ attribute: false }) pinned: PinnedMessage | undefined;
  /**
   * The page that shows this chat in a window of its own. By default `/popout` of the server that the script came from; none where
   * `server` is given, or where this is an empty string.
   */
  @property({ attribute: "pop-out-url" }) popOutUrl: string | undefined;
  /** Images by code: a message that has `:code:` shows that image. Addresses begin with `https://`; others are ignored, with a warning. */
  @property({ attribute: false }) emotes: Readonly<Record<string, string>> = {};
  /** Play a soft tone when a message mentions the viewer. */
  @property({ type: Boolean }) sound = false;
  /** Show no composer. */
  @property({ type: Boolean }) readonly = false;
  /** How many messages the list keeps while it follows the newest. */
  @property({ type: Number, attribute: "max-messages" }) maxMessages = MAX_MESSAGES;
  /**
   * How many messages a second can be read: while more come, the list shows one in so many, and says so. All are there once less comes, or
   * when the viewer scrolls up. Own messages, mentions, and those of streamers and moderators are always shown. 0: show all.
   */
  @property({ type: Number, attribute: "max-rate" }) maxRate = MAX_RATE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("channel") || changed.has("server")) this.#chat.retarget();
    if (changed.has("maxMessages")) this.#boundRows(false);
    if (changed.has("emotes")) this.#emotes = checkEmotes(this.emotes);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === "lang" && this.isConnected) {
      this.#localize.update();
      this.requestUpdate();
    }
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: lit registers properties on the class that it is called on
    return [...super.observedAttributes, "lang"];
  }

  protected override updated(): void {
    const area = this.renderRoot.querySelector<HTMLElement>(".log-area");
    if (area !== null) this.#log ??= this.#createLog(area);
    this.#log?.draw();
    const { fadeAfter } = this.#room;
    // By script, since a strict policy blocks a bound style attribute.
    if (fadeAfter > 0) area?.parentElement?.style.setProperty("--_fade-after", `${fadeAfter}s`);
  }

  /**
   * Sends a message as the viewer. A text that is empty or too long is refused: `chizzy-error` fires, and nothing is sent.
   * Without a nickname the text goes into the composer, and the viewer is asked for one.
   */
  send(text: string): void {
    this.#composer.send(text);
  }

  /** Opens the dialog in which the viewer changes their nickname. Does nothing for a viewer whom a token names. */
  changeNickname(): void {
    if (this.#composer.canRename) this.#composer.nickname.ask();
  }

  /** Empties the list on this page. New messages appear as before; older ones can be loaded again. */
  clear(): void {
    this.#chat.client?.clear();
  }

  /** Connects anew at once, also after the chat has stopped. */
  reconnect(): void {
    this.#chat.client?.reconnect();
  }

  /** Goes to the newest message and follows from there. */
  scrollToLatest(): void {
    this.#log?.follow();
  }

  /** Focuses the text field. */
  override focus(options?: FocusOptions): void {
    this.#composer.focus(options);
  }

  get #server(): string {
    return this.server ?? ChizzyChat.defaultServer ?? globalThis.location.origin;
  }

  #isOwn(uid: string | undefined): boolean {
    return uid !== undefined && uid === this.#chat.client?.hello?.you.uid;
  }

  #handleStatus(status: ChatStatus): void {
    const isConnected = status.state === "live" || status.state === "basic";
    try {
      if (isConnected) this.#internals?.states.add("connected");
      else this.#internals?.states.delete("connected");
    } catch {
      // Chromium before 125 takes only names that begin with two hyphens; the state is a convenience.
    }
    this.dispatchEvent(new ChizzyStatusEvent(status));
    const { state, reason, detail } = status;
    if (state === "stopped" && reason !== undefined && reason !== "closed-by-page") {
      this.dispatchEvent(new ChizzyErrorEvent({ code: reason, message: detail ?? "the chat has stopped" }));
    }
  }

  #handleRows(): void {
    this.#log?.draw();
    this.#composer.handleRows();
    // What else is shown depends on whether there are any.
    if (this.#chat.client?.rows.length === 0) this.requestUpdate();
  }

  get #maxMessages(): number {
    return Math.floor(atLeast(this.maxMessages, 1, MAX_MESSAGES, "max-messages"));
  }

  #boundRows(isSampling: boolean): void {
    const { client } = this.#chat;
    if (client !== undefined) client.maxMessages = this.#maxMessages + (isSampling ? MAX_SAMPLED : 0);
  }

  #createLog(area: HTMLElement): LogView {
    const log = new LogView(area, {
      state: () => this.#logState,
      onFollowing: (isFollowing) => {
        if (this.#chat.client !== undefined) this.#chat.client.following = isFollowing;
      },
      onSampling: (isSampling) => this.#boundRows(isSampling),
      loadOlder: () => this.#chat.client?.loadOlder() ?? Promise.resolve(false),
      onRetry: (ref) => this.#chat.client?.retry(ref),
      onEdit: (ref) => this.#composer.edit(ref),
      onDiscard: (ref) => this.#chat.client?.discard(ref),
      onQuote: (id) =>
        void log.scrollToMessage(id).then((isFound) => {
          if (!isFound) this.#conversation.sayGone();
        }),
    });
    this.addController(log);
    return log;
  }

  get #logState(): LogState {
    const { text, format } = this.#localize;
    const client = this.#chat.client;
    const { state } = client?.status ?? IDLE;
    return {
      rows: this.#conversation.shown(client?.rows ?? []),
      unseen: client?.unseen ?? 0,
      hasOlder: client?.hasOlder ?? false,
      isLoaded: state === "live" || state === "basic",
      maxMessages: this.#maxMessages,
      maxRate: atLeast(this.maxRate, 0, MAX_RATE, "max-rate"),
      context: { text, format, ...this.#conversation.context },
    };
  }

  protected override render(): TemplateResult {
    const { text, format } = this.#localize;
    const client = this.#chat.client;
    const status = client?.status ?? IDLE;
    const { isOverlay, look } = this.#room;
    const isEmpty = (client?.rows.length ?? 0) === 0;
    const isStopped = status.state === "stopped";
    const isLoaded = status.state === "live" || status.state === "basic";
    return html`<div
      part="chat"
      class="chat"
      lang=${text.lang}
      data-mode=${isOverlay ? "overlay" : "chat"}
      data-theme=${look.theme}
      data-text-size=${look.textSize}
      data-density=${look.density}
      data-times=${look.times}
      ?data-loading=${isEmpty && !isLoaded && !isStopped && !isOverlay}
      ?data-void=${isEmpty && isStopped && !isOverlay}
      ?data-fades=${this.#room.fadeAfter > 0}
    >
      ${isOverlay ? "" : this.#room.render(text, format, status, client?.hello === undefined ? undefined : client.viewers)}
      <div class="log-area"></div>
      ${isOverlay ? "" : this.#renderBottom(status)}
    </div>`;
  }

  #renderBottom(status: ChatStatus): TemplateResult {
    const { text, format } = this.#localize;
    return html`${renderStatus({ text, status, onReconnect: () => this.reconnect() })}
      ${this.#conversation.renderNotice()}
      ${this.readonly ? "" : renderComposer(this.#composer, this.#conversation, text, format)}
      <slot name="footer"></slot>
      <div class="hidden" role="status" aria-live="polite">${this.#announcer.sentence}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "chizzy-chat": ChizzyChat;
  }
}
