import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a module in a fresh Node, which finds the packages as they are built, without the development condition. */
async function evaluate(code: string): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: root,
  });
  assert.equal(stderr, "");
  return stdout.trim();
}

describe("importing the built packages in Node", () => {
  for (const entry of [
    "chizzy-chat",
    "chizzy-chat/element",
    "chizzy-chat/client",
    "chizzy-chat-protocol",
    "chizzy-chat-server",
  ]) {
    it(`${entry} does nothing, throws nothing, and lets the process end`, async () => {
      const names = await evaluate(`console.log(Object.keys(await import("${entry}")).join(" "))`);
      assert.notEqual(names, "");
    });
  }

  it("the headless client works there with a WebSocket of the page's choice", async () => {
    const state = await evaluate(`
      import { ChatClient } from "chizzy-chat/client";
      const client = new ChatClient({ server: "nonsense:", channel: "a" });
      client.start();
      console.log(client.status.state, client.status.reason);
    `);
    assert.equal(state, "stopped bad-address");
  });
});
