import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";
import { startPublisher } from "./helpers/publisher.js";

/** What has the focus: its part, or its name and value; and whether it can be seen that it has. */
async function focused(page: Page): Promise<{ what: string; isVisible: boolean }> {
  return page.evaluate(() => {
    const inner =
      document.activeElement?.shadowRoot?.activeElement ?? document.activeElement ?? document.body;
    const shown = inner.closest("label") ?? inner;
    const ring = getComputedStyle(shown);
    return {
      what: inner.getAttribute("part") ?? inner.getAttribute("name") ?? inner.tagName.toLowerCase(),
      isVisible: ring.outlineStyle !== "none" || ring.boxShadow !== "none",
    };
  });
}

describe("a whole visit by keyboard only", () => {
  let browser: Browser;
  let server: ChatServer;
  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({
      args: ["--store", "memory", "--limit", "publishBurst=200", "--limit", "framesPerSecond=500"],
    });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it("comes in, reads, sets up, writes, chooses a nickname, sends, and leaves", async () => {
    const publisher = await startPublisher(server.url, "keys");
    for (let index = 1; index <= 60; index += 1) await publisher.publish(`메시지 ${index}`, "하늘");
    const viewer = await ChatPage.open(browser, { page: server.httpUrl, channel: "keys" });
    const { page } = viewer;
    await viewer.waitForState("live");
    await viewer.row("메시지 60").waitFor();
    const after = page.locator("body");
    await after.evaluate((body) => {
      const link = document.createElement("a");
      link.href = "#end";
      link.textContent = "end";
      link.setAttribute("part", "the page");
      body.append(link);
    });

    /** Tab until this has the focus; every stop on the way shows that it has it. */
    async function tabTo(what: string, key = "Tab"): Promise<void> {
      for (let steps = 0; steps < 20; steps += 1) {
        await page.keyboard.press(key);
        const now = await focused(page);
        assert.ok(now.isVisible, `the focus on ${now.what} cannot be seen`);
        if (now.what === what) return;
      }
      assert.fail(`${what} is not reached`);
    }

    await tabTo("menu-button");
    await page.keyboard.press("Enter");
    await viewer.chat.locator("[part=setting]").first().waitFor();
    await tabTo("textSize");
    await page.keyboard.press("ArrowRight");
    await tabTo("density");
    await page.keyboard.press("Escape");
    assert.equal((await focused(page)).what, "menu-button", "Escape gives the focus back");
    assert.equal(await viewer.chat.locator("[part=chat]").getAttribute("data-text-size"), "large");

    await tabTo("log");
    // Not from the start: what Page Up leads to is drawn there.
    const fromEnd = () => viewer.log.evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
    await page.keyboard.press("PageUp");
    await waitUntil(
      async () => (await fromEnd()) > 100,
      () => "PageUp does not scroll",
    );
    const latest = viewer.chat.locator("[part=latest-button]");
    await latest.waitFor();
    await tabTo("latest-button");
    await page.keyboard.press("Enter");
    await latest.waitFor({ state: "hidden" });

    await viewer.input.waitFor();
    await tabTo("input");
    await page.keyboard.type("hello");
    await page.keyboard.press("Enter");
    await viewer.chat.locator("[part=nickname-input]").waitFor();
    await waitUntil(
      async () => (await focused(page)).what === "nickname-input",
      () => "the nickname's field has no focus",
    );
    await page.keyboard.type("mina");
    await page.keyboard.press("Enter");
    await viewer.chat.locator("[data-own][data-state=sent]").getByText("hello").waitFor();
    await waitUntil(
      async () => (await focused(page)).what === "input",
      () => "the text field has no focus after sending",
    );

    await tabTo("log", "Shift+Tab");
    // Up past the own row, to the one that is answered; into its actions, of which replying is the first.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).what, "reply-button");
    await page.keyboard.press("Enter");
    await viewer.chat.locator("[part=reply]").waitFor();
    assert.equal((await focused(page)).what, "input");
    await page.keyboard.type("a reply");
    await page.keyboard.press("Enter");
    await viewer.row("a reply").locator("[part=quote-text]").getByText("메시지 60").waitFor();

    await tabTo("the page");
    assert.deepEqual(viewer.errors, []);
    publisher.close();
    await viewer.close();
  });
});
