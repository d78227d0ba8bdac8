import type { ChatClient } from "../client/index.js";

/** Why a viewer cannot send now: an error code of the protocol or `login`, which is what it takes, and when it ends (by `steadyNow()`) if that is known. */
export interface SendBlock {
  code: string;
  until?: number;
}

/** After these the server wants nothing of this viewer for a while. Others (`unavailable`) are no reason to stop writing: rows wait. */
const WAITS = ["slow_mode", "rate_limited", "muted", "banned"];

/** What keeps a viewer, who sent a message at `sentAt`, from sending at `now`. */
export function findSendBlock(
  { hello, rows, login }: ChatClient,
  sentAt: number,
  now: number,
): SendBlock | undefined {
  // Not while it may turn out at any moment who the viewer is.
  if (hello?.you.readonly === true && login !== "pending")
    return { code: hello.you.auth === "token" ? "readonly" : "login" };
  // Whom the server gave a role, it may except: if not, it says so, and nothing is lost.
  const config = (hello?.you.roles?.length ?? 0) > 0 ? undefined : hello?.config;
  if (config?.readonly === true) return { code: "readonly" };
  for (const row of rows) {
    if (row.kind !== "message" || row.state !== "pending") continue;
    const { code = "", retryAt = 0 } = row.error ?? {};
    if (retryAt > now && WAITS.includes(code)) return { code, until: retryAt };
  }
  const until = sentAt + (config?.slow ?? 0) * 1_000;
  return until > now ? { code: "slow_mode", until } : undefined;
}
