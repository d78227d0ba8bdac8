// `npm test`: types, lint, build and every test, one after the other, and one closing line with the sum.
// `npm test -- server element` runs only the suites named.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.mjs";

const MINUTE_MS = 60_000;
const OVERALL_TIMEOUT_MS = 40 * MINUTE_MS;
const FILE_TIMEOUT_MS = 3 * MINUTE_MS;
const GRACE_MS = 5_000;

// What lit-analyzer only warns of by itself. Its notion of CSS and of attributes is older than color-scheme and
// enterkeyhint: the first is off, and an attribute it does not know stays a warning.
const TEMPLATE_RULES = [
  ...["--rules.no-invalid-css", "off"],
  ...["--rules.no-unknown-tag-name", "error"],
  ...["--rules.no-unknown-property", "error"],
  ...["--rules.no-unknown-slot", "error"],
];

const IMPORTING_FOLDERS = [
  ...["protocol/src", "reference-server/src", "conformance/src", "widget/src"],
  ...["e2e", "bench", "scripts", "docs", "examples"],
];

const root = fileURLToPath(new URL("..", import.meta.url));
const countsFile = join(root, ".cache/test-counts.json");

/** In the order in which they run. `run` answers with what passed, failed and was skipped. */
const suites = {
  types: {
    title: "Types: tsc --build",
    run: () => check(["node_modules/typescript/bin/tsc", "--build", "tsconfig.json"]),
  },
  lint: {
    title: "Lint: biome, lit-analyzer for the templates, and which folder imports which",
    run: () =>
      check(
        [
          "node_modules/@biomejs/biome/bin/biome",
          "ci",
          `--colors=${process.stdout.isTTY ? "force" : "off"}`,
          ".",
        ],
        ["node_modules/lit-analyzer/cli.js", "widget/src", "--strict", ...TEMPLATE_RULES],
        ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", ...IMPORTING_FOLDERS],
      ),
  },
  build: { title: "Build: packages, bundles and the server's page", run: () => check(["scripts/build.mjs"]) },
  protocol: { title: "Tests of protocol/", run: () => nodeTests("protocol/test", 5 * MINUTE_MS) },
  server: {
    title: "Tests of reference-server/",
    run: () => nodeTests("reference-server/test", 12 * MINUTE_MS),
  },
  attacks: {
    title: "Attacks on reference-server/, in full: they want a quiet machine",
    // `server` runs their short form.
    isExtra: true,
    run: () =>
      nodeTests("reference-server/test/attacks", 12 * MINUTE_MS, {
        fileTimeoutMs: 6 * MINUTE_MS,
        concurrency: 1,
        env: { CHIZZY_ATTACKS: "full" },
      }),
  },
  conformance: {
    title: "Tests of conformance/, and of the server in Python",
    run: () => nodeTests("conformance/test", 8 * MINUTE_MS),
  },
  client: {
    title: "Tests of the headless client, and of what the element keeps, in Node",
    run: () => nodeTests(["widget/test/client", "widget/test/state"], 3 * MINUTE_MS),
  },
  element: { title: "Tests of widget/ in a browser", run: elementTests },
  e2e: {
    title: "Tests of everything together, in a browser",
    run: () => browserTests("e2e", 15 * MINUTE_MS),
  },
  docs: {
    title: "Tests of docs/: its pages in a browser, and every code sample",
    run: () => browserTests("docs/test", 6 * MINUTE_MS, 5 * MINUTE_MS),
  },
  browsers: {
    title: "Tests of what the supported browsers have",
    run: () => nodeTests("test/browsers", 2 * MINUTE_MS),
  },
  packages: {
    title: "Tests of the packages as they are published",
    run: () => browserTests("test/packages", 8 * MINUTE_MS),
  },
  examples: {
    title: "Tests of the examples that have packages of their own",
    run: () => browserTests("test/examples", 12 * MINUTE_MS, 6 * MINUTE_MS),
  },
};

process.chdir(root);
const chosen = chooseSuites(process.argv.slice(2));
const deadline = Date.now() + OVERALL_TIMEOUT_MS;
let current;
let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    isInterrupted = true;
    await end(current);
    process.exit(signal === "SIGINT" ? 130 : 143);
  });
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of chosen) {
  console.log(`\n== ${suites[name].title}`);
  const counts = await suites[name].run();
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (name === "build" && counts.failed > 0 && name !== chosen.at(-1)) {
    console.log("The build failed, so what comes after it was not run.");
    break;
  }
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);
process.exit(total.failed > 0 ? 1 : 0);

