// `npm run test:promises -- --seeds 1000`: the ten promises under random schedules, on a real server and real sockets. A seed that fails
// prints its steps; `--seed N` runs that one again. `--mutants` breaks the sources in turn: each time a seed must fail.

import { parseArgs } from "node:util";
import { runMutants } from "./run-mutants.js";
import { type Outcome, runSchedule } from "./schedule.js";

const { values } = parseArgs({
  options: {
    /** How many, from the first. */
    seeds: { type: "string", default: "100" },
    /** The first. */
    seed: { type: "string" },
    "at-once": { type: "string", default: "6" },
    /** Stops at the first that fails. */
    bail: { type: "boolean", default: false },
    /** Runs the seeds on broken copies of the sources instead. */
    mutants: { type: "boolean", default: false },
  },
});
const first = readNumber("seed", values.seed ?? "1");
const count =
  values.seed === undefined || process.argv.includes("--seeds") ? readNumber("seeds", values.seeds) : 1;
const atOnce = readNumber("at-once", values["at-once"]);
if (values.mutants) process.exit((await runMutants(count, atOnce)) ? 0 : 1);

let next = first;
let passed = 0;
const failed: number[] = [];
await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work));
console.log(
  `\n${passed} passed, ${failed.length} failed${failed.length > 0 ? `: seeds ${failed.join(", ")}` : ""}`,
);
process.exit(failed.length > 0 ? 1 : 0);

async function work(): Promise<void> {
  while (next < first + count && !(values.bail && failed.length > 0)) {
    const outcome = await runSchedule(next++);
    if (outcome.broken.length === 0) passed += 1;
    else {
      failed.push(outcome.seed);
      report(outcome);
    }
  }
}

function report({ seed, steps, broken }: Outcome): void {
  console.log(
    `\nseed ${seed} fails:\n  ${steps.join("\n  ")}\n${[...new Set(broken)].slice(0, 8).join("\n")}`,
  );
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  console.error(`--${name} must be a whole number of at least 1, not ${JSON.stringify(text)}.`);
  process.exit(2);
}
