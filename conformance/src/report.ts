import type { Row } from "./run.js";
import type { Settings } from "./server.js";
import type { Verdict } from "./verdict.js";

const SENTENCE_WIDTH = 96;
const WORDS: Record<Verdict["result"], string> = {
  holds: "holds",
  fails: "DOES NOT HOLD",
  "not-applicable": "not applicable",
  "not-tested": "not tested",
};
const WORD_WIDTH = 14;

/** The table for a person: a line per sentence, and below it what was expected and what came, or why it was not looked at. */
export function formatTable(rows: readonly Row[]): string {
  return rows.map(formatRow).join("\n");
}

/** The last line: how many sentences hold, and what it took. */
export function formatSummary(rows: readonly Row[], tookMs: number, connections: number): string {
  const counts = countResults(rows);
  const parts = [`${counts.holds} hold`, `${counts.fails} do not hold`];
  if (counts["not-applicable"] > 0) parts.push(`${counts["not-applicable"]} are not applicable`);
  if (counts["not-tested"] > 0) parts.push(`${counts["not-tested"]} were not tested`);
  const effort = `${connections} connections in ${Math.round(tookMs / 1_000)} s`;
  return `${rows.length} sentences: ${parts.join(", ")}. ${effort}.`;
}

/** The same for a program. Tokens are not in it. */
export function formatJson(settings: Settings, rows: readonly Row[]): string {
  const { url, isSlow } = settings;
  const results = rows.map(({ rule, says, verdict }) => ({ rule, says, ...verdict }));
  return `${JSON.stringify({ server: url, slow: isSlow, counts: countResults(rows), results }, null, 2)}\n`;
}

function formatRow({ rule, says, verdict }: Row): string {
  const indent = " ".repeat(4 + WORD_WIDTH + 2);
  const lines = [`${rule.padEnd(4)}${WORDS[verdict.result].padEnd(WORD_WIDTH)}  ${shorten(says)}`];
  if (verdict.result === "fails") {
    lines.push(`${indent}expected: ${verdict.expected}`, `${indent}but came: ${verdict.came}`);
  } else if (verdict.result !== "holds") lines.push(`${indent}${verdict.why}`);
  return lines.join("\n");
}

function shorten(sentence: string): string {
  return sentence.length <= SENTENCE_WIDTH ? sentence : `${sentence.slice(0, SENTENCE_WIDTH - 1)}…`;
}

function countResults(rows: readonly Row[]): Record<Verdict["result"], number> {
  const counts = { holds: 0, fails: 0, "not-applicable": 0, "not-tested": 0 };
  for (const { verdict } of rows) counts[verdict.result] += 1;
  return counts;
}
