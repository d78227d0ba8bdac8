import assert from "node:assert/strict";
import { it } from "node:test";
import { startChatServer } from "../scripts/test-support/chat-server.js";
import { findPython, startPythonServer } from "../scripts/test-support/python-server.js";
import { ChatPage, startBrowser } from "./helpers/chat-page.js";
import { startPublisher } from "./helpers/publisher.js";
import { startTcpProxy } from "./helpers/tcp-proxy.js";

const python = findPython();

it("the element talks with a server in Python (examples/server-python/): it joins, sends, receives, and is repaired after a cut", {
  skip: python.missing,
}, async () => {
  const browser = await startBrowser();
  // Our server gives the page; the chat is the other one's.
  const pages = await startChatServer({ args: ["--store", "memory"] });
  const server = await startPythonServer(["--ping", "2000"]);
  const proxy = await startTcpProxy(server.port);
  try {
    const channel = "python";
    const viewer = await ChatPage.open(browser, {
      page: pages.httpUrl,
      server: proxy.url,
      channel,
      nickname: "미나",
    });
    await viewer.waitForState("live");
    await viewer.send("안녕하세요");
    await viewer.chat.locator("[data-own][data-state=sent]").waitFor();
    const other = await startPublisher(server.url, channel);
    await other.publish("반가워요", "하늘");
    await viewer.waitForTexts(["안녕하세요", "반가워요"]);

    proxy.cut();
    await viewer.waitForState("waiting");
    await other.publish("그동안 하나");
    await other.publish("그동안 둘");
    await viewer.send("끊겨도 써요");
    proxy.restore();
    const all = ["안녕하세요", "반가워요", "그동안 하나", "그동안 둘", "끊겨도 써요"];
    await viewer.waitForTexts(all, 20_000);
    assert.deepEqual(await viewer.marks(), ["recovered"]);
    await viewer.chat.locator("[data-row][data-state=sent]").nth(1).waitFor();

    const newcomer = await ChatPage.open(browser, { page: pages.httpUrl, server: server.url, channel });
    await newcomer.waitForTexts(all);
    assert.deepEqual([...viewer.errors, ...newcomer.errors], []);
    other.close();
  } finally {
    await browser.close();
    await proxy.stop();
    assert.equal(await server.stop(), 0, server.output());
    await pages.stop();
  }
});
