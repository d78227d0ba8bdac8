import type { ClientFrame, History, ServerFrame, V0Message } from "./frames.js";

/** Encodes a frame as the text that goes on the wire. */
export function encodeFrame(frame: ServerFrame | ClientFrame | V0Message): string {
  return JSON.stringify(frame);
}

/**
 * Encodes a `history` whose events are encoded already, so that an event is serialised once and not once per viewer.
 * `events` are texts that `encodeFrame` made, in the order of `seq`.
 */
export function encodeHistory(head: Omit<History, "type" | "data">, events: readonly string[]): string {
  return `{"type":"history",${JSON.stringify(head).slice(1, -1)},"data":[${events.join(",")}]}`;
}

/** Encodes a `batch` of 2 to 100 events that are encoded already. */
export function encodeBatch(events: readonly string[]): string {
  return `{"type":"batch","data":[${events.join(",")}]}`;
}
