import type { ClientFrame, V0Message } from "chizzy-chat-protocol";
import type { ChatError } from "./types.js";

/** What a part of the client wants to be done, when it has worked. `ChatClient` does it. */
export interface Effects {
  /** To be put on the wire. */
  send?: ClientFrame | V0Message | undefined;
  /** This connection is of no use: another one is to be made `now`, or `later`, since it may be the server that is at fault. */
  replace?: "now" | "later";
  /** Something was called that takes its time: `what`, for a developer. When it has ended, the part wants to work again; it never rejects. */
  call?: { what: string; ended: Promise<void> };
  error?: ChatError;
  /** When to let it work again, if nothing happens before: ms, on the client's clock. */
  wakeAt?: number | undefined;
}
