import { RESUME_EVENTS } from "chizzy-chat-protocol";
import type { Section } from "../lib/report.js";
import { formatSpread, significant, spread } from "../lib/statistics.js";
import type { Bundle } from "./bundles.js";
import { type ContenderName, contenders } from "./contenders.js";
import type { HistoryMeasurement, LiveMeasurement, SoakMeasurement, Stance } from "./measure.js";
import { historyRatio, liveRatio } from "./targets.js";

const SHORTEST_SEEN_MS = 50;

/** Main-thread time of drawing histories: a line per contender, a column per length. */
export function historyTable(all: readonly HistoryMeasurement[], names: readonly ContenderName[]): Section {
  const lengths = [...new Set(all.map((one) => one.rows))];
  const rows = names.map((name) => [
    name,
    ...lengths.flatMap((length) => {
      const runs = all.filter((one) => one.contender === name && one.rows === length);
      return [
        cell(runs, (one) => one.mainMs, wholeNumber),
        ratioCell(name, historyRatio(all, name, length), runs),
      ];
    }),
  ]);
  return {
    title: "Drawing a history: main-thread ms",
    head: [
      "contender",
      ...lengths.flatMap((length) => [`${length.toLocaleString("en")} rows`, "ours / this"]),
    ],
    rows,
    notes: [
      `ours is given the newest ${RESUME_EVENTS} of a longer one, as many as chizzy.v1 lets a history hold; the others all`,
      ...drownedNotes(all, (one) => `a history of ${one.rows}`),
      ...foreignNotes(all),
    ],
  };
}

/** A live load: a line per contender. */
export function liveTable(
  all: readonly LiveMeasurement[],
  names: readonly ContenderName[],
  load: { rate: number; stance: Stance },
): Section {
  const runs = all.filter((one) => one.rate === load.rate && one.stance === load.stance);
  const isReading = load.stance === "reading";
  const rows = names.flatMap((name) => {
    const own = runs.filter((one) => one.contender === name);
    if (own.length === 0) return [[name, "drowned in less"]];
    return [
      [
        name,
        cell(own, (one) => one.mainMsPerThousand, wholeNumber),
        ratioCell(name, liveRatio(all, name, load), own),
        longest(own),
        percentiles(own.flatMap((one) => one.delays)),
        percentiles(own.flatMap((one) => one.paints)),
        cell(own, (one) => one.nodes, wholeNumber),
        cell(own, (one) => one.heapBytes / 1e6, significant),
        isReading ? moved(own) : `${Math.min(...own.map((one) => one.lastDrawn))} of 5`,
      ],
    ];
  });
  return {
    title: `${load.rate.toLocaleString("en")} messages/s, ${isReading ? "reading further up" : "following the end"}, somebody typing`,
    head: [
      "contender",
      "main ms per 1,000",
      "ours / this",
      "longest task ms",
      "key wait ms p50, p98",
      "key to frame ms p50, p98",
      "nodes",
      "heap MB",
      isReading ? "row moved px" : "last drawn",
    ],
    rows,
    notes: [...drownedNotes(runs, (one) => `${one.rate}/s`), ...foreignNotes(runs)],
  };
}

/** What a page loads, and what ours holds after many messages. */
export function sizeTable(bundles: ReadonlyMap<ContenderName, Bundle>): Section {
  return {
    title: "Script, with all that it needs",
    head: ["contender", "bytes", "gzip -9 bytes"],
    rows: [...bundles].map(([name, { bytes, gzipBytes }]) => [
      name,
      wholeNumber(bytes),
      wholeNumber(gzipBytes),
    ]),
    notes: [],
  };
}

export function soakTable({ messages, before, after }: SoakMeasurement): Section {
  const row = (count: number, { heapBytes, nodes }: SoakMeasurement["before"]) => [
    wholeNumber(count),
    (heapBytes / 1e6).toFixed(2),
    wholeNumber(nodes),
  ];
  return {
    title: "One long visit of ours",
    head: ["messages", "heap MB", "nodes"],
    rows: [row(messages / 10, before), row(messages, after)],
    notes: [],
  };
}

/** What the contenders are, for below the last table. */
export function legend(names: readonly ContenderName[]): string[] {
  return names.map((name) => `${name}: ${contenders[name].about}`);
}

function cell<One extends { drowned?: string }>(
  runs: readonly One[],
  read: (one: One) => number,
  format: (value: number) => string,
): string {
  if (runs.length === 0) return "–";
  const isDrowned = runs.some((one) => one.drowned !== undefined);
  const text = formatSpread(spread(runs.map(read).filter((value) => !Number.isNaN(value))), format);
  if (text === "–") return isDrowned ? "drowned" : text;
  return isDrowned ? `> ${text}` : text;
}

function ratioCell(
  name: ContenderName,
  ratio: Parameters<typeof formatSpread>[0],
  runs: readonly { drowned?: string }[],
): string {
  if (name === "ours") return "1";
  const text = formatSpread(ratio, significant);
  return text !== "–" && runs.some((one) => one.drowned !== undefined) ? `< ${text}` : text;
}

function longest(runs: readonly LiveMeasurement[]): string {
  const { median } = spread(runs.map((one) => one.longestMs));
  return median < SHORTEST_SEEN_MS
    ? `< ${SHORTEST_SEEN_MS}`
    : cell(runs, (one) => one.longestMs, wholeNumber);
}

/** Of all keys of all repetitions: one has too few for a 98th percentile. */
function percentiles(delays: readonly number[]): string {
  if (delays.length === 0) return "–";
  return `${significant(percentile(delays, 0.5))}, ${significant(percentile(delays, 0.98))}`;
}

function moved(runs: readonly LiveMeasurement[]): string {
  const distances = runs.map((one) => one.movedPx);
  if (distances.every((distance) => distance === undefined)) return "–";
  if (distances.some((distance) => distance === null)) return "gone";
  return significant(Math.max(...distances.map((distance) => distance ?? 0)));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function drownedNotes<One extends { contender: ContenderName; drowned?: string }>(
  runs: readonly One[],
  what: (one: One) => string,
): string[] {
  return runs
    .filter((one) => one.drowned !== undefined)
    .map((one) => `${one.contender} drowned in ${what(one)} (${one.drowned}); not tried again`);
}

function foreignNotes(runs: readonly { foreignCores: number }[]): string[] {
  const percents = spread(runs.map((one) => one.foreignCores * 100).filter((value) => !Number.isNaN(value)));
  return Number.isNaN(percents.median)
    ? ["foreign load: unknown, it is read from Linux's /proc"]
    : [`foreign load: ${formatSpread(percents, (value) => value.toFixed(0))} % of one processor`];
}

function wholeNumber(value: number): string {
  return Math.round(value).toLocaleString("en");
}
