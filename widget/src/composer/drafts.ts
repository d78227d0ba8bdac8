import type { KeyValueStorage } from "../client/index.js";

const KEY = "chizzy-chat:drafts";
/** Of so many places the last drafts are kept. */
const MAX_DRAFTS = 20;
/** A longer one, far past what a server takes, is kept for the visit only: it would use up the page's quota. */
const MAX_LENGTH = 10_000;

/** What was being written at `place` (a server and channel), or an empty string. */
export function readDraft(storage: KeyValueStorage, place: string): string {
  return readAll(storage).find(([key]) => key === place)?.[1] ?? "";
}

/** Keeps what is being written at `place`, over reloads. An empty text forgets it. */
export function keepDraft(storage: KeyValueStorage, place: string, text: string): void {
  const drafts = readAll(storage).filter(([key]) => key !== place);
  if (text !== "" && text.length <= MAX_LENGTH) drafts.push([place, text]);
  if (drafts.length === 0) storage.removeItem(KEY);
  else storage.setItem(KEY, JSON.stringify(drafts.slice(-MAX_DRAFTS)));
}

/** Oldest first. What a page or an extension may have put there instead counts as nothing. */
function readAll(storage: KeyValueStorage): [place: string, text: string][] {
  try {
    const drafts: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(draft: unknown): draft is [string, string] {
  return Array.isArray(draft) && draft.length === 2 && draft.every((part) => typeof part === "string");
}
