import { type IncomingFrame, SUBPROTOCOL } from "chizzy-chat-protocol";
import type { ChatState } from "../types.js";
import { createJoinUrl } from "./address.js";
import type { JoinRequest } from "./transport.js";

/** A server that spoke chizzy.v1 in this visit and is silent now is more likely to be stuck than to be of the prototype's kind. */
const TRUSTED_SILENCES = 2;
/** This many attempts that fail before `open` raise the suspicion that the subprotocol is what fails. */
const SUSPICIOUS_FAILURES = 2;

/** Finds out what a server speaks: chizzy.v1, by its subprotocol or by the query, or the prototype's protocol (v0). `PROTOCOL.md`, S1 to S3. */
export class Negotiation {
  /** Attempts in a row that ended before `open`. */
  #failures = 0;
  /** Whether `v=1` in the query is to be used in place of the subprotocol, because it was what worked last. */
  #isPlain = false;
  #triedPlain = false;
  /** How many more silences are taken for an outage. */
  #trust = 0;
  /** A v0 server passes on what anyone sends, so after a frame of that kind a `hello` proves nothing. */
  #sawV0 = false;

  /** Where to connect to next. `parameters`: what the query says beside the version. */
  request(url: URL, parameters: Record<string, string>): JoinRequest {
    const isSuspicious = this.#failures >= SUSPICIOUS_FAILURES && this.#failures % 2 === 0;
    this.#triedPlain = this.#isPlain !== isSuspicious;
    if (this.#triedPlain) return { url: createJoinUrl(url, { ...parameters, v: "1" }) };
    return { url: createJoinUrl(url, parameters), protocol: SUBPROTOCOL };
  }

  /** The attempt ended before the socket was open. */
  fail(): void {
    this.#failures += 1;
  }

  open(): void {
    this.#failures = 0;
    this.#isPlain = this.#triedPlain;
  }

  /** The server says nothing. Returns whether it must be a v0 server, which has nothing to say to a newcomer. */
  hearSilence(): boolean {
    this.#trust -= 1;
    return this.#trust < 0;
  }

  /** Returns the state after this frame, or undefined when the frame says nothing in this state. */
  judge({ type }: IncomingFrame, state: ChatState): "live" | "basic" | undefined {
    const isV0 = type === "v0-history" || type === "v0-message";
    if (state === "live") return isV0 ? undefined : state;
    if (type === "hello" && !this.#sawV0) {
      this.#trust = TRUSTED_SILENCES;
      return "live";
    }
    if (!isV0 || (type === "v0-history" && this.#sawV0)) return undefined;
    this.#sawV0 = true;
    return "basic";
  }

  /** The connection is gone. */
  leave(): void {
    this.#sawV0 = false;
  }
}
