import type { html as Html, LitElement, TemplateResult } from "lit";
import type { Translation } from "../i18n/translation.js";
import type { Format } from "../text/format.js";
import type { EnterKey } from "./enter-key.js";
import type { Nickname } from "./nickname.js";

/** The small dialog that asks for the viewer's nickname, when one is needed or is to be changed. */
export class NicknameDialog {
  readonly #host: LitElement;
  readonly #nickname: Nickname;
  /** One Enter is enough here, too. */
  readonly #enterKey: EventListenerObject;
  #isOpen = false;
  #then: (() => void) | undefined;
  #returnTo: HTMLElement | null = null;
  /** What is wrong with the answer. */
  #problem: ReturnType<Nickname["choose"]>;

  /** `Enter`: the class, which the script has that loads this file. */
  constructor(host: LitElement, nickname: Nickname, Enter: typeof EnterKey) {
    this.#host = host;
    this.#nickname = nickname;
    this.#enterKey = new Enter(() => {
      if (this.#isOpen) this.#answer(this.#field?.value ?? "");
    });
  }

  /** Opens the dialog, and does `then` after an answer. */
  ask(then?: () => void): void {
    const { suggestion } = this.#nickname;
    if (!this.#isOpen) this.#returnTo = this.#root.activeElement as HTMLElement | null;
    this.#then = then;
    this.#isOpen = true;
    this.#problem = suggestion === "" ? undefined : this.#nickname.problemOf(suggestion);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#field?.select());
  }

  render(html: typeof Html, text: Translation, format: Format): TemplateResult | "" {
    if (!this.#isOpen) return "";
    const problem = this.#problem;
    const { limit, suggestion } = this.#nickname;
    const hint =
      problem === undefined
        ? text.nicknameHint(format.number(limit))
        : problem === "empty"
          ? text.nicknameEmpty
          : text.tooLong(format.number(problem));
    return html`<div role="dialog" aria-labelledby="nickname-label">
      <form part="nickname-form" class="nickname-form" @keydown=${this.#handle}>
        <label class="nickname-label" id="nickname-label" for="nickname">${text.nicknameAsk}</label>
        <input
          part="nickname-input"
          class="nickname-input"
          id="nickname"
          autocomplete="nickname"
          dir="auto"
          aria-invalid=${problem !== undefined}
          aria-describedby="nickname-hint"
          .value=${suggestion}
          @keydown=${this.#enterKey}
          @keyup=${this.#enterKey}
          @beforeinput=${this.#enterKey}
          @compositionstart=${this.#enterKey}
          @compositionend=${this.#enterKey}
          @blur=${this.#enterKey}
        />
        <button part="nickname-button" class="button primary" type="submit" @click=${this.#handle}>${this.#then ? text.nicknameSave : text.save}</button>
        <button part="cancel-button" class="button" type="button" @click=${this.#handle}>${text.cancel}</button>
        <p class="hint" id="nickname-hint" aria-live="polite" ?data-over=${problem !== undefined}>${hint}</p>
      </form>
    </div>`;
  }

  /**
   * Takes Escape, and the clicks of the buttons. Nothing is ever submitted, which a sandboxed frame forbids: an Enter that the field's own
   * listeners let through is a click of the first button.
   */
  #handle = (event: Event): void => {
    const { type, key, isComposing } = event as KeyboardEvent;
    if ((event.currentTarget as HTMLElement).matches("[type=submit]")) {
      event.preventDefault();
      this.#answer(this.#field?.value ?? "");
    } else if (type === "click") this.#close();
    else if (key === "Escape" && !isComposing) {
      event.preventDefault();
      this.#close();
    }
  };

  #answer(input: string): void {
    this.#problem = this.#nickname.choose(input);
    if (this.#problem !== undefined) {
      this.#host.requestUpdate();
      this.#field?.focus();
      return;
    }
    const then = this.#then;
    this.#close();
    then?.();
  }

  /** Gives the focus back to where it was; where that is gone, and after a question that came up while writing, to the text field. */
  #close(): void {
    if (this.#then === undefined) this.#returnTo?.focus();
    const { activeElement } = this.#root;
    if (activeElement === null || activeElement !== this.#returnTo) this.#host.focus();
    this.#isOpen = false;
    this.#then = undefined;
    this.#host.requestUpdate();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #field(): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>("#nickname");
  }
}
