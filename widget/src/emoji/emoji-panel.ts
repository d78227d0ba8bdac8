import { html, type TemplateResult } from "lit";
import type { KeyValueStorage } from "../client/index.js";
import type { Translation } from "../i18n/index.js";
import type { EmojiModule } from "./load-emoji.js";

export interface EmojiPanelOptions {
  load: () => Promise<EmojiModule>;
  text: () => Translation;
  storage: KeyValueStorage;
  onPick: (emoji: string) => void;
}

/** The button that opens the emoji picker, and the popover that holds it while it is open. The picker loads when it is first asked for. */
export class EmojiPanel {
  readonly #options: EmojiPanelOptions;
  /** Roots that have the picker's styles. */
  #styled: Node | undefined;

  constructor(options: EmojiPanelOptions) {
    this.#options = options;
  }

  render(): TemplateResult {
    const { emoji } = this.#options.text();
    return html`<button part="emoji-button" class="icon-button emoji-button" type="button" popovertarget="emoji" aria-label=${emoji} title=${emoji}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.5" /><path d="M7 8v.5M13 8v.5M6.5 12c1.5 2.6 5.5 2.6 7 0" /></svg>
      </button>
      <div part="emoji-panel" class="menu emoji-panel" id="emoji" popover role="dialog" aria-label=${emoji} @toggle=${this.#handleToggle}></div>`;
  }

  #handleToggle = async (event: ToggleEvent): Promise<void> => {
    const panel = event.target as HTMLElement;
    const { text, load, storage, onPick } = this.#options;
    if (event.newState !== "open") {
      panel.replaceChildren();
      return;
    }
    try {
      panel.textContent = text().emojiLoading;
      const emoji = await load();
      const root = panel.getRootNode() as ShadowRoot;
      if (this.#styled !== root) root.adoptedStyleSheets.push(emoji.createPickerSheet());
      this.#styled = root;
      if (!panel.matches(":popover-open")) return;
      const picker = emoji.createPicker({ lang: text().lang, storage, onPick });
      panel.replaceChildren(picker);
      // A keyboard on the screen would cover what is to be chosen from.
      if (matchMedia("(hover: hover)").matches) picker.querySelector("input")?.focus();
    } catch {
      panel.textContent = text().emojiFailed;
    }
  };
}
