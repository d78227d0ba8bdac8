import type { Row } from "../client/index.js";

/** A line between days. `day`: its first moment in the viewer's time zone, ms since 1970. */
export interface DayRow {
  readonly kind: "mark";
  readonly key: string;
  readonly mark: "day";
  readonly day: number;
}

/** What the list renders: the client's rows, and lines between their days. */
export type LogRow = Row | DayRow;

/** The first moment of the day that a timestamp is in, in the viewer's time zone; both ms since 1970. */
export function startOfDay(timestamp: number): number {
  return new Date(timestamp).setHours(0, 0, 0, 0);
}

/** The first moment of the next day. A day has 23 to 25 hours. */
export function endOfDay(timestamp: number): number {
  return new Date(timestamp).setHours(24, 0, 0, 0);
}

/** Puts a line where the day changes, and above the first message where that is not of today. */
export class DayMarks {
  /** By key, those of the last time: a row that did not change is the same object. */
  #marks: ReadonlyMap<string, DayRow> = new Map();

  /**
   * The rows with lines; the same array where there are none to draw. `now`: ms since 1970. A day that is before that of a row above, or
   * after today, has none: those are clocks of senders, of which strangers have any.
   */
  with(rows: readonly Row[], now: number): readonly LogRow[] {
    const tomorrow = endOfDay(now);
    const today = startOfDay(now);
    const first = rows.find((row) => row.kind === "message");
    // Mostly: nothing is to be made then.
    if (first?.kind !== "message" || first.message.timestamp >= today) return rows;
    const marks = new Map<string, DayRow>();
    const marked: LogRow[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      if (row.kind === "message" && row.message.timestamp >= end && end < tomorrow) {
        const day = Math.min(startOfDay(row.message.timestamp), today);
        end = endOfDay(day);
        const key = `day:${row.key}`;
        const known = this.#marks.get(key);
        const mark: DayRow = known?.day === day ? known : { kind: "mark", key, mark: "day", day };
        marks.set(key, mark);
        marked.push(mark);
      }
      marked.push(row);
    }
    this.#marks = marks;
    return marked;
  }
}
