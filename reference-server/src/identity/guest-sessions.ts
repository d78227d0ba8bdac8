import { createHmac, timingSafeEqual } from "node:crypto";

/** Who a connection acts as: a guest, or a viewer with a login (`authenticate.ts`). */
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
 * Makes and checks guests' identities. A session token is `<uid>.<HMAC-SHA-256 of the uid>`: the server stores no session, and nobody
 * without the storage's secret can make one.
 */
export class GuestSessions {
  readonly #secret: Uint8Array;
  readonly #random: (bytes: number) => Buffer;

  constructor(secret: Uint8Array, random: (bytes: number) => Buffer) {
    this.#secret = secret;
    this.#random = random;
  }

  /** A new guest. */
  create(): Identity {
    return this.#identify(`g${this.#random(9).toString("base64url")}`);
  }

  /** The guest of this session token; undefined if this server did not make the token. */
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

/** The nickname of a viewer who gave none. Four characters of a hash of the public uid tell viewers apart. */
export function nameAfter(word: string, uid: string): string {
  return `${word}-${createHmac("sha256", "nickname").update(uid).digest("hex").slice(0, 4)}`;
}
