import type { Row } from "chizzy-chat/client";
import type { LogEvent, Moderation } from "chizzy-chat-protocol";

/** A text that a list shows although the list has passed the act that deleted it. */
export interface ShownDeleted {
  readonly text: string;
  readonly act: Moderation;
}

/**
 * What lists show that was deleted. A list has passed an act when two messages beside each other, without a gap between them, stand before
 * and after the act in a log that has both. An act that fell into a gap is not looked at: the gap says that something is missing. Nor is one
 * that a rollback has cut out of `today`, the log at the end: there the text stands again.
 */
export function findShownDeleted(
  lists: readonly (readonly Row[])[],
  logs: readonly (readonly LogEvent[])[],
  today: readonly LogEvent[],
): ShownDeleted[] {
  const found: ShownDeleted[] = [];
  const standing = new Set(today.map(({ id }) => id));
  for (const log of logs) {
    const seqs = new Map(log.map(({ id, seq }) => [id, seq]));
    const acts = log.filter(
      (event): event is Moderation =>
        event.type === "moderation" && event.action === "delete" && standing.has(event.id),
    );
    for (const rows of acts.length > 0 ? lists : []) {
      const steps = findSteps(rows, seqs);
      for (const act of acts) {
        if (!steps.some(({ from, to }) => from < act.seq && act.seq < to)) continue;
        for (const row of rows)
          if (row.kind === "message" && row.message.id === act.target && row.message.text !== "")
            found.push({ text: row.message.text, act });
      }
    }
  }
  return found;
}

/** The messages beside each other in a list, as their places in the log. What was acknowledged and not echoed has no place yet. */
function findSteps(rows: readonly Row[], seqs: ReadonlyMap<string, number>): { from: number; to: number }[] {
  const steps: { from: number; to: number }[] = [];
  let from: number | undefined;
  for (const row of rows) {
    if (row.kind === "mark" && row.mark === "gap") from = undefined;
    if (row.kind !== "message" || row.state !== "sent" || row.message.uid === undefined) continue;
    const to = seqs.get(row.message.id ?? "");
    if (from !== undefined && to !== undefined) steps.push({ from, to });
    from = to;
  }
  return steps;
}
