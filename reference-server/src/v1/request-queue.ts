/**
 * A viewer's requests, carried out one after the other in the order in which they came: what reads the storage must not be overtaken by
 * what does not. The number of requests without an answer is bounded.
 */
export class RequestQueue {
  readonly #limit: number;
  /** The end of the last request's turn. */
  #turn: Promise<void> = Promise.resolve();
  #unanswered = 0;
  #isClosed = false;

  /** `limit`: the most requests without an answer. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Runs a request after the ones before it, and returns whether it was taken: too many may be without an answer. A request that was
   * taken ends with `settle`, at the end of its turn or later. It must not reject.
   */
  run(request: () => Promise<void>): boolean {
    if (this.#unanswered >= this.#limit) return false;
    this.#unanswered += 1;
    this.#turn = this.#turn.then(() => (this.#isClosed ? undefined : request()));
    return true;
  }

  /** A request has its answer. */
  settle(): void {
    this.#unanswered -= 1;
  }

  /** The viewer is gone. Requests that wait are not run: a message behind an `auth` would be written as the guest whom it replaces. */
  close(): void {
    this.#isClosed = true;
  }
}
