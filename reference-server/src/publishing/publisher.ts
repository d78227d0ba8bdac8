import {
  checkText,
  codePointLength,
  isFarTooLong,
  type Message,
  normalizeNickname,
  normalizeText,
  type Reply,
} from "chizzy-chat-protocol";
import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import type { Metrics } from "../base/metrics.js";
import { type RequestError, storageBusy } from "../base/request-error.js";
import type { Channel } from "../channel/channel.js";
import type { GuestRights } from "../identity/authenticate.js";
import type { Identity } from "../identity/guest-sessions.js";
import type { Appended, Engine, MessageDraft } from "../storage/engine.js";
import type { GuestLimiter, GuestLimiters } from "./guest-limiters.js";
import type { PublishLimiter, PublishLimiters } from "./publish-limiter.js";

/** A quotation is a hint, not a copy. */
const QUOTED_CODE_POINTS = 100;

/** What a publisher needs of its server. */
export interface PublisherContext {
  readonly engine: Engine;
  readonly limits: Readonly<ServerLimits>;
  /** Writes a warning or an error of one kind at most once a minute. */
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly guests: GuestRights;
  readonly publishLimiters: PublishLimiters;
  readonly guestLimiters: GuestLimiters;
  /** ms since some moment, on a clock that nobody sets and that never steps back: for waits and rates. */
  elapsed(): number;
  /** Remembers work that the server must see ended before it stops. Returns the same promise. */
  track<T>(work: Promise<T>): Promise<T>;
  /** How a client comes back, ms: `hello.retry`. Grows with the viewers, so that a crash does not bring all at once. */
  retry(): { min: number; spread: number; max: number };
  /** Whether the server is stopping: nothing new is taken then. */
  isDraining(): boolean;
}

/** A message that may go into the log, and the `ref` of the request that it came with. */
interface Prepared {
  ref: string;
  message: MessageDraft;
}

/**
 * Publishes for one connection: turns a client's request into a message that may go into the log, or into the reason why not. Checks that
 * waiting cannot help come first, so that a client never waits in vain; the rate comes last, so that a refused message costs nothing.
 */
export class Publisher {
  readonly #context: PublisherContext;
  readonly #channel: Channel;
  /** The limiters of this connection while it acts as a guest, whichever guest. */
  readonly #guest: GuestLimiter;

  constructor(context: PublisherContext, { channel, address }: { channel: Channel; address: string }) {
    this.#context = context;
    this.#channel = channel;
    this.#guest = context.guestLimiters.join(channel.name, address);
  }

  /** To be called when the connection ends. */
  handleDisconnect(): void {
    this.#guest.release();
  }

  /** Checks and normalizes a message. A reply comes with the message that it answers, found by `findReply`. */
  prepare(
    request: { ref: string; text: string; nickname?: string },
    you: Identity,
    reply?: Reply,
  ): Prepared | RequestError {
    const { limits, elapsed, guests } = this.#context;
    const isGuest = you.auth === "guest";
    if (this.#context.isDraining()) {
      return {
        code: "unavailable",
        message: "the server is about to restart",
        retryAfterMs: this.#context.retry().spread,
      };
    }
    if (isGuest && guests !== "write")
      return { code: "readonly", message: "guests may only read here; log in to write" };
    // A text that is far too long is refused before any other check reads it.
    const text = isFarTooLong(request.text, limits.text) ? undefined : normalizeText(request.text);
    const fault = text === undefined ? "too_long" : checkText(text, limits);
    if (fault === "empty") return { code: fault, message: "text: empty after normalisation" };
    if (text === undefined || fault === "too_long") {
      return {
        code: "too_long",
        message: `text: at most ${limits.text} code points and ${limits.textBytes} bytes`,
      };
    }
    const nickname = isGuest ? this.#chooseNickname(request.nickname ?? "", you) : you.nickname;
    if (nickname === undefined)
      return { code: "too_long", message: `nickname: at most ${limits.nickname} code points` };
    if (isGuest && this.#channel.reservedNicknames.isReserved(nickname)) {
      return {
        code: "forbidden",
        message: `nickname: ${JSON.stringify(nickname)} is the name of somebody who is logged in here`,
      };
    }
    const limiters = this.#limitersOf(you, isGuest);
    // After the limiters: one that was made just now has no token for an earlier time.
    const time = elapsed();
    const repeated = limiters.find(({ texts }) => texts.isRepetition(text, request.ref, time));
    if (repeated !== undefined) {
      const message = `text: the same one was sent less than ${limits.sameTextMs} ms ago${repeated.whose}`;
      return { code: "repeated", message };
    }
    // Tokens are taken of all limiters or of none: a refusal by one costs nothing of the others.
    for (const { bucket, burst, everyMs, whose } of limiters) {
      const message = `publish at most ${burst} messages at once, then one per ${everyMs} ms${whose}`;
      const retryAfterMs = bucket.wait(time);
      if (retryAfterMs > 0) return { code: "rate_limited", message, retryAfterMs };
    }
    for (const { bucket, texts } of limiters) {
      bucket.take(time);
      texts.remember(text, request.ref, time);
    }
    const message: MessageDraft = {
      type: "message",
      uid: you.uid,
      nickname,
      text,
      ...(you.roles && { roles: you.roles }),
      ...(isGuest && { guest: true }),
      ...(reply && { reply }),
    };
    return { ref: request.ref, message };
  }

