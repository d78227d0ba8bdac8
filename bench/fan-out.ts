/**
 * The fan-out: how much processor time a server spends on bringing one viewer's message to all others, and how long they
 * wait. All servers in one go, taking turns, so that whatever the machine does meanwhile happens to all of them.
 */
import { mkdirSync } from "node:fs";
import { type Measurement, measure } from "./fan-out/measure.js";
import { fanOutTable, legend } from "./fan-out/table.js";
import { findMissedTargets, targetSubscribers } from "./fan-out/targets.js";
import { findGenerator } from "./generator/generator.js";
import { allowedCpus, hasProc, hasTaskset } from "./lib/machine.js";
import type { BenchReport, Section } from "./lib/report.js";
import { significant } from "./lib/statistics.js";
import type { BenchOptions } from "./options.js";
import { libraryVersions, peers } from "./servers/peers.js";

/** How long a server that fell behind may take to deliver what it owes: enough to see that nothing is lost. */
const DRAIN_MS = 25_000;

/** Measures every server at every rate; never throws for what a server does. `log` takes one line per measurement. */
export async function benchFanOut(
  options: BenchOptions,
  { cache, scratch, log }: { cache: string; scratch: string; log: (line: string) => void },
): Promise<BenchReport> {
  if (!hasProc()) return notLinux();
  const [firstCpu, secondCpu] = allowedCpus();
  const pinned = hasTaskset() && secondCpu !== undefined;
  const generator = findGenerator(options.generator, cache);
  mkdirSync(scratch, { recursive: true });
  const setting = {
    generator,
    subscribers: options.subscribers,
    warmUpMs: options.quick ? 1000 : 2000,
    measureMs: options.seconds * 1000,
    drainMs: DRAIN_MS,
    serverCpu: pinned ? firstCpu : undefined,
    generatorCpu: pinned ? secondCpu : undefined,
    directory: scratch,
  };
  const measurements: Measurement[] = [];
  const failures: string[] = [];
  for (let repetition = 1; repetition <= options.repeat; repetition++) {
    for (const rate of options.rates) {
      for (const name of options.servers) {
        const label = `fan-out ${repetition}/${options.repeat}, ${rate}/s, ${name}`;
        try {
          const one = await measure(peers[name], rate, repetition, setting);
          measurements.push(one);
          failures.push(...one.faults.map((fault) => `${label}: ${fault}`));
          log(
            `${label}: ${significant(one.cpuPerMillion)} CPU-s per million, p50 ${significant(one.load.p50Ms)} ms`,
          );
        } catch (error) {
          failures.push(`${label}: ${error instanceof Error ? error.message : error}`);
          log(`${label}: failed`);
        }
      }
    }
  }
  const judged = !options.quick && options.subscribers === targetSubscribers;
  if (judged) failures.push(...findMissedTargets(measurements));
  const placing = pinned
    ? `server on CPU ${firstCpu}, generator on CPU ${secondCpu}`
    : "NOT PINNED to processors";
  const notes = [
    `generator: ${generator.about}; ${placing}`,
    `${options.repeat} x ${options.seconds} s after ${setting.warmUpMs / 1000} s of warm-up: median (range); ratios within a repetition`,
    ...(judged ? [] : [`ratios are not judged: that takes ${targetSubscribers} subscribers and no --quick`]),
    ...legend(measurements),
    `libraries: ${libraryVersions()}`,
  ];
  const sections: Section[] = options.rates.map((rate) =>
    fanOutTable(measurements, rate, options.subscribers),
  );
  return {
    sections: [...sections, { title: "How the fan-out was measured", head: [], rows: [], notes }],
    failures,
    data: { setting: { ...setting, directory: undefined, generator: generator.about }, measurements },
  };
}

function notLinux(): BenchReport {
  const reason =
    "the fan-out reads processor time and memory from /proc and needs Linux; --only size runs anywhere";
  return { sections: [], failures: [`fan-out: ${reason}`], data: null };
}
