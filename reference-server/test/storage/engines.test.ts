import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Appended, type Engine, MemoryEngine, SqliteEngine } from "chizzy-chat-server";
import { type EngineUnderTest, engineRules } from "chizzy-chat-server/testing";
import { createRef } from "../helpers/client.js";

const directory = mkdtempSync(join(tmpdir(), "chizzy-engines-"));
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
let files = 0;

const ENGINES: Record<string, EngineUnderTest> = {
  memory: { createStorage: () => (dependencies) => new MemoryEngine(dependencies), isDurable: false },
  sqlite: {
    createStorage: () => {
      const path = join(directory, `${files++}.db`);
      return (dependencies) => new SqliteEngine(path, dependencies);
    },
    isDurable: true,
  },
};

for (const [name, engine] of Object.entries(ENGINES)) {
  describe(`${name} engine`, () => {
    for (const { title, check } of engineRules(engine)) it(title, check);
  });
}

function publish(engine: Engine, channel: string, text: string, key = createRef()): Promise<Appended> {
  return engine.append(channel, { type: "message", uid: "gTest", nickname: "미나", text }, key);
}

describe("memory engine's bounds", () => {
  it("a log keeps its last events and their keys only", async () => {
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { events: 10, channels: 3 });
    for (let index = 0; index < 25; index += 1) await publish(engine, "a", "x", `key-${index}`);
    assert.deepEqual(
      (await engine.after("a", 0, 100)).map(({ seq }) => seq),
      [16, 17, 18, 19, 20, 21, 22, 23, 24, 25],
    );
    assert.equal((await engine.before("a", 18, 100)).length, 2);
    assert.equal((await publish(engine, "a", "x", "key-24")).duplicate, true);
    assert.equal((await publish(engine, "a", "x", "key-0")).duplicate, false);
  });

  it("`epoch` must change when events are lost or the log is reset", async () => {
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { events: 10, channels: 3 });
    const stop = engine.subscribe("watched", () => {});
    await publish(engine, "watched", "x");
    await publish(engine, "old", "x");
    const { epoch } = await engine.top("old");
    const watched = await engine.top("watched");
    for (const name of ["b", "c", "d"]) await publish(engine, name, "x");
    assert.equal((await engine.top("old")).seq, 0);
    assert.notEqual((await engine.top("old")).epoch, epoch);
    assert.deepEqual(await engine.top("watched"), watched, "a log that somebody watches stays");
    stop();
  });

  it("over its bytes the oldest events of all logs go, and `epoch` and `seq` go on", async () => {
    const reply = { id: "m1", nickname: "미나", text: "y".repeat(500) };
    const author = { uid: "gTest", nickname: "미나" };
    const long = { type: "message" as const, ...author, text: "x".repeat(1_000), reply };
    const publish = (channel: string, key: number) => engine.append(channel, long, `key-number-${key}`);
    const kept = async (channel: string) => (await engine.after(channel, 0, 100)).map(({ seq }) => seq);
    // Each takes 3.7 kB.
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { bytes: 38_000 });
    const stop = engine.subscribe("watched", () => {});
    for (let index = 1; index <= 3; index += 1) await publish("watched", index);
    const { epoch } = await engine.top("watched");
    for (let index = 1; index <= 9; index += 1) await publish("busy", index);
    assert.deepEqual(await kept("watched"), [3]);
    assert.deepEqual(await kept("busy"), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (let index = 10; index <= 30; index += 1) await publish("busy", index);
    assert.deepEqual(await kept("watched"), []);
    assert.deepEqual(await kept("busy"), [21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    assert.equal((await publish("busy", 30)).duplicate, true);
    assert.deepEqual(await engine.top("watched"), { epoch, seq: 3 });
    assert.equal((await publish("watched", 1)).seq, 4, "its key went with it");
    assert.deepEqual(await kept("watched"), [4]);
    assert.deepEqual(await engine.before("watched", 5, 10), await engine.after("watched", 3, 10));
    stop();
  });

  it("the bytes of a log that goes are free again", async () => {
    const engine = new MemoryEngine(
      { now: Date.now, random: randomBytes },
      { channels: 2, events: 3, bytes: 100_000 },
    );
    for (let index = 0; index < 200; index += 1)
      for (let event = 0; event < 5; event += 1) await publish(engine, `c${index}`, "x".repeat(5_000));
    assert.equal((await engine.after("c198", 0, 10)).length, 3);
    assert.equal((await engine.after("c199", 0, 10)).length, 3);
  });

  it("over its bound the log goes that was written to longest ago, not the one that was created first", async () => {
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { events: 10, channels: 3 });
    for (const name of ["a", "b", "c"]) await publish(engine, name, "x", "key-first");
    await publish(engine, "a", "y");
    await publish(engine, "b", "x", "key-first");
    await publish(engine, "d", "x");
    const kept = [];
    for (const name of ["a", "b", "c", "d"]) if ((await engine.top(name)).seq > 0) kept.push(name);
    assert.deepEqual(kept, ["a", "c", "d"], "a message that is there already is no writing");
    await publish(engine, "e", "x");
    assert.equal((await engine.top("c")).seq, 0);
  });
});

describe("sqlite engine's commits", () => {
  it("a failed commit rejects its whole group, tells nobody, and leaves the positions as they were", async () => {
    let isBroken = false;
    const heard: number[] = [];
    const engine = new SqliteEngine(join(directory, "failing.db"), {
      now: () => {
        if (isBroken) throw new Error("disk on fire");
        return 1;
      },
      random: randomBytes,
    });
    await engine.open();
    engine.subscribe("a", ({ seq }) => heard.push(seq));
    await publish(engine, "a", "1");
    isBroken = true;
    const results = await Promise.allSettled([
      publish(engine, "a", "2", "key-again"),
      publish(engine, "b", "3"),
    ]);
    for (const result of results)
      assert.match(String((result as PromiseRejectedResult).reason), /failing\.db cannot be written/);
    await assert.rejects(engine.health(), /cannot be written/);
    isBroken = false;
    assert.equal((await publish(engine, "a", "2", "key-again")).seq, 2);
    await engine.health();
    assert.deepEqual(heard, [1, 2]);
    assert.equal((await engine.top("b")).seq, 0);
    await engine.close();
  });

  it("events that come together share one commit", async () => {
    const engine = new SqliteEngine(join(directory, "groups.db"), { now: Date.now, random: randomBytes });
    const groups: number[] = [];
    await engine.open({ onCommit: (events) => groups.push(events) });
    await Promise.all(Array.from({ length: 250 }, (_, index) => publish(engine, "a", `${index}`)));
    assert.deepEqual(groups, [100, 100, 50]);
    await engine.close();
  });
});
