import type { ChatMessage, ChatStatus } from "./client/index.js";

const everywhere = { bubbles: true, composed: true } as const;

/** A message arrived live. Not fired for history. */
export class ChizzyMessageEvent extends CustomEvent<ChatMessage> {
  constructor(message: ChatMessage) {
    super("chizzy-message", { ...everywhere, detail: message });
  }
}

/** The connection's state or its reason changed. */
export class ChizzyStatusEvent extends CustomEvent<ChatStatus> {
  constructor(status: ChatStatus) {
    super("chizzy-status", { ...everywhere, detail: status });
  }
}

/** What a `chizzy-error` tells: `code` is one of the protocol's error codes, `token_failed`, or the reason why the chat stopped; `message` is for a developer, in English. */
export interface ChizzyErrorDetail {
  code: string;
  message: string;
}

/** Something was refused or is wrong. The viewer is told in their language; this is for the page. */
export class ChizzyErrorEvent extends CustomEvent<ChizzyErrorDetail> {
  constructor(detail: ChizzyErrorDetail) {
    super("chizzy-error", { ...everywhere, detail });
  }
}

/** What is about to be sent. */
export interface ChizzySendDetail {
  text: string;
  nickname: string;
}

/** The viewer sends a message. `preventDefault()` keeps it in the composer, unsent. */
export class ChizzySendEvent extends CustomEvent<ChizzySendDetail> {
  constructor(detail: ChizzySendDetail) {
    super("chizzy-send", { ...everywhere, cancelable: true, detail });
  }
}

/** The viewer chose a nickname, at the first message or later. */
export class ChizzyNicknameEvent extends CustomEvent<{ nickname: string }> {
  constructor(nickname: string) {
    super("chizzy-nickname", { ...everywhere, detail: { nickname } });
  }
}

// They bubble out of the element, so a page may listen at the document, too.
declare global {
  interface GlobalEventHandlersEventMap {
    "chizzy-message": ChizzyMessageEvent;
    "chizzy-nickname": ChizzyNicknameEvent;
    "chizzy-status": ChizzyStatusEvent;
    "chizzy-error": ChizzyErrorEvent;
    "chizzy-send": ChizzySendEvent;
  }
}
