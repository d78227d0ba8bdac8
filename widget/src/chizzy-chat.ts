import { DEFAULT_CHANNEL } from "chizzy-chat-protocol";
import { type CSSResultOrNative, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { ChatController } from "./chat-controller.js";
import { styles } from "./chizzy-chat.styles.js";
import type { ChatStatus, GetToken, SendResult } from "./client/index.js";
import { Composer } from "./composer/composer.js";
import { renderComposer } from "./composer/composer-view.js";
import { OwnKeys } from "./dom/own-keys.js";
import { RootStyles } from "./dom/root-styles.js";
import { clockOf } from "./dom/window-of.js";
import {
  ChizzyErrorEvent,
  ChizzyMessageEvent,
  ChizzyNicknameEvent,
  ChizzySendEvent,
  ChizzyStatusEvent,
} from "./events.js";
import { Header } from "./header/header.js";
import type { PinnedMessage } from "./header/pinned-view.js";
import { Localize } from "./i18n/localize.js";
import { LazyFeatures } from "./lazy/lazy-features.js";
import { loadLazy } from "./lazy/load-lazy.js";
import { type BadgeContext, type BadgeImage, checkBadges } from "./log/badges.js";
import { ChatLog } from "./log/chat-log.js";
import { convertNumber, isOn, textIn, warnOnce } from "./state/attributes.js";
import {
  channelOf,
  type ElementState,
  elementStateOf,
  hasBan,
  layoutOf,
  serverOf,
} from "./state/element-state.js";
import { checkEmotes } from "./state/images.js";
import { Participants } from "./state/participants.js";
import { createStorage } from "./state/storage.js";
import { renderStatus } from "./status/status-view.js";
import { isMention } from "./text/fill-text.js";

/** Rows that are kept beyond `maxMessages` while some are left out. */
const MAX_SAMPLED = 1_000;

/** For developers: why `send()` took nothing. */
const REFUSALS: Record<NonNullable<SendResult["refused"]>, string> = {
  empty: "text: nothing is left of it after normalizing",
  too_long: "text: longer than hello.limits allows",
  full: "too many messages wait to be sent already",
  stopped: "the chat has stopped",
};

/**
 * The live chat of one channel: history, live messages and a composer. The element connects when it enters a page and reconnects after an
 * outage. Messages that arrived during an outage are loaded, or a line in the list says that some are missing.
 *
 * @tagname chizzy-chat
 *
 * @attribute {string} lang - The language of the interface: `ko`, `en`, `ja`, or a language that the page registers. Without the attribute the nearest ancestor with a `lang` decides. If that language is not available, the chat takes the first available one of the browser's languages, else English.
 *
 * @slot header - Content that replaces the title.
 * @slot pinned - Content that stays above the list, in place of the property `pinned`, until the viewer closes the content or the page replaces the slotted element.
 * @slot empty - Content that is shown while the channel has no messages.
 * @slot login - Content in place of the composer for a viewer who has to log in before writing, for example the site's own login button.
 * @slot composer-start - Content before the text field.
 * @slot composer-end - Content between the text field and the send button.
 * @slot footer - Content below the composer.
 *
 * @event {ChizzyMessageEvent} chizzy-message - A message arrived live. `detail` is the message.
 * @event {ChizzyStatusEvent} chizzy-status - The state of the connection changed. `detail` has `state`, and `reason` and `code` if there are any.
 * @event {ChizzyErrorEvent} chizzy-error - A message was refused, or the chat met an error. `detail` has `code`, and `message` for developers.
 * @event {ChizzySendEvent} chizzy-send - The viewer is about to send a message. `detail` has `text` and `nickname`. Cancelling the event keeps the text in the composer.
 * @event {ChizzyNicknameEvent} chizzy-nickname - The viewer chose a nickname. `detail` has `nickname`; the property `nickname` has the same value.
 *
 * @csspart chat - The whole chat.
 * @csspart header - The bar at the top of the chat.
 * @csspart title - The title in the header.
 * @csspart viewers - The number of viewers in the header.
 * @csspart status-light - The dot in the header that shows whether the chat is live.
 * @csspart menu-button - The button in the header that opens the menu.
 * @csspart menu - The menu with the viewer's settings.
 * @csspart setting - One setting in the menu.
 * @csspart unhide-button - The button in the menu that shows the messages of a hidden author again.
 * @csspart rename-button - The button in the menu that asks for another nickname.
 * @csspart pop-out-button - The button in the menu that opens the chat in a window of its own.
 * @csspart pinned - The pinned message above the list.
 * @csspart dismiss-button - The button that closes the pinned message.
 * @csspart status - The line that says what is wrong with the connection or the login.
 * @csspart reconnect-button - The button in the status line that connects now.
 * @csspart retry-login-button - The button in the status line that tries a failed login again.
 * @csspart log - The scrolling list of messages.
 * @csspart row - A message in the list. Each row also has one of the parts `pending-row`, `sent-row` and `failed-row`, and the viewer's own rows have `own-row`.
 * @csspart badge - The sign before the name of a `streamer`, `moderator` or `admin`, which also has the part `badge-<role>`; or an image from the property `badges`, which also has `badge-image`.
 * @csspart guest-mark - The mark before the name of an author without a login, on a server where viewers can log in.
 * @csspart quote - The quoted message above the text of an answer. Pressing the quote leads to the quoted message.
 * @csspart quote-name - The author's name in a quote.
 * @csspart quote-text - The quoted text in a quote.
 * @csspart sampling - The line that says that messages arrive faster than the list shows.
 * @csspart time - The time of a message, with the date if the message is not from today.
 * @csspart nickname - The author's name before a message.
 * @csspart text - The text of a message.
 * @csspart deleted - The words in place of a text that a moderator removed.
 * @csspart delivery - The words below a message that is not sent yet, or could not be sent.
 * @csspart more-button - The button that shows the rest of a message that would take more than a third of the list.
 * @csspart retry-button - The button that sends a failed message again.
 * @csspart edit-button - The button that takes a failed message back into the composer.
 * @csspart discard-button - The button that removes a failed message.
 * @csspart mark - A line between messages: about missing messages, about the channel, or between two days. Each mark also has one of the parts `gap-mark`, `recovered-mark`, `notice-mark` and `day-mark`.
 * @csspart empty - The words in the list of a channel without messages.
 * @csspart older-button - The button at the top of the list that loads older messages.
 * @csspart latest-button - The button over the list that leads to the newest message.
 * @csspart link - A link in a message.
 * @csspart mention - A name after `@` in a message. The viewer's own name also has the part `own-mention`.
 * @csspart emote - An image in a message, from the property `emotes`.
 * @csspart row-actions - The toolbar of buttons on a message.
 * @csspart reply-button - The button on a message that answers the message.
 * @csspart mention-button - The button on a message that puts the author's name into the text field.
 * @csspart copy-button - The button on a message that copies the message.
 * @csspart hide-button - The button on a message that hides the author's messages for this viewer.
 * @csspart notice - The line that says what was just done, such as hiding an author.
 * @csspart undo-button - The button in the notice that undoes the last action.
 * @csspart copy-input - The field in the notice with a message that the browser refused to copy, to be copied by hand.
 * @csspart completions - The list of names and emoji at the text field.
 * @csspart completion - One name or emoji in the list at the text field.
 * @csspart emoji-button - The button that opens the emoji picker.
 * @csspart emoji-panel - The emoji picker.
 * @csspart composer - The form at the bottom of the chat.
 * @csspart login - The words in place of the composer for a viewer who has to log in before writing.
 * @csspart input - The text field.
 * @csspart send-button - The button that sends the text.
 * @csspart hint - The line below the text field: the remaining length, or the reason why sending is not possible.
 * @csspart reply - The line above the text field that says which message the viewer answers.
 * @csspart reply-text - The text of the message that the viewer answers, in the line above the text field.
 * @csspart reply-cancel-button - The button in the line above the text field that ends the answering.
 * @csspart nickname-form - The form that asks for a nickname.
 * @csspart nickname-input - The text field of the nickname form.
 * @csspart nickname-button - The button of the nickname form that takes the nickname.
 * @csspart cancel-button - The button of the nickname form that closes the form without a change.
 *
 * @cssproperty --chizzy-background - The background of the chat.
 * @cssproperty --chizzy-raised - The background of the text field, of the row under the pointer, and of the status line.
 * @cssproperty --chizzy-color - The colour of text.
 * @cssproperty --chizzy-muted - The colour of times, hints and marks.
 * @cssproperty --chizzy-border - The colour of lines and outlines.
 * @cssproperty --chizzy-accent - The colour of the send button, of the button that leads to the newest message, of the status light and of mentions. Mixed with the text's colour, also the colour of the focus ring.
 * @cssproperty --chizzy-on-accent - The colour of text and signs on the accent colour.
 * @cssproperty --chizzy-danger - The colour of failures and warnings.
 * @cssproperty --chizzy-radius - The corner radius of fields and buttons, 12px by default.
 * @cssproperty --chizzy-space - The distance from the edges of the chat, 10px to 24px by default, depending on the chat's width.
 * @cssproperty --chizzy-font-size - The size of text, 14px by default and 22px in `overlay`. The viewer's choice of a text size multiplies this size.
 * @cssproperty --chizzy-font-family - The typeface of the chat.
 * @cssproperty --chizzy-input-font-size - The smallest size of text in the text field, 16px by default. Safari on iOS zooms into fields with smaller text.
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
  /** The server of elements without a `server`: the folder of the script in the one-file builds, else the page's origin. */
  static defaultServer: string | undefined;

  readonly #storage = createStorage();
  readonly #internals = this.attachInternals?.();
  readonly #localize = new Localize(this);
  readonly #header: Header = new Header(this, {
    storage: this.#storage,
    attributes: this,
    channel: () => this.#channel,
    scriptServer: () => ChizzyChat.defaultServer,
    renderMenu: (input) => this.#features.loaded?.renderMenu(input) ?? "",
    onMenuOpen: (menu) => void this.#features.loadFor(menu),
    canRename: () => this.#canRename,
    onRename: () => this.changeNickname(),
    onDismissed: () => this.#log.view?.element.focus(),
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
        ? loadLazy("demo").then(
            (module) => module?.createDemo(channel, () => this.demoRate) ?? { WebSocket: undefined },
          )
        : undefined,
    maxMessages: () => layoutOf(this).maxMessages,
    onRows: () => this.#handleRows(),
    onMessage: (message) => {
      if (!this.#isOwn(message.uid) && !this.#participants.ignoreList.has(message)) {
        // The one value alone: this is done for each message.
        if (this.mode !== "overlay") this.#features.announce(message);
        if (isOn(this.sound) && isMention(message, this.#participants.context))
          void this.#features.load().then((features) => features?.playTone());
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
    onAsk: (send) => void this.#features.askNickname(send),
    onNickname: (nickname) => {
      this.nickname = nickname;
      this.dispatchEvent(new ChizzyNicknameEvent(nickname));
    },
    onSend: (text, nickname) => this.dispatchEvent(new ChizzySendEvent({ text, nickname })),
    onRefused: (code) => this.#handleError({ code, message: REFUSALS[code] }, false),
    onSent: () => this.#log.view?.follow(),
  });
  readonly #participants = new Participants({
    storage: this.#storage,
    client: () => this.#chat.client,
    nickname: () => this.#composer.nickname.value,
    emotes: () => this.#emotes,
  });
  readonly #log = new ChatLog(this, {
    onTime: () => this.#updateLog(),
    onFollowing: (isFollowing) => {
      const client = this.#chat.client;
      if (client !== undefined) client.following = isFollowing;
      this.#updateLog();
    },
    onSampling: (isSampling) => this.#boundRows(isSampling),
    loadOlder: () => this.#loadOlder(),
    onRetry: (ref) => this.#chat.client?.retry(ref),
    onEdit: (ref) => this.#composer.edit(ref),
    onDiscard: (ref) => void this.#chat.client?.discard(ref),
    onQuote: (id) => void this.#features.load().then((features) => features?.goToMessage(id)),
  });
  readonly #features = new LazyFeatures(this, () => this.mode !== "overlay", {
    clock: clockOf(this),
    storage: this.#storage,
    composer: this.#composer,
    ignoreList: this.#participants.ignoreList,
    text: () => this.#localize.text,
    format: () => this.#localize.format,
    announcements: () => this.#header.preferences.announcements,
    emotes: () => this.#emotes,
    names: () => this.#participants.recentNames,
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

  /** The channel to join: 1 to 64 characters of `A-Z a-z 0-9 _ . : -`, the first a letter or digit. While `channel` is an empty string, the chat does not connect. */
  channel: string = DEFAULT_CHANNEL;
  /** The address of the chat server: `ws:`, `wss:`, `http:` or `https:`. An address that begins with `/` or `.` is relative to the page. */
  server: string | undefined;
  /**
   * The viewer's nickname, if the page knows one. Without a nickname the chat asks the viewer at the first message and keeps the answer. A
   * nickname that the viewer chooses is set here, and fires `chizzy-nickname`.
   */
  nickname: string | undefined;
  /** The colours: `light`, `dark`, or `auto` for the system's choice. The viewer's own choice in the menu overrides `theme`. */
  theme: "auto" | "light" | "dark" = "auto";
  /** The size of text: `small`, `normal`, `large` or `huge`. The viewer's own choice in the menu overrides `textSize`. */
  textSize: "small" | "normal" | "large" | "huge" = "normal";
  /** The space between rows: `comfortable` or `compact`. The viewer's own choice in the menu overrides `density`. */
  density: "comfortable" | "compact" = "comfortable";
  /** Whether each message shows its time. The viewer's own choice in the menu overrides `times`. */
  times = false;
  /** How a screen reader announces new messages: `off`, `summary` (once a second: the number of messages, and the last one) or `all`. The viewer's own choice in the menu overrides `announcements`. */
  announcements: "off" | "summary" | "all" = "summary";
  /** The layout: `chat`, or `overlay` for streaming software, which shows rows only, without a background. `maxMessages` sets the number of rows. */
  mode: "chat" | "overlay" = "chat";
  /** The age at which a row of an overlay fades out, in seconds after the message was written. With 0 no row fades. */
  fadeAfter = 0;
  /** A message above the list, until the viewer closes the message. For more than text use the slot `pinned`. */
  pinned: PinnedMessage | undefined;
  /**
   * The address of the page that shows this chat in a window of its own. By default the page `popout` beside the script, if a chat server handed
   * the script out. There is no such button if `server` is set and `popOutUrl` is not, or if `popOutUrl` is an empty string.
   */
  popOutUrl: string | undefined;
  /** Image addresses by code: a message with `:code:` shows the image. An address must begin with `https://`; others are ignored with a warning. */
  emotes: Readonly<Record<string, string>> = {};
  /** Images by role, as an address or as `{ src, label }`, for roles without a sign of their own, such as a site's `subscriber`. An address must begin with `https://`. */
  badges: Readonly<Record<string, string | BadgeImage>> = {};
  /**
   * A function that gives the token of a viewer who is logged in on the page, as a string or a promise of one. The chat calls the function at
   * each join, about a minute before the token ends, and after failures with growing waits. Setting another function logs a guest in without a
   * new connection; setting undefined logs the viewer out. A new function at each rendering is called at most once a second.
   */
  getToken: GetToken | undefined;
  /** Whether the chat plays a lively channel without a server. A demo connects to nothing and sends nothing. The channel's name decides the messages. */
  demo = false;
  /** The average number of messages a second in a demo, 0 to 200; 1.5 by default. */
  demoRate: number | undefined;
  /** Whether a soft tone plays when a message mentions the viewer. */
  sound = false;
  /** Whether the chat has no composer. */
  readonly = false;
  /** The number of messages that the list keeps while the viewer is at the newest one. */
  maxMessages = 200;
  /**
   * The number of messages a second that a viewer can read. While more arrive, the list shows one of several and says so. When fewer arrive, or
   * the viewer scrolls up, the list shows every message. The viewer's own messages, mentions, and messages of streamers, moderators and admins are
   * always shown. With 0 the list always shows all.
   */
  maxRate = 20;

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
    if (changed.has("maxMessages")) this.#boundRows();
    if (changed.has("emotes")) this.#emotes = keepEqual(this.#emotes, checkEmotes(this.emotes));
    if (changed.has("badges")) this.#badges = keepEqual(this.#badges, checkBadges(this.badges));
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#updateLog();
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
   * Sends a message as the viewer. A text that is empty or too long is refused: `chizzy-error` fires, and nothing is sent. If the viewer has
   * no nickname, the text goes into the composer and the chat asks for a nickname. Before the element is drawn, and while the element has no
   * channel, at most 50 texts are kept and sent later.
   */
  send(text: string): void {
    this.#composer.send(textIn(text, "send()") ?? "");
  }

  /** Opens the dialog in which the viewer changes their nickname. Does nothing if a token names the viewer, or while `readonly` is set. */
  changeNickname(): void {
    this.#whenDrawn(() => {
      if (this.#canRename) void this.#features.askNickname();
    });
  }

  /** Empties the list on this page. New messages appear as before, and older ones can be loaded again. */
  clear(): void {
    this.#chat.client?.clear();
  }

  /** Connects now, on a new socket, also after the chat has stopped. */
  reconnect(): void {
    this.#chat.client?.reconnect();
  }

  /** Scrolls to the newest message and follows the end of the list from then on. */
  scrollToLatest(): void {
    this.#log.view?.follow();
  }

  /** Focuses the text field, as soon as the text field is drawn. */
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
    return serverOf(this, ChizzyChat.defaultServer ?? globalThis.location.origin);
  }

  get #channel(): string | undefined {
    return channelOf(this, DEFAULT_CHANNEL);
  }

  get #getToken(): GetToken | undefined {
    const { getToken } = this;
    if (isOn(this.demo) || !getToken) return undefined;
    if (typeof getToken === "function") return getToken;
    warnOnce("getToken is not used. Allowed: a function that gives a token.");
    return undefined;
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
    if (isConnected && !layoutOf(this).isOverlay) this.#features.loadWhenIdle();
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
    if (this.#log.view !== undefined) this.#updateLog();
    this.#composer.handleRows();
    const rows = this.#chat.client?.rows ?? [];
    const isBanned = hasBan(rows);
    // What else is shown depends on whether there are any, and on this.
    if (rows.length === 0 || isBanned !== this.#isBanned) this.requestUpdate();
    this.#isBanned = isBanned;
  }

  #updateLog(): void {
    const client = this.#chat.client;
    const { rows = [], unseen = 0, hasOlder = false, isJoined = false, status } = client ?? {};
    this.#log.update({
      rows: this.#participants.shown(rows),
      unseen,
      hasOlder,
      isLoaded: isJoined,
      ...layoutOf(this),
      now: client?.serverNow() ?? Date.now(),
      isBasic: status?.state === "basic",
      context: {
        text: this.#localize.text,
        format: this.#localize.format,
        badges: this.#badges,
        textSize: this.#header.preferences.textSize,
        ...this.#participants.context,
      },
    });
  }

  /** While rows are left out, more are kept, for a screenful to be left. */
  #boundRows(isSampling = false): void {
    const client = this.#chat.client;
    if (client !== undefined)
      client.maxMessages = layoutOf(this).maxMessages + (isSampling ? MAX_SAMPLED : 0);
  }

  async #loadOlder(): Promise<boolean> {
    const hasCome = await this.#chat.client?.loadOlder();
    this.#updateLog();
    return hasCome ?? false;
  }

  protected override render(): TemplateResult {
    const { text, format } = this.#localize;
    const { preferences } = this.#header;
    const { isOverlay } = layoutOf(this);
    const state = elementStateOf(this.#chat.client, this.#composer.sendBlock?.code === "login");
    const body = isOverlay ? "rows" : state.body;
    return html`<div class="box"><div
      part="chat"
      class="chat"
      lang=${text.lang}
      translate="no"
      data-mode=${isOverlay ? "overlay" : "chat"}
      data-theme=${preferences.theme}
      data-text-size=${preferences.textSize}
      data-density=${preferences.density}
      data-times=${preferences.times}
      ?data-loading=${body === "loading"}
      ?data-void=${body === "void"}
    >
      ${isOverlay ? "" : this.#header.render(text, format, state)}
      <div class="log-area"></div>
      ${isOverlay ? "" : this.#renderBottom(state)}
    </div></div>`;
  }

  #renderBottom(state: ElementState): TemplateResult {
    const { text, format } = this.#localize;
    const { loaded } = this.#features;
    return html`${renderStatus({
      ...state,
      text,
      onReconnect: () => this.reconnect(),
      onRetryLogin: () => this.#chat.client?.retryLogin(),
    })}
      <div role="status">${loaded?.renderNotice() ?? ""}</div>
      ${
        isOn(this.readonly)
          ? ""
          : renderComposer(this.#composer, {
              text,
              format,
              nicknameDialog: loaded?.renderNicknameDialog(format) ?? "",
              completions: loaded?.renderCompletions() ?? "",
              reply: loaded?.renderReply() ?? "",
              onEmojiToggle: this.#features.handleEmojiToggle,
            })
      }
      <slot name="footer"></slot>
      <div class="hidden" role="status" aria-live="polite">${loaded?.announcement ?? ""}</div>`;
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
