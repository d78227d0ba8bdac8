import { NEVER } from "../environment.js";

const GRACE_MS = 10_000;
const JITTER_MS = 5_000;
const PROBE_MS = 4_000;
/** A wake-up that late means that the machine slept, and that frames may lie unread. */
const LATE_MS = 3_000;
/** After a frame this recent there is nothing to find out. */
const FRESH_MS = 2_000;
const MAX_PING_MS = 10 * 60_000;

/** What is to be done: `probe`: send something that a living server answers; `dead`: nothing comes from there any more. */
export type Finding = "probe" | "dead" | undefined;

/** Finds a half-open connection: `PROTOCOL.md`, F4. A frame costs it one look at the clock and no timer. Times are in ms. */
export class Watchdog {
  #isProbing = false;
  #lastFrameAt = 0;
  #limitMs = 0;
  #wakeAt = NEVER;

  /** When to call `work`. */
  get wakeAt(): number {
    return this.#wakeAt;
  }

  /** Watches a connection whose server sends at least every `pingMs`. `random`: at least 0, less than 1; for jitter. */
  start(pingMs: number, now: number, random: number): void {
    this.#limitMs = Math.min(pingMs, MAX_PING_MS) + GRACE_MS + random * JITTER_MS;
    this.#lastFrameAt = now;
    this.#watch(now);
  }

  /** A frame came. */
  feed(now: number): void {
    this.#lastFrameAt = now;
    if (this.#isProbing) this.#watch(now);
  }

  /** The page woke up, or the network changed (`isSuspect`): asks the server for a sign of life, unless there just was one. */
  check(now: number, isSuspect: boolean): Finding {
    if (this.#isProbing || this.#wakeAt === NEVER) return undefined;
    if (!isSuspect && now - this.#lastFrameAt < FRESH_MS) return undefined;
    this.#isProbing = true;
    this.#wakeAt = now + PROBE_MS;
    return "probe";
  }

  /** Says what there is to be found at `now`. */
  work(now: number): Finding {
    if (now < this.#wakeAt) return undefined;
    if (!this.#isProbing && now - this.#lastFrameAt < this.#limitMs) {
      this.#watch(this.#lastFrameAt);
      return undefined;
    }
    if (now - this.#wakeAt <= LATE_MS) return "dead";
    this.#isProbing = false;
    return this.check(now, true);
  }

  stop(): void {
    this.#isProbing = false;
    this.#wakeAt = NEVER;
  }

  #watch(since: number): void {
    this.#isProbing = false;
    this.#wakeAt = since + this.#limitMs;
  }
}
