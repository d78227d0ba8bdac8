import type { IncomingMessage } from "node:http";
import {
  type Auth,
  CLOSE,
  type ClientFrame,
  type CloseCode,
  decodeClientFrame,
  encodeFrame,
  type HistoryRequest,
  type Join,
  type ModerationRequest,
  PROTOCOL_VERSION,
  type Publish,
  type ServerFrame,
} from "chizzy-chat-protocol";
import { isRequestError, type RequestError, storageBusy } from "../base/request-error.js";
import { TokenBucket } from "../base/token-bucket.js";
import { prepareFrame } from "../channel/prepared-frame.js";
import type { Connection } from "../connection/connection.js";
import type { ProtocolHandler } from "../connection/protocol-handler.js";
import type { Authenticator } from "../identity/authenticate.js";
import { ConnectionIdentity } from "../identity/connection-identity.js";
import type { GuestSessions, Identity } from "../identity/guest-sessions.js";
import { Publisher, type PublisherContext } from "../publishing/publisher.js";
import type { Appended } from "../storage/engine.js";
import { HistoryPages, type PagesContext } from "./history-pages.js";
import { RequestQueue } from "./request-queue.js";

/** A server without moderators: every viewer may write, and no message waits for approval. */
const CONFIG = { slow: 0, readonly: false, links: true };

/** What a session of chizzy.v1 needs of its server. */
export interface V1Context extends PublisherContext, PagesContext {
  readonly guestSessions: GuestSessions;
  /** Absent on a server that knows no logins: there everybody is a guest, and nobody is called one. */
  readonly authenticator: Authenticator | undefined;
  /** ms since 1970: for times that people are told. The machine's clock may be set while the server runs. */
  now(): number;
}

/**
 * Speaks chizzy.v1 with one client. Its requests are carried out in the order in which they came; the answers to publishes may
 * overtake each other only as far as the storage does.
 */
export class V1Session implements ProtocolHandler {
  readonly #context: V1Context;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #pages: HistoryPages;
  readonly #queue: RequestQueue;
  readonly #authBucket: TokenBucket;
  readonly #identity: ConnectionIdentity;
  /** The request of the join, which the site's hook gets with each token; undefined where there are no tokens. */
  readonly #request: IncomingMessage | undefined;
  /** The position that the join gave, until the viewer enters. */
  #resume: Join["resume"];
  /** Whether the viewer is in the channel. Where guests are not admitted, that comes with the first accepted token. */
  #hasEntered = false;
  /** Ends the wait for that token. */
  #authTimer: NodeJS.Timeout | undefined;
  #isDisconnected = false;

