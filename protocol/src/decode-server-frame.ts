import { bad, type Decoded, isObject, parseObject, quote, unsupported } from "./decoded.js";
import type {
  Ack,
  Batch,
  Bye,
  Hello,
  History,
  LogEvent,
  Message,
  Moderation,
  Pong,
  RequestError,
  ServerPing,
  UnknownEvent,
  V0Message,
} from "./frames.js";
import type { Rule, Rules } from "./rules.js";
import { SERVER_FRAMES, V0_MESSAGE } from "./server-frames.js";

/** An event as a client receives it: of the log, or of a newer protocol. */
export type IncomingEvent = LogEvent | UnknownEvent;

/** A frame as a client receives it. `v0-history` and `v0-message` are a v0 server's frames, which have no such `type` on the wire. */
export type IncomingFrame =
  | Hello
  | (Omit<History, "data"> & { data: IncomingEvent[] })
  | Message
  | Moderation
  | UnknownEvent
  | (Omit<Batch, "data"> & { data: IncomingEvent[] })
  | Ack
  | RequestError
  | ServerPing
  | Pong
  | Bye
  | { type: "v0-history"; data: V0Message[] }
  | ({ type: "v0-message" } & V0Message);

/**
 * Decodes what a server sent, of chizzy.v1 or of v0: the text of one frame. A type that this version does not know is
 * `unsupported` unless it carries a `seq`: then it is an event of a newer protocol, and the position moves. Never throws.
 */
export function decodeServerFrame(text: string): Decoded<IncomingFrame> {
  const input = parseObject(text);
  if (!input.ok) return input;
  try {
    return { ok: true, frame: decode(input.frame) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.field === undefined) return unsupported(error.message, input.frame);
    return bad(error.field, `${error.field}: ${error.message}`.slice(0, 300), input.frame);
  }
}

/** What is wrong; without a field, that the type is not known. */
class Fault extends Error {
  readonly field: string | undefined;
  constructor(field: string | undefined, message: string) {
    super(message);
    this.field = field;
  }
}

function decode(input: Record<string, unknown>): IncomingFrame {
  const { type } = input;
  if (type === undefined) return { ...(read(V0_MESSAGE, input) as V0Message), type: "v0-message" };
  if (type === "history" && input.epoch === undefined) return decodeV0History(input);
  if (typeof type !== "string") throw new Fault("type", "must be a string");
  if (Object.hasOwn(SERVER_FRAMES, type)) return readFrame(type, input) as IncomingFrame;
  try {
    return readUnknown(input);
  } catch {
    throw new Fault(undefined, `type: ${quote(type)} is not known`);
  }
}

/** A v0 server passes on whatever anyone sent: items that are no messages are left out, the rest is believed. */
function decodeV0History({ data }: Record<string, unknown>): IncomingFrame {
  if (!Array.isArray(data)) throw new Fault("data", "must be an array");
  const messages = data.flatMap((item) => {
    try {
      return [read(V0_MESSAGE, item) as V0Message];
    } catch {
      return [];
    }
  });
  return { type: "v0-history", data: messages };
}

function readFrame(type: string, input: unknown, path = ""): object {
  return { type, ...(read(SERVER_FRAMES[type] as Rules, input, path) as object) };
}

function readUnknown(input: unknown, path = ""): UnknownEvent {
  const { seq } = read({ type: /(?:)/, seq: [1] }, input, path) as { seq: number };
  return { type: "unknown", seq };
}

/** A copy of `input` as far as `rule` knows it. Throws a Fault. The path to it is put together only where it is needed. */
function read(rule: Rule, input: unknown, parent = "", name: string | number = ""): unknown {
  if (rule instanceof RegExp) {
    if (typeof input === "string" && rule.test(input)) return input;
  } else if (typeof rule === "boolean") {
    if (input === true || input === rule) return input;
  } else if (isNumber(rule)) {
    const isWhole = rule[2] !== true;
    if (
      typeof input === "number" &&
      isWithin(input, rule[0], rule[1]) &&
      !(isWhole && !Number.isSafeInteger(input))
    )
      return input;
  } else {
    const path = join(parent, name);
    if (rule === "event") return readEvent(input, path);
    if (isList(rule)) {
      if (Array.isArray(input) && isWithin(input.length, rule[1], rule[2]))
        return input.map((item, index) => read(rule[0][0], item, path, index));
    } else if (isObject(input)) return readObject(rule, input, path);
  }
  throw new Fault(join(parent, name), input === undefined ? "must be given" : `must be ${describe(rule)}`);
}

function readEvent(input: unknown, path: string): unknown {
  const type = isObject(input) ? input.type : undefined;
  return type === "message" || type === "moderation"
    ? readFrame(type, input, path)
    : readUnknown(input, path);
}

function readObject(rules: Rules, input: Record<string, unknown>, path: string): object {
  const output: Record<string, unknown> = {};
  let isOptional = false;
  for (const name in rules) {
    const value = input[name];
    if (name === "?") isOptional = true;
    else if (value !== undefined || !isOptional) output[name] = read(rules[name] as Rule, value, path, name);
  }
  return output;
}

function join(path: string, name: string | number): string {
  return path === "" || name === "" ? `${path}${name}` : `${path}.${name}`;
}

function isWithin(value: number, least: number, greatest = Number.POSITIVE_INFINITY): boolean {
  return value >= least && value <= greatest;
}

function describe(rule: Rule): string {
  if (rule instanceof RegExp) return rule.source === "(?:)" ? "a string" : `a string like ${rule.source}`;
  if (typeof rule === "boolean") return rule ? "true" : "true or false";
  if (isNumber(rule)) return `a ${rule[2] ? "" : "whole "}number from ${rule[0]} to ${rule[1] ?? "2^53 - 1"}`;
  return isList(rule) ? `an array of ${rule[1]} to ${rule[2] ?? "any number of"} items` : "an object";
}

function isNumber(rule: Rule): rule is readonly [number, number?, true?] {
  return typeof (rule as [unknown])[0] === "number";
}

function isList(rule: Rule): rule is readonly [readonly [Rule], number, number?] {
  return Array.isArray(rule);
}
