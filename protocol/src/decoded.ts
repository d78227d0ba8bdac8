import type { ErrorCode } from "./codes.js";
import { REF_PATTERN } from "./limits.js";

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

/** The JSON object that a text frame is. */
export function parseObject(text: string): Decoded<Record<string, unknown>> {
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

export function bad(
  field: string,
  message: string,
  input?: Record<string, unknown>,
): { ok: false; error: DecodeError } {
  return failure("bad_frame", field, message, input);
}

export function unsupported(
  message: string,
  input: Record<string, unknown>,
): { ok: false; error: DecodeError } {
  return failure("unsupported", "type", message, input);
}

export function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function failure(
  code: DecodeError["code"],
  field: string,
  message: string,
  { ref }: Record<string, unknown> = {},
): { ok: false; error: DecodeError } {
  const hasRef = typeof ref === "string" && REF_PATTERN.test(ref);
  return { ok: false, error: { code, field, message, ...(hasRef && { ref }) } };
}
