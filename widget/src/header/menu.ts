import type { html as Html, TemplateResult } from "lit";
import type { Translation } from "../i18n/translation.js";
import { CHOICES, type Choice, type PreferenceName, type PreferenceValues } from "../state/preferences.js";
import { type PopOutSources, popOutAddress } from "./pop-out.js";

export interface MenuView {
  text: Translation;
  values: PreferenceValues;
  hiddenPeople: readonly { uid: string; nickname: string }[];
  canRename: boolean;
  popOut: Omit<PopOutSources, "theme">;
  onChoose: (name: PreferenceName, value: Choice) => void;
  onRename: () => void;
  onUnhide: (uid: string) => void;
}

/** What the header says of it; the rest the features know. */
export type MenuInput = Omit<MenuView, "text" | "hiddenPeople" | "onUnhide">;

/** What the button in the header opens: what the viewer can set for themselves. */
export function renderMenu(html: typeof Html, view: MenuView): TemplateResult {
  const { text, values: look, hiddenPeople } = view;
  const page = popOutAddress({ ...view.popOut, theme: look.theme });
  return html`${Object.entries(CHOICES).map(
    ([name, values]: [string, readonly Choice[]]) => html`<fieldset part="setting">
      <legend class="menu-label">${text.settings[name as PreferenceName]}</legend>
      <div class="choices">${values.map(
        (value) => html`<label class="choice">
          <input
            type="radio"
            name=${name}
            .checked=${look[name as PreferenceName] === value}
            @change=${() => view.onChoose(name as PreferenceName, value)}
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
    page === undefined
      ? ""
      : html`<button part="pop-out-button" class="button" type="button" popovertarget="menu" popovertargetaction="hide" @click=${({ view }: MouseEvent) => (view ?? window).open(page, "_blank", "popup,width=380,height=680")}>${text.popOut}</button>`
  }`;
}
