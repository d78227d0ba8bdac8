import type { ServerLimits } from "./limits.js";
import { RecentTexts, TokenBucket } from "./rate-limit.js";

type PaceLimits = Pick<
  ServerLimits,
  "publishBurst" | "publishEveryMs" | "moderatorBurst" | "moderatorEveryMs" | "sameTextMs"
>;

/** How often those are looked for who need not be remembered. */
const SWEEP_MS = 10_000;

const MODERATOR_ROLES: readonly string[] = ["streamer", "moderator", "admin"];

/** How fast somebody may write, and what they wrote lately. */
export class Pace {
  readonly burst: number;
  readonly everyMs: number;
  readonly bucket: TokenBucket;
  readonly texts: RecentTexts;

  constructor(limits: Readonly<PaceLimits>, isModerator: boolean, now: number) {
    this.burst = isModerator ? limits.moderatorBurst : limits.publishBurst;
    this.everyMs = isModerator ? limits.moderatorEveryMs : limits.publishEveryMs;
    this.bucket = new TokenBucket(this.burst, this.everyMs, now);
    this.texts = new RecentTexts(limits.sameTextMs);
  }

  /** Whether it is as good as a new one. */
  isFresh(now: number): boolean {
    return this.bucket.isFull(now) && this.texts.isEmpty(now);
  }
}

/**
 * The paces of viewers with a login, by channel and uid: another connection gives them no other pace. Guests are not here: who
 * comes again as another guest has another uid, so theirs goes with the connection.
 */
export class Paces {
  readonly #limits: Readonly<PaceLimits>;
  readonly #elapsed: () => number;
  readonly #paces = new Map<string, Pace>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<PaceLimits>, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref();
  }

  of(channel: string, { uid, roles = [] }: { uid: string; roles?: readonly string[] }): Pace {
    const isModerator = roles.some((role) => MODERATOR_ROLES.includes(role));
    // Neither part can hold a space.
    const key = `${channel} ${uid} ${isModerator}`;
    let pace = this.#paces.get(key);
    if (pace === undefined) {
      pace = new Pace(this.#limits, isModerator, this.#elapsed());
      this.#paces.set(key, pace);
    }
    return pace;
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  #sweep(): void {
    const now = this.#elapsed();
    for (const [key, pace] of this.#paces) if (pace.isFresh(now)) this.#paces.delete(key);
  }
}
