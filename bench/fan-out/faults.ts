import type { LoadResult } from "../generator/generator.js";
import type { Peer } from "../servers/peers.js";

/**
 * Whether every subscriber got every message exactly once and in order, as sentences about what it did not get; empty
 * when all is well. A peer that is merely too slow to deliver within the time limit has lost nothing: that is a result,
 * not a fault. Ours is held to keeping up.
 */
export function findFaults(peer: Peer, result: LoadResult): string[] {
  const faults: string[] = [];
  const count = (amount: number, what: string) => {
    if (amount > 0) faults.push(`${amount.toLocaleString("en")} ${what}`);
  };
  if (result.drained === "stalled") count(result.missing, "deliveries lost");
  if (result.drained === "behind" && peer.name === "ours")
    count(result.missing, "deliveries not made in time");
  count(result.doubled, "deliveries doubled");
  count(result.disordered, "deliveries out of order");
  count(result.unknown, "deliveries of messages that nobody published");
  if (result.orders > 1) faults.push("subscribers saw different orders");
  count(result.closed, "connections closed by the server");
  count(result.refused, "error frames");
  const first = faults[0];
  if (first !== undefined && result.problem) faults[0] = `${first} (${result.problem})`;
  return faults;
}
