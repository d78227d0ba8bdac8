/** Clocks count in fractions that sums of floating-point numbers do not always hit. */
const TOLERANCE_MS = 0.01;

/**
 * A token bucket: `capacity` at once, then one per `everyMs`. Kept as the one moment at which the bucket will be full again
 * (the generic cell rate algorithm), so it needs no timer. Time is given to it, by a clock that never steps back.
 */
export class TokenBucket {
  readonly #burstMs: number;
  readonly #everyMs: number;
  #fullAt: number;

  constructor(capacity: number, everyMs: number, now: number) {
    this.#burstMs = (capacity - 1) * everyMs;
    this.#everyMs = everyMs;
    this.#fullAt = now;
  }

  /**
   * Takes one token and returns 0; without one, takes nothing and returns the whole ms after which there will be one. What it is taken
   * for may have come up to `waitedMs` ago: then the token may be of any moment since.
   */
  take(now: number, waitedMs = 0): number {
    const wait = this.wait(now);
    if (wait === 0) this.#fullAt = Math.max(this.#fullAt, now - waitedMs) + this.#everyMs;
    return wait;
  }

  /** The whole ms after which there will be a token; 0: there is one. */
  wait(now: number): number {
    const wait = this.#fullAt - now - this.#burstMs - TOLERANCE_MS;
    return wait > 0 ? Math.ceil(wait) : 0;
  }

  /** Whether the bucket is as good as a new one, so that nobody needs to remember it. */
  isFull(now: number): boolean {
    return this.fillingMs(now) <= TOLERANCE_MS;
  }

  /** After how many ms it will be full; negative: it was so long. */
  fillingMs(now: number): number {
    return this.#fullAt - now;
  }
}
