import { decodeV0Message } from "chizzy-chat-protocol";
import { isRefusal } from "../base/request-error.js";
import type { Connection, ProtocolHandler } from "../connection/connection.js";
import type { Identity } from "../identity/guest-sessions.js";
import { Publisher } from "../publishing/publisher.js";
import type { Services } from "../server/server-context.js";

/**
 * Speaks with a client of the prototype: bare messages in, bare messages and one `history` out. It draws every other frame as a
 * blank line, so it is told of no error: what it sends is stored and comes back, or it is not.
 */
export class V0Session implements ProtocolHandler {
  readonly #services: Services;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #you: Identity;

  constructor(services: Services, connection: Connection) {
    this.#services = services;
    this.#connection = connection;
    this.#you = services.sessions.create();
    this.#publisher = new Publisher(services, connection);
  }

  greet(): void {
    this.#connection.enter();
    const history = this.#connection.channel.recent.joinV0();
    if (history !== undefined) this.#connection.send(history);
  }

  leave(): void {
    this.#publisher.leave();
  }

  receive(text: string): void {
    const decoded = decodeV0Message(text);
    if (!decoded.ok) {
      this.#connection.countBadFrame();
      return;
    }
    const ref = this.#services.random(12).toString("base64url");
    const draft = this.#publisher.prepare({ ref, ...decoded.frame }, this.#you);
    // A failure is in the metrics and in the operator's log; the client sees that its message does not come back.
    if (isRefusal(draft)) this.#services.metrics.countError(draft.code);
    else void this.#publisher.publish(draft);
  }
}
