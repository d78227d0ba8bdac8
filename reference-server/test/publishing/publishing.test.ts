import assert from "node:assert/strict";
import { it } from "node:test";
import { createRef, join, joinAsV0 } from "../helpers/client.js";
import { fill, startServer } from "../helpers/server.js";

it("P1: the `ack` comes before the message itself on that socket", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  const refs = Array.from({ length: 20 }, createRef);
  for (const ref of refs) client.send({ type: "message", ref, text: ref });
  await client.waitForEvents(20);
  const acked = new Set<number>();
  for (const frame of client.frames) {
    if (frame.type === "ack") acked.add(frame.seq);
    for (const { seq } of frame.type === "batch" ? frame.data : [frame]) {
      if (frame.type === "message" || frame.type === "batch")
        assert.ok(acked.has(seq), `${seq} came before its ack`);
    }
  }
  assert.equal(acked.size, 20);
});

it("P1: the server must send the `ack` only after the message is durable", async (t) => {
  const { url, engine } = await startServer(t);
  const append = engine.append.bind(engine);
  let store: () => void = () => {};
  const stored = new Promise<void>((resolve) => {
    store = resolve;
  });
  engine.append = (...args) => stored.then(() => append(...args));
  const client = await join(url);
  client.send({ type: "message", ref: "waits-for-disk", text: "hello" });
  client.send({ type: "ping", t: 1 });
  await client.waitForType("pong");
  assert.equal(
    client.frames.find(({ type }) => type === "ack"),
    undefined,
  );
  store();
  assert.equal((await client.waitForType("ack")).ref, "waits-for-disk");
});

it("P1: a failed commit is answered with `unavailable` and `retry`; nothing is broadcast, and the same `ref` succeeds later", async (t) => {
  const { url, engine } = await startServer(t);
  const append = engine.append.bind(engine);
  engine.append = () => Promise.reject(new Error("disk on fire"));
  const [client, other] = [await join(url), await join(url)];
  const ref = createRef();
  const refusal = await client.publish("precious", { ref });
  assert.deepEqual([refusal.type, refusal.code, refusal.retry], ["error", "unavailable", 2_000]);
  engine.append = append;
  assert.equal((await client.publish("other")).seq, 1, "positions are unaffected");
  client.send({ type: "message", ref, text: "precious" });
  assert.equal((await client.waitForFrame((frame) => frame.type === "ack" && frame.ref === ref)).seq, 2);
  assert.deepEqual(
    (await other.waitForEvents(2)).map(({ text }) => text),
    ["other", "precious"],
  );
});

it("P2: a `ref` that was published before must be answered with the first result and `duplicate: true`, on any connection", async (t) => {
  const { url, engine } = await startServer(t, { limits: { sameTextMs: 10_000 } });
  const client = await join(url);
  const ref = createRef();
  const first = await client.publish("once", { ref });
  assert.equal(first.duplicate, undefined);
  client.send({ type: "message", ref, text: "once" });
  const again = await client.waitForFrame((frame) => frame.type === "ack" && frame.duplicate);
  assert.deepEqual(again, { ...first, duplicate: true });
  const other = await join(url);
  assert.deepEqual(await other.publish("once", { ref }), { ...first, duplicate: true });
  assert.equal((await engine.top("test")).seq, 1, "and must not be published again");
});

it("P2: the same `ref` twice in one packet is published once", async (t) => {
  const { url, engine } = await startServer(t);
  const client = await join(url);
  const frame = { type: "message", ref: createRef(), text: "once" };
  client.send(frame);
  client.send(frame);
  const acks = await client.waitFor(() => {
    const found = client.frames.filter(({ type }) => type === "ack");
    return found.length === 2 ? found : undefined;
  });
  assert.deepEqual(acks[1], { ...acks[0], duplicate: true });
  assert.equal((await engine.top("test")).seq, 1);
});

it("promise 1: one order for all viewers of a channel", async (t) => {
  const { url } = await startServer(t);
  const clients = await Promise.all(Array.from({ length: 8 }, () => join(url)));
  await Promise.all(
    clients.flatMap((client, who) => Array.from({ length: 25 }, (_, n) => client.publish(`${who}/${n}`))),
  );
  const orders = await Promise.all(clients.map((client) => client.waitForEvents(200)));
  const ids = orders.map((events) => events.map(({ id }) => id).join());
  assert.equal(new Set(ids).size, 1);
  assert.deepEqual(
    orders[0]!.map(({ seq }) => seq),
    Array.from({ length: 200 }, (_, index) => index + 1),
  );
  for (let who = 0; who < 8; who += 1) {
    const own = orders[0]!.filter(({ text }) => text.startsWith(`${who}/`)).map(({ text }) => text);
    assert.deepEqual(
      own,
      Array.from({ length: 25 }, (_, n) => `${who}/${n}`),
      "each viewer's messages are in the order of sending",
    );
  }
});

