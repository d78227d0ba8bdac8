import { expect } from "@open-wc/testing";
import type { Row } from "../../src/client/index.js";
import { LogHarness, row, rows } from "../helpers/log-harness.js";

const LONG = "A long message does not cover the list. ".repeat(60);
const LINES = Array.from({ length: 60 }, (_, index) => `줄 ${index}`).join("\n");

function more(element: Element | undefined): HTMLButtonElement | null {
  return element?.querySelector("[part~=more-button]") ?? null;
}

/** Where each line of a message begins, from the row's start edge in CSS pixels: its first line, and the others. */
function starts(element: HTMLElement): { first: number; others: number[] } {
  const { left } = element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element.querySelector("[part=text]") as Element);
  const name = (
    element.querySelector("[part~=badge], [part=nickname]") as HTMLElement
  ).getBoundingClientRect();
  const others = [...range.getClientRects()]
    .filter(({ top }) => top > name.bottom)
    .map((box) => box.left - left);
  return { first: name.left - left, others };
}

describe("a message of many lines", () => {
  for (const [what, extra] of [
    ["a message", {}],
    ["an answer", { reply: { id: "x", nickname: "미나", text: "물음" } }],
    ["a moderator's", { roles: ["moderator"] }],
  ] as const) {
    it(`hangs below its name: no line of ${what} begins where a row begins`, async () => {
      const text =
        "재밌다\n𝗠𝗼𝗱𝗲𝗿𝗮𝘁𝗼𝗿  You won, see https://example.com/a and a line that is long enough to wrap\n𝗯𝗮𝗿𝗮𝗺  진짜네";
      const chat = await LogHarness.create({ rows: [row("앞"), row(text, extra), row("뒤")] });
      chat.area.parentElement?.setAttribute("data-times", "off");
      const [before, element, after] = chat.elements.map(starts);
      expect([element?.first, after?.first]).to.deep.equal([before?.first, before?.first]);
      expect(element?.others.length).to.be.at.least(3);
      for (const start of element?.others ?? []) expect(start - (element?.first ?? 0)).to.be.at.least(12);
    });
  }

  it("hangs with the rows below it that need no name, which are by the same author", async () => {
    const by = { uid: "u", nickname: "바람", timestamp: 1_790_000_000_000 };
    const chat = await LogHarness.create({ rows: [row("하나\n둘", by), row("셋", by)] });
    chat.area.parentElement?.setAttribute("data-times", "off");
    const [first, second] = chat.elements as [HTMLElement, HTMLElement];
    expect(second.hasAttribute("data-grouped")).to.equal(true);
    const range = document.createRange();
    range.selectNodeContents(second.querySelector("[part=text]") as Element);
    const { left } = second.getBoundingClientRect();
    expect(range.getBoundingClientRect().left - left).to.be.closeTo(starts(first).others[0] as number, 0.5);
  });

  it("takes at most a third of the list; “more” shows the rest and keeps the place", async () => {
    for (const text of [LONG, LINES]) {
      const chat = await LogHarness.create({ rows: [...rows(60), row(text), ...rows(3)] });
      await chat.full();
      const element = chat.elements.at(-4) as HTMLElement;
      expect(element.offsetHeight).to.be.at.most(chat.log.clientHeight / 3);
      expect(element.offsetHeight, "as much as there is room for").to.be.at.least(
        chat.log.clientHeight / 3 - 24,
      );
      expect(element.querySelector("[part=text]")?.textContent, "all of it can be found and heard").to.equal(
        text,
      );
      expect(chat.distanceToEnd).to.be.at.most(1);
      const cut = element.querySelector(".cut") as HTMLElement;
      const first = element.querySelector("time") as HTMLElement;
      expect(first.getBoundingClientRect().left, "nothing of its first line is cut off").to.be.at.least(
        cut.getBoundingClientRect().left,
      );
      const button = more(element);
      expect(button?.textContent).to.equal("More");
      expect(button?.ariaExpanded).to.equal("false");
      const top = chat.top(element);
      button?.focus();
      button?.click();
      await chat.frame();
      expect(more(element)).to.equal(null);
      expect(element.offsetHeight).to.be.above(chat.log.clientHeight);
      expect(chat.focused, "the focus stays with the message").to.equal(element);
      expect(Math.abs(chat.top(element) - top)).to.be.at.most(1);
      expect(chat.view.following).to.equal(false);
      await expect(chat.log).to.be.accessible();
    }
  });

  it("keeps its place also where nothing was to scroll before it was opened, and follows where nothing is then", async () => {
    const chat = await LogHarness.create({ rows: [row("vor"), row(LONG), row("nach")] });
    const element = chat.elements[1] as HTMLElement;
    expect(chat.log.scrollHeight).to.equal(chat.log.clientHeight);
    more(element)?.click();
    await chat.frame();
    expect(chat.top(element), "its beginning is in view").to.be.within(0, 100);
    expect(chat.view.following).to.equal(false);

    const short = await LogHarness.create({ rows: [row("line\n".repeat(9))] });
    more(short.elements[0])?.click();
    await short.frame();
    expect(short.log.scrollHeight).to.equal(short.log.clientHeight);
    expect(short.view.following).to.equal(true);
    expect(short.pill.hidden).to.equal(true);
  });

  it("one of few lines has no button, nor one of an author who has to see what was not sent", async () => {
    const failed: Row = { ...row(LONG), own: true, state: "failed", ref: "r" };
    const chat = await LogHarness.create({
      rows: [row("짧은 글"), row("두\n줄"), row("x".repeat(60)), failed],
    });
    for (const element of chat.elements) expect(more(element)).to.equal(null);
    // Sent, it is as everybody's.
    await chat.set({
      rows: chat.state.rows.map((one) =>
        one === failed ? { ...row(LONG, { key: failed.key }), own: true } : one,
      ),
    });
    expect(more(chat.elements.at(-1))).to.not.equal(null);
  });

  it("is measured again when the box or the letters change, and when it is edited away", async () => {
    const chat = await LogHarness.create({ rows: [row("some words ".repeat(16))] });
    const inner = chat.area.parentElement as HTMLElement;
    const box = (chat.log.getRootNode() as ShadowRoot).host as HTMLElement;
    const [element] = chat.elements as [HTMLElement];
    expect(more(element)).to.equal(null);
    box.style.inlineSize = "120px";
    await chat.frame();
    await chat.frame();
    expect(more(element), "a narrow box").to.not.equal(null);
    box.style.inlineSize = "";
    await chat.frame();
    await chat.frame();
    expect(more(element), "wide again").to.equal(null);
    inner.dataset.textSize = "huge";
    await chat.set({ context: { ...chat.state.context, textSize: "huge" } });
    expect(more(element), "large letters").to.not.equal(null);
    const [one] = chat.state.rows as [ReturnType<typeof row>];
    await chat.set({ rows: [{ ...one, message: { ...one.message, text: "", deleted: true } }] });
    expect(more(element), "deleted").to.equal(null);
  });

  it("stays open through what is drawn anew", async () => {
    const chat = await LogHarness.create({ rows: [...rows(20), row(LONG)] });
    await chat.full();
    more(chat.elements.at(-1))?.click();
    await chat.set({ context: { ...chat.state.context, links: false } });
    expect(more(chat.elements.at(-1))).to.equal(null);
    expect(chat.elements.at(-1)?.offsetHeight).to.be.above(chat.log.clientHeight);
  });

  it("in a low list still shows something", async () => {
    const chat = await LogHarness.create({ rows: [row(LONG)] });
    (chat.area.parentElement as HTMLElement).style.blockSize = "60px";
    await chat.frame();
    await chat.frame();
    const cut = more(chat.elements[0])?.previousElementSibling as HTMLElement;
    expect(cut.clientHeight).to.be.at.least(20);
  });
});
