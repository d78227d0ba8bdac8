// Writes widget/src/emoji/emoji-data.ts: `node scripts/emoji-data.mjs`, needed only for a new version of Unicode's emoji.
//
// The source is an npm package of 31 MB, of which a hundredth is used: so it is fetched here, and is no dependency.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = "emoji-picker-element-data";
const VERSION = "1.8.0";
/** Newer ones are empty boxes on systems of two years ago. */
const NEWEST_EMOJI = 15;
/** Skin tones and hair: parts of emoji, none by themselves. */
const COMPONENTS = 2;
const MOST_TAGS = 6;

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".cache", `${PACKAGE}-${VERSION}`);
mkdirSync(folder, { recursive: true });
execFileSync("npm", ["pack", `${PACKAGE}@${VERSION}`, "--silent"], { cwd: folder });
execFileSync("tar", ["xzf", `${PACKAGE}-${VERSION}.tgz`], { cwd: folder });

const korean = byEmoji(read("ko/cldr"));
const japanese = byEmoji(read("ja/cldr"));
const lines = read("en/emojibase")
  .filter(({ version, group }) => version <= NEWEST_EMOJI && group !== COMPONENTS)
  .sort((first, second) => first.group - second.group || first.order - second.order)
  .map((entry, index, all) => {
    const starts = entry.group === all[index - 1]?.group ? "" : "\n";
    const english = unique([...entry.shortcodes, ...entry.tags.slice(0, MOST_TAGS / 2)]);
    const ko = words(korean.get(entry.emoji), MOST_TAGS);
    const ja = words(japanese.get(entry.emoji), MOST_TAGS / 3);
    return `${starts}${entry.emoji}|${english.join(" ")}|${ko}|${ja}`;
  });

writeFileSync(
  join(root, "widget/src/emoji/emoji-data.ts"),
  `// Made by scripts/emoji-data.mjs from ${PACKAGE} ${VERSION}.
// The names are those of emojibase (MIT License, Miles Johnson) and Unicode CLDR (Unicode License v3, Unicode, Inc.).

/**
 * Every emoji, in Unicode's order: a line for each, groups parted by an empty line. A line: emoji, English shortcodes (the first is the one
 * to show) and words, name in Korean and words, name in Japanese and words; the words of a name that has several stand joined by \`_\`.
 */
export const EMOJI_DATA = \`${lines.join("\n").trim()}\`;
`,
);

function read(path) {
  return JSON.parse(readFileSync(join(folder, "package", path, "data.json"), "utf8"));
}

function byEmoji(entries) {
  return new Map(entries.map((entry) => [entry.emoji, entry]));
}

function words(entry, count) {
  if (entry === undefined) return "";
  return unique(
    [entry.annotation, ...entry.tags.slice(0, count)].map((word) => word.replaceAll(" ", "_")),
  ).join(" ");
}

function unique(list) {
  return [...new Set(list.map((word) => word.replaceAll(/[|`\\$]/g, "")))];
}
