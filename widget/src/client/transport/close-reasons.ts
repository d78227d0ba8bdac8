import { CLOSE } from "chizzy-chat-protocol";
import type { StatusReason } from "../types.js";

const FINAL_REASONS: Record<number, StatusReason> = {
  [CLOSE.badToken]: "bad-token",
  [CLOSE.forbidden]: "forbidden",
  [CLOSE.noSuchChannel]: "no-such-channel",
  [CLOSE.version]: "version",
  [CLOSE.replaced]: "replaced",
};

/** Why a connection that ended with a terminal close code was ended. */
export function finalReasonOf(code: number): StatusReason {
  return FINAL_REASONS[code] ?? "refused";
}

/** Whether a server that closes so goes away and comes back: ours, or (1001, 1012: RFC 6455 and its registry) any other. */
export function isRestartCode(code: number): boolean {
  return code === CLOSE.restart || code === CLOSE.goingAway || code === 1012;
}

/** Whether a code says nothing of why: 1000 is any proxy's, and a browser says 1005 or 1006 where no code came. */
export function isMadeUpCode(code: number): boolean {
  return code === 1000 || code === 1005 || code === 1006;
}
