import type { Connection } from "./connection.js";

/** A round is spread over ten slots, so that ten thousand pings do not hold up the event loop at once. */
const SLOTS = 10;

/** Pings every connection once per `pingMs`. A connection keeps its slot, so its pings are evenly apart. */
export class Heartbeat {
  readonly #slots: Set<Connection>[] = Array.from({ length: SLOTS }, () => new Set());
  readonly #timer: NodeJS.Timeout;
  #next = 0;
  #current = 0;

  constructor(pingMs: number) {
    this.#timer = setInterval(() => this.#beat(), pingMs / SLOTS).unref();
  }

  /** Returns the function that takes the connection out again. */
  add(connection: Connection): () => void {
    const slot = this.#slots[this.#next];
    this.#next = (this.#next + 1) % SLOTS;
    slot?.add(connection);
    return () => slot?.delete(connection);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const connection of this.#slots[this.#current] ?? []) connection.beat();
    this.#current = (this.#current + 1) % SLOTS;
  }
}
