import type { StatusReason } from "../client/index.js";
import type { Choice, PreferenceName } from "../state/preferences.js";

/** Every text of the interface in one language. A language that lacks one does not type-check. */
export interface Translation extends ChatTexts, FeatureTexts {}

/** What a chat says that reads and writes. */
export interface ChatTexts {
  /** The language's tag (BCP 47), also for `Intl`. */
  lang: string;
  title: string;
  log: string;
  viewers: (count: string) => string;
  /** The header's light. */
  isLive: string;
  isNotLive: string;
  menu: string;
  /** The pinned message. */
  pinned: string;
  dismiss: string;
  /** The composer. */
  placeholder: string;
  send: string;
  readonly: string;
  /** In place of the composer, for one who may only read without a login. */
  login: string;
  tooLong: (over: string) => string;
  remaining: (count: string) => string;
  wait: (seconds: string) => string;
  /** `time` is a time of day, or a whole date. */
  until: (time: string) => string;
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
  /** The channel's rules changed. `seconds` 0: no slow mode. */
  slowNow: (seconds: number, formatted: string) => string;
  readonlyNow: (isReadonly: boolean) => string;
  /** Shows the rest of a long message. */
  more: string;
  older: string;
  loadingOlder: string;
  empty: string;
  /** The title of the mark of one who writes without a login. */
  guest: string;
  /** By role, the title of a badge. */
  roles: Partial<Record<string, string>>;
  emoji: string;
  /** Scrolling. */
  sampling: (every: string) => string;
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
  /** The login. */
  loginRequired: string;
  loginFailed: string;
  tryAgain: string;
  /** Why a message was refused, by `error` code. */
  refused: Partial<Record<string, string>>;
  refusedOther: string;
  waits: string;
}

/** What the features say: they come with them, see lazy/features.ts. */
export interface FeatureTexts {
  /** The menu. */
  settings: Record<PreferenceName, string>;
  choices: Record<Choice, string>;
  changeNickname: string;
  popOut: string;
  hiddenPeople: string;
  unhide: string;
  /** What can be done with a message. */
  actions: string;
  reply: string;
  mention: string;
  copy: string;
  hide: string;
  copied: string;
  notCopied: string;
  hidden: (nickname: string) => string;
  undo: string;
  quoteGone: string;
  /** The nickname form. */
  nicknameAsk: string;
  nicknameHint: (limit: string) => string;
  nicknameSave: string;
  nicknameEmpty: string;
  save: string;
  cancel: string;
  /** The line that says which message the next one answers. */
  replyTo: (nickname: string) => string;
  cancelReply: string;
  /** Emoji and names while writing. */
  completions: string;
  emojiLoading: string;
  emojiFailed: string;
  /** The screen reader's summary. */
  announceOne: (nickname: string, text: string) => string;
  announceMany: (count: string, nickname: string, text: string) => string;
}
