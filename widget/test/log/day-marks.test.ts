import { expect } from "@open-wc/testing";
import type { Row } from "../../src/client/index.js";
import { DayMarks } from "../../src/log/day-marks.js";
import { formatFor } from "../../src/text/format.js";
import { LogHarness, row } from "../helpers/log-harness.js";

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = at(27, 15);
const sent = (timestamp: number, key?: string): Row => row("글", { timestamp, ...(key && { key }) });

describe("the lines between days, as they are drawn", () => {
  for (const [lang, day, time] of [
    ["ko", "2026년 11월 24일 화요일", /^11\. ?24\. 오전 3:34$/],
    ["en", "Tuesday, November 24, 2026", /^11\/24, 3:34\sAM$/],
    ["ja", "2026年11月24日火曜日", /^11\/24 3:34$/],
  ] as const) {
    it(`say the day in ${lang}, and a row that is not of today has its date`, async () => {
      const [old, now] = [sent(at(24, 3, 34)), sent(at(27, 3, 34))];
      const chat = await LogHarness.create();
      const context = { ...chat.state.context, format: formatFor(lang), today: at(27, 0) };
      await chat.set({ rows: new DayMarks().with([old, now], NOW), context });
      expect(chat.log.querySelector("[part~=day-mark]")?.textContent).to.equal(day);
      const [first, second] = [...chat.log.querySelectorAll("time")].map(
        ({ textContent }) => textContent ?? "",
      );
      expect(first).to.match(time);
      expect(second).to.match(/^(오전 )?3:34(\sAM)?$/);
      await expect(chat.log).to.be.accessible();
    });
  }

  it("the row below one has its name", async () => {
    const by = { uid: "u", nickname: "바람" };
    const chat = await LogHarness.create({ rows: [] });
    const rows = [
      row("a", { ...by, timestamp: at(26, 23, 59) }),
      row("b", { ...by, timestamp: at(27, 0, 1) }),
    ];
    await chat.set({ rows: new DayMarks().with(rows, NOW) });
    expect(chat.elements.at(-1)?.hasAttribute("data-grouped")).to.equal(false);
  });
});
