import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";
import { createSeeded } from "./promises/seeded.js";

/** Tests are many viewers at one address, and do not want to wait for the publish bucket. */
const GENEROUS = ["publishBurst=1000", "framesPerSecond=1000", "connectsPerAddress=1000"].flatMap((limit) => [
  "--limit",
  limit,
]);

describe("a server that is killed", () => {
  const ROUNDS = 8;
  const SEED = Number(process.env.CHIZZY_SEED ?? 1);

  it("“What was shown as sent survives `kill -9`” and “Sending again is safe” (promises 4 and 5), at any moment of a publish", async (t) => {
    const seeded = createSeeded(SEED);
    t.diagnostic(`seed ${SEED}`);
    const folder = mkdtempSync(join(tmpdir(), "chizzy-kill-"));
    const browser = await startBrowser();
    let server = await startChatServer({ folder, args: GENEROUS });
    const { port } = server;
    try {
      const viewer = await ChatPage.open(browser, { page: server.httpUrl, nickname: "미나" });
      const witness = await ChatPage.open(browser, { page: server.httpUrl, nickname: "하늘" });
      await viewer.waitForState("live");
      await witness.waitForState("live");
      const sent: string[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        for (const part of ["a", "b", "c"]) {
          await viewer.send(`${round}${part}`);
          sent.push(`${round}${part}`);
        }
        // From before the first frame has arrived to after the last is acknowledged.
        await new Promise((resolve) => setTimeout(resolve, seeded.random() * 40));
        const shownAsSent = await viewer.chat
          .locator("[data-own][data-state=sent] [part=text]")
          .allTextContents();
        await server.kill();
        server = await startChatServer({ folder, port, args: GENEROUS });

        const survivors = await ChatPage.open(browser, { page: server.httpUrl });
        await survivors.waitForState("live");
        await waitUntil(
          async () => (await survivors.texts()).length >= shownAsSent.length,
          async () => `shown as sent: ${shownAsSent}; in the history: ${await survivors.texts()}`,
        );
        await survivors.close();
        for (const page of [viewer, witness]) {
          await page.chat
            .getByRole("button", { name: "다시 연결" })
            .click({ timeout: 2_000 })
            .catch(() => undefined);
          await page.waitForTexts(sent, 30_000);
        }
      }
      await waitUntil(
        async () => (await viewer.chat.locator("[data-own][data-state=sent]").count()) === sent.length,
        () => "not every message was settled",
      );
      const newcomer = await ChatPage.open(browser, { page: server.httpUrl });
      await newcomer.waitForTexts(sent);
      // waitForTexts compares whole lists. What was settled late must not have come a second time, either.
      for (const page of [viewer, witness]) assert.deepEqual(await page.texts(), sent, "once each, in order");
      const log = await newcomer.rowKeys();
      assert.deepEqual(await witness.rowKeys(), log, "one log, for who was there and who came later");
      assert.equal(new Set(log).size, ROUNDS * 3);
    } finally {
      await browser.close();
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
