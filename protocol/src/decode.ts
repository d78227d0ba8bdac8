import * as v from "valibot";
import { bad, type Decoded, parseObject, quote, unsupported } from "./decoded.js";
import type { ClientFrame, Join } from "./frames.js";
import * as schemas from "./schemas.js";

const clientFrames = new Map<string, v.GenericSchema<unknown, ClientFrame>>([
  ["message", schemas.PublishSchema],
  ["history", schemas.HistoryRequestSchema],
  ["moderation", schemas.ModerationRequestSchema],
  ["ping", schemas.ClientPingSchema],
  ["auth", schemas.AuthSchema],
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

/** Checks an input against a schema. Never throws. */
export function check<T>(schema: v.GenericSchema<unknown, T>, input: Record<string, unknown>): Decoded<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, frame: result.output };
  const issue = result.issues[0];
  const field = v.getDotPath(issue) ?? "";
  // By code points: half of one would be no text that JSON readers of other languages take.
  return bad(field, `${field}: ${explain(issue)}`.replace(/^(.{300}).+/su, "$1"), input);
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith("must")) return issue.message;
  if (issue.received === "undefined") return "must be given";
  if (issue.type === "safe_integer" || issue.type === "integer")
    return `must be a whole number, not ${issue.received}`;
  return `must be ${issue.expected ?? "valid"}, not ${issue.received}`;
}

function names(frames: Map<string, unknown>): string {
  return [...frames.keys()].join(", ");
}
