import { groupOf } from "../base/ip.js";
import type { ServerLimits } from "../base/limits.js";
import { TokenBucket } from "../base/token-bucket.js";

/** What one connection has of its address. */
export interface AddressSlot {
  /** How many pages of history all of the address may ask for. */
  readonly pageBucket: TokenBucket;
  /** Ends the connection's share. Calling it twice does nothing. */
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
    const retryAfterMs = entry.joins.take(this.#elapsed());
    if (retryAfterMs > 0) return retryAfterMs;
    const admitted = entry;
    admitted.connections += 1;
    let isTaken = true;
    return {
      pageBucket: admitted.pages,
      release: () => {
        if (isTaken) admitted.connections -= 1;
        isTaken = false;
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
