import assert from "node:assert/strict";
import { type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Readable } from "node:stream";
import { before, describe, it } from "node:test";
import { root, run, temporaryFolder, workspaces } from "./helpers.js";

const commands = workspaces.flatMap(({ folder, json }) =>
  Object.entries(json.bin ?? {}).map(([name, path]) => ({ name, file: join(folder, path) })),
);
/** What a clone does not have. */
const MADE = /(^|[\\/])(\.git|\.cache|node_modules|dist|[^\\/]*\.tsbuildinfo)$/;

describe("in a clone right after npm ci", () => {
  const clone = temporaryFolder();
  before(async () => {
    cpSync(root, clone, { recursive: true, filter: (path) => !MADE.test(relative(root, path)) });
    await run("npm", ["ci", "--prefer-offline"], clone);
    assert.equal(existsSync(join(clone, "reference-server/dist")), false);
  });

  for (const { name } of commands) {
    // The first one builds.
    it(`npx ${name} --help tells its options, and nothing else on stdout`, async () => {
      const help = await run("npx", ["--offline", name, "--help"], clone);
      assert.match(help, new RegExp(`^${name}: `));
      assert.match(help, /\nUsage: /);
    });
  }

  const canExec = "execve" in process && process.platform === "linux";
  // Under the same process id, so that signals reach it.
  it("the server's process has room for young objects", {
    skip: !canExec && "Node 22.15, Linux",
  }, async () => {
    const file = join(clone, "reference-server/bin/chizzy-chat-server.js");
    const stdio: StdioOptions = ["ignore", "pipe", "inherit"];
    const child = spawn(process.execPath, [file, "--port=0", "--store=memory", "--log-level=silent"], {
      stdio,
    });
    const [line] = await once(child.stdout as Readable, "data");
    const command = readFileSync(`/proc/${child.pid}/cmdline`, "utf8").split("\0");
    child.kill("SIGTERM");
    await once(child, "close");
    assert.match(String(line), /is at http/);
    assert.ok(command.includes("--max-semi-space-size=64"), command.join(" "));
  });
});

describe("in a folder that cannot be built", () => {
  const folder = temporaryFolder();

  for (const { name, file } of commands) {
    it(`${name} says what to do, and ends with 1`, async () => {
      cpSync(join(root, file), join(folder, file));
      cpSync(join(root, "scripts"), join(folder, "scripts"), { recursive: true });
      const child = spawn(process.execPath, [join(folder, file)], { stdio: ["ignore", "pipe", "pipe"] });
      let [stdout, stderr] = ["", ""];
      child.stdout.on("data", (text) => {
        stdout += text;
      });
      child.stderr.on("data", (text) => {
        stderr += text;
      });
      const [code] = await once(child, "close");
      assert.deepEqual([code, stdout], [1, ""], stderr);
      assert.match(stderr, /\nThe build failed, so there is no command to run: npm ci && npm run build/);
    });
  }
});

for (const { name, file } of commands) {
  it(`${name} begins with a line that every env understands`, () => {
    assert.equal(readFileSync(join(root, file), "utf8").split("\n", 1)[0], "#!/usr/bin/env node");
  });
}
