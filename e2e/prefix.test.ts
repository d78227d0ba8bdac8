import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { type PrefixProxy, startPrefixProxy } from "./helpers/prefix-proxy.js";

/** A page's body by its path. */
const PAGES = {
  "/live/7": `<script type="module" src="/chat/chizzy-chat.js?v=2"></script><chizzy-chat channel="tag"></chizzy-chat>`,
  "/classic": `<script src="/chat/chizzy-chat.iife.js"></script><chizzy-chat channel="classic"></chizzy-chat>`,
  "/relative": `<script type="module" src="/chat/chizzy-chat.js"></script><chizzy-chat server="/chat/" channel="rel"></chizzy-chat>`,
  "/from/here": `<script type="module" src="/chat/chizzy-chat.js"></script><chizzy-chat server="../chat/" channel="rel"></chizzy-chat>`,
};

describe("a server behind a prefix", () => {
  let browser: Browser;
  let server: ChatServer;
  let proxy: PrefixProxy;
  const pages = Object.fromEntries(
    Object.entries(PAGES).map(([path, body]) => [
      path,
      `<!doctype html><title>a page</title><link rel="icon" href="data:,">${body}`,
    ]),
  );

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
    proxy = await startPrefixProxy("/chat/", server.httpUrl, pages);
  });
  after(async () => {
    await browser.close();
    proxy.close();
    await server.stop();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(new URL(path, proxy.url).href);
    await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
    return page;
  }

  it("is found by the script's path: the tag alone chats, and pops out there", async () => {
    const page = await open("/live/7");
    await page.locator("chizzy-chat [part=menu-button]").click();
    const opening = page.context().waitForEvent("page");
    await page.locator("chizzy-chat [part=pop-out-button]").click();
    const popUp = await opening;
    assert.equal(popUp.url(), `${proxy.url}popout?channel=tag&theme=auto`);
    await popUp.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
    await page.context().close();
    assert.deepEqual(proxy.strays, []);
  });

  for (const path of ["/classic", "/relative", "/from/here", "/chat/"]) {
    it(`is reached by the page ${path}`, async () => {
      await (await open(path)).close();
      assert.deepEqual(proxy.strays, []);
    });
  }
});
