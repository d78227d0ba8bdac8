// Fetches a Chromium that is an npm package, for machines that reach a package registry and nothing else: there the
// downloads of puppeteer and playwright fail. It is no dependency of ours: only who runs the tests needs its 64 MB.

import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";

const PACKAGE = "@sparticuz/chromium";
const FETCH_TIMEOUT_MS = 300_000;
const UNPACK_TIMEOUT_MS = 60_000;

const cacheFolder = fileURLToPath(new URL("../.cache", import.meta.url));
const run = promisify(execFile);

/** Whether the package has a program for this machine. */
export const canFetch = process.platform === "linux" && process.arch === "x64";

/**
 * The path of the program of `release`, and what its process needs in its environment. Fetches it into `.cache/`
 * the first time; throws an `Error` that says what npm said where that fails.
 */
export async function fetchChromium(release) {
  const folder = join(cacheFolder, `chromium-${release.version}`);
  const path = join(folder, "chromium");
  if (!existsSync(path)) await fetchInto(folder, release);
  const env = {
    LD_LIBRARY_PATH: [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
    FONTCONFIG_FILE: await writeFontConfiguration(folder),
  };
  return { path, env };
}

async function fetchInto(folder, { version, integrity }) {
  process.stderr.write(`Fetching Chromium ${version.split(".")[0]} from npm into .cache/ (64 MB, once)\n`);
  // Into a folder of this process, renamed at the end: neither an interrupted fetch nor a second process
  // that fetches at the same time leaves half a browser behind.
  const staging = `${folder}.${process.pid}`;
  const unpacked = join(staging, "unpacked");
  try {
    await mkdir(unpacked, { recursive: true });
    const archive = await pack(staging, version, integrity);
    await run("tar", ["-xzf", archive, "-C", staging], { timeout: UNPACK_TIMEOUT_MS });
    const bin = join(staging, "package", "bin");
    for (const part of ["al2023", "swiftshader", "fonts"]) {
      await unbrotli(join(bin, `${part}.tar.br`), join(staging, `${part}.tar`));
      await run("tar", ["-xf", join(staging, `${part}.tar`), "--no-same-owner", "-C", unpacked], {
        timeout: UNPACK_TIMEOUT_MS,
      });
    }
    await unbrotli(join(bin, "chromium.br"), join(unpacked, "chromium"), 0o755);
    await rename(unpacked, folder).catch((error) => {
      if (!existsSync(join(folder, "chromium"))) throw error;
    });
  } catch (error) {
    const cause = String(error.stderr || error.message)
      .trim()
      .split("\n")
      .slice(-5)
      .join("\n");
    throw new Error(
      `${PACKAGE}@${version} could not be fetched from npm. Set CHROME_PATH to a Chrome or Chromium, or ` +
        `CHIZZY_BROWSER=installed to take one that is installed. What went wrong:\n${cause}`,
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Downloads the archive. The cache is a folder that goes away again: the one in HOME may not be writable. */
async function pack(staging, version, integrity) {
  const { stdout } = await run(
    "npm",
    ["pack", `${PACKAGE}@${version}`, "--json", "--pack-destination", staging]
      .concat("--cache", join(staging, "npm-cache"))
      // From any folder of ours npm would read the workspaces first.
      .concat("--prefix", staging),
    { cwd: staging, timeout: FETCH_TIMEOUT_MS },
  );
  const [packed] = Object.values(JSON.parse(stdout));
  if (packed.integrity !== integrity) {
    throw new Error(`its integrity is ${packed.integrity}; scripts/find-browser.mjs expects ${integrity}`);
  }
  return join(staging, packed.filename);
}

async function unbrotli(from, to, mode = 0o644) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

/**
 * Without a single font Chromium ends at its first text, and a runner sees only a timeout. So our own
 * configuration names the machine's usual folders and the font that the package carries (Open Sans: no
 * Korean, no emoji; good enough for tests, not for screenshots).
 */
async function writeFontConfiguration(folder) {
  const folders = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    join(folder, "fonts"),
  ];
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    "<fontconfig>",
    ...folders.map((each) => `  <dir>${escapeXml(each)}</dir>`),
    `  <cachedir>${escapeXml(join(folder, "font-cache"))}</cachedir>`,
    "</fontconfig>",
    "",
  ].join("\n");
  const path = join(folder, "chizzy-fonts.conf");
  // Written again when the repository has moved; untouched otherwise, as a browser may be reading it.
  if ((await readFile(path, "utf8").catch(() => "")) !== text) await writeFile(path, text);
  return path;
}

function escapeXml(text) {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
