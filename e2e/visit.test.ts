import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser } from "./helpers/chat-page.js";

describe("a visit to the server's page", () => {
  let browser: Browser;
  let server: ChatServer;
  const folder = mkdtempSync(join(tmpdir(), "chizzy-visit-"));

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({ folder });
  });
  after(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("two windows chat with each other, a third sees the history, and it outlives the server", async () => {
    const mina = await ChatPage.open(browser, { page: server.httpUrl, nickname: "미나" });
    const haneul = await ChatPage.open(browser, { page: server.httpUrl, nickname: "하늘" });
    await mina.waitForState("live");
    await haneul.waitForState("live");
    await mina.send("안녕하세요");
    await haneul.waitForTexts(["안녕하세요"]);
    await haneul.send("반가워요");
    await mina.waitForTexts(["안녕하세요", "반가워요"]);

    const third = await ChatPage.open(browser, { page: server.httpUrl });
    await third.waitForTexts(["안녕하세요", "반가워요"]);

    const { port } = server;
    assert.equal(await server.stop(), 0);
    await mina.waitForState("waiting");
    server = await startChatServer({ folder, port });
    await mina.waitForState("live", 20_000);
    await mina.waitForTexts(["안녕하세요", "반가워요"]);
    const fourth = await ChatPage.open(browser, { page: server.httpUrl });
    await fourth.waitForTexts(["안녕하세요", "반가워요"]);
    for (const page of [mina, haneul, third, fourth]) {
      assert.deepEqual(page.errors, []);
      assert.deepEqual(await page.marks(), []);
      await page.close();
    }
  });

  it("asks for a nickname at the first message only, and keeps it over a reload", async () => {
    const context = await browser.newContext({ locale: "ko-KR" });
    const viewer = await ChatPage.open(browser, { page: server.httpUrl, channel: "names", context });
    await viewer.waitForState("live");
    await viewer.send("첫 메시지");
    const nickname = viewer.chat.getByRole("textbox", { name: "닉네임" });
    await nickname.fill("  새\u202E싹 ");
    await nickname.press("Enter");
    await viewer.waitForTexts(["첫 메시지"]);
    assert.deepEqual(await viewer.chat.locator("[part~=nickname]").allTextContents(), ["새싹"]);

    await viewer.page.reload();
    await viewer.waitForState("live");
    await viewer.send("두 번째");
    await viewer.waitForTexts(["첫 메시지", "두 번째"]);
    assert.deepEqual(await viewer.chat.locator("[data-own] [part~=nickname]").allTextContents(), [
      "새싹",
      "새싹",
    ]);
    await context.close();
  });

  it("loads older history on scroll-up, without moving the row that is read", async () => {
    const writers = await startChatServer({
      args: ["--limit", "publishBurst=1000", "--limit", "framesPerSecond=1000"],
    });
    try {
      const { startPublisher } = await import("./helpers/publisher.js");
      const publisher = await startPublisher(writers.url);
      for (let number = 1; number <= 170; number += 1) await publisher.publish(`메시지 ${number}`);
      const reader = await ChatPage.open(browser, { page: writers.httpUrl });
      await reader.row("메시지 170").waitFor();
      assert.equal(await reader.chat.getByText("메시지 100", { exact: true }).count(), 0);

      // As a reader does: towards the start, until the first message is there.
      await reader.log.hover();
      while ((await reader.row("메시지 1").count()) === 0) await reader.page.mouse.wheel(0, -300);
      const texts = await reader.texts();
      assert.deepEqual(
        texts,
        Array.from({ length: 170 }, (_, index) => `메시지 ${index + 1}`),
      );

      // While messages arrive the row in view stays where it is.
      await reader.row("메시지 60").scrollIntoViewIfNeeded();
      const top = async () => (await reader.row("메시지 60").boundingBox())?.y ?? Number.NaN;
      const before = await top();
      for (let number = 171; number <= 200; number += 1) await publisher.publish(`메시지 ${number}`);
      await reader.chat.getByRole("button", { name: "새 메시지 30개" }).waitFor();
      assert.ok(Math.abs((await top()) - before) < 1, `moved by ${(await top()) - before} px`);

      await reader.chat.getByRole("button", { name: "새 메시지 30개" }).click();
      await reader.row("메시지 200").waitFor();
      publisher.close();
    } finally {
      await writers.stop();
    }
  });
});
