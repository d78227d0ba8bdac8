import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { ChizzyChat } from "chizzy-chat/element";
import type { CSSResult } from "lit";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";

const example = readFileSync(new URL("../examples/script-tag/index.html", import.meta.url), "utf8");

describe("examples/script-tag", () => {
  let browser: Browser;
  let server: ChatServer;
  let site: string;
  let html: string;
  const web = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
    // The example names the port that `npm start` uses; the test's server has another.
    html = example.replaceAll("http://localhost:4000", server.httpUrl);
    site = await listen(web);
  });
  after(async () => {
    await browser.close();
    web.close();
    await server.stop();
  });

  async function chat(page: Awaited<ReturnType<Browser["newPage"]>>, text: string): Promise<void> {
    await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
    await page.locator("chizzy-chat [part=input]").fill(text);
    await page.locator("chizzy-chat [part=input]").press("Enter");
    await page.locator("chizzy-chat [part=nickname-input]").fill("미나");
    await page.locator("chizzy-chat [part=nickname-input]").press("Enter");
    await page.locator("chizzy-chat [data-own][data-state=sent]").getByText(text).waitFor();
  }

  it("chats with the server that the script came from, and asks nobody else for anything", async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).origin));
    await page.goto(site);
    await chat(page, "안녕하세요");
    assert.deepEqual([...new Set(requests)].sort(), [site, server.httpUrl].sort());
    await page.close();
  });

  for (const file of ["chizzy-chat.js", "chizzy-chat.iife.js"]) {
    it(`${file} connects there alone, from the first status on: also a tag that waits for its language`, async () => {
      const script = file.includes("iife") ? "<script" : '<script type="module"';
      html = `<!doctype html><title>a page</title><link rel="icon" href="data:,">
        <script>states = []; addEventListener("chizzy-status", ({ detail }) => states.push(detail.state))</script>
        <chizzy-chat lang="ja"></chizzy-chat>${script} src="${server.httpUrl}/${file}"></script>`;
      const page = await browser.newPage();
      const sockets: string[] = [];
      page.on("websocket", (socket) => sockets.push(new URL(socket.url()).host));
      await page.goto(site);
      await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
      assert.deepEqual(await page.evaluate("states"), ["connecting", "probing", "live"]);
      assert.deepEqual(sockets, [new URL(server.httpUrl).host]);
      await page.close();
    });
  }

  it("is dressed as the package's element: no rule is lost on the way into the file", async () => {
    const styles = [ChizzyChat.styles].flat(Number.POSITIVE_INFINITY) as CSSResult[];
    html = `<!doctype html><title>a page</title><script type="module" src="${server.httpUrl}/chizzy-chat.js"></script><chizzy-chat></chizzy-chat>`;
    const page = await browser.newPage();
    await page.goto(site);
    await page.locator("chizzy-chat [part=input]").waitFor();
    const rules = await page.evaluate(
      (texts) => {
        const { adoptedStyleSheets = [] } = document.querySelector("chizzy-chat")?.shadowRoot ?? {};
        return texts.map((text, index) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          return [sheet, adoptedStyleSheets[index]].map((each) =>
            Array.from(each?.cssRules ?? [], ({ cssText }) => cssText),
          );
        });
      },
      styles.map(({ cssText }) => cssText),
    );
    // Spaces and zeros of custom properties stay as they are written, and the file has fewer.
    const [expected, actual] = [0, 1].map((side) =>
      rules.flatMap((pair) => pair[side] ?? []).map((rule) => rule.replaceAll(/\s+|\b0(?=\.)/g, "")),
    );
    assert.ok((expected?.length ?? 0) > 100);
    assert.deepEqual(actual, expected);
    await page.close();
  });

  it("works the same with the classic script, and with both on one page", async () => {
    const classic = `<script src="${server.httpUrl}/chizzy-chat.iife.js"></script>`;
    for (const scripts of [
      classic,
      `${classic}<script type="module" src="${server.httpUrl}/chizzy-chat.js"></script>`,
    ]) {
      html = `<!doctype html><title>a page</title>${scripts}<chizzy-chat channel="classic"></chizzy-chat>`;
      const context = await browser.newContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(site);
      await chat(page, `안녕하세요 ${scripts.length}`);
      assert.deepEqual(errors, []);
      await context.close();
    }
  });

  it("a page on an origin that is not allowed is told so, and the chat stops", async () => {
    html = `<!doctype html><title>a page</title><script type="module" src="${server.httpUrl}/chizzy-chat.js"></script>
      <script>addEventListener("chizzy-status", (event) => { if (event.detail.state === "stopped") window.stopped = event.detail })</script>
      <chizzy-chat server="${server.url}"></chizzy-chat>`;
    // A host name that is not localhost, on this machine.
    const strange = await startBrowser(["--host-resolver-rules=MAP stream.test 127.0.0.1"]);
    const page = await strange.newPage();
    await page.goto(site.replace("localhost", "stream.test"));
    await page.waitForFunction(() => "stopped" in window);
    const status = await page.evaluate(
      () => (window as unknown as { stopped: { code: number; detail: string } }).stopped,
    );
    assert.equal(status.code, 4503);
    assert.match(status.detail, /stream\.test/);
    await strange.close();
  });
});
