import type { EmojiModule } from "./load-emoji.js";

// Now, and not at the first call: where a classic script came from is known only while it runs.
const address = new URL(/* @vite-ignore */ "./chizzy-chat.emoji.js", import.meta.url).href;

/** What load-emoji.ts is in the one-file builds: the picker is a second file, beside the script's own. */
export function loadEmoji(): Promise<EmojiModule> {
  return import(/* @vite-ignore */ address);
}
