import assert from "node:assert/strict";
import { it } from "node:test";
import { decodeServerFrame } from "chizzy-chat-protocol";
import { createChatServer } from "chizzy-chat-server";
import WebSocket from "ws";
import { join, joinAsV0, positionOf, TestClient } from "../helpers/client.js";
import { fill, startServer } from "../helpers/server.js";

it("J1: a server that is offered the subprotocol `chizzy.v1` must echo it, and must not echo any other", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url, { protocols: ["foo", "chizzy.v1", "bar"] });
  assert.equal(client.socket.protocol, "chizzy.v1");
  const other = new WebSocket(url, ["foo"]);
  const error = await new Promise<Error>((resolve) => other.on("error", resolve));
  assert.match(error.message, /no subprotocol/);
});

it("J2: the server must speak first: `hello`, then `history`, in one turn", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 3);
  const client = await join(url);
  assert.deepEqual(
    client.frames.map(({ type }) => type),
    ["hello", "history"],
  );
  const [hello, history] = client.frames;
  assert.equal(hello?.seq, 3);
  assert.equal(history?.last, 3);
  assert.equal(history?.epoch, hello?.epoch);
  assert.equal(hello?.channel, "test");
  assert.equal(hello?.viewers, 1);
  assert.equal(hello?.you.auth, "guest");
  assert.match(hello?.you.uid, /^g[\w-]{12}$/);
  assert.match(hello?.you.nickname, /^guest-[0-9a-f]{4}$/);
  for (const text of client.texts) assert.equal(decodeServerFrame(text).ok, true, text);
});

it("nothing is missed and nothing comes twice between history and live, while many join and many messages come", async (t) => {
  const { url, engine } = await startServer(t, { limits: { snapshot: 300 } });
  const clients: Promise<TestClient>[] = [];
  for (let round = 0; round < 20; round += 1) {
    clients.push(join(url), join(url));
    await fill(engine, "test", 5);
  }
  for (const client of await Promise.all(clients)) {
    const events = await client.waitFor(() =>
      client.events.at(-1)?.seq === 100 ? client.events : undefined,
    );
    const seqs = events.map(({ seq }) => seq as number);
    assert.deepEqual(
      seqs,
      Array.from({ length: seqs.length }, (_, index) => 101 - seqs.length + index),
    );
    const history = client.frames[1]!;
    assert.equal(client.frames[0]!.seq, history.last);
    assert.equal(seqs[0], 1);
  }
});

it("F9: the snapshot ends at the last event that was sent to the channel's viewers", async (t) => {
  const { url, engine } = await startServer(t, { limits: { flushMinMs: 200, flushMaxMs: 200 } });
  const first = await join(url);
  await fill(engine, "test", 1);
  await first.waitForEvents(1);
  await fill(engine, "test", 2);
  const second = await join(url);
  const v0 = await joinAsV0(url, { query: { channel: "test" } });
  assert.equal(second.frames[0]?.seq, 1, "two events wait for the flush");
  for (const client of [first, second]) {
    assert.deepEqual(
      (await client.waitForEvents(3)).map(({ seq }) => seq),
      [1, 2, 3],
    );
  }
  assert.equal((await v0.waitForEvents(3)).length, 3);
});

it("J5: `v=1` in the query without a subprotocol must be served as `chizzy.v1`; another `v` closes 4506", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url, { protocols: [], query: { v: "1" } });
  assert.equal(client.frames[0]?.type, "hello");
  const other = new TestClient(url, { query: { v: "2" } });
  const close = await other.waitForClose();
  assert.equal(close.code, 4506);
  assert.match(close.reason, /version 1/);
  assert.equal(other.frames.length, 0);
});

it("J6: without `channel` the channel is `global`, on any path", async (t) => {
  const { url } = await startServer(t);
  for (const path of ["/", "/chat/here", "//", "/%", "/%E0%A4%A"]) {
    const client = new TestClient(url, { path });
    assert.equal((await client.waitForType("hello")).channel, "global");
  }
});

