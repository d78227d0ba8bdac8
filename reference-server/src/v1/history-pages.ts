import { encodeFrame, encodeHistory, type HistoryRequest } from "chizzy-chat-protocol";
import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import { type RequestError, storageBusy } from "../base/request-error.js";
import { TokenBucket } from "../base/token-bucket.js";
import { prepareFrame } from "../channel/prepared-frame.js";
import type { Connection } from "../connection/connection.js";
import type { Engine } from "../storage/engine.js";

/** What pages need of their server. */
export interface PagesContext {
  readonly engine: Engine;
  readonly limits: Readonly<ServerLimits>;
  readonly logger: Logger;
  /** How many pages of history all viewers may ask for. */
  readonly pageBucket: TokenBucket;
  /** ms since some moment, on a clock that nobody sets and that never steps back: for waits and rates. */
  elapsed(): number;
}

/** When to ask again for a page that was not made because the viewer has not read what was sent, ms. */
const BEHIND_RETRY_MS = 1_000;

/** The pages of history that one connection asks for. */
export class HistoryPages {
  readonly #context: PagesContext;
  readonly #connection: Connection;
  readonly #bucket: TokenBucket;

  constructor(context: PagesContext, connection: Connection) {
    const { historyPerSecond } = context.limits;
    this.#context = context;
    this.#connection = connection;
    this.#bucket = new TokenBucket(historyPerSecond, 1_000 / historyPerSecond, context.elapsed());
  }

  /** The frame with a page: from memory, or from the log where it is older. Never rejects. */
  async read(request: HistoryRequest): Promise<Buffer | RequestError> {
    const error = this.#takeTokens();
    if (error !== undefined) return error;
    const { limits, logger } = this.#context;
    const { channel } = this.#connection;
    const bounded = { ...request, limit: Math.min(request.limit, limits.page) };
    try {
      return channel.recent.page(bounded) ?? (await this.#readLog(bounded));
    } catch (cause) {
      logger.error({ err: cause, channel: channel.name }, "the storage failed");
      return storageBusy("the storage does not answer");
    }
  }

  /** Why no page is made now: neither for a viewer who asks too often, alone or together with others, nor for one who does not read. */
  #takeTokens(): RequestError | undefined {
    const { isBehind, addressPageBucket } = this.#connection;
    if (isBehind) {
      const message = "read what was sent before you ask for a page";
      return { code: "rate_limited", message, retryAfterMs: BEHIND_RETRY_MS };
    }
    const now = this.#context.elapsed();
    const buckets = [this.#bucket, addressPageBucket, this.#context.pageBucket];
    const retryAfterMs = Math.max(...buckets.map((bucket) => bucket.wait(now)));
    if (retryAfterMs > 0) return { code: "rate_limited", message: "too many pages", retryAfterMs };
    for (const bucket of buckets) bucket.take(now);
    return undefined;
  }

  /** The page ends at the position of the channel's members: what they were not sent yet reaches this one with the others. */
  async #readLog({ ref, before, after, limit }: HistoryRequest): Promise<Buffer> {
    const { engine } = this.#context;
    const { channel } = this.#connection;
    const { position, epoch } = channel.recent;
    const end = Math.min(before ?? 1, position + 1);
    // One more than asked for tells whether there are more.
    const found =
      after === undefined
        ? await engine.before(channel.name, end, limit + 1)
        : await engine.after(channel.name, after, limit + 1);
    const visible = found.filter(({ seq }) => seq <= position);
    const events = after === undefined ? visible.slice(-limit) : visible.slice(0, limit);
    const last = events.at(-1)?.seq ?? (after === undefined ? end - 1 : position);
    const head = { mode: "page" as const, epoch, first: events[0]?.seq ?? last + 1, last };
    const texts = events.map((event) => encodeFrame(channel.present(event)));
    return prepareFrame(encodeHistory({ ...head, more: visible.length > limit, ref }, texts));
  }
}
