// Finds the browser of the tests, the benchmarks and the screenshots; see find-browser.d.mts for the contract.

import { execFile } from "node:child_process";
import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Launcher } from "chrome-launcher";
import { canFetch, fetchChromium } from "./fetch-chromium.mjs";

/** Releases of the package @sparticuz/chromium; `npm view @sparticuz/chromium@VERSION dist.integrity` tells the sum. */
const NEWEST = {
  version: "153.0.0",
  integrity:
    "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
};
/** The oldest Chromium that is supported: widget/browsers.mjs says so, too, and a test holds them together. */
export const OLDEST = {
  version: "126.0.0",
  integrity:
    "sha512-qqGQmZQj3y0/V2osKswRHbzK4Qe80YHSDnpt6ac51hsY1bMDinMS9Q+eEmcL+re2MEhYN+ykoV9BY8Dyw1Lyjg==",
};
const VERSION_TIMEOUT_MS = 10_000;

// Everything that would talk to the network or ask for hardware that a test machine lacks.
const QUIET_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const run = promisify(execFile);

export async function findBrowser() {
  switch (process.env.CHIZZY_BROWSER || undefined) {
    case "oldest":
      if (!canFetch) throw new Error(`CHIZZY_BROWSER is "oldest". ${NONE_IN_NPM}`);
      return fetched(OLDEST);
    case "installed":
      return installed("CHIZZY_BROWSER is installed");
    case undefined:
      if (process.env.CHROME_PATH) return named(process.env.CHROME_PATH);
      return canFetch ? fetched(NEWEST) : installed(NONE_IN_NPM);
    default:
      throw new Error(
        `CHIZZY_BROWSER is "${process.env.CHIZZY_BROWSER}"; it may be "oldest" (the oldest supported Chromium), ` +
          '"installed" (one that this machine has), or be left out. The tests of the element also run in ' +
          '"firefox" and "webkit".',
      );
  }
}

const NONE_IN_NPM = `npm has a Chromium for Linux on x64 alone, and this is ${process.platform} on ${process.arch}`;

async function named(path) {
  if (!isExecutableFile(path)) {
    throw new Error(`CHROME_PATH is "${path}", which is no program that can be run. Correct it or unset it.`);
  }
  return described(path, await askVersion(path), "by CHROME_PATH");
}

async function installed(reason) {
  for (const path of installations()) {
    if (!path || !isExecutableFile(path)) continue;
    const version = await askVersion(path);
    // Some distributions put a program of that name in place that only tells how to install the browser.
    if (version || process.platform === "win32") return described(path, version, reason);
    say(`${path} does not answer --version; looking further`);
  }
  throw new Error(
    `${reason}, and no Chrome or Chromium is installed. Install one, or set CHROME_PATH to one.`,
  );
}

function described(path, version, reason) {
  say(`Using ${path} (${[version, reason].filter(Boolean).join(", ")})`);
  return { path, ...(version && { version }), env: {}, args: flags(isRoot()) };
}

function installations() {
  try {
    // The full search asks macOS's launch services, which takes seconds; the first hit there is enough.
    return process.platform === "darwin" ? [Launcher.getFirstInstallation()] : Launcher.getInstallations();
  } catch {
    // chrome-launcher throws where it finds none and on platforms it does not know; for us both mean "none".
    return [];
  }
}

async function fetched(release) {
  const { path, env } = await fetchChromium(release);
  // The program is not asked: the oldest one takes --version for a wish to browse.
  const version = `Chromium ${release.version.split(".")[0]}`;
  say(`Using ${path} (${version}, from npm)`);

  // It comes without the setuid helper, so the sandbox needs user namespaces, which many containers and some
  // distributions deny to everyone but root. Only our own pages are opened, so going on is the lesser evil.
  const withoutSandbox = isRoot() || !(await canMakeUserNamespaces());
  return { path, version, env, args: flags(withoutSandbox) };
}

async function askVersion(path) {
  // On Windows `chrome --version` opens a window instead of answering.
  if (process.platform === "win32") return undefined;
  try {
    const { stdout } = await run(path, ["--version"], { timeout: VERSION_TIMEOUT_MS });
    return /[A-Z][\w ]*? \d+(\.\d+)*/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}

async function canMakeUserNamespaces() {
  return run("unshare", ["--user", "true"], { timeout: VERSION_TIMEOUT_MS }).then(
    () => true,
    () => false,
  );
}

function flags(withoutSandbox) {
  // Chromium refuses to start as root with its sandbox on.
  return withoutSandbox ? ["--no-sandbox", ...QUIET_FLAGS] : [...QUIET_FLAGS];
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isExecutableFile(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

// Run directly, it fetches the browser if it must and prints the path: a way to prepare a machine.
if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    console.log((await findBrowser()).path);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
