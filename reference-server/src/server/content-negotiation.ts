/** The codings in which a file may be sent, the smallest first; `identity` is the file as it is. */
export const CODINGS = ["br", "gzip", "identity"] as const;

export type Coding = (typeof CODINGS)[number];

/**
 * Chooses among the codings that a file has by a request's `Accept-Encoding` (RFC 9110, 12.5.3): the one with the highest weight, the
 * smaller of two that weigh the same. `identity` is for who says nothing and for whom nothing else fits, as that section has it.
 */
export function chooseCoding(header: string | undefined, available: readonly Coding[]): Coding {
  const weights = readWeights(header ?? "");
  const weigh = (coding: Coding): number =>
    weights.get(coding) ?? (coding === "identity" ? 0 : (weights.get("*") ?? 0));
  // The sort keeps the order of equals.
  const wanted = CODINGS.filter((coding) => available.includes(coding) && weigh(coding) > 0);
  return wanted.sort((one, other) => weigh(other) - weigh(one))[0] ?? "identity";
}

/** Whether `If-None-Match` names this tag (RFC 9110, 13.1.2): a list, weak tags as good as strong ones, or `*` for any. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return [...header.matchAll(/"[^"]*"/g)].some(([found]) => found === tag);
}

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const entry of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    // What is no weight counts as none given, not as a refusal.
    const value = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 1;
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, value);
  }
  return weights;
}
