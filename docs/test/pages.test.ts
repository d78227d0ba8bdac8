import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import type { Page } from "playwright-core";
import { startBrowser, waitUntil } from "../../e2e/helpers/chat-page.js";
import { ExampleStage, type Visitor } from "../../e2e/helpers/example.js";
import { elementOf, MANIFEST, type Manifest } from "../../scripts/test-support/api-manifest.js";
import { PAGES } from "../site/contents.js";

interface AxeResults {
  violations: { id: string; nodes: { target: unknown }[] }[];
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const command = ["--conditions=chizzy-source", "--import=tsx", "docs/site/run.ts"];

/** How pages are looked at: width, scheme, and the rules of axe that are tried, none for all: the markup is the same each time. */
const LOOKS: readonly (readonly [number, "light" | "dark", readonly string[]])[] = [
  [1280, "light", []],
  [360, "dark", ["color-contrast", "scrollable-region-focusable", "target-size"]],
];

describe("the documentation's site", () => {
  let stage: ExampleStage;
  let site: string;
  const dist = join(repository, "docs/dist");
  const html = new Map<string, string>();

  before(async () => {
    const { status, stderr } = spawnSync(process.execPath, [...command, "--build"], {
      cwd: repository,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    for (const { slug } of PAGES) html.set(`${slug}.html`, readFileSync(join(dist, `${slug}.html`), "utf8"));
    stage = await ExampleStage.start();
    site = await stage.serve(dist);
  });
  after(() => stage.stop());

  it("every page is whole text, with a title, a description and one heading of its own", () => {
    const titles = new Set<string | undefined>();
    for (const [name, text] of html) {
      titles.add(/<title>([^<]{10,})<\/title>/.exec(text)?.[1]);
      assert.match(text, /<meta name="description" content="[^"]{30,}">/, name);
      assert.equal(text.match(/<h1>/g)?.length, 1, `${name}: h1`);
      assert.match(text, /^<!doctype html>\s*<html lang="(?:ko|en)">/i, name);
      const words = text.replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, " ").split(/\s+/);
      assert.ok(words.length > 150, `${name}: ${words.length} words`);
    }
    assert.ok(!titles.has(undefined));
    assert.equal(titles.size, PAGES.length);
  });

  it("every link leads somewhere in the site, from whatever folder it is served", () => {
    for (const [name, text] of html) {
      for (const [, address = ""] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (address.startsWith("data:") || isExample(text, address)) continue;
        assert.doesNotMatch(address, /^(?:\/|https?:)/, `${name}: ${address}`);
        const [path = "", hash] = address.split("#");
        const target = join(dist, path === "" ? name : path);
        assert.ok(existsSync(target), `${name}: ${address} is no file`);
        if (hash === undefined) continue;
        assert.match(
          readFileSync(target, "utf8"),
          new RegExp(` id="${hash}"`),
          `${name}: ${address} is no place`,
        );
      }
    }
  });

  it("the reference has everything that the manifest has", () => {
    const text = html.get("reference.html") ?? "";
    const { members, attributes, events, slots, cssParts, cssProperties, cssStates } = elementOf(
      JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest,
    );
    const names = [
      members.filter((member) => member.static !== true),
      attributes,
      events,
      slots,
      cssParts,
      cssProperties,
      cssStates,
    ].flat();
    assert.deepEqual(
      names.filter(({ name }) => !text.includes(`<code>${name}`)),
      [],
    );
  });

  describe("in a browser", { concurrency: 2 }, () => {
    for (const { slug } of PAGES) {
      it(`${slug}: light and wide, dark and narrow: nothing overflows, nobody is shut out, no other place is asked`, async () => {
        const visitor = await stage.open("about:blank", { reducedMotion: "reduce" });
        const { page } = visitor;
        const places = new Set<string>();
        page.on("request", (request) => places.add(new URL(request.url()).origin));
        for (const [width, colorScheme, rules] of LOOKS) {
          await page.setViewportSize({ width, height: 760 });
          await page.emulateMedia({ colorScheme });
          if (rules.length === 0) await page.goto(`${site}/${slug}.html`);
          if ((await page.locator("chizzy-chat").count()) > 0)
            await page.locator("chizzy-chat [part~=row]").first().waitFor();
          const overflow = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
          assert.ok(overflow <= 0, `at ${width} px it is ${overflow} px too wide`);
          assert.deepEqual(await violations(page, rules), [], `${width} px, ${colorScheme}`);
        }
        assert.deepEqual(
          [...places].filter((place) => place !== site && place !== "null"),
          [],
        );
        assert.equal(visitor.sockets.length, 0);
        await visitor.assertNoProblems();
        await visitor.leave();
      });
    }
  });

  it("without JavaScript the pages are there, the menu opens, and a picture stands for the demo", async () => {
    const visitor = await stage.open(`${site}/index.html`, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
    });
    const { page } = visitor;
    await page.locator(".stage img").waitFor();
    await page.getByRole("button", { name: "목차" }).click();
    await page.getByRole("link", { name: "Vue 3" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Vue 3" }).waitFor();
    await page.getByText("isCustomElement").first().waitFor();
    await page.context().close();
  });

  it("by keyboard: the first key leads past the navigation", async () => {
    const visitor = await stage.open(`${site}/react.html`);
    await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.press("Enter");
    await waitUntil(
      () => visitor.page.evaluate(() => document.activeElement?.id === "content"),
      () => "the text does not have the focus",
    );
    await visitor.leave();
  });

  it("a code block is copied by its button", async () => {
    const visitor = await stage.open(`${site}/start.html`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = visitor;
    await page.getByRole("button", { name: "복사" }).first().click();
    await page.getByRole("button", { name: "복사했어요" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "npx chizzy-chat-server");
    await visitor.leave();
  });

  it("is copied on a page without https, too", async () => {
    const browser = await startBrowser(["--host-resolver-rules=MAP docs.test 127.0.0.1"]);
    try {
      const page = await browser.newPage();
      await page.goto(`${site.replace("localhost", "docs.test")}/start.html`);
      assert.equal(await page.evaluate(() => isSecureContext), false);
      const button = page.getByRole("button", { name: "복사" }).first();
      await button.click();
      await page.getByRole("button", { name: "복사했어요" }).waitFor();
      assert.equal(await button.evaluate((element) => element === document.activeElement), true);
      // The page may not read it, but a viewer can paste it.
      await page.evaluate(() =>
        document.body.append(Object.assign(document.createElement("input"), { id: "paste" })),
      );
      await page.locator("#paste").press("ControlOrMeta+v");
      assert.equal(await page.locator("#paste").inputValue(), "npx chizzy-chat-server");
    } finally {
      await browser.close();
    }
  });

  describe("playground", () => {
    let visitor: Visitor;
    let page: Page;
    const snippet = () => page.locator(".result code").innerText();

    before(async () => {
      visitor = await stage.open(`${site}/playground.html`);
      page = visitor.page;
      await page.getByLabel("channel", { exact: true }).fill("lobby");
      await page.getByLabel("nickname", { exact: true }).fill('"미나" & co');
      await page.getByLabel("theme", { exact: true }).selectOption("dark");
      await page.getByLabel("times", { exact: true }).check();
      await page.getByLabel("max-messages", { exact: true }).fill("50");
      await page.getByLabel("pinned", { exact: true }).fill("</script> 오늘 22시까지");
      await page
        .getByLabel("emotes", { exact: true })
        .fill("wave https://example.com/wave.webp\nnot an address");
    });
    after(() => visitor.leave());

    it("offers what the manifest has, but for what a page without a server cannot show", async () => {
      const names = await page.locator(".controls label code").allTextContents();
      const { members } = elementOf(JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest);
      const fields = members
        .filter((member) => member.kind === "field" && member.static !== true)
        .map(({ attribute, name }) => attribute ?? name);
      assert.deepEqual(fields.filter((name) => !names.includes(name)).sort(), [
        "getToken",
        "pop-out-url",
        "server",
      ]);
    });

    it("the chat beside it follows", async () => {
      const chat = page.locator("chizzy-chat");
      assert.equal(await chat.locator("[part=chat]").getAttribute("data-theme"), "dark");
      assert.equal(await chat.locator("[part=chat]").getAttribute("data-times"), "on");
      await chat.locator("[part=pinned]").getByText("오늘 22시까지").waitFor();
      assert.deepEqual(
        await chat.evaluate((element) => (element as HTMLElement & { emotes: object }).emotes),
        { wave: "https://example.com/wave.webp" },
      );
    });

    it("the HTML to copy is a page that works, with what was chosen", async () => {
      const folder = mkdtempSync(join(tmpdir(), "chizzy-docs-"));
      writeFileSync(
        join(folder, "index.html"),
        `<!doctype html><title>a page</title><link rel="icon" href="data:,">${await snippet()}`,
      );
      const reader = await stage.open(await stage.serve(folder));
      const chat = reader.page.locator("chizzy-chat");
      await chat.locator("[part=status-light][data-state=live]").waitFor();
      await chat.locator("[part=pinned]").getByText("</script> 오늘 22시까지").waitFor();
      const { attributes, emotes } = await chat.evaluate((element) => ({
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        emotes: (element as HTMLElement & { emotes: object }).emotes,
      }));
      assert.deepEqual(attributes, {
        channel: "lobby",
        nickname: '"미나" & co',
        theme: "dark",
        times: "",
        "max-messages": "50",
      });
      assert.deepEqual(emotes, { wave: "https://example.com/wave.webp" });
      await reader.assertNoProblems();
      await reader.leave();
      rmSync(folder, { recursive: true });
    });

    it("the React component is what React takes, with the same values", async () => {
      await page.getByText("React", { exact: true }).click();
      const text = await snippet();
      const { code } = await transform(text, {
        loader: "tsx",
        jsx: "transform",
        jsxFactory: "h",
        format: "esm",
      });
      const body = code
        .replace(/^import.*$/gm, "")
        .replace(/export (?:function|\{[^}]*\};?)/g, (word) => (word.endsWith("function") ? "function" : ""));
      const props = new Function("h", `${body}; return Chat();`)((tag: string, given: object) => ({
        tag,
        ...given,
      }));
      assert.deepEqual(props, {
        tag: "chizzy-chat",
        server: "ws://localhost:4000",
        channel: "lobby",
        nickname: '"미나" & co',
        theme: "dark",
        times: true,
        "max-messages": 50,
        pinned: { text: "</script> 오늘 22시까지" },
        emotes: { wave: "https://example.com/wave.webp" },
      });
    });

    it("the Vue template has the same values", async () => {
      await page.getByText("Vue", { exact: true }).click();
      const text = await snippet();
      const template = /<template>([\s\S]*)<\/template>/.exec(text)?.[1] ?? "";
      const attributes = await page.evaluate((markup) => {
        const element = new DOMParser().parseFromString(markup, "text/html").querySelector("chizzy-chat");
        return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
      }, template);
      assert.deepEqual(attributes, {
        server: "ws://localhost:4000",
        channel: "lobby",
        nickname: '"미나" & co',
        theme: "dark",
        times: "",
        "max-messages": "50",
        ":pinned": "pinned",
        ":emotes": "emotes",
      });
      assert.match(text, /const emotes = \{\s+wave: "https:\/\/example\.com\/wave\.webp"\s+\};/);
    });
  });

  describe("theming", () => {
    it("a look dresses the chat, and the CSS to copy does the same elsewhere", async () => {
      const visitor = await stage.open(`${site}/theming.html`);
      const { page } = visitor;
      await page.getByText("Night", { exact: true }).click();
      await page.getByLabel("Roundness").fill("3");
      const [css = "", tag = ""] = await page.locator(".result code").allInnerTexts();
      assert.match(css, /--chizzy-radius: 3px;/);
      assert.equal(tag, '<chizzy-chat channel="my-stream" theme="dark" density="compact"></chizzy-chat>');
      const look = await lookOf(page);
      assert.deepEqual(look, { background: "rgb(11, 7, 19)", color: "rgb(239, 233, 251)", size: "13px" });
      // The same CSS on a chat that the controls did not touch.
      await page.evaluate((text) => {
        document.querySelector("chizzy-chat")?.removeAttribute("style");
        document.head.append(Object.assign(document.createElement("style"), { textContent: text }));
      }, css);
      assert.deepEqual(await lookOf(page), look);
      await visitor.assertNoProblems();
      await visitor.leave();
    });

    it("colours that cannot be read are said to be so", async () => {
      const visitor = await stage.open(`${site}/theming.html`);
      const { page } = visitor;
      await page.getByText("Both can be read well").waitFor();
      await page.getByLabel("Background").fill("#ffffff");
      await page.getByLabel("Text", { exact: true }).fill("#b0b0b0");
      await page.getByText("Below 4.5 some viewers cannot read it").waitFor();
      await visitor.leave();
    });
  });

  it("npm run docs serves the same pages, at the address that it prints", async () => {
    const child = spawn(process.execPath, command, {
      cwd: repository,
      env: { ...process.env, NO_COLOR: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => (output += bytes.toString()));
    try {
      await waitUntil(
        () => /http:\/\/localhost:\d+/.test(output),
        () => output,
        30_000,
      );
      const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      const visitor = await stage.open(`${address}/vue.html`);
      await visitor.page.getByRole("heading", { level: 1, name: "Vue 3" }).waitFor();
      assert.equal((await fetch(`${address}/files/chizzy.v1.json`)).status, 200);
      await visitor.leave();
    } finally {
      child.kill("SIGTERM");
    }
  });

  it("npm run docs says what is allowed when it is told something else", () => {
    const { status, stderr } = spawnSync(process.execPath, [...command, "--bild"], {
      cwd: repository,
      encoding: "utf8",
    });
    assert.equal(status, 2);
    assert.match(stderr, /--bild is not known\. Allowed: --build\./);
  });
});

/** Whether an address stands in a code block, as text. */
function isExample(text: string, address: string): boolean {
  return !new RegExp(`<[^>]*(?:href|src)="${address.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}"`).test(text);
}

async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(only.length === 0 ? {} : { runOnly: only });
    return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`);
  }, rules);
}

function lookOf(page: Page): Promise<{ background: string; color: string; size: string }> {
  return page.locator("chizzy-chat [part=chat]").evaluate((chat) => {
    const { backgroundColor, color, fontSize } = getComputedStyle(chat);
    return { background: backgroundColor, color, size: fontSize };
  });
}
