import assert from "node:assert/strict";
import { it } from "node:test";
import { type Frame, join } from "../helpers/client.js";
import { openWebSocket, rawFrame } from "../helpers/raw.js";
import { fill, startServer } from "../helpers/server.js";

function shape({ mode, first, last, more, data }: Frame): unknown[] {
  assert.deepEqual(
    (data as Frame[]).map(({ seq }) => seq),
    Array.from({ length: data.length }, (_, index) => first + index),
  );
  return [mode, first, last, more, data.length];
}

it("Y6: the answer is a page with the `ref`: the newest `limit` events before, or the oldest `limit` events after", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 1_000);
  const client = await join(url);
  const page = async (request: Frame) =>
    shape(await client.request({ type: "history", limit: 100, ...request }));
  // From memory.
  assert.deepEqual(await page({ before: 951 }), ["page", 851, 950, true, 100]);
  assert.deepEqual(await page({ before: 1_001, limit: 3 }), ["page", 998, 1_000, true, 3]);
  assert.deepEqual(await page({ after: 950 }), ["page", 951, 1_000, false, 50]);
  assert.deepEqual(await page({ after: 800, limit: 10 }), ["page", 801, 810, true, 10]);
  assert.deepEqual(await page({ after: 1_000 }), ["page", 1_001, 1_000, false, 0]);
  assert.deepEqual(await page({ after: 5_000 }), ["page", 1_001, 1_000, false, 0]);
  assert.deepEqual(await page({ before: 5_000, limit: 1 }), ["page", 1_000, 1_000, true, 1]);
  // From the log, and across the border.
  assert.deepEqual(await page({ before: 750 }), ["page", 650, 749, true, 100]);
  assert.deepEqual(await page({ before: 101 }), ["page", 1, 100, false, 100]);
  assert.deepEqual(await page({ before: 51 }), ["page", 1, 50, false, 50]);
  assert.deepEqual(await page({ before: 1 }), ["page", 1, 0, false, 0]);
  assert.deepEqual(await page({ after: 0 }), ["page", 1, 100, true, 100]);
  assert.deepEqual(await page({ after: 650 }), ["page", 651, 750, true, 100]);
});

it("scrolling up page by page shows every event once", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 733);
  const client = await join(url);
  let { first } = client.frames[1]!;
  const seqs = client.events.map(({ seq }) => seq as number);
  for (let more = true; more; ) {
    const page = await client.request({ type: "history", before: first, limit: 97 });
    seqs.unshift(...page.data.map(({ seq }: Frame) => seq));
    ({ first, more } = page as { first: number; more: boolean });
  }
  assert.deepEqual(
    seqs,
    Array.from({ length: 733 }, (_, index) => index + 1),
  );
});

it("a page ends where the channel's viewers are: later events come as live frames", async (t) => {
  const { url, engine } = await startServer(t, { limits: { flushMinMs: 100, flushMaxMs: 100 } });
  await fill(engine, "test", 400);
  const client = await join(url);
  await fill(engine, "test", 1);
  await client.waitFor(() => client.events.find(({ seq }) => seq === 401));
  await fill(engine, "test", 5);
  assert.equal((await client.request({ type: "history", after: 390, limit: 100 })).last, 401);
  assert.equal((await client.request({ type: "history", after: 10, limit: 100 })).last, 110);
  await client.waitFor(() => client.events.find(({ seq }) => seq === 406));
});

it("Y7: more than 2 requests per second must be answered with `rate_limited` and `retry`", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, { elapsed: () => now, limits: { historyPerSecond: 2 } });
  const client = await join(url);
  const ask = () => client.request({ type: "history", before: 1, limit: 1 });
  assert.equal((await ask()).type, "history");
  assert.equal((await ask()).type, "history");
  const refusal = await ask();
  assert.deepEqual([refusal.code, refusal.retry], ["rate_limited", 500]);
  now += 500;
  assert.equal((await ask()).type, "history");
});

it("the connections of an address together may ask for 20 pages a second, all viewers for 100", async (t) => {
  let now = 0;
  const limits = { historyPerSecond: 2 };
  const { url } = await startServer(t, { elapsed: () => now, limits, trustedProxies: ["127.0.0.1"] });
  const joinFrom = (address: string) => join(url, { headers: { "x-forwarded-for": address } });
  const askAll = async (addresses: readonly string[]) => {
    const clients = await Promise.all(addresses.map(joinFrom));
    const asked = clients.flatMap((client) => [client, client]);
    const answers = await Promise.all(
      asked.map((client) => client.request({ type: "history", before: 1, limit: 1 })),
    );
    for (const client of clients) client.close();
    return answers.filter(({ type }) => type === "history").length;
  };
  assert.equal(await askAll(Array.from({ length: 15 }, () => "192.0.2.1")), 20);
  now += 1_000;
  assert.equal(await askAll(Array.from({ length: 60 }, (_, index) => `192.0.2.${index}`)), 100);
});

it("no page is made for a viewer who has not read what was sent", async (t) => {
  const { url, port, engine } = await startServer(t, {
    limits: { unanswered: 1_000, queueBytes: 1_073_741_824 },
  });
  await fill(engine, "test", 400, "x".repeat(500));
  let reads = 0;
  const { before } = engine;
  engine.before = (...asked) => {
    reads += 1;
    return before.apply(engine, asked);
  };
  const stuck = await openWebSocket(port);
  t.after(() => stuck.destroy());
  stuck.pause();
  const client = await join(url);
  const readsBefore = reads;
  for (let index = 0; index < 500; index += 1)
    stuck.write(
      rawFrame(1, JSON.stringify({ type: "history", ref: `page-number-${index}`, before: 50, limit: 100 })),
    );
  // Pages are read in turn, so this one comes after those.
  await client.waitFor(() => (reads > readsBefore ? true : undefined));
  let last = -1;
  while (reads !== last) {
    last = reads;
    for (let turn = 0; turn < 20; turn += 1) await client.request({ type: "history", before: 400, limit: 1 });
  }
  // Each page is 20 kB; the kernel takes some megabytes before the queue grows.
  assert.ok(reads - readsBefore < 500, `${reads - readsBefore} pages were read`);
});

it("a storage that cannot be read answers `unavailable` with `retry`", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 400);
  const client = await join(url);
  engine.before = () => Promise.reject(new Error("disk on fire"));
  const refusal = await client.request({ type: "history", before: 10, limit: 1 });
  assert.deepEqual([refusal.code, refusal.retry], ["unavailable", 2_000]);
});
