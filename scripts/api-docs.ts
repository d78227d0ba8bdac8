// `npm run docs:api`: writes the widget's manifest, what editors and TypeScript know of it, and the README's tables, from the comments in
// the element's source. A test compares.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createManifest, MANIFEST, README, withTables } from "./test-support/api-manifest.js";
import { editorFiles } from "./test-support/editor-data.js";

const manifest = await createManifest();
writeFileSync(MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
writeFileSync(README, withTables(readFileSync(README, "utf8"), manifest));
for (const [file, text] of editorFiles(manifest)) writeFileSync(file, text);
for (const file of [MANIFEST, README, ...editorFiles(manifest).keys()]) console.log(fileURLToPath(file));
