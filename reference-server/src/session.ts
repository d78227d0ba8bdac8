import { createHmac, timingSafeEqual } from "node:crypto";

/** Who a connection speaks as. */
export interface Identity {
  uid: string;
  /** The name of someone who gave none. It follows from the uid, so it comes back with the session. */
  nickname: string;
  /** What proves the uid on another connection; a guest's secret. */
  session: string;
}

/**
 * Makes and checks guests' identities. A session token is `<uid>.<HMAC-SHA-256 of it>`: the server need not remember whom it
 * gave one, and nobody without the storage's secret can make one.
 */
export class Sessions {
  readonly #secret: Uint8Array;
  readonly #random: (bytes: number) => Buffer;

  constructor(secret: Uint8Array, random: (bytes: number) => Buffer) {
    this.#secret = secret;
    this.#random = random;
  }

  /** A guest whom nobody has seen before. */
  create(): Identity {
    return this.#identify(`g${this.#random(9).toString("base64url")}`);
  }

  /** The guest whom this token belongs to; nothing if it is not one of ours. */
  verify(session: string): Identity | undefined {
    const dot = session.lastIndexOf(".");
    if (dot <= 0 || session.length > 200) return undefined;
    const identity = this.#identify(session.slice(0, dot));
    const given = Buffer.from(session);
    const expected = Buffer.from(identity.session);
    return given.length === expected.length && timingSafeEqual(given, expected) ? identity : undefined;
  }

  #identify(uid: string): Identity {
    const signature = createHmac("sha256", this.#secret).update(`guest:${uid}`).digest();
    // Four signs tell guests apart in a chat; they are taken from a hash of the public uid, not from the signature.
    const name = createHmac("sha256", "nickname").update(uid).digest("hex").slice(0, 4);
    return { uid, nickname: `guest-${name}`, session: `${uid}.${signature.toString("base64url")}` };
  }
}
