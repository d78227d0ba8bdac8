// Builds everything that is published or served: the packages' dist/ (tsc), the widget's files for a page
// without a bundler (vite), and the page that the server shows (copied). What is up to date is left alone.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = ["protocol", "widget", "reference-server"];
const cdnFiles = ["chizzy-chat.js", "chizzy-chat.iife.js", "chizzy-chat.emoji.js"];
const cdnInputs = [
  "widget/src",
  "protocol/src",
  "widget/vite.config.ts",
  "widget/squeeze-templates.ts",
  "widget/tsconfig.json",
  "tsconfig.base.json",
  "package-lock.json",
];

process.chdir(root);
compile();
await bundle();
copyPage();
printSizes();

function compile() {
  for (const folder of packages) {
    // tsc believes its notes more than the disk: with dist/ gone it would say "up to date" and write nothing.
    if (!existsSync(join(folder, "dist/index.js")))
      rmSync(join(folder, "tsconfig.tsbuildinfo"), { force: true });
  }
  const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--build", ...packages], {
    stdio: "inherit",
  });
  if (tsc.status !== 0) process.exit(tsc.status ?? 1);
}

async function bundle() {
  const outputs = cdnFiles.map((file) => join("widget/dist/cdn", file));
  const isFresh =
    outputs.every((file) => existsSync(file)) &&
    Math.max(...cdnInputs.map(newestChange)) < Math.min(...outputs.map(newestChange));
  if (isFresh) return;
  for (const mode of ["module", "classic", "emoji"])
    await build({ configFile: "widget/vite.config.ts", mode });
}

/** The page finds the widget beside it, so the server needs no package but its own. */
function copyPage() {
  const target = "reference-server/dist/page";
  rmSync(target, { recursive: true, force: true });
  cpSync("reference-server/page", target, { recursive: true });
  for (const file of cdnFiles) {
    for (const name of [file, `${file}.map`]) cpSync(join("widget/dist/cdn", name), join(target, name));
  }
}

function printSizes() {
  for (const file of cdnFiles) {
    const path = join("widget/dist/cdn", file);
    const bytes = readFileSync(path);
    console.log(
      `${path}  ${kilobytes(bytes.length)} kB, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} kB gzip`,
    );
  }
}

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
