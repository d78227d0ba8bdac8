import type { KeyValueStorage } from "../client/index.js";
import { primarySubtag } from "../i18n/primary-subtag.js";
import type { Translation } from "../i18n/translation.js";

/** Loads the picker; undefined if it cannot be loaded. Never rejects. */
export type LoadEmoji = () => Promise<typeof import("./picker.js") | undefined>;

export interface EmojiPanelOptions {
  text: Translation;
  storage: KeyValueStorage;
  loadEmoji: LoadEmoji;
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
  const { text, storage, loadEmoji, addStyles, onPick } = options;
  panel.textContent = text.emojiLoading;
  const emoji = await loadEmoji();
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
