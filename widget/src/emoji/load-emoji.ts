export type EmojiModule = typeof import("./picker.js");

/** The picker and its data, loaded at the first call. In the one-file builds load-emoji-beside.ts stands in for this file. */
export function loadEmoji(): Promise<EmojiModule> {
  return import("./picker.js");
}
