import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { it } from "node:test";
import { MemoryEngine } from "chizzy-chat-server";
import { type Holder, MemoryBudget } from "../../src/channel/memory-budget.js";
import { createEntry, RecentEvents } from "../../src/channel/recent-events.js";
import { join, joinAsV0, TestClient } from "../helpers/client.js";
import { fill, type RunningServer, startServer } from "../helpers/server.js";

const LEAST = 1_048_576;
/** Of this length 300 messages take 0.4 MB: three channels do not fit into the least budget. */
const TEXT = "가".repeat(500);

class CountingEngine extends MemoryEngine {
  /** Names of the channels whose newest events were read. */
  readonly reads: string[] = [];

  constructor() {
    super({ now: Date.now, random: randomBytes });
  }

  override before(channel: string, seq: number, limit: number) {
    this.reads.push(channel);
    return super.before(channel, seq, limit);
  }
}

async function startFat(t: Parameters<typeof startServer>[0], names: readonly string[]) {
  const engine = new CountingEngine();
  for (const name of names) await fill(engine, name, 310, TEXT);
  const running = await startServer(t, { engine, limits: { cacheBytes: LEAST, flushMinMs: 0 } });
  const enter = (channel: string, query = {}) => join(running.url, { query: { channel, ...query } });
  return { ...running, reads: engine.reads, enter };
}

const cached = ({ metric }: Pick<RunningServer, "metric">) => metric("chizzy_cache_bytes");

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, "what was waited for did not come");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

it("of a channel that nobody watches nothing is kept but its position", async (t) => {
  const server = await startFat(t, ["a"]);
  const client = await server.enter("a");
  assert.ok((await cached(server)) > 300 * 1_000);
  client.close();
  await until(async () => (await cached(server)) === 0);
  assert.equal(await server.metric("chizzy_channels"), 1);
  const again = await server.enter("a");
  assert.equal(again.events.length, 50);
  assert.deepEqual(server.reads, ["a", "a"]);
});

it("a join that comes to nothing keeps nothing, either", async (t) => {
  const engine = new CountingEngine();
  await fill(engine, "test", 310, TEXT);
  const server = await startServer(t, {
    engine,
    authenticate: () => undefined,
    guests: "none",
    limits: { authMs: 10 },
  });
  const stranger = new TestClient(server.url, { query: { channel: "test" } });
  await stranger.waitForClose();
  assert.deepEqual(engine.reads, ["test"]);
  await until(async () => (await cached(server)) === 0);
});

it("what all channels keep of their logs is bounded, also while they are watched, and nobody misses anything", async (t) => {
  const names = Array.from({ length: 8 }, (_, index) => `fat-${index}`);
  const server = await startFat(t, names);
  const clients = new Map<string, TestClient>();
  for (const name of names) clients.set(name, await server.enter(name));
  await until(async () => (await cached(server)) <= LEAST);
  assert.ok((await cached(server)) > LEAST / 2, "what fits is kept");

  for (const [name, client] of clients) {
    const [oldest] = client.events;
    assert.equal((await client.publish(`live in ${name}`)).seq, 311);
    await client.waitFor(() => client.events.find(({ seq }) => seq === 311));
    const reply = await client.publish("an answer", { reply: oldest?.id });
    assert.equal(reply.seq, 312, "a reply finds what is not in memory");
    const page = await client.request({ type: "history", before: oldest?.seq, limit: 10 });
    assert.deepEqual([page.first, page.last], [oldest!.seq - 10, oldest!.seq - 1]);
    await client.waitFor(() => client.events.find(({ seq }) => seq === 312));
  }
  for (const [name, { events, frames }] of clients) {
    const { seq, id } = events[20]!;
    const epoch = frames[0]!.epoch;
    const resumed = await server.enter(name, { epoch, since: seq, last: id });
    const history = resumed.frames.find(({ type }) => type === "history");
    assert.deepEqual([history?.recovered, history?.first, history?.last], [true, seq + 1, 312]);
    const seqs = (await server.enter(name)).events.map((event) => event.seq);
    assert.deepEqual(
      seqs,
      Array.from({ length: 50 }, (_, index) => 263 + index),
    );
    const v0 = await joinAsV0(server.url, { query: { channel: name } });
    assert.equal((await v0.waitForEvents(100)).length, 100);
  }
  await until(async () => (await cached(server)) <= LEAST);
});

it("the channel goes first that was joined longest ago", async (t) => {
  const server = await startFat(t, ["a", "b", "c"]);
  await server.enter("a");
  await server.enter("b");
  await server.enter("a");
  await server.enter("c");
  await until(async () => (await cached(server)) <= LEAST);
  server.reads.length = 0;
  await server.enter("a");
  await server.enter("c");
  assert.deepEqual(server.reads, []);
  await server.enter("b");
  assert.deepEqual(server.reads, ["b"]);
});

it("nothing is taken back before the turn ends in which it was made ready", async () => {
  const budget = new MemoryBudget(100, () => {});
  const dropped: string[] = [];
  const create = (name: string): Holder => {
    const holder = {
      drop: () => {
        dropped.push(name);
        budget.charge(holder, 0);
      },
    };
    return holder;
  };
  const [a, b, c] = [create("a"), create("b"), create("c")];
  budget.charge(a, 60);
  budget.charge(b, 60);
  budget.charge(c, 60);
  budget.use(b);
  await Promise.resolve();
  assert.deepEqual(dropped, []);
  await new Promise(setImmediate);
  assert.deepEqual(dropped, ["a", "c"]);
});

it("events that are sent while the log is being read are not lost, and none comes twice", async () => {
  const event = (seq: number) =>
    createEntry({ type: "message", id: `m${seq}`, seq, nickname: "a", text: "b", timestamp: 1, uid: "g" });
  let answer: (entries: ReturnType<typeof event>[]) => void = () => {};
  const read = () => new Promise<ReturnType<typeof event>[]>((resolve) => (answer = resolve));
  const budget = new MemoryBudget(LEAST, () => {});
  const recent = new RecentEvents({ snapshot: 50, resume: 300 }, { epoch: "e", seq: 2 }, read, budget);
  const [one, two] = [recent.load(), recent.load()];
  recent.append([event(3)]);
  recent.append([event(4)]);
  answer([event(1), event(2)]);
  await Promise.all([one, two]);
  const { data } = JSON.parse(
    recent
      .join(undefined)
      .toString()
      .replace(/^[^{]*/, ""),
  );
  assert.deepEqual(
    data.map(({ seq }: { seq: number }) => seq),
    [1, 2, 3, 4],
  );
});
