import { formatSpread, type Spread, significant, spread } from "../lib/statistics.js";
import type { PeerName } from "../servers/peers.js";
import type { Measurement } from "./measure.js";

/** An upper bound on a ratio: our processor time per delivery over a peer's, in the same repetition. */
export interface Target {
  readonly peer: PeerName;
  readonly rate: number;
  readonly atMost: number;
}

/** The figures that targets speak of; with fewer subscribers other costs than the fan-out's weigh in. */
export const targetSubscribers = 1000;
export const targets: readonly Target[] = [
  // Nothing to coalesce: five times fewer messages than flushes, so each message is one write per subscriber.
  { peer: "seed", rate: 20, atMost: 0.75 },
  { peer: "seed", rate: 200, atMost: 0.14 },
  { peer: "socket.io", rate: 200, atMost: 0.2 },
];

/** Our processor time per delivery as a share of a peer's: one ratio per repetition that has both, then their spread. */
export function cpuRatio(measurements: readonly Measurement[], peer: PeerName, rate: number): Spread {
  const find = (server: PeerName, repetition: number) =>
    measurements.find((one) => one.server === server && one.rate === rate && one.repetition === repetition);
  const ratios = measurements
    .filter((one) => one.server === "ours" && one.rate === rate)
    .flatMap((ours) => {
      const other = find(peer, ours.repetition);
      return other ? [ours.cpuPerMillion / other.cpuPerMillion] : [];
    });
  return spread(ratios);
}

/** The targets missed by the median, as sentences. Targets whose measurements were not made are passed over. */
export function findMissedTargets(measurements: readonly Measurement[]): string[] {
  return targets.flatMap(({ peer, rate, atMost }) => {
    const ratio = cpuRatio(measurements, peer, rate);
    // A comparison with NaN is false: no measurement, no verdict.
    if (!(ratio.median > atMost)) return [];
    const shown = formatSpread(ratio, significant);
    return [
      `fan-out: at ${rate} messages/s ours takes ${shown} of ${peer}'s processor time, the target is ${atMost}`,
    ];
  });
}
