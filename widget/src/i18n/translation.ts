import type { StatusReason } from "../client/index.js";

/** Every text of the interface in one language. A language that lacks one does not type-check. */
export interface Translation {
  /** The language's tag (BCP 47), also for `Intl`. */
  lang: string;
  title: string;
  log: string;
  viewers: (count: string) => string;
  /** The composer. */
  placeholder: string;
  send: string;
  readonly: string;
  tooLong: (over: string) => string;
  remaining: (count: string) => string;
  /** The nickname form. */
  nickname: string;
  nicknameAsk: string;
  nicknameHint: (limit: string) => string;
  nicknameSave: string;
  cancel: string;
  /** Rows. */
  pending: string;
  failed: string;
  retry: string;
  edit: string;
  discard: string;
  deleted: string;
  gap: string;
  gapOf: (count: string) => string;
  recovered: (count: string) => string;
  older: string;
  loadingOlder: string;
  empty: string;
  /** Scrolling. */
  newMessages: (count: string) => string;
  toLatest: string;
  /** The connection. */
  connecting: string;
  offline: string;
  reconnecting: string;
  restarting: string;
  basic: string;
  reconnect: string;
  stopped: Partial<Record<StatusReason, string>>;
  stoppedOther: string;
  /** Why a message was refused, by `error` code. */
  refused: Partial<Record<string, string>>;
  refusedOther: string;
  waits: string;
  /** The screen reader's summary. */
  announceOne: (nickname: string, text: string) => string;
  announceMany: (count: string, nickname: string, text: string) => string;
}
