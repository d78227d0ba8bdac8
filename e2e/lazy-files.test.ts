import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import type { ChizzyChat } from "chizzy-chat";
import type { Browser, BrowserContext, Locator, Page, Route } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser, waitUntil } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";
import { startPublisher } from "./helpers/publisher.js";

declare global {
  interface Window {
    /** Every text that a chat has shown in its header. */
    titles: Set<string>;
  }
}

describe("the files that load beside the script", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let chat: Locator;
  let server: ChatServer;
  let site: string;
  let requests: string[];
  let warnings: string[];
  const web = createServer((request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    const lang = request.url?.slice(1);
    response.end(`<!doctype html><html lang="${lang}"><title>a page</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <script type="module" src="${server.httpUrl}/chizzy-chat.js"></script><chizzy-chat nickname="미나"></chizzy-chat>`);
  });

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
    site = await listen(web);
  });
  after(async () => {
    await browser.close();
    web.close();
    await server.stop();
  });
  beforeEach(async () => {
    requests = [];
    warnings = [];
    context = await browser.newContext({ hasTouch: true });
    page = await context.newPage();
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    chat = page.locator("chizzy-chat");
  });
  afterEach(() => context.close());

  async function open(lang = "ko"): Promise<void> {
    await page.goto(`${site}/${lang}`);
    await chat.locator("[part=status-light][data-state=live]").waitFor();
  }

  /** Keeps a file back until the function that it returns is called. */
  async function hold(file: string): Promise<() => Promise<void>> {
    const held: Route[] = [];
    const pattern = `**/chizzy-chat.${file}.js`;
    await page.route(pattern, (route) => void held.push(route));
    return async () => {
      await waitUntil(
        () => held.length > 0,
        () => `nobody asked for ${file}`,
      );
      await Promise.all(held.map((route) => route.continue()));
      await page.unroute(pattern);
    };
  }

  async function write(text: string): Promise<Locator> {
    const input = chat.locator("[part=input]");
    await input.fill(text);
    await input.press("Enter");
    const row = chat.locator("[part~=row]").filter({ hasText: text }).last();
    await row.locator("[part=text]").waitFor();
    return row;
  }

  it("once the chat is live the features come by themselves, and nothing else", async () => {
    const arrived = page.waitForResponse("**/chizzy-chat.features.js");
    await open();
    await arrived;
    assert.deepEqual(
      requests.filter((path) => path.endsWith(".js")),
      ["/chizzy-chat.js", "/chizzy-chat.features.js"],
    );
  });

  describe("a gesture that comes before the features is not lost:", () => {
    let release: () => Promise<void>;
    let row: Locator;
    const bar = () => chat.locator("[part=row-actions]");

    beforeEach(async () => {
      release = await hold("features");
      await open();
      row = await write(`하나 ${Math.random()}`);
    });

    it("the pointer on a row", async () => {
      await row.hover();
      assert.equal(await bar().count(), 0);
      await release();
      await row.locator("[part=row-actions]").waitFor();
    });

    it("a row that the pointer has left again is not meant", async () => {
      await row.hover();
      await chat.locator("[part=input]").hover();
      await release();
      await chat.locator("[part=menu-button]").click();
      await chat.locator("[part=setting]").first().waitFor();
      assert.equal(await bar().count(), 0);
    });

    it("Enter on a row, and the arrow key after it", async () => {
      await chat.locator("[part=log]").focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await release();
      await chat.locator("[part=reply-button]:focus").waitFor();
      await page.keyboard.press("ArrowRight");
      await chat.locator("[part=copy-button]:focus").waitFor();
    });

    it("Enter on a row that the viewer has left again leaves the focus where it is", async () => {
      await chat.locator("[part=log]").focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await chat.locator("[part=input]").focus();
      await page.keyboard.type("둘");
      await release();
      // Their styles come first, and what waited is done in the same task.
      await page.waitForFunction(() =>
        document
          .querySelector("chizzy-chat")
          ?.shadowRoot?.adoptedStyleSheets.some(({ cssRules }) =>
            [...cssRules].some(({ cssText }) => cssText.startsWith(".actions")),
          ),
      );
      assert.equal(await chat.locator("[part=input]:focus").count(), 1);
      assert.equal(await bar().count(), 0);
    });

    it("a long press, also one that has ended", async () => {
      const box = await row.boundingBox();
      assert.ok(box);
      const finger = await context.newCDPSession(page);
      const point = { x: box.x + 40, y: box.y + box.height / 2 };
      const lifted = row.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            let from = 0;
            element.addEventListener("pointerdown", ({ timeStamp }) => {
              from = timeStamp;
            });
            element.addEventListener("pointerup", ({ timeStamp }) => resolve(timeStamp - from));
            element.addEventListener("pointercancel", () => resolve(0));
          }),
      );
      await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
      await page.waitForFunction(
        (end) => performance.now() > end,
        (await page.evaluate(() => performance.now())) + 600,
      );
      await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      assert.ok((await lifted) >= 500);
      await release();
      await row.locator("[part=row-actions]").waitFor();
    });

    it("the emoji panel", async () => {
      await chat.locator("[part=emoji-button]").click();
      await release();
      await chat.getByRole("button", { name: "활짝 웃는 얼굴", exact: true }).waitFor();
    });

    it("an @ in the text field", async () => {
      const other = await startPublisher(server.url);
      await other.publish("안녕", "하늘");
      other.close();
      await chat.locator("[part=nickname]").getByText("하늘").first().waitFor();
      await chat.locator("[part=input]").pressSequentially("@");
      await release();
      await chat.locator("[part=completion]").first().waitFor();
    });

    it("the menu, which shows when there is something in it", async () => {
      await chat.locator("[part=menu-button]").click();
      assert.equal(await chat.locator("[part=menu]").isVisible(), false);
      await release();
      await chat.locator("[part=setting]").first().waitFor();
    });
  });

  it("a file that cannot be loaded does no harm, is told once, and is asked for again", async () => {
    await page.route("**/chizzy-chat.features.js", (route) => route.abort());
    await open();
    const menu = chat.locator("[part=menu-button]");
    await waitUntil(
      () => warnings.length > 0,
      () => "nothing is told",
    );
    await menu.click();
    await chat.locator("[part=menu]:not(:popover-open)").waitFor({ state: "attached" });
    await write("안녕하세요");
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? "", /chizzy-chat\.features\.js/);
    await page.unroute("**/chizzy-chat.features.js");
    await waitUntil(
      async () => {
        await menu.click();
        return (await chat.locator("[part=setting]").count()) > 0;
      },
      () => "it is not asked for again",
    );
  });

  it("without the file that asks for a nickname nothing is sent, the composer says so, and the next Enter asks", async () => {
    await page.route("**/chizzy-chat.features.js", (route) => route.abort());
    await open();
    await chat.evaluate((element: ChizzyChat) => {
      element.nickname = undefined;
    });
    const input = chat.locator("[part=input]");
    await input.fill("처음이에요");
    await input.press("Enter");
    await chat.locator("[part=hint]", { hasText: "보내지 못했어요" }).waitFor();
    assert.equal(await input.inputValue(), "처음이에요");
    await page.unroute("**/chizzy-chat.features.js");
    await waitUntil(
      async () => {
        await input.press("Enter");
        return (await chat.locator("[part=nickname-input]").count()) > 0;
      },
      () => "nobody is asked",
    );
    await chat.locator("[part=nickname-input]").fill("하늘");
    await chat.locator("[part=nickname-input]").press("Enter");
    await chat.locator("[part=text]", { hasText: "처음이에요" }).waitFor();
  });

  it("the login loads with the first getToken; while it cannot, the chat says so, and the viewer can try again", async () => {
    await page.route("**/chizzy-chat.login.js", (route) => route.abort());
    await open();
    assert.ok(!requests.includes("/chizzy-chat.login.js"));
    await chat.evaluate((element: ChizzyChat) => {
      element.getToken = () => "a token";
    });
    const retry = chat.locator("[part=retry-login-button]");
    await retry.waitFor();
    assert.ok(warnings.some((text) => text.includes("token_failed: the login could not be loaded")));
    await page.unroute("**/chizzy-chat.login.js");
    const arrived = page.waitForResponse((response) => response.ok() && response.url().includes("login.js"));
    await retry.click();
    await arrived;
  });

  describe("a language that loads", () => {
    const title = () => chat.locator("[part=title]");

    beforeEach(async () => {
      await page.addInitScript(() => {
        window.titles = new Set();
        // More often than there are frames.
        setInterval(() => {
          const shown = document.querySelector("chizzy-chat")?.shadowRoot?.querySelector("[part=title]");
          if (shown?.textContent) window.titles.add(shown.textContent);
        }, 5);
      });
    });

    it("is the first that is seen", async () => {
      const release = await hold("ja");
      await page.goto(`${site}/ja`);
      await page.waitForFunction(() => document.querySelector("chizzy-chat")?.isConnected);
      await release();
      await page.waitForFunction(() => window.titles.size > 0);
      assert.deepEqual(await page.evaluate(() => [...window.titles]), ["チャット"]);
    });

    it("is not waited for for ever, and is shown as soon as it is there", async () => {
      const release = await hold("ja");
      await open("ja");
      assert.equal(await title().textContent(), "채팅", "the language that the script has in it");
      await release();
      await chat.locator("[part=title]", { hasText: "チャット" }).waitFor();
    });

    it("is the browser's language in its place if it cannot be loaded", async () => {
      await page.route("**/chizzy-chat.ja.js", (route) => route.abort());
      await open("ja");
      assert.equal(await title().textContent(), "Chat");
      await waitUntil(
        () => warnings.some((text) => text.includes("chizzy-chat.ja.js")),
        () => "nothing is told",
      );
    });
  });
});
