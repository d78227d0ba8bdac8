import { codePointLength, normalizeNickname } from "chizzy-chat-protocol";
import type { LitElement } from "lit";
import type { KeyValueStorage } from "../client/index.js";

const KEY = "chizzy-chat:nickname";

export interface NicknameQuestionOptions {
  storage: KeyValueStorage;
  /** The nickname that the page gave, if it did. It wins over the one that is kept. */
  given: () => string | undefined;
  /** Longest nickname, in code points. */
  limit: () => number;
  /** The viewer chose one. It is kept already. */
  onChosen: (nickname: string) => void;
}

/** The viewer's nickname and the small dialog that asks for it, when one is needed or is to be changed. */
export class NicknameQuestion implements EventListenerObject {
  readonly #host: LitElement;
  readonly #options: NicknameQuestionOptions;
  #then: (() => void) | undefined;
  #returnTo: HTMLElement | null = null;
  isOpen = false;
  /** What is wrong with the answer: it is empty, or so many code points too long. */
  problem: "empty" | number | undefined;

  constructor(host: LitElement, options: NicknameQuestionOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The nickname, normalized; an empty string while there is none that can be used. */
  get value(): string {
    const nickname = this.suggestion;
    return this.#problemOf(nickname) === undefined ? nickname : "";
  }

  /** What the field begins with: the nickname, even one that is too long. */
  get suggestion(): string {
    const { given, storage } = this.#options;
    return normalizeNickname(given() ?? "") || normalizeNickname(storage.getItem(KEY) ?? "");
  }

  get limit(): number {
    return this.#options.limit();
  }

  /** Whether something waits for the answer. */
  get isForSending(): boolean {
    return this.#then !== undefined;
  }

  /** Opens the dialog, and does `then` after an answer. */
  ask(then?: () => void): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (!this.isOpen) this.#returnTo = root.activeElement as HTMLElement | null;
    this.#then = then;
    this.isOpen = true;
    this.problem = this.suggestion === "" ? undefined : this.#problemOf(this.suggestion);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#field?.select());
  }

  /**
   * Takes the keys of the form, and the clicks of its buttons. Enter in the field is a click of the first, before any submitting, which
   * a sandboxed frame forbids.
   */
  handleEvent(event: Event): void {
    const { type, key, isComposing } = event as KeyboardEvent;
    if ((event.currentTarget as HTMLElement).matches("[type=submit]")) {
      event.preventDefault();
      this.#answer(normalizeNickname(this.#field?.value ?? ""));
    } else if (type === "click") this.#close();
    else if (key === "Escape" && !isComposing) {
      event.preventDefault();
      this.#close();
    }
  }

  #answer(nickname: string): void {
    this.problem = this.#problemOf(nickname);
    if (this.problem !== undefined) {
      this.#host.requestUpdate();
      this.#field?.focus();
      return;
    }
    this.#options.storage.setItem(KEY, nickname);
    this.#options.onChosen(nickname);
    const then = this.#then;
    this.#close();
    then?.();
  }

  /** Gives the focus back to where it was; where that is gone, and after a question that came up while writing, to the text field. */
  #close(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (!this.isForSending) this.#returnTo?.focus();
    if (root.activeElement === null || root.activeElement !== this.#returnTo) this.#host.focus();
    this.isOpen = false;
    this.#then = undefined;
    this.#host.requestUpdate();
  }

  #problemOf(nickname: string): "empty" | number | undefined {
    const over = codePointLength(nickname) - this.limit;
    return nickname === "" ? "empty" : over > 0 ? over : undefined;
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>("#nickname");
  }
}
