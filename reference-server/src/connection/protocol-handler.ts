import type { CloseCode, Join } from "chizzy-chat-protocol";

/** What a connection says and understands: chizzy.v1 (`v1-session.ts`) or the frames of the prototype (`v0-session.ts`). */
export interface ProtocolHandler {
  /** Sends the first frames, and lets the connection enter its channel, in that turn or later. */
  greet(resume: Join["resume"]): void;
  /** Takes one text frame. Never throws. */
  receive(text: string): void;
  /** What to send beside the control ping, if anything. */
  heartbeat?(): Buffer | undefined;
  /** Announces that the server will close with this code. */
  sayBye?(code: CloseCode, reason: string): void;
  /** The connection is at its end, and nothing that is sent arrives any more. May be called twice. */
  handleDisconnect?(): void;
}
