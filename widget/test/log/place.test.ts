import { expect } from "@open-wc/testing";
import { goToMessage } from "../../src/log/go-to-message.js";
import { LogHarness, row, rows } from "../helpers/log-harness.js";
import { waitUntil } from "../helpers/wait-until.js";

/** The box that the list stands in, as a page would have it around the element. */
function boxOf(chat: LogHarness): HTMLElement {
  return (chat.log.getRootNode() as ShadowRoot).host as HTMLElement;
}

/** What is seen of the list, whatever it is painted through: the row at a third of its height, and how far down it begins, in rows' heights. */
function reading(chat: LogHarness): { element: HTMLElement; place: () => number } {
  const element = chat.elements.find((one) => offset(chat, one) > chat.log.clientHeight / 3);
  if (element === undefined) throw new Error("no row is in view");
  return { element, place: () => offset(chat, element) };
}

/** In lengths of layout. */
function offset(chat: LogHarness, element: HTMLElement): number {
  const block = element.parentElement as HTMLElement;
  return element.offsetTop + block.offsetTop - chat.log.offsetTop - chat.log.scrollTop;
}

async function reader(state = {}): Promise<LogHarness> {
  const chat = await LogHarness.create({ rows: rows(200), ...state });
  await chat.full();
  await chat.scrollTo(2_000);
  expect(chat.view.following).to.equal(false);
  return chat;
}

