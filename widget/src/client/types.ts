import type { Hello, Reply } from "chizzy-chat-protocol";
import type { Environment } from "./environment.js";

/** Why the client is not `live`. */
export type StatusReason =
  /** The browser says that there is no network. */
  | "offline"
  /** The server said that it restarts. */
  | "restart"
  /** A connection that was open ended. */
  | "lost"
  /** No connection could be opened. */
  | "unreachable"
  /** `stop()` was called. */
  | "closed-by-page"
  /** The server ended the connection for good, with a code that has no reason of its own here. */
  | "refused"
  /** `server` is no address of a chat; `detail` says what is allowed. */
  | "bad-address"
  /** This browser has no WebSocket. */
  | "no-websocket"
  | "bad-token"
  | "forbidden"
  /** The server has none of this name, or the name is none that a channel can have. */
  | "no-such-channel"
  | "version"
  /** The same viewer connected elsewhere. */
  | "replaced"
  /** The server admits nobody without a login. It is tried again, seldom, and at once when `getToken` is another one. */
  | "login-required";

/**
 * - `idle`: not started.
 * - `connecting`: a socket is being opened.
 * - `probing`: it is open and the server's first frame, which tells what it is, has not come.
 * - `live`: connected to a chizzy.v1 server.
 * - `basic`: connected to a server of the prototype's protocol (v0): no ids, no acknowledgement, no repair.
 * - `waiting`: between two attempts; `retryAt` says until when.
 * - `stopped`: nothing will happen until `start()` or `reconnect()`.
 */
export type ChatState = "idle" | "connecting" | "probing" | "live" | "basic" | "waiting" | "stopped";

export interface ChatStatus {
  readonly state: ChatState;
  /** In `waiting` and `stopped`; in `connecting` and `probing`, why the connection before ended, if there was one. */
  readonly reason?: StatusReason;
  /** The close code, where a connection ended with one that means something. */
  readonly code?: number;
  /** The server's reason or what was wrong, in English, for developers. Nothing to show to viewers. */
  readonly detail?: string;
  /** When the next attempt starts, ms since 1970 on this machine's clock, unless that was set back meanwhile. In `waiting` only. */
  readonly retryAt?: number;
}

/** A message as it is shown. Everything in it is text from strangers. */
export interface ChatMessage {
  /** Given by the server; absent while a row is pending, and in basic mode. */
  readonly id?: string;
  /** Its place in the channel's log; absent with `id`. */
  readonly seq?: number;
  readonly nickname: string;
  /** Empty when `deleted`. */
  readonly text: string;
  /** ms since 1970, by the server's clock (in basic mode: the sender's). */
  readonly timestamp: number;
  readonly uid?: string;
  readonly roles?: readonly string[];
  /** Written without a login, on a server where viewers can have one. */
  readonly guest?: true;
  readonly reply?: Readonly<Reply>;
  readonly deleted?: true;
}

/** A message that the server has. */
export interface SentRow {
  readonly kind: "message";
  /** Unique among the rows and the same for as long as the row is shown: a pending row keeps it when it becomes sent. */
  readonly key: string;
  readonly message: ChatMessage;
  /** Written by this viewer, as far as can be known. */
  readonly own: boolean;
  readonly state: "sent";
}

/** Why a row waits or failed. `code` is an error code of the protocol, `timeout`: no answer came, or `other_login`: it was written under a login that ended. */
export interface RowError {
  readonly code: string;
  readonly message: string;
  /** It is sent again by itself at this time, ms since 1970 on this machine's clock. On pending rows only. */
  readonly retryAt?: number;
}

/** A message of this viewer that the server has not confirmed. Always below all sent rows, in the order of sending. */
export interface OutgoingRow {
  readonly kind: "message";
  readonly key: string;
  readonly message: ChatMessage;
  readonly own: true;
  /** `pending` goes out by itself; `failed` waits for `retry(ref)` or `discard(ref)`. */
  readonly state: "pending" | "failed";
  readonly ref: string;
  readonly error?: RowError;
}

