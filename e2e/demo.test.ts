import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { startBrowser, waitUntil } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";

const folder = new URL("../reference-server/dist/page/", import.meta.url);

describe("a demo from the one-file builds", () => {
  let browser: Browser;
  let site: string;
  let isDemoFileThere = true;
  // No chat server anywhere, and a policy that lets nothing out: no socket, no request but for scripts of the page's own origin.
  const web = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://site");
    const isScript = pathname.endsWith(".js");
    if (isScript && (isDemoFileThere || !pathname.includes("demo"))) {
      response.setHeader("Content-Type", "text/javascript");
      response.end(readFileSync(fileURLToPath(new URL(`.${pathname}`, folder))));
      return;
    }
    response.statusCode = isScript || pathname === "/favicon.ico" ? 404 : 200;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    const tag = searchParams.has("classic")
      ? '<script src="/chizzy-chat.iife.js"></script>'
      : '<script type="module" src="/chizzy-chat.js"></script>';
    response.end(
      `<!doctype html><html lang="ko"><title>a page</title>${tag}<chizzy-chat demo demo-rate="10"></chizzy-chat>`,
    );
  });

  before(async () => {
    browser = await startBrowser();
    site = await listen(web);
  });
  after(async () => {
    await browser.close();
    web.close();
  });

  async function open(query = "") {
    const page = await browser.newPage();
    const requests: string[] = [];
    const sockets: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    page.on("websocket", (socket) => sockets.push(socket.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${site}/${query}`);
    return { page, requests, sockets, complaints, chat: page.locator("chizzy-chat") };
  }

  for (const query of ["", "?classic"]) {
    it(`runs where nothing may be connected to, from the ${query === "" ? "module" : "classic script"}`, async () => {
      const { page, requests, sockets, complaints, chat } = await open(query);
      await waitUntil(
        async () => (await chat.locator("[part~=row]").count()) > 20,
        async () => `rows: ${await chat.locator("[part~=row]").count()}, ${complaints}`,
      );
      await chat.evaluate((element) => element.setAttribute("nickname", "나"));
      await chat.locator("[part=input]").fill("안녕하세요");
      await chat.locator("[part=input]").press("Enter");
      await chat.locator("[part~=own-row][data-state=sent]").waitFor();
      assert.deepEqual(sockets, []);
      assert.deepEqual(complaints, []);
      assert.ok(requests.includes("/chizzy-chat.demo.js"));
      assert.deepEqual(
        requests.filter((path) => path !== "/" && !path.startsWith("/chizzy-chat.")),
        [],
      );
      await page.close();
    });
  }

  it("whose file is missing stops, says so to the viewer, and names the file to the developer", async () => {
    isDemoFileThere = false;
    const { page, sockets, complaints, chat } = await open();
    await chat.getByText("채팅이 멈췄어요").waitFor();
    assert.ok(complaints.some((text) => text.includes("chizzy-chat.demo.js could not be loaded")));
    assert.deepEqual(sockets, []);
    await page.close();
  });
});
