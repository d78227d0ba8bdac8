/** What a budget can take memory back from. */
export interface Holder {
  /** Lets go of everything, and says so by `charge(this, 0)`. */
  drop(): void;
}

/**
 * Bounds the bytes that many holders keep together. Over the limit, those go first that were used longest ago. Nothing is taken
 * back before the current turn of the event loop ends: what somebody has just made ready is there when they use it.
 */
export class MemoryBudget {
  readonly #limit: number;
  readonly #onChange: (bytes: number) => void;
  /** Bytes by holder, the one used longest ago first. */
  readonly #holders = new Map<Holder, number>();
  #bytes = 0;
  #trimming: NodeJS.Immediate | undefined;

  constructor(limit: number, onChange: (bytes: number) => void) {
    this.#limit = limit;
    this.#onChange = onChange;
  }

  /** Says how many bytes a holder has now. That is no use of it. */
  charge(holder: Holder, bytes: number): void {
    this.#bytes += bytes - (this.#holders.get(holder) ?? 0);
    if (bytes > 0) this.#holders.set(holder, bytes);
    else this.#holders.delete(holder);
    this.#onChange(this.#bytes);
    if (this.#bytes > this.#limit) this.#trimming ??= setImmediate(() => this.#trim());
  }

  use(holder: Holder): void {
    const bytes = this.#holders.get(holder);
    if (bytes === undefined) return;
    this.#holders.delete(holder);
    this.#holders.set(holder, bytes);
  }

  stop(): void {
    clearImmediate(this.#trimming);
  }

  #trim(): void {
    this.#trimming = undefined;
    for (const holder of this.#holders.keys()) {
      if (this.#bytes <= this.#limit) return;
      holder.drop();
    }
  }
}
