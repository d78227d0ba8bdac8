import { DEFAULT_LIMITS, type Hello, normalizeText } from "chizzy-chat-protocol";
import type { LitElement, ReactiveController } from "lit";
import type { ChatClient, ChatMessage, KeyValueStorage, SendResult } from "../client/index.js";
import { steadyNow } from "../client/steady-clock.js";
import { later } from "../dom/window-of.js";
import { keepDraft, readDraft } from "./drafts.js";
import { EnterKey } from "./enter-key.js";
import { lettersLeft } from "./letters-left.js";
import { Nickname } from "./nickname.js";
import { findSendBlock, type SendBlock } from "./send-block.js";

/** A message that is answered. */
export type ReplyTarget = Pick<ChatMessage, "id" | "nickname" | "text">;

export interface ComposerOptions {
  storage: KeyValueStorage;
  client: () => ChatClient | undefined;
  /** The server and channel; each pair has a draft of its own. */
  place: () => string;
  /** The nickname that the page gave, if it did. */
  nickname: () => string | undefined;
  /** Without a nickname nothing can be sent: the viewer is to be asked for one, and then `send` called. */
  onAsk: (send: () => void) => void;
  /** The viewer chose a nickname. */
  onNickname: (nickname: string) => void;
  /** The viewer sends. Returns false to keep the text in the field. */
  onSend: (text: string, nickname: string) => boolean;
  onRefused: (code: NonNullable<SendResult["refused"]>) => void;
  /** A message is on its way. */
  onSent: () => void;
}

/** Of so many texts that came too early for sending none is lost. */
const MAX_EARLY = 50;
/** Longest wait that a timer can take. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** A wait is told in seconds when it is shorter, else by the time at which it ends. */
export const COUNTDOWN_S = 100;

/**
 * What the viewer is writing, and all that happens to it: the draft, its length, the reply, the wait before the next message, the
 * nickname, and sending.
 *
 * The field owns its text. It is written only when the text changes by other means than typing (sent, edited, inserted, another channel):
 * a value that is set while an input method composes ends the composition, or comes back as a stray last syllable.
 */