for (const [query, field] of [
  [{ channel: "" }, "channel"],
  [{ channel: "a b" }, "channel"],
  [{ channel: "__proto__" }, "channel"],
  [{ channel: "채팅" }, "channel"],
  [{ channel: "a".repeat(65) }, "channel"],
  [{ since: "-1" }, "since"],
  [{ since: "1.5" }, "since"],
  [{ epoch: "!" }, "epoch"],
  [{ last: "" }, "last"],
  [{ v: "one" }, "v"],
] as const) {
  it(`J6: a malformed value closes 4500, with a reason that names the field: ${JSON.stringify(query).slice(0, 40)}`, async (t) => {
    const { url } = await startServer(t);
    const close = await new TestClient(url, { query: { ...query } }).waitForClose();
    assert.equal(close.code, 4500);
    assert.match(close.reason, new RegExp(`^${field}: `));
  });
}

it("names such as constructor and toString are channels like any other", async (t) => {
  const { url } = await startServer(t);
  for (const channel of ["constructor", "toString", "hasOwnProperty", "prototype", "length"]) {
    const client = await join(url, { query: { channel } });
    assert.equal((await client.publish("here")).type, "ack");
    assert.equal((await client.waitForEvents(1))[0]?.text, "here");
  }
});

it("Y1: a join without a position must be answered with `mode: snapshot`: the newest events, 50 by default", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 400);
  const history = (await join(url)).frames[1]!;
  assert.equal(history.mode, "snapshot");
  assert.equal(history.recovered, undefined);
  assert.equal(history.data.length, 50);
  assert.deepEqual([history.first, history.last, history.more], [351, 400, true]);
});

it("Y2: a join with a position must be answered with every event after `since`", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 10);
  const client = await join(url);
  const query = positionOf(client);
  client.close();
  const same = (await join(url, { query })).frames[1]!;
  assert.deepEqual(
    [same.mode, same.recovered, same.first, same.last, same.data],
    ["resume", true, 11, 10, []],
  );
  await fill(engine, "test", 300);
  const history = await join(url, { query }).then((again) => again.frames[1]!);
  assert.deepEqual([history.mode, history.recovered, history.first, history.last], ["resume", true, 11, 310]);
  assert.equal(history.data.length, 300);
});

it("a viewer of an empty channel resumes from 0", async (t) => {
  const { url, engine } = await startServer(t);
  const query = positionOf(await join(url));
  assert.equal((await join(url, { query })).frames[1]?.recovered, true);
  await fill(engine, "test", 5);
  const watcher = await join(url);
  await watcher.waitForEvents(5);
  const history = (await join(url, { query })).frames[1]!;
  assert.deepEqual(
    [history.mode, history.recovered, history.data.length, history.more],
    ["resume", true, 5, false],
  );
});

it("Y3: otherwise it must be answered with a snapshot and `recovered: false`: never with a partial repair", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 10);
  const client = await join(url);
  const good = positionOf(client) as { epoch: string; since: string; last: string };
  const { last: _, ...without } = good;
  const wrong: Record<string, string>[] = [
    { ...good, epoch: "another" },
    { ...good, last: "another" },
    { ...good, since: "9" },
    { ...good, since: "11" },
    { ...good, since: "999999999999999" },
    without,
  ];
  for (const query of wrong) {
    const history = (await join(url, { query })).frames[1]!;
    assert.deepEqual(
      [history.mode, history.recovered, history.data.length],
      ["snapshot", false, 10],
      JSON.stringify(query),
    );
  }
  await fill(engine, "test", 301);
  await client.waitForEvents(311);
  const late = (await join(url, { query: good })).frames[1]!;
  assert.deepEqual([late.mode, late.recovered, late.data.length], ["snapshot", false, 50]);
});

