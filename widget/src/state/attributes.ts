/*
 * What pages write into attributes is checked where it is used: a wrong value never breaks the chat, it counts as the default, and the
 * console says once what is allowed.
 */

/** More different complaints than this are one complaint: a page that computes its values. */
const MAX_WARNINGS = 50;
const warnings = new Set<string>();

/** Writes a sentence to the console, the first time that it is said. */
export function warnOnce(sentence: string): void {
  if (warnings.has(sentence) || warnings.size >= MAX_WARNINGS) return;
  warnings.add(sentence);
  console.warn(`<chizzy-chat> ${sentence}`);
}

/**
 * What Lit makes of an attribute that is a number: an empty one, which templates write for none, is none. Another text stays as it is, for
 * the warning to name.
 */
export function convertNumber(attribute: string | null): unknown {
  return numberIn(attribute?.trim() || undefined);
}

/**
 * The text in `value`: numbers are written out. Undefined for none, which is undefined, null or an empty string in one framework or another,
 * and for anything else, with a warning.
 */
export function textIn(value: unknown, name: string): string | undefined {
  if (isNone(value) || typeof value === "string") return value || undefined;
  if (Number.isFinite(value) || typeof value === "bigint") return String(value);
  warnOnce(`${name}="${nameOf(value)}" is not used. Allowed: a text.`);
  return undefined;
}

/** What is in an object that a page gave: nothing in anything else, with a warning, unless there is none. */
export function entriesIn(value: unknown, name: string): [string, unknown][] {
  if (Object(value) === value) return Object.entries(value as object);
  if (!isNone(value)) warnOnce(`${name}="${nameOf(value)}" is not used. Allowed: an object.`);
  return [];
}

/** Whether something that is on or off is on. Frameworks that write attributes give the text `false`. */
export function isOn(value: unknown): boolean {
  return Boolean(value) && value !== "false";
}

/** The number in `value`, which may be a text; else `value`. */
export function numberIn(value: unknown): unknown {
  const number = typeof value === "string" && value.trim() ? Number(value) : value;
  return Number.isNaN(number) ? value : number;
}

/** `value` if it is one of `allowed`; else `fallback`, with a warning, unless there is none. */
export function oneOf<Value extends string>(
  value: unknown,
  allowed: readonly Value[],
  fallback: Value,
  name: string,
): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined && !isNone(value)) {
    warnOnce(
      `${name}="${nameOf(value)}" is not known: "${fallback}" is used. Allowed: ${allowed.join(", ")}.`,
    );
  }
  return found ?? fallback;
}

/** `value` if it is, or writes, a number of at least `min`; else `fallback`, with a warning, unless there is none. */
export function atLeast(value: unknown, min: number, fallback: number, name: string): number {
  const number = numberIn(value);
  if (typeof number === "number" && number >= min && number < Number.POSITIVE_INFINITY) return number;
  if (!isNone(value)) {
    warnOnce(
      `${name}="${nameOf(value)}" is not allowed: ${fallback} is used. Allowed: a number of at least ${min}.`,
    );
  }
  return fallback;
}

/** `value` as a warning can show it: not every object has a text. */
export function nameOf(value: unknown): string {
  return Object(value) === value ? typeof value : String(value);
}

function isNone(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}
