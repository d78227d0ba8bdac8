import { decodeSeedMessage, encodeFrame, type LogEvent } from "chizzy-chat-protocol";
import { isRefusal } from "../base/request-error.js";
import type { Connection, Dialect } from "../connection/connection.js";
import type { Identity } from "../identity/guest-sessions.js";
import { Publisher } from "../publishing/publisher.js";
import type { Services } from "../server/server-context.js";

/** Messages in the seed's `history`. */
export const SEED_HISTORY = 100;

/** The seed's form of an event: a bare message. It has no form for anything else. */
export function encodeSeedEvent(event: LogEvent): string | undefined {
  if (event.type !== "message" || event.deleted) return undefined;
  const { nickname, text, timestamp } = event;
  return encodeFrame({ nickname, text, timestamp });
}

/**
 * Speaks with a client of the prototype: bare messages in, bare messages and one `history` out. It draws every other frame as a
 * blank line, so it is told of no error: what it sends is stored and comes back, or it is not.
 */
export class SeedDialect implements Dialect {
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
    const history = this.#connection.channel.recent.joinSeed();
    if (history !== undefined) this.#connection.send(history);
  }

  leave(): void {
    this.#publisher.leave();
  }

  receive(text: string): void {
    const decoded = decodeSeedMessage(text);
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
