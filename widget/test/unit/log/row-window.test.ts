import { describe, it } from "node:test";
import { expect } from "chai";
import type { Row } from "../../../src/client/index.js";
import { RowWindow, type WindowView } from "../../../src/log/row-window.js";
import { row, rows } from "../../helpers/rows.js";

/** A window over rows that come at a steady pace. */
class Stream {
  readonly window = new RowWindow();
  readonly view: WindowView = {
    rows: rows(30),
    following: true,
    isPaused: false,
    screen: 20,
    isIdle: false,
    maxMessages: 200,
    maxRate: 20,
    isRemarkable: () => false,
    now: 1_000_000,
  };

  constructor() {
    this.window.update(this.view);
  }

  /** So many rows a second for so many seconds, drawn ten times a second, 1,200 of them kept. */
  run(rate: number, seconds: number, create: (text: string) => Row = row): void {
    for (let round = 0; round < seconds * 10; round += 1) {
      const count = Math.round(((round + 1) * rate) / 10) - Math.round((round * rate) / 10);
      const more = Array.from({ length: count }, () => create("글"));
      this.update({ rows: [...this.view.rows, ...more].slice(-1_200), now: this.view.now + 100 });
    }
  }

  update(change: Partial<WindowView>, up = 0, down = 0): void {
    Object.assign(this.view, change);
    this.window.update(this.view, up, down);
  }
}

describe("which rows are drawn", () => {
  it("begins with a screenful, grows upwards on request, and has at most `maxMessages` while the end is followed", () => {
    const stream = new Stream();
    stream.update({ rows: rows(300) });
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-20));
    stream.run(0, 3);
    stream.update({}, 50);
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-70));
    stream.update({}, 500);
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-200));
    expect(stream.window.hasAbove).to.equal(false);
    stream.update({ rows: [...stream.view.rows, row("noch eins")] });
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-200));
  });

  it("adds half a screenful above when it is quiet, once, and has no more than three under load", () => {
    const stream = new Stream();
    stream.update({ rows: rows(300) });
    expect(stream.window.isShort).to.equal(true);
    stream.update({ isIdle: true });
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-30));
    expect(stream.window.isShort).to.equal(false);
    stream.update({});
    expect(stream.window.rows, "once").to.have.length(30);

    stream.update({ isIdle: false, maxRate: 0 });
    const lengths: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      stream.run(100, 0.1);
      lengths.push(stream.window.rows.length);
    }
    expect(Math.max(...lengths)).to.equal(60);
    expect(Math.min(...lengths), "rows leave many at a time: each time moves all").to.equal(30);
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-stream.window.rows.length));
  });

  it("keeps what is there in a quiet channel, up to `maxMessages`, and all of it for a reader further up", () => {
    const stream = new Stream();
    stream.run(4, 60);
    expect(stream.window.rows).to.have.length(200);
    stream.update({ following: false, isIdle: true });
    stream.run(200, 4);
    expect(stream.window.rows).to.have.length(200);
    expect(stream.window.isShort).to.equal(false);
  });

  it("appends less than a screenful, and starts anew with more", () => {
    const stream = new Stream();
    const [first] = stream.window.rows;
    stream.update({ rows: [...stream.view.rows, ...rows(10)] });
    expect(stream.window.rows[0]).to.equal(first);
    stream.update({ rows: [...stream.view.rows, ...rows(21)] });
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-20));
  });

  it("stands still while the reader is further up, whatever comes at either end", () => {
    const stream = new Stream();
    const drawn = stream.window.rows;
    stream.update({ following: false, rows: [...rows(100), ...stream.view.rows, ...rows(100)] });
    expect(stream.window.rows).to.deep.equal(drawn);
    expect([stream.window.hasAbove, stream.window.hasBelow]).to.deep.equal([true, true]);
    stream.update({}, 5, 5);
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(105, 135));
  });

  it("keeps its place when its first or its last row leaves, and says so when all do", () => {
    const stream = new Stream();
    const drawn = stream.window.rows;
    stream.update({ following: false, rows: [...rows(5), ...drawn.slice(1, -1), ...rows(5)] });
    expect(stream.window.rows).to.deep.equal(drawn.slice(1, -1));
    stream.view.rows = rows(50);
    expect(stream.window.update(stream.view)).to.equal(false);
  });
});

describe("more rows than can be read", () => {
  it("are shown one in N, so that about `maxRate` a second are drawn", () => {
    const stream = new Stream();
    stream.run(200, 4);
    expect(stream.window.every).to.equal(10);
    expect(stream.window.isSampled).to.equal(true);
    const before = new Set(stream.window.rows);
    stream.run(200, 1);
    const drawn = stream.window.rows.filter((shown) => !before.has(shown));
    expect(drawn.length).to.be.within(18, 22);
  });

  it("are all shown while they come for no longer than a second, as after an outage", () => {
    const stream = new Stream();
    stream.update({ rows: [...stream.view.rows, ...rows(300)], now: stream.view.now + 500 });
    stream.run(5, 4);
    expect(stream.window.every).to.equal(1);
    expect(stream.window.isSampled).to.equal(false);
  });

  it("are all there again once less comes", () => {
    const stream = new Stream();
    stream.run(200, 4);
    stream.run(5, 4);
    expect(stream.window.isSampled).to.equal(false);
    expect(stream.window.rows).to.deep.equal(stream.view.rows.slice(-stream.window.rows.length));
  });

  it("are all there when the reader scrolls up", () => {
    const stream = new Stream();
    stream.run(200, 4);
    const [first] = stream.window.rows;
    const last = stream.window.rows.at(-1);
    const { rows: all } = stream.view;
    stream.update({ following: false });
    expect(stream.window.isSampled).to.equal(false);
    expect(stream.window.rows).to.deep.equal(
      all.slice(all.indexOf(first as Row), all.indexOf(last as Row) + 1),
    );
  });

  it("do not flicker between shown and not around the limit", () => {
    const stream = new Stream();
    stream.run(25, 4);
    expect(stream.window.every).to.equal(2);
    stream.run(18, 4);
    expect(stream.window.every).to.equal(2);
    stream.run(12, 4);
    expect(stream.window.every).to.equal(1);
  });

  it("leave none out that is remarkable", () => {
    const stream = new Stream();
    stream.view.isRemarkable = (candidate) =>
      candidate.kind === "mark" || candidate.message.text === "wichtig";
    stream.run(200, 3);
    const important = row("wichtig");
    stream.update({ rows: [...stream.view.rows, ...rows(7), important, ...rows(7)] });
    expect(stream.window.rows).to.include(important);
    stream.run(200, 2, () => row("wichtig"));
    expect(stream.window.rows.slice(-200).every((shown) => stream.view.isRemarkable(shown))).to.equal(true);
  });

  it("still fill a screen when 10,000 a second come, and with 0 are all shown", () => {
    const stream = new Stream();
    stream.run(10_000, 4);
    expect(stream.window.rows.length).to.be.at.least(20);
    stream.update({ maxRate: 0 });
    stream.run(200, 3);
    expect(stream.window.isSampled).to.equal(false);
  });
});
