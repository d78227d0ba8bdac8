import { DEFAULT_CHANNEL } from "chizzy-chat-protocol";
import { type CSSResultOrNative, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { ChatController } from "./chat-controller.js";
import { styles } from "./chizzy-chat.styles.js";
import type { ChatStatus, GetToken, SendResult } from "./client/index.js";
import { Composer } from "./composer/composer.js";
import { renderComposer } from "./composer/composer-view.js";
import { OwnKeys } from "./dom/own-keys.js";
import { RootStyles } from "./dom/root-styles.js";
import {
  ChizzyErrorEvent,
  ChizzyMessageEvent,
  ChizzyNicknameEvent,
  ChizzySendEvent,
  ChizzyStatusEvent,
} from "./events.js";
import { Room } from "./header/header.js";
import type { PinnedMessage } from "./header/pinned-view.js";
import { Localize } from "./i18n/localize.js";
import { LateTools } from "./lazy/lazy-features.js";
import { loadLate } from "./lazy/load-lazy.js";
import { type BadgeContext, type BadgeImage, checkBadges } from "./log/badges.js";
import { ChatLog } from "./log/chat-log.js";
import { atLeast, convertNumber, isOn, textIn, warnOnce } from "./state/attributes.js";
import { checkEmotes } from "./state/images.js";
import { Conversation } from "./state/participants.js";
import { createStorage } from "./state/storage.js";
import { Announcer } from "./status/announcer.js";
import { renderStatus } from "./status/status-view.js";
import { isMention } from "./text/fill-text.js";

const MAX_MESSAGES = 200;
const MAX_RATE = 20;
const IDLE: ChatStatus = { state: "idle" };
/** Nothing is ever sent there: a name that is no one's (RFC 2606). */
const DEMO_SERVER = "wss://demo.invalid";

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
 * @attribute {string} lang - The language of the interface: `ko`, `en`, `ja`, or one that the page registers. By default that of the nearest ancestor with a `lang`. Any other counts as none: then the first of the browser's languages that is there, else English.
 *
 * @slot header - Replaces the title.
 * @slot pinned - Stays above the list, in place of `pinned`, until the viewer closes it or it is another element.
 * @slot empty - Shown while the channel has no messages.
 * @slot login - In place of the composer for a viewer who may only read without a login: for the site's own button, for example.
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
 * @csspart retry-login-button - The button in it after the login failed.
 * @csspart log - The scrolling list.
 * @csspart row - A message; with `own-row`, and one of `pending-row`, `sent-row` and `failed-row`.
 * @csspart badge - A sign before the name of a `streamer`, `moderator` or `admin`, with `badge-<role>`; or an image of `badges`, with `badge-image`.
 * @csspart guest-mark - A quiet mark before the name of one who wrote without a login, where viewers can have one.
 * @csspart quote - The message that is answered, above the text; leads to it.
 * @csspart quote-name - Who wrote it.
 * @csspart quote-text - What.
 * @csspart sampling - The line that says that more comes than is shown.
 * @csspart time - A message's time, with its date where that is not today.
 * @csspart nickname - A message's author.
 * @csspart text - A message's text.
 * @csspart deleted - What stands where a moderator removed the text.
 * @csspart delivery - What is said about a message that is not sent yet.
 * @csspart more-button - Shows the rest of a message that would take more than a third of the list.
 * @csspart retry-button - Sends a failed message again.
 * @csspart edit-button - Takes a failed message back into the composer.
 * @csspart discard-button - Removes a failed message.
 * @csspart mark - A line about missing messages, about the channel, or between two days; with `gap-mark`, `recovered-mark`, `notice-mark` or `day-mark`.
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
 * @csspart copy-input - The text of a message that the browser would not copy.
 * @csspart completions - The list of names and emoji at the text field.
 * @csspart completion - One of them.
 * @csspart emoji-button - Opens the emoji picker.
 * @csspart emoji-panel - The emoji picker.
 * @csspart composer - The form at the bottom.
 * @csspart login - What stands there for a viewer who may only read without a login.
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
  /** And not decorators, which are larger. */
  static override properties = {
    channel: {},
    server: {},
    nickname: {},
    theme: {},
    textSize: { attribute: "text-size" },
    density: {},
    times: { type: Boolean },
    announcements: {},
    mode: {},
    fadeAfter: { type: Number, converter: convertNumber, attribute: "fade-after" },
    pinned: { attribute: false },
    popOutUrl: { attribute: "pop-out-url" },
    getToken: { attribute: false },
    demo: { type: Boolean },
    demoRate: { type: Number, converter: convertNumber, attribute: "demo-rate" },
    emotes: { attribute: false },
    badges: { attribute: false },
    sound: { type: Boolean },
    readonly: { type: Boolean },
    maxMessages: { type: Number, converter: convertNumber, attribute: "max-messages" },
    maxRate: { type: Number, converter: convertNumber, attribute: "max-rate" },
  };
  /** Where elements without a `server` connect. The one-file builds set it to the script's folder; else it is the page's origin. */
  static defaultServer: string | undefined;

  readonly #storage = createStorage();
  readonly #internals = this.attachInternals?.();
  readonly #localize = new Localize(this);
  readonly #room: Room = new Room(this, {
    storage: this.#storage,
    attributes: this,
    channel: () => this.#channel,
    scriptServer: () => ChizzyChat.defaultServer,
    tools: () => this.#tools,
    canRename: () => this.#canRename,
    onRename: () => this.changeNickname(),
    onDismissed: () => this.#log.view?.element.focus(),
  });
  readonly #announcer = new Announcer(this, {
    mode: () => this.#room.look.announcements,
    language: () => this.#localize,
  });
  readonly #chat = new ChatController(this, {
    storage: this.#storage,
    target: () => {
      const channel = this.#channel;
      return channel === undefined ? undefined : { server: this.#server, channel };
    },
    getToken: () => this.#getToken,
    standIn: ({ channel }) =>
      isOn(this.demo)
        ? loadLate("demo").then(
            (module) => module?.createDemo(channel, () => this.demoRate) ?? { WebSocket: undefined },
          )
        : undefined,
    maxMessages: () => this.#maxMessages,
    onRows: () => this.#handleRows(),
    onMessage: (message) => {
      if (!this.#isOwn(message.uid) && !this.#conversation.people.has(message)) {
        this.#announcer.add(message);
        if (isOn(this.sound) && isMention(message, this.#conversation.context))
          void this.#tools.load().then((tools) => tools?.playTone());
      }
      this.dispatchEvent(new ChizzyMessageEvent(message));
    },
    onStatus: (status) => this.#handleStatus(status),
    onError: (error) => this.#handleError(error, /token|auth/.test(error.code)),
  });
  readonly #composer = new Composer(this, {
    storage: this.#storage,
    client: () => this.#chat.client,
    place: () => `${this.#server} ${this.#channel}`,
    nickname: () => textIn(this.nickname, "nickname"),
    onAsk: (send) => void this.#tools.askNickname(send),
    onNickname: (nickname) => {
      this.nickname = nickname;
      this.dispatchEvent(new ChizzyNicknameEvent(nickname));
    },
    onSend: (text, nickname) => this.dispatchEvent(new ChizzySendEvent({ text, nickname })),
    onRefused: (code) => this.#handleError({ code, message: REFUSALS[code] }, false),
    onSent: () => this.#log.view?.follow(),
  });
  readonly #conversation = new Conversation({
    storage: this.#storage,
    client: () => this.#chat.client,
    nickname: () => this.#composer.nickname.value,
    emotes: () => this.#emotes,
  });
  readonly #log = new ChatLog(this, {
    client: () => this.#chat.client,
    maxMessages: () => this.#maxMessages,
    maxRate: () => atLeast(this.maxRate, 0, MAX_RATE, "max-rate"),
    shown: (rows) => this.#conversation.shown(rows),
    context: () => ({
      text: this.#localize.text,
      format: this.#localize.format,
      badges: this.#badges,
      textSize: this.#room.look.textSize,
      ...this.#conversation.context,
    }),
    isOverlay: () => this.#room.isOverlay,
    fadeAfter: () => this.#room.fadeAfter,
    onEdit: (ref) => this.#composer.edit(ref),
    onGone: () => void this.#tools.load().then((tools) => tools?.sayGone()),
  });
  readonly #tools = new LateTools(this, () => this.mode !== "overlay", {
    storage: this.#storage,
    composer: this.#composer,
    people: this.#conversation.people,
    text: () => this.#localize.text,
    emotes: () => this.#emotes,
    names: () => this.#conversation.recentNames,
    log: () => this.#log.view,
    addStyles: (text) => this.#styles?.add(text),
    canWrite: () => !isOn(this.readonly),
    onChange: () => this.requestUpdate(),
  });
  #styles: RootStyles | undefined;
  /** Those of `emotes` that can be shown. */
  #emotes: ReadonlyMap<string, string> = new Map();
  /** Those of `badges`. */
  #badges: BadgeContext["badges"] = new Map();

  /** A message was refused because the viewer may not write here, for good. */
  #isBanned = false;

  /** The channel to join: 1 to 64 of `A-Z a-z 0-9 _ . : -`, the first a letter or digit. An empty text: none yet, the chat waits. */
  channel: string = DEFAULT_CHANNEL;
  /** The chat server's address: ws, wss, http or https. What begins with `/` or `.` is relative to the page. */
  server: string | undefined;
  /**
   * The viewer's nickname, if the page knows it; else the viewer is asked at the first message, and the answer is kept. What a viewer
   * chooses stands here, too, and `chizzy-nickname` tells it.
   */
  nickname: string | undefined;
  /** `light`, `dark` or `auto`, the system's choice. As the next four: the default, over which a viewer's own choice in the menu goes. */
  theme: "auto" | "light" | "dark" = "auto";
  /** `small`, `normal`, `large` or `huge`. */
  textSize: "small" | "normal" | "large" | "huge" = "normal";
  /** `comfortable` or `compact`: the room between rows. */
  density: "comfortable" | "compact" = "comfortable";
  /** Show each message's time. */
  times = false;
  /** What a screen reader is told of new messages: `off`, `summary` (once a second, how many, and the last one) or `all`. */
  announcements: "off" | "summary" | "all" = "summary";
  /** `chat`, or `overlay`: rows only, without a background, for streaming software. The number of rows is `max-messages`. */
  mode: "chat" | "overlay" = "chat";
  /** Seconds after which a row fades out, in `overlay` only, counted from when it was written; 0: never. */
  fadeAfter = 0;
  /** A message that stays above the list until the viewer closes it. Also a slot, for what is more than text. */
  pinned: PinnedMessage | undefined;
  /**
   * The page that shows this chat in a window of its own. By default `popout` beside the script that a chat server handed out; none where
   * `server` is given, or where this is an empty string.
   */
  popOutUrl: string | undefined;
  /** Images by code: a message that has `:code:` shows that image. Addresses begin with `https://`; others are ignored, with a warning. */
  emotes: Readonly<Record<string, string>> = {};
  /** Images by role, or `{ src, label }`, for roles that have no sign of their own, such as a site's `subscriber`. Addresses begin with `https://`. */
  badges: Readonly<Record<string, string | BadgeImage>> = {};
  /**
   * Gives the token of a viewer who is logged in on the page, a string or a promise of one. Called at each join, about a minute before the token
   * ends, and after failures with growing waits. Another function logs a guest in, in place; undefined logs out. A function that is made anew at
   * each rendering is called each time, but at most once a second.
   */
  getToken: GetToken | undefined;
  /** A lively channel without a server: nothing is connected to and nothing is sent. The channel's name decides what is said. */
  demo = false;
  /** Messages a second in a demo, on average, 0 to 200; 1.5 by default. */
  demoRate: number | undefined;
  /** Play a soft tone when a message mentions the viewer. */
  sound = false;
  /** Show no composer. */
  readonly = false;
  /** How many messages the list keeps while it follows the newest. */
  maxMessages = MAX_MESSAGES;
  /**
   * How many messages a second can be read: while more come, the list shows one in so many, and says so. All are there once less comes, or
   * when the viewer scrolls up. Own messages, mentions, and those of streamers and moderators are always shown. 0: show all.
   */
  maxRate = MAX_RATE;

  constructor() {
    super();
    this.addController(new OwnKeys(this));
  }

  /** As Lit's, but with stylesheets that follow the element into another document. */
  protected override createRenderRoot(): ShadowRoot {
    const { elementStyles, shadowRootOptions } = this.constructor as typeof ChizzyChat;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.#styles = new RootStyles(root);
    for (const style of elementStyles) this.#styles.add(textOf(style));
    return root;
  }

  /** The element has come into another document. */
  adoptedCallback(): void {
    this.#styles?.renew();
  }

  /** The first drawing waits for the language, if that has to be loaded: nobody sees another one flash up. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.#localize.loading;
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("channel") || changed.has("server") || changed.has("demo") || changed.has("getToken"))
      this.#chat.retarget();
    if (changed.has("maxMessages")) this.#log.bound();
    if (changed.has("emotes")) this.#emotes = keepEqual(this.#emotes, checkEmotes(this.emotes));
    if (changed.has("badges")) this.#badges = keepEqual(this.#badges, checkBadges(this.badges));
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === "lang" && this.isConnected) {
      this.#localize.update();
    }
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: lit registers properties on the class that it is called on
    return [...super.observedAttributes, "lang"];
  }

  /**
   * Sends a message as the viewer. A text that is empty or too long is refused: `chizzy-error` fires, and nothing is sent.
   * Without a nickname the text goes into the composer, and the viewer is asked for one. Before the element is drawn in a page, and while
   * it has no channel, texts are kept, up to 50 of them.
   */
  send(text: string): void {
    this.#composer.send(textIn(text, "send()") ?? "");
  }

  /** Opens the dialog in which the viewer changes their nickname. Does nothing for a viewer whom a token names, or while `readonly`. */
  changeNickname(): void {
    this.#whenDrawn(() => {
      if (this.#canRename) void this.#tools.askNickname();
    });
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
    this.#log.view?.follow();
  }

  /** Focuses the text field, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    this.#whenDrawn(() => this.#composer.focus(options));
  }

  /** At once, unless the element waits to be put into a page, or for its first drawing. */
  #whenDrawn(action: () => void): void {
    if (this.hasUpdated) action();
    else void this.updateComplete.then(action);
  }

  get #canRename(): boolean {
    return !isOn(this.readonly) && this.#composer.canRename;
  }

  get #server(): string {
    if (isOn(this.demo)) return DEMO_SERVER;
    return textIn(this.server, "server") ?? ChizzyChat.defaultServer ?? globalThis.location.origin;
  }

  /** An empty text is one that comes later: frameworks write it while they have none. */
  get #channel(): string | undefined {
    return this.channel === "" ? undefined : (textIn(this.channel, "channel") ?? DEFAULT_CHANNEL);
  }

  get #getToken(): GetToken | undefined {
    const { getToken } = this;
    if (isOn(this.demo) || !getToken) return undefined;
    if (typeof getToken === "function") return getToken;
    warnOnce("getToken is not used. Allowed: a function that gives a token.");
    return undefined;
  }

  /** The server shows nothing to one who is not logged in. */
  get #isLoginRequired(): boolean {
    const client = this.#chat.client;
    if (client === undefined) return false;
    const { isJoined, rows, status } = client;
    const hasNothing = status.state === "live" && !isJoined && rows.length === 0;
    return status.reason === "login-required" || (hasNothing && this.#composer.hold?.code === "login");
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
    if (isConnected && !this.#room.isOverlay) this.#tools.loadWhenIdle();
    this.dispatchEvent(new ChizzyStatusEvent(status));
    const { state, reason, detail } = status;
    if (state === "stopped" && reason !== undefined && reason !== "closed-by-page") {
      this.#handleError({ code: reason, message: detail ?? REFUSALS.stopped }, true);
    }
  }

  /** What is the page's, or the server's, to mend stands in the console, too: who writes a page listens to no events yet. */
  #handleError(error: ChizzyErrorEvent["detail"], isForConsole: boolean): void {
    if (isForConsole) warnOnce(`${error.code}: ${error.message}`);
    this.dispatchEvent(new ChizzyErrorEvent(error));
  }

  #handleRows(): void {
    this.#log.view?.draw();
    this.#composer.handleRows();
    const rows = this.#chat.client?.rows ?? [];
    const isBanned = rows.some(
      (row) => "error" in row && row.state === "failed" && row.error?.code === "banned",
    );
    // What else is shown depends on whether there are any, and on this.
    if (rows.length === 0 || isBanned !== this.#isBanned) this.requestUpdate();
    this.#isBanned = isBanned;
  }

  get #maxMessages(): number {
    return Math.floor(atLeast(this.maxMessages, 1, MAX_MESSAGES, "max-messages"));
  }

  protected override render(): TemplateResult {
    const { text, format } = this.#localize;
    const client = this.#chat.client;
    const status = client?.status ?? IDLE;
    const { isOverlay, look } = this.#room;
    const isEmpty = (client?.rows.length ?? 0) === 0;
    const isStopped = status.state === "stopped";
    const isLoaded = client?.isJoined ?? false;
    const isClosed = isEmpty && (isStopped || this.#isLoginRequired);
    return html`<div class="box"><div
      part="chat"
      class="chat"
      lang=${text.lang}
      translate="no"
      data-mode=${isOverlay ? "overlay" : "chat"}
      data-theme=${look.theme}
      data-text-size=${look.textSize}
      data-density=${look.density}
      data-times=${look.times}
      ?data-loading=${isEmpty && !isLoaded && !isClosed && !isOverlay}
      ?data-void=${isClosed && !isOverlay}
    >
      ${isOverlay ? "" : this.#room.render(text, format, status, client?.hello === undefined ? undefined : client.viewers)}
      <div class="log-area"></div>
      ${isOverlay ? "" : this.#renderBottom(status)}
    </div></div>`;
  }

  #renderBottom(status: ChatStatus): TemplateResult {
    const { text, format } = this.#localize;
    const client = this.#chat.client;
    return html`${renderStatus({
      text,
      status,
      login: this.#isLoginRequired ? "required" : (client?.login ?? "guest"),
      isBanned: this.#isBanned,
      onReconnect: () => this.reconnect(),
      onRetryLogin: () => client?.retryLogin(),
    })}
      <div role="status">${this.#tools.now?.renderNotice() ?? ""}</div>
      ${isOn(this.readonly) ? "" : renderComposer(this.#composer, this.#tools, text, format)}
      <slot name="footer"></slot>
      <div class="hidden" role="status" aria-live="polite">${this.#announcer.sentence}</div>`;
  }
}

/** A class that extends this one may bring sheets of a module's. */
function textOf(style: CSSResultOrNative): string {
  return "cssText" in style ? style.cssText : Array.from(style.cssRules, ({ cssText }) => cssText).join("");
}

/** Frameworks give an equal object at each rendering: then all rows would be drawn anew for nothing. */
function keepEqual<Images extends ReadonlyMap<string, unknown>>(before: Images, after: Images): Images {
  return JSON.stringify([...before]) === JSON.stringify([...after]) ? before : after;
}

declare global {
  interface HTMLElementTagNameMap {
    "chizzy-chat": ChizzyChat;
  }
}