export type MarkRow =
  /** The `count` messages below were sent while this viewer was away; nothing is missing. */
  | { readonly kind: "mark"; readonly key: string; readonly mark: "recovered"; readonly count: number }
  /** Something is missing here; `missed` says how many events, where that can be known. */
  | { readonly kind: "mark"; readonly key: string; readonly mark: "gap"; readonly missed?: number }
  /** The channel's rules changed. */
  | { readonly kind: "mark"; readonly key: string; readonly mark: "notice"; readonly notice: Notice };

/** Seconds between two messages of one viewer, 0: slow mode ended; or whether only moderators may write now. */
export type Notice = { readonly slow: number } | { readonly readonly: boolean };

/** What the list shows, from old to new. A row that did not change is the same object as before. */
export type Row = SentRow | OutgoingRow | MarkRow;

/** What `send` answers: the row's `ref`, or why there is no row; the text stays with the caller then. */
export type SendResult =
  | { readonly ref: string; readonly refused?: undefined }
  | {
      readonly ref?: undefined;
      /** `full`: too many rows wait to be sent already; `stopped`: the client is stopped for good. */
      readonly refused: "empty" | "too_long" | "full" | "stopped";
    };

/** Gives the token that names the viewer. Whatever it throws, or gives instead, is told by an error `token_failed`. */
export type GetToken = () => string | Promise<string>;

/**
 * - `guest`: there is no `getToken`, or no use for it (basic mode).
 * - `pending`: the token is being got, or the server looks at it. What is sent now waits for that, some seconds at most.
 * - `token`: the server knows the viewer by a token.
 * - `failed`: no token, or one that the server refused. The viewer is a guest until `retryLogin()`, or a later try by itself, succeeds.
 */
export type LoginState = "guest" | "pending" | "token" | "failed";

/**
 * Something went wrong that is not a status. `code` is an error code of the protocol, the server's own, or `token_failed`: `getToken` threw,
 * did not answer in 10 s, or gave no token.
 */
export interface ChatError {
  readonly code: string;
  /** For a developer, in English. */
  readonly message: string;
  /** The request or row that it is about. */
  readonly ref?: string;
  /** Temporary: the same request may succeed after this time, ms. */
  readonly retry?: number;
}

/** Where a guest's session token is kept: `localStorage`, or a page's own. May throw, which counts as empty. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface ChatEvents {
  /** `status` changed. */
  status: ChatStatus;
  /** `rows` or `unseen` changed; once per received frame, however many messages it carried. */
  rows: readonly Row[];
  /** A message arrived live: not history, not recovered. Own ones, too. */
  message: ChatMessage;
  error: ChatError;
  /** `hello` changed: limits, identity, or the channel's configuration. */
  hello: Hello;
  /** `login` changed. */
  login: LoginState;
  /** `viewers` changed. */
  viewers: number;
}

export interface ChatClientOptions {
  /** A `ws:`, `wss:`, `http:` or `https:` address; its path and query are kept. Anything else: `stopped`, `bad-address`. */
  server: string;
  channel: string;
  /** Sent with each message; changeable. */
  nickname?: string | undefined;
  /**
   * For viewers with a login on the page: called at each join, about a minute before the token ends, when it is another function, and with
   * growing waits after it failed. Changeable: a guest who logs in, or somebody else, goes on where they are; undefined logs out.
   */
  getToken?: GetToken | undefined;
  /** Rows kept while the list is followed: a whole number of at least 1. 200 by default. */
  maxMessages?: number | undefined;
  /** Keeps a guest's session token, so that a reload is not a new person. Absent: the token lives as long as the client. */
  storage?: KeyValueStorage | undefined;
  /**
   * For a developer who wants to see what a client does: called after each thing that happened (a frame, a call, the time) with what that was
   * and what followed, in English words without texts, names or tokens. `console.debug` will do.
   */
  debug?: ((input: string, effects: readonly string[]) => void) | undefined;
  /** Parts of the world to replace, for tests. */
  environment?: Partial<Environment> | undefined;
}
