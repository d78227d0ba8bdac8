import { expect } from "@open-wc/testing";
import type { Row } from "../../src/client/index.js";
import { ko } from "../../src/i18n/ko.js";
import { formatFor } from "../../src/text/format.js";
import { LogHarness, row, rows } from "../helpers/log-harness.js";
import { waitUntil } from "../helpers/wait-until.js";

const sender = { uid: "gA", nickname: "하늘" };

function part(element: Element | undefined, name: string): HTMLElement | null {
  return element?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}

describe("a row", () => {
  it("keeps its element while it changes, and one that did not change is not touched", async () => {
    const pending: Row = { ...row("안녕", { key: "k:1" }), own: true, state: "pending", ref: "ref12345" };
    const chat = await LogHarness.create({ rows: [row("하나"), pending] });
    const [first, second] = chat.elements;
    expect(second?.getAttribute("part")).to.equal("row own-row pending-row");
    expect(part(second, "delivery")?.textContent).to.equal("Sending");

    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(first as Element, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    // Others wrote in between, so it moves below them.
    const sent: Row = { ...row("안녕", { key: "k:1" }), own: true };
    await chat.set({ rows: [chat.state.rows[0] as Row, row("둘"), sent] });
    expect(chat.texts).to.deep.equal(["하나", "둘", "안녕"]);
    expect(chat.elements[2]).to.equal(second);
    expect(second?.getAttribute("part")).to.equal("row own-row sent-row");
    expect(part(second, "delivery")).to.equal(null);
    await chat.frame();
    expect(changes).to.equal(0);
    observer.disconnect();
  });

  it("a failed one says why, and its buttons lead to its ref", async () => {
    const failed: Row = {
      ...row("나쁜 말"),
      own: true,
      state: "failed",
      ref: "ref12345",
      error: { code: "blocked", message: "" },
    };
    const chat = await LogHarness.create({ rows: [failed] });
    expect(part(chat.elements[0], "delivery")?.textContent).to.contain(
      "The message has words that are not allowed",
    );
    for (const name of ["retry-button", "edit-button", "discard-button"])
      part(chat.elements[0], name)?.click();
    expect(chat.calls).to.deep.equal(["retry ref12345", "edit ref12345", "discard ref12345"]);
    await expect(chat.log).to.be.accessible();
  });

  it("has a badge for each role that is known, and none for what a name or a text says", async () => {
    const chat = await LogHarness.create({
      rows: [
        row("a", { roles: ["moderator", "streamer", "wizard"] }),
        row("b", { nickname: "🛡️ 운영자" }),
        row("c", { roles: ["constructor", "__proto__"] }),
      ],
    });
    const titles = chat.elements.map((element) =>
      [...element.querySelectorAll<HTMLElement>("[part~=badge]")].map((badge) => badge.title),
    );
    expect(titles).to.deep.equal([["Streamer", "Moderator"], [], []]);
    expect(part(chat.elements[0], "badge-streamer")?.getAttribute("aria-label")).to.equal("Streamer");
    await expect(chat.log).to.be.accessible();
  });

  it("shows the name once while one person goes on writing, for five minutes; a screen reader gets it always", async () => {
    const at = (minutes: number) => ({ ...sender, timestamp: 1_790_000_000_000 + minutes * 60_000 });
    const chat = await LogHarness.create({
      rows: [
        row("1", at(0)),
        row("2", at(1)),
        row("other", { nickname: "하늘", timestamp: at(1).timestamp }),
        row("3", at(2)),
        row("4", at(8)),
        row("5", { ...at(9), reply: { id: "m1", nickname: "미나", text: "질문" } }),
      ],
    });
    const grouped = () => chat.elements.map((element) => element.hasAttribute("data-grouped"));
    expect(grouped()).to.deep.equal([false, true, false, false, false, false]);
    const nickname = part(chat.elements[1], "nickname");
    expect(nickname?.textContent).to.equal("하늘");
    expect(nickname?.offsetWidth).to.equal(1);
    await chat.set({ rows: chat.state.rows.slice(1) });
    expect(grouped()[0], "the first one has nobody above it").to.equal(false);
  });

  it("quotes what it answers, on one line, and the quote leads there", async () => {
    const quoted = row("x", { reply: { id: "m7", nickname: "미나", text: "<b>질문</b> ".repeat(50) } });
    const erased = row("y", { reply: { id: "m8", nickname: "미나", text: "" } });
    const chat = await LogHarness.create({ rows: [quoted, erased] });
    const quote = part(chat.elements[0], "quote");
    expect(quote?.textContent).to.contain("미나 <b>질문</b>");
    expect(quote?.offsetHeight).to.be.below(24);
    quote?.click();
    expect(chat.calls).to.deep.equal(["quote m7"]);
    expect(part(chat.elements[1], "quote-text")?.textContent).to.equal("Message deleted");
    await expect(chat.log).to.be.accessible();
  });

  it("marks what is meant for this viewer, until it is deleted", async () => {
    const mention = row("@미나 안녕");
    const chat = await LogHarness.create({ rows: [row("안녕"), mention] });
    expect(chat.elements.map((element) => element.hasAttribute("data-mention"))).to.deep.equal([false, true]);
    const deleted: Row = { ...mention, message: { ...mention.message, text: "", deleted: true } };
    await chat.set({ rows: [chat.state.rows[0] as Row, deleted] });
    expect(chat.elements[1]?.hasAttribute("data-mention")).to.equal(false);
    expect(part(chat.elements[1], "deleted")?.textContent).to.equal("Message deleted");
  });

  it("has its time, and the full date as a title, in the chat's language", async () => {
    const chat = await LogHarness.create({ rows: [row("a", { timestamp: Date.UTC(2026, 2, 4, 5, 6, 7) })] });
    const time = () => part(chat.elements[0], "time") as HTMLTimeElement;
    expect(time().dateTime).to.equal("2026-03-04T05:06:07.000Z");
    expect(time().title).to.contain("March 4, 2026");
    await chat.set({ context: { ...chat.state.context, text: ko, format: formatFor("ko") } });
    expect(time().title).to.contain("2026년 3월 4일");
    expect(chat.log.getAttribute("aria-label")).to.equal("채팅 메시지");
  });

  it("is found by an element in it, and by its key", async () => {
    const chat = await LogHarness.create({ rows: rows(3) });
    const text = part(chat.elements[1], "text") as Element;
    expect(chat.view.rowOf(text)).to.equal(chat.state.rows[1]);
    expect(chat.view.rowOf(chat.log)).to.equal(undefined);
    expect(chat.view.elementOf(chat.state.rows[1]?.key as string)).to.equal(chat.elements[1]);
    expect(chat.view.elementOf("none")).to.equal(undefined);
  });
});

describe("drawing", () => {
  it("draws about a screenful at first, half of one more when it is quiet, and the rest as the reader scrolls up", async () => {
    const chat = await LogHarness.create({ rows: rows(200) });
    const atFirst = chat.elements.length;
    expect(atFirst).to.be.below(50);
    await chat.quiet();
    const whenQuiet = chat.elements.length;
    expect(whenQuiet).to.be.within(atFirst + 5, atFirst * 1.6);
    expect(chat.distanceToEnd).to.be.at.most(1);
    for (let steps = 0; chat.texts[0] !== "메시지 1"; steps += 1) {
      if (steps > 100) throw new Error("the first row is never reached");
      await chat.scrollTo(Math.max(0, chat.log.scrollTop - 300));
    }
    expect(chat.texts).to.deep.equal(chat.state.rows.map((_, index) => `메시지 ${index + 1}`));
    const blocks = [...new Set(chat.elements.map((element) => element.parentElement as Element))];
    for (const block of blocks) expect(block.childElementCount).to.be.at.most(25);
  });

  it("draws every row for the browser's find, wherever its key is pressed, and listens no longer than it is in the page", async () => {
    const chat = await LogHarness.create({ rows: rows(200) });
    const find = (init: KeyboardEventInit) => window.dispatchEvent(new KeyboardEvent("keydown", init));
    find({ key: "f", code: "KeyF" });
    expect(chat.elements.length, "a letter").to.be.below(50);
    find({ key: "ㄹ", code: "KeyF", metaKey: true });
    expect(chat.elements).to.have.length(200);
    expect(chat.distanceToEnd).to.be.at.most(1);

    const other = await LogHarness.create({ rows: rows(200) });
    other.view.hostDisconnected();
    other.keys.disconnect();
    find({ key: "F3", code: "F3" });
    expect(other.elements.length).to.be.below(50);
  });

  it("draws at once in a quiet channel, and at most ten times a second in a busy one", async () => {
    const chat = await LogHarness.create({ rows: rows(5) });
    await chat.push(row("하나"));
    expect(chat.texts.at(-1)).to.equal("하나");

    let drawings = 0;
    const observer = new MutationObserver(() => {
      drawings += 1;
    });
    observer.observe(chat.log, { childList: true, subtree: true });
    const start = performance.now();
    while (performance.now() - start < 1_000) await chat.push(...rows(10));
    observer.disconnect();
    expect(drawings).to.be.within(2, 14);
  });

  it("does nothing and gathers nothing where no frames come, as in a hidden tab; then it draws what is there", async () => {
    const chat = await LogHarness.create({ rows: rows(50) });
    await chat.full();
    const frames: FrameRequestCallback[] = [];
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (callback) => frames.push(callback);
    try {
      for (let round = 1; round <= 200; round += 1) {
        chat.state.rows = [...chat.state.rows, ...rows(10, `round ${round},`)].slice(-200);
        chat.view.update(chat.state);
        await Promise.resolve();
      }
      expect(frames).to.have.length(1);
      expect(chat.texts.at(-1), "what comes first is drawn, for the frame to come").to.equal("round 1, 10");
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
    frames[0]?.(0);
    await waitUntil(() => chat.texts.at(-1) === "round 200, 10", "what came meanwhile is not drawn");
    expect(chat.elements.length, "only what is seen").to.be.below(50);
  });

  it("keeps the rows of the channel and no others, however many come", async () => {
    const chat = await LogHarness.create({ rows: rows(200) });
    for (let round = 0; round < 30; round += 1)
      await chat.set({ rows: [...chat.state.rows, ...rows(40)].slice(-200) });
    await chat.full();
    expect(chat.elements.map(({ dataset }) => dataset.row)).to.deep.equal(
      chat.state.rows.map(({ key }) => key),
    );
    expect(chat.log.querySelectorAll(".block").length).to.be.below(20);
  });

  it("says when it shows one in N, and no longer once all are there", async () => {
    const chat = await LogHarness.create({ rows: rows(30), maxRate: 20 });
    await waitUntil(
      async () => {
        await chat.push(...rows(3));
        return !chat.sampling.hidden;
      },
      "it does not say so",
      { interval: 1, timeout: 5_000 },
    );
    expect(chat.sampling.textContent).to.match(/^showing 1 of \d+$/);
    expect(chat.calls).to.deep.equal(["sampling true"]);
    await waitUntil(() => chat.sampling.hidden, "it still says so", { timeout: 5_000 });
    expect(chat.calls).to.deep.equal(["sampling true", "sampling false"]);
    await chat.full();
  });

  it("says that there is nothing, only once that is known", async () => {
    const chat = await LogHarness.create({ isLoaded: false });
    expect(chat.log.querySelector("[part=empty]")).to.equal(null);
    await chat.set({ isLoaded: true });
    expect(chat.log.querySelector("[part=empty]")?.textContent).to.contain("No messages yet");
    await chat.push(row("하나"));
    expect(chat.log.querySelector("[part=empty]")).to.equal(null);
  });
});