  /** The nickname that a guest gave, else the one that the server made; undefined if it is too long. */
  #chooseNickname(given: string, you: Identity): string | undefined {
    const { nickname: most } = this.#context.limits;
    if (isFarTooLong(given, most)) return undefined;
    const nickname = normalizeNickname(given) || you.nickname;
    return codePointLength(nickname) <= most ? nickname : undefined;
  }

  /**
   * Where the message of this `ref` stands, if it was published before: a message that is refused for good now may have been stored then,
   * and its author has missed the answer. Never rejects; undefined also where the storage fails.
   */
  async findEarlier(ref: string): Promise<Appended | undefined> {
    try {
      return await this.#context.engine.locate(this.#channel.name, ref);
    } catch (error) {
      this.#storageFailed(error);
      return undefined;
    }
  }

  /** What a reply shows of the message that it answers, or a refusal if there is no such message. */
  async findReply(id: string): Promise<Reply | RequestError> {
    let message: Message | undefined;
    try {
      message = this.#channel.find(id) ?? (await this.#context.engine.find(this.#channel.name, id));
    } catch (error) {
      return this.#storageFailed(error);
    }
    if (message === undefined || message.deleted)
      return { code: "not_found", message: "reply: no such message" };
    return { id, nickname: message.nickname, text: quote(message.text) };
  }

  /** Puts a prepared message into the log. Never rejects. */
  async publish({ ref, message }: Prepared): Promise<Appended | RequestError> {
    const { engine, metrics } = this.#context;
    try {
      const appended = await this.#context.track(engine.append(this.#channel.name, message, ref));
      if (!appended.duplicate) metrics.messages.inc();
      return appended;
    } catch (error) {
      for (const { texts } of this.#limitersOf(message, message.guest === true))
        texts.forget(message.text, ref);
      return this.#storageFailed(error);
    }
  }

  /** The limiters that a message needs a token of, the author's own first. */
  #limitersOf(author: { uid: string; roles?: string[] }, isGuest: boolean): readonly PublishLimiter[] {
    const { publishLimiters: limiters } = this.#context;
    const { name } = this.#channel;
    return isGuest ? [...this.#guest.limiters, limiters.ofChannel(name)] : limiters.of(name, author);
  }

  #storageFailed(error: unknown): RequestError {
    this.#context.logger.error({ err: error, channel: this.#channel.name }, "the storage failed");
    return storageBusy("the storage does not answer");
  }
}

function quote(text: string): string {
  const codePoints = [...text.replace(/\s+/g, " ")];
  return codePoints.length <= QUOTED_CODE_POINTS
    ? codePoints.join("")
    : `${codePoints.slice(0, QUOTED_CODE_POINTS).join("")}…`;
}
