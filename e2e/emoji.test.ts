import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";

declare global {
  interface Window {
    violations?: string[];
  }
}

describe("the emoji picker of the one-file builds", () => {
  let browser: Browser;
  let server: ChatServer;
  let site: string;
  let script: string;
  const web = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    // As strict as a page can be that has a chat: scripts and sockets of the chat server, Lit's own policy, and nothing else.
    response.setHeader(
      "Content-Security-Policy",
      `default-src 'none'; script-src ${server.httpUrl} 'nonce-n'; connect-src ${server.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
    );
    response.end(`<!doctype html><html lang="ko"><title>a page</title>
      <script nonce="n">window.violations = []; addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI))</script>
      ${script}<chizzy-chat nickname="미나"></chizzy-chat>`);
  });

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
    site = await listen(web);
  });
  after(async () => {
    await browser.close();
    web.close();
    await server.stop();
  });

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(site);
    await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
    return page;
  }

  for (const [kind, tag] of [
    ["module", (url: string) => `<script type="module" src="${url}/chizzy-chat.js"></script>`],
    [
      "classic script of another origin",
      (url: string) => `<script src="${url}/chizzy-chat.iife.js"></script>`,
    ],
  ] as const) {
    it(`loads from beside the ${kind} when it is opened, and a strict policy has nothing to block`, async () => {
      script = tag(server.httpUrl);
      const page = await open();
      const requests: string[] = [];
      page.on("request", (request) => {
        // The features come by themselves, sooner or later.
        if (!request.url().endsWith("/chizzy-chat.features.js")) requests.push(request.url());
      });
      await page.locator("chizzy-chat [part=emoji-button]").click();
      await page.locator("chizzy-chat").getByRole("button", { name: "활짝 웃는 얼굴", exact: true }).click();
      await page.keyboard.press("Escape");
      await page.locator("chizzy-chat [part=input]").press("Enter");
      await page.locator("chizzy-chat [part=text]").getByText("😀").first().waitFor();
      assert.deepEqual(requests, [`${server.httpUrl}/chizzy-chat.emoji.js`]);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      await page.close();
    });
  }

  it("Enter in its search field sends nothing, and Escape leads back to its button", async () => {
    script = `<script type="module" src="${server.httpUrl}/chizzy-chat.js"></script>`;
    const page = await open();
    const chat = page.locator("chizzy-chat");
    await chat.locator("[part=input]").fill("쓰던 글");
    await chat.locator("[part=emoji-button]").focus();
    await page.keyboard.press("Enter");
    await chat.locator("[part=emoji-panel] input:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await chat.locator("[part=emoji-button]:focus").waitFor();
    assert.equal(await chat.locator("[part=input]").inputValue(), "쓰던 글");
    assert.equal(await chat.locator("[part~=row]").filter({ hasText: "쓰던 글" }).count(), 0);
    await page.close();
  });

  it("says so when it cannot be loaded, and the chat goes on", async () => {
    script = `<script type="module" src="${server.httpUrl}/chizzy-chat.js"></script>`;
    const page = await browser.newPage();
    await page.route("**/chizzy-chat.emoji.js", (route) => route.abort());
    await page.goto(site);
    await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
    await page.locator("chizzy-chat [part=emoji-button]").click();
    await page.locator("chizzy-chat [part=emoji-panel]").getByText("이모지를 불러오지 못했어요").waitFor();
    await page.keyboard.press("Escape");
    const input = page.locator("chizzy-chat [part=input]");
    await input.pressSequentially(":clap 안녕");
    await input.press("Enter");
    await page.locator("chizzy-chat [part=text]").getByText(":clap 안녕").waitFor();
    await page.close();
  });
});
