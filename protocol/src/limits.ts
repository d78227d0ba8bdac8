/**
 * What both ends agree on unless `hello.limits` says otherwise. Lengths of text are counted in Unicode code points after
 * normalizing (`text.ts`), bytes in UTF-8.
 */
export const DEFAULT_LIMITS = {
  /** Longest text of a message, in code points. */
  text: 500,
  /** Longest text of a message, in bytes of UTF-8. */
  textBytes: 2048,
  /** Longest nickname, in code points. */
  nickname: 32,
  /** Largest frame that a client may send, in bytes; a larger one closes 1009. */
  frameBytes: 16 * 1024,
  /** Most events that one client `history` request may ask for. */
  page: 100,
} as const;

/** Events in the `history` of a viewer who joins without a position. */
export const SNAPSHOT_EVENTS = 50;

/** Messages in the `history` of a v0 client, which has no pages. */
export const V0_HISTORY_EVENTS = 100;

/** Most events that a resume repairs; a viewer who missed more gets a snapshot and `recovered: false`. */
export const RESUME_EVENTS = 300;

/** Most events in one `batch`. */
export const BATCH_EVENTS = 100;

/** A channel's name: 1 to 64 characters, the first a letter or digit. Names are case-sensitive. */
export const CHANNEL_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

/** A client's `ref`: 8 to 64 characters, to be chosen unguessably, since on `message` it is the idempotency key. */
export const REF_PATTERN = /^[A-Za-z0-9_-]{8,64}$/;

/** An id made by the server: of a message, a user or an epoch. */
export const ID_PATTERN = /^[A-Za-z0-9_.:-]{1,64}$/;
