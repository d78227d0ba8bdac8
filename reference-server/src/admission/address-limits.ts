import { isIPv6 } from "node:net";
import type { ServerLimits } from "../base/limits.js";
import { TokenBucket } from "../base/token-bucket.js";

/** What one connection has of its address. */
export interface AddressSlot {
  /** How many pages of history all of the address may ask for. */
  readonly pageBucket: TokenBucket;
  /** Ends the connection's share; to be called once. */
  release(): void;
}

/** Counts the joins and the connections of each address, and the pages that they ask for. */
export class AddressLimits {
  readonly #limits: Readonly<ServerLimits>;
  readonly #elapsed: () => number;
  readonly #addresses = new Map<string, { joins: TokenBucket; pages: TokenBucket; connections: number }>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<ServerLimits>, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), limits.connectWindowMs).unref();
  }

  /**
   * Admits a join: returns the connection's slot, or the ms after which the address may try again.
   */
  admit(address: string): AddressSlot | number {
    const { connectsPerAddress, connectWindowMs, connectionsPerAddress } = this.#limits;
    const { historyPerSecond, historyPerAddress } = this.#limits;
    const key = groupOf(address);
    let entry = this.#addresses.get(key);
    if (entry === undefined) {
      const joins = new TokenBucket(
        connectsPerAddress,
        connectWindowMs / connectsPerAddress,
        this.#elapsed(),
      );
      const perSecond = Math.max(historyPerSecond, historyPerAddress);
      const pages = new TokenBucket(perSecond, 1_000 / perSecond, this.#elapsed());
      entry = { joins, pages, connections: 0 };
      this.#addresses.set(key, entry);
    }
    if (entry.connections >= connectionsPerAddress) return connectWindowMs;
    const retryMs = entry.joins.take(this.#elapsed());
    if (retryMs > 0) return retryMs;
    const admitted = entry;
    admitted.connections += 1;
    return {
      pageBucket: admitted.pages,
      release: () => {
        admitted.connections -= 1;
      },
    };
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  /** Bounds the map: it holds who is here and who joined a window ago or less. */
  #sweep(): void {
    const now = this.#elapsed();
    for (const [key, { joins, pages, connections }] of this.#addresses) {
      if (connections === 0 && joins.isFull(now) && pages.isFull(now)) this.#addresses.delete(key);
    }
  }
}

/** What counts as one address: an IPv6 customer has a /64 network at least, so its addresses count as one. */
export function groupOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::")
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
    : [];
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
