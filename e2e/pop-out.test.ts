import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser, waitUntil } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";
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

  for (const scheme of ["normal", "light", "dark", "light dark"]) {
    it(`is transparent in a frame of a page whose color-scheme is ${scheme}, by day and by night`, async () => {
      // A page of the same origin needs to say nothing; any other says `color-scheme: light` of the frame.
      for (const isSameOrigin of [true, false]) {
        const body = `<!doctype html><link rel="icon" href="data:,"><style>
          :root { color-scheme: ${scheme}; background: rgb(10, 200, 30) }
          iframe { position: fixed; inset: 0; border: 0; inline-size: 100%; block-size: 100% }</style>
          <iframe style="${isSameOrigin ? "" : "color-scheme: light"}" src="${server.httpUrl}/popout?mode=overlay"></iframe>`;
        const headers = { "content-type": "text/html" };
        const web = createServer((_, response) => response.writeHead(200, headers).end(body));
        const site = isSameOrigin ? `${server.httpUrl}/holder` : await listen(web);
        for (const colorScheme of ["light", "dark"] as const) {
          const context = await browser.newContext({ colorScheme, viewport: { width: 300, height: 200 } });
          const page = await context.newPage();
          await page.route(`${server.httpUrl}/holder`, (route) => route.fulfill({ headers, body }));
          await page.goto(site);
          await page.frameLocator("iframe").locator("chizzy-chat [part=chat]").waitFor({ state: "attached" });
          const png = (await page.screenshot()).toString("base64");
          assert.deepEqual(await middleOf(page, png), [10, 200, 30], `${site} ${colorScheme}`);
          await context.close();
        }
        web.close();
      }
    });
  }

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

/** The red, green and blue of the pixel in the middle of a picture. */
function middleOf(page: Page, png: string): Promise<number[]> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    context?.drawImage(image, -image.width / 2, -image.height / 2);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, png);
}
