/**
 * `npm run bench:widget`: what it costs a viewer's page to show a chat, ours beside what a developer would take instead.
 * Prints tables, and exits with 1 when a chat showed something wrong or a ratio missed its target, 2 for a wrong command
 * line. Milliseconds never fail a run. See README.md for the method.
 */
import { build } from "../lib/build.js";
import { fail, log, readOptions, writeData } from "../lib/command-line.js";
import { describeMachine } from "../lib/machine.js";
import { endWithTheBench } from "../lib/processes.js";
import { renderSection, type Section } from "../lib/report.js";
import { Browser } from "./browser.js";
import { type Bundle, bundle, installPeers, peerVersions } from "./bundles.js";
import { type ContenderName, contenders } from "./contenders.js";
import { Feeder, type PageFile } from "./feeder.js";
import { type Measurement, measureHistory, measureLive, measureSoak, stances } from "./measure.js";
import { parseOptions, usage, type WidgetBenchOptions } from "./options.js";
import { historyTable, legend, liveTable, sizeTable, soakTable } from "./tables.js";
import { findBroken, findMissedTargets, unjudged } from "./targets.js";

const SOAK_MESSAGES = 50_000;

const options = readOptions(parseOptions, usage);
// Not only an exit code: after a failure the browser and the feeder would keep the process.
if (options) process.exit(await run(options).catch(fail));

async function run(options: WidgetBenchOptions): Promise<number> {
  endWithTheBench(() => {});
  if (options.build) {
    log("building");
    await build();
  }
  const startedAt = Date.now();
  log(describeMachine());
  const chosen = options.contenders.map((name) => contenders[name]);
  await installPeers(chosen, log);
  const files = new Map<string, PageFile>();
  const bundles = new Map<ContenderName, Bundle>();
  for (const contender of chosen) bundles.set(contender.name, await bundle(contender, files));

  const feeder = new Feeder(files);
  const browser = await Browser.start(await feeder.listen(), feeder);
  const { measurements, failures } = await measureAll(browser, options);
  await browser.close();
  feeder.close();

  const histories = measurements.filter((one) => one.kind === "history");
  const live = measurements.filter((one) => one.kind === "live");
  const soak = measurements.find((one) => one.kind === "soak");
  failures.push(...findBroken(live, soak));
  if (!options.quick) failures.push(...findMissedTargets(live, histories, options.seconds));
  const loads = stances.flatMap((stance) => options.rates.map((rate) => ({ rate, stance })));
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const sections: Section[] = [
    historyTable(histories, options.contenders),
    ...loads.map((load) => liveTable(live, options.contenders, load)),
    ...(soak === undefined ? [] : [soakTable(soak)]),
    sizeTable(bundles),
    {
      title: "How this was measured",
      head: [],
      rows: [],
      notes: [
        `${options.repeat} x ${options.seconds} s of each live load: median (range); ratios within a repetition`,
        ...(options.quick ? ["a smoke run: ratios are not judged"] : unjudged(options.seconds)),
        ...legend(options.contenders),
        `${browser.version}, headless, 400 x 720; ${peerVersions(chosen)}`,
        `${describeMachine()} at the end`,
      ],
    },
    {
      title: `Failures (run of ${seconds} s)`,
      head: [],
      rows: [],
      notes: failures.length > 0 ? failures : ["none: everything was shown as it should"],
    },
  ];
  for (const section of sections) console.log(renderSection(section, options.markdown));
  writeData(options.json, {
    seconds,
    machine: describeMachine(),
    options,
    failures,
    bundles: Object.fromEntries(bundles),
    measurements,
  });
  return failures.length > 0 ? 1 : 0;
}

/** Every contender in turn at each task, so that whatever the machine does meanwhile happens to all of them. */
async function measureAll(browser: Browser, options: WidgetBenchOptions) {
  const measurements: Measurement[] = [];
  const failures: string[] = [];
  /** What a contender drowned in it is not given again, nor more of it: tasks, by contender and kind. */
  const drowned = new Map<string, number>();
  const take = async (label: string, pool: string, size: number, measure: () => Promise<Measurement>) => {
    if (size >= (drowned.get(pool) ?? Number.POSITIVE_INFINITY)) return;
    try {
      const one = await measure();
      measurements.push(one);
      failures.push(...one.faults.map((fault) => `${label}: ${fault}`));
      if (one.drowned !== undefined) {
        drowned.set(pool, size);
        if (one.contender === "ours") failures.push(`${label}: drowned, ${one.drowned}`);
      }
      log(`${label}: ${summary(one)}`);
    } catch (error) {
      failures.push(`${label}: ${error instanceof Error ? error.message : error}`);
      log(`${label}: failed, ${error instanceof Error ? error.message : error}`);
    }
  };
  const ms = options.seconds * 1000;
  for (let repetition = 1; repetition <= options.repeat; repetition++) {
    const label = `${repetition}/${options.repeat}`;
    for (const rows of options.history)
      for (const name of options.contenders)
        await take(`${label}, history ${rows}, ${name}`, `history ${name}`, rows, () =>
          measureHistory(browser, name, rows, repetition),
        );
    for (const rate of options.rates)
      for (const stance of stances)
        for (const name of options.contenders)
          await take(`${label}, ${rate}/s ${stance}, ${name}`, `${stance} ${name}`, rate, () =>
            measureLive(browser, name, { rate, stance, ms }, repetition),
          );
  }
  if (options.contenders.includes("ours"))
    await take("one long visit, ours", "soak", 0, () =>
      measureSoak(browser, options.quick ? SOAK_MESSAGES / 10 : SOAK_MESSAGES),
    );
  return { measurements, failures };
}

function summary(one: Measurement): string {
  if (one.drowned !== undefined) return `drowned, ${one.drowned}`;
  if (one.kind === "history") return `${one.mainMs.toFixed(0)} ms`;
  if (one.kind === "live") return `${one.mainMsPerThousand.toFixed(0)} ms per 1,000`;
  return `${(one.after.heapBytes / 1e6).toFixed(1)} MB`;
}