it("C7: `seq` rises by one for every event of a channel; channels do not touch each other", async (t) => {
  const { url } = await startServer(t);
  const a = await join(url, { query: { channel: "a" } });
  const b = await join(url, { query: { channel: "b" } });
  assert.equal((await a.publish("1")).seq, 1);
  assert.equal((await b.publish("1")).seq, 1);
  assert.equal((await a.publish("2")).seq, 2);
  await a.waitForEvents(2);
  assert.equal(b.events.length, 1);
});

it("C8 and promise 6: `timestamp` is the server's clock, and must not decrease with `seq`", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, { now: () => now });
  const client = await join(url);
  const first = await client.publish("1", { timestamp: 1 });
  assert.equal(first.timestamp, 1_790_000_000_000);
  now -= 3_600_000;
  assert.equal((await client.publish("2")).timestamp, first.timestamp, "the clock was set back by an hour");
  now += 3_600_001;
  assert.equal((await client.publish("3")).timestamp, first.timestamp + 1);
  const events = await client.waitForEvents(3);
  assert.deepEqual(
    events.map(({ timestamp }) => timestamp - first.timestamp),
    [0, 0, 1],
    "viewers get the times of the acks",
  );
});

it("G3: a client's `ping` must be answered with `pong`, the same `t` and the server's clock", async (t) => {
  const now = 1_790_000_000_000;
  const { url } = await startServer(t, { now: () => now });
  const client = await join(url);
  client.send({ type: "ping", t: 0.5 });
  assert.deepEqual(await client.waitForType("pong"), { type: "pong", t: 0.5, now });
});

it("E1: `error` must leave the connection open", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  assert.equal((await client.publish("")).code, "empty");
  assert.equal((await client.publish("가".repeat(501))).code, "too_long");
  assert.equal((await client.publish("hello")).type, "ack");
});

it("C1: a binary frame closes 1003", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  client.send(Buffer.from('{"type":"ping","t":1}'));
  assert.equal((await client.waitForClose()).code, 1003);
});

it("C6: the server must build every outgoing frame from checked fields", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  await client.publish("<b>hi</b>", {
    nickname: "미나",
    id: "mine",
    seq: 99,
    uid: "admin",
    roles: ["moderator"],
    deleted: true,
    timestamp: 5,
    data: [],
    ["__proto__"]: { x: 1 },
  });
  const [event] = await client.waitForEvents(1);
  assert.deepEqual(Object.keys(event!).sort(), ["id", "nickname", "seq", "text", "timestamp", "type", "uid"]);
  assert.deepEqual([event?.text, event?.nickname, event?.seq], ["<b>hi</b>", "미나", 1]);
  assert.notEqual(event?.uid, "admin");
});

it("M1: the same object stands live and in `history`", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  const { id } = await client.publish("first");
  await client.publish("second", { nickname: "하늘", reply: id });
  const live = await client.waitForEvents(2);
  assert.deepEqual((await join(url)).frames[1]?.data, live);
});

it("C9: text and nicknames must be normalized by the server before they are stored", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  const nfd = "안녕".normalize("NFD");
  await client.publish(` \u202E${nfd}\u200B\r\n👩‍👩‍👧 \u{E0041}\u0000`, { nickname: "  미\n나\u202E " });
  const [event] = await client.waitForEvents(1);
  assert.equal(event?.text, "안녕\n👩‍👩‍👧");
  assert.equal(event?.nickname, "미 나");
});

it("C10: whether a text is empty or too long must be judged after normalizing", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  for (const text of ["", " ", "\u200B\u200B", "\u202E", "\u3164", "\n\n"]) {
    const refusal = await client.publish(text);
    assert.deepEqual([refusal.code, refusal.retry], ["empty", undefined], JSON.stringify(text));
  }
  assert.equal((await client.publish("x".repeat(501))).code, "too_long");
  assert.equal((await client.publish("👍".repeat(500) + "가".repeat(30))).code, "too_long");
  assert.equal((await client.publish("힣".repeat(500))).type, "ack");
  assert.equal((await client.publish("👍".repeat(500))).type, "ack");
  assert.equal((await client.publish(`${"x".repeat(500)}${" ".repeat(400)}`)).type, "ack");
  assert.equal((await client.publish("name", { nickname: "x".repeat(33) })).code, "too_long");
  assert.equal((await client.publish("name", { nickname: "힣".repeat(32) })).type, "ack");
});

