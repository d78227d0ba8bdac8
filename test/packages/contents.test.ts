import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, describe, it } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { scriptFiles } from "../../widget/script-files.mjs";
import { type Packed, packAll, root, temporaryFolder, workspaces } from "./helpers.js";

const scripts = Object.values(scriptFiles)
  .flatMap(({ file }) => [file, `${file}.map`])
  .concat("LICENSES.txt");

/** What is published beside the sources and what tsc makes of them. */
const OTHERS: Record<string, string[]> = {
  protocol: ["schema/chizzy.v1.json", "vectors/invalid.json", "vectors/text.json", "vectors/valid.json"],
  widget: [
    "custom-elements.json",
    "dist/cdn/integrity.json",
    ...scripts.map((name) => `dist/cdn/${name}`),
    "editor/vscode-css.json",
    "editor/vscode-html.json",
    "editor/web-types.json",
    "frameworks/props.d.ts",
    "frameworks/react.d.ts",
    "frameworks/register.js",
    "frameworks/svelte.d.ts",
    "frameworks/vue.d.ts",
  ],
  conformance: ["bin/chizzy-chat-conformance.js"],
  "reference-server": [
    "bin/chizzy-chat-server.js",
    ...["index.html", "page.css", "page.js", "popout.css", "popout.html", "popout.js", ...scripts].flatMap(
      (name) => [name, `${name}.br`, `${name}.gz`].map((file) => `dist/page/${file}`),
    ),
  ],
};

/** Made, but only for the script files. */
const LEFT_OUT = /^dist\/(script|lazy\/import-lazy-beside)\./;

let packed: Packed[];
before(async () => {
  packed = await packAll(temporaryFolder());
});

for (const { folder, json } of workspaces) {
  const files = () => packed.find(({ name }) => name === json.name)?.files ?? [];

  describe(`the package ${json.name}`, () => {
    it("has its sources, what is built of them, and nothing stray", () => {
      const sources = readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => name.replaceAll("\\", "/").slice(0, -".ts".length));
      const built = sources.flatMap((name) => [".js", ".js.map", ".d.ts"].map((end) => `dist/${name}${end}`));
      const expected = [
        ...["LICENSE", "README.md", "package.json", ...(OTHERS[folder] ?? [])],
        ...sources.map((name) => `src/${name}.ts`),
        ...built.filter((path) => !LEFT_OUT.test(path)),
      ];
      assert.deepEqual(files(), expected.sort());
    });

    it("has source maps whose sources are in it", () => {
      const maps = files().filter((path) => path.endsWith(".js.map"));
      assert.notEqual(maps.length, 0);
      for (const path of maps) {
        const { sources, sourcesContent = [] } = JSON.parse(readFileSync(join(root, folder, path), "utf8"));
        for (const [index, source] of (sources as string[]).entries()) {
          const isThere = files().includes(join(dirname(path), source).replaceAll("\\", "/"));
          assert.ok(isThere || typeof sourcesContent[index] === "string", `${path}: ${source}`);
        }
      }
    });

    it("says what it is, under the repository's license and version", () => {
      assert.notEqual(json.keywords?.length ?? 0, 0);
      assert.equal(json.license, "MIT");
      const license = (path: string) => readFileSync(join(root, path, "LICENSE"), "utf8");
      assert.equal(license(folder), license("."));
      assert.deepEqual(json.publishConfig, { access: "public", provenance: true });
      const [first] = workspaces;
      assert.equal(json.version, first?.json.version);
      for (const other of workspaces) {
        const wanted = json.dependencies?.[other.json.name];
        if (wanted !== undefined) assert.equal(wanted, json.version);
      }
      assert.ok(existsSync(join(root, folder, "README.md")));
    });

    it("is right in publint's eyes", async () => {
      const pack = { tarball: tarballOf(json.name).buffer };
      const { messages, pkg } = await publint({ pkgDir: "package", pack, strict: true });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg, { color: false })),
        [],
      );
    });

    if (json.exports === undefined) return;
    it("has types that fit, wherever ES modules are understood", async () => {
      const result = await checkPackage(createPackageFromTarballData(tarballOf(json.name)));
      const problems = result.types === false ? [{ kind: "no types" }] : result.problems;
      // TypeScript's oldest resolution knows no `exports`; and require() of an ES module works in every Node that we support.
      const known = (problem: object) =>
        JSON.stringify(problem).includes("node10") ||
        ("kind" in problem && problem.kind === "CJSResolvesToESM");
      assert.deepEqual(
        problems.filter((problem) => !known(problem)),
        [],
      );
    });
  });
}

/** A copy, as a buffer of its own: Node's may be a part of a larger one. */
function tarballOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(packed.find((one) => one.name === name)?.tarball ?? ""));
}
