import assert from "node:assert/strict";
import type { LogEvent } from "chizzy-chat-protocol";
import { type Engine, type MessageDraft, type ModerationDraft, StorageError } from "../storage/engine.js";

/** The clock of the engine under test, ms since 1970. */
export interface Clock {
  now: number;
}

export const START_MS = 1_790_000_000_000;
const CHANNEL = "a";

let keys = 0;
const createKey = (): string => {
  keys += 1;
  return `key-${keys}`;
};

function message(text: string, extra: Partial<MessageDraft> = {}): MessageDraft {
  return { type: "message", uid: "u1", nickname: "미나", text, ...extra };
}

const ACTS: readonly ModerationDraft[] = [
  { type: "moderation", action: "clear" },
  { type: "moderation", action: "ban", target: "u1", until: START_MS + 60_000 },
  { type: "moderation", action: "config", config: { slow: 5, readonly: false, links: true } },
];

const seqsOf = (events: readonly LogEvent[]): number[] => events.map(({ seq }) => seq);

/** How long an engine may take to tell of what it has stored, ms. */
const HEARD_WITHIN_MS = 5_000;

/** Everything that a subscriber of the channel has heard. `until` resolves when an event of this `seq` was heard. */
function listen(engine: Engine, channel = CHANNEL) {
  const events: LogEvent[] = [];
  const stop = engine.subscribe(channel, (event) => events.push(event));
  const until = async (seq: number): Promise<void> => {
    const deadline = performance.now() + HEARD_WITHIN_MS;
    while (!events.some((event) => event.seq >= seq)) {
      assert.ok(performance.now() < deadline, `the subscriber heard of ${seqsOf(events)}, not of ${seq}`);
      await new Promise(setImmediate);
    }
  };
  return { events, stop, until };
}

