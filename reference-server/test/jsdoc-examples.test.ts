import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { createDirectory } from "./helpers/cli.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const source = join(repository, "reference-server/src");
/** Inside the repository, so that packages are found from it. */
const folder = join(repository, ".cache/jsdoc-examples");

/** Every `@example` of the sources, as a file of its own. */
const examples = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    return [...text.matchAll(/^ *\* @example\n *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(
      ([, code = ""], index) => ({
        title: `${name}, example ${index + 1}`,
        file: join(folder, `${name.replaceAll("/", "-")}-${index + 1}.mts`),
        code: code.replaceAll(/^ *\* ?/gm, ""),
      }),
    );
  });

describe("the examples in the editor's hovers", () => {
  before(() => {
    mkdirSync(folder, { recursive: true });
    for (const { file, code } of examples) writeFileSync(file, `${code}console.log("has run");\n`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("there is one for whoever writes an engine, and one for its tests", () => {
    for (const part of ["storage/engine.ts", "testing/engine-rules.ts"])
      assert.ok(
        examples.some(({ title }) => title.startsWith(part)),
        part,
      );
  });

  it("they fit the types", () => {
    const { config } = ts.readConfigFile(join(repository, "tsconfig.base.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
    const emitsNothing = { composite: false, incremental: false, declaration: false, noEmit: true };
    const program = ts.createProgram(
      examples.map(({ file }) => file),
      { ...options, ...emitsNothing, customConditions: ["chizzy-source"], types: ["node"] },
    );
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    assert.deepEqual(problems, []);
  });

  for (const { title, file } of examples) {
    it(`${title}: runs`, async () => {
      const args = ["--conditions=chizzy-source", `--import=${import.meta.resolve("tsx")}`, file];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: createDirectory() });
      assert.match(stdout, /has run/);
    });
  }
});