describe("the place of a reader", () => {
  for (const way of [
    "scale(0.5)",
    "scale(1.5)",
    "rotate(90deg)",
    "rotate(180deg)",
    "scaleX(-1)",
    "skewY(8deg)",
  ]) {
    it(`is kept under transform: ${way}`, async () => {
      const chat = await reader();
      boxOf(chat).style.transform = way;
      await expectKept(chat);
    });
  }

  for (const [property, value] of [
    ["zoom", "0.6"],
    ["zoom", "1.7"],
    ["scale", "0.4"],
    ["contentVisibility", "auto"],
    ["contain", "strict"],
    ["direction", "rtl"],
  ] as const) {
    it(`is kept under ${property}: ${value}`, async () => {
      const chat = await reader();
      const box = boxOf(chat);
      Object.assign(box.style, { [property]: value });
      if (value === "strict") Object.assign(box.style, { inlineSize: "300px", blockSize: "400px" });
      await expectKept(chat);
    });
  }

  it("is kept under a zoomed page", async () => {
    const chat = await reader();
    document.documentElement.style.zoom = "0.8";
    try {
      await expectKept(chat);
    } finally {
      document.documentElement.style.zoom = "";
    }
  });

  async function expectKept(chat: LogHarness): Promise<void> {
    await chat.frame();
    const { place } = reading(chat);
    const before = place();
    // A browser scrolls by the screen's pixels, of which each is 1.7 of these at the smallest zoom here.
    const expectStill = (what: string) => expect(Math.abs(place() - before), what).to.be.at.most(2);
    await chat.set({ rows: [...rows(100, "옛글"), ...chat.state.rows] });
    await chat.full();
    expectStill("older rows came");
    await chat.set({ rows: chat.state.rows.slice(60) });
    expectStill("rows left");
    (chat.elements[3] as HTMLElement).style.fontSize = "40px";
    await chat.frame();
    expectStill("a row above grew");
  }

  it("is there again after the element was taken out of the page while messages came, and put back", async () => {
    const chat = await reader();
    const { place } = reading(chat);
    const before = place();
    const box = boxOf(chat);
    const { parentElement } = box;
    box.remove();
    chat.view.hostDisconnected();
    // Some frames draw, and ask where the reader is, before they know that they are gone.
    await chat.push(...rows(20, "새 글"));
    chat.view.update(chat.state);
    await chat.frame();
    parentElement?.append(box);
    chat.view.hostConnected();
    await chat.frame();
    expect(Math.abs(place() - before)).to.be.at.most(1);
    expect(chat.view.following).to.equal(false);
  });

  for (const [what, hide, show] of [
    ["a tab panel that is not displayed", { display: "none" }, { display: "block" }],
    ["a box that is folded to nothing", { overflow: "hidden", blockSize: "0" }, { blockSize: "" }],
    ["a frame of no width", { overflow: "hidden", inlineSize: "0" }, { inlineSize: "" }],
    ["a box whose content is skipped", { contentVisibility: "hidden" }, { contentVisibility: "" }],
  ] as const) {
    it(`is there again after ${what}, and messages that came meanwhile`, async () => {
      const chat = await reader();
      const { place } = reading(chat);
      const before = place();
      const box = boxOf(chat);
      const inner = chat.area.parentElement as HTMLElement;
      if (what.includes("folded") || what.includes("width"))
        Object.assign(inner.style, { inlineSize: "100%", blockSize: "100%" });
      Object.assign(box.style, { inlineSize: "300px", blockSize: "400px" });
      await chat.frame();
      expect(Math.abs(place() - before), "at first").to.be.at.most(1);
      Object.assign(box.style, hide);
      await chat.frame();
      await chat.push(...rows(20, "새 글"));
      await chat.frame();
      Object.assign(box.style, { inlineSize: "300px", blockSize: "400px" }, show);
      if (show && "blockSize" in show) box.style.blockSize = "400px";
      if (show && "inlineSize" in show) box.style.inlineSize = "300px";
      // A drawing may come before the browser has told that there is a size again.
      chat.view.update(chat.state);
      await Promise.resolve();
      await chat.frame();
      expect(Math.abs(place() - before)).to.be.at.most(1);
      expect(chat.view.following).to.equal(false);
    });
  }

  it("a list that is not displayed asks for nothing older", async () => {
    let asked = 0;
    const loadOlder = () => {
      asked += 1;
      return Promise.resolve(false);
    };
    const chat = await LogHarness.create({ rows: rows(200), hasOlder: true }, { loadOlder });
    await chat.full();
    await chat.scrollTo(2_000);
    boxOf(chat).style.display = "none";
    await chat.push(row("noch eins"));
    await chat.frame();
    expect(asked).to.equal(0);
  });

  it("is at the end for one who followed, after a tab panel was not displayed", async () => {
    const chat = await LogHarness.create({ rows: rows(60) });
    boxOf(chat).style.display = "none";
    await chat.push(...rows(40, "새 글"));
    boxOf(chat).style.display = "block";
    await chat.frame();
    expect(chat.view.following).to.equal(true);
    expect(chat.distanceToEnd).to.be.at.most(1);
  });

  it("the way to a message scrolls the list and not the page", async () => {
    const chat = await LogHarness.create({ rows: rows(200) });
    const box = boxOf(chat);
    const space = document.createElement("div");
    space.style.blockSize = "3000px";
    box.before(space);
    box.after(space.cloneNode());
    try {
      window.scrollTo({ top: 2_850, behavior: "instant" });
      await chat.frame();
      const before = window.scrollY;
      expect(before).to.equal(2_850);
      const target = chat.state.rows[20];
      if (target?.kind !== "message") throw new Error("no message");
      expect(await goToMessage(chat.view, target.message.id as string)).to.equal(true);
      await chat.frame();
      expect(window.scrollY, "the message").to.equal(before);
      const element = chat.view.elementOf(target.key) as HTMLElement;
      const { clientHeight } = chat.log;
      expect(offset(chat, element)).to.be.within(clientHeight / 2 - 40, clientHeight / 2);
      chat.pill.click();
      await chat.frame();
      expect(window.scrollY, "the newest").to.equal(before);
    } finally {
      space.nextElementSibling?.nextElementSibling?.remove();
      space.remove();
    }
  });

  describe("leaving the end slowly", () => {
    for (const [step, rate] of [
      [1, 8],
      [1, 40],
      [2, 40],
    ] as const) {
      it(`${step} px a frame while ${rate} messages a second come`, async () => {
        const chat = await LogHarness.create({ rows: rows(60) });
        await chat.full();
        const start = performance.now();
        let pushed = 0;
        let moved = 0;
        while (moved < 30) {
          chat.log.scrollTop -= step;
          moved += step;
          const due = Math.floor(((performance.now() - start) * rate) / 1_000) - pushed;
          if (due > 0) {
            pushed += due;
            Object.assign(chat.state, { rows: [...chat.state.rows, ...rows(due, "새 글")] });
            chat.view.update(chat.state);
          }
          await new Promise(requestAnimationFrame);
        }
        expect(chat.view.following).to.equal(false);
        const { place } = reading(chat);
        const before = place();
        await chat.push(...rows(5, "새 글"));
        expect(Math.abs(place() - before)).to.be.at.most(1);
      });
    }

    it("one pixel leaves it, and downwards it is come back to", async () => {
      const chat = await LogHarness.create({ rows: rows(60) });
      await chat.full();
      await chat.scrollTo(chat.log.scrollTop - 1);
      expect(chat.view.following).to.equal(false);
      await chat.scrollTo(chat.log.scrollTop + 1);
      expect(chat.view.following).to.equal(true);
    });

    it("content that shrinks, and a bounce below the end, leave nobody behind", async () => {
      const chat = await LogHarness.create({ rows: rows(60) });
      await chat.full();
      // Measured in the middle, as any script of the page does: the browser moves what is scrolled, and tells so later.
      for (const element of chat.elements.slice(-3)) element.style.display = "none";
      expect(chat.log.scrollTop).to.be.above(0);
      chat.log.dispatchEvent(new Event("scroll"));
      expect(chat.view.following).to.equal(true);
      await chat.frame();
      expect(chat.view.following).to.equal(true);
      expect(chat.distanceToEnd).to.be.at.most(1);
    });

    it("a reader further up whose rows shrink under them stays at what they read", async () => {
      const chat = await reader();
      await chat.scrollTo(chat.log.scrollHeight - chat.log.clientHeight - 60);
      const { element, place } = reading(chat);
      const before = place();
      for (const one of chat.elements.slice(0, 40)) one.style.fontSize = "4px";
      expect(chat.log.scrollTop).to.be.above(0);
      chat.log.dispatchEvent(new Event("scroll"));
      await chat.frame();
      expect(element.isConnected).to.equal(true);
      await waitUntil(() => Math.abs(place() - before) <= 1, `moved by ${place() - before} px`);
      expect(chat.view.following).to.equal(false);
    });
  });
});
