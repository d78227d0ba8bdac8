import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startPeer } from "../scripts/test-support/peers.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";

/**
 * What the prototype's client does in a page: a socket without subprotocol, and a line for each message, whatever it is. As text, since
 * it runs in the page.
 */
const V0_CLIENT = `
  document.body.innerHTML = "<ol></ol>";
  const list = document.body.firstElementChild;
  function draw(messages) {
    for (const { text } of messages) list.append(Object.assign(document.createElement("li"), { textContent: text ?? "" }));
  }
  const socket = new WebSocket(document.currentScript.dataset.server);
  socket.onopen = () => document.body.setAttribute("data-open", "");
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    if (frame.type === "history") {
      list.replaceChildren();
      draw(frame.data);
    } else draw([frame]);
  };
  window.say = (text) => socket.send(JSON.stringify({ text, nickname: "test", timestamp: Date.now() }));
`;

async function openV0Client(browser: Browser, server: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${server.replace("ws:", "http:")}/healthz`);
  await page.setContent(
    `<!doctype html><title>a v0 client</title><body><script data-server="${server}">${V0_CLIENT}</script>`,
  );
  await page.locator("body[data-open]").waitFor({ state: "attached" });
  return page;
}

const say = (page: Page, text: string) =>
  page.evaluate((words) => (window as unknown as { say(text: string): void }).say(words), text);
const lines = (page: Page) => page.locator("li").allTextContents();

async function waitForLines(page: Page, expected: string[]): Promise<void> {
  await waitUntil(
    async () => JSON.stringify(await lines(page)) === JSON.stringify(expected),
    async () => `expected ${JSON.stringify(expected)}, shown are ${JSON.stringify(await lines(page))}`,
  );
}

describe("“The prototype's client and server keep working with ours” (promise 10)", () => {
  let browser: Browser;
  let server: ChatServer;

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({ args: ["--limit", "pingMs=1000"] });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it("a v0 client talks with ours on our server, and never draws a blank line", async () => {
    const v0 = await openV0Client(browser, server.url);
    const ours = await ChatPage.open(browser, { page: server.httpUrl, nickname: "미나" });
    await ours.waitForState("live");
    await say(v0, "씨앗에서");
    await waitForLines(v0, ["씨앗에서"]);
    await ours.waitForTexts(["씨앗에서"]);
    await ours.send("우리에서");
    await waitForLines(v0, ["씨앗에서", "우리에서"]);
    const later = await openV0Client(browser, server.url);
    await waitForLines(later, ["씨앗에서", "우리에서"]);

    // Long enough for what v1 viewers get in between: a ping per second.
    await waitUntil(
      async () => (await ours.chat.locator("[part=viewers]").textContent())?.includes("3") === true,
      () => "no ping arrived",
    );
    assert.deepEqual(await lines(v0), ["씨앗에서", "우리에서"]);
    for (const page of [v0, later]) await page.close();
    await ours.close();
  });

  for (const behaviour of ["v0", "v0-history"] as const) {
    for (const echoProtocol of [true, false]) {
      const kind = `${behaviour === "v0" ? "without" : "with"} history that ${echoProtocol ? "echoes" : "does not echo"} subprotocols`;
      it(`our element works in basic mode with a v0 server ${kind}`, async () => {
        const peer = await startPeer({ behaviour, echoProtocol });
        const mina = await ChatPage.open(browser, {
          page: server.httpUrl,
          server: peer.url,
          nickname: "미나",
        });
        const haneul = await ChatPage.open(browser, {
          page: server.httpUrl,
          server: peer.url,
          nickname: "하늘",
        });
        await mina.waitForState("basic", 20_000);
        await haneul.waitForState("basic", 20_000);
        await mina.send("하나");
        await haneul.waitForTexts(["하나"]);
        await haneul.send("둘");
        await mina.waitForTexts(["하나", "둘"]);
        await mina.chat.locator("[data-own][data-state=sent]").waitFor();

        const newcomer = await ChatPage.open(browser, { page: server.httpUrl, server: peer.url });
        await newcomer.waitForState("basic", 20_000);
        await newcomer.waitForTexts(behaviour === "v0" ? [] : ["하나", "둘"]);
        for (const frame of peer.received().frames) {
          assert.deepEqual(Object.keys(JSON.parse(frame.data)).sort(), ["nickname", "text", "timestamp"]);
        }
        assert.equal(peer.received().crash, undefined);
        for (const page of [mina, haneul, newcomer]) await page.close();
        await peer.stop();
      });
    }
  }

  it("our element survives the restart of a v0 server, which forgets its history, without doubling a row", async () => {
    let peer = await startPeer({ behaviour: "v0-history" });
    const { port } = peer;
    const mina = await ChatPage.open(browser, { page: server.httpUrl, server: peer.url, nickname: "미나" });
    await mina.waitForState("basic", 20_000);
    await mina.send("전");
    await mina.waitForTexts(["전"]);
    await mina.chat.locator("[data-own][data-state=sent]").waitFor();
    await peer.stop();
    await mina.waitForState("waiting");
    peer = await startPeer({ behaviour: "v0-history", port });
    await mina.waitForState("basic", 30_000);
    await mina.send("후");
    await mina.waitForTexts(["전", "후"]);
    await mina.chat.locator("[data-own][data-state=sent]").nth(1).waitFor();
    // A cut link to the same process: this time the history comes again, and overlaps.
    peer.terminate();
    await mina.waitForState("waiting");
    await mina.waitForState("basic", 30_000);
    await mina.waitForTexts(["전", "후"]);
    await mina.close();
    await peer.stop();
  });
});
