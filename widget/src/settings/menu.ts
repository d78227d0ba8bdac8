import { html, type TemplateResult } from "lit";
import type { Translation } from "../i18n/index.js";
import { CHOICES, type Choice, type Look, type SettingName } from "./settings.js";

export interface MenuView {
  text: Translation;
  look: Look;
  /** A closed menu has no content: a chat that nobody sets up costs nothing. */
  isOpen: boolean;
  hiddenPeople: readonly { uid: string; nickname: string }[];
  canRename: boolean;
  canPopOut: boolean;
  onToggle: (event: ToggleEvent) => void;
  onChoose: (name: SettingName, value: Choice) => void;
  onRename: () => void;
  onPopOut: () => void;
  onUnhide: (uid: string) => void;
}

/** The button in the header, and what it opens: what the viewer can set for themselves. */
export function renderMenu(view: MenuView): TemplateResult {
  const { text } = view;
  return html`<button part="menu-button" class="icon-button menu-button" type="button" popovertarget="menu" aria-label=${text.menu} title=${text.menu}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 6h8M16 6h1M3 14h1M9 14h8" /><circle cx="13.5" cy="6" r="2" /><circle cx="6.5" cy="14" r="2" /></svg>
    </button>
    <div part="menu" class="menu" id="menu" popover role="dialog" aria-label=${text.menu} @beforetoggle=${view.onToggle} @toggle=${view.onToggle}>
      ${view.isOpen ? renderContent(view) : ""}
    </div>`;
}

function renderContent(view: MenuView): TemplateResult {
  const { text, look, hiddenPeople } = view;
  return html`${Object.entries(CHOICES).map(
    ([name, values]: [string, readonly Choice[]]) => html`<fieldset part="setting">
      <legend class="menu-label">${text.settings[name as SettingName]}</legend>
      <div class="choices">${values.map(
        (value) => html`<label class="choice">
          <input
            type="radio"
            name=${name}
            .checked=${look[name as SettingName] === value}
            @change=${() => view.onChoose(name as SettingName, value)}
          />${text.choices[value]}
        </label>`,
      )}</div>
    </fieldset>`,
  )}
  ${
    hiddenPeople.length === 0
      ? ""
      : html`<div>
          <span class="menu-label" id="people">${text.hiddenPeople}</span>
          <ul class="people" aria-labelledby="people">
            ${hiddenPeople.map(
              ({ uid, nickname }) => html`<li class="person">
                <bdi>${nickname}</bdi>
                <button part="unhide-button" class="button" type="button" @click=${() => view.onUnhide(uid)}>${text.unhide}</button>
              </li>`,
            )}
          </ul>
        </div>`
  }
  ${
    view.canRename
      ? html`<button part="rename-button" class="button" type="button" popovertarget="menu" popovertargetaction="hide" @click=${view.onRename}>${text.changeNickname}</button>`
      : ""
  }
  ${
    view.canPopOut
      ? html`<button part="pop-out-button" class="button" type="button" popovertarget="menu" popovertargetaction="hide" @click=${view.onPopOut}>${text.popOut}</button>`
      : ""
  }`;
}
