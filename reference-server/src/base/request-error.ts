import type { ErrorCode } from "chizzy-chat-protocol";

/** Why a request was not carried out: what goes into an `error` frame. `retryAfterMs`: the same request may succeed after it. */
export interface RequestError {
  code: ErrorCode;
  message: string;
  retryAfterMs?: number;
}

/** How long a client waits before it sends again what the storage could not take. */
const STORAGE_RETRY_MS = 2_000;

export function isRequestError<T extends object>(result: T | RequestError): result is RequestError {
  return "code" in result;
}

/** What is wrong is on the server's side and may pass. */
export function storageBusy(message: string): RequestError {
  return { code: "unavailable", message, retryAfterMs: STORAGE_RETRY_MS };
}
