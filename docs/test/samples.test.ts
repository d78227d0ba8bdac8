import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { decodeClientFrame, decodeServerFrame } from "chizzy-chat-protocol";
import { createEngine } from "chizzy-chat-server";
import { build } from "esbuild";
import { SignJWT } from "jose";
import ts from "typescript";
import { ExampleStage } from "../../e2e/helpers/example.js";
import { elementOf, MANIFEST, type Manifest } from "../../scripts/test-support/api-manifest.js";
import { PAGES } from "../site/contents.js";
import { readArticle } from "../site/markdown.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
/** Our commands as `npx` would find them. npm links those of a workspace only if they are built when it installs. */
const bin = join(repository, ".cache/docs-samples/bin");
const COMMANDS = { "chizzy-chat-server": "reference-server", "chizzy-chat-conformance": "conformance" };

/** How each sample is run, by its language. A sample of another kind fails. */
const KINDS = ["html", "css", "ts", "js", "sh", "json"];
/** Not code: what programs print, and addresses. */
const NO_CODE = ["text", ""];

/** As in docs/identity.md: a page that fetches a token connects to a server that takes it. */
const AUTH_SECRET = "a secret of at least 32 bytes, only here";

/** What the server prints once it takes viewers. */
const LISTENING = /is at (http:\/\/\S+:\d+|unix:\S+)/;

interface Found {
  where: string;
  page: string;
  language: string;
  words: string[];
  code: string;
}

const all: Found[] = [];
for (const { slug, source } of PAGES) {
  const { samples } = await readArticle(source);
  all.push(
    ...samples.map((sample, index) => ({ ...sample, page: slug, where: `${source}, block ${index + 1}` })),
  );
}
const included = all.filter(({ words }) => words.some((word) => word.startsWith("file=")));
const own = all.filter((sample) => !included.includes(sample) && !NO_CODE.includes(sample.language));
const of = (...languages: string[]) => own.filter(({ language }) => languages.includes(language));