it("a position that lacks a part is no position", async (t) => {
  const { url } = await startServer(t);
  for (const query of [{ epoch: "abc" }, { since: "5" }, { last: "abc" }]) {
    const history = (await join(url, { query: query as Record<string, string> })).frames[1]!;
    assert.deepEqual([history.mode, history.recovered], ["snapshot", undefined]);
  }
});

it("a channel is read once, however many join it", async (t) => {
  const { url, engine } = await startServer(t);
  await fill(engine, "test", 100);
  let reads = 0;
  for (const method of ["top", "before", "after", "find"] as const) {
    const original = engine[method].bind(engine) as (...args: never[]) => unknown;
    Object.assign(engine, {
      [method]: (...args: never[]) => {
        reads += 1;
        return original(...args);
      },
    });
  }
  await Promise.all(Array.from({ length: 50 }, () => join(url)));
  assert.equal(reads, 2, "one top, one before");
});

it("a channel without viewers is freed and read again for the next one", async (t) => {
  const { url, server, engine, metric } = await startServer(t, { limits: { channelIdleMs: 20 } });
  const client = await join(url);
  await client.publish("stays");
  assert.equal(await metric("chizzy_channels"), 1);
  client.close();
  while ((await metric("chizzy_channels")) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await fill(engine, "test", 1);
  assert.equal((await join(url)).events.length, 2);
  assert.ok(server);
});

it("channels in memory are bounded: a join that needs one more closes 4008, and the others go on", async (t) => {
  const { url } = await startServer(t, { limits: { channels: 2 } });
  const one = await join(url, { query: { channel: "one" } });
  await join(url, { query: { channel: "two" } });
  const close = await new TestClient(url, { query: { channel: "three" } }).waitForClose();
  assert.equal(close.code, 4008);
  assert.match(close.reason, /channels/);
  assert.equal((await one.publish("still here")).type, "ack");
});

it("where there is no room, the channels go that nobody has watched for longest, at once", async (t) => {
  const { url, metric } = await startServer(t, {
    elapsed: () => 0,
    limits: { channels: 3, channelIdleMs: 60_000 },
  });
  const stays = await join(url, { query: { channel: "watched" } });
  for (let index = 0; index < 20; index += 1) {
    const visitor = await join(url, { query: { channel: `visited-${index}` } });
    await visitor.publish(`${index}`);
    visitor.close();
    while ((await metric("chizzy_connections")) > 1) await new Promise(setImmediate);
  }
  assert.equal((await stays.publish("still here")).type, "ack");
  await stays.waitForEvents(1);
  const again = await join(url, { query: { channel: "visited-0" } });
  assert.deepEqual(
    again.events.map(({ text }) => text),
    ["0"],
    "what was freed is read again",
  );
});

it("a viewer of a channel that is freed for another at that moment misses nothing", async (t) => {
  const { url, metric } = await startServer(t, { limits: { channels: 2 } });
  for (let round = 0; round < 10; round += 1) {
    const names = Array.from({ length: 6 }, (_, index) => `channel-${(round + index) % 6}`);
    const joins = names.map((channel) => new TestClient(url, { query: { channel } }));
    for (const client of joins) {
      const first = await client.waitFor(
        () => client.frames.find(({ type }) => type === "history") ?? client.closed,
      );
      if (client.closed !== undefined) continue;
      assert.ok(first);
      assert.equal((await client.publish(`round ${round}`)).type, "ack");
      await client.waitForFrame(({ type, text }) => type === "message" && text === `round ${round}`);
    }
    for (const client of joins) client.close();
    while ((await metric("chizzy_connections")) > 0) await new Promise(setImmediate);
  }
});

it("with a list of channels, a join to another one closes 4504; `*` stands for any characters", async (t) => {
  const { url } = await startServer(t, { channels: ["lobby", "stream-*", "*.live", "a.b"] });
  for (const channel of ["lobby", "stream-", "stream-42", "mina.live", "a.b"])
    (await join(url, { query: { channel } })).close();
  for (const channel of ["global", "lobby2", "Lobby", "stream", "x-stream-1", "mina.live2", "aXb"]) {
    const { code, reason } = await new TestClient(url, { query: { channel } }).waitForClose();
    assert.deepEqual([code, reason], [4504, `channel: this server has none that is called ${channel}`]);
  }
  const { code } = await new TestClient(url, { protocols: [] }).waitForClose();
  assert.equal(code, 4504, "a v0 client joins global, which is not listed");
  for (const name of ["", "a b", "채팅", "-a", "a".repeat(65)])
    assert.throws(() => createChatServer({ channels: [name] }), {
      name: "RangeError",
      message: /^channels must be a channel's name, in which \* may stand for any characters/,
    });
});

it("a list of channels with many `*` takes no time, whatever a viewer names", async (t) => {
  const { url } = await startServer(t, { channels: [`${"a*".repeat(20)}z`, "*a*b*a*"] });
  for (const channel of ["a".repeat(64), `${"a".repeat(63)}b`, "ab", "ba", `${"a".repeat(19)}z`]) {
    const { code } = await new TestClient(url, { query: { channel } }).waitForClose();
    assert.equal(code, 4504, channel);
  }
  for (const channel of [`${"a".repeat(20)}z`, `${"a1".repeat(25)}z`, "aba", "abba", "xaxbxax"])
    (await join(url, { query: { channel } })).close();
});

it("viewers are told of others who come and go before the next heartbeat", async (t) => {
  const { url } = await startServer(t);
  const one = await join(url);
  const other = await join(url);
  await one.waitForFrame(({ type, viewers }) => type === "ping" && viewers === 2);
  other.close();
  await one.waitForFrame(({ type, viewers }) => type === "ping" && viewers === 1);
});

it("a storage that cannot be read answers 503, and the next join tries again", async (t) => {
  const { url, engine } = await startServer(t);
  const { top } = engine;
  engine.top = () => Promise.reject(new Error("disk on fire"));
  const refused = new WebSocket(`${url}/?channel=test`, ["chizzy.v1"]);
  const status = await new Promise((resolve) =>
    refused
      .on("unexpected-response", (_request, response) => resolve(response.statusCode))
      .on("error", () => {}),
  );
  assert.equal(status, 503);
  engine.top = top;
  assert.equal((await join(url)).frames[0]?.type, "hello");
});

it("H2: `auth` with `you.session` must be answered with a `hello` that has the uid for which it was made", async (t) => {
  const { url } = await startServer(t);
  const first = await join(url);
  const { you } = first.frames[0]!;
  const second = await join(url);
  assert.notEqual(second.frames[0]?.you.uid, you.uid);
  second.send({ type: "auth", session: you.session });
  assert.deepEqual((await second.waitForFrame(({ type }) => type === "hello")).you, you);
  await second.publish("me again");
  const [event] = await second.waitForEvents(1);
  assert.deepEqual([event?.uid, event?.nickname], [you.uid, you.nickname]);
});

it("A1: `error` `unauthorized` leaves the viewer as it was", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  const { you } = client.frames[0]!;
  const [uid, signature] = you.session.split(".");
  const forged = [
    `${uid}x.${signature}`,
    `${uid}.${signature}x`,
    `${uid}.`,
    ".",
    "",
    "x".repeat(10_000),
    `${uid}.${"0".repeat(43)}`,
  ];
  for (const session of forged) {
    client.send({ type: "auth", session });
    const answer = await client.waitForType("error");
    assert.equal(answer.code, "unauthorized");
    assert.equal(answer.retry, undefined);
  }
  client.send({ type: "auth", token: "eyJhbGciOiJub25lIn0.e30." });
  assert.equal((await client.waitForType("error")).code, "unauthorized");
  await client.publish("still me");
  assert.equal((await client.waitForEvents(1))[0]?.uid, uid);
});
