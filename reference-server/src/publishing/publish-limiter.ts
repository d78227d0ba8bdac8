import type { ServerLimits } from "../base/limits.js";
import { TokenBucket } from "../base/token-bucket.js";
import { RecentTexts } from "./recent-texts.js";

/** How often limiters are dropped that are as good as new. */
const SWEEP_MS = 10_000;

const MODERATOR_ROLES: readonly string[] = ["streamer", "moderator", "admin"];

/** How fast an author, or several together, may publish, and their latest texts. */
export class PublishLimiter {
  readonly burst: number;
  readonly everyMs: number;
  /** Whose limiter it is, for the error's message; empty for one author's. */
  readonly whose: string;
  readonly bucket: TokenBucket;
  readonly texts: RecentTexts;

  /** `sameTexts`: how often the same text may come in `sameTextMs`. */
  constructor(
    rates: { burst: number; everyMs: number; sameTextMs?: number; sameTexts?: number; whose?: string },
    now: number,
  ) {
    const { burst, everyMs, sameTextMs = 0, sameTexts = 1, whose = "" } = rates;
    this.burst = burst;
    this.everyMs = everyMs;
    this.whose = whose;
    this.bucket = new TokenBucket(burst, everyMs, now);
    this.texts = new RecentTexts(sameTextMs, sameTexts);
  }

  /** Whether it is as good as a new one. */
  isFresh(now: number): boolean {
    return this.bucket.isFull(now) && this.texts.isEmpty(now);
  }
}

/**
 * The limiters of viewers with a login, by channel and uid: another connection gives them no other limiter. Those of whole channels, too.
 * Guests are in `guest-limiters.ts`: who comes again as another guest has another uid.
 */
export class PublishLimiters {
  readonly #limits: Readonly<ServerLimits>;
  readonly #elapsed: () => number;
  readonly #limiters = new Map<string, PublishLimiter>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<ServerLimits>, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS).unref();
  }

  /** The limiters of an author: their own, and the channel's unless they moderate it. */
  of(channel: string, { uid, roles = [] }: { uid: string; roles?: readonly string[] }): PublishLimiter[] {
    const { publishBurst, publishEveryMs, moderatorBurst, moderatorEveryMs, sameTextMs } = this.#limits;
    const isModerator = roles.some((role) => MODERATOR_ROLES.includes(role));
    const rates = isModerator
      ? { burst: moderatorBurst, everyMs: moderatorEveryMs, sameTextMs }
      : { burst: publishBurst, everyMs: publishEveryMs, sameTextMs };
    // Neither part can hold a space.
    const own = this.#find(`${channel} ${uid} ${isModerator}`, rates);
    return isModerator ? [own] : [own, this.ofChannel(channel)];
  }

  /** The limiter that all authors of a channel share who do not moderate it. */
  ofChannel(channel: string): PublishLimiter {
    const { publishBurst, publishEveryMs, channelBurst, channelEveryMs } = this.#limits;
    return this.#find(channel, {
      burst: Math.max(channelBurst, publishBurst),
      everyMs: Math.min(channelEveryMs, publishEveryMs),
      whose: ", all viewers of a channel together",
    });
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  #find(key: string, rates: ConstructorParameters<typeof PublishLimiter>[0]): PublishLimiter {
    let limiter = this.#limiters.get(key);
    if (limiter === undefined) {
      limiter = new PublishLimiter(rates, this.#elapsed());
      this.#limiters.set(key, limiter);
    }
    return limiter;
  }

  #sweep(): void {
    const now = this.#elapsed();
    for (const [key, limiter] of this.#limiters) if (limiter.isFresh(now)) this.#limiters.delete(key);
  }
}
