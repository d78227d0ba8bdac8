import assert from "node:assert/strict";
import { it } from "node:test";
import { join, joinAsV0 } from "../helpers/client.js";
import { fill, startServer } from "../helpers/server.js";

it("promise 10: two clients of the prototype chat as they did, own messages included", async (t) => {
  const { url } = await startServer(t);
  const [one, two] = [await joinAsV0(url), await joinAsV0(url)];
  one.send({ text: "안녕", nickname: "test", timestamp: 5 });
  for (const client of [one, two]) {
    const [message] = await client.waitForEvents(1);
    assert.deepEqual(Object.keys(message!), ["nickname", "text", "timestamp"]);
    assert.equal(message?.text, "안녕");
    assert.ok(message?.timestamp > 1_700_000_000_000, "time is the server's");
  }
});

it("S1: on joining `history` with the last 100 messages if there are any", async (t) => {
  const { url, engine } = await startServer(t);
  const early = await joinAsV0(url);
  await fill(engine, "global", 150);
  await early.waitForEvents(150);
  assert.equal(
    early.frames.find(({ type }) => type !== undefined),
    undefined,
    "an empty log has no history frame",
  );
  const late = await joinAsV0(url);
  const history = await late.waitForType("history");
  assert.deepEqual(Object.keys(history), ["type", "data"]);
  assert.equal(history.data.length, 100);
  assert.deepEqual(history.data, early.events.slice(50));
});

it("S1: a server must send a v0 client nothing else, whatever it does", async (t) => {
  const { url, engine } = await startServer(t, {
    limits: { pingMs: 1_000, publishBurst: 2, sameTextMs: 10_000, badFrames: 50 },
  });
  const v0 = await joinAsV0(url);
  let pings = 0;
  v0.socket.on("ping", () => (pings += 1));
  for (const text of [
    "{",
    "null",
    '{"type":"history","data":[]}',
    '{"type":"message","ref":"0123456789","text":"x"}',
    '{"nickname":1,"text":"x"}',
    '{"nickname":"a","text":""}',
    '{"nickname":"a"}',
    '{"type":"ping","t":1}',
  ]) {
    v0.send(text);
  }
  v0.send({ nickname: "a", text: "1" });
  v0.send({ nickname: "a", text: "1" });
  v0.send({ nickname: "a", text: "x".repeat(501) });
  v0.send({ nickname: "a", text: "2" });
  v0.send({ nickname: "a", text: "3" });
  await v0.waitForEvents(2);
  await fill(engine, "global", 120);
  await v0.waitForEvents(122);
  while (pings < 2) await new Promise((resolve) => v0.socket.once("ping", resolve));
  assert.deepEqual(
    v0.events.slice(0, 2).map(({ text }) => text),
    ["1", "2"],
  );
  for (const frame of v0.frames) assert.deepEqual(Object.keys(frame), ["nickname", "text", "timestamp"]);
});

it("S2: a server must believe only `nickname` and `text` of a bare message, and drops one that breaks a rule", async (t) => {
  const { url } = await startServer(t);
  const v1 = await join(url, { query: { channel: "global" } });
  const v0 = await joinAsV0(url);
  v0.send({ nickname: "\u202E미나 ", text: " hi\u0000 ", timestamp: "yesterday" });
  v0.send({
    nickname: "미나",
    text: " hi\u0000 ",
    timestamp: 1,
    uid: "admin",
    roles: ["moderator"],
    id: "x",
    seq: 9,
  });
  const [event] = await v1.waitForEvents(1);
  assert.deepEqual([event?.nickname, event?.text, event?.seq, event?.roles], ["미나", "hi", 1, undefined]);
  assert.match(event?.uid, /^g[\w-]{12}$/);
});

it("a v0 client that sends five frames that are none is closed with 4500, without a word before", async (t) => {
  const { url } = await startServer(t);
  const v0 = await joinAsV0(url);
  for (let index = 0; index < 5; index += 1) v0.send("null");
  assert.equal((await v0.waitForClose()).code, 4500);
  assert.equal(v0.frames.length, 0);
});

it("a v0 client may name a channel", async (t) => {
  const { url } = await startServer(t);
  const elsewhere = await joinAsV0(url, { query: { channel: "other" } });
  const v1 = await join(url, { query: { channel: "other" } });
  await v1.publish("here");
  assert.equal((await elsewhere.waitForEvents(1))[0]?.text, "here");
});
