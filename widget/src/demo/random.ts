/** Numbers that look random, and are the same at each visit for the same seed: xorshift32 (Marsaglia 2003, "Xorshift RNGs", section 3). */
export class Random {
  #state = 2_463_534_242;

  constructor(seed: string) {
    // Every letter moves what follows, so that like seeds give unlike numbers. The state must not be 0.
    for (const letter of seed) {
      this.#state = (this.#state ^ (letter.codePointAt(0) ?? 0)) >>> 0 || 1;
      for (let turn = 0; turn < 4; turn += 1) this.next();
    }
  }

  /** At least 0, less than 1. */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state / 2 ** 32;
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)] as Item;
  }
}
