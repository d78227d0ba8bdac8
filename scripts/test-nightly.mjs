// `npm run test:nightly`: what takes too long for every change. Each night draws other moments; CHIZZY_SEED=N draws those of one night again.
// Ends with a line for each part and the sum, as `npm test` does.

import { fileURLToPath } from "node:url";
import { otherBrowser } from "./test-support/other-browsers.mjs";
import { endAll, runNode } from "./test-support/run-node.mjs";
import { TEST_ARGS } from "./test-support/unit-folders.mjs";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const seed = process.env.CHIZZY_SEED ?? String(Math.floor(Date.now() / DAY_MS));
const SOURCES = TEST_ARGS.filter((argument) => argument !== "--test");
const parts = [
  {
    title: `200 kills of a server that publishes, seed ${seed}`,
    args: [...TEST_ARGS, "--test-reporter=spec", "reference-server/test/storage/kill.test.ts"],
    env: { CHIZZY_KILLS: "200", CHIZZY_SEED: seed },
    minutes: 15,
  },
  {
    title: "the ten promises under 1,000 schedules",
    args: [...SOURCES, "e2e/promises/run.ts", "--seeds", "1000"],
    minutes: 40,
  },
  {
    title: "the eight mutants that the promises must catch",
    args: [...SOURCES, "e2e/promises/run.ts", "--mutants", "--seeds", "100"],
    minutes: 15,
  },
  { title: "attacks in full", args: ["scripts/test.mjs", "full-attacks"], minutes: 15 },
  ...["firefox", "webkit"].map((name) => ({
    title: `tests of the element in ${name}`,
    missing: whatIsMissing(name),
    args: ["node_modules/@web/test-runner/dist/bin.js"],
    env: { CHIZZY_BROWSER: name },
    minutes: 15,
  })),
];

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await endAll();
    process.exit(1);
  });
}

const lines = [];
let failed = 0;
let skipped = 0;
for (const { title, args, env, minutes, missing } of parts) {
  if (missing) {
    skipped += 1;
    lines.push(`skipped  ${title}: ${missing}`);
    continue;
  }
  console.log(`\n== ${title}`);
  const start = performance.now();
  const code = await runNode(args, { timeoutMs: minutes * MINUTE_MS, env });
  if (code !== 0) failed += 1;
  lines.push(
    `${code === 0 ? "passed " : "failed "}  ${title}, ${Math.round((performance.now() - start) / 1000)} s`,
  );
}
console.log(
  `\n${lines.join("\n")}\n\n${parts.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`,
);
process.exit(failed > 0 ? 1 : 0);

function whatIsMissing(browserName) {
  try {
    otherBrowser(browserName);
    return undefined;
  } catch (error) {
    return error.message;
  }
}
