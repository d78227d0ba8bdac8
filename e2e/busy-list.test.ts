import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";

/** Messages a second: more than can be read, so that some are left out, too. */
const RATE = 50;

describe("a list that moves all the time, in a browser", () => {
  let browser: Browser;
  let server: ChatServer;

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({ args: ["--store", "memory"] });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  /** A viewer of a demo, whose list is full. */
  async function open(options: BrowserContextOptions): Promise<ChatPage> {
    const context = await browser.newContext({ locale: "ko-KR", ...options });
    const viewer = await ChatPage.open(browser, { page: server.httpUrl, context, nickname: "나" });
    await viewer.chat.evaluate((chat, rate) => Object.assign(chat, { demo: true, demoRate: rate }), RATE);
    await waitUntil(
      () => viewer.log.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 100),
      () => "the list is never full",
    );
    return viewer;
  }

  /** The last row's key. */
  const last = (viewer: ChatPage) =>
    viewer.log.evaluate((log) => [...log.querySelectorAll<HTMLElement>("[data-row]")].at(-1)?.dataset.row);
  /** Whose row has the actions. */
  const chosen = (viewer: ChatPage) =>
    viewer.chat.locator("[part~=row]:has([part=row-actions]) [part=nickname]").textContent();
  const hidden = (viewer: ChatPage) =>
    viewer.page.evaluate(() =>
      (JSON.parse(localStorage.getItem("chizzy-chat:hidden") ?? "[]") as string[][]).map(([, name]) => name),
    );

  it("a mouse hits the button of the row that it pointed at, and the list goes on after that", async () => {
    const viewer = await open({ viewport: { width: 1_000, height: 700 } });
    const { mouse } = viewer.page;
    const box = await viewer.log.boundingBox();
    assert.ok(box);
    const names: (string | null)[] = [];
    for (const y of [300, 350, 400]) {
      await mouse.move(box.x + 100, y);
      const name = await chosen(viewer);
      // Somebody may be hidden already.
      if (names.includes(name)) continue;
      names.push(name);
      const button = await viewer.chat.locator("[part=hide-button]").boundingBox();
      assert.ok(button);
      await mouse.move(button.x + 14, button.y + 10, { steps: 5 });
      await mouse.down();
      await mouse.up();
      await viewer.chat
        .locator("[part=notice]")
        .filter({ hasText: name ?? "" })
        .waitFor();
    }
    assert.deepEqual(await hidden(viewer), names);
    // At rest it holds nothing.
    const before = await last(viewer);
    await waitUntil(
      async () => (await last(viewer)) !== before,
      () => "the list stands still",
    );
    await viewer.chat.locator("[part=latest-button]").waitFor({ state: "hidden" });
  });

  it("a finger that rests on a row opens its actions, which wait for it", async () => {
    const viewer = await open({ viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
    const { page } = viewer;
    const session = await page.context().newCDPSession(page);
    const box = await viewer.log.boundingBox();
    assert.ok(box);
    const touchPoints = [{ x: box.x + 100, y: box.y + box.height / 2 }];
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    const actions = viewer.chat.locator("[part=row-actions]");
    await actions.waitFor();
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    const name = await chosen(viewer);
    const row = await viewer.chat.locator("[part~=row]:has([part=row-actions])").boundingBox();
    assert.ok(row);
    const { x, y } = touchPoints[0] ?? row;
    assert.ok(row.y <= y && y <= row.y + row.height && row.x <= x, "it is another row than the finger is on");
    await viewer.chat.locator("[part=latest-button]").filter({ hasText: "새 메시지" }).waitFor();
    const button = await viewer.chat.locator("[part=hide-button]").boundingBox();
    assert.ok(button);
    await page.touchscreen.tap(button.x + 20, button.y + 10);
    await viewer.chat.locator("[part=notice]").waitFor();
    assert.deepEqual(await hidden(viewer), [name]);
    await viewer.chat.locator("[part=latest-button]").waitFor({ state: "hidden" });
  });

  it("a mouse selects the words that it goes over", async () => {
    const viewer = await open({ viewport: { width: 1_000, height: 700 } });
    const { mouse } = viewer.page;
    const box = await viewer.log.boundingBox();
    assert.ok(box);
    await mouse.move(box.x + 100, 400);
    const text = await viewer.chat.locator("[part~=row]:has([part=row-actions])").boundingBox();
    assert.ok(text);
    const y = text.y + text.height / 2;
    await mouse.move(text.x + 20, y);
    await mouse.down();
    const selected = () => viewer.page.evaluate(() => String(getSelection()).replace(/\s/g, ""));
    await mouse.move(text.x + 60, y, { steps: 4 });
    const first = await selected();
    assert.notEqual(first, "");
    await viewer.chat.locator("[part=latest-button]").filter({ hasText: "새 메시지" }).waitFor();
    await mouse.move(text.x + 61, y);
    const second = await selected();
    assert.ok(second.startsWith(first) && second.length <= first.length + 1, `${first} became ${second}`);
    await mouse.up();
  });
});
