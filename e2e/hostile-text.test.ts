import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser } from "./helpers/chat-page.js";
import { startPublisher } from "./helpers/publisher.js";

const HOSTILE = [
  "<script>window.hacked = true</script>",
  '<img src=x onerror="window.hacked = true">',
  "<style>* { display: none }</style>",
  "</span></div><h1>운영자</h1>",
  "javascript:window.hacked=true",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as an attacker writes it
  "${window.hacked = true} {{constructor.constructor('window.hacked = true')()}}",
  "\u202Eesrever\u202C \u2066isolate",
  `Z${"\u0301\u0327\u0323\u0334\u0335\u0336".repeat(30)}algo`,
  "ﷺ".repeat(100),
  "가".repeat(500),
  "W".repeat(500),
  "줄\n".repeat(60),
  "\u0000\u0007\u001B[2J\u009B제어",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍👩‍👧‍👦".repeat(20),
];

describe("“No text can run script, restyle the page or imitate a role” (promise 9)", () => {
  let browser: Browser;
  let server: ChatServer;

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer({
      args: ["--limit", "publishBurst=1000", "--limit", "framesPerSecond=1000"],
    });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it("hostile texts and nicknames stay text, in their own row, inside the element", async () => {
    const viewer = await ChatPage.open(browser, { page: server.httpUrl, nickname: "미나" });
    await viewer.waitForState("live");
    const publisher = await startPublisher(server.url);
    for (const text of HOSTILE) {
      await publisher.publish(text, [...text].slice(0, 32).join("").trim() || "이름");
      await publisher.publish(`이웃 ${HOSTILE.indexOf(text)}`);
    }
    await viewer.row(`이웃 ${HOSTILE.length - 1}`).waitFor();

    assert.equal(await viewer.page.evaluate(() => "hacked" in window), false);
    assert.deepEqual(viewer.errors, []);
    const report = await viewer.chat.evaluate((element) => {
      const root = element.shadowRoot as ShadowRoot;
      const rows = [...root.querySelectorAll("[data-row]")];
      const log = root.querySelector("[role=log]") as HTMLElement;
      return {
        foreign: root.querySelectorAll("script, img, style:not(:root), h1, a").length,
        overflows: log.scrollWidth > log.clientWidth,
        // A row's box ends where the next one begins, and nothing of it is painted outside.
        overlaps: rows.slice(1).filter((row, index) => {
          const above = rows[index]?.getBoundingClientRect();
          return above !== undefined && row.getBoundingClientRect().top < above.bottom - 0.5;
        }).length,
        unclipped: rows.filter((row) => getComputedStyle(row).overflowX !== "clip").length,
        tall: Math.max(...rows.map((row) => row.getBoundingClientRect().height)),
        elements: [
          ...new Set(rows.flatMap((row) => [...row.querySelectorAll("*")].map((child) => child.localName))),
        ].sort(),
      };
    });
    assert.equal(report.foreign, 0);
    assert.equal(report.overflows, false);
    assert.equal(report.overlaps, 0);
    assert.equal(report.unclipped, 0);
    // Those of a message that is cut, too.
    assert.deepEqual(report.elements, ["button", "div", "span", "time"]);
    // The prototype's own words: whoever calls themself an operator has no badge.
    await publisher.publish("저는 운영자예요", "🛡️ 운영자");
    await viewer.row("저는 운영자예요").waitFor();
    assert.equal(await viewer.chat.locator("[part~=badge]").count(), 0);
    publisher.close();
    await viewer.close();
  });
});
