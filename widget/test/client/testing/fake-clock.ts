const realTimers = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

/** Time that passes only when a test says so: a wall clock and timers that a test can also put to sleep. */
export class FakeClock {
  now = 1_790_000_000_000;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();
  #lastId = 0;

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.size;
  }

  setTimeout = (callback: () => void, ms = 0): number => {
    this.#lastId += 1;
    this.#timers.set(this.#lastId, { at: this.now + ms, callback });
    return this.#lastId;
  };

  clearTimeout = (id: unknown): void => {
    this.#timers.delete(id as number);
  };

  /** Takes over the page's timers, which reconnecting-websocket uses, until `uninstall`. */
  install(): void {
    Object.assign(globalThis, { setTimeout: this.setTimeout, clearTimeout: this.clearTimeout });
  }

  uninstall(): void {
    Object.assign(globalThis, realTimers);
  }

  /** Lets `ms` pass: due timers run in their order, each at its time. */
  async tick(ms = 0): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (let next = this.#next(); next !== undefined && next.at <= end; next = this.#next()) {
      this.now = Math.max(this.now, next.at);
      this.#timers.delete(next.id);
      next.callback();
      await settle();
    }
    this.now = Math.max(this.now, end);
  }

  /** The machine sleeps for `ms`: the clock moves, timers that came due run afterwards, with the next `tick`. */
  sleep(ms: number): void {
    this.now += ms;
  }

  #next(): { id: number; at: number; callback: () => void } | undefined {
    let first: { id: number; at: number; callback: () => void } | undefined;
    for (const [id, timer] of this.#timers) {
      if (first === undefined || timer.at < first.at) first = { id, ...timer };
    }
    return first;
  }
}

/** Lets promises that are ready have their turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
