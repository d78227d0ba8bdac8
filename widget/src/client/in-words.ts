/** What may be said of a frame, a status or an error. Never what somebody wrote, a name, or a token. */
const WORDS = ["type", "mode", "state", "reason", "code", "seq", "length"] as const;

/** Says for a developer what `value` is, behind `name`: "send history", "status waiting lost", "rows 12", "login pending". */
export function inWords(name: string, value?: unknown): string {
  const known: Partial<Record<string, unknown>> = Object(value);
  const words = value === known ? WORDS.map((word) => known[word]) : [value];
  return [...new Set([name, ...words])].filter((word) => word !== undefined).join(" ");
}
