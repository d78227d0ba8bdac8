import type { Environment } from "../environment.js";

export interface WatchdogHandlers {
  /** Send something that a living server answers. */
  probe(): void;
  /** Nothing comes from there any more. */
  onDead(): void;
}

const GRACE_MS = 10_000;
const JITTER_MS = 5_000;
const PROBE_MS = 4_000;
/** A timer that late means that the machine slept, and that frames may lie unread. */
const LATE_MS = 3_000;
/** After a frame this recent there is nothing to find out. */
const FRESH_MS = 2_000;
const MAX_PING_MS = 10 * 60_000;

/** Finds a half-open connection: `PROTOCOL.md`, F4. A frame costs it one look at the clock and no timer. */
export class Watchdog {
  readonly #environment: Environment;
  readonly #handlers: WatchdogHandlers;
  #isProbing = false;
  #lastFrameAt = 0;
  #limitMs = Number.POSITIVE_INFINITY;
  #timer: unknown;

  constructor(environment: Environment, handlers: WatchdogHandlers) {
    this.#environment = environment;
    this.#handlers = handlers;
  }

  /** Watches a connection whose server sends at least every `pingMs`. */
  start(pingMs: number): void {
    this.stop();
    this.#lastFrameAt = this.#environment.now();
    this.#limitMs = Math.min(pingMs, MAX_PING_MS) + GRACE_MS + this.#environment.random() * JITTER_MS;
    this.#schedule(this.#limitMs);
  }

  /** A frame came. */
  feed(): void {
    this.#lastFrameAt = this.#environment.now();
    if (!this.#isProbing) return;
    this.#isProbing = false;
    this.#schedule(this.#limitMs);
  }

  /** The page woke up, or the network changed (`isSuspect`): asks the server for a sign of life, unless there just was one. */
  check(isSuspect = false): void {
    if (this.#limitMs === Number.POSITIVE_INFINITY || this.#isProbing) return;
    if (!isSuspect && this.#environment.now() - this.#lastFrameAt < FRESH_MS) return;
    this.#isProbing = true;
    this.#schedule(PROBE_MS);
    this.#handlers.probe();
  }

  stop(): void {
    this.#environment.clearTimeout(this.#timer);
    this.#isProbing = false;
    this.#limitMs = Number.POSITIVE_INFINITY;
  }

  #schedule(ms: number): void {
    this.#environment.clearTimeout(this.#timer);
    const dueAt = this.#environment.now() + ms;
    this.#timer = this.#environment.setTimeout(() => this.#handleTimer(dueAt), ms);
  }

  #handleTimer(dueAt: number): void {
    const now = this.#environment.now();
    const silenceMs = now - this.#lastFrameAt;
    const isLate = now - dueAt > LATE_MS;
    if (this.#isProbing && isLate) {
      this.#isProbing = false;
      this.check(true);
    } else if (this.#isProbing) this.#handlers.onDead();
    else if (silenceMs < this.#limitMs) this.#schedule(this.#limitMs - silenceMs);
    else if (isLate) this.check(true);
    else this.#handlers.onDead();
  }
}
