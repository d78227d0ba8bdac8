/**
 * Text hygiene, shared by both ends: the widget shows a pending row exactly as the server will store it. Nothing here
 * refuses: what cannot be shown safely is taken out, and the rest stays as it was typed. Korean, Thai, Hebrew, Persian
 * and emoji sequences pass unchanged (but for NFC). The sources: Unicode Standard Annex #15 (NFC), UTS #39 (security),
 * UTS #51 (emoji sequences), and CVE-2021-42574 (bidirectional overrides).
 */

/** More marks than this on one base letter are drawn over other rows and belong to no language's spelling. */
const MAX_COMBINING_MARKS = 5;

/** More lines than this push other people's messages away; further line breaks become spaces. */
const MAX_LINES = 12;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_BREAK = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
// C0 but for line feed, DEL, C1; bidi embeddings, overrides, isolates; zero width space, word joiner, invisible operators,
// deprecated format characters, byte order mark, Mongolian vowel separator, soft hyphen, interlinear annotation, noncharacters.
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE =
  /[\u0000-\u0009\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\uFDD0-\uFDEF]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: until here
const LONE_SURROGATE = /\p{Cs}/gu;
// Blank letters, used for empty-looking names: Hangul fillers that no keyboard needs.
const HANGUL_FILLER = /[\u3164\uFFA0]/g;
// A subdivision flag (UTS #51, ED-14a) is the one place for tag characters; anywhere else they hide text.
const TAG_SEQUENCE_OR_TAG =
  /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
// Zero width joiners mean something before a letter of a script that joins letters (Persian, Indic scripts), and inside an emoji
// sequence (UTS #51, ED-16). Elsewhere they split words so that nobody's filter sees them.
const JOINING_SCRIPTS = "Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh"
  .split(" ")
  .map((script) => `\\p{scx=${script}}`)
  .join("");
const JOINER = /[\u200C\u200D]/g;
const JOINING_LETTER_AT_END = new RegExp(`[${JOINING_SCRIPTS}]$`, "u");
const LETTER_AT_START = /^\p{L}/u;
const EMOJI_AT_END = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const EMOJI_AT_START = /^\p{Extended_Pictographic}/u;
const VARIATION_RUN = /([\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gu;
const MARK_RUN = new RegExp(`(\\p{M}{${MAX_COMBINING_MARKS}})\\p{M}+`, "gu");
const BLANK_LINES = /\n{3,}/g;
const SPACES_AT_LINE_END = /[^\S\n]+(?=\n)/g;
// Nothing of this is ink: white space, joiners, direction marks, fillers, the braille blank, variation selectors.
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: single marks, not letters with marks
const ONLY_BLANK =
  /^[\s\u034F\u061C\u115F\u1160\u17B4\u17B5\u200C-\u200F\u2800\u{1D173}-\u{1D17A}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]*$/u;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: until here

/**
 * Normalizes the text of a message: well-formed UTF-16, NFC, line breaks as `\n` (at most 12 lines, at most one blank one in a
 * row), without characters that hide text or reorder what stands beside it, at most 5 combining marks on a letter, white
 * space at both ends removed. A text with nothing to see becomes the empty string. Idempotent.
 */
export function normalizeText(input: string): string {
  // What one pass removes can bring marks together that NFC then composes or reorders. A pass that removes nothing is the last.
  let text = input;
  for (let next = clean(text); next !== text; next = clean(text)) text = next;
  return text;
}

function clean(input: string): string {
  let text = input
    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(LINE_BREAK, "\n")
    .replace(/\t/g, " ")
    .replace(HANGUL_FILLER, " ")
    .replace(INVISIBLE, "")
    .replace(TAG_SEQUENCE_OR_TAG, (_match, flag: string | undefined) => flag ?? "")
    .replace(JOINER, (joiner, at: number, whole: string) => (joins(joiner, at, whole) ? joiner : ""))
    .replace(VARIATION_RUN, "$1")
    .normalize("NFC")
    .replace(MARK_RUN, "$1")
    .replace(SPACES_AT_LINE_END, "")
    .replace(BLANK_LINES, "\n\n")
    .trim();
  const lines = text.split("\n");
  if (lines.length > MAX_LINES) {
    text = [
      ...lines.slice(0, MAX_LINES - 1),
      lines
        .slice(MAX_LINES - 1)
        .filter(Boolean)
        .join(" "),
    ].join("\n");
  }
  return ONLY_BLANK.test(text) ? "" : text;
}

/** Whether a joiner at `at` has a use. Not by looking behind in one expression: WebKit does not see emoji there (seen in WebKitGTK 2.50). */
function joins(joiner: string, at: number, whole: string): boolean {
  // A code point has at most two code units.
  const before = whole.slice(Math.max(0, at - 2), at);
  const after = whole.slice(at + 1, at + 3);
  return (
    (JOINING_LETTER_AT_END.test(before) && LETTER_AT_START.test(after)) ||
    (joiner === "\u200D" && EMOJI_AT_END.test(before) && EMOJI_AT_START.test(after))
  );
}

/** Normalizes a nickname: as `normalizeText`, on one line, each run of white space one space. */
export function normalizeNickname(input: string): string {
  return normalizeText(input.replace(/[\r\n\u0085\u2028\u2029]+/g, " ")).replace(/\s+/g, " ");
}

/** The length of a text in Unicode code points: the unit of `limits.text` and `limits.nickname`. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The length of a text in bytes of UTF-8, without encoding it; a lone surrogate counts as the three bytes of U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What is wrong with an already normalized text, as the `error` code for it, or nothing. */
export function checkText(
  text: string,
  limits: { readonly text: number; readonly textBytes: number },
): "empty" | "too_long" | undefined {
  if (text === "") return "empty";
  if (codePointLength(text) > limits.text || utf8Length(text) > limits.textBytes) return "too_long";
  return undefined;
}
