import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../../e2e/helpers/chat-page.js";
import { measureScripts } from "../../scripts/sizes.mjs";
import { type ChatServer, startChatServer } from "../../scripts/test-support/chat-server.js";
import { root, workspaces } from "./helpers.js";

const folder = join(root, "widget/dist/cdn");
const scripts = measureScripts();
const version = workspaces.find(({ json }) => json.name === "chizzy-chat")?.json.version;

describe("the script files, on a host of static files", () => {
  let browser: Browser;
  let chat: ChatServer;
  let site: string;
  let html = "";
  const names = readdirSync(folder);
  const host = createServer((request, response) => {
    const name = request.url?.split("?")[0]?.replace("/0.1/", "") ?? "";
    const isScript = names.includes(name);
    response.setHeader(
      "content-type",
      isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8",
    );
    response.end(isScript ? readFileSync(join(folder, name)) : html);
  });

  before(async () => {
    browser = await startBrowser();
    chat = await startChatServer({ args: ["--limit", "sameTextMs=0", "--store=memory"] });
    await new Promise<void>((resolve) => host.listen(0, resolve));
    site = `http://localhost:${(host.address() as AddressInfo).port}`;
  });
  after(async () => {
    await browser.close();
    host.close();
    await chat.stop();
  });

  /** A page with these scripts and one element; answers with what it asked for and which errors it had. */
  async function open(tags: string): Promise<{ page: Page; requests: string[]; errors: string[] }> {
    html = `<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${tags}
      <chizzy-chat lang="ja" server="${chat.url}" style="height: 480px"></chizzy-chat>`;
    const page = await (await browser.newContext()).newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("websocket", (socket) => requests.push(socket.url()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(site);
    await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
    return { page, requests, errors };
  }

  for (const [kind, name] of [
    ['type="module"', "chizzy-chat.js"],
    ["", "chizzy-chat.iife.js"],
  ] as const) {
    it(`${name} passes by its hash, and asks only its own folder and the chat server for anything`, async () => {
      const integrity = scripts.find(({ file }) => file === name)?.integrity;
      const tag = `<script ${kind} src="/0.1/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
      const { page, requests, errors } = await open(tag);
      await page.locator("chizzy-chat [part=input]").fill("こんにちは");
      await page.locator("chizzy-chat [part=input]").press("Enter");
      await page.locator("chizzy-chat [part=nickname-input]").fill("ミナ");
      await page.locator("chizzy-chat [part=nickname-input]").press("Enter");
      await page.locator("chizzy-chat [data-own][data-state=sent]").getByText("こんにちは").waitFor();
      await page.locator("chizzy-chat [part~=row]").last().hover();
      await page.locator("chizzy-chat [part=copy-button]").first().waitFor();
      await page.locator("chizzy-chat [part=emoji-button]").click();
      await page.locator("chizzy-chat [part=emoji-panel] button").first().waitFor();
      const others = requests.filter(
        (url) => url !== `${site}/` && !url.startsWith(`${site}/0.1/`) && !url.startsWith(chat.url),
      );
      assert.deepEqual(others, []);
      assert.ok(requests.includes(`${site}/0.1/chizzy-chat.emoji.js`));
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it("a hash of another file keeps the script from running", async () => {
    const [, other] = scripts;
    html = `<!doctype html><title>A page</title>
      <script src="/0.1/chizzy-chat.js" type="module" integrity="${other?.integrity}"></script>
      <script type="module">window.isOver = true</script>`;
    const page = await browser.newPage();
    await page.goto(site);
    await page.waitForFunction(() => "isOver" in window);
    assert.equal(await page.evaluate(() => customElements.get("chizzy-chat") === undefined), true);
    await page.close();
  });

  it("a second script, of any kind and version, does nothing", async () => {
    const { page, errors } = await open(`
      <script src="/0.1/chizzy-chat.iife.js"></script>
      <script>window.first = customElements.get("chizzy-chat")</script>
      <script src="/0.1/chizzy-chat.iife.js?other"></script>
      <script type="module" src="/0.1/chizzy-chat.js"></script>
      <script type="module" src="/0.1/chizzy-chat.js?other"></script>
      <script type="module">window.isOver = true</script>`);
    await page.waitForFunction(() => "isOver" in window);
    const isFirst = () => customElements.get("chizzy-chat") === (window as { first?: unknown }).first;
    assert.equal(await page.evaluate(isFirst), true);
    assert.equal(await page.locator("chizzy-chat [part=chat]").count(), 1);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});

describe("what is written about the script files", () => {
  it("integrity.json has the size and hash of each", () => {
    const written = JSON.parse(readFileSync(join(folder, "integrity.json"), "utf8"));
    assert.deepEqual(
      written,
      scripts.map(({ maxGzipBytes: _, maxBrotliBytes: __, ...script }) => script),
    );
  });

  it("the widget's README has a script tag of this version; its hash is that of the release", () => {
    const readme = readFileSync(join(root, "widget/README.md"), "utf8");
    const [, at, hash] =
      /src="https:.*@([^/]+)\/chizzy-chat\.js"\s+integrity="sha384-([^"]*)"/.exec(readme) ?? [];
    assert.equal(at, version);
    assert.equal(Buffer.from(hash ?? "", "base64").length, 48);
  });

  it("LICENSES.txt names what they contain of others", () => {
    const text = readFileSync(join(folder, "LICENSES.txt"), "utf8");
    for (const name of ["lit-html", "@lit/reactive-element", "reconnecting-websocket"])
      assert.match(text, new RegExp(`^${name} \\d`, "m"));
    assert.match(text, /Google LLC/);
  });
});
