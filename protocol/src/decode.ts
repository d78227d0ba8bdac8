import * as v from "valibot";
import type { ErrorCode } from "./codes.js";
import type {
  AckFrame,
  BatchFrame,
  ByeFrame,
  ClientFrame,
  ErrorFrame,
  HelloFrame,
  HistoryFrame,
  Join,
  LogEvent,
  MessageFrame,
  ModerationEvent,
  PongFrame,
  SeedMessage,
  ServerPingFrame,
  UnknownEvent,
} from "./frames.js";
import { RESUME_EVENTS } from "./limits.js";
import * as schemas from "./schemas.js";

/** Why an input is no frame: the code for the `error` answer, the field at fault, and a sentence that says what is allowed. */
export interface DecodeError {
  code: Extract<ErrorCode, "bad_frame" | "unsupported">;
  /** A path such as `limits.text` or `data.3.seq`; empty when the input as a whole is at fault. */
  field: string;
  message: string;
  /** The request's `ref` where the input had a valid one, so that the answer can name it. */
  ref?: string;
}

export type Decoded<T> = { ok: true; frame: T } | { ok: false; error: DecodeError };

/** An event as a client receives it: of the log, or of a newer protocol. */
export type IncomingEvent = LogEvent | UnknownEvent;

/** A frame as a client receives it. `seed-history` and `seed-message` are a seed server's frames, which have no such `type` on the wire. */
export type IncomingFrame =
  | HelloFrame
  | (Omit<HistoryFrame, "data"> & { data: IncomingEvent[] })
  | MessageFrame
  | ModerationEvent
  | UnknownEvent
  | (Omit<BatchFrame, "data"> & { data: IncomingEvent[] })
  | AckFrame
  | ErrorFrame
  | ServerPingFrame
  | PongFrame
  | ByeFrame
  | { type: "seed-history"; data: SeedMessage[] }
  | ({ type: "seed-message" } & SeedMessage);

const clientFrames = new Map<string, v.GenericSchema<unknown, ClientFrame>>([
  ["message", schemas.ClientMessageFrameSchema],
  ["history", schemas.ClientHistoryFrameSchema],
  ["moderation", schemas.ClientModerationFrameSchema],
  ["ping", schemas.ClientPingFrameSchema],
  ["auth", schemas.AuthFrameSchema],
]);