describe("code samples of the documentation", () => {
  let stage: ExampleStage;
  /** Inside the repository, so that packages are found from it. */
  const folder = join(repository, ".cache/docs-samples");

  before(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(bin, { recursive: true });
    for (const [command, workspace] of Object.entries(COMMANDS))
      symlinkSync(join(repository, workspace, `bin/${command}.js`), join(bin, command));
    stage = await ExampleStage.start([], { CHIZZY_AUTH_SECRET: AUTH_SECRET });
  });
  after(() => stage.stop());

  /** A page in a folder of its own, served. */
  async function servePage(name: string, html: string, files: Record<string, string> = {}): Promise<string> {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    for (const [file, text] of Object.entries({ ...files, "index.html": html }))
      writeFileSync(join(place, file), text);
    return stage.serve(place);
  }

  it("each is of a kind that is run here", () => {
    const strange = own.filter(({ language }) => !KINDS.includes(language));
    assert.deepEqual(
      strange.map(({ where, language }) => `${where}: ${language}`),
      [],
    );
    assert.ok(own.length > 20);
  });

  it("those that come from files come from examples that a test opens or runs", () => {
    const tests = ["e2e", "test/examples", "conformance/test"].flatMap((place) =>
      readdirSync(join(repository, place), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => readFileSync(join(repository, place, name), "utf8")),
    );
    const examples = new Set(
      included.flatMap(({ words }) => /examples\/([\w-]+)\//.exec(words.join(" "))?.[1] ?? []),
    );
    const untested = [...examples].filter(
      (name) => !tests.some((text) => new RegExp(`["'/]${name}["'/]`).test(text)),
    );
    assert.deepEqual(untested, []);
  });

  for (const [index, { where, code }] of of("html").entries()) {
    it(`${where}: opens, connects, and reports no problem`, async () => {
      const script = code.includes("chizzy-chat.js")
        ? ""
        : '<script type="module" src="http://localhost:4000/chizzy-chat.js"></script>';
      const tag = code.includes("<chizzy-chat") ? "" : "<chizzy-chat></chizzy-chat>";
      const page = code.includes("<!doctype")
        ? code
        : `<!doctype html><html lang="ko"><title>sample</title>${script}${code}${tag}</html>`;
      const visitor = await stage.open(
        await servePage(
          `html-${index}`,
          page
            .replace("<head>", '<head><link rel="icon" href="data:,">')
            .replace("<title>", '<link rel="icon" href="data:,"><title>'),
        ),
      );
      await visitor.page.waitForFunction(() =>
        document.querySelector("chizzy-chat")?.matches(":state(connected)"),
      );
      await visitor.assertNoProblems();
      await visitor.leave();
    });
  }

  it("TypeScript and JavaScript fit the packages' types", () => {
    const files = of("ts", "js")
      .filter(({ page }) => page !== "protocol")
      .map(({ where, code }, index) => {
        const file = join(folder, `types-${index}.ts`);
        writeFileSync(file, `// ${where}\n${code}\nexport {};\n`);
        return file;
      });
    const shapes = of("ts").filter(({ page }) => page === "protocol");
    const protocol = join(folder, "types-protocol.ts");
    // What the protocol's text takes for granted: an event is either, and a configuration is that of `hello`.
    const known = 'type Event = Message | Moderation;\ntype Config = Hello["config"];\n';
    writeFileSync(
      protocol,
      `${known}${shapes.map(({ code }) => code).join("\n")}\nexport type { Event, Config };\n`,
    );
    const { config } = ts.readConfigFile(join(repository, "tsconfig.base.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
    const program = ts.createProgram([...files, protocol], {
      ...options,
      // Against what is published, and not the sources: that is what a reader has.
      customConditions: [],
      composite: false,
      incremental: false,
      declaration: false,
      noEmit: true,
      // Shapes and samples declare more than they use.
      noUnusedLocals: false,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: ["node"],
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${file?.text.split("\n", 1)[0]}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    assert.deepEqual(problems, []);
    assert.ok(files.length > 5 && shapes.length > 5);
  });

  for (const [index, { where, code }] of of("ts", "js")
    .filter(({ page, words }) => page !== "protocol" && !words.includes("node"))
    .entries()) {
    it(`${where}: runs in a page with a chat`, async () => {
      const { outputFiles } = await build({
        stdin: { contents: `${code}\nwindow.hasRun = true;`, loader: "ts", resolveDir: folder },
        bundle: true,
        format: "esm",
        write: false,
        conditions: ["chizzy-source", "browser", "production"],
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
      });
      const site = await servePage(
        `script-${index}`,
        `<!doctype html><html lang="ko"><title>sample</title><link rel="icon" href="data:,">
        <script type="module" src="http://localhost:4000/chizzy-chat.js"></script>
        <script type="module" src="sample.js"></script>
        <button id="clap">clap</button><chizzy-chat server="ws://localhost:4000" channel="sample-${index}"></chizzy-chat></html>`,
        { "sample.js": outputFiles[0]?.text ?? "", "chat-token": await signToken() },
      );
      const visitor = await stage.open(site);
      await visitor.page.waitForFunction(
        () => "hasRun" in window && document.querySelector("chizzy-chat")?.matches(":state(connected)"),
      );
      await visitor.assertNoProblems();
      await visitor.leave();
    });
  }

  for (const [index, { where, code }] of of("ts")
    .filter(({ words }) => words.includes("node"))
    .entries()) {
    it(`${where}: runs in Node`, async () => {
      const file = join(folder, `node-${index}.mts`);
      writeFileSync(file, `${code}\nconsole.log("has run");\n`);
      const args = ["--conditions=chizzy-source", `--import=${import.meta.resolve("tsx")}`, file];
      await run(process.execPath, args, /has run/);
    });
  }

  const lines = of("sh").flatMap(({ code }) => code.replaceAll(/\\\n\s*/g, "").split("\n"));
  for (const line of new Set(lines)) it(`$ ${line}`, () => runCommand(line));

  async function runCommand(line: string): Promise<void> {
    const fetched = /^curl (http:\/\/localhost:4000\S*)$/.exec(line)?.[1];
    if (fetched !== undefined) {
      const response = await fetch(fetched.replace("http://localhost:4000", stage.server.httpUrl));
      assert.equal(response.status, 200);
      return;
    }
    const installed = /^npm install (\S+)$/.exec(line)?.[1];
    if (installed !== undefined) {
      // What is not published yet cannot be installed; that it could be is tested with the packages.
      const { name, private: isPrivate } = JSON.parse(
        readFileSync(join(repository, "node_modules", installed, "package.json"), "utf8"),
      );
      assert.equal(name, installed);
      assert.notEqual(isPrivate, true);
      return;
    }
    if (line === "npm start") {
      const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
      // The build was run before these tests, and other tests use what it wrote.
      const [first, second] = scripts.start.split(" && ");
      assert.equal(first, "npm run --silent build");
      const program = second.replace("reference-server", join(repository, "reference-server"));
      await run("sh", ["-c", program], LISTENING);
      return;
    }
    const options = /^npx chizzy-chat-conformance ws:\/\/localhost:4000(.*)$/.exec(line)?.[1];
    if (options !== undefined) {
      // All rules take a minute, and are tried on this server by the kit's own tests.
      const chosen = options.includes("--only") ? options : `${options} --only G3`;
      const kit = `exec chizzy-chat-conformance ${stage.server.url} ${chosen}`;
      await run("sh", ["-c", kit], /\d+ hold, 0 do not hold/);
      return;
    }
    const file = /^npx chizzy-chat-server new-epoch --store sqlite:(\S+)$/.exec(line)?.[1];
    if (file !== undefined) {
      const store = `sqlite:${join(folder, file)}`;
      const engine = createEngine(store);
      await engine.open();
      await engine.close();
      await run("sh", ["-c", `exec chizzy-chat-server new-epoch --store ${store}`], /A new epoch has begun/);
      return;
    }
    // Of the packages here, not of the registry.
    const [, before = "", command = "", rest = ""] =
      /^((?:[A-Z_]+=(?:"[^"]*"|\S+) +)*)npx (chizzy-[\w-]+)(.*)$/.exec(line) ?? [];
    assert.ok(command in COMMANDS, `no test knows how to run: ${line}`);
    await run("sh", ["-c", `${before} exec ${command} ${rest}`], LISTENING);
  }

  it("JSON is frames of the protocol", () => {
    for (const { where, code } of of("json")) {
      for (const line of code.split("\n")) {
        assert.ok(decodeServerFrame(line).ok || decodeClientFrame(line).ok, `${where}: ${line}`);
      }
    }
  });

  it("CSS is understood, and names only what the element has", async () => {
    const { cssParts, cssProperties, cssStates } = elementOf(
      JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest,
    );
    // Parts with a second name, such as own-row, are in the descriptions.
    const parts = cssParts.flatMap(({ name, description = "" }) => [
      name,
      ...[...description.matchAll(/`([\w-]+)`/g)].map(([, also]) => also),
    ]);
    const roles = ["streamer", "moderator", "admin"].map((role) => `badge-${role}`);
    const visitor = await stage.open(
      await servePage(
        "css",
        "<!doctype html><html lang='en'><title>css</title><link rel='icon' href='data:,'></html>",
      ),
    );
    for (const { where, code } of of("css")) {
      const declared = [...code.matchAll(/^\s+[\w-]+: [^;]+;$/gm)].length;
      const flat = code.replaceAll(/@media[^{]+\{((?:[^{}]*\{[^}]*\})*)\s*\}/g, "$1");
      const understood = await visitor.page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule && rule.style.length > 0)
          .length;
      }, flat);
      assert.ok(declared > 0, where);
      assert.equal(understood, flat.split("{").length - 1, `${where}: a rule was not understood`);
      for (const [, name = ""] of code.matchAll(/::part\(([\w-]+)\)/g))
        assert.ok([...parts, ...roles].includes(name), `${where}: no part ${name}`);
      for (const [name] of code.matchAll(/--chizzy-[\w-]+/g))
        assert.ok(
          cssProperties.some((one) => one.name === name),
          `${where}: no property ${name}`,
        );
      for (const [, name = ""] of code.matchAll(/:state\(([\w-]+)\)/g))
        assert.ok(
          cssStates.some((one) => one.name === name),
          `${where}: no state ${name}`,
        );
    }
    await visitor.leave();
  });
});

/** What the sample's site answers at `/chat-token`. */
function signToken(): Promise<string> {
  return new SignJWT({ name: "하늘" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject("haneul")
    .setExpirationTime("10m")
    .sign(new TextEncoder().encode(AUTH_SECRET));
}

/** Runs a program in an empty folder until it has printed what is expected, then ends it. Fails with its output if it ends before. */
async function run(command: string, args: string[], expected: RegExp): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), "chizzy-docs-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CHIZZY_PORT: "0",
    PATH: `${bin}${delimiter}${process.env.PATH}`,
  };
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  try {
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (bytes: Buffer) => {
          output += bytes.toString();
          if (expected.test(output)) resolve();
        });
      }
      child.once("error", reject);
      setTimeout(reject, 30_000, new Error(`${command} did not print ${expected}`)).unref();
      child.once("close", (code) =>
        reject(new Error(`${command} ended with ${code} before it printed ${expected}:\n${output}`)),
      );
    });
  } finally {
    const closed = new Promise((resolve) => child.once("close", resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await closed;
    }
    rmSync(cwd, { recursive: true, force: true });
  }
}
