/** The WebSocket subprotocol that a chizzy.v1 client offers and a chizzy.v1 server echoes (RFC 6455, section 1.9). */
export const SUBPROTOCOL = "chizzy.v1";

/** The version number in `hello.v`, and in `?v=` where a client cannot offer the subprotocol. */
export const PROTOCOL_VERSION = 1;

/** The channel of a client that names none: the only one that v0 knows. */
export const DEFAULT_CHANNEL = "global";

/**
 * Why a request was refused, in `error.code`. The connection stays open. A newer server may send a code that is not
 * listed here: a client treats it like `unavailable` without `retry`.
 */
export const ERROR_CODES = [
  "bad_frame",
  "unsupported",
  "unauthorized",
  "token_expired",
  "forbidden",
  "banned",
  "muted",
  "readonly",
  "slow_mode",
  "rate_limited",
  "empty",
  "too_long",
  "blocked",
  "repeated",
  "not_found",
  "unavailable",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Close codes of our own, in the range that RFC 6455, section 7.4.2, leaves to applications. */
export const CLOSE = {
  normal: 1000,
  goingAway: 1001,
  unsupportedData: 1003,
  messageTooBig: 1009,
  internalError: 1011,
  heartbeatLost: 4000,
  restart: 4001,
  slowReader: 4002,
  resync: 4003,
  tokenExpired: 4004,
  tooMuch: 4008,
  noAuthInTime: 4009,
  badRequest: 4500,
  badToken: 4501,
  forbidden: 4503,
  noSuchChannel: 4504,
  version: 4506,
  replaced: 4508,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/**
 * Whether a client must stop and offer a button instead of reconnecting by itself. The range is the verdict: 4500 to
 * 4999, 1002, 1003 and 1007 to 1010 are final; every other code is an outage. 1000 is an outage, too: a proxy or a
 * library that ends a connection says so without meaning it.
 */
export function isTerminalCloseCode(code: number): boolean {
  if (code >= 4500 && code <= 4999) return true;
  return code === 1002 || code === 1003 || (code >= 1007 && code <= 1010);
}
