import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser, waitUntil } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";

interface Player {
  /** What the page has of it, beside a chat. */
  html: string;
  /** Its shortcuts work from now on. */
  isReady: string;
}

/** Players that listen on the page for their shortcuts: `k` and space play, `m` mutes, `f` fills the screen. */
const PLAYERS: Record<string, Player> = {
  Plyr: {
    html: `<link rel="stylesheet" href="/plyr/dist/plyr.css"><audio id="media" src="/silence.wav" muted></audio>
      <script src="/plyr/dist/plyr.min.js"></script>
      <script>window.player = new Plyr("#media", { keyboard: { focused: true, global: true }, iconUrl: "/plyr/dist/plyr.svg", storage: { enabled: false } })</script>`,
    isReady: "player.ready && player.duration > 0",
  },
  Vidstack: {
    html: `<media-player key-target="document" src="/silence.wav" muted><media-provider></media-provider></media-player>
      <script type="module" src="/vidstack.js"></script>`,
    isReady: "player.state?.canPlay",
  },
};

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

describe("beside a player with shortcuts", () => {
  let browser: Browser;
  let server: ChatServer;
  let site: string;
  const web = createServer(async ({ url = "/" }, response) => {
    const player = PLAYERS[url.slice(1)];
    if (player !== undefined)
      response.setHeader("Content-Type", "text/html; charset=utf-8").end(
        `<!doctype html><html lang="ko"><title>a page</title><link rel="icon" href="data:,"><p>a page</p>${player.html}
        <script type="module" src="${server.httpUrl}/chizzy-chat.js"></script><chizzy-chat channel="${url.slice(1)}" nickname="미나"></chizzy-chat>`,
      );
    else if (url === "/vidstack.js")
      response.setHeader("Content-Type", "text/javascript").end(await vidstack());
    else if (url === "/silence.wav") response.setHeader("Content-Type", "audio/wav").end(silence());
    else
      response
        .setHeader("Content-Type", TYPES[extname(url)] ?? "text/plain")
        .end(await readFile(fileURLToPath(new URL(`../node_modules${url}`, import.meta.url))));
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

  const stateOf = (page: Page) =>
    page.evaluate(
      "({ paused: player.paused, muted: player.muted, isFull: document.fullscreenElement !== null })",
    );

  for (const [name, { isReady }] of Object.entries(PLAYERS)) {
    it(`${name} does nothing at what is written into the chat, and keeps its shortcuts elsewhere`, async () => {
      const page = await browser.newPage();
      await page.goto(`${site}/${name}`);
      await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
      await page.waitForFunction(isReady);
      const input = page.locator("chizzy-chat [part=input]");
      const before = await stateOf(page);
      await input.focus();
      await page.keyboard.type("fm k/ 가 0");
      assert.equal(await input.inputValue(), "fm k/ 가 0");
      await page.keyboard.press("Enter");
      await page.locator("chizzy-chat [part=text]").getByText("fm k/ 가 0").waitFor();
      await page.locator("chizzy-chat [part=log]").focus();
      await page.keyboard.press(" ");
      await page.keyboard.press("ArrowUp");
      assert.deepEqual(await stateOf(page), before);

      await page.keyboard.press("m");
      const isOther = async () => JSON.stringify(await stateOf(page)) !== JSON.stringify(before);
      await waitUntil(isOther, () => "a letter in the list, where nothing is written, is not the player's");
      await page.close();
    });
  }
});

/** Its elements, as a page's bundler packs them. */
async function vidstack(): Promise<Uint8Array> {
  const contents = 'import "vidstack/player"; window.player = document.querySelector("media-player")';
  const resolveDir = fileURLToPath(new URL("..", import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Ten seconds of it, as a WAV file: 8 kHz, 8 bits, one channel. */
function silence(): Buffer {
  const samples = Buffer.alloc(80_000, 128);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
