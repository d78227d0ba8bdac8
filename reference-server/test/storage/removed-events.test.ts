import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { join as joinPath } from "node:path";
import { it } from "node:test";
import { type Engine, MemoryEngine, SqliteEngine } from "chizzy-chat-server";
import Database from "libsql";
import { Cli, createDirectory } from "../helpers/cli.js";
import { join, positionOf } from "../helpers/client.js";
import { fill, startServer } from "../helpers/server.js";

const dependencies = { now: Date.now, random: randomBytes };
const DRAFT = { type: "message", uid: "g", nickname: "a", text: "b" } as const;

/** What retention does: takes events out of a log, up to a `seq`. */
function removeEvents(path: string, channel: string, seq: number): void {
  const database = new Database(path);
  database.prepare("DELETE FROM events WHERE channel = ? AND seq <= ?").run(channel, seq);
  database.close();
}

it("C7: `seq` rises by one for every event of a channel also after its newest event was removed, and time does not go back", async () => {
  const path = joinPath(createDirectory(), "chat.db");
  let now = 1_790_000_000_000;
  const clock = { now: () => now, random: randomBytes };
  const open = async (): Promise<Engine> => {
    const engine = new SqliteEngine(path, clock);
    await engine.open();
    return engine;
  };
  const first = await open();
  const last = [];
  for (const key of ["key-1", "key-2", "key-3"]) last.push(await first.append("a", DRAFT, key));
  const { epoch } = await first.top("a");
  removeEvents(path, "a", 3);
  assert.deepEqual(await first.top("a"), { epoch, seq: 3 });
  await first.close();

  now -= 60_000;
  const second = await open();
  assert.deepEqual(await second.top("a"), { epoch, seq: 3 });
  assert.deepEqual(await second.before("a", 4, 10), []);
  const next = await second.append("a", DRAFT, "key-1");
  assert.deepEqual([next.seq, next.duplicate], [4, false], "its key went with the event");
  assert.equal(next.timestamp, last[2]?.timestamp);
  await second.close();
});

it("C7: the same holds in memory, of a log that keeps nothing", async () => {
  const engine = new MemoryEngine(dependencies, { events: 0, channels: 10 });
  for (const seq of [1, 2, 3]) assert.equal((await engine.append("a", DRAFT, `key-${seq}`)).seq, seq);
  assert.equal((await engine.top("a")).seq, 3);
  assert.deepEqual(await engine.after("a", 0, 10), []);
});

it("no `seq` is given twice when the server is killed after its newest events were removed", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const run = async () => {
    const cli = new Cli(t, ["--port", "0", "--store", `sqlite:${path}`]);
    return { cli, url: `ws://localhost:${await cli.waitForPort()}` };
  };
  const first = await run();
  const client = await join(first.url);
  for (const text of ["one", "two", "three"]) await client.publish(text);
  await client.waitForEvents(3);
  removeEvents(path, "test", 3);
  first.cli.process.kill("SIGKILL");
  await first.cli.waitForExit();

  const second = await run();
  const again = await join(second.url, { query: positionOf(client) });
  assert.deepEqual([again.frames[0]?.seq, again.frames[0]?.epoch], [3, client.epoch]);
  const { mode, recovered, first: from, last, more, data } = again.frames[1] ?? {};
  assert.deepEqual(
    { mode, recovered, from, last, more, data },
    { mode: "snapshot", recovered: false, from: 4, last: 3, more: false, data: [] },
    "Y3: event `since` does not exist any more",
  );
  assert.equal((await again.publish("four")).seq, 4);
});

for (const [removed, kept] of [
  [10, []],
  [7, [8, 9, 10]],
] as const) {
  it(`Y3: who was here before the first message gets a snapshot and recovered: false when ${removed} of 10 events were removed; Y5: nothing is older`, async (t) => {
    const path = joinPath(createDirectory(), "chat.db");
    const engine = new SqliteEngine(path, dependencies);
    const { url } = await startServer(t, { engine });
    const { epoch } = await engine.top("test");
    await fill(engine, "test", 10);
    removeEvents(path, "test", removed);
    const query = { channel: "test", epoch, since: "0" };
    const again = await join(url, { query });
    const history = again.frames[1] ?? {};
    assert.deepEqual(
      [history.mode, history.recovered, history.more, history.last],
      ["snapshot", false, false, 10],
    );
    assert.deepEqual(
      again.events.map(({ seq }) => seq),
      kept,
    );
  });
}
