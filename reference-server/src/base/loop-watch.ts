/** How often the event loop is measured. */
const TICK_MS = 50;
/** Every busy process has shorter stalls, and a bucket's burst absorbs them. */
const LEAST_MS = 250;

/**
 * Measures how long the event loop stood still. Frames that arrived in that time are read all at once, though their senders sent them one by
 * one: they must not count as a burst.
 */
export class LoopWatch {
  readonly #timer: NodeJS.Timeout;
  #lastTick = performance.now();
  /** How long the loop stood still before the last tick. */
  #stallMs = 0;

  constructor() {
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#stallMs = now - this.#lastTick - TICK_MS;
      this.#lastTick = now;
    }, TICK_MS).unref();
  }

  /** For how long something that is read now may have waited, ms; 0 unless the loop stood still. */
  get waitedMs(): number {
    const waited = this.#stallMs + performance.now() - this.#lastTick;
    return waited < LEAST_MS ? 0 : waited;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
