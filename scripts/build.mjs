// Builds everything that is published or served: the packages' dist/ (tsc), the widget's files for a page
// without a bundler (vite), and the page that the server shows (copied). What is up to date is left alone. With `--any-size` a file over
// its budget is no error.

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { scriptFiles } from "../widget/script-files.mjs";
import { licensesOf } from "./licenses.mjs";
import { compressBrotli, compressGzip, measureEntries, measureScripts } from "./sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = ["protocol", "widget", "reference-server", "conformance"];
const cdnFiles = Object.values(scriptFiles).map(({ file }) => file);
const cdnInputs = [
  "widget/src",
  "protocol/src",
  "widget/vite.config.ts",
  "widget/browsers.mjs",
  "widget/script-files.mjs",
  "widget/minify-again.ts",
  "widget/squeeze-templates.ts",
  "widget/tsconfig.json",
  "tsconfig.base.json",
  "package-lock.json",
];

process.chdir(root);
compile();
await bundle();
writeFileSync(
  "widget/dist/cdn/LICENSES.txt",
  licensesOf(cdnFiles.map((file) => `widget/dist/cdn/${file}.map`)),
);
copyPage();
await checkSizes();

function compile() {
  for (const folder of packages) {
    // tsc believes its notes more than the disk: with dist/ gone it would say "up to date" and write nothing.
    if (!readdirSync(folder).includes("dist")) rmSync(join(folder, "tsconfig.tsbuildinfo"), { force: true });
    else removeLeftOvers(folder);
  }
  const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--build", ...packages], {
    stdio: "inherit",
  });
  if (tsc.status !== 0) process.exit(tsc.status ?? 1);
}

/** What was made of a source that is no more would be published with the rest. */
function removeLeftOvers(folder) {
  for (const name of readdirSync(join(folder, "dist"), { recursive: true })) {
    const source = /^(?!cdn|page)(.*?)(\.d\.ts|\.js(\.map)?)$/.exec(name)?.[1];
    if (source !== undefined && !existsSync(join(folder, "src", `${source}.ts`)))
      rmSync(join(folder, "dist", name));
  }
}

async function bundle() {
  const outputs = cdnFiles.map((file) => join("widget/dist/cdn", file));
  const isFresh =
    outputs.every((file) => existsSync(file)) &&
    Math.max(...cdnInputs.map(newestChange)) < Math.min(...outputs.map(newestChange));
  if (isFresh) return;
  rmSync("widget/dist/cdn", { recursive: true, force: true });
  for (const mode of Object.keys(scriptFiles)) await build({ configFile: "widget/vite.config.ts", mode });
}

/** The page finds the widget beside it, so the server needs no package but its own. Each file also lies there compressed. */
function copyPage() {
  const target = "reference-server/dist/page";
  const sources = new Map();
  for (const name of readdirSync("reference-server/page"))
    sources.set(name, join("reference-server/page", name));
  for (const name of [...cdnFiles.flatMap((file) => [file, `${file}.map`]), "LICENSES.txt"])
    sources.set(name, join("widget/dist/cdn", name));
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) {
    if (!sources.has(name.replace(/\.(br|gz)$/, ""))) rmSync(join(target, name), { recursive: true });
  }
  for (const [name, source] of sources) {
    const copy = join(target, name);
    const isFresh =
      [copy, `${copy}.br`, `${copy}.gz`].every((path) => existsSync(path)) &&
      readFileSync(copy).equals(readFileSync(source));
    if (isFresh) continue;
    const content = readFileSync(source);
    // The file itself comes last: it is what the next build believes.
    writeFileSync(`${copy}.br`, compressBrotli(content));
    writeFileSync(`${copy}.gz`, compressGzip(content));
    cpSync(source, copy);
  }
}

/** Prints what goes over the wire, writes the sizes of the script files with their hashes, and ends the build where one is over its budget. */
async function checkSizes() {
  const scripts = measureScripts();
  const release = scripts.map(({ maxGzipBytes: _, maxBrotliBytes: __, ...script }) => script);
  writeFileSync("widget/dist/cdn/integrity.json", `${JSON.stringify(release, undefined, 2)}\n`);
  let isOver = false;
  const check = (entry, coding, bytes, most = Number.POSITIVE_INFINITY) => {
    if (bytes <= most) return;
    isOver = true;
    console.error(
      `${entry} is over its budget: ${bytes} bytes ${coding}, at most ${most} (widget/script-files.mjs)`,
    );
  };
  for (const { file, entry = file, integrity = "", ...size } of [...scripts, ...(await measureEntries())]) {
    const { bytes, gzipBytes, brotliBytes, maxGzipBytes, maxBrotliBytes } = size;
    console.log(
      `${entry}  ${kilobytes(bytes)} kB, ${kilobytes(gzipBytes)} kB gzip, ${kilobytes(brotliBytes)} kB brotli  ${integrity}`,
    );
    check(entry, "gzip", gzipBytes, maxGzipBytes);
    check(entry, "brotli", brotliBytes, maxBrotliBytes);
  }
  if (isOver && !process.argv.includes("--any-size")) process.exit(1);
}

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
