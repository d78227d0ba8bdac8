import type { Hello } from "chizzy-chat-protocol";
import type { Environment } from "../environment.js";

/** No server's word may make the client spin or sleep for ever. */
const MIN_DELAY_MS = 100;
const MAX_DELAY_MS = 10 * 60_000;
/** A connection that lived this long was a good one: counting starts anew. */
const GOOD_CONNECTION_MS = 5_000;

/** How long to wait before the next attempt: `PROTOCOL.md`, H1 and X1. */
export class Backoff {
  /** The server's wish; until it spoke, the default of the reference server. */
  retry: Hello["retry"] = { min: 1_000, spread: 2_000, max: 30_000 };
  readonly #environment: Environment;
  #attempts = 0;
  #liveSince: number | undefined;
  #window: number | undefined;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The connection stands. */
  connected(): void {
    this.#liveSince = this.#environment.now();
  }

  /** The server is going away and wants its viewers back spread over this time, ms. Counts for the next delay only. */
  spreadOver(ms: number): void {
    this.#window = ms;
  }

  reset(): void {
    this.#attempts = 0;
    this.#window = undefined;
  }

  /** The delay where the server has no use for an attempt until something changes here, ms. */
  longest(): number {
    return within(this.retry.max * (0.5 + this.#environment.random()));
  }

  /** The delay before the next attempt, ms; drawn anew at each call, which counts as an attempt. */
  next(): number {
    const { min, spread, max } = this.retry;
    const random = this.#environment.random();
    if (this.#liveSince !== undefined && this.#environment.now() - this.#liveSince >= GOOD_CONNECTION_MS)
      this.#attempts = 0;
    this.#liveSince = undefined;
    this.#attempts += 1;
    let delay = min / 4 + random * spread;
    if (this.#attempts > 1) delay = Math.min(max, min * 1.5 ** (this.#attempts - 1)) * (0.5 + random);
    if (this.#window !== undefined) delay = random * this.#window;
    this.#window = undefined;
    return within(delay);
  }
}

function within(delay: number): number {
  return Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, delay));
}
