import type { Section } from "../lib/report.js";
import { formatSpread, significant, spread } from "../lib/statistics.js";
import { type PeerName, peers } from "../servers/peers.js";
import { type Measurement, publishers } from "./measure.js";
import { cpuRatio } from "./targets.js";

const head = [
  "server",
  "CPU-s per million",
  "user + system",
  "ours / this",
  "deliveries/s",
  "p50 ms",
  "p99 ms",
  "kB/conn idle",
  "kB/conn loaded",
  "delivered",
  "foreign load",
];

/** The table of one rate: a line per server, each cell the median of the repetitions with their range. */
export function fanOutTable(all: readonly Measurement[], rate: number, subscribers: number): Section {
  const servers = [...new Set(all.map((one) => one.server))];
  const rows = servers.map((server) => row(all, server, rate)).filter((cells) => cells.length > 0);
  const people = subscribers.toLocaleString("en");
  return {
    title: `Fan-out: ${rate} messages/s from ${publishers} publishers to ${people} subscribers`,
    head,
    rows,
    notes: [
      `needed to keep up: ${(rate * subscribers).toLocaleString("en")} deliveries/s`,
      ...generatorNotes(all.filter((one) => one.rate === rate)),
    ],
  };
}

/** What the servers are, for below the last table. */
export function legend(all: readonly Measurement[]): string[] {
  return [...new Set(all.map((one) => one.server))].map((server) => `${server}: ${peers[server].about}`);
}

function row(all: readonly Measurement[], server: PeerName, rate: number): string[] {
  const runs = all.filter((one) => one.server === server && one.rate === rate);
  if (runs.length === 0) return [];
  const cell = (read: (one: Measurement) => number, format = significant) =>
    formatSpread(spread(runs.map(read)), format);
  const user = significant(spread(runs.map((one) => one.userPerMillion)).median);
  const system = significant(spread(runs.map((one) => one.systemPerMillion)).median);
  return [
    server,
    cell((one) => one.cpuPerMillion),
    `${user} + ${system}`,
    server === "ours" ? "1" : formatSpread(cpuRatio(all, server, rate), significant),
    cell((one) => one.deliveriesPerSecond),
    cell((one) => one.load.p50Ms),
    cell((one) => one.load.p99Ms),
    cell((one) => one.idleKbPerConnection),
    cell((one) => one.loadedKbPerConnection),
    verdict(runs),
    cell(
      (one) => one.foreignCores * 100,
      (percent) => `${percent.toFixed(0)} %`,
    ),
  ];
}

function verdict(runs: readonly Measurement[]): string {
  if (runs.some((one) => one.faults.length > 0)) return "NO, see below";
  if (runs.some((one) => one.load.drained === "behind")) return "not all in time";
  // Late but whole: it fell behind the schedule and delivered the rest afterwards.
  const keptUp = runs.every((one) => one.deliveriesPerSecond > 0.97 * one.scheduledPerSecond);
  return keptUp ? "all" : "all, late";
}

function generatorNotes(runs: readonly Measurement[]): string[] {
  if (runs.length === 0) return [];
  const busiest = Math.max(...runs.map((one) => one.generatorCores));
  const percent = `${(busiest * 100).toFixed(0)} %`;
  if (busiest < 0.85) return [`the generator used at most ${percent} of its processor`];
  return [
    `THE GENERATOR WAS AT ITS LIMIT (${percent} of its processor): rates and latencies are not the servers' alone`,
  ];
}
