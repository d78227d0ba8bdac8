/** How often the loop is looked at. */
const TICK_MS = 50;
/** Shorter stalls are every busy process's, and a bucket's burst bears them. */
const LEAST_MS = 250;

/**
 * Notices when the event loop stood still: frames that came in that time are all read at once, though their senders sent them one
 * by one, and must not be held against them.
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
