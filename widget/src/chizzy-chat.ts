import {
  codePointLength,
  DEFAULT_CHANNEL,
  DEFAULT_LIMITS,
  normalizeNickname,
  normalizeText,
} from "chizzy-chat-protocol";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { styles } from "./chizzy-chat.styles.js";
import type { ChatStatus, SendResult } from "./client/index.js";
import { Announcer } from "./controllers/announcer.js";
import { ChatController } from "./controllers/chat-controller.js";
import { EnterKey } from "./controllers/enter-key.js";
import { Localize } from "./controllers/localize.js";
import { StickToBottom } from "./controllers/stick-to-bottom.js";
import { ChizzyErrorEvent, ChizzyMessageEvent, ChizzySendEvent, ChizzyStatusEvent } from "./events.js";
import { createStorage } from "./storage.js";
import { renderComposer } from "./views/composer.js";
import { renderHeader } from "./views/header.js";
import { renderLog } from "./views/log.js";
import { refusalText } from "./views/row.js";
import { renderStatus } from "./views/status.js";

const NICKNAME_KEY = "chizzy-chat:nickname";
const MAX_MESSAGES = 200;
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
 * @slot header - Replaces the title.
 * @slot empty - Shown while the channel has no messages.
 * @slot composer-start - Before the text field.
 * @slot composer-end - Between the text field and the send button.
 * @slot footer - Below the composer.
 *
 * @event {ChizzyMessageEvent} chizzy-message - A message arrived live; `detail` is the message.
 * @event {ChizzyStatusEvent} chizzy-status - The connection's state changed; `detail` has `state`, and `reason` and `code` where there are any.
 * @event {ChizzyErrorEvent} chizzy-error - Something was refused or is wrong; `detail` has `code` and, for developers, `message`.
 * @event {ChizzySendEvent} chizzy-send - The viewer sends; cancelable; `detail` has `text` and `nickname`.
 *
 * @csspart chat - Everything.
 * @csspart header - The bar at the top.
 * @csspart title - The title in it.
 * @csspart viewers - How many watch.
 * @csspart status-light - The dot that shows whether the chat is live.
 * @csspart status - The line about the connection.
 * @csspart reconnect-button - The button in it.
 * @csspart log - The scrolling list.
 * @csspart row - A message; with `own-row`, and one of `pending-row`, `sent-row` and `failed-row`.
 * @csspart time - A message's time.
 * @csspart nickname - A message's author.
 * @csspart text - A message's text.
 * @csspart deleted - What stands where a moderator removed the text.
 * @csspart delivery - What is said about a message that is not sent yet.
 * @csspart retry-button - Sends a failed message again.
 * @csspart edit-button - Takes a failed message back into the composer.
 * @csspart discard-button - Removes a failed message.
 * @csspart mark - A line about missing messages; with `gap-mark` or `recovered-mark`.
 * @csspart empty - The text of an empty channel.
 * @csspart older-button - Loads older messages.
 * @csspart latest-button - Leads to the newest message.
 * @csspart composer - The form at the bottom.
 * @csspart input - The text field.
 * @csspart send-button - The button that sends.
 * @csspart hint - The line below the text field.
 * @csspart nickname-form - Asks for a nickname.
 * @csspart nickname-input - Its field.
 * @csspart nickname-button - Its button.
 * @csspart cancel-button - Closes it.
 *
 * @cssproperty --chizzy-background - Behind everything.
 * @cssproperty --chizzy-raised - Behind the text field, the row under the pointer, the status line.
 * @cssproperty --chizzy-color - Text.
 * @cssproperty --chizzy-muted - Times, hints, marks.
 * @cssproperty --chizzy-border - Lines and outlines.
 * @cssproperty --chizzy-accent - Buttons, focus, the light.
 * @cssproperty --chizzy-on-accent - Text on buttons.
 * @cssproperty --chizzy-danger - What failed.
 * @cssproperty --chizzy-radius - Roundness of fields and buttons.
 * @cssproperty --chizzy-space - Distance from the edges.
 * @cssproperty --chizzy-font-size - Size of text, 14px by default.
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
  readonly #announcer = new Announcer(this);
  readonly #enterKey = new EnterKey(() => this.#requestSend());
  readonly #stick = new StickToBottom(this, {
    scroller: () => this.log ?? undefined,
    onFollowing: (isFollowing) => this.#handleFollowing(isFollowing),
    onNearStart: () => this.#requestOlder(),
  });
  readonly #chat = new ChatController(this, {
    storage: this.#storage,
    target: () => ({
      server: this.server ?? ChizzyChat.defaultServer ?? globalThis.location.origin,
      channel: this.channel,
    }),
    maxMessages: () => (this.maxMessages >= 1 ? Math.floor(this.maxMessages) : MAX_MESSAGES),
    onMessage: (message) => {
      if (!this.#isOwn(message.uid)) this.#announcer.add(message);
      this.dispatchEvent(new ChizzyMessageEvent(message));
    },
    onStatus: (status) => this.#handleStatus(status),
    onError: (error) => this.dispatchEvent(new ChizzyErrorEvent(error)),
  });

  @query(".log") private readonly log!: HTMLElement | null;
  @query(".input") private readonly input!: HTMLTextAreaElement | null;
  @query(".nickname-input") private readonly nicknameInput!: HTMLInputElement | null;

  @state() private draft = "";
  @state() private isAsking = false;
  /** The code of the last refusal that concerns the draft, or an empty string. */
  @state() private problem = "";

  /** The channel to join: 1 to 64 of `A-Z a-z 0-9 _ . : -`, the first a letter or digit. */
  @property() channel: string = DEFAULT_CHANNEL;
  /** The chat server's address: ws, wss, http or https. */
  @property() server: string | undefined;
  /** The viewer's nickname, if the page knows it; else the viewer is asked at the first message, and it is kept. */
  @property() nickname: string | undefined;
  /** `light`, `dark` or `auto`, the system's choice. */
  @property() theme: "auto" | "light" | "dark" = "auto";
  /** Show no composer. */
  @property({ type: Boolean }) readonly = false;
  /** How many messages the list keeps while it follows the newest. */
  @property({ type: Number, attribute: "max-messages" }) maxMessages = MAX_MESSAGES;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("channel") || changed.has("server")) this.#chat.retarget();
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
    this.#fitInput();
  }

  /**
   * Sends a message as the viewer. A text that is empty or too long is refused: `chizzy-error` fires, and nothing is sent.
   * Without a nickname the text goes into the composer, and the viewer is asked for one.
   */
  send(text: string): void {
    const client = this.#chat.client;
    if (client === undefined) return;
    const nickname = this.#effectiveNickname;
    if (nickname === "" && client.hello?.you.auth !== "token") {
      this.draft = text;
      this.#askNickname();
      return;
    }
    client.nickname = nickname;
    const result = client.send(text);
    if (result.refused !== undefined) {
      this.problem = result.refused;
      this.dispatchEvent(new ChizzyErrorEvent({ code: result.refused, message: REFUSALS[result.refused] }));
      return;
    }
    this.problem = "";
    this.#stick.follow();
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
    this.#stick.follow();
  }

  /** Focuses the text field. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  get #effectiveNickname(): string {
    return normalizeNickname(this.nickname ?? this.#storage.getItem(NICKNAME_KEY) ?? "");
  }

  get #limits(): { text: number; nickname: number } {
    return this.#chat.client?.hello?.limits ?? DEFAULT_LIMITS;
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

  #handleFollowing(isFollowing: boolean): void {
    if (this.#chat.client !== undefined) this.#chat.client.following = isFollowing;
    this.requestUpdate();
  }

  #requestOlder(): void {
    const client = this.#chat.client;
    if (client?.hasOlder === true && !client.loadingOlder) void client.loadOlder();
  }

  #requestSend(): void {
    const text = this.draft;
    if (normalizeText(text) === "" || this.#charactersLeft < 0) return;
    const nickname = this.#effectiveNickname;
    if (nickname === "" && this.#chat.client?.hello?.you.auth !== "token") {
      this.#askNickname();
      return;
    }
    if (!this.dispatchEvent(new ChizzySendEvent({ text, nickname }))) return;
    this.draft = "";
    this.send(text);
    // A refused text is not eaten: it stands in the composer again, beside the reason.
    if (this.problem !== "") this.draft = text;
  }

  get #charactersLeft(): number {
    return this.#limits.text - codePointLength(normalizeText(this.draft));
  }

  #askNickname(): void {
    this.isAsking = true;
    void this.updateComplete.then(() => this.nicknameInput?.focus());
  }

  #handleInput = (event: InputEvent): void => {
    this.draft = (event.target as HTMLTextAreaElement).value;
    this.problem = "";
  };

  #handleSend = (event: Event): void => {
    event.preventDefault();
    this.#requestSend();
    this.focus();
  };

  #handleNickname = (event: SubmitEvent): void => {
    event.preventDefault();
    const nickname = normalizeNickname(this.nicknameInput?.value ?? "");
    if (nickname === "" || codePointLength(nickname) > this.#limits.nickname) {
      this.nicknameInput?.focus();
      return;
    }
    this.#storage.setItem(NICKNAME_KEY, nickname);
    this.isAsking = false;
    this.#requestSend();
    this.focus();
  };

  #handleNicknameCancel = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== "Escape") return;
    this.isAsking = false;
    this.focus();
  };

  #handleEdit = (ref: string): void => {
    const text = this.#chat.client?.discard(ref);
    if (text !== undefined) this.draft = this.draft === "" ? text : `${text}\n${this.draft}`;
    this.focus();
  };

  /** Where the browser cannot size a field by its content. */
  #fitInput(): void {
    const input = this.input;
    if (input === null || CSS.supports("field-sizing: content")) return;
    input.style.blockSize = "auto";
    input.style.blockSize = `${input.scrollHeight + 2}px`;
  }

  protected override render(): TemplateResult {
    const { text, format } = this.#localize;
    const client = this.#chat.client;
    const status = client?.status ?? IDLE;
    const { count, last } = this.#announcer;
    return html`<div part="chat" class="chat" data-theme=${this.theme}>
      ${renderHeader({ text, format, status, viewers: client?.hello === undefined ? undefined : client.viewers })}
      ${renderStatus({ text, status, onReconnect: () => this.reconnect() })}
      ${renderLog({
        text,
        format,
        rows: client?.rows ?? [],
        hasOlder: client?.hasOlder ?? false,
        loadingOlder: client?.loadingOlder ?? false,
        unseen: client?.unseen ?? 0,
        following: this.#stick.following,
        isLoaded: status.state === "live" || status.state === "basic",
        onScroll: this.#stick.handleScroll,
        onOlder: () => this.#requestOlder(),
        onToLatest: () => this.scrollToLatest(),
        onRetry: (ref) => client?.retry(ref),
        onEdit: this.#handleEdit,
        onDiscard: (ref) => client?.discard(ref),
      })}
      ${this.readonly ? "" : this.#renderComposer()}
      <slot name="footer"></slot>
      <div class="hidden" role="status" aria-live="polite">
        ${
          count === 0 || last === undefined
            ? ""
            : count === 1
              ? text.announceOne(last.nickname, last.text)
              : text.announceMany(format.number(count), last.nickname, last.text)
        }
      </div>
    </div>`;
  }

  #renderComposer(): TemplateResult {
    const { text, format } = this.#localize;
    const hello = this.#chat.client?.hello;
    return renderComposer({
      text,
      format,
      draft: this.draft,
      left: this.#charactersLeft,
      isReadonly: hello?.config.readonly ?? false,
      isAsking: this.isAsking,
      nickname: this.#effectiveNickname,
      nicknameLimit: this.#limits.nickname,
      problem: this.problem === "" ? "" : refusalText(this.problem, text),
      enterKey: this.#enterKey,
      onInput: this.#handleInput,
      onSend: this.#handleSend,
      onNickname: this.#handleNickname,
      onNicknameCancel: this.#handleNicknameCancel,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "chizzy-chat": ChizzyChat;
  }
}
