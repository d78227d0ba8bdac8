import { groupOf } from "../base/ip.js";
import type { ServerLimits } from "../base/limits.js";
import { PublishLimiter } from "./publish-limiter.js";

/** How often limiters are dropped that are as good as new. */
const SWEEP_MS = 10_000;

/** The limiters of one guest's connection, until it ends. */
export interface GuestLimiter {
  /** Its own, and that of its address. */
  readonly limiters: readonly PublishLimiter[];
  /** To be called when the connection ends; calling it twice does nothing. */
  release(): void;
}

/** The guests of one address in one channel. */
interface Neighbours {
  readonly together: PublishLimiter;
  /** Limiters of connections that have ended, and are not as good as new yet. */
  idle: PublishLimiter[];
  connections: number;
}

/**
 * How fast guests may write in a channel. Nothing but the address tells that one comes again: a new connection goes on with the limiter that one before
 * it left, the most used first, so that connecting again refills nothing; and all of an address together have one more.
 */
export class GuestLimiters {
  readonly #limits: Readonly<ServerLimits>;
  readonly #elapsed: () => number;
  readonly #addresses = new Map<string, Neighbours>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<ServerLimits>, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref();
  }

  join(channel: string, address: string): GuestLimiter {
    const neighbours = this.#find(`${channel} ${groupOf(address)}`);
    neighbours.connections += 1;
    const own = this.#takeIdle(neighbours) ?? this.#createOwn();
    let isHere = true;
    return {
      limiters: [own, neighbours.together],
      release: () => {
        if (!isHere) return;
        isHere = false;
        neighbours.connections -= 1;
        if (!own.isFresh(this.#elapsed())) neighbours.idle.push(own);
      },
    };
  }

  /** How many addresses are remembered, each once for each channel. */
  get size(): number {
    return this.#addresses.size;
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  #find(key: string): Neighbours {
    let neighbours = this.#addresses.get(key);
    if (neighbours === undefined) {
      neighbours = { together: this.#createTogether(), idle: [], connections: 0 };
      this.#addresses.set(key, neighbours);
    }
    return neighbours;
  }

  /** Drops limiters that are as good as new. The address's limiter bounds how many others there can be. */
  #takeIdle(neighbours: Neighbours): PublishLimiter | undefined {
    const now = this.#elapsed();
    const used = neighbours.idle.filter((limiter) => !limiter.isFresh(now));
    used.sort((a, b) => a.bucket.fillingMs(now) - b.bucket.fillingMs(now));
    const limiter = used.pop();
    neighbours.idle = used;
    return limiter;
  }

  #createOwn(): PublishLimiter {
    const { publishBurst: burst, publishEveryMs: everyMs, sameTextMs } = this.#limits;
    return new PublishLimiter({ burst, everyMs, sameTextMs }, this.#elapsed());
  }

  #createTogether(): PublishLimiter {
    const { publishBurst, publishEveryMs, addressBurst, addressEveryMs, sameTextMs, addressSameTexts } =
      this.#limits;
    const rates = {
      // Whatever one connection may, its address may.
      burst: Math.max(addressBurst, publishBurst),
      everyMs: Math.min(addressEveryMs, publishEveryMs),
      sameTextMs,
      sameTexts: addressSameTexts,
      whose: ", all guests of one address together",
    };
    return new PublishLimiter(rates, this.#elapsed());
  }

  #sweep(): void {
    const now = this.#elapsed();
    for (const [key, neighbours] of this.#addresses) {
      neighbours.idle = neighbours.idle.filter((limiter) => !limiter.isFresh(now));
      const { connections, idle, together } = neighbours;
      if (connections === 0 && idle.length === 0 && together.isFresh(now)) this.#addresses.delete(key);
    }
  }
}
