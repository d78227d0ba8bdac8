import { EMOJI_DATA } from "./emoji-data.js";

/** An emoji, and what it is called. */
export interface Emoji {
  readonly emoji: string;
  /** Its English shortcode, without colons. */
  readonly code: string;
  /** Its name in Korean, English and Japanese. */
  readonly names: Readonly<Record<string, string>>;
  /** Everything it is found by: lower-cased words, a space before each. */
  readonly words: string;
}

/** All emoji in groups (faces, people, nature, food, places, play, things, signs, flags), in Unicode's order. */
export const EMOJI_GROUPS: readonly (readonly Emoji[])[] = EMOJI_DATA.split("\n\n").map((group) =>
  group.split("\n").map(parse),
);

const BY_CODE = new Map<string, string>(
  EMOJI_GROUPS.flat().flatMap(({ emoji, code, names }): [string, string][] => [
    [code, emoji],
    [(names.ko ?? "").replaceAll(" ", "_"), emoji],
  ]),
);

/** The emoji of a whole shortcode, without its colons: that in English, or the name in Korean with `_` for spaces. */
export function emojiOf(code: string): string | undefined {
  return BY_CODE.get(code.toLowerCase());
}

/** At most `limit` emoji with a word that begins with `query`, those whose shortcode or name does first. */
export function findEmoji(query: string, limit: number): Emoji[] {
  const start = query.trim().toLowerCase().replaceAll(" ", "_");
  if (start === "") return [];
  const best: Emoji[] = [];
  const others: Emoji[] = [];
  for (const entry of EMOJI_GROUPS.flat()) {
    if (entry.code.startsWith(start) || entry.names.ko?.startsWith(start)) best.push(entry);
    else if (entry.words.includes(` ${start}`) || entry.words.includes(`_${start}`)) others.push(entry);
    if (best.length === limit) break;
  }
  return [...best, ...others].slice(0, limit);
}

function parse(line: string): Emoji {
  const [emoji = "", en = "", ko = "", ja = ""] = line.split("|");
  const nameOf = (words: string) => (words.split(" ")[0] ?? "").replaceAll("_", " ");
  const code = en.split(" ")[0] ?? "";
  return {
    emoji,
    code,
    names: { en: nameOf(en), ko: nameOf(ko), ja: nameOf(ja) },
    words: ` ${en} ${ko} ${ja}`.toLowerCase(),
  };
}
