import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { startPublisher } from "./helpers/publisher.js";

const LONG = "가나다라마바사아자차카타파하".repeat(8);

describe("for everyone", () => {
  let browser: Browser;
  let server: ChatServer;
  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
    const publisher = await startPublisher(server.url, "everyone");
    await publisher.publish("안녕하세요", "하늘");
    await publisher.publish(LONG, "아주아주아주아주아주아주아주긴이름");
    publisher.close();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(query: string, size: { width: number; height: number }) {
    const page = await browser.newPage({ viewport: size, locale: "ko-KR" });
    await page.goto(`${server.httpUrl}/popout?channel=everyone&${query}`);
    await page.locator("chizzy-chat [part~=row]").nth(1).waitFor();
    return page;
  }

  // A window of 640 by 512 px at 200 % zoom.
  for (const textSize of ["normal", "huge"]) {
    it(`at 320 by 256 CSS px and ${textSize} text nothing scrolls sideways, and all can be reached`, async () => {
      const page = await open(`text-size=${textSize}&times`, { width: 320, height: 256 });
      const chat = page.locator("chizzy-chat");
      await chat.locator("[part=menu-button]").click();
      const lastButton = chat.locator("[part=rename-button]");
      await lastButton.scrollIntoViewIfNeeded();
      const box = await lastButton.boundingBox();
      assert.ok(
        box !== null && box.y >= 0 && box.y + box.height <= 256,
        "the end of the menu is in the window",
      );
      const sideways = await chat.evaluate((element) =>
        [document.documentElement, ...(element.shadowRoot?.querySelectorAll("[part]") ?? [])]
          .filter(
            (part) =>
              part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== "visible",
          )
          .map((part) => `${part.getAttribute("part")} ${part.scrollWidth} > ${part.clientWidth}`),
      );
      assert.deepEqual(sideways, []);
      await lastButton.click();
      await chat.locator("[part=nickname-input]").fill("미나");
      await chat.locator("[part=nickname-input]").press("Enter");
      const input = await chat.locator("[part=input]").boundingBox();
      assert.ok(input !== null && input.height >= 24 && input.width >= 100, "there is room to write");
      const log = await chat.locator("[part=log]").boundingBox();
      assert.ok(log !== null && log.height >= 24, "there is room to read");
      await page.close();
    });
  }

  it("in forced colours what is chosen, and what has the focus, can be told apart", async () => {
    const page = await open("", { width: 400, height: 640 });
    await page.emulateMedia({ forcedColors: "active" });
    const chat = page.locator("chizzy-chat");
    await chat.locator("[part=menu-button]").focus();
    await page.keyboard.press("Enter");
    await chat.locator("[part=setting]").first().waitFor();
    const looks = await chat.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll(".choice") ?? [])]
        .slice(0, 2)
        .map((choice) => getComputedStyle(choice).backgroundColor),
    );
    assert.notEqual(looks[0], looks[1]);
    await page.keyboard.press("Tab");
    const ring = await chat.evaluate((element) => {
      const choice = element.shadowRoot?.activeElement?.closest(".choice");
      return choice ? getComputedStyle(choice).outlineStyle : "no choice has the focus";
    });
    assert.equal(ring, "solid");
    await page.close();
  });

  it("who wants less motion gets none", async () => {
    const page = await open("mode=overlay&fade-after=60", { width: 400, height: 640 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    const duration = await page
      .locator("chizzy-chat [part~=row]")
      .first()
      .evaluate((row) => getComputedStyle(row).animationDuration);
    assert.equal(duration, "0s");
    await page.close();
  });
});
