// Finds the browser of the tests, the benchmarks and the screenshots; see find-browser.d.mts for the contract.
//
// Browser downloads by puppeteer or playwright fail where only a package registry is reachable, so the last
// resort is a Chromium that is itself an npm package. It is no dependency of ours: whoever has a browser
// installed should not fetch 64 MB.

import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Launcher } from "chrome-launcher";

const NPM_PACKAGE = "@sparticuz/chromium";
const NPM_VERSION = "143.0.4";
const FETCH_TIMEOUT_MS = 300_000;
const UNPACK_TIMEOUT_MS = 60_000;
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

const cacheFolder = fileURLToPath(new URL("../.cache", import.meta.url));
const run = promisify(execFile);

export async function findBrowser() {
  const wish = process.env.CHIZZY_BROWSER || undefined;
  if (wish !== undefined && wish !== "npm") {
    throw new Error(
      `CHIZZY_BROWSER is "${wish}"; it may be "npm" (take the Chromium from npm) or be left out.`,
    );
  }
  const browser =
    wish === "npm" ? undefined : ((await browserNamedByEnvironment()) ?? (await installedBrowser()));
  if (browser === undefined) return browserFromNpm();

  const { path, version } = browser;
  say(`Using ${path}${version ? ` (${version})` : ""}`);
  return { path, ...(version && { version }), env: {}, args: flags(isRoot()) };
}

async function browserNamedByEnvironment() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (isExecutableFile(path)) return { path, version: await askVersion(path) };
  throw new Error(`CHROME_PATH is "${path}", which is no program that can be run. Correct it or unset it.`);
}

async function installedBrowser() {
  for (const path of installations()) {
    if (!path || !isExecutableFile(path)) continue;
    const version = await askVersion(path);
    // Some distributions put a program of that name in place that only tells how to install the browser.
    if (version || process.platform === "win32") return { path, version };
    say(`${path} does not answer --version; looking further`);
  }
  return undefined;
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

async function browserFromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `No Chrome or Chromium found on this machine (${process.platform} ${process.arch}). Install Google Chrome or ` +
        "Chromium, or set CHROME_PATH to one; a Chromium from npm exists for Linux on x64 only.",
    );
  }
  // A folder per version: the package takes any file named `chromium` in its TMPDIR for its own.
  const folder = join(cacheFolder, `chromium-${NPM_VERSION}`);
  const path = join(folder, "chromium");
  if (!existsSync(path)) await fetchFromNpm(folder);

  const env = {
    LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
    FONTCONFIG_FILE: await writeFontConfiguration(folder),
  };
  const version = await askVersion(path, env);
  if (!version)
    throw new Error(`The Chromium in ${folder} does not start. Delete the folder to fetch it again.`);
  say(`Using ${path} (${version}, from npm)`);

  // It comes without the setuid helper, so the sandbox needs user namespaces, which many containers and some
  // distributions deny to everyone but root. Only our own pages are opened, so going on is the lesser evil.
  const withoutSandbox = isRoot() || !(await canMakeUserNamespaces());
  return { path, version, env, args: flags(withoutSandbox) };
}

async function fetchFromNpm(folder) {
  const reason = process.env.CHIZZY_BROWSER === "npm" ? "CHIZZY_BROWSER=npm" : "No browser found";
  say(`${reason}; fetching Chromium ${NPM_VERSION.split(".")[0]} from npm into .cache/ (64 MB, once)`);

  // Into a folder of this process, renamed at the end: neither an interrupted fetch nor a second process
  // that fetches at the same time leaves half a browser behind.
  const staging = `${folder}.${process.pid}`;
  const unpacked = join(staging, "unpacked");
  try {
    await mkdir(unpacked, { recursive: true });
    await writeFile(join(staging, "package.json"), '{ "private": true, "type": "module" }\n');
    await run(
      "npm",
      [
        "install",
        "--prefix",
        staging,
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
      ].concat(`${NPM_PACKAGE}@${NPM_VERSION}`),
      { cwd: staging, timeout: FETCH_TIMEOUT_MS },
    );
    // In a process of its own, because the import changes the environment. It unpacks its shared libraries
    // only where it believes to be on AWS, and everything into TMPDIR.
    await run(
      process.execPath,
      ["--input-type=module", "-e", `await (await import("${NPM_PACKAGE}")).default.executablePath()`],
      {
        cwd: staging,
        timeout: UNPACK_TIMEOUT_MS,
        env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
      },
    );
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
      `No Chrome or Chromium is installed, and ${NPM_PACKAGE}@${NPM_VERSION} could not be fetched from npm. ` +
        `Install Chromium, or set CHROME_PATH to one. npm said:\n${cause}`,
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
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
  const path = join(folder, "fonts.conf");
  // Written again when the repository has moved; untouched otherwise, as a browser may be reading it.
  if ((await readFile(path, "utf8").catch(() => "")) !== text) await writeFile(path, text);
  return path;
}

async function askVersion(path, env = {}) {
  // On Windows `chrome --version` opens a window instead of answering.
  if (process.platform === "win32") return undefined;
  try {
    const options = { timeout: VERSION_TIMEOUT_MS, env: { ...process.env, ...env } };
    const { stdout } = await run(path, ["--version"], options);
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

function escapeXml(text) {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
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
