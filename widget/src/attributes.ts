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

/** `value` if it is one of `allowed`; else `fallback`, with a warning. An absent attribute is the default without one. */
export function oneOf<Value extends string>(
  value: unknown,
  allowed: readonly Value[],
  fallback: Value,
  name: string,
): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined && value != null) {
    warnOnce(`${name}="${value}" is not known: "${fallback}" is used. Allowed: ${allowed.join(", ")}.`);
  }
  return found ?? fallback;
}

/** `value` if it is a number of at least `min`; else `fallback`, with a warning. */
export function atLeast(value: unknown, min: number, fallback: number, name: string): number {
  if (typeof value === "number" && value >= min) return value;
  if (value != null) {
    warnOnce(`${name}="${value}" is not allowed: ${fallback} is used. Allowed: a number of at least ${min}.`);
  }
  return fallback;
}