it("C10: a text or nickname with more than 8 code units for each code point that it may have is refused before anything looks at it", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  assert.equal((await client.publish(`a${" ".repeat(3_999)}`)).type, "ack");
  assert.equal((await client.publish(`b${" ".repeat(4_000)}`)).code, "too_long");
  assert.equal((await client.publish("c", { nickname: `미나${" ".repeat(254)}` })).type, "ack");
  assert.equal((await client.publish("d", { nickname: `미나${" ".repeat(255)}` })).code, "too_long");
  const v0 = await joinAsV0(url, { query: { channel: "test" } });
  v0.send({ nickname: "v0", text: `e${" ".repeat(4_000)}` });
  v0.send({ nickname: `v0${" ".repeat(300)}`, text: "f" });
  v0.send({ nickname: "v0", text: "g" });
  assert.deepEqual(
    (await client.waitForEvents(3)).map(({ text }) => text),
    ["a", "c", "g"],
  );
});

it("P3: without a nickname the server uses `hello.you.nickname`", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  await client.publish("1");
  await client.publish("2", { nickname: " \u200B " });
  const { nickname } = client.frames[0]!.you;
  for (const event of await client.waitForEvents(2)) assert.equal(event.nickname, nickname);
});

it("P4: `reply` must be the id of a message in that channel's log, else `not_found`", async (t) => {
  const { url, engine } = await startServer(t);
  const client = await join(url);
  const elsewhere = await join(url, { query: { channel: "elsewhere" } });
  const { id } = await client.publish(`  long\n${"글".repeat(200)}`, { nickname: "미나" });
  await client.waitForEvents(1);
  assert.equal((await elsewhere.publish("x", { reply: id })).code, "not_found");
  assert.equal((await client.publish("x", { reply: "nothing" })).code, "not_found");
  await fill(engine, "test", 400);
  await client.publish("answer", { reply: id });
  const answer = await client.waitFor(() => client.events.find(({ text }) => text === "answer"));
  assert.deepEqual(answer.reply, { id, nickname: "미나", text: `long ${"글".repeat(95)}…` });
});

it("requests of one connection are carried out in order, also when one of them has to be looked up", async (t) => {
  const { url, engine } = await startServer(t);
  const client = await join(url);
  const { id } = await client.publish("old");
  await fill(engine, "test", 400);
  const find = engine.find.bind(engine);
  engine.find = (...args) => new Promise((resolve) => setTimeout(() => resolve(find(...args)), 30));
  client.send({ type: "message", ref: createRef(), text: "slow", reply: id });
  client.send({ type: "message", ref: createRef(), text: "quick" });
  const quick = await client.waitFor(() => client.events.find(({ text }) => text === "quick"));
  assert.equal(client.events.find(({ text }) => text === "slow")?.seq, quick.seq - 1);
});

it("requests that wait for the storage are bounded", async (t) => {
  const { url, engine } = await startServer(t, { limits: { unanswered: 10 } });
  engine.append = () => new Promise(() => {});
  const client = await join(url);
  const other = await join(url);
  for (let index = 0; index < 15; index += 1)
    client.send({ type: "message", ref: `request-${index}`, text: `${index}` });
  const refused = await client.waitFor(() => {
    const found = client.frames.filter(({ type }) => type === "error");
    return found.length === 5 ? found : undefined;
  });
  assert.deepEqual(
    refused.map(({ code, ref }) => `${code} ${ref}`),
    [10, 11, 12, 13, 14].map((n) => `unavailable request-${n}`),
  );
  other.send({ type: "ping", t: 1 });
  await other.waitForType("pong");
});

it("D3: a moderation request by a viewer without a role must be answered with `forbidden`", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  for (const action of ["delete", "clear", "purge", "config", "ban", "unban"]) {
    const answer = await client.request({ type: "moderation", action, target: "x" });
    assert.deepEqual([answer.type, answer.code, answer.retry], ["error", "forbidden", undefined]);
  }
});
