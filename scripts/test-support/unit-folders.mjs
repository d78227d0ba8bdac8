// The tests that need neither a browser nor a build: `npm run test:unit` runs them, and `npm test` too.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Attacks measure how long a neighbour waits: they run alone. */
export const ATTACKS_FOLDER = "reference-server/test/attacks";

export const UNIT_FOLDERS = [
  "protocol/test",
  "reference-server/test",
  "widget/test/client",
  "widget/test/state",
  "widget/test/unit",
];

/** Many of these wait for a server's clock, so that two cores have work for four files. */
export const UNIT_CONCURRENCY = 4;

/** How Node runs tests from the sources. */
export const TEST_ARGS = ["--conditions=chizzy-source", "--import=tsx", "--test"];

/** The files of tests in folders, sorted; attacks only if their folder is named. */
export function testFiles(...folders) {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(folder, name))
      .filter((file) => folder === ATTACKS_FOLDER || !file.startsWith(join(ATTACKS_FOLDER, "/")))
      .sort(),
  );
}
