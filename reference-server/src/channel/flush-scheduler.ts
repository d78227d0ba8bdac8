/** What is flushed: a channel. Returns the number of deliveries. */
export interface Flushable {
  flush(): number;
}

/** Larger: more events share a write, and a delivery costs less. Smaller: they come sooner. */
const PAUSE = 1.75;

/**
 * Decides when channels send what gathered in them. One scheduler serves all channels: a timer per channel costs more than it
 * saves where there are many small ones.
 *
 * The first event after a quiet time goes out at once. After a fan-out the next one waits for `PAUSE` times the time that this one
 * took, at least `minMs` and at most `maxMs`: the more a flush costs, the more events share the next one, and a loaded server
 * spends a part of its time on sending instead of all of it. A socket write is the cost of a delivery, so sharing it is the gain.
 */
export class FlushScheduler {
  readonly #minMs: number;
  readonly #maxMs: number;
  readonly #onFlush: (deliveries: number, ms: number) => void;
  #dirty = new Set<Flushable>();
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
  #quietUntil = Number.NEGATIVE_INFINITY;

  constructor(minMs: number, maxMs: number, onFlush: (deliveries: number, ms: number) => void) {
    this.#minMs = minMs;
    this.#maxMs = Math.max(minMs, maxMs);
    this.#onFlush = onFlush;
  }

  /** No flush comes before this, on the clock of `performance.now()`. */
  get nextFlush(): number {
    return this.#quietUntil;
  }

  /** Never flushes before the current turn of the event loop ends: a publisher gets its `ack` before its echo. */
  request(flushable: Flushable): void {
    this.#dirty.add(flushable);
    if (this.#timer !== undefined) return;
    const wait = this.#quietUntil - performance.now();
    this.#timer = wait > 0 ? setTimeout(() => this.flush(), wait) : setImmediate(() => this.flush());
  }

  flush(): void {
    this.stop();
    const dirty = this.#dirty;
    this.#dirty = new Set();
    const start = performance.now();
    let deliveries = 0;
    for (const flushable of dirty) deliveries += flushable.flush();
    const end = performance.now();
    this.#quietUntil = end + Math.min(this.#maxMs, Math.max(this.#minMs, PAUSE * (end - start)));
    this.#onFlush(deliveries, end - start);
  }

  stop(): void {
    clearTimeout(this.#timer as NodeJS.Timeout);
    clearImmediate(this.#timer as NodeJS.Immediate);
    this.#timer = undefined;
  }
}
