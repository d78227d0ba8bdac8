import { normalizeNickname, normalizeText, type V0Message } from "chizzy-chat-protocol";
import type { ChatMessage, Row } from "../types.js";

/** Longer texts of a v0 server, which has no limits, are cut before anything is done with them. */
const MAX_TEXT_LENGTH = 4_000;
const MAX_NICKNAME_LENGTH = 64;
/** A v0 server sends all it has; of more than this the newest are looked at. */
const MAX_HISTORY = 1_000;
/** Rows that must agree before a history is taken for the continuation of what is shown. */
const MAX_COMPARED = 8;
/** The largest time that a `Date` can hold. */
const MAX_TIMESTAMP = 8.64e15;

/** A bare message, cleaned as a server of ours would have; undefined when there is nothing to show. `now` stands in for a missing time. */
export function fromV0Message(message: V0Message, now: number): ChatMessage | undefined {
  const text = normalizeText(message.text.slice(0, MAX_TEXT_LENGTH));
  if (text === "") return undefined;
  return {
    nickname: normalizeNickname(message.nickname.slice(0, MAX_NICKNAME_LENGTH)),
    text,
    timestamp: isTime(message.timestamp) ? message.timestamp : now,
  };
}

/**
 * Compares a v0 server's history with the rows that are shown, oldest first. Returns the messages that are not shown yet
 * and whether they go on where the rows end: nothing is missing between then, and nothing comes twice. Without that, all of
 * the history is new: the server has lost what it had.
 */
export function mergeV0History(
  shown: readonly Row[],
  history: readonly V0Message[],
  now: number,
): { fresh: ChatMessage[]; continues: boolean } {
  const messages: ChatMessage[] = [];
  const hasTime: boolean[] = [];
  for (const item of history.slice(-MAX_HISTORY)) {
    const message = fromV0Message(item, now);
    if (message === undefined) continue;
    messages.push(message);
    hasTime.push(isTime(item.timestamp));
  }
  // Below the last mark the rows are the end of the server's log as it was.
  const tail: ChatMessage[] = [];
  for (let i = shown.length - 1; i >= 0 && tail.length < MAX_COMPARED; i -= 1) {
    const row = shown[i];
    if (row?.kind !== "message") break;
    tail.push(row.message);
  }
  const isSame = (a: ChatMessage | undefined, index: number): boolean => {
    const b = messages[index];
    if (a === undefined || b === undefined) return true;
    return a.text === b.text && a.nickname === b.nickname && (a.timestamp === b.timestamp || !hasTime[index]);
  };
  for (let end = messages.length - 1; tail.length > 0 && end >= 0; end -= 1) {
    if (tail.every((message, i) => isSame(message, end - i)))
      return { fresh: messages.slice(end + 1), continues: true };
  }
  return { fresh: messages, continues: false };
}

function isTime(timestamp: number | undefined): timestamp is number {
  return timestamp !== undefined && timestamp >= 0 && timestamp <= MAX_TIMESTAMP;
}