  /** `identity`: the viewer whom the join's request identifies, by a cookie. */
  constructor(context: V1Context, connection: Connection, request: IncomingMessage, identity?: Identity) {
    const { authPerMinute, unanswered } = context.limits;
    this.#context = context;
    this.#connection = connection;
    this.#request = context.authenticator && request;
    this.#publisher = new Publisher(context, connection);
    this.#pages = new HistoryPages(context, connection);
    this.#queue = new RequestQueue(unanswered);
    this.#authBucket = new TokenBucket(authPerMinute, 60_000 / authPerMinute, context.elapsed());
    this.#identity = new ConnectionIdentity(
      context,
      connection.channel.reservedNicknames,
      identity ?? context.guestSessions.create(),
      () => this.#end(CLOSE.tokenExpired, "the token has expired"),
    );
  }

  greet(resume: Join["resume"]): void {
    this.#resume = resume;
    if (this.#identity.current.auth === "token" || this.#context.guests !== "none") this.#enter();
    else {
      this.#sayHello();
      const { authMs, pingMs } = this.#context.limits;
      const giveUp = () => this.#end(CLOSE.noAuthInTime, "no token came in time; guests are not admitted");
      // Not longer than a ping may be away: it would tell of a position that this viewer does not have.
      this.#authTimer = setTimeout(giveUp, Math.min(authMs, pingMs));
    }
  }

  heartbeat(): Buffer | undefined {
    return this.#hasEntered ? this.#connection.channel.encodePing() : undefined;
  }

  handleDisconnect(): void {
    this.#isDisconnected = true;
    this.#queue.close();
    clearTimeout(this.#authTimer);
    this.#identity.handleDisconnect();
    this.#publisher.handleDisconnect();
  }

  sayBye(code: CloseCode, reason: string): void {
    this.#send({ type: "bye", code, reason, retry: this.#context.retry().spread });
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
    if (frame.type === "ping") {
      this.#send({ type: "pong", t: frame.t, now: this.#context.now() });
      return;
    }
    const ref = frame.type === "auth" ? undefined : frame.ref;
    const isTaken = this.#queue.run(() =>
      frame.type === "auth" ? this.#authenticate(frame) : this.#admit(frame),
    );
    if (!isTaken) this.#refuse(storageBusy("too many requests wait"), ref);
  }

  async #admit(frame: Publish | HistoryRequest | ModerationRequest): Promise<void> {
    if (!this.#hasEntered) {
      const message = "guests are not admitted here; send auth with a token first";
      this.#answer(frame.ref, { code: "unauthorized", message });
    } else if (frame.type === "message") await this.#publish(frame);
    else if (frame.type === "history") this.#answer(frame.ref, await this.#pages.read(frame));
    else this.#answer(frame.ref, { code: "forbidden", message: "only moderators may do this" });
  }

  /** Hands the message to the storage and lets the next request have its turn; the answer comes when it is stored. */
  async #publish(frame: Publish): Promise<void> {
    const reply = frame.reply === undefined ? undefined : await this.#publisher.findReply(frame.reply);
    const prepared =
      reply !== undefined && isRequestError(reply)
        ? reply
        : this.#publisher.prepare(frame, this.#identity.current, reply);
    if (!isRequestError(prepared)) {
      void this.#publisher.publish(prepared).then((result) => this.#acknowledge(frame.ref, result));
    } else {
      const isFinal = prepared.retryAfterMs === undefined;
      this.#acknowledge(frame.ref, (isFinal && (await this.#publisher.findEarlier(frame.ref))) || prepared);
    }
  }

  #acknowledge(ref: string, result: Appended | RequestError): void {
    if (isRequestError(result)) this.#answer(ref, result);
    else {
      const { duplicate, ...place } = result;
      const ack = encodeFrame({ type: "ack", ref, ...place, ...(duplicate && { duplicate }) });
      this.#answer(ref, prepareFrame(ack));
    }
  }

  async #authenticate(frame: Auth): Promise<void> {
    const retryAfterMs = this.#authBucket.take(this.#context.elapsed());
    if (retryAfterMs > 0)
      return this.#answer(undefined, {
        code: "rate_limited",
        message: "too many auth requests",
        retryAfterMs,
      });
    const identity = await this.#identify(frame);
    if (isRequestError(identity)) return this.#answer(undefined, identity);
    try {
      if (!this.#hasEntered) await this.#connection.channel.recent.load();
    } catch (error) {
      this.#context.logger.error({ err: error }, "the storage failed");
      return this.#answer(undefined, storageBusy("the storage does not answer"));
    }
    this.#answer(undefined);
    if (this.#isDisconnected) return;
    this.#identity.become(identity);
    if (this.#hasEntered) this.#sayHello();
    else this.#enter();
  }

  /** Whom a token belongs to, or a guest's session: a guest who was here before gets the old uid back. */
  async #identify({ token, session }: Auth): Promise<Identity | RequestError> {
    const { authenticator: logins, guestSessions: sessions, guests } = this.#context;
    const refuse = (message: string): RequestError => ({ code: "unauthorized", message });
    if (session !== undefined) {
      if (guests === "none") return refuse("session: guests are not admitted here");
      return sessions.verify(session) ?? refuse("session: not one of this server's");
    }
    if (logins === undefined || this.#request === undefined || token === undefined)
      return refuse("token: this server takes none");
    return logins.check({ token, channel: this.#connection.channel.name, request: this.#request });
  }

  #enter(): void {
    clearTimeout(this.#authTimer);
    this.#hasEntered = true;
    this.#connection.enter();
    this.#sayHello();
    this.#connection.send(this.#connection.channel.recent.join(this.#resume));
  }

  #end(code: CloseCode, reason: string): void {
    this.#send({ type: "bye", code, reason });
    this.#connection.close(code, reason);
  }

  #sayHello(): void {
    const { channel } = this.#connection;
    const { text, textBytes, nickname, frameBytes, page, pingMs } = this.#context.limits;
    this.#send({
      type: "hello",
      v: PROTOCOL_VERSION,
      channel: channel.name,
      epoch: channel.recent.epoch,
      seq: channel.recent.position,
      now: this.#context.now(),
      ping: pingMs,
      you: this.#identity.describe(),
      limits: { text, textBytes, nickname, frameBytes, page },
      config: CONFIG,
      retry: this.#context.retry(),
      viewers: channel.viewers,
    });
  }

  /** Answers a request of the queue. */
  #answer(ref: string | undefined, answer?: Buffer | RequestError): void {
    this.#queue.settle();
    if (answer === undefined) return;
    if (isRequestError(answer)) this.#refuse(answer, ref);
    else this.#connection.send(answer);
  }

  #refuse({ code, message, retryAfterMs }: RequestError, ref?: string): void {
    this.#connection.countRefusal(code);
    const extra = {
      ...(ref !== undefined && { ref }),
      ...(retryAfterMs !== undefined && { retry: retryAfterMs }),
    };
    this.#send({ type: "error", code, message, ...extra });
  }

  #send(frame: ServerFrame): void {
    this.#connection.send(prepareFrame(encodeFrame(frame)));
  }
}
