import type { html as Html, ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { later } from "../dom/window-of.js";
import type { Translation } from "../i18n/translation.js";
import {
  type Candidate,
  type EmojiSource,
  findCandidates,
  hasWholeCode,
  type Query,
  queryAt,
  wholeCodeAt,
  withEmoji,
} from "./find-candidates.js";

/** Longer no text waits for the emoji. */
const EMOJI_MS = 1_000;
const EVENTS = ["keydown", "compositionend"] as const;
const HANGUL_END = /[\p{Script=Hangul}]$/u;

export interface CompletionOptions {
  /** Lit's. */
  html: typeof Html;
  field: () => HTMLTextAreaElement | null;
  /** Names that can be mentioned, the best first. */
  names: () => readonly string[];
  emotes: () => ReadonlyMap<string, string>;
  /** Loads the emoji; undefined if they cannot be loaded. Never rejects. */
  loadEmoji: () => Promise<EmojiSource | undefined>;
  /** Puts `text` in place of a part of the field's text, with the caret behind it. */
  replace: (start: number, end: number, text: string) => void;
  /** Sends what is in the field. */
  send: () => void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Completes names after `@`, and emotes and emoji after `:`, in a text field: a list box that the field controls (ARIA 1.2,
 * `aria-activedescendant`), so that focus and caret stay where they are. Arrow keys, Tab and Enter choose, Escape closes. Nothing is
 * chosen beforehand after a bare `@` or a complete name: Enter then sends, as it does when the list is closed.
 *
 * Enter comes by `accept()`, from where it is decided that Enter was meant, other keys by `claimKey()`. Keys that an input method handles
 * are left to it, but for Tab: a Korean name ends in a composition, which Tab ends, and then it chooses.
 */
export class Completion implements ReactiveController {
  readonly #host: Host;
  readonly #options: CompletionOptions;
  #emoji: EmojiSource | undefined;
  /** A text waits for them. */
  #isSending = false;
  /** They did not come in time. */
  #isLate = false;
  /** What the candidates are for, or were before Escape: the list does not come back for the same. */
  #query: Query | undefined;
  #candidates: readonly Candidate[] = [];
  /** Of the text when it was last looked at. */
  #length = 0;
  /** -1: none is chosen. */
  #active = -1;
  /** Tab was pressed in a composition, which has to end first. */
  #isTabWaiting = false;

  constructor(host: Host, options: CompletionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of EVENTS) this.#host.renderRoot.addEventListener(type, this, true);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) this.#host.renderRoot.removeEventListener(type, this, true);
    this.#query = undefined;
    this.#show([]);
  }

  hostUpdated(): void {
    const field = this.#options.field();
    if (field === null) return;
    setAttribute(field, "aria-controls", this.#candidates.length > 0 ? "completions" : undefined);
    setAttribute(field, "aria-activedescendant", this.#active < 0 ? undefined : `completion-${this.#active}`);
  }

  /** Puts the chosen candidate into the text. False, and nothing happens, where none is chosen. */
  accept(index: number = this.#active): boolean {
    const field = this.#options.field();
    const candidate = this.#candidates[index];
    if (field === null || candidate === undefined || this.#query === undefined) return false;
    const { start } = this.#query;
    this.#show([]);
    this.#options.replace(start, field.selectionEnd, candidate.value);
    return true;
  }

  /**
   * The text as it is sent: codes that were pasted, or closed before the emoji were there, are emoji. Nothing while the emoji are on their
   * way: then it is sent when they have come, or after a second, unless it is another one by then.
   */
  finish = (text: string): string => {
    if (this.#emoji !== undefined || this.#isLate || !hasWholeCode(text)) return this.#withEmoji(text);
    void this.#sendLater(text);
    return "";
  };

  /** To be called after the text, the caret or the focus may have changed. */
  update = (): void => {
    const field = this.#options.field();
    const isWriting = field?.matches(":focus") === true && field.selectionStart === field.selectionEnd;
    if (isWriting && this.#closeCode(field)) return;
    const query = isWriting ? queryAt(field.value, field.selectionEnd) : undefined;
    if (this.#emoji === undefined && (query?.kind === "code" || hasWholeCode(field?.value ?? "")))
      void this.#loadEmoji();
    const { start, typed } = this.#query ?? {};
    if (query?.start === start && query?.typed === typed) return;
    this.#query = query;
    this.#search();
  };

  /** Takes a key that the list is for. */
  claimKey = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const count = this.#candidates.length;
    if (count === 0 || ctrlKey || altKey || metaKey || shiftKey) return false;
    if (key === "Tab") return this.accept(Math.max(0, this.#active));
    if (key === "Escape") this.#show([]);
    else if (key === "ArrowDown") this.#active = (this.#active + 1) % count;
    else if (key === "ArrowUp") this.#active = (Math.max(0, this.#active) + count - 1) % count;
    else return false;
    this.#host.requestUpdate();
    return true;
  };

  handleEvent(event: Event): void {
    if (event.target !== this.#options.field()) return;
    if (event.type === "keydown") {
      const { isComposing, code, shiftKey } = event as KeyboardEvent;
      this.#isTabWaiting = isComposing && code === "Tab" && !shiftKey && this.#candidates.length > 0;
      // Or the focus moves on.
      if (this.#isTabWaiting) event.preventDefault();
    } else {
      // Firefox fires the last `input` after this event.
      const { data, view } = event as CompositionEvent;
      if (this.#isTabWaiting && HANGUL_END.test(data))
        (view ?? globalThis).setTimeout(() => this.accept(Math.max(0, this.#active)));
      this.#isTabWaiting = false;
    }
  }

  /** The list; nothing while it is closed. */
  render(text: Translation): TemplateResult | "" {
    if (this.#candidates.length === 0) return "";
    const { html } = this.#options;
    return html`<div part="completions" class="completions" id="completions" role="listbox" aria-label=${text.completions}>
      ${this.#candidates.map(
        ({ label, emoji, src }, index) => html`<div
          part="completion"
          class="completion"
          id="completion-${index}"
          role="option"
          aria-selected=${index === this.#active ? "true" : "false"}
          @pointerdown=${keepFocus}
          @click=${() => this.accept(index)}
        >
          ${src === undefined ? emoji : html`<img class="emote" alt="" src=${src} referrerpolicy="no-referrer" />`}
          <bdi>${label}</bdi>
        </div>`,
      )}
    </div>`;
  }

  /** A code whose last colon was just written becomes its emoji. Not while the viewer takes letters away: then the caret comes by codes that stay. */
  #closeCode(field: HTMLTextAreaElement): boolean {
    const { value, selectionEnd: caret } = field;
    const isLonger = value.length > this.#length;
    this.#length = value.length;
    const code = isLonger ? wholeCodeAt(value, caret) : undefined;
    const emoji = code === undefined ? undefined : this.#withEmoji(code);
    if (code === undefined || emoji === undefined || emoji === code) return false;
    this.#options.replace(caret - code.length, caret, emoji);
    return true;
  }

  #withEmoji(text: string): string {
    return withEmoji(text, { emotes: this.#options.emotes(), emoji: this.#emoji });
  }

  async #sendLater(text: string): Promise<void> {
    const { field, send } = this.#options;
    const written = field();
    if (this.#isSending || written === null) return;
    this.#isSending = true;
    await Promise.race([
      this.#loadEmoji(),
      new Promise<void>((resolve) => later(written, resolve, EMOJI_MS)),
    ]);
    this.#isSending = false;
    this.#isLate = this.#emoji === undefined;
    if (written.value === text) send();
    this.#isLate = false;
  }

  /** The list grows when they are there. If they cannot be loaded there are emotes, and the text stays what it is. */
  async #loadEmoji(): Promise<void> {
    this.#emoji = await this.#options.loadEmoji();
    if (this.#emoji !== undefined) this.#search();
  }

  #search(): void {
    const query = this.#query;
    if (query === undefined) {
      this.#show([]);
      return;
    }
    const names = this.#options.names();
    this.#show(findCandidates(query, { names, emotes: this.#options.emotes(), emoji: this.#emoji }));
    const typed = query.typed.toLowerCase();
    const isComplete = this.#candidates.some(({ label }) => label.toLowerCase() === typed);
    if (this.#candidates.length > 0 && typed !== "" && !isComplete) this.#active = 0;
  }

  #show(candidates: readonly Candidate[]): void {
    if (this.#candidates.length > 0 || candidates.length > 0) this.#host.requestUpdate();
    this.#candidates = candidates;
    this.#active = -1;
  }
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
