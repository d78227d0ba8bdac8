import {
  type AuthFrame,
  type ClientFrame,
  type ClientHistoryFrame,
  type ClientMessageFrame,
  type CloseCode,
  decodeClientFrame,
  encodeFrame,
  type Join,
  PROTOCOL_VERSION,
  type ServerFrame,
} from "chizzy-chat-protocol";
import type { Connection, Dialect } from "./connection.js";
import { readPage } from "./pages.js";
import { prepareFrame } from "./prepared-frame.js";
import { isRefusal, Publisher, type Refusal, storageBusy } from "./publisher.js";
import { TokenBucket } from "./rate-limit.js";
import type { Services } from "./services.js";
import type { Identity } from "./session.js";

/** A server without moderators: everybody may write, nothing is held back. */
const CONFIG = { slow: 0, readonly: false, links: true };

/**
 * Speaks chizzy.v1 with one client. Its requests are carried out in the order in which they came; the answers to publishes may
 * overtake each other only as far as the storage does.
 */
export class V1Dialect implements Dialect {
  readonly #services: Services;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #pages: TokenBucket;
  #you: Identity;
  /** The end of the request before: what reads the storage must not be overtaken by what does not. */
  #turn: Promise<void> = Promise.resolve();
  /** Requests that have no answer yet. */
  #unanswered = 0;

  constructor(services: Services, connection: Connection) {
    const { historyPerSecond } = services.limits;
    this.#services = services;
    this.#connection = connection;
    this.#publisher = new Publisher(services, connection.channel);
    this.#pages = new TokenBucket(historyPerSecond, 1_000 / historyPerSecond, services.now());
    this.#you = services.sessions.create();
  }

  greet(resume: Join["resume"]): void {
    this.#sayHello();
    this.#connection.send(this.#connection.channel.recent.join(resume));
  }

  heartbeat(): Buffer {
    return this.#connection.channel.encodePing();
  }

  sayBye(code: CloseCode, reason: string): void {
    this.#send({ type: "bye", code, reason, retry: this.#services.retry().spread });
  }

  receive(text: string): void {
    const decoded = decodeClientFrame(text);
    if (decoded.ok) {
      this.#carryOut(decoded.frame);
      return;
    }
    const { code, message, ref } = decoded.error;
    this.#send({ type: "error", code, message, ...(ref !== undefined && { ref }) });
    this.#connection.countBadFrame();
  }

  #carryOut(frame: ClientFrame): void {
    if (frame.type === "ping") this.#send({ type: "pong", t: frame.t, now: this.#services.now() });
    else if (frame.type === "auth") this.#authenticate(frame);
    else if (frame.type === "message") this.#takeTurn(frame.ref, () => this.#publish(frame));
    else if (frame.type === "history") this.#takeTurn(frame.ref, () => this.#sendPage(frame));
    else this.#refuse({ code: "forbidden", message: "only moderators may do this" }, frame.ref);
  }

  /** Runs a request after the ones before it. The number of those that wait is bounded. */
  #takeTurn(ref: string, request: () => Promise<void>): void {
    this.#unanswered += 1;
    if (this.#unanswered <= this.#services.limits.unanswered) this.#turn = this.#turn.then(request);
    else this.#answer(ref, storageBusy("too many requests wait"));
  }

  /** Hands the message to the storage and lets the next request have its turn; the answer comes when it is stored. */
  async #publish(frame: ClientMessageFrame): Promise<void> {
    const reply = frame.reply === undefined ? undefined : await this.#publisher.findReply(frame.reply);
    const draft =
      reply !== undefined && isRefusal(reply) ? reply : this.#publisher.prepare(frame, this.#you, reply);
    if (isRefusal(draft)) return this.#answer(frame.ref, draft);
    void this.#publisher.publish(draft).then((result) => {
      if (isRefusal(result)) return this.#answer(frame.ref, result);
      const { duplicate, ...place } = result;
      const ack = encodeFrame({ type: "ack", ref: frame.ref, ...place, ...(duplicate && { duplicate }) });
      this.#answer(frame.ref, prepareFrame(ack));
    });
  }

  async #sendPage(frame: ClientHistoryFrame): Promise<void> {
    const retryMs = this.#pages.take(this.#services.now());
    if (retryMs > 0)
      return this.#answer(frame.ref, { code: "rate_limited", message: "too many pages", retryMs });
    const limit = Math.min(frame.limit, this.#services.limits.page);
    const { channel } = this.#connection;
    const { engine, logger } = this.#services;
    try {
      const page =
        channel.recent.page({ ...frame, limit }) ?? (await readPage(engine, channel, { ...frame, limit }));
      this.#answer(frame.ref, page);
    } catch (error) {
      logger.error({ err: error, channel: channel.name }, "the storage failed");
      this.#answer(frame.ref, storageBusy("the storage does not answer"));
    }
  }

  /** A guest who was here before gets the old uid back. Tokens need a site's key; this server has none yet. */
  #authenticate({ session }: AuthFrame): void {
    const identity = session === undefined ? undefined : this.#services.sessions.verify(session);
    if (identity !== undefined) {
      this.#you = identity;
      this.#sayHello();
    } else {
      const known =
        session === undefined ? "token: this server takes none" : "session: not one of this server's";
      this.#refuse({ code: "unauthorized", message: known });
    }
  }

  #sayHello(): void {
    const { channel } = this.#connection;
    const { text, textBytes, nickname, frameBytes, page, pingMs } = this.#services.limits;
    this.#send({
      type: "hello",
      v: PROTOCOL_VERSION,
      channel: channel.name,
      epoch: channel.recent.epoch,
      seq: channel.recent.position,
      now: this.#services.now(),
      ping: pingMs,
      you: { ...this.#you, auth: "guest" },
      limits: { text, textBytes, nickname, frameBytes, page },
      config: CONFIG,
      retry: this.#services.retry(),
      viewers: channel.viewers,
    });
  }

  /** Answers a request that took a turn. */
  #answer(ref: string, answer: Buffer | Refusal): void {
    this.#unanswered -= 1;
    if (isRefusal(answer)) this.#refuse(answer, ref);
    else this.#connection.send(answer);
  }

  #refuse({ code, message, retryMs }: Refusal, ref?: string): void {
    this.#services.metrics.countError(code);
    const extra = { ...(ref !== undefined && { ref }), ...(retryMs !== undefined && { retry: retryMs }) };
    this.#send({ type: "error", code, message, ...extra });
  }

  #send(frame: ServerFrame): void {
    this.#connection.send(prepareFrame(encodeFrame(frame)));
  }
}
