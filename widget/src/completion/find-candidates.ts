import { beginsWith } from "../text/hangul.js";

const MAX_CANDIDATES = 6;
/** So far before the caret a word is looked for that can be completed. */
const MAX_BEFORE = 72;
const NAME = /(?<![\w.])@([^\s@]*)$/;
/** One letter would open the list at every ":D"; a syllable of Hangul says more. */
const CODE = /(?<![\w:]):([\p{L}\p{N}_+-]{2,}|[가-힣])$/u;

/** A code that is written to its end. Not in an address, and not "12:30:45". */
const WHOLE_CODE = /(?<![\w/]):([\p{L}\p{N}_+-]{1,64}):/gu;

/** The text with emoji in place of their whole codes. A page's emotes stay codes: they are drawn from them. */
export function withEmoji(text: string, { emotes, emoji }: Omit<CandidateSources, "names">): string {
  return text.replace(WHOLE_CODE, (whole, code: string) =>
    emotes.has(code) ? whole : (emoji?.emojiOf(code) ?? whole),
  );
}

/** What the text before the caret asks for: names or codes that begin with `typed`, to stand in place of what follows `start`. */
export interface Query {
  readonly kind: "name" | "code";
  readonly typed: string;
  readonly start: number;
}

export interface Candidate {
  /** What is put into the text. */
  readonly value: string;
  readonly label: string;
  /** What is shown before the label: an emoji, or an emote's address. */
  readonly emoji?: string;
  readonly src?: string;
}

/** Where emoji are found by their codes. */
export type EmojiSource = Pick<typeof import("../emoji/find-emoji.js"), "emojiOf" | "findEmoji">;

export interface CandidateSources {
  /** Names that can be mentioned, the best first. */
  readonly names: readonly string[];
  readonly emotes: ReadonlyMap<string, string>;
  /** Undefined until it has loaded. */
  readonly emoji: EmojiSource | undefined;
}

/** Whether there may be an emoji's code in a text. */
export function hasWholeCode(text: string): boolean {
  return text.search(WHOLE_CODE) >= 0;
}

/** The code that was just closed at the caret, with its colons, or undefined. */
export function wholeCodeAt(text: string, caret: number): string | undefined {
  const before = text.slice(Math.max(0, caret - MAX_BEFORE), caret);
  const last = [...before.matchAll(WHOLE_CODE)].at(-1);
  return last?.[0] !== undefined && before.endsWith(last[0]) ? last[0] : undefined;
}

/** The query that ends at the caret, or undefined. */
export function queryAt(text: string, caret: number): Query | undefined {
  const before = text.slice(Math.max(0, caret - MAX_BEFORE), caret);
  for (const [kind, pattern] of [
    ["name", NAME],
    ["code", CODE],
  ] as const) {
    const typed = pattern.exec(before)?.[1];
    if (typed !== undefined) return { kind, typed, start: caret - typed.length - 1 };
  }
  return undefined;
}

/** At most six candidates. */
export function findCandidates(
  { kind, typed }: Query,
  { names, emotes, emoji }: CandidateSources,
): Candidate[] {
  const found: Candidate[] = [];
  if (kind === "name") {
    for (const name of names) if (beginsWith(name, typed)) found.push({ value: `@${name} `, label: name });
  } else {
    for (const [code, src] of emotes)
      if (beginsWith(code, typed)) found.push({ value: `:${code}: `, label: `:${code}:`, src });
    for (const { emoji: value, code } of emoji?.findEmoji(typed, MAX_CANDIDATES) ?? [])
      found.push({ value, label: `:${code}:`, emoji: value });
  }
  return found.slice(0, MAX_CANDIDATES);
}
