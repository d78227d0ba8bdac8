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
// Characters that are drawn as nothing and have no use: controls, bidirectional embeddings, overrides and isolates, zero width
// spaces, invisible operators, musical and shorthand controls, what stands for an object or an annotation, noncharacters. Those stay
// that Unicode ignores by default but a script needs: the combining grapheme joiner, the Arabic letter mark, fillers of old Hangul,
// Mongolian variation selectors; joiners, direction marks, variation selectors and tags have rules of their own below.
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: single marks, not letters with marks
const INVISIBLE =
  /(?![\n\u034F\u061C\u115F\u1160\u180B-\u180D\u180F\u200C-\u200F\uFE00-\uFE0F\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC]/gu;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: until here
// The letters of the mathematical alphabets, and those letterlike symbols that fill their gaps: bold and script texts that imitate an
// interface, and that no reader aloud and no filter understands.
const MATHEMATICAL =
  /[\u{1D400}-\u{1D7FF}\u{1EE00}-\u{1EEFF}\u2102\u210A-\u210E\u2110-\u2112\u2115\u2119-\u211D\u2124\u2128\u212C\u212D\u212F-\u2131\u2133\u2134]/gu;
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
// NFC puts marks into order by insertion, in quadratic time, so a run is short before. UAX #15 has 30 in its stream-safe text format.
const UNORDERED_MARK_RUN = /(\p{M}{30})\p{M}+/gu;
const MARK_RUN = new RegExp(`(\\p{M}{${MAX_COMBINING_MARKS}})\\p{M}+`, "gu");
const BLANK_LINES = /\n{3,}/g;
/**
 * What nobody sees: white space, what Unicode ignores by default or has as a format character (but not the signs that stand around
 * numbers in Arabic, Syriac and Kaithi), what stands for an object, and letters and marks that are blank: Braille's, those of hieroglyphs
 * and of Khitan, a note without a head.
 */
const UNSEEN =
  /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u2800\uFFFC\u{13441}\u{13442}\u{16FE4}\u{1D159}]/gu;

/** A text may come so many times as long as it may be: parts that NFC composes, white space at its ends. */
const RAW_FACTOR = 8;

/**
 * Normalizes the text of a message: well-formed UTF-16, NFC, line breaks as `\n` (at most 12 lines, at most one blank one in a
 * row), without characters that hide text or reorder what stands beside it, mathematical letters plain, at most 5 combining marks
 * on a letter, white space at both ends removed. A text with nothing to see becomes the empty string. Idempotent. The time that it takes
 * is proportional to the length: no expression here looks at a character more than a few times.
 */
export function normalizeText(input: string): string {
  // What one pass removes can bring marks together that NFC then composes or reorders. A pass that removes nothing is the last.
  let text = input;
  for (let next = clean(text); next !== text; next = clean(text)) text = next;
  return text;
}

function clean(input: string): string {
  const lines = input
    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(LINE_BREAK, "\n")
    .replace(/\t/g, " ")
    .replace(HANGUL_FILLER, " ")
    .replace(INVISIBLE, "")
    .replace(TAG_SEQUENCE_OR_TAG, (_match, flag: string | undefined) => flag ?? "")
    .replace(JOINER, (joiner, at: number, whole: string) => (joins(joiner, at, whole) ? joiner : ""))
    .replace(VARIATION_RUN, "$1")
    .replace(MATHEMATICAL, (letter) => letter.normalize("NFKC"))
    .replace(UNORDERED_MARK_RUN, "$1")
    .normalize("NFC")
    .replace(MARK_RUN, "$1")
    .split("\n")
    // Not by an expression: "white space before a line break" looks at a run of spaces once from each of its characters.
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(BLANK_LINES, "\n\n")
    .trim()
    .split("\n");
  const rest = lines.splice(MAX_LINES - 1).filter(Boolean);
  const text = [...lines, ...(rest.length > 0 ? [rest.join(" ")] : [])].join("\n");
  return stripUnseen(text) === "" ? "" : text;
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

/** A text without anything that nobody sees, white space included: two that look the same become the same. */
export function stripUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

/**
 * Whether a text, as it came, is so long that it needs no looking at: more than 8 UTF-16 code units for each code point of `limit`. To
 * be asked before anything else, so that what is refused costs nothing.
 */
export function isFarTooLong(text: string, limit: number): boolean {
  return text.length > limit * RAW_FACTOR;
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
