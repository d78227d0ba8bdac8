// `npm test`: everything that must hold, in steps; what stands side by side in a step runs at the same time. One closing line has the sum.
// `npm test -- unit element` runs only the suites named.

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.mjs";
import { endAll, runNode } from "./test-support/run-node.mjs";
import {
  ATTACKS_FOLDER,
  TEST_ARGS,
  testFiles,
  UNIT_CONCURRENCY,
  UNIT_FOLDERS,
} from "./test-support/unit-folders.mjs";

const MINUTE_MS = 60_000;
const OVERALL_TIMEOUT_MS = 40 * MINUTE_MS;
const FILE_TIMEOUT_MS = 3 * MINUTE_MS;

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
const countsFolder = join(root, ".cache/test-counts");
/** The search for the browser, once it began. */
let browser;

/** `run(tools)` answers with what passed, failed and was skipped. */
const suites = {
  types: {
    title: "Types: tsc --build",
    run: (tools) => check(tools, ["node_modules/typescript/bin/tsc", "--build", "tsconfig.json"]),
  },
  lint: {
    title: "Lint: biome, lit-analyzer for the templates, and which folder imports which",
    run: (tools) =>
      check(
        tools,
        [
          "node_modules/@biomejs/biome/bin/biome",
          "ci",
          `--colors=${tools.write === undefined && process.stdout.isTTY ? "force" : "off"}`,
          ".",
        ],
        ["node_modules/lit-analyzer/cli.js", "widget/src", "--strict", ...TEMPLATE_RULES],
        ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", ...IMPORTING_FOLDERS],
      ),
  },
  build: {
    title: "Build: packages, bundles and the server's page",
    run: (tools) => check(tools, ["scripts/build.mjs"]),
  },
  attacks: {
    title: "Attacks on reference-server/, in short",
    run: (tools) => nodeTests(tools, [ATTACKS_FOLDER], 6 * MINUTE_MS, { concurrency: 1 }),
  },
  "full-attacks": {
    title: "Attacks on reference-server/, in full: they want a quiet machine",
    isExtra: true,
    run: (tools) =>
      nodeTests(tools, [ATTACKS_FOLDER], 12 * MINUTE_MS, {
        fileTimeoutMs: 6 * MINUTE_MS,
        concurrency: 1,
        env: { CHIZZY_ATTACKS: "full" },
      }),
  },
  unit: {
    title: "Tests in Node: protocol, server, the client, and what the element computes without a page",
    run: (tools) => nodeTests(tools, UNIT_FOLDERS, 12 * MINUTE_MS, { concurrency: UNIT_CONCURRENCY }),
  },
  conformance: {
    title: "Tests of conformance/, and of the server in Python",
    // The kit waits for deadlines and pings, and works little: files wait side by side.
    run: (tools) => nodeTests(tools, ["conformance/test"], 8 * MINUTE_MS, { concurrency: 6 }),
  },
  element: { title: "Tests of widget/ in a browser", run: elementTests },
  e2e: {
    title: "Tests of everything together, in a browser",
    // They wait for outages to be noticed and for connections to come back, and work little.
    run: (tools) => browserTests(tools, "e2e", 15 * MINUTE_MS, { concurrency: 3 }),
  },
  docs: {
    title: "Tests of docs/: its pages in a browser, and every code sample",
    run: (tools) => browserTests(tools, "docs/test", 6 * MINUTE_MS, { fileTimeoutMs: 5 * MINUTE_MS }),
  },
  browsers: {
    title: "Tests of what the supported browsers have",
    run: (tools) => nodeTests(tools, ["test/browsers"], 2 * MINUTE_MS),
  },
  packages: {
    title: "Tests of the packages as they are published",
    run: (tools) => browserTests(tools, "test/packages", 8 * MINUTE_MS),
  },
  examples: {
    title: "Tests of the examples that have packages of their own",
    run: exampleTests,
  },
};

/**
 * Steps come one after the other; the lanes of a step run side by side, and the suites of a lane in order. Beside a lane that keeps a core
 * busy stands one that mostly waits. Attacks measure how long a neighbour waits, so nothing runs beside them.
 */
const STEPS = [
  [["types"]],
  [["lint"], ["build"]],
  [["attacks"]],
  [["full-attacks"]],
  [["unit"]],
  [
    ["element", "docs", "packages"],
    ["conformance", "e2e", "browsers", "examples"],
  ],
];
const NEEDS_BUILD = ["e2e", "docs", "packages", "examples"];

process.chdir(root);
const chosen = chooseSuites(process.argv.slice(2));
const deadline = Date.now() + OVERALL_TIMEOUT_MS;
const started = performance.now();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await endAll();
    process.exit(signal === "SIGINT" ? 130 : 143);
  });
}
rmSync(countsFolder, { recursive: true, force: true });
mkdirSync(countsFolder, { recursive: true });

/** By suite: what passed, failed and was skipped, and how long it took. */
const results = new Map();
for (const lanes of STEPS) {
  const wanted = lanes
    .map((lane) => lane.filter((name) => chosen.has(name)))
    .filter((lane) => lane.length > 0);
  const isAlone = wanted.length === 1;
  await Promise.all(wanted.map((lane) => runLane(lane, isAlone)));
  if ((results.get("build")?.failed ?? 0) > 0 && results.size < chosen.size) {
    console.log("\nThe build failed, so what comes after it was not run.");
    break;
  }
}
closeWithSum();