/** What holds of one engine that is open, by title. */
export const RULES: Readonly<Record<string, (engine: Engine, clock: Clock) => Promise<void>>> = {
  "an unknown channel is an empty log": async (engine) => {
    const top = await engine.top("nowhere");
    assert.equal(top.seq, 0);
    assert.match(top.epoch, /^[A-Za-z0-9_.:-]{8,64}$/);
    assert.deepEqual(await engine.after("nowhere", 0, 10), []);
    assert.deepEqual(await engine.before("nowhere", 10, 10), []);
    assert.equal(await engine.find("nowhere", "x"), undefined);
    assert.equal(await engine.locate("nowhere", "x"), undefined);
  },

  "`seq` is 1, 2, 3, … in the order of the calls, in each channel": async (engine) => {
    const results = await Promise.all(
      Array.from({ length: 250 }, (_, index) =>
        engine.append(index % 2 ? "a" : "b", message(`${index}`), createKey()),
      ),
    );
    for (const odd of [0, 1]) {
      const seqs = results.filter((_, index) => index % 2 === odd).map(({ seq }) => seq);
      assert.deepEqual(
        seqs,
        Array.from({ length: 125 }, (_, index) => index + 1),
      );
    }
    assert.equal((await engine.top("a")).seq, 125);
    assert.equal(new Set(results.map(({ id }) => id)).size, 250);
  },

  "subscribers hear of each event once, in order, after its `append` was resolved": async (engine) => {
    const order: string[] = [];
    const stop = engine.subscribe(CHANNEL, (event) => setImmediate(() => order.push(`heard ${event.seq}`)));
    const other = listen(engine);
    await Promise.all(
      [1, 2, 3].map((n) =>
        engine.append(CHANNEL, message(`${n}`), createKey()).then(({ seq }) => order.push(`resolved ${seq}`)),
      ),
    );
    await other.until(3);
    await new Promise(setImmediate);
    const heard = order.filter((entry) => entry.startsWith("heard"));
    assert.deepEqual(heard, ["heard 1", "heard 2", "heard 3"]);
    for (const seq of [1, 2, 3])
      assert.ok(order.indexOf(`resolved ${seq}`) < order.indexOf(`heard ${seq}`), `${order}`);
    stop();
    await engine.append(CHANNEL, message("4"), createKey());
    await other.until(4);
    await new Promise(setImmediate);
    assert.equal(order.length, 6, "who has stopped hears nothing");
  },

  "whoever subscribes first and reads then misses nothing": async (engine) => {
    const appending = Array.from({ length: 20 }, (_, n) =>
      engine.append(CHANNEL, message(`${n}`), createKey()),
    );
    const { events: heard, until } = listen(engine);
    const { seq } = await engine.top(CHANNEL);
    const read = await engine.before(CHANNEL, seq + 1, 100);
    await Promise.all(appending);
    if (seq < 20) await until(20);
    const all = [...seqsOf(read), ...seqsOf(heard).filter((one) => one > seq)];
    assert.deepEqual(
      all,
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  },

  "a key that is in the log gives the first result and no event": async (engine) => {
    const { events: heard, until } = listen(engine);
    const result = await engine.append(CHANNEL, message("once"), "key-once");
    assert.equal(result.duplicate, false);
    for (const again of [message("once"), message("other"), ...ACTS])
      assert.deepEqual(await engine.append(CHANNEL, again, "key-once"), { ...result, duplicate: true });
    assert.equal((await engine.top(CHANNEL)).seq, 1);
    const next = await engine.append(CHANNEL, message("next"), createKey());
    await until(next.seq);
    assert.deepEqual(seqsOf(heard), [1, 2]);
    const elsewhere = await engine.append("b", message("once"), "key-once");
    assert.equal(elsewhere.duplicate, false, "another channel has keys of its own");
  },

  "a key that is under way gives the first result, too": async (engine) => {
    const append = () => engine.append(CHANNEL, message("once"), "key-once");
    const [one, two] = await Promise.all([append(), append()]);
    assert.deepEqual(two, { ...one, duplicate: true });
    assert.equal((await engine.top(CHANNEL)).seq, 1);
  },

  "a key is located as soon as its event is in the log": async (engine) => {
    assert.equal(await engine.locate(CHANNEL, "key-once"), undefined);
    const result = await engine.append(CHANNEL, message("once"), "key-once");
    assert.deepEqual(await engine.locate(CHANNEL, "key-once"), { ...result, duplicate: true });
    assert.equal(await engine.locate("b", "key-once"), undefined);
  },

  "`timestamp` is this machine's clock, and does not decrease with `seq` when the clock steps back": async (
    engine,
    clock,
  ) => {
    const append = async () => (await engine.append(CHANNEL, message("x"), createKey())).timestamp;
    const first = await append();
    assert.equal(first, clock.now);
    clock.now -= 60_000;
    assert.equal(await append(), first);
    clock.now += 120_000;
    assert.equal(await append(), first + 60_000);
  },

  "a message is read as it was appended": async (engine) => {
    const reply = { id: "m0", nickname: "하늘", text: "안녕" };
    const text = "안녕하세요 👩‍👩‍👧 שלום\nسلام 'quoted' \\ \" ; DROP TABLE";
    const { duplicate: _, ...place } = await engine.append(CHANNEL, message(text, { reply }), createKey());
    const expected = { type: "message", ...place, uid: "u1", nickname: "미나", text, reply };
    assert.deepEqual(await engine.after(CHANNEL, 0, 10), [expected]);
    assert.deepEqual(await engine.find(CHANNEL, place.id), expected);
    assert.equal(await engine.find("b", place.id), undefined);
  },

  "roles, and whether the author was a guest, are read as they were appended": async (engine) => {
    const authors: Partial<MessageDraft>[] = [
      { guest: true },
      { roles: ["moderator"] },
      { roles: ["vip", "sub-12"] },
      {},
    ];
    const { events: heard, until } = listen(engine);
    for (const author of authors) await engine.append(CHANNEL, message("x", author), createKey());
    await until(authors.length);
    const read = await engine.after(CHANNEL, 0, 10);
    assert.deepEqual(read, heard);
    const marks = read.map((event) => {
      const { guest, roles } = event as Partial<MessageDraft>;
      return { ...(guest && { guest }), ...(roles && { roles }) };
    });
    assert.deepEqual(marks, authors);
    assert.ok(!("guest" in (read[1] ?? {})) && !("roles" in (read[0] ?? {})));
  },

  "an act of moderation is an event of the log like a message, and `find` finds messages alone": async (
    engine,
  ) => {
    const { events: heard, until } = listen(engine);
    const drafts = [message("before"), ...ACTS, message("after")];
    const expected: object[] = [];
    for (const draft of drafts) {
      const { duplicate: _, ...place } = await engine.append(CHANNEL, draft, createKey());
      expected.push({ ...place, ...draft });
    }
    await until(drafts.length);
    assert.deepEqual(await engine.after(CHANNEL, 0, 10), expected);
    assert.deepEqual(await engine.before(CHANNEL, 6, 10), expected);
    assert.deepEqual(heard, expected);
    assert.deepEqual(seqsOf(heard), [1, 2, 3, 4, 5]);
    const found = await Promise.all(heard.map(({ id }) => engine.find(CHANNEL, id)));
    assert.deepEqual(
      found.map((event) => event?.seq),
      [1, undefined, undefined, undefined, 5],
    );
  },

  "pages have the length and the side that were asked for": async (engine) => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => engine.append(CHANNEL, message(`${index}`), createKey())),
    );
    const after = async (seq: number, limit: number) => seqsOf(await engine.after(CHANNEL, seq, limit));
    const before = async (seq: number, limit: number) => seqsOf(await engine.before(CHANNEL, seq, limit));
    assert.deepEqual(await after(3, 2), [4, 5]);
    assert.deepEqual(await after(18, 5), [19, 20]);
    assert.deepEqual(await after(20, 5), []);
    assert.deepEqual(await after(99, 5), []);
    assert.deepEqual(await before(4, 2), [2, 3]);
    assert.deepEqual(await before(3, 5), [1, 2]);
    assert.deepEqual(await before(1, 5), []);
    assert.deepEqual(await before(99, 2), [19, 20]);
  },

  "names such as __proto__ are channels like any other": async (engine) => {
    for (const channel of ["__proto__", "constructor", "hasOwnProperty", "'; --", "\u{1F600}"]) {
      assert.equal((await engine.append(channel, message("x"), createKey())).seq, 1);
      assert.equal((await engine.after(channel, 0, 10)).length, 1);
    }
  },

  "a closed engine has finished what was under way; it rejects, and is not healthy": async (engine) => {
    await engine.health();
    assert.equal(engine.secret().length, 32);
    const last = engine.append(CHANNEL, message("last"), createKey());
    await engine.close();
    assert.equal((await last).seq, 1);
    await assert.rejects(engine.append(CHANNEL, message("late"), createKey()), StorageError);
    await assert.rejects(engine.health(), StorageError);
  },
};

