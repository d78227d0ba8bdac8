import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { it, type TestContext } from "node:test";
import { type ChatServer, createTokenVerifier } from "chizzy-chat-server";
import { join } from "./helpers/client.js";
import { startServer } from "./helpers/server.js";
import { authenticate, SECRET } from "./helpers/tokens.js";

let files = 0;
const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** Runs a sample, the first that begins with this line, with changes that a test needs. */
async function run(t: TestContext, firstLine: string, change: (code: string) => string): Promise<object> {
  const blocks = [...README.matchAll(/```js\n(.*?)```/gs)].map(([, code = ""]) => code);
  const code = blocks.find((block) => block.startsWith(`${firstLine}\n`));
  assert.ok(code !== undefined, "the sample is in the README");
  files += 1;
  const file = new URL(`../.cache/readme.${process.pid}.${files}.mjs`, import.meta.url);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, change(code));
  t.after(() => rmSync(file));
  return (await import(file.href)) as object;
}

it("the README's backend makes tokens that the server takes", async (t) => {
  process.env.CHIZZY_AUTH_SECRET = SECRET;
  const backend = (await run(t, "// your backend", (code) => code)) as {
    createChatToken(user: { id: string; name: string; isModerator: boolean }): Promise<string>;
  };
  const { url } = await startServer(t, { authenticate: createTokenVerifier({ secret: SECRET }) });
  const client = await join(url);
  const token = await backend.createChatToken({ id: "u7", name: "미나", isModerator: true });
  const { you } = await authenticate(client, token);
  assert.deepEqual([you.uid, you.nickname, you.roles], ["u7", "미나", ["moderator"]]);
  assert.ok(you.exp > Date.now() + 3_500_000);
});

it("the README's chat on a site's own server knows viewers by their cookie", async (t) => {
  const site = {
    yourApp: (_: unknown, response: ServerResponse) => response.end("your site"),
    findViewer: (cookie?: string) => (cookie === "session=42" ? { uid: "u42", nickname: "미나" } : undefined),
  };
  Object.assign(globalThis, site);
  const running = (await run(t, 'import { createServer } from "node:http";', (code) => {
    const changed = code
      .replace("sqlite:./chat.db", "memory")
      .replace("listen(3000)", 'listen(0, "127.0.0.1")');
    return `${changed}export { chat, site };`;
  })) as { chat: ChatServer; site: Server };
  t.after(async () => {
    await running.chat.close();
    running.site.close();
  });
  if (!running.site.listening) await once(running.site, "listening");
  const { port } = running.site.address() as AddressInfo;
  const options = { path: "/chat", headers: { cookie: "session=42" } };
  const client = await join(`ws://127.0.0.1:${port}`, options);
  assert.equal(client.frames[0]?.you.nickname, "미나");
  assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), "your site");
});
