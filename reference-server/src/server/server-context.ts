import type { UpgradeContext } from "../admission/upgrade-handler.js";
import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import { LoopWatch } from "../base/loop-watch.js";
import type { Metrics } from "../base/metrics.js";
import { TokenBucket } from "../base/token-bucket.js";
import type { HubContext } from "../channel/hub.js";
import { ConnectionLog } from "../connection/connection-log.js";
import { ConnectionRegistry } from "../connection/connection-registry.js";
import { type Authenticate, Authenticator, type GuestRights } from "../identity/authenticate.js";
import { GuestSessions } from "../identity/guest-sessions.js";
import { GuestLimiters } from "../publishing/guest-limiters.js";
import { PublishLimiters } from "../publishing/publish-limiter.js";
import type { Engine } from "../storage/engine.js";

/** How a client comes back, ms. The spread is as many seconds as there are thousands of viewers. */
const RETRY = { min: 1_000, leastSpread: 2_000, mostSpread: 60_000, max: 30_000 };

/** What every connection of one server shares. Each room below says what it needs of it. Never reached from outside. */
export interface ServerContext extends UpgradeContext, HubContext {
  /** Resolves when what `track` was given before has ended, well or not. */
  settled(): Promise<unknown>;
  /** Ends timers. */
  stop(): void;
}

/** What a server's options make of a context. */
export interface ContextOptions {
  /** It must be open. */
  engine: Engine;
  limits: Readonly<ServerLimits>;
  logger: Logger;
  metrics: Metrics;
  authenticate: Authenticate | undefined;
  guests: GuestRights;
  now(): number;
  elapsed(): number;
  random(bytes: number): Buffer;
  isDraining(): boolean;
}

export function createServerContext({ authenticate, ...options }: ContextOptions): ServerContext {
  const { engine, limits, logger, metrics, now, elapsed, random } = options;
  const pagesPerSecond = Math.max(limits.historyPerSecond, limits.historyPerAddress, limits.historyPerServer);
  const publishLimiters = new PublishLimiters(limits, elapsed);
  const guestLimiters = new GuestLimiters(limits, elapsed);
  const loop = new LoopWatch();
  const connections = new ConnectionRegistry({ pingMs: limits.pingMs, metrics });
  const work = new Set<Promise<unknown>>();
  return {
    ...options,
    guestSessions: new GuestSessions(engine.secret(), random),
    authenticator: authenticate && new Authenticator(authenticate, { limits, logger, now }),
    marksGuests: authenticate !== undefined,
    publishLimiters,
    guestLimiters,
    loop,
    connections,
    connectionLog: new ConnectionLog(logger),
    pageBucket: new TokenBucket(pagesPerSecond, 1_000 / pagesPerSecond, elapsed()),
    retry: () => {
      const { min, leastSpread, mostSpread, max } = RETRY;
      return { min, spread: Math.min(mostSpread, Math.max(leastSpread, connections.size)), max };
    },
    track: (promise) => {
      const ended: Promise<unknown> = promise.then(ignore, ignore).then(() => work.delete(ended));
      work.add(ended);
      return promise;
    },
    settled: () => Promise.allSettled(work),
    stop: () => {
      for (const part of [publishLimiters, guestLimiters, loop]) part.stop();
    },
  };
}

const ignore = (): void => {};
