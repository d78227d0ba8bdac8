import { expect } from "@open-wc/testing";
import { goToMessage } from "../../src/log/go-to-message.js";
import { LogHarness, row, rows } from "../helpers/log-harness.js";

describe("a list that is paused while its end is followed", () => {
  let log: LogHarness;

  beforeEach(async () => {
    log = await LogHarness.create({ rows: rows(100) });
    await log.quiet();
  });

  const placeOf = (element: Element) => ({ top: log.top(element), text: element.textContent });

  it("does not move, and no row comes", async () => {
    const { texts } = log;
    const last = log.elements.at(-1) as HTMLElement;
    const before = placeOf(last);
    log.view.pause(true);
    await log.push(...rows(30));
    expect(placeOf(last)).to.deep.equal(before);
    expect(log.texts).to.deep.equal(texts);
  });

  it("goes on when that ends, with what came", async () => {
    log.view.pause(true);
    await log.push(...rows(30), row("끝"));
    log.view.pause(false);
    expect(log.texts.at(-1)).to.equal("끝");
    expect(log.view.following).to.equal(true);
    await log.frame();
    expect(log.distanceToEnd).to.be.below(1);
  });

  it("says how many have come, and nothing while none has", async () => {
    log.view.pause(true);
    await log.frame();
    expect(log.pill.hidden).to.equal(true);
    await log.set({ unseen: 3 });
    expect(log.pill.hidden).to.equal(false);
    expect(log.pill.textContent).to.equal("3 new messages");
    log.pill.click();
    await log.set({ unseen: 0 });
    expect(log.pill.hidden).to.equal(true);
    expect(log.view.following).to.equal(true);
  });

  it("shows what changes, and what goes, goes", async () => {
    log.view.pause(true);
    const [gone, changed] = log.state.rows.slice(-2);
    if (gone === undefined || changed?.kind !== "message") throw new Error("there are no rows");
    const deleted = { ...changed, message: { ...changed.message, text: "", deleted: true } } as const;
    await log.set({ rows: [...log.state.rows.slice(0, -2), deleted] });
    expect(log.elements.at(-1)?.textContent).to.contain("deleted");
    expect(log.view.elementOf(gone.key)).to.equal(undefined);
  });

  it("follows another channel", async () => {
    log.view.pause(true);
    await log.set({ rows: rows(100, "다른 채널") });
    expect(log.texts.at(-1)).to.equal("다른 채널 100");
    expect(log.view.following).to.equal(true);
  });

  it("stays where the reader goes meanwhile", async () => {
    log.view.pause(true);
    await log.scrollTo(log.log.scrollTop - 100);
    const first = log.elements.find((element) => log.top(element) >= 0) as HTMLElement;
    const { top } = placeOf(first);
    await log.push(...rows(10));
    log.view.pause(false);
    await log.frame();
    expect(log.view.following).to.equal(false);
    expect(log.top(first)).to.be.closeTo(top, 1);
  });

  it("is not paused further up, where nothing moves", async () => {
    await log.scrollTo(log.log.scrollTop - 100);
    log.view.pause(true);
    log.view.pause(false);
    expect(log.view.following).to.equal(false);
  });

  it("leads to a quoted message, and stays there", async () => {
    log.view.pause(true);
    const [first] = log.state.rows;
    const id = first?.kind === "message" ? (first.message.id ?? "") : "";
    await goToMessage(log.view, id);
    log.view.pause(false);
    await log.frame();
    expect(log.view.following).to.equal(false);
    expect(log.focused).to.equal(log.view.elementOf(first?.key ?? ""));
  });
});
