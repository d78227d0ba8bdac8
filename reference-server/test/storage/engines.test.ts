import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { LogEvent, Message } from "chizzy-chat-protocol";
import {
  type Draft,
  type Engine,
  type EngineDependencies,
  MemoryEngine,
  SqliteEngine,
  StorageError,
} from "chizzy-chat-server";
import { createRef } from "../helpers/client.js";

const directory = mkdtempSync(join(tmpdir(), "chizzy-engines-"));
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
let files = 0;

const ENGINES: Record<string, (dependencies: EngineDependencies) => Engine> = {
  memory: (dependencies) => new MemoryEngine(dependencies),
  sqlite: (dependencies) => new SqliteEngine(join(directory, `${files++}.db`), dependencies),
};

function draft(text: string, extra: Partial<Draft> = {}): Draft {
  return { ref: createRef(), uid: "gTest", nickname: "미나", text, ...extra };
}

for (const [name, create] of Object.entries(ENGINES)) {
  describe(`${name} engine`, () => {
    async function use(
      run: (engine: Engine, clock: { now: number }) => Promise<void>,
      dependencies: Partial<EngineDependencies> = {},
    ): Promise<void> {
      const clock = { now: 1_790_000_000_000 };
      const engine = create({ now: () => clock.now, random: randomBytes, ...dependencies });
      await engine.open();
      try {
        await run(engine, clock);
      } finally {
        await engine.close();
      }
    }

    it("an unknown channel is an empty log", () =>
      use(async (engine) => {
        const top = await engine.top("nowhere");
        assert.equal(top.seq, 0);
        assert.match(top.epoch, /^[\w-]{12}$/);
        assert.deepEqual(await engine.after("nowhere", 0, 10), []);
        assert.deepEqual(await engine.before("nowhere", 10, 10), []);
        assert.equal(await engine.find("nowhere", "x"), undefined);
      }));

    it("seq is 1, 2, 3, … in the order of the calls, in each channel", () =>
      use(async (engine) => {
        const calls = Array.from({ length: 250 }, (_, index) =>
          engine.publish(index % 2 ? "a" : "b", draft(`${index}`)),
        );
        const results = await Promise.all(calls);
        for (const odd of [0, 1]) {
          const seqs = results.filter((_, index) => index % 2 === odd).map(({ seq }) => seq);
          assert.deepEqual(
            seqs,
            Array.from({ length: 125 }, (_, index) => index + 1),
          );
        }
        assert.equal((await engine.top("a")).seq, 125);
        assert.equal(new Set(results.map(({ id }) => id)).size, 250);
      }));

    it("subscribers hear of each event once, in order, after its publish was resolved", () =>
      use(async (engine) => {
        const order: string[] = [];
        const stop = engine.subscribe("a", (event) => setImmediate(() => order.push(`heard ${event.seq}`)));
        await Promise.all(
          [1, 2, 3].map((n) =>
            engine.publish("a", draft(`${n}`)).then(({ seq }) => order.push(`resolved ${seq}`)),
          ),
        );
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        assert.deepEqual(
          order.filter((entry) => entry.startsWith("heard")),
          ["heard 1", "heard 2", "heard 3"],
        );
        for (const seq of [1, 2, 3])
          assert.ok(order.indexOf(`resolved ${seq}`) < order.indexOf(`heard ${seq}`), `${order}`);
        stop();
        await engine.publish("a", draft("4"));
        await new Promise(setImmediate);
        assert.equal(order.length, 6);
      }));

    it("a ref that is in the log gives the first result and no event", () =>
      use(async (engine) => {
        const heard: LogEvent[] = [];
        engine.subscribe("a", (event) => heard.push(event));
        const first = draft("once");
        const result = await engine.publish("a", first);
        assert.equal(result.duplicate, false);
        assert.deepEqual(await engine.publish("a", first), { ...result, duplicate: true });
        assert.deepEqual(await engine.publish("a", { ...first, text: "other" }), {
          ...result,
          duplicate: true,
        });
        assert.equal(heard.length, 1);
        assert.equal(
          (await engine.publish("b", first)).duplicate,
          false,
          "another channel has refs of its own",
        );
      }));

    it("a ref that is under way gives the first result, too", () =>
      use(async (engine) => {
        const first = draft("once");
        const [one, two] = await Promise.all([engine.publish("a", first), engine.publish("a", first)]);
        assert.deepEqual(two, { ...one, duplicate: true });
        assert.equal((await engine.top("a")).seq, 1);
      }));

    it("timestamps never decrease with seq, also when the clock steps back", () =>
      use(async (engine, clock) => {
        const { timestamp } = await engine.publish("a", draft("1"));
        clock.now -= 60_000;
        assert.equal((await engine.publish("a", draft("2"))).timestamp, timestamp);
        clock.now += 120_000;
        assert.equal((await engine.publish("a", draft("3"))).timestamp, timestamp + 60_000);
      }));

    it("what is read is what was published", () =>
      use(async (engine) => {
        const reply = { id: "m0", nickname: "하늘", text: "안녕" };
        const text = "안녕하세요 👩‍👩‍👧 שלום\nسلام 'quoted' \\ \" ; DROP TABLE";
        const first = draft(text, { reply });
        const place = await engine.publish("a", first);
        const expected = {
          type: "message",
          id: place.id,
          seq: place.seq,
          timestamp: place.timestamp,
          uid: "gTest",
          nickname: "미나",
          text,
          reply,
        };
        assert.deepEqual(await engine.after("a", 0, 10), [expected]);
        assert.deepEqual(await engine.find("a", place.id), expected);
        assert.equal(await engine.find("b", place.id), undefined);
      }));

    it("roles and whether the writer was a guest are read as they were published", () =>
      use(async (engine) => {
        const authors = [
          { guest: true },
          { roles: ["moderator"] },
          { roles: ["vip", "sub-12"] },
          {},
        ] as const;
        const heard: LogEvent[] = [];
        engine.subscribe("a", (event) => heard.push(event));
        for (const author of authors) await engine.publish("a", draft("x", author as Partial<Draft>));
        const read = await engine.after("a", 0, 10);
        assert.deepEqual(read, heard);
        const marks = read.map((event) => {
          const { guest, roles } = event as Message;
          return { ...(guest && { guest }), ...(roles && { roles }) };
        });
        assert.deepEqual(marks, authors);
        assert.ok(!("guest" in (read[1] ?? {})) && !("roles" in (read[0] ?? {})));
      }));

    it("a ref is located as soon as its message is in the log", () =>
      use(async (engine) => {
        const first = draft("once");
        assert.equal(await engine.locate("a", first.ref), undefined);
        const result = await engine.publish("a", first);
        assert.deepEqual(await engine.locate("a", first.ref), { ...result, duplicate: true });
        assert.equal(await engine.locate("b", first.ref), undefined);
      }));

    it("pages have the asked length and side", () =>
      use(async (engine) => {
        await Promise.all(
          Array.from({ length: 20 }, (_, index) => engine.publish("a", draft(`${index + 1}`))),
        );
        const seqs = (events: LogEvent[]) => events.map(({ seq }) => seq);
        assert.deepEqual(seqs(await engine.after("a", 3, 2)), [4, 5]);
        assert.deepEqual(seqs(await engine.after("a", 18, 5)), [19, 20]);
        assert.deepEqual(seqs(await engine.after("a", 20, 5)), []);
        assert.deepEqual(seqs(await engine.after("a", 99, 5)), []);
        assert.deepEqual(seqs(await engine.before("a", 4, 2)), [2, 3]);
        assert.deepEqual(seqs(await engine.before("a", 3, 5)), [1, 2]);
        assert.deepEqual(seqs(await engine.before("a", 1, 5)), []);
        assert.deepEqual(seqs(await engine.before("a", 99, 2)), [19, 20]);
      }));

    it("names such as __proto__ are channels like any other", () =>
      use(async (engine) => {
        for (const channel of [
          "__proto__",
          "constructor",
          "toString",
          "hasOwnProperty",
          "'; --",
          "\u{1F600}",
        ]) {
          assert.equal((await engine.publish(channel, draft("x"))).seq, 1);
          assert.equal((await engine.after(channel, 0, 10)).length, 1);
        }
      }));

    it("a closed engine rejects, and is not healthy", async () => {
      const engine = create({ now: Date.now, random: randomBytes });
      await engine.open();
      await engine.health();
      assert.equal(engine.secret().length, 32);
      const last = engine.publish("a", draft("last"));
      await engine.close();
      assert.equal((await last).seq, 1, "what was under way is finished");
      await assert.rejects(engine.publish("a", draft("late")), StorageError);
      await assert.rejects(engine.health(), StorageError);
    });
  });
}

