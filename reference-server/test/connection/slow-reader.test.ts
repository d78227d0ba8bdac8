import assert from "node:assert/strict";
import { it } from "node:test";
import { join } from "../helpers/client.js";
import { openWebSocket } from "../helpers/raw.js";
import { fill, startServer } from "../helpers/server.js";

it("F5: a server must end a connection whose unsent data exceeds a bound, without delaying others", async (t) => {
  const queueBytes = 256 * 1024;
  const { url, port, engine, metric } = await startServer(t, { limits: { queueBytes } });
  const readers = await Promise.all([join(url), join(url)]);
  const stuck = await Promise.all(Array.from({ length: 5 }, () => openWebSocket(port)));
  for (const socket of stuck) socket.pause();
  t.after(() => {
    for (const socket of stuck) socket.destroy();
  });
  const resets = stuck.map(
    (socket) => new Promise((resolve) => socket.on("end", resolve).on("close", resolve)),
  );

  let sent = 0;
  let slowest = 0;
  while ((await metric("chizzy_slow_readers_total")) < stuck.length) {
    await fill(engine, "test", 100, "x".repeat(1_500));
    sent += 100;
    assert.ok(sent <= 50_000, "the stuck readers were never cut");
    const start = performance.now();
    await Promise.all(readers.map((reader) => reader.waitForEvents(sent)));
    slowest = Math.max(slowest, performance.now() - start);
  }
  await fill(engine, "test", 1);
  for (const reader of readers) {
    const seqs = (await reader.waitForEvents(sent + 1)).map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      Array.from({ length: sent + 1 }, (_, index) => index + 1),
      "others got everything",
    );
  }
  assert.equal(await metric("chizzy_connections"), readers.length);
  assert.equal(await metric("chizzy_slow_readers_total"), stuck.length);
  for (const socket of stuck) socket.resume();
  await Promise.all(resets);
  t.diagnostic(
    `${sent} messages until all were cut; slowest batch of 100 for the others ${slowest.toFixed(0)} ms`,
  );
});

it("promise 8: a client that floods does not delay others", async (t) => {
  const { url, engine } = await startServer(t, { limits: { framesPerSecond: 30 } });
  const reader = await join(url);
  const floods = await Promise.all(Array.from({ length: 5 }, () => join(url)));
  for (const flood of floods)
    for (let index = 0; index < 5_000; index += 1) flood.send('{"type":"ping","t":1}');
  await fill(engine, "test", 1);
  await reader.waitForEvents(1);
  for (const flood of floods) assert.equal((await flood.waitForClose()).code, 4008);
});