export class Composer implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  readonly #options: ComposerOptions;
  readonly #enterKey = new EnterKey(() => {
    if (this.claimSend?.() !== true) this.requestSend();
  });
  #field: HTMLTextAreaElement | null = null;
  #place: string | undefined;
  #draft = "";
  #reply: ReplyTarget | undefined;
  /** What the page sent before the chat was drawn, or had a client. */
  readonly #early: string[] = [];
  #counted: { draft: string; limits: Hello["limits"] | undefined; left: number } | undefined;
  /** When the viewer last sent: slow mode counts from there. */
  #sentAt = 0;
  #shownUntil: number | undefined;
  #endTick: (() => void) | undefined;
  readonly nickname: Nickname;
  /** The code of the last refusal that concerns the draft, or an empty string. */
  problem = "";
  /** How often Enter could not send: each time the reason is said again. */
  attempts = 0;

  /** May take a `keydown` of the field for itself, by returning true; never asked while an input method composes. */
  claimKey: ((event: KeyboardEvent) => boolean) | undefined;
  /** May take an Enter that means "send" for itself, also one that ended a composition, by returning true. */
  claimSend: (() => boolean) | undefined;
  /** What is sent of a text that was written. */
  finish: ((text: string) => string) | undefined;
  /** Called after the text or the caret may have changed, and when the field loses the focus. */
  onChange: (() => void) | undefined;

  constructor(host: LitElement, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
    this.nickname = new Nickname({
      storage: options.storage,
      given: options.nickname,
      limit: () => (options.client()?.hello?.limits ?? DEFAULT_LIMITS).nickname,
      onChosen: options.onNickname,
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const place = this.#options.place();
    if (this.#place === place) return;
    this.#place = place;
    this.#reply = undefined;
    this.#sentAt = 0;
    this.#write(readDraft(this.#options.storage, place));
  }

  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>(".input");
    if (this.#field !== field) {
      this.#field = field;
      this.#show();
    }
    // Not now: each is a reason to draw again.
    if (this.#early.length > 0 && this.#options.client() !== undefined)
      queueMicrotask(() => {
        for (const text of this.#early.splice(0)) this.send(text);
      });
    this.#endTick?.();
    const until = this.sendBlock?.until;
    this.#shownUntil = until;
    if (until === undefined) return;
    const ms = this.waitMs;
    const untilNext = ms > COUNTDOWN_S * 1_000 ? ms - COUNTDOWN_S * 1_000 : ms % 1_000 || 1_000;
    this.#endTick = later(this.#host, () => this.#host.requestUpdate(), Math.min(untilNext, MAX_TIMER_MS));
  }

  /** To be called after each change of the rows: one that waits, or is taken away, decides whether the next may be sent. */
  handleRows(): void {
    if (this.sendBlock?.until !== this.#shownUntil) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endTick?.();
  }

  get draft(): string {
    return this.#draft;
  }

  /** How many letters fit, negative: are too many; see `lettersLeft`. */
  get left(): number {
    const limits = this.#options.client()?.hello?.limits;
    if (this.#counted?.draft !== this.#draft || this.#counted.limits !== limits)
      this.#counted = {
        draft: this.#draft,
        limits,
        left: lettersLeft(this.#draft, limits ?? DEFAULT_LIMITS),
      };
    return this.#counted.left;
  }

  /** Why the viewer cannot send now; undefined when nothing is in the way. */
  get sendBlock(): SendBlock | undefined {
    const client = this.#options.client();
    return client && findSendBlock(client, this.#sentAt, steadyNow());
  }

  /** How long that lasts, ms, where that is known; else 0. */
  get waitMs(): number {
    return Math.max(0, (this.sendBlock?.until ?? 0) - steadyNow());
  }

  /** The selection in the field, in UTF-16 units. */
  get caret(): { start: number; end: number } {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = this.#field ?? {};
    return { start, end };
  }

  /** The message that the next one answers. Setting one focuses the field. */
  get replyTo(): ReplyTarget | undefined {
    return this.#reply;
  }

  set replyTo(message: ReplyTarget | undefined) {
    this.#reply = message;
    this.#host.requestUpdate();
    if (message !== undefined) this.focus();
  }

  /** Whether the viewer's nickname is theirs to choose: one that comes with a token, or may do so soon, is not. */
  get canRename(): boolean {
    const { hello, login } = this.#options.client() ?? {};
    return hello?.you.auth !== "token" && login !== "pending" && this.sendBlock?.code !== "login";
  }

  focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  /** Puts a text in place of the selection, with the caret behind it. */
  insert(text: string): void {
    this.replaceRange(this.caret.start, this.caret.end, text);
  }

  /** Puts a text in place of a part of the draft, in UTF-16 units, with the caret behind it. */
  replaceRange(start: number, end: number, text: string): void {
    this.#endComposition();
    this.#field?.setRangeText(text, start, end, "end");
    this.#take();
  }

  /** Puts a text before what is being written. */
  prepend(text: string): void {
    this.#endComposition();
    this.#write(this.#draft === "" ? text : `${text}\n${this.#draft}`);
    this.#keep();
    this.focus();
  }

  /** Takes a message that is not sent back into the field, with what it answers. */
  edit(ref: string): void {
    const client = this.#options.client();
    const row = client?.rows.find((row) => row.kind === "message" && row.state !== "sent" && row.ref === ref);
    const text = client?.discard(ref);
    if (row?.kind !== "message" || text === undefined) return;
    this.#reply = row.message.reply ?? this.#reply;
    this.prepend(text);
  }

  /** Sends the draft, as the viewer. Whatever is in the way, the text stays in the field. */
  requestSend = (): void => {
    this.#endComposition();
    this.#draft = this.#field?.value ?? this.#draft;
    const text = this.finish?.(this.#draft) ?? this.#draft;
    if (normalizeText(text) === "") return;
    if (this.left < 0 || this.sendBlock !== undefined) {
      this.attempts += 1;
      this.#host.requestUpdate();
      return;
    }
    if (this.#lacksNickname) {
      this.#options.onAsk(this.requestSend);
      return;
    }
    const { you } = this.#options.client()?.hello ?? {};
    const nickname = you?.auth === "token" ? you.nickname : undefined;
    if (!this.#options.onSend(text, nickname ?? this.nickname.value)) return;
    const reply = this.#reply?.id;
    if (!this.#publish(text, reply)) return;
    this.#reply = undefined;
    this.#write("");
    this.#keep();
  };

  /** Sends a text, as soon as it can be. Without a nickname it goes into the field, and the viewer is asked for one. */
  send(text: string): void {
    if (this.#place === undefined || this.#options.client() === undefined) {
      if (this.#early.length < MAX_EARLY) this.#early.push(text);
      else this.#options.onRefused("full");
    } else if (this.#lacksNickname) {
      this.prepend(text);
      this.#options.onAsk(this.requestSend);
    } else this.#publish(text);
  }

  /** Takes the events of the text field and the click of the send button, which comes before any submitting: a sandboxed frame forbids that. */
  handleEvent(event: Event): void {
    if (event.currentTarget !== this.#field) {
      event.preventDefault();
      this.requestSend();
      this.focus();
    } else if (event.type === "input") this.#take();
    else if (event.type === "keydown" && this.#claim(event as KeyboardEvent)) event.preventDefault();
    else this.#enterKey.handleEvent(event);
    if (event.type === "keyup" || event.type === "click" || event.type === "blur") this.onChange?.();
  }

  #claim(event: KeyboardEvent): boolean {
    // 229: an input method has the key, also in Safari, where `isComposing` is false at the end of a composition.
    if (event.isComposing || event.keyCode === 229) return false;
    if (this.claimKey?.(event) === true) return true;
    if (event.key !== "Escape" || this.#reply === undefined) return false;
    this.replyTo = undefined;
    return true;
  }

  /** Says that the draft was not sent. */
  fail(): void {
    this.problem = "other";
    this.#host.requestUpdate();
  }

  get #lacksNickname(): boolean {
    return this.nickname.value === "" && this.canRename;
  }

  /** Returns whether the message is on its way. */
  #publish(text: string, reply?: string): boolean {
    const client = this.#options.client();
    if (client === undefined) return false;
    client.nickname = this.nickname.value;
    const { refused } = client.send(text, { reply });
    this.problem = refused ?? "";
    this.#host.requestUpdate();
    if (refused !== undefined) {
      this.#options.onRefused(refused);
      return false;
    }
    this.#sentAt = steadyNow();
    this.#options.onSent();
    return true;
  }

  /** An input method that composes still gives up its text when the field loses the focus; until then it would bring it back. */
  #endComposition(): void {
    if (!this.#enterKey.isComposing) return;
    this.#field?.blur();
    this.#field?.focus();
  }

  /** The field's text has changed. */
  #take(): void {
    this.#draft = this.#field?.value ?? this.#draft;
    this.problem = "";
    this.#fit();
    this.#keep();
    this.#host.requestUpdate();
    this.onChange?.();
  }

  #write(text: string): void {
    this.#draft = text;
    this.problem = "";
    this.#show();
    this.#host.requestUpdate();
    this.onChange?.();
  }

  #show(): void {
    if (this.#field === null) return;
    if (this.#field.value !== this.#draft) this.#field.value = this.#draft;
    this.#fit();
  }

  #keep(): void {
    if (this.#place !== undefined) keepDraft(this.#options.storage, this.#place, this.#draft);
  }

  /** Where the browser cannot size a field by its content. */
  #fit(): void {
    const field = this.#field;
    if (field === null || globalThis.CSS?.supports("field-sizing: content")) return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }
}
