import assert from "node:assert/strict";
import { it } from "node:test";
import { join } from "../helpers/client.js";
import { openWebSocket } from "../helpers/raw.js";
import { fill, startServer } from "../helpers/server.js";

it("G1: the server must send `ping` at least every `hello.ping` ms; G2: every event up to `seq` was sent before it", async (t) => {
  const { url, engine } = await startServer(t, { limits: { pingMs: 1_000, flushMinMs: 5, flushMaxMs: 5 } });
  const client = await join(url);
  let isOver = false;
  const filling = (async () => {
    while (!isOver) {
      await fill(engine, "test", 3);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  })();
  for (let count = 0; count < 2; count += 1) {
    const ping = await client.waitForType("ping");
    assert.equal(ping.viewers, 1);
    const before = client.frames.slice(0, client.frames.indexOf(ping));
    const seqs = before.flatMap(({ type, data, seq }) =>
      type === "batch" ? data.map((one: { seq: number }) => one.seq) : type === "message" ? [seq] : [],
    );
    assert.equal(Math.max(0, ...seqs), ping.seq);
  }
  isOver = true;
  await filling;
});

it("F6: a server must end a connection that answers no control ping within two rounds; one that answers stays", async (t) => {
  const { url, port, metric } = await startServer(t, { limits: { pingMs: 1_000 } });
  const client = await join(url);
  // This end reads, so its kernel acknowledges everything, but it never answers.
  const dead = await openWebSocket(port);
  const start = Date.now();
  dead.resume();
  await new Promise((resolve) => dead.on("close", resolve));
  assert.ok(Date.now() - start < 3_000);
  assert.equal(await metric("chizzy_half_open_total"), 1);
  client.send({ type: "ping", t: 1 });
  await client.waitForType("pong");
});
