import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build as bundle } from "esbuild";
import { build, preview } from "vite";
import { startBrowser } from "../../e2e/helpers/chat-page.js";
import { packAll, run, temporaryFolder, workspaces } from "./helpers.js";

const project = temporaryFolder();

before(async () => {
  cpSync(fileURLToPath(new URL("consumer", import.meta.url)), project, { recursive: true });
  const tarballs = (await packAll(project)).map(({ tarball }) => tarball);
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  await run("npm", ["install", ...flags, ...tarballs], project);
});

describe("in an empty project that installed the packages", () => {
  it("Node can import every entry: it throws nothing, prints nothing, and ends", async () => {
    const entries = workspaces.flatMap(({ json }) =>
      Object.entries(json.exports ?? {})
        .filter(([entry, target]) => !entry.includes("*") && typeof target !== "string")
        .map(([entry]) => `${json.name}${entry.slice(1)}`),
    );
    assert.ok(entries.length >= 9, entries.join());
    const code = entries.map((entry) => `await import("${entry}");`).join("\n");
    assert.equal(await run(process.execPath, ["--input-type=module", "--eval", code], project), "");
  });

  it("the headless client runs in Node", async () => {
    const code = `import { ChatClient } from "chizzy-chat/client";
      const client = new ChatClient({ server: "nonsense:", channel: "a" });
      client.start();
      console.log(client.status.state, client.status.reason);`;
    const output = await run(process.execPath, ["--input-type=module", "--eval", code], project);
    assert.equal(output, "stopped bad-address\n");
  });

  it("the files for pages, editors and other tools are found by name", async () => {
    const names = [
      ...["cdn/chizzy-chat.js", "cdn/integrity.json", "custom-elements.json", "editor/web-types.json"].map(
        (path) => `chizzy-chat/${path}`,
      ),
      ...workspaces.map(({ json }) => `${json.name}/package.json`),
      ...["schema.json", "vectors/valid.json"].map((path) => `chizzy-chat-protocol/${path}`),
    ];
    const code = `import { readFileSync } from "node:fs";
      for (const name of ${JSON.stringify(names)}) readFileSync(new URL(import.meta.resolve(name)));`;
    assert.equal(await run(process.execPath, ["--input-type=module", "--eval", code], project), "");
  });

  for (const { json } of workspaces) {
    for (const name of Object.keys(json.bin ?? {})) {
      it(`npx ${name} tells its options`, async () => {
        assert.match(await run("npx", ["--offline", name, "--help"], project), /Usage/);
      });
    }
  }

  it("the server says its package's version", async () => {
    const version = workspaces.find(({ json }) => json.name === "chizzy-chat-server")?.json.version;
    assert.equal(
      (await run("npx", ["--offline", "chizzy-chat-server", "--version"], project)).trim(),
      version,
    );
  });

  describe("TypeScript", { concurrency: 2 }, () => {
    for (const [title, program, ...args] of [
      ["Node's resolution, and React 19's JSX", "typescript/bin/tsc", "-p", "tsconfig.nodenext.json"],
      ["a bundler's resolution, and Vue's templates", "vue-tsc/bin/vue-tsc.js", "-p", "tsconfig.json"],
      ["Svelte's templates", "svelte-check/bin/svelte-check", "--fail-on-warnings"],
    ] as const) {
      it(`knows the element by ${title}`, async () => {
        await run(process.execPath, [join("node_modules", program), ...args], project);
      });
    }
  });

  for (const [title, code, isKept] of [
    ["the element's entry registers it", 'import "chizzy-chat"', true],
    ["so does a framework's", 'import "chizzy-chat/react"', true],
    [
      "a type leaves everything out",
      'import type { ChizzyChat } from "chizzy-chat"; export type A = ChizzyChat',
      false,
    ],
    ["an unused name leaves everything out", 'import { ChizzyChat } from "chizzy-chat/element"', false],
    ["the class comes without registration", 'export { ChizzyChat } from "chizzy-chat/element"', false],
    ["the client comes without Lit", 'export { ChatClient } from "chizzy-chat/client"', false],
    ["a language comes without the element", 'export { registerTranslation } from "chizzy-chat/i18n"', false],
  ] as const) {
    it(`bundled, ${title}`, async () => {
      const text = await bundled(code);
      assert.equal(text.includes('customElements.define("chizzy-chat"'), isKept);
      assert.equal(/LitElement/.test(text), isKept || title.includes("class"));
      if (title.includes("everything")) assert.equal(text.trim(), "");
    });
  }

  async function bundled(code: string): Promise<string> {
    const file = join(project, "entry.ts");
    writeFileSync(file, code);
    const options: BuildOptions = { entryPoints: [file], bundle: true, format: "esm", write: false };
    const { outputFiles = [] } = await bundle({ ...options, absWorkingDir: project });
    return outputFiles.map(({ text }) => text).join("");
  }
});

describe("a page that Vite bundled, and the server that npx started", () => {
  let server: ChildProcess;
  let address: string;

  before(async () => {
    server = spawn("npx", ["--offline", "chizzy-chat-server", "--port", "0"], {
      cwd: project,
      stdio: ["ignore", "pipe", "inherit"],
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
    });
    address = await new Promise((resolve, reject) => {
      server.once("exit", (code) => reject(new Error(`the server ended with code ${code}`)));
      server.stdout?.on("data", (bytes) => {
        const [url] = /http:\/\/localhost:\d+/.exec(String(bytes)) ?? [];
        if (url !== undefined) resolve(url);
      });
    });
  });
  after(() => {
    if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
  });

  it("chat with each other", async () => {
    await build({ root: project, logLevel: "error", configFile: false });
    const site = await preview({ root: project, logLevel: "error", configFile: false, preview: { port: 0 } });
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(`${site.resolvedUrls?.local[0]}?server=${address}`);
      await page.locator("chizzy-chat [part=status-light][data-state=live]").waitFor();
      await page.locator("chizzy-chat [part=input]").fill("안녕하세요");
      await page.locator("chizzy-chat [part=input]").press("Enter");
      await page.locator("chizzy-chat [part=nickname-input]").fill("미나");
      await page.locator("chizzy-chat [part=nickname-input]").press("Enter");
      await page.locator("chizzy-chat [data-own][data-state=sent]").getByText("안녕하세요").waitFor();
      // What loads when it is asked for is bundled, too.
      await page.locator("chizzy-chat [part=emoji-button]").click();
      await page.locator("chizzy-chat [part=emoji-panel] button").first().waitFor();
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
