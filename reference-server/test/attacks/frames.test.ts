import assert from "node:assert/strict";
import { it, type TestContext } from "node:test";
import { join, joinAsV0, TestClient } from "../helpers/client.js";
import { openWebSocket, rawFrame } from "../helpers/raw.js";
import { assertUndisturbed, count, NEEDS_LINUX, startCanary, startTarget } from "./helpers/target.js";

/** As much white space inside a text as a frame can carry. */
const SPACES = `a${" ".repeat(16_200)}b`;
const MARKS = `a${"\u0301\u0323".repeat(4_000)}b`;

for (const [name, text] of [
  ["spaces", SPACES],
  ["marks in the wrong order", MARKS],
] as const) {
  it(
    `30 frames full of ${name}, as text, nickname and a v0 frame, move a neighbour's ping by at most 50 ms`,
    NEEDS_LINUX,
    async (t) => {
      const { url } = await startTarget(t);
      const canary = await startCanary(t, url);
      await canary.report(10);
      const client = await join(url);
      const v0 = await joinAsV0(url);
      for (let index = 0; index < 15; index += 1) {
        client.send({ type: "message", ref: `ref-${index}-text`, text });
        client.send({ type: "message", ref: `ref-${index}-name`, text: "hello", nickname: text });
        v0.send({ nickname: text, text });
        v0.send({ nickname: "v0", text });
      }
      await client.waitFor(
        () => client.frames.filter(({ type }) => type === "error").length >= 30 || undefined,
      );
      assertUndisturbed(t, await canary.report(), 50);
    },
  );
}

it(
  "a viewer whose frames waited while the server stood still is not closed for it",
  NEEDS_LINUX,
  async (t) => {
    const { url, cli } = await startTarget(t);
    const client = await join(url);
    cli.process.kill("SIGSTOP");
    // 20 a second, as the canary sends them, for 4 s.
    for (let index = 0; index < 80; index += 1) {
      client.send({ type: "ping", t: index });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    cli.process.kill("SIGCONT");
    await client.waitForFrame(({ t }) => t === 79);
    client.send({ type: "ping", t: 80 });
    await client.waitForFrame(({ t }) => t === 80);
  },
);

it(
  "unasked pongs and pings of many sockets move a neighbour's ping by at most 100 ms",
  NEEDS_LINUX,
  async (t) => {
    const { url, port } = await startTarget(t, ["--limit=connectsPerAddress=1000"]);
    const canary = await startCanary(t, url);
    await canary.report(10);
    for (const opcode of [0x9, 0xa]) {
      const flood = Buffer.concat(Array.from({ length: 10_000 }, () => rawFrame(opcode, "")));
      const sockets = await Promise.all(
        Array.from({ length: count(20, 95) }, () => flooding(t, port, "/?channel=test", flood)),
      );
      assertUndisturbed(t, await canary.report(count(40, 100)), 100);
      for (const socket of sockets) socket.destroy();
    }
  },
);

it("what comes after the server has closed is not read", NEEDS_LINUX, async (t) => {
  const { url, port } = await startTarget(t);
  const canary = await startCanary(t, url);
  await canary.report(10);
  const flood = Buffer.alloc(8 * 1024 * 1024, rawFrame(0x1, "{}"));
  for (const target of ["/?channel=test", "/?channel=!"]) {
    const socket = await flooding(t, port, target, flood);
    assertUndisturbed(t, await canary.report(20), 100);
    assert.ok(socket.bytesWritten - socket.writableLength < flood.length, "most of it never left");
    socket.destroy();
  }
  const client = new TestClient(url, { query: { channel: "!" } });
  assert.equal((await client.waitForClose()).code, 4500, "who is refused is told why");
});

/** A socket that sends after its handshake, as fast as the server reads, and reads nothing. */
async function flooding(t: TestContext, port: number, target: string, bytes: Buffer) {
  const socket = await openWebSocket(port, target);
  t.after(() => socket.destroy());
  socket.write(bytes);
  return socket;
}
