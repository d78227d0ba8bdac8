import { formatSpread, type Spread, significant, spread } from "../lib/statistics.js";
import type { ContenderName } from "./contenders.js";
import type { HistoryMeasurement, LiveMeasurement, SoakMeasurement } from "./measure.js";

/** An upper bound on a ratio: our main thread's time over a peer's, in the same repetition. */
interface LiveTarget {
  readonly peer: ContenderName;
  readonly rate: number;
  readonly atMost: number;
  /** A list that keeps everything costs more the longer the load lasts: judged from so many seconds on. */
  readonly seconds: number;
}

const liveTargets: readonly LiveTarget[] = [
  { peer: "bare-dom", rate: 200, atMost: 0.5, seconds: 1 },
  { peer: "virtuoso", rate: 200, atMost: 1, seconds: 1 },
  { peer: "seed", rate: 1000, atMost: 0.1, seconds: 10 },
];
const historyTarget = { peer: "bare-dom", rows: 1000, atMost: 1 } as const;
const historyGrowth = { rows: 10_000, over: 50, atMost: 2.5 } as const;
/** A row that is being read stays where it is. */
const READING_PX = 1;
/** After all messages, over what it was after a tenth of them. */
const SOAK = { heapBytes: 2_000_000, nodes: 1.2 } as const;

/** Our main thread's time as a share of a peer's: one ratio per repetition that has both, then their spread. */
export function liveRatio(
  all: readonly LiveMeasurement[],
  peer: ContenderName,
  of: Pick<LiveMeasurement, "rate" | "stance">,
): Spread {
  const same = all.filter((one) => one.rate === of.rate && one.stance === of.stance);
  return ratio(same, "ours", peer, (one) => one.mainMsPerThousand);
}

export function historyRatio(all: readonly HistoryMeasurement[], peer: ContenderName, rows: number): Spread {
  const same = all.filter((one) => one.rows === rows);
  return ratio(same, "ours", peer, (one) => one.mainMs);
}

/** What is wrong with ours, as sentences: targets missed by the median. Those whose measurements were not made are passed over. */
export function findMissedTargets(
  live: readonly LiveMeasurement[],
  histories: readonly HistoryMeasurement[],
  seconds: number,
): string[] {
  const missed: string[] = [];
  // A comparison with NaN is false: no measurement, no verdict.
  const judge = (what: string, found: Spread, atMost: number) => {
    if (found.median > atMost)
      missed.push(`${what} ${formatSpread(found, significant)}, the target is ${atMost}`);
  };
  for (const { peer, rate, atMost } of liveTargets.filter((target) => target.seconds <= seconds)) {
    const found = liveRatio(live, peer, { rate, stance: "following" });
    judge(`at ${rate} messages/s, following, ours over ${peer} is`, found, atMost);
  }
  const { peer, rows, atMost } = historyTarget;
  judge(`for a history of ${rows} ours over ${peer} is`, historyRatio(histories, peer, rows), atMost);
  const growth = historyGrowthOfOurs(histories);
  judge(
    `for ours, a history of ${historyGrowth.rows} over one of ${historyGrowth.over} is`,
    growth,
    historyGrowth.atMost,
  );
  return missed;
}

/** Which targets such a run does not judge, as sentences. */
export function unjudged(seconds: number): string[] {
  return liveTargets
    .filter((target) => target.seconds > seconds)
    .map(
      (target) =>
        `ours over ${target.peer} at ${target.rate} messages/s is judged from --seconds ${target.seconds} on`,
    );
}

/** What no run may show, however short: a row that moved under its reader, memory that grows. As sentences. */
export function findBroken(live: readonly LiveMeasurement[], soak: SoakMeasurement | undefined): string[] {
  const moved = live.filter(
    ({ contender, movedPx }) => contender === "ours" && (movedPx === null || (movedPx ?? 0) > READING_PX),
  );
  const broken = moved.map(
    ({ rate, movedPx }) =>
      `at ${rate} messages/s the row that was being read ${movedPx === null ? "is gone" : `moved by ${movedPx} px`}`,
  );
  if (soak === undefined) return broken;
  const heapBytes = soak.after.heapBytes - soak.before.heapBytes;
  const nodes = soak.after.nodes / soak.before.nodes;
  const when = `from ${soak.messages / 10} to ${soak.messages} messages`;
  if (heapBytes > SOAK.heapBytes)
    broken.push(
      `${when} the heap grew by ${(heapBytes / 1e6).toFixed(1)} MB, ${SOAK.heapBytes / 1e6} are allowed`,
    );
  if (nodes > SOAK.nodes)
    broken.push(`${when} the nodes grew to ${nodes.toFixed(2)} times as many, ${SOAK.nodes} are allowed`);
  return broken;
}

function historyGrowthOfOurs(all: readonly HistoryMeasurement[]): Spread {
  const ours = all.filter((one) => one.contender === "ours");
  const at = (rows: number, repetition: number) =>
    ours.find((one) => one.rows === rows && one.repetition === repetition)?.mainMs ?? Number.NaN;
  const repetitions = [...new Set(ours.map((one) => one.repetition))];
  return spread(
    repetitions
      .map((each) => at(historyGrowth.rows, each) / at(historyGrowth.over, each))
      .filter((value) => !Number.isNaN(value)),
  );
}

function ratio<One extends LiveMeasurement | HistoryMeasurement>(
  all: readonly One[],
  name: ContenderName,
  peer: ContenderName,
  read: (one: One) => number,
): Spread {
  const values = all
    .filter((one) => one.contender === name)
    .flatMap((ours) => {
      // A peer that drowned was measured once: its lower bound is compared with each repetition of ours.
      const others = all.filter((one) => one.contender === peer);
      const other =
        others.find((one) => one.repetition === ours.repetition) ??
        others.find((one) => one.drowned !== undefined);
      const value = other ? read(ours) / read(other) : Number.NaN;
      return Number.isNaN(value) ? [] : [value];
    });
  return spread(values);
}
