import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import type { LoopWatch } from "../base/loop-watch.js";
import type { Metrics } from "../base/metrics.js";
import type { TokenBucket } from "../base/token-bucket.js";
import type { Authenticator, GuestRights } from "../identity/authenticate.js";
import type { GuestSessions } from "../identity/guest-sessions.js";
import type { GuestLimiters } from "../publishing/guest-limiters.js";
import type { PublishLimiters } from "../publishing/publish-limiter.js";
import type { Engine } from "../storage/engine.js";

/** What every connection of one server shares. Made by `ChatServer`, never reached from outside. */
export interface ServerContext {
  readonly engine: Engine;
  readonly limits: Readonly<ServerLimits>;
  /** Writes a warning or an error of one kind at most once a minute. */
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly guestSessions: GuestSessions;
  /** Absent on a server that knows no logins: there everybody is a guest, and nobody is called one. */
  readonly authenticator: Authenticator | undefined;
  readonly guests: GuestRights;
  readonly publishLimiters: PublishLimiters;
  readonly guestLimiters: GuestLimiters;
  readonly loop: LoopWatch;
  /** How many pages of history all viewers may ask for. */
  readonly pageBucket: TokenBucket;
  /** ms since 1970: for times that people are told. The machine's clock may be set while the server runs. */
  now(): number;
  /** ms since some moment, on a clock that nobody sets and that never steps back: for waits and rates. */
  elapsed(): number;
  random(bytes: number): Buffer;
  /** Remembers work that the server must see ended before it stops. Returns the same promise. */
  track<T>(work: Promise<T>): Promise<T>;
  /** How a client comes back, ms: `hello.retry`. Grows with the viewers, so that a crash does not bring all at once. */
  retry(): { min: number; spread: number; max: number };
  /** Whether the server is stopping: nothing new is taken then. */
  isDraining(): boolean;
}
