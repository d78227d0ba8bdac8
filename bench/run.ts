/**
 * `npm run bench`: runs the benches, prints their tables, and exits with 1 when a server delivered wrongly or a ratio
 * missed its target, 2 for a wrong command line. Milliseconds never fail a run. See README.md for the method.
 *
 * A further bench is one file that returns a `BenchReport`, a name in options.ts and a line in `benches` below.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFanOut } from "./fan-out.js";
import { UsageError } from "./lib/arguments.js";
import { build } from "./lib/build.js";
import { describeMachine } from "./lib/machine.js";
import { endWithTheBench } from "./lib/processes.js";
import { type BenchReport, renderSection } from "./lib/report.js";
import { root } from "./lib/server.js";
import { type BenchName, type BenchOptions, parseOptions, usage } from "./options.js";
import { benchSize } from "./size.js";

const cache = join(root, ".cache/bench");
/** Databases lie beside the sources, not in the system's temporary directory: that is often memory, where fsync is free. */
const scratch = join(cache, `run-${process.pid}`);

const benches: Record<BenchName, (options: BenchOptions) => Promise<BenchReport>> = {
  "fan-out": (options) => benchFanOut(options, { cache, scratch, log }),
  size: async () => benchSize(),
};

const options = readOptions();
if (options) process.exitCode = await run(options).catch(fail);

async function run(options: BenchOptions): Promise<number> {
  endWithTheBench(() => rmSync(scratch, { recursive: true, force: true }));
  mkdirSync(cache, { recursive: true });
  removeAbandoned();
  if (options.build) {
    log("building");
    await build();
  }
  const started = new Date();
  const machine = { before: describeMachine(), after: "" };
  log(machine.before);
  const reports: Record<string, BenchReport> = {};
  for (const name of options.only) reports[name] = await benches[name](options);
  machine.after = describeMachine();

  const seconds = Math.round((Date.now() - started.getTime()) / 1000);
  const sections = Object.values(reports).flatMap((report) => report.sections);
  const failures = Object.values(reports).flatMap((report) => report.failures);
  const verdict = failures.length > 0 ? failures : ["none: everything was delivered as it should"];
  const closing = { title: `Failures (run of ${seconds} s)`, head: [], rows: [], notes: verdict };
  const where = { title: "Where", head: [], rows: [], notes: [`${machine.after} at the end`] };
  for (const section of [...sections, where, closing]) console.log(renderSection(section, options.markdown));
  if (options.json) {
    const data = Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, report.data]));
    const file = { started: started.toISOString(), seconds, machine, options, failures, ...data };
    writeFileSync(options.json, `${JSON.stringify(file, null, 2)}\n`);
  }
  return failures.length > 0 ? 1 : 0;
}

function fail(error: unknown): number {
  log(error instanceof Error ? error.message : String(error));
  return 1;
}

function readOptions(): BenchOptions | undefined {
  try {
    const parsed = parseOptions(process.argv.slice(2));
    if (!parsed) console.log(usage);
    return parsed;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** Removes what runs left that were killed outright. */
function removeAbandoned(): void {
  for (const entry of readdirSync(cache)) {
    const pid = /^run-(\d+)$/.exec(entry)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
