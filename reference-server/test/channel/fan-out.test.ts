import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { it } from "node:test";
import { MemoryEngine } from "chizzy-chat-server";
import { MemoryBudget } from "../../src/channel/memory-budget.js";
import { createEntry, RecentEvents } from "../../src/channel/recent-events.js";
import { join, joinAsV0 } from "../helpers/client.js";
import { fill, startServer } from "../helpers/server.js";

it("B1: in a quiet channel an event goes out at once; under load several go in one `batch`", async (t) => {
  const { url, engine } = await startServer(t, { limits: { flushMinMs: 30, flushMaxMs: 30 } });
  const client = await join(url);
  await fill(engine, "test", 1);
  await client.waitForEvents(1);
  await fill(engine, "test", 10);
  await client.waitForEvents(11);
  assert.deepEqual(
    client.frames.map(({ type }) => type),
    ["hello", "history", "message", "batch"],
  );
  assert.deepEqual(
    client.frames[3]?.data.map(({ seq }: { seq: number }) => seq),
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
});

it("frames are what a client reads at every size of the length field", async (t) => {
  const { url } = await startServer(t, {
    limits: { textBytes: 40_000, text: 10_000, frameBytes: 100_000, snapshot: 300 },
  });
  const client = await join(url);
  const sizes = [0, 1, 2, 100, 125, 126, 127, 1_000, 9_998];
  for (const size of sizes) assert.equal((await client.publish(`힣${"x".repeat(size)}`)).type, "ack");
  for (let index = 0; index < 5; index += 1) await client.publish(`👍${"힣".repeat(9_000 + index)}`);
  const events = await client.waitForEvents(sizes.length + 5);
  assert.deepEqual(
    events.slice(0, sizes.length).map(({ text }) => text.length - 1),
    sizes,
  );
  assert.deepEqual((await join(url)).events, events, "one history of more than 65,535 bytes");
});

it("a batch holds at most 100 events", async (t) => {
  const { url, engine } = await startServer(t);
  const client = await join(url);
  await fill(engine, "test", 301);
  await client.waitForEvents(301);
  const sizes = client.frames.slice(2).map(({ type, data }) => (type === "batch" ? data.length : 1));
  assert.deepEqual(sizes, [100, 100, 100, 1]);
});

it("each event is serialised once per channel, however many viewers there are", async (t) => {
  const { url, engine } = await startServer(t);
  const clients = await Promise.all(Array.from({ length: 20 }, () => join(url)));
  const stringify = JSON.stringify;
  let count = 0;
  t.mock.method(JSON, "stringify", (...args: Parameters<typeof JSON.stringify>) => {
    count += 1;
    return stringify(...args);
  });
  await fill(engine, "test", 5);
  await Promise.all(clients.map((client) => client.waitForEvents(5)));
  t.mock.restoreAll();
  assert.equal(count, 5);
});

it("joins share one encoded history until something new comes", async () => {
  const event = { type: "message", id: "m", nickname: "a", text: "b", timestamp: 1, uid: "g" } as const;
  const read = async () => [createEntry({ ...event, seq: 1 })];
  const budget = new MemoryBudget(1_000_000, () => {});
  const recent = new RecentEvents({ snapshot: 50, resume: 300 }, { epoch: "e", seq: 1 }, read, budget);
  await recent.load();
  const lost = { epoch: "other", since: 1 };
  const frames = () => [recent.join(undefined), recent.join(lost), recent.joinV0()];
  const first = frames();
  for (const [index, frame] of frames().entries()) assert.equal(frame, first[index]);
  recent.append([createEntry({ ...event, seq: 2 })]);
  for (const [index, frame] of frames().entries()) assert.notEqual(frame, first[index]);
});

it("v1 and v0 viewers of a channel see the same messages", async (t) => {
  const { url, metric } = await startServer(t);
  const v1 = await join(url, { query: { channel: "global" } });
  const v0 = await joinAsV0(url);
  await v1.publish("from v1", { nickname: "미나" });
  await v0.waitForEvents(1);
  v0.send({ nickname: "하늘", text: "from v0", timestamp: 1 });
  const events = await v1.waitForEvents(2);
  assert.deepEqual(
    await v0.waitForEvents(2),
    events.map(({ nickname, text, timestamp }) => ({ nickname, text, timestamp })),
  );
  assert.equal(await metric("chizzy_deliveries_total"), 4);
  assert.equal(await metric("chizzy_messages_total"), 2);
});

it("promise 2: events that the subscription skips are read from the log", async (t) => {
  let isDeaf = false;
  class Forgetful extends MemoryEngine {
    override subscribe(channel: string, listener: Parameters<MemoryEngine["subscribe"]>[1]): () => void {
      return super.subscribe(channel, (event) => isDeaf || listener(event));
    }
  }
  const engine = new Forgetful({ now: Date.now, random: randomBytes });
  const { url } = await startServer(t, { engine });
  const client = await join(url);
  await fill(engine, "test", 2);
  isDeaf = true;
  await fill(engine, "test", 700);
  isDeaf = false;
  let failures = 0;
  const { after } = engine;
  engine.after = (...args) =>
    failures++ === 0 ? Promise.reject(new Error("once")) : after.apply(engine, args);
  await fill(engine, "test", 3);
  const events = await client.waitForEvents(705);
  assert.deepEqual(
    events.map(({ seq }) => seq),
    Array.from({ length: 705 }, (_, index) => index + 1),
  );
});
