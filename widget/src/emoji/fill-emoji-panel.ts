import type { KeyValueStorage } from "../client/index.js";
import type { Translation } from "../i18n/index.js";
import { primarySubtag } from "../i18n/primary-subtag.js";
import { loadLazy } from "../lazy/load-lazy.js";

export interface EmojiPanelOptions {
  text: Translation;
  storage: KeyValueStorage;
  /** Gives the chat the picker's styles. */
  addStyles: (text: string) => void;
  onPick: (emoji: string) => void;
}

/** Puts the emoji picker into its popover while that is open. The picker loads when it is first asked for. */
export async function fillEmojiPanel(panel: HTMLElement, options: EmojiPanelOptions): Promise<void> {
  if (!panel.matches(":popover-open")) {
    panel.replaceChildren();
    return;
  }
  // Chromium gives the focus back in a document, not in a shadow tree.
  panel.addEventListener(
    "beforetoggle",
    () => {
      if (panel.matches(":focus-within")) (panel.previousElementSibling as HTMLElement).focus();
    },
    { once: true },
  );
  const { text, storage, addStyles, onPick } = options;
  panel.textContent = text.emojiLoading;
  const emoji = await loadLazy("emoji");
  if (emoji === undefined) {
    panel.textContent = text.emojiFailed;
    return;
  }
  addStyles(emoji.PICKER_CSS);
  if (!panel.matches(":popover-open")) return;
  const picker = emoji.createPicker({ lang: primarySubtag(text.lang), storage, onPick });
  panel.replaceChildren(picker);
  // A keyboard on the screen would cover what is to be chosen from.
  if (matchMedia("(hover: hover)").matches) picker.querySelector("input")?.focus();
}
