import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";

const run = promisify(execFile);
const program = fileURLToPath(new URL("helpers/unit-test-dom.ts", import.meta.url));

describe("a page's own unit tests, where nothing has a layout", () => {
  let server: ChatServer;

  before(async () => {
    server = await startChatServer({ args: ["--origin", "http://localhost:3000"] });
  });
  after(() => server.stop());

  for (const dom of ["jsdom", "happy-dom"]) {
    it(`under ${dom} the chat connects, sends, shows and leaves, and nothing is thrown`, async () => {
      const { stdout } = await run(
        process.execPath,
        ["--conditions=chizzy-source", "--import=tsx", program, dom, server.url],
        { timeout: 40_000 },
      );
      assert.deepEqual(JSON.parse(stdout), { shown: ["안녕"], problems: [] });
    });
  }
});
