import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";
import { startPublisher } from "./helpers/publisher.js";
import { startTcpProxy } from "./helpers/tcp-proxy.js";

/** Tests are many viewers at one address, and do not want to wait for the publish bucket. */
const GENEROUS = ["publishBurst=1000", "framesPerSecond=1000", "connectsPerAddress=1000"].flatMap((limit) => [
  "--limit",
  limit,
]);

describe("an outage", () => {
  let browser: Browser;
  let server: ChatServer;

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({ args: [...GENEROUS, "--limit", "pingMs=1000"] });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it("“No silent loss” and “Nothing twice” (promises 2 and 3): what a cut link missed is repaired, and the list says so", async () => {
    const channel = "cut";
    const proxy = await startTcpProxy(server.port);
    const viewer = await ChatPage.open(browser, {
      page: server.httpUrl,
      server: proxy.url,
      channel,
      nickname: "미나",
    });
    const publisher = await startPublisher(server.url, channel);
    await publisher.publish("하나");
    await viewer.waitForTexts(["하나"]);

    proxy.cut();
    await viewer.waitForState("waiting");
    await publisher.publish("둘");
    await publisher.publish("셋");
    await viewer.input.fill("쓰던 글");
    proxy.restore();
    await viewer.waitForTexts(["하나", "둘", "셋"], 20_000);
    assert.deepEqual(await viewer.marks(), ["recovered"]);
    await viewer.chat.getByText("끊긴 동안의 메시지 2개를 불러왔어요").waitFor();
    assert.equal(await viewer.input.inputValue(), "쓰던 글", "the draft survives");

    // The mark stands where the messages begin.
    const order = await viewer.chat.locator("[part=text], [data-mark]").allTextContents();
    assert.deepEqual(order, ["하나", "끊긴 동안의 메시지 2개를 불러왔어요", "둘", "셋"]);
    publisher.close();
    await viewer.close();
    await proxy.stop();
  });

  it("a message written while the link is cut goes out once when it is back", async () => {
    const channel = "offline-send";
    const proxy = await startTcpProxy(server.port);
    const viewer = await ChatPage.open(browser, {
      page: server.httpUrl,
      server: proxy.url,
      channel,
      nickname: "미나",
    });
    await viewer.waitForState("live");
    proxy.cut();
    await viewer.waitForState("waiting");
    await viewer.send("끊겨도 써요");
    await viewer.chat.locator("[data-state=pending]").waitFor();
    proxy.restore();
    await viewer.chat.locator("[data-row][data-state=sent]").waitFor({ timeout: 20_000 });
    await viewer.waitForTexts(["끊겨도 써요"]);
    const witness = await ChatPage.open(browser, { page: server.httpUrl, channel });
    await witness.waitForTexts(["끊겨도 써요"]);
    await viewer.close();
    await witness.close();
    await proxy.stop();
  });

  for (const failure of ["stall", "halfOpen"] as const) {
    it(`“It must not wait for the socket's \`close\`” (F4): a link that goes dead by ${failure} is replaced`, async () => {
      const channel = `dead-${failure}`;
      const proxy = await startTcpProxy(server.port);
      const viewer = await ChatPage.open(browser, {
        page: server.httpUrl,
        server: proxy.url,
        channel,
        nickname: "미나",
      });
      const publisher = await startPublisher(server.url, channel);
      await publisher.publish("전");
      await viewer.waitForTexts(["전"]);
      const connections = proxy.connections();

      proxy[failure]();
      await viewer.send("이것도 가요");
      await publisher.publish("그동안");
      // The dead connection stays as it is; only ones that are made from now on work.
      await waitUntil(
        () => proxy.connections() > connections,
        () => "the page did not give the dead link up",
        25_000,
      );
      proxy.restore();
      await viewer.row("그동안").waitFor({ timeout: 20_000 });
      await viewer.chat.locator("[data-own][data-state=sent]").waitFor({ timeout: 20_000 });
      const texts = await viewer.texts();
      assert.deepEqual([...texts].sort(), ["그동안", "이것도 가요", "전"].sort());
      publisher.close();
      await viewer.close();
      await proxy.stop();
    });
  }

  it("a viewer who missed more than a resume repairs sees a gap mark with the number, then the newest messages", async () => {
    const channel = "gap";
    const proxy = await startTcpProxy(server.port);
    const viewer = await ChatPage.open(browser, { page: server.httpUrl, server: proxy.url, channel });
    const publisher = await startPublisher(server.url, channel);
    await publisher.publish("전");
    await viewer.waitForTexts(["전"]);
    proxy.cut();
    await viewer.waitForState("waiting");
    for (let number = 1; number <= 320; number += 1) await publisher.publish(`놓친 ${number}`);
    proxy.restore();
    await viewer.row("놓친 320").waitFor({ timeout: 20_000 });
    assert.deepEqual(await viewer.marks(), ["gap"]);
    await viewer.chat.getByText("이 사이의 메시지 270개는 불러오지 못했어요").waitFor({ state: "attached" });
    const texts = await viewer.texts();
    assert.deepEqual(texts, ["전", ...Array.from({ length: 50 }, (_, index) => `놓친 ${index + 271}`)]);
    publisher.close();
    await viewer.close();
    await proxy.stop();
  });
});