const UnknownEventSchema = v.pipe(
  v.object({ type: v.string(), seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  v.transform(({ seq }): UnknownEvent => ({ type: "unknown", seq })),
);

const IncomingEventSchema = v.lazy((input: unknown): v.GenericSchema<unknown, IncomingEvent> => {
  const type = isObject(input) ? input.type : undefined;
  if (type === "message") return schemas.MessageFrameSchema;
  if (type === "moderation") return schemas.ModerationEventSchema;
  return UnknownEventSchema;
});

const incomingEvents = v.pipe(v.array(IncomingEventSchema), v.maxLength(RESUME_EVENTS));

const serverFrames = new Map<string, v.GenericSchema<unknown, IncomingFrame>>([
  ["hello", schemas.HelloFrameSchema],
  ["history", v.object({ ...schemas.HistoryFrameSchema.entries, data: incomingEvents })],
  ["message", schemas.MessageFrameSchema],
  ["moderation", schemas.ModerationEventSchema],
  ["batch", v.object({ ...schemas.BatchFrameSchema.entries, data: incomingEvents })],
  ["ack", schemas.AckFrameSchema],
  ["error", schemas.ErrorFrameSchema],
  ["ping", schemas.ServerPingFrameSchema],
  ["pong", schemas.PongFrameSchema],
  ["bye", schemas.ByeFrameSchema],
]);

/** Decodes what a chizzy.v1 client sent: the text of one frame. Never throws. */
export function decodeClientFrame(text: string): Decoded<ClientFrame> {
  const input = parseObject(text);
  if (!input.ok) return input;
  const type = input.frame.type;
  if (typeof type !== "string")
    return bad("type", `type: must be one of ${names(clientFrames)}`, input.frame);
  const schema = clientFrames.get(type);
  if (schema === undefined) {
    return unsupported(
      `type: ${quote(type)} is not a frame of this version; it knows ${names(clientFrames)}`,
      input.frame,
    );
  }
  const decoded = check(schema, input.frame);
  if (decoded.ok && decoded.frame.type === "history") {
    if ((decoded.frame.before === undefined) === (decoded.frame.after === undefined)) {
      return bad("before", "before: give either before or after", input.frame);
    }
  }
  if (decoded.ok && decoded.frame.type === "auth") {
    if ((decoded.frame.token === undefined) === (decoded.frame.session === undefined)) {
      return bad("token", "token: give either token or session", input.frame);
    }
  }
  return decoded;
}

/** Decodes what a seed client sent: the text of one bare message. Never throws. */
export function decodeSeedMessage(text: string): Decoded<SeedMessage> {
  const input = parseObject(text);
  if (!input.ok) return input;
  if (input.frame.type !== undefined) return bad("type", "type: a bare message has none", input.frame);
  return check(schemas.SeedMessageSchema, input.frame);
}

/**
 * Decodes what a server sent, of chizzy.v1 or the seed's: the text of one frame. A type that this version does not know is
 * `unsupported` unless it carries a `seq`: then it is an event of a newer protocol, and the position moves. Never throws.
 */
export function decodeServerFrame(text: string): Decoded<IncomingFrame> {
  const input = parseObject(text);
  if (!input.ok) return input;
  const type = input.frame.type;
  if (type === undefined) {
    const message = check(schemas.SeedMessageSchema, input.frame);
    return message.ok ? { ok: true, frame: { type: "seed-message", ...message.frame } } : message;
  }
  if (type === "history" && input.frame.epoch === undefined) return decodeSeedHistory(input.frame);
  if (typeof type !== "string") return bad("type", "type: must be a string", input.frame);
  const schema = serverFrames.get(type);
  if (schema !== undefined) return check(schema, input.frame);
  const event = check(UnknownEventSchema, input.frame);
  return event.ok ? event : unsupported(`type: ${quote(type)} is not known`, input.frame);
}

/** Decodes the query of a join request, given as its names and values. A position that lacks a part is no position. */
export function decodeJoin(query: Record<string, string>): Decoded<Join> {
  const decoded = check(schemas.JoinSchema, query);
  if (!decoded.ok) return decoded;
  const { channel, epoch, since, last, v: version } = decoded.frame;
  const join: Join = { channel };
  if (epoch !== undefined && since !== undefined) {
    join.resume = { epoch, since: Number(since), ...(last !== undefined && { last }) };
  }
  if (version !== undefined) join.version = Number(version);
  return { ok: true, frame: join };
}

/** A seed server passes on whatever anyone sent: items that are no messages are left out, the rest is believed. */
function decodeSeedHistory(input: Record<string, unknown>): Decoded<IncomingFrame> {
  if (!Array.isArray(input.data)) return bad("data", "data: must be an array", input);
  const data: SeedMessage[] = [];
  for (const item of input.data) {
    const message = v.safeParse(schemas.SeedMessageSchema, item);
    if (message.success) data.push(message.output);
  }
  return { ok: true, frame: { type: "seed-history", data } };
}

function parseObject(text: string): Decoded<Record<string, unknown>> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return bad("", "a frame must be one JSON object in a text frame; this is not JSON");
  }
  if (!isObject(input))
    return bad("", "a frame must be one JSON object in a text frame; this is another JSON value");
  return { ok: true, frame: input };
}

function check<T>(schema: v.GenericSchema<unknown, T>, input: Record<string, unknown>): Decoded<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, frame: result.output };
  const issue = result.issues[0];
  const field = v.getDotPath(issue) ?? "";
  return bad(field, `${field}: ${explain(issue)}`.slice(0, 300), input);
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith("must")) return issue.message;
  if (issue.received === "undefined") return "must be given";
  if (issue.type === "safe_integer" || issue.type === "integer")
    return `must be a whole number, not ${issue.received}`;
  return `must be ${issue.expected ?? "valid"}, not ${issue.received}`;
}

function bad(
  field: string,
  message: string,
  input?: Record<string, unknown>,
): { ok: false; error: DecodeError } {
  return failure("bad_frame", field, message, input);
}

function unsupported(message: string, input: Record<string, unknown>): { ok: false; error: DecodeError } {
  return failure("unsupported", "type", message, input);
}

function failure(
  code: DecodeError["code"],
  field: string,
  message: string,
  input: Record<string, unknown> = {},
): { ok: false; error: DecodeError } {
  const ref = v.safeParse(schemas.ClientMessageFrameSchema.entries.ref, input.ref);
  return { ok: false, error: { code, field, message, ...(ref.success && { ref: ref.output }) } };
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function names(frames: Map<string, unknown>): string {
  return [...frames.keys()].join(", ");
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
