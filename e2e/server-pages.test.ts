import assert from "node:assert/strict";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";

const LIVE = "chizzy-chat [part=status-light][data-state=live]";

describe("the server's own pages", () => {
  let browser: Browser;
  let server: ChatServer;
  /** A site of somebody else: its page, and headers for it. */
  let html = "";
  let headers: Record<string, string> = {};
  let site: string;
  const web = createServer((_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(html);
  });
  before(async () => {
    // Host names that are not localhost, on this machine.
    browser = await startBrowser(["--host-resolver-rules=MAP *.test 127.0.0.1"]);
    site = (await listen(web)).replace("localhost", "site.test");
    server = await startChatServer({ args: [`--origin=${site}`] });
  });
  after(async () => {
    await browser.close();
    web.close();
    await server.stop();
  });

  it("work under their policy, which blocks nothing of them: emoji, menu, and writing", async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    for (const path of ["/?channel=policy", "/popout?channel=policy"]) {
      await page.goto(server.httpUrl + path);
      await page.locator(LIVE).waitFor();
      await page.locator("chizzy-chat [part=menu-button]").click();
      await page.locator("chizzy-chat [part=setting]").first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator("chizzy-chat [part=emoji-button]").click();
      await page.locator("chizzy-chat [part=emoji-panel]").waitFor();
      await page.keyboard.press("Escape");
    }
    assert.deepEqual(complaints, []);
    await assert.rejects(
      page.evaluate(() => {
        const inline = document.createElement("script");
        inline.text = "window.ran = true";
      }),
      /TrustedScript/,
      "the policy is in force",
    );
    await page.close();
  });

  for (const path of ["/?channel=vip", "/popout?channel=vip"]) {
    it(`${path} shows in a frame of a listed page, and in none of a page that may not connect`, async () => {
      html = `<!doctype html><title>a page</title><iframe src="${server.httpUrl}${path}"></iframe>`;
      const page = await browser.newPage();
      await page.goto(site);
      await page.frameLocator("iframe").locator(LIVE).waitFor();

      const complaints = complaintsOf(page);
      await page.goto(site.replace("site.test", "stranger.test"));
      assert.equal(await page.frameLocator("iframe").locator("chizzy-chat").count(), 0);
      assert.match(complaints.join("\n"), /frame-ancestors/);
      await page.close();
    });
  }

  it("a page that is isolated from others loads the script, as a module and as a classic one, and frames the pop-out page", async () => {
    headers = {
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Opener-Policy": "same-origin",
    };
    const page = await browser.newPage();
    // Only a secure context can be isolated: an address of this machine counts as one.
    const isolated = site.replace("site.test", "127.0.0.1");
    for (const script of [
      `<script src="${server.httpUrl}/chizzy-chat.iife.js"></script>`,
      `<script type="module" src="${server.httpUrl}/chizzy-chat.js"></script>`,
    ]) {
      html = `<!doctype html><title>a page</title>${script}<chizzy-chat channel="isolated"></chizzy-chat>
        <iframe src="${server.httpUrl}/popout?channel=isolated"></iframe>`;
      await page.goto(isolated);
      assert.equal(await page.evaluate(() => crossOriginIsolated), true);
      await page.locator(LIVE).waitFor();
      await page.frameLocator("iframe").locator(LIVE).waitFor();
    }
    headers = {};
    await page.close();
  });

  it("load all that they need under a path that a proxy gives them", async (t) => {
    const proxy = createServer((incoming, outgoing) => forward(server.port, incoming, outgoing));
    const url = await listen(proxy);
    t.after(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
    for (const path of ["/chat/?channel=prefix", "/chat/popout?channel=prefix"]) {
      await page.goto(url + path);
      await page.getByRole("log").waitFor();
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), "0px");
    }
    assert.deepEqual(failed, []);
    await page.goto(`${url}/chat/`);
    assert.ok((await page.locator("#snippet").textContent())?.includes(`src="${url}/chat/chizzy-chat.js"`));
    await page.close();
  });
});

/** What the console reports as an error, policies' violations among it. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

/** Hands on what is below `/chat/`, without that prefix, and nothing else. */
function forward(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const path = /^\/chat(\/.*)$/.exec(incoming.url ?? "")?.[1];
  if (path === undefined) return void outgoing.writeHead(404).end();
  const { method, headers } = incoming;
  const asking = request({ port, path, ...(method && { method }), headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  asking.on("error", () => outgoing.destroy());
  incoming.pipe(asking);
}
