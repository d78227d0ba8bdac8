import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { goToMessage } from "../../src/log/go-to-message.js";
import { LogHarness, row, rows } from "../helpers/log-harness.js";
import { waitUntil } from "../helpers/wait-until.js";

/** A row in the middle of what is in view. */
function middle(chat: LogHarness): HTMLElement {
  const found = chat.elements.find((element) => chat.top(element) > 150);
  if (found === undefined) throw new Error("no row is in view");
  return found;
}

describe("scrolling", () => {
  describe("while the end is followed", () => {
    it("stays at the end through new rows, long ones, rows that grow, and a box that shrinks and grows", async () => {
      const chat = await LogHarness.create({ rows: rows(60) });
      await chat.full();
      expect(chat.distanceToEnd).to.be.at.most(1);
      await chat.push(row("가나다라 ".repeat(100)));
      expect(chat.distanceToEnd, "a long row").to.be.at.most(1);

      // As a font or an image that loads does, and a screen keyboard.
      (chat.elements.at(-1) as HTMLElement).style.fontSize = "30px";
      await chat.frame();
      expect(chat.distanceToEnd, "a row that grows").to.be.at.most(1);
      const box = chat.area.parentElement as HTMLElement;
      for (const size of ["150px", "400px"]) {
        box.style.blockSize = size;
        await chat.frame();
        expect(chat.distanceToEnd, `a box of ${size}`).to.be.at.most(1);
      }
      expect(chat.view.following).to.equal(true);
      expect(chat.pill.hidden).to.equal(true);
    });

    for (const [what, size] of [
      ["grew", "400px"],
      ["shrank", "150px"],
    ] as const)
      it(`the arrows begin at the newest row, also in the moment in which the box ${what}`, async () => {
        const chat = await LogHarness.create({ rows: rows(60) });
        const box = chat.area.parentElement as HTMLElement;
        box.style.blockSize = "250px";
        await chat.full();
        box.style.blockSize = size;
        // Before the frame in which anybody is told of the size.
        chat.log.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp" }));
        expect((chat.log.getRootNode() as ShadowRoot).activeElement).to.equal(chat.elements.at(-1));
      });

    it("is not left by the rest of a smooth scroll from before, but by the reader", async () => {
      const chat = await LogHarness.create({ rows: rows(60) });
      await chat.full();
      await chat.scrollTo(50);
      expect(chat.view.following).to.equal(false);
      chat.view.follow();
      chat.log.scrollTop -= 40;
      await chat.frame();
      expect(chat.view.following).to.equal(true);
      expect(chat.distanceToEnd).to.be.at.most(1);
      await waitUntil(() => {
        chat.log.scrollTop -= 40;
        chat.log.dispatchEvent(new Event("scroll"));
        return !chat.view.following;
      }, "nobody can leave the end any more");
    });

    it("is at the end again after the element was moved in its page", async () => {
      const chat = await LogHarness.create({ rows: rows(60) });
      const box = chat.area.parentElement as HTMLElement;
      box.parentNode?.append(box);
      chat.view.hostConnected();
      await chat.frame();
      expect(chat.distanceToEnd).to.be.at.most(1);
    });
  });

  describe("while the reader is further up", () => {
    it("2,000 arrivals do not move the row that is read by a pixel, and draw next to nothing", async () => {
      const chat = await LogHarness.create({ rows: rows(200) });
      await chat.full();
      await chat.scrollTo(2_000);
      const read = middle(chat);
      const before = chat.top(read);
      for (let round = 1; round <= 100; round += 1) {
        await chat.set({ rows: [...chat.state.rows, ...rows(20, "새 글")], unseen: round * 20 });
      }
      await waitUntil(() => chat.pill.textContent === "2,000 new messages", "they are not counted");
      expect(Math.abs(chat.top(read) - before)).to.be.below(1);
      expect(chat.elements.length).to.be.below(260);
      expect(chat.view.following).to.equal(false);
    });

    it("rows that leave, grow, or come in above it do not move it either", async () => {
      const chat = await LogHarness.create({ rows: rows(200) });
      await chat.full();
      await chat.scrollTo(2_000);
      const read = middle(chat);
      const before = chat.top(read);
      const expectStill = (what: string) => expect(Math.abs(chat.top(read) - before), what).to.be.below(1);

      await chat.set({ rows: chat.state.rows.slice(30) });
      expect(chat.elements.length).to.equal(170);
      expectStill("30 rows left at the top");
      await chat.set({ rows: chat.state.rows.filter((_, index) => index !== 10) });
      expectStill("a row left in the middle");
      (chat.elements[5] as HTMLElement).style.fontSize = "40px";
      await chat.frame();
      expectStill("a row above grew");
      await chat.set({ rows: [...rows(100, "옛글"), ...chat.state.rows] });
      expectStill("older rows came");
      await chat.full();
      expectStill("older rows are drawn");
      const box = chat.area.parentElement as HTMLElement;
      box.style.blockSize = "300px";
      await chat.frame();
      expectStill("the box shrank");
    });

    it("keeps the next row in its place when the one that is read leaves", async () => {
      const chat = await LogHarness.create({ rows: rows(100) });
      await chat.full();
      await chat.scrollTo(1_000);
      const index = chat.elements.indexOf(middle(chat));
      const next = chat.elements[index + 1] as HTMLElement;
      const before = chat.top(next);
      const first = chat.elements.find((element) => chat.top(element) + element.offsetHeight > 0);
      await chat.set({ rows: chat.state.rows.filter(({ key }) => key !== first?.dataset.row) });
      expect(Math.abs(chat.top(next) - before)).to.be.below(1);
    });

    it("does not follow again on the first pixels of a smooth way up, but on the last ones of the way down", async () => {
      const chat = await LogHarness.create({ rows: rows(200) });
      await chat.quiet();
      await chat.scrollTo(chat.log.scrollTop - 3);
      expect(chat.view.following, "3 px up").to.equal(false);
      expect(chat.distanceToEnd).to.be.within(2, 4);
      await chat.scrollTo(chat.log.scrollTop - 100);
      expect(chat.view.following, "103 px up").to.equal(false);
      await chat.scrollTo(chat.log.scrollTop + 100);
      expect(chat.view.following, "100 px down").to.equal(true);
    });

    it("a drawing that overtakes the event of a scroll does not undo it", async () => {
      const chat = await LogHarness.create({ rows: rows(200) });
      await chat.full();
      for (const top of [2_000, 500]) {
        chat.log.scrollTop = top;
        chat.state.rows = [...chat.state.rows, row("noch eins")];
        chat.view.update(chat.state);
        await Promise.resolve();
        expect(chat.view.following).to.equal(false);
        expect(chat.log.scrollTop).to.equal(top);
        await chat.frame();
        expect(chat.log.scrollTop, "a frame later").to.equal(top);
      }
    });

    it("says how many are new, and leads to the newest", async () => {
      const chat = await LogHarness.create({ rows: rows(100) });
      await chat.full();
      await chat.scrollTo(500);
      await chat.set({ rows: [...chat.state.rows, ...rows(100)], unseen: 100 });
      expect(chat.pill.hidden).to.equal(false);
      expect(chat.pill.textContent).to.equal("100 new messages");
      chat.pill.click();
      expect(chat.calls.at(-1)).to.equal("following true");
      expect(chat.distanceToEnd).to.be.at.most(1);
      expect(chat.texts.at(-1)).to.equal("메시지 100");
      expect(chat.focused, "the focus is not lost with the button").to.equal(chat.log);
    });

    it("scrolling down draws what came since, and follows again at the end", async () => {
      const chat = await LogHarness.create({ rows: rows(100) });
      await chat.full();
      await chat.scrollTo(500);
      await chat.push(...rows(300, "새 글"));
      for (let steps = 0; !chat.view.following; steps += 1) {
        if (steps > 100) throw new Error("the end is never reached");
        await chat.scrollTo(chat.log.scrollTop + 300);
      }
      expect(chat.texts.at(-1)).to.equal("새 글 300");
      await chat.push(row("noch eins"));
      expect(chat.distanceToEnd).to.be.at.most(1);
    });

    it("comes to the newest of 1,000 in a few turns of a wheel that goes as far as it can", async () => {
      const chat = await LogHarness.create({ rows: rows(100) });
      await chat.full();
      await chat.scrollTo(500);
      await chat.push(...rows(1_000, "새 글"));
      let turns = 0;
      for (; !chat.view.following && turns < 10; turns += 1) await chat.scrollTo(chat.log.scrollHeight);
      expect(chat.view.following).to.equal(true);
      expect(turns).to.be.within(2, 8);
      expect(chat.texts.at(-1)).to.equal("새 글 1000");
    });

    it("is at the end of another list, of which nothing was there before", async () => {
      const chat = await LogHarness.create({ rows: rows(100) });
      await chat.full();
      await chat.scrollTo(500);
      await chat.set({ rows: rows(80, "딴 채널") });
      await waitUntil(() => chat.view.following, "it does not follow");
      expect(chat.distanceToEnd).to.be.at.most(1);
    });
  });

  describe("older rows", () => {
    it("are asked for near the start, once at a time, and not again at once after a failure", async () => {
      let asked = 0;
      const chat = await LogHarness.create(
        { rows: rows(100), hasOlder: true },
        {
          loadOlder: () => {
            asked += 1;
            return Promise.resolve(false);
          },
        },
      );
      await chat.full();
      expect(asked).to.equal(0);
      await chat.scrollTo(100);
      await chat.scrollTo(80);
      await chat.scrollTo(60);
      expect(asked).to.equal(1);
      (chat.log.querySelector("[part=older-button]") as HTMLElement).click();
      expect(asked, "whoever presses the button asks").to.equal(2);
    });

    it("their button leaves the focus to the list when there are no more", async () => {
      const chat = await LogHarness.create({ rows: rows(60), hasOlder: true });
      (chat.log.querySelector("[part=older-button]") as HTMLElement).focus();
      await chat.set({ hasOlder: false });
      expect(chat.log.querySelector("[part=older-button]")).to.equal(null);
      expect(chat.focused).to.equal(chat.log);
    });

    it("are asked for when the box is not full", async () => {
      let asked = 0;
      const loadOlder = () => {
        asked += 1;
        return new Promise<boolean>(() => {});
      };
      const chat = await LogHarness.create({ rows: rows(3), hasOlder: true }, { loadOlder });
      expect(asked).to.equal(1);
      expect(chat.log.querySelector("[part=older-button]")?.textContent).to.equal("Loading earlier messages");
    });
  });

  describe("by keyboard", () => {
    /** Holds all but the last. */
    async function press(keys: readonly string[]): Promise<void> {
      const held = keys.slice(0, -1);
      for (const down of held) await sendKeys({ down });
      await sendKeys({ press: keys.at(-1) as string });
      for (const up of held) await sendKeys({ up });
    }

    for (const [up, down, name] of [
      [["PageUp"], ["PageDown"], "Page Up and Page Down"],
      [["Shift", "Space"], ["Space"], "the space bar, with and without Shift"],
    ] as const)
      it(`by seven eighths of the list: ${name}; to its ends: Home and End, which follows again`, async () => {
        const chat = await LogHarness.create({ rows: rows(200) });
        chat.log.focus();
        const page = chat.log.clientHeight * (7 / 8);
        await press(up);
        expect(chat.view.following).to.equal(false);
        expect(chat.distanceToEnd).to.be.within(page - 1, page + 1);
        await sendKeys({ press: "Home" });
        expect(chat.log.scrollTop).to.equal(0);
        expect(chat.texts[0]).to.equal("메시지 1");
        await press(down);
        await press(down);
        expect(chat.log.scrollTop).to.be.within(2 * page - 2, 2 * page + 2);
        await press(up);
        expect(chat.log.scrollTop).to.be.within(page - 2, page + 2);
        await sendKeys({ press: "End" });
        expect(chat.view.following).to.equal(true);
        expect(chat.distanceToEnd).to.be.at.most(1);
      });

    it("Page Down follows again where it comes to the end", async () => {
      const chat = await LogHarness.create({ rows: rows(200) });
      chat.log.focus();
      await sendKeys({ press: "PageUp" });
      expect(chat.view.following).to.equal(false);
      await sendKeys({ press: "PageDown" });
      await waitUntil(() => chat.view.following, "the end is not followed");
    });

    it("arrow keys go from row to row; below the last one the newest is followed", async () => {
      const chat = await LogHarness.create({ rows: rows(60) });
      chat.log.focus();
      await sendKeys({ press: "ArrowUp" });
      expect(chat.focused).to.equal(chat.elements.at(-1));
      expect(chat.view.following, "whoever reads a row does not follow").to.equal(false);
      await sendKeys({ press: "ArrowUp" });
      expect(chat.focused).to.equal(chat.elements.at(-2));
      await sendKeys({ press: "ArrowDown" });
      await sendKeys({ press: "ArrowDown" });
      expect(chat.view.following).to.equal(true);
    });

    it("the focus goes to the list when its row leaves", async () => {
      const chat = await LogHarness.create({ rows: rows(5) });
      chat.elements[0]?.focus();
      await chat.set({ rows: chat.state.rows.slice(1) });
      expect(chat.focused).to.equal(chat.log);
    });
  });

  describe("goToMessage", () => {
    it("shows, marks and focuses a message that is not drawn", async () => {
      const chat = await LogHarness.create({ rows: rows(200) });
      const target = chat.state.rows[20];
      const id = target?.kind === "message" ? target.message.id : undefined;
      expect(await goToMessage(chat.view, id as string)).to.equal(true);
      const element = chat.view.elementOf(target?.key as string) as HTMLElement;
      expect(chat.top(element)).to.be.within(0, 380);
      expect(element.classList.contains("flash")).to.equal(true);
      expect(chat.focused).to.equal(element);
      await chat.frame();
      expect(chat.view.following).to.equal(false);
    });

    it("loads older history until it is there, and gives up where it ends", async () => {
      let pages = 3;
      const wanted = row("gesucht");
      const chat = await LogHarness.create(
        { rows: rows(100), hasOlder: true },
        {
          loadOlder: async () => {
            pages -= 1;
            const older = pages === 0 ? [wanted, ...rows(50)] : rows(50, "옛글");
            await chat.set({ rows: [...older, ...chat.state.rows], hasOlder: pages > 0 });
            return true;
          },
        },
      );
      expect(await goToMessage(chat.view, wanted.message.id as string)).to.equal(true);
      expect(chat.top(chat.view.elementOf(wanted.key) as HTMLElement)).to.be.within(0, 380);
      expect(await goToMessage(chat.view, "none")).to.equal(false);
    });
  });
});
