import { decodeV0Message } from "chizzy-chat-protocol";
import { isRequestError } from "../base/request-error.js";
import type { Connection } from "../connection/connection.js";
import type { ProtocolHandler } from "../connection/protocol-handler.js";
import type { GuestSessions, Identity } from "../identity/guest-sessions.js";
import { Publisher, type PublisherContext } from "../publishing/publisher.js";

/** What a v0 session needs of its server. */
export interface V0Context extends PublisherContext {
  readonly guestSessions: GuestSessions;
  random(bytes: number): Buffer;
}

/**
 * Speaks with a client of the prototype: bare messages in, bare messages and one `history` out. It draws every other frame as a
 * blank line, so it is told of no error: what it sends is stored and comes back, or it is not.
 */
export class V0Session implements ProtocolHandler {
  readonly #context: V0Context;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #identity: Identity;

  constructor(context: V0Context, connection: Connection) {
    this.#context = context;
    this.#connection = connection;
    this.#identity = context.guestSessions.create();
    this.#publisher = new Publisher(context, connection);
  }

  greet(): void {
    this.#connection.enter();
    const history = this.#connection.channel.recent.joinV0();
    if (history !== undefined) this.#connection.send(history);
  }

  handleDisconnect(): void {
    this.#publisher.handleDisconnect();
  }

  receive(text: string): void {
    const decoded = decodeV0Message(text);
    if (!decoded.ok) {
      this.#connection.countBadFrame();
      return;
    }
    const ref = this.#context.random(12).toString("base64url");
    const prepared = this.#publisher.prepare({ ref, ...decoded.frame }, this.#identity);
    // A failure is in the metrics and in the operator's log; the client sees that its message does not come back.
    if (isRequestError(prepared)) this.#connection.countRefusal(prepared.code);
    else void this.#publisher.publish(prepared);
  }
}
