// The licenses of what the script files carry of other projects, which these ask to be told along.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The text for LICENSES.txt: a part for each npm package that a source in one of the source maps comes from. Throws where a package brings
 * no license.
 *
 * @param {string[]} maps
 * @returns {string}
 */
export function licensesOf(maps) {
  const sources = maps.flatMap((map) => JSON.parse(readFileSync(map, "utf8")).sources);
  const folders = new Set(
    sources.flatMap((source) => /node_modules\/((@[^/]+\/)?[^/]+)/.exec(source)?.[0] ?? []),
  );
  return [...folders].sort().map(licenseIn).join("\n\n");
}

function licenseIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = existsSync(folder) && readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!file) throw new Error(`${name}, which the script files contain, has no license file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
