import { check } from "./decode.js";
import { bad, type Decoded, parseObject } from "./decoded.js";
import { encodeFrame } from "./encode.js";
import type { LogEvent, V0Message } from "./frames.js";
import { V0MessageSchema } from "./schemas.js";

/*
 * v0: the prototype's protocol, for servers. `PROTOCOL.md`, S1 and S2. What a client receives is in `decode-server-frame.ts`.
 */

/** Decodes what a v0 client sent: the text of one bare message. Never throws. */
export function decodeV0Message(text: string): Decoded<V0Message> {
  const input = parseObject(text);
  if (!input.ok) return input;
  if (input.frame.type !== undefined) return bad("type", "type: a bare message has none", input.frame);
  return check(V0MessageSchema, input.frame);
}

/** An event as a v0 client receives it: a bare message. Undefined for whatever is no message, since v0 has no form for it. */
export function encodeV0Event(event: LogEvent): string | undefined {
  if (event.type !== "message" || event.deleted) return undefined;
  const { nickname, text, timestamp } = event;
  return encodeFrame({ nickname, text, timestamp });
}

/** Encodes the `history` of v0 from messages that `encodeV0Event` made, oldest first. */
export function encodeV0History(messages: readonly string[]): string {
  return `{"type":"history","data":[${messages.join(",")}]}`;
}
