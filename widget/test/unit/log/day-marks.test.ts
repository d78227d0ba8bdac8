import { describe, it } from "node:test";
import { expect } from "chai";
import type { Row } from "../../../src/client/index.js";
import { DayMarks, type LogRow } from "../../../src/log/day-marks.js";
import { row } from "../../helpers/rows.js";

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = at(27, 15);
const sent = (timestamp: number, key?: string): Row => row("글", { timestamp, ...(key && { key }) });

/** `day` for a line, the hour for a message. */
function inShort(rows: readonly LogRow[]): string[] {
  return rows.map((one) => {
    if (one.kind === "message") return `${new Date(one.message.timestamp).getHours()}`;
    return one.mark === "day" ? `-- ${new Date(one.day).getDate()}` : one.mark;
  });
}

describe("the lines between days", () => {
  it("stand where the day changes, and above what is not of today", () => {
    const marks = new DayMarks();
    const rows = [
      sent(at(24, 3, 34)),
      sent(at(24, 23)),
      sent(at(26, 0)),
      sent(at(27, 3, 34)),
      sent(at(27, 4)),
    ];
    expect(inShort(marks.with(rows, NOW))).to.deep.equal([
      "-- 24",
      "3",
      "23",
      "-- 26",
      "0",
      "-- 27",
      "3",
      "4",
    ]);
  });

  it("there are none while everything is of today: then the rows are the very same array", () => {
    const rows = [sent(at(27, 0)), sent(at(27, 14))];
    expect(new DayMarks().with(rows, NOW)).to.equal(rows);
    expect(new DayMarks().with([], NOW)).to.deep.equal([]);
  });

  it("are the same objects as before for the same rows, and go with the row below them", () => {
    const marks = new DayMarks();
    const rows = [sent(at(25, 8)), sent(at(26, 9))];
    const before = marks.with(rows, NOW);
    const after = marks.with([...rows, sent(at(26, 10))], NOW);
    expect(after.slice(0, 4)).to.deep.equal(before);
    for (const [index, one] of before.entries()) expect(after[index]).to.equal(one);
    const older = marks.with([sent(at(25, 7)), ...rows], NOW);
    expect(older[0]?.key).to.not.equal(before[0]?.key);
    expect(new Set(older.map(({ key }) => key)).size).to.equal(older.length);
  });

  it("a wrong clock of a sender draws none: what is before the row above it, or after today", () => {
    const rows = [
      sent(at(26, 9)),
      sent(at(27, 1)),
      sent(0),
      sent(at(27, 2)),
      sent(at(30, 1)),
      sent(at(27, 3)),
    ];
    expect(inShort(new DayMarks().with(rows, NOW)).filter((line) => line.startsWith("--"))).to.deep.equal([
      "-- 26",
      "-- 27",
    ]);
  });

  it("leave other marks where they are", () => {
    const gap: Row = { kind: "mark", key: "gap", mark: "gap" };
    expect(inShort(new DayMarks().with([sent(at(26, 9)), gap, sent(at(27, 1))], NOW))).to.deep.equal([
      "-- 26",
      "9",
      "gap",
      "-- 27",
      "1",
    ]);
  });
});
