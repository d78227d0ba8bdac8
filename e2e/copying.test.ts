import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { Chat } from "./helpers/example.js";
import { listen } from "./helpers/listen.js";

/** A name that is not the machine's own: a page there without https has no `navigator.clipboard`. */
const HOST = "chat.test";

describe("copying a message", () => {
  let browser: Browser;
  let server: ChatServer;
  let port: number;
  const pages: Record<string, string> = {};
  const web = createServer((request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="ko"><title>a page</title>${pages[request.url ?? ""]}`);
  });

  before(async () => {
    port = Number(new URL(await listen(web)).port);
    browser = await startBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
    server = await startChatServer({
      args: ["--origin", `http://${HOST}:${port}`, "--limit", "sameTextMs=0"],
    });
    pages["/chat"] = `<script type="module" src="${server.httpUrl}/chizzy-chat.js"></script>
      <chizzy-chat nickname="미나"></chizzy-chat>`;
    // Some pages forbid that what they show is copied.
    pages["/forbidding"] = `${pages["/chat"]}<body oncopy="return false">`;
    pages["/frame"] = `<iframe src="/chat" width="400" height="500"></iframe>`;
  });
  after(async () => {
    await browser.close();
    web.close();
    await server.stop();
  });

  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ locale: "ko-KR" });
    const page = await context.newPage();
    await page.goto(`http://${HOST}:${port}${path}`);
    return page;
  }

  /** Writes and copies a message. */
  async function copy(chat: Chat): Promise<void> {
    await chat.join();
    await chat.send("복사할 글");
    await chat.part("row").last().hover();
    await chat.part("copy-button").click();
  }

  /** What the text field has after pasting into it. */
  async function paste(chat: Chat): Promise<string> {
    await chat.part("input").press("Control+V");
    return chat.part("input").inputValue();
  }

  for (const path of ["/chat", "/forbidding"])
    it(`works on ${path} without https, where there is no navigator.clipboard`, async () => {
      const page = await open(path);
      assert.equal(await page.evaluate(() => navigator.clipboard), undefined);
      const chat = new Chat(page.locator("chizzy-chat"));
      await copy(chat);
      await chat.part("notice").getByText("복사했어요").waitFor();
      assert.equal(await paste(chat), "미나: 복사할 글");
      await page.context().close();
    });

  it("works in a frame that was given no permission", async () => {
    const page = await open("/frame");
    const chat = new Chat(page.frameLocator("iframe").locator("chizzy-chat"));
    await copy(chat);
    await chat.part("notice").getByText("복사했어요").waitFor();
    assert.equal(await paste(chat), "미나: 복사할 글");
    await page.context().close();
  });

  it("where nothing is allowed to copy, the text stands in a field for the viewer's own keys", async () => {
    const page = await open("/chat");
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    const chat = new Chat(page.locator("chizzy-chat"));
    await copy(chat);
    await chat.part("notice").getByText("복사하지 못했어요").waitFor();
    await chat.element.locator("[part=copy-input]:focus").waitFor();
    await page.keyboard.press("Control+C");
    assert.equal(await paste(chat), "미나: 복사할 글");
    await chat.part("notice").waitFor({ state: "detached" });
    await page.context().close();
  });
});
