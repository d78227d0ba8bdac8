import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";
import { startPublisher } from "./helpers/publisher.js";

const file = (name: string) => readFileSync(new URL(`../examples/theming/${name}`, import.meta.url), "utf8");
const LONG = "긴글자가끝없이이어지는말".repeat(12);

describe("examples/theming", () => {
  let browser: Browser;
  let server: ChatServer;
  let site: string;
  const web = createServer((request, response) => {
    const isCss = request.url === "/looks.css";
    response.setHeader("Content-Type", isCss ? "text/css" : "text/html; charset=utf-8");
    // The example names the port that `npm start` uses; the test's server has another.
    response.end(
      isCss ? file("looks.css") : file("index.html").replaceAll("http://localhost:4000", server.httpUrl),
    );
  });

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({ args: ["--store", "memory", "--limit", "publishBurst=100"] });
    site = await listen(web);
    const publisher = await startPublisher(server.url, "theming");
    await publisher.publish("안녕하세요! 오늘 방송 기다렸어요", "하늘");
    await publisher.publish(LONG, "아주아주아주아주아주아주아주긴이름");
    await publisher.publish("first time here, hello from Busan 👋", "Jun");
    publisher.close();
  });
  after(async () => {
    await browser.close();
    web.close();
    await server.stop();
  });

  async function open(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(site);
    for (const look of ["plain", "stream", "big", "overlay"]) {
      await page.locator(`.${look} chizzy-chat [part~=row]`).nth(2).waitFor();
    }
    return page;
  }

  for (const width of [320, 720, 1400]) {
    it(`four chats at ${width} px: nothing overflows`, async () => {
      const page = await open(width);
      const overflowing = await page.evaluate(() => {
        const found: string[] = [];
        for (const box of [document.documentElement, ...document.querySelectorAll("chizzy-chat")]) {
          if (box.scrollWidth > box.clientWidth + 1)
            found.push(`${box.tagName}: ${box.scrollWidth} > ${box.clientWidth}`);
          const within = box.getBoundingClientRect();
          for (const part of box.shadowRoot?.querySelectorAll("[part]:not([part~=menu] *)") ?? []) {
            const { left, right, width } = part.getBoundingClientRect();
            const isShown = width > 0 && getComputedStyle(part).display !== "inline";
            if (isShown && (left < within.left - 1 || right > within.right + 1)) {
              found.push(`${box.parentElement?.className}: ${part.getAttribute("part")}`);
            }
          }
        }
        return found;
      });
      assert.deepEqual(overflowing, []);
      await page.close();
    });
  }

  it("each look is its own", async () => {
    const page = await open(1400);
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll("chizzy-chat")].map(({ shadowRoot }) => ({
        background: getComputedStyle(shadowRoot?.querySelector("[part=chat]") ?? document.body)
          .backgroundColor,
        size: getComputedStyle(shadowRoot?.querySelector("[part~=text]") ?? document.body).fontSize,
      })),
    );
    assert.deepEqual(looks, [
      { background: "rgb(255, 255, 255)", size: "14px" },
      { background: "rgb(11, 7, 19)", size: "13px" },
      { background: "rgb(255, 255, 255)", size: "25px" },
      { background: "rgba(0, 0, 0, 0)", size: "20px" },
    ]);
    await page.close();
  });
});
