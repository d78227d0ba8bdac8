import { createHmac, timingSafeEqual } from "node:crypto";

/** Who a connection speaks as: a guest, or a viewer whom a login made known (`authenticate.ts`). */
export interface Identity {
  uid: string;
  /** A token's name; else one that follows from the uid, for someone who gave none. */
  nickname: string;
  auth: "guest" | "token";
  /** Only a login gives any. */
  roles?: string[];
  /** When the login ends, ms since 1970. */
  exp?: number;
  /** What proves the uid on another connection; a guest's secret. */
  session?: string;
}

/**
 * Makes and checks guests' identities. A session token is `<uid>.<HMAC-SHA-256 of it>`: the server need not remember whom it
 * gave one, and nobody without the storage's secret can make one.
 */
export class GuestSessions {
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

  #identify(uid: string): Identity & { session: string } {
    const signature = createHmac("sha256", this.#secret).update(`guest:${uid}`).digest();
    return {
      uid,
      nickname: nameAfter("guest", uid),
      auth: "guest",
      session: `${uid}.${signature.toString("base64url")}`,
    };
  }
}

/** The nickname of someone without one. Four signs tell people apart in a chat; they come from a hash of the public uid. */
export function nameAfter(word: string, uid: string): string {
  return `${word}-${createHmac("sha256", "nickname").update(uid).digest("hex").slice(0, 4)}`;
}
