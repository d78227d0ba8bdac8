import { groupOf } from "../admission/address-limits.js";
import type { ServerLimits } from "../base/limits.js";
import { Pace } from "./publish-limiter.js";

/** How often those are looked for who need not be remembered. */
const SWEEP_MS = 10_000;

/** What one guest's connection writes by, until it ends. */
export interface GuestPace {
  /** Its own, and that of its address. */
  readonly paces: readonly Pace[];
  /** To be called when the connection ends; calling it twice does nothing. */
  leave(): void;
}

/** The guests of one address in one channel. */
interface Neighbours {
  readonly together: Pace;
  /** Paces of connections that have ended, and are not as good as new yet. */
  left: Pace[];
  connections: number;
}

/**
 * How fast guests may write in a channel. Nothing but the address tells that one comes again: a new connection goes on with the pace that one before
 * it left, the most used first, so that connecting again refills nothing; and all of an address together have one more.
 */
export class GuestPaces {
  readonly #limits: Readonly<ServerLimits>;
  readonly #elapsed: () => number;
  readonly #addresses = new Map<string, Neighbours>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<ServerLimits>, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref();
  }

  join(channel: string, address: string): GuestPace {
    const neighbours = this.#find(`${channel} ${groupOf(address)}`);
    neighbours.connections += 1;
    const own = this.#takeLeft(neighbours) ?? this.#createOwn();
    let isHere = true;
    return {
      paces: [own, neighbours.together],
      leave: () => {
        if (!isHere) return;
        isHere = false;
        neighbours.connections -= 1;
        if (!own.isFresh(this.#elapsed())) neighbours.left.push(own);
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
      neighbours = { together: this.#createTogether(), left: [], connections: 0 };
      this.#addresses.set(key, neighbours);
    }
    return neighbours;
  }

  /** Those that are as good as new are forgotten. The address's pace bounds how many others there can be. */
  #takeLeft(neighbours: Neighbours): Pace | undefined {
    const now = this.#elapsed();
    const used = neighbours.left.filter((pace) => !pace.isFresh(now));
    used.sort((a, b) => a.bucket.fillingMs(now) - b.bucket.fillingMs(now));
    const pace = used.pop();
    neighbours.left = used;
    return pace;
  }

  #createOwn(): Pace {
    const { publishBurst: burst, publishEveryMs: everyMs, sameTextMs } = this.#limits;
    return new Pace({ burst, everyMs, sameTextMs }, this.#elapsed());
  }

  #createTogether(): Pace {
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
    return new Pace(rates, this.#elapsed());
  }

  #sweep(): void {
    const now = this.#elapsed();
    for (const [key, neighbours] of this.#addresses) {
      neighbours.left = neighbours.left.filter((pace) => !pace.isFresh(now));
      const { connections, left, together } = neighbours;
      if (connections === 0 && left.length === 0 && together.isFresh(now)) this.#addresses.delete(key);
    }
  }
}