/** What holds of a second engine over a storage, after the first one was closed. */
export const DURABLE_RULES: Readonly<
  Record<string, (first: Engine, reopen: () => Promise<Engine>, clock: Clock) => Promise<void>>
> = {
  "log, keys, epoch and secret are there when the storage is opened again": async (first, reopen) => {
    const place = await first.append(CHANNEL, message("kept"), "key-kept");
    await first.append(CHANNEL, { type: "moderation", action: "clear" }, createKey());
    const [top, secret] = [await first.top(CHANNEL), Buffer.from(first.secret())];
    const events = await first.after(CHANNEL, 0, 10);
    const second = await reopen();
    assert.deepEqual(await second.top(CHANNEL), top);
    assert.deepEqual(Buffer.from(second.secret()), secret);
    assert.deepEqual(await second.after(CHANNEL, 0, 10), events);
    assert.deepEqual(await second.append(CHANNEL, message("kept"), "key-kept"), {
      ...place,
      duplicate: true,
    });
  },

  "`seq` and `timestamp` go on when the storage is opened again, also with an earlier clock": async (
    first,
    reopen,
    clock,
  ) => {
    const { timestamp } = await first.append(CHANNEL, message("1"), createKey());
    const second = await reopen();
    clock.now -= 60_000;
    const next = await second.append(CHANNEL, message("2"), createKey());
    assert.deepEqual([next.seq, next.timestamp], [2, timestamp]);
  },
};
