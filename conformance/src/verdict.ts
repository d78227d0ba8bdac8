/** What a check says of a server. */
export type Verdict =
  | { result: "holds" }
  | { result: "fails"; expected: string; came: string }
  | { result: "not-applicable"; why: string }
  | { result: "not-tested"; why: string };

const SHOWN_CHARACTERS = 300;

/** Thrown by a check that the server does not pass: what the rule asks for, and what came instead. */
export class Failure extends Error {
  override name = "Failure";
  readonly expected: string;
  readonly came: string;

  constructor(expected: string, came: string) {
    super(`expected ${expected}, but ${came} came`);
    this.expected = expected;
    this.came = came;
  }
}

/** Thrown by a check of something that this server may have and does not. */
export class NotApplicable extends Error {
  override name = "NotApplicable";
}

/** Thrown by a check that cannot be made as the kit was started, or as the server is set up. */
export class NotTested extends Error {
  override name = "NotTested";
}

/** Fails unless the two are the same JSON, whatever the order of their fields. `what` says what is compared. */
export function expectSame(what: string, came: unknown, expected: unknown): void {
  if (canonical(came) !== canonical(expected))
    throw new Failure(`${what} ${cut(quote(expected))}`, `${what} ${cut(quote(came))}`);
}

/** Fails unless the condition is true. */
export function expect(condition: boolean, expected: string, came: unknown): asserts condition {
  if (!condition) throw new Failure(expected, show(came));
}

/** A value as a person reads it, cut to a line or two. A string is taken to be a description already. */
export function show(value: unknown): string {
  return cut(typeof value === "string" ? value : quote(value));
}

/** A value as JSON in which nothing is invisible. */
export function quote(value: unknown): string {
  const spell = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;
  return (JSON.stringify(value) ?? "nothing").replace(/[\p{C}\p{M}\p{Zl}\p{Zp}]/gu, spell);
}

function cut(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
