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
    return this.#fullAt - now <= TOLERANCE_MS;
  }
}

/**
 * What somebody said lately: says whether a text is a repetition. The same text with the same `ref` is none: that
 * is a resend, which the engine answers with the first result.
 */
export class RecentTexts {
  readonly #windowMs: number;
  readonly #texts = new Map<string, { ref: string; at: number }>();

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  isRepetition(text: string, ref: string, now: number): boolean {
    this.#forget(now);
    const earlier = this.#texts.get(text);
    return earlier !== undefined && earlier.ref !== ref;
  }

  /** Bounded by the publish bucket: only what passed it is remembered, and only for the window. */
  remember(text: string, ref: string, now: number): void {
    if (this.#windowMs > 0 && !this.#texts.has(text)) this.#texts.set(text, { ref, at: now });
  }

  /** For a text that was not stored after all: saying it again is no repetition. */
  forget(text: string, ref: string): void {
    if (this.#texts.get(text)?.ref === ref) this.#texts.delete(text);
  }

  isEmpty(now: number): boolean {
    this.#forget(now);
    return this.#texts.size === 0;
  }

  #forget(now: number): void {
    for (const [text, { at }] of this.#texts) {
      if (now - at < this.#windowMs) return;
      this.#texts.delete(text);
    }
  }
}
