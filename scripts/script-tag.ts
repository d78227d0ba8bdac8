// Writes the script tag in the widget's README, with this version and the hash of the file that was built. `--check` only compares, and ends
// with 1 where they differ. Part of a release, and not of every build: between releases the README tells of the last one.

import { readFileSync, writeFileSync } from "node:fs";
import { measureScripts } from "./sizes.mjs";

const README = new URL("../widget/README.md", import.meta.url);
const BEGIN = "<!-- script-tag:begin, written by npm run release:version -->";
const END = "<!-- script-tag:end -->";

const before = readFileSync(README, "utf8");
const begin = before.indexOf(BEGIN);
const end = before.indexOf(END);
if (begin < 0 || end < begin) throw new Error(`widget/README.md has no ${BEGIN} … ${END}`);
const after = `${before.slice(0, begin + BEGIN.length)}\n\n${scriptTag()}\n\n${before.slice(end)}`;

if (!process.argv.includes("--check")) {
  writeFileSync(README, after);
} else if (after !== before) {
  console.error("The script tag in widget/README.md is not that of the files in widget/dist/cdn.");
  process.exitCode = 1;
}

function scriptTag(): string {
  const { version } = JSON.parse(readFileSync(new URL("../widget/package.json", import.meta.url), "utf8"));
  const [script] = measureScripts();
  return `\`\`\`html
<script
  type="module"
  src="https://static.example.com/chizzy-chat@${version}/${script?.file}"
  integrity="${script?.integrity}"
  crossorigin="anonymous"
></script>
<chizzy-chat server="wss://chat.example.com" channel="my-stream"></chizzy-chat>
\`\`\``;
}
