const SECOND_MS = 1_000;
/** More rows than this in two seconds: rendering each at once would cost more than waiting for the next. */
const BUSY = 20;
/** However many come, of the rows that are kept one in so many still fills a screen. */
const MAX_EVERY = 40;
/** Below this part of what can be read everything is shown again; between the two nothing changes, so that it does not flicker. */
const CALM = 0.8;

/** Counts how many rows arrive, and says which to show when more come than anybody can read. */
export class Sampler {
  #start = 0;
  #count = 0;
  #countBefore = 0;
  #turn = 0;
  /** One in so many rows is shown. */
  every = 1;

  /** Whether rows come so fast that rendering can wait for more of them. */
  get isBusy(): boolean {
    return this.#count + this.#countBefore > BUSY;
  }

  /**
   * Notes that `count` rows came until `now` (ms). `maxRate`: how many a second can be read; 0: all. What comes in a single second, such
   * as the repair of an outage, is shown in full: only what lasts is sampled.
   */
  add(count: number, now: number, maxRate: number): void {
    const seconds = (now - this.#start) / SECOND_MS;
    if (seconds >= 1) {
      const rate = seconds < 2 ? this.#count / seconds : 0;
      const low = Math.min(rate, this.#countBefore);
      const high = Math.max(rate, this.#countBefore);
      if (maxRate <= 0 || high < maxRate * CALM) this.every = 1;
      else if (low > maxRate) this.every = Math.min(MAX_EVERY, Math.ceil(low / maxRate));
      this.#start = now;
      this.#countBefore = rate;
      this.#count = 0;
    }
    this.#count += count;
  }

  /** Whether the next row is left out. */
  skip(): boolean {
    this.#turn = (this.#turn + 1) % this.every;
    return this.#turn !== 0;
  }
}