function chooseSuites(names) {
  const all = Object.keys(suites);
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no suite "${unknown.join('", "')}". Choose among: ${all.join(", ")}.`);
    process.exit(2);
  }
  if (names.length === 0) return all.filter((name) => !suites[name].isExtra);
  // The pages under test are served, and the packages made, from what the build writes.
  const needsBuild = ["e2e", "docs", "packages", "examples"].some((name) => names.includes(name));
  return all.filter((name) => names.includes(name) || (name === "build" && needsBuild));
}

/** Runs programs one after the other, all of them; together they count as one. */
async function check(...programs) {
  let isGood = true;
  for (const args of programs) {
    if ((await runNode(args, 5 * MINUTE_MS)) !== 0) isGood = false;
  }
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

async function nodeTests(
  folders,
  timeoutMs,
  { fileTimeoutMs = FILE_TIMEOUT_MS, concurrency = 2, env = {} } = {},
) {
  const files = [folders].flat().flatMap(testFiles);
  if (files.length === 0) return noTests(folders);
  const reporter = (name, destination) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${destination}`,
  ];
  return counted((file) =>
    runNode(
      [
        "--conditions=chizzy-source",
        "--import=tsx",
        "--test",
        `--test-concurrency=${concurrency}`,
        `--test-timeout=${fileTimeoutMs}`,
        ...reporter("spec", "stdout"),
        ...reporter("./scripts/test-support/node-reporter.mjs", file),
        ...files,
      ],
      timeoutMs,
      env,
    ),
  );
}

async function elementTests() {
  if (testFiles("widget/test").length === 0) return noTests("widget/test");
  return counted((file) =>
    runNode(["node_modules/@web/test-runner/dist/bin.js"], 15 * MINUTE_MS, { CHIZZY_COUNTS_FILE: file }),
  );
}

async function browserTests(folder, timeoutMs, fileTimeoutMs) {
  if (testFiles(folder).length === 0) return noTests(folder);
  try {
    // Once, before two files at a time look for it: it may have to be fetched.
    await findBrowser();
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return nodeTests(folder, timeoutMs, { fileTimeoutMs });
}

/** Runs a test runner that leaves its counts in a file. One that breaks down counts as a failure of its own. */
async function counted(start) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(countsFile, { force: true });
  const code = await start(countsFile);
  const counts = readCounts();
  if (code !== 0 && counts.failed === 0) {
    console.log(`The runner ended with code ${code} though no test failed.`);
    counts.failed = 1;
  } else if (counts.passed + counts.failed === 0) {
    console.log("The runner ran no test.");
    counts.failed = 1;
  }
  return counts;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name))
    .sort();
}

function noTests(folder) {
  console.log(`No tests found in ${folder}/.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** Runs a Node program to its end; resolves with its exit code, or with "timeout" after ending all it started. */
async function runNode(args, timeoutMs, env = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    // A process group of its own, so that what hangs can be ended with everything below it.
    detached: process.platform !== "win32",
  });
  current = child;
  const ended = new Promise((resolve) => {
    child.once("error", (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  const limitMs = Math.max(0, Math.min(timeoutMs, deadline - Date.now()));
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs, "timeout");
  });
  const result = await Promise.race([ended, late]);
  clearTimeout(timer);
  // Nothing more is to be started or summed up; the signal's handler ends this process.
  if (isInterrupted) return new Promise(() => {});
  if (result === "timeout") {
    console.log(`Not done after ${Math.round(limitMs / 1000)} s: ended.`);
    await end(child);
  } else {
    // A test file that was ended for its time limit may have left servers behind.
    signalGroup(child, "SIGKILL");
  }
  current = undefined;
  return result;
}

/** SIGTERM to the whole group, so that browsers are closed in order; SIGKILL to what is left. */
async function end(child) {
  if (!child) return;
  signalGroup(child, "SIGTERM");
  const giveUp = Date.now() + GRACE_MS;
  while (Date.now() < giveUp && child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  signalGroup(child, "SIGKILL");
}

function signalGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
