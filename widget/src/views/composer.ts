import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Translation } from "../i18n/index.js";
import type { Format } from "../text/format.js";

/** So many code points before the limit the count of those that are left shows. */
const COUNT_FROM = 50;

export interface ComposerView {
  text: Translation;
  format: Format;
  draft: string;
  /** Code points that are left before the limit; negative: over it. */
  left: number;
  /** The channel takes no messages from this viewer now. */
  isReadonly: boolean;
  /** Ask for a nickname before the draft goes out. */
  isAsking: boolean;
  nickname: string;
  nicknameLimit: number;
  /** Why the last attempt was refused, or an empty string. */
  problem: string;
  /** Listens to the text field's keys and compositions. */
  enterKey: EventListenerObject;
  onInput: (event: InputEvent) => void;
  onSend: (event: Event) => void;
  onNickname: (event: SubmitEvent) => void;
  onNicknameCancel: (event: Event) => void;
}

/** Where the viewer writes; at the first message it asks for a nickname. */
export function renderComposer(view: ComposerView): TemplateResult {
  const { text, format } = view;
  const isOver = view.left < 0;
  const hint = isOver
    ? text.tooLong(format.number(-view.left))
    : view.left <= COUNT_FROM
      ? text.remaining(format.number(view.left))
      : "";
  return html`${view.isAsking ? renderNicknameForm(view) : ""}
    <form part="composer" class="composer" @submit=${view.onSend}>
      <slot name="composer-start"></slot>
      <textarea
        part="input"
        class="input"
        rows="1"
        dir="auto"
        enterkeyhint="send"
        autocomplete="off"
        .value=${live(view.draft)}
        placeholder=${view.isReadonly ? text.readonly : text.placeholder}
        aria-label=${text.placeholder}
        aria-invalid=${isOver ? "true" : "false"}
        aria-describedby="hint"
        ?disabled=${view.isReadonly}
        @input=${view.onInput}
        @keydown=${view.enterKey}
        @keyup=${view.enterKey}
        @beforeinput=${view.enterKey}
        @compositionstart=${view.enterKey}
        @compositionend=${view.enterKey}
        @blur=${view.enterKey}
      ></textarea>
      <slot name="composer-end"></slot>
      <button part="send-button" class="send" type="submit" aria-label=${text.send} title=${text.send} ?disabled=${view.isReadonly || isOver || view.draft.trim() === ""}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 9.2 16.5 3 12 17l-2.8-5.6z" /></svg>
      </button>
      <p part="hint" class="hint" id="hint" ?data-over=${isOver} ?hidden=${hint === "" && view.problem === ""}>${view.problem || hint}</p>
    </form>`;
}

function renderNicknameForm(view: ComposerView): TemplateResult {
  const { text } = view;
  return html`<form part="nickname-form" class="nickname-form" @submit=${view.onNickname} @keydown=${view.onNicknameCancel}>
    <label class="nickname-label" for="nickname">${text.nicknameAsk}</label>
    <input
      part="nickname-input"
      class="nickname-input"
      id="nickname"
      name="nickname"
      autocomplete="nickname"
      placeholder=${text.nicknameHint(view.format.number(view.nicknameLimit))}
      aria-label=${text.nickname}
      .value=${view.nickname}
    />
    <button part="nickname-button" class="button primary" type="submit">${text.nicknameSave}</button>
    <button part="cancel-button" class="button" type="button" @click=${view.onNicknameCancel}>${text.cancel}</button>
  </form>`;
}
