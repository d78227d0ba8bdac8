/**
 * `npm run bench`: runs the benches, prints their tables, and exits with 1 when a server delivered wrongly or a ratio
 * missed its target, 2 for a wrong command line. Milliseconds never fail a run. See README.md for the method.
 *
 * A further bench is one file that returns a `BenchReport`, a name in options.ts and a line in `benches` below.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { benchFanOut } from "./fan-out.js";
import { build } from "./lib/build.js";
import { fail, log, readOptions, writeData } from "./lib/command-line.js";
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

const options = readOptions(parseOptions, usage);
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
  const data = Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, report.data]));
  writeData(options.json, { started: started.toISOString(), seconds, machine, options, failures, ...data });
  return failures.length > 0 ? 1 : 0;
}

/** Removes what runs left that were killed outright. */
function removeAbandoned(): void {
  for (const entry of readdirSync(cache)) {
    const pid = /^run-(\d+)$/.exec(entry)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}
