import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { ID_PATTERN, normalizeNickname } from "chizzy-chat-protocol";
import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import type { RequestError } from "../base/request-error.js";
import { type Identity, nameAfter } from "./guest-sessions.js";

/** A viewer whom the site knows. */
export interface Viewer {
  /** Identifies the viewer, always the same for the same one. What cannot be a uid is hashed. */
  uid: string;
  /** Shown beside their messages; too long a nickname is cut. Without a nickname, the server makes one from the uid. */
  nickname?: string;
  /** `streamer`, `moderator`, `admin`, or names of the site's own: letters, digits, `-` and `_`. At most 8 count. */
  roles?: readonly string[];
  /** When the login ends, ms since 1970: then the connection is closed with 4004. Absent: when the connection does. */
  exp?: number;
}

export interface Credentials {
  /** What the page's `getToken` gave. Absent when a viewer joins: then only the request can tell who it is, by a cookie. */
  token?: string;
  channel: string;
  /** The request that joined. */
  request: IncomingMessage;
}

/**
 * Tells who a viewer is. The server calls it when a viewer joins, without a token, and for each token that the viewer sends. Return nothing
 * for a viewer whom the site does not know. A hook that trusts a cookie needs the list of pages that may connect, or another site's page
 * could write as the viewer. A `LoginError` refuses with its code and message. Any other error, or no answer in 5 s, means "not now": a
 * guest stays a guest, and is told to try again.
 */
export type Authenticate = (
  credentials: Credentials,
) => Promise<Viewer | null | undefined> | Viewer | null | undefined;

/** Refuses a token. The message is for the site's developer, who sees it in the browser: it must not quote the token. */
export class LoginError extends Error {
  override name = "LoginError";
  readonly code: "unauthorized" | "token_expired";

  constructor(code: "unauthorized" | "token_expired", message: string) {
    super(message);
    this.code = code;
  }
}

/** What a viewer without a login may do. */
export const GUEST_RIGHTS = ["write", "read", "none"] as const;
export type GuestRights = (typeof GUEST_RIGHTS)[number];

const ANSWER_MS = 5_000;
/** When a client may send a token again that could not be checked, ms. */
const RETRY_MS = 5_000;
const MOST_ROLES = 8;
const ROLE_PATTERN = /^[A-Za-z0-9_-]{1,32}$/;
/** The last moment that a JavaScript Date knows (ECMA-262, section 21.4.1.1), and so the protocol. */
const LAST_TIME = 8.64e15;
/** The uids of guests, and hashed uids: no login may claim one of these. */
const RESERVED_UID = /^(?:g[\w-]{12}|h:.*)$/;

/** Completes a server's options about logins. Throws a RangeError that names the option and the rule. */
export function checkAuthentication({
  authenticate,
  guests = "write",
}: {
  authenticate?: Authenticate;
  guests?: GuestRights;
}): GuestRights {
  if (authenticate !== undefined && typeof authenticate !== "function")
    throw new RangeError("authenticate must be a function, such as createTokenVerifier makes.");
  if (!GUEST_RIGHTS.includes(guests))
    throw new RangeError(`guests must be one of ${GUEST_RIGHTS.join(", ")}, not ${JSON.stringify(guests)}.`);
  if (guests !== "write" && authenticate === undefined)
    throw new RangeError(
      `guests must be "write" without authenticate, not "${guests}": nobody could ever write.`,
    );
  return guests;
}

/** What the authenticator needs of its server. */
export interface AuthenticatorContext {
  readonly limits: Pick<ServerLimits, "nickname">;
  readonly logger: Logger;
  /** ms since 1970. */
  now(): number;
}

/** Asks the site's hook, within a time and without trusting its answer. */
export class Authenticator {
  readonly #authenticate: Authenticate;
  readonly #context: AuthenticatorContext;

  constructor(authenticate: Authenticate, context: AuthenticatorContext) {
    this.#authenticate = authenticate;
    this.#context = context;
  }

  /** Never rejects. */
  async check(credentials: Credentials): Promise<Identity | RequestError> {
    const { now, limits } = this.#context;
    try {
      const viewer = await withinTime(async () => this.#authenticate(credentials));
      if (viewer == null) return { code: "unauthorized", message: "token: not recognised" };
      const identity = identify(viewer, limits.nickname);
      if (identity.exp !== undefined && identity.exp <= now())
        return { code: "token_expired", message: "token: expired" };
      return identity;
    } catch (error) {
      if (error instanceof LoginError) return { code: error.code, message: error.message };
      this.#complain(error, credentials.token);
      return { code: "unavailable", message: "token: cannot be checked now", retryAfterMs: RETRY_MS };
    }
  }

  /** Tells the operator. What the site's hook throws may quote what it was given. */
  #complain(error: unknown, token = ""): void {
    // What is thrown may be anything, also what has no text.
    const text =
      error instanceof Error || typeof error === "string" ? String(error) : `it threw ${typeof error}`;
    const reason = token === "" ? text : text.replaceAll(token, "(the token)");
    this.#context.logger.error({ reason }, "logins cannot be checked");
  }
}

async function withinTime<T>(run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes a viewer fit for frames and logs. Throws a TypeError that names the field which is of another type than it says. */
function identify({ uid, nickname, roles, exp }: Viewer, longest: number): Identity {
  if (typeof uid !== "string" || uid === "") throw new TypeError("authenticate: uid must be a text");
  if (nickname !== undefined && typeof nickname !== "string")
    throw new TypeError("authenticate: nickname must be a text");
  if (roles !== undefined && !Array.isArray(roles))
    throw new TypeError("authenticate: roles must be an array of texts");
  if (exp !== undefined && (typeof exp !== "number" || Number.isNaN(exp)))
    throw new TypeError("authenticate: exp must be a number of ms since 1970");
  const known = chooseUid(uid);
  const allowed = chooseRoles(roles ?? []);
  return {
    uid: known,
    nickname: shorten(normalizeNickname(nickname ?? ""), longest) || nameAfter("user", known),
    auth: "token",
    ...(allowed.length > 0 && { roles: allowed }),
    ...(exp !== undefined && { exp: Math.trunc(Math.min(Math.max(exp, 0), LAST_TIME)) }),
  };
}

function chooseUid(uid: string): string {
  if (ID_PATTERN.test(uid) && !RESERVED_UID.test(uid)) return uid;
  return `h:${createHash("sha256").update(uid).digest("base64url")}`;
}

function chooseRoles(roles: readonly unknown[]): string[] {
  const fit = roles.filter((role): role is string => typeof role === "string" && ROLE_PATTERN.test(role));
  return [...new Set(fit)].slice(0, MOST_ROLES);
}

/** Cut and normalized again: a cut can leave half of a sequence. */
function shorten(nickname: string, longest: number): string {
  const codePoints = [...nickname];
  return codePoints.length <= longest ? nickname : normalizeNickname(codePoints.slice(0, longest).join(""));
}
