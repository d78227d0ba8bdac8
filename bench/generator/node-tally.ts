/** The Node generator's book of what arrived; the same rules as `tally.h`, which explains them. */
export class Tally {
  deliveries = 0;
  doubled = 0;
  disordered = 0;
  unknown = 0;

  readonly #messages: number;
  readonly #firstMeasured: number;
  readonly #publishers: number;
  /** One byte per subscriber and message. */
  readonly #seen: Uint8Array;
  /** The highest index per subscriber and publisher. */
  readonly #last: Int32Array;
  /** A hash of the order of arrival per subscriber. */
  readonly #order: Int32Array;
  /** Deliveries per 0.1 ms of latency; the last bucket holds everything from 60 s on. */
  readonly #latency = new Uint32Array(600_000);
  #latencyCount = 0;
  #longestUs = 0;

  constructor(subscribers: number, publishers: number, messages: number, firstMeasured: number) {
    this.#messages = messages;
    this.#firstMeasured = firstMeasured;
    this.#publishers = publishers;
    this.#seen = new Uint8Array(subscribers * messages);
    this.#last = new Int32Array(subscribers * publishers).fill(-1);
    this.#order = new Int32Array(subscribers);
  }

  get longestMs(): number {
    return this.#longestUs / 1000;
  }

  /** Counts every marker in a received text; `nowUs` is on the schedule's clock. */
  scan(subscriber: number, text: string, nowUs: number): void {
    for (const [, index, scheduled] of text.matchAll(/@@(\d+)\.(\d+)@@/g)) {
      this.#record(subscriber, Number(index), nowUs - Number(scheduled));
    }
  }

  /** The latency in ms below which a share `quantile` (0 to 1) of the deliveries lies. */
  quantileMs(quantile: number): number {
    let passed = 0;
    for (const [bucket, count] of this.#latency.entries()) {
      passed += count;
      if (passed > quantile * this.#latencyCount) return (bucket + 0.5) / 10;
    }
    return this.longestMs;
  }

  /** 1 when all subscribers saw one order, else 2. */
  orders(): number {
    return this.#order.every((order) => order === this.#order[0]) ? 1 : 2;
  }

  #record(subscriber: number, index: number, latencyUs: number): void {
    if (index >= this.#messages) {
      this.unknown++;
      return;
    }
    const seen = subscriber * this.#messages + index;
    if (this.#seen[seen] === 1) {
      this.doubled++;
      return;
    }
    this.#seen[seen] = 1;
    this.deliveries++;
    const last = subscriber * this.#publishers + (index % this.#publishers);
    if (index < (this.#last[last] ?? -1)) this.disordered++;
    else this.#last[last] = index;
    this.#order[subscriber] = Math.imul((this.#order[subscriber] ?? 0) ^ (index + 1), 0x01000193);
    if (index < this.#firstMeasured) return;
    const bucket = Math.min(Math.max(0, Math.floor(latencyUs / 100)), this.#latency.length - 1);
    this.#latency[bucket] = (this.#latency[bucket] ?? 0) + 1;
    this.#latencyCount++;
    this.#longestUs = Math.max(this.#longestUs, latencyUs);
  }
}
