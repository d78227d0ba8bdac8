// `npm run docs:api`: writes the widget's manifest and the README's tables from the comments in the element's source. A test compares.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createManifest, MANIFEST, README, withTables } from "./test-support/api-manifest.js";

const manifest = await createManifest();
writeFileSync(MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
writeFileSync(README, withTables(readFileSync(README, "utf8"), manifest));
console.log(`${fileURLToPath(MANIFEST)}\n${fileURLToPath(README)}`);
