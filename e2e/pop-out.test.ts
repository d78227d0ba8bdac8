import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";
import { startPublisher } from "./helpers/publisher.js";

describe("the pop-out page", () => {
  let browser: Browser;
  let server: ChatServer;
  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it("opens from the menu in a window of its own: the same channel, the same viewer", async () => {
    const viewer = await ChatPage.open(browser, { page: server.httpUrl, channel: "popping" });
    await viewer.waitForState("live");
    await viewer.send("여기서 써요");
    await viewer.chat.locator("[part=nickname-input]").fill("미나");
    await viewer.chat.locator("[part=nickname-input]").press("Enter");
    await viewer.chat.locator("[data-own][data-state=sent]").waitFor();

    await viewer.chat.locator("[part=menu-button]").click();
    const opening = viewer.page.context().waitForEvent("page");
    await viewer.chat.locator("[part=pop-out-button]").click();
    const popUp = await opening;
    assert.equal(popUp.url(), `${server.httpUrl}/popout?channel=popping&theme=auto`);
    await popUp.locator("chizzy-chat [part=text]").getByText("여기서 써요").waitFor();
    await popUp.locator("chizzy-chat [part=input]").fill("저기서도 써요");
    await popUp.locator("chizzy-chat [part=input]").press("Enter");
    const row = viewer.row("저기서도 써요");
    await row.waitFor();
    assert.equal(await row.getAttribute("data-own"), "", "one viewer in both windows");
    await popUp.locator("chizzy-chat [part=menu-button]").click();
    await popUp.locator("chizzy-chat [part=setting]").first().waitFor();
    assert.equal(await popUp.locator("chizzy-chat [part=pop-out-button]").count(), 0);
    assert.deepEqual(viewer.errors, []);
    await viewer.page.context().close();
  });

  it("is an overlay by its address: nothing behind the rows, which fade; what is wrong there is said once", async () => {
    const context = await browser.newContext({ locale: "ko-KR" });
    const page = await context.newPage();
    const warnings: string[] = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    await page.goto(
      `${server.httpUrl}/popout?channel=over&mode=overlay&theme=pink&fade-after=1&max-messages=3&server=wss://elsewhere.test`,
    );
    const publisher = await startPublisher(server.url, "over");
    for (const text of ["하나", "둘", "셋", "넷"]) await publisher.publish(text);
    publisher.close();
    await page.locator("chizzy-chat [part=text]").getByText("넷").waitFor();
    assert.equal(await page.locator("chizzy-chat [part~=row]").count(), 3);
    assert.equal(await page.locator("chizzy-chat [part=composer]").count(), 0);
    // What streaming software gets: a picture whose corner is transparent.
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setDefaultBackgroundColorOverride", { color: { r: 0, g: 0, b: 0, a: 0 } });
    const transparent = await page.evaluate(() =>
      [document.documentElement, document.body, document.querySelector("chizzy-chat")].every(
        (element) => element !== null && getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)",
      ),
    );
    assert.equal(transparent, true);
    const last = page.locator("chizzy-chat [part~=row]").last();
    await waitUntil(
      async () => (await last.count()) === 0,
      () => "the row does not fade",
    );
    assert.deepEqual(
      warnings.filter((warning) => /theme=|"server"/.test(warning)).length,
      2,
      warnings.join("\n"),
    );
    assert.match(warnings.join("\n"), /theme="pink".*auto, light, dark/);
    await context.close();
  });
});
