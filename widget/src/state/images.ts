import { entriesIn, warnOnce } from "./attributes.js";

/** No code can be longer: the tokenizer looks no further for the second colon. */
const CODE = /^[^\s:]{1,32}$/;

/**
 * The emotes of a page's `emotes` property that can be shown: code (without colons) to absolute address. One whose address is not
 * https, or whose code has a colon, white space, or more than 32 characters, is left out with a warning that names it.
 */
export function checkEmotes(emotes: unknown): Map<string, string> {
  const checked = new Map<string, string>();
  for (const [code, address] of entriesIn(emotes, "emotes")) {
    const src = typeof address === "string" && URL.canParse(address) ? new URL(address) : undefined;
    if (src?.protocol === "https:" && CODE.test(code)) checked.set(code, src.href);
    else
      warnOnce(
        `emotes: "${code}" is not used. Allowed: a code of 1 to 32 characters without ":" and spaces, and an address that begins with https://`,
      );
  }
  return checked;
}