describe("memory engine's bounds", () => {
  it("a log keeps its last events and their refs only", async () => {
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { events: 10, channels: 3 });
    const drafts = Array.from({ length: 25 }, (_, index) => draft(`${index}`));
    for (const one of drafts) await engine.publish("a", one);
    assert.deepEqual(
      (await engine.after("a", 0, 100)).map(({ seq }) => seq),
      [16, 17, 18, 19, 20, 21, 22, 23, 24, 25],
    );
    assert.equal((await engine.before("a", 18, 100)).length, 2);
    assert.equal((await engine.publish("a", drafts[24]!)).duplicate, true);
    assert.equal((await engine.publish("a", drafts[0]!)).duplicate, false);
  });

  it("`epoch` must change when events are lost or the log is reset", async () => {
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { events: 10, channels: 3 });
    const stop = engine.subscribe("watched", () => {});
    await engine.publish("watched", draft("x"));
    await engine.publish("old", draft("x"));
    const { epoch } = await engine.top("old");
    const watched = await engine.top("watched");
    for (const name of ["b", "c", "d"]) await engine.publish(name, draft("x"));
    assert.equal((await engine.top("old")).seq, 0);
    assert.notEqual((await engine.top("old")).epoch, epoch);
    assert.deepEqual(await engine.top("watched"), watched, "a log that somebody watches stays");
    stop();
  });

  it("over its bytes the oldest events of all logs go, and `epoch` and `seq` go on", async () => {
    const long = {
      ...draft("x".repeat(1_000)),
      reply: { id: "m1", nickname: "미나", text: "y".repeat(500) },
    };
    const publish = (channel: string, ref: number) =>
      engine.publish(channel, { ...long, ref: `ref-number-${ref}` });
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
    assert.equal((await publish("watched", 1)).seq, 4, "its `ref` went with it");
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
      for (let event = 0; event < 5; event += 1) await engine.publish(`c${index}`, draft("x".repeat(5_000)));
    assert.equal((await engine.after("c198", 0, 10)).length, 3);
    assert.equal((await engine.after("c199", 0, 10)).length, 3);
  });

  it("over its bound the log goes that was written to longest ago, not the one that was created first", async () => {
    const engine = new MemoryEngine({ now: Date.now, random: randomBytes }, { events: 10, channels: 3 });
    const first = draft("x");
    for (const name of ["a", "b", "c"]) await engine.publish(name, first);
    await engine.publish("a", draft("y"));
    await engine.publish("b", first);
    await engine.publish("d", draft("x"));
    const kept = [];
    for (const name of ["a", "b", "c", "d"]) if ((await engine.top(name)).seq > 0) kept.push(name);
    assert.deepEqual(kept, ["a", "c", "d"], "a message that is there already is no writing");
    await engine.publish("e", draft("x"));
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
    await engine.publish("a", draft("1"));
    isBroken = true;
    const again = draft("2");
    const results = await Promise.allSettled([engine.publish("a", again), engine.publish("b", draft("3"))]);
    for (const result of results)
      assert.match(String((result as PromiseRejectedResult).reason), /failing\.db cannot be written/);
    await assert.rejects(engine.health(), /cannot be written/);
    isBroken = false;
    assert.equal((await engine.publish("a", again)).seq, 2);
    await engine.health();
    assert.deepEqual(heard, [1, 2]);
    assert.equal((await engine.top("b")).seq, 0);
    await engine.close();
  });

  it("publishes that come together share one commit", async () => {
    const engine = new SqliteEngine(join(directory, "groups.db"), { now: Date.now, random: randomBytes });
    const groups: number[] = [];
    engine.onCommit = (rows) => groups.push(rows);
    await engine.open();
    await Promise.all(Array.from({ length: 250 }, (_, index) => engine.publish("a", draft(`${index}`))));
    assert.deepEqual(groups, [100, 100, 50]);
    await engine.close();
  });

  it("log, epoch and secret are there after the file is opened again", async () => {
    const path = join(directory, "again.db");
    const dependencies = { now: Date.now, random: randomBytes };
    const first = new SqliteEngine(path, dependencies);
    await first.open();
    const one = draft("kept");
    const place = await first.publish("a", one);
    const [top, secret] = [await first.top("a"), Buffer.from(first.secret())];
    await first.close();
    const second = new SqliteEngine(path, dependencies);
    await second.open();
    assert.deepEqual(await second.top("a"), top);
    assert.deepEqual(Buffer.from(second.secret()), secret);
    assert.deepEqual(await second.publish("a", one), { ...place, duplicate: true });
    await second.close();
  });
});