async function runLane(lane, isAlone) {
  for (const name of lane) {
    const { title, run } = suites[name];
    const chunks = [];
    const start = performance.now();
    console.log(isAlone ? `\n== ${title}` : `-- begins: ${title}`);
    const counts = await run({ name, ...(!isAlone && { write: (text) => chunks.push(text) }) });
    const seconds = (performance.now() - start) / 1000;
    // What runs at the same time prints its output at its end, in one piece.
    if (!isAlone) console.log(`\n== ${title}\n${chunks.join("")}`);
    results.set(name, { ...counts, seconds });
  }
}

function closeWithSum() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log("");
  for (const [name, { seconds, ...counts }] of results) {
    for (const key of Object.keys(total)) total[key] += counts[key];
    console.log(`${name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s   ${inWords(counts)}`);
  }
  console.log(`${"all".padEnd(12)} ${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s`);
  console.log(`\n${inWords(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function chooseSuites(names) {
  const all = Object.keys(suites);
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no suite "${unknown.join('", "')}". Choose among: ${all.join(", ")}.`);
    process.exit(2);
  }
  if (names.length === 0) return new Set(all.filter((name) => !suites[name].isExtra));
  // The pages under test are served, and the packages made, from what the build writes.
  const needsBuild = NEEDS_BUILD.some((name) => names.includes(name));
  return new Set([...names, ...(needsBuild ? ["build"] : [])]);
}

/** Runs programs one after the other, all of them; together they count as one. */
async function check(tools, ...programs) {
  let isGood = true;
  for (const args of programs) {
    if ((await runProgram(tools, args, 5 * MINUTE_MS)) !== 0) isGood = false;
  }
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

async function nodeTests(
  tools,
  folders,
  timeoutMs,
  { fileTimeoutMs = FILE_TIMEOUT_MS, concurrency = 2, env = {} } = {},
) {
  const files = testFiles(...folders);
  if (files.length === 0) return noTests(tools, folders);
  const reporter = (name, destination) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${destination}`,
  ];
  return counted(tools, (countsFile) =>
    runProgram(
      tools,
      [
        ...TEST_ARGS,
        `--test-concurrency=${concurrency}`,
        `--test-timeout=${fileTimeoutMs}`,
        ...reporter("spec", "stdout"),
        ...reporter("./scripts/test-support/node-reporter.mjs", countsFile),
        ...files,
      ],
      timeoutMs,
      env,
    ),
  );
}

async function elementTests(tools) {
  // Of other browsers web-test-runner.config.mjs knows.
  const isChromium = !["firefox", "webkit"].includes(process.env.CHIZZY_BROWSER ?? "");
  if (isChromium && !(await hasBrowser(tools))) return { passed: 0, failed: 1, skipped: 0 };
  return counted(tools, (countsFile) =>
    runProgram(tools, ["node_modules/@web/test-runner/dist/bin.js"], 15 * MINUTE_MS, {
      CHIZZY_COUNTS_FILE: countsFile,
    }),
  );
}

async function browserTests(tools, folder, timeoutMs, { fileTimeoutMs, concurrency, env } = {}) {
  if (!(await hasBrowser(tools))) return { passed: 0, failed: 1, skipped: 0 };
  return nodeTests(tools, [folder], timeoutMs, { fileTimeoutMs, concurrency, env });
}

/** Packs our packages once for all examples. */
async function exampleTests(tools) {
  const packages = join(root, ".cache/examples/packages");
  const code = await runProgram(tools, ["scripts/examples.mjs", "pack", packages], 3 * MINUTE_MS);
  if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
  return browserTests(tools, "test/examples", 12 * MINUTE_MS, {
    fileTimeoutMs: 6 * MINUTE_MS,
    env: { CHIZZY_PACKAGES: packages },
  });
}

/** Looks for the browser once, before several programs at a time do: it may have to be fetched. */
async function hasBrowser(tools) {
  try {
    browser ??= findBrowser();
    await browser;
    return true;
  } catch (error) {
    say(tools, error.message);
    return false;
  }
}

/** Runs a test runner that leaves its counts in a file. One that breaks down counts as a failure of its own. */
async function counted(tools, start) {
  const countsFile = join(countsFolder, `${tools.name}.json`);
  const code = await start(countsFile);
  const counts = readCounts(countsFile);
  if (code !== 0 && counts.failed === 0) {
    say(tools, `The runner ended with code ${code} though no test failed.`);
    counts.failed = 1;
  } else if (counts.passed + counts.failed === 0) {
    say(tools, "The runner ran no test.");
    counts.failed = 1;
  }
  return counts;
}

function readCounts(countsFile) {
  try {
    return JSON.parse(readFileSync(countsFile, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function noTests(tools, folder) {
  say(tools, `No tests found in ${folder}/.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function say({ write = (text) => process.stdout.write(text) }, line) {
  write(`${line}\n`);
}

function runProgram({ write }, args, timeoutMs, env = {}) {
  const limitMs = Math.max(0, Math.min(timeoutMs, deadline - Date.now()));
  return runNode(args, { timeoutMs: limitMs, env, ...(write && { write }) });
}
