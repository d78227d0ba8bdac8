import assert from "node:assert/strict";
import { it, type TestContext } from "node:test";
import { createTokenVerifier, DEFAULT_SERVER_LIMITS } from "chizzy-chat-server";
import { GuestLimiters } from "../../src/publishing/guest-limiters.js";
import { type Frame, join, joinAsV0, type TestClient } from "../helpers/client.js";
import { startServer } from "../helpers/server.js";
import { authenticate, SECRET, sign } from "../helpers/tokens.js";

const { publishBurst, publishEveryMs, sameTextMs } = DEFAULT_SERVER_LIMITS;
const LIMITS = { publishBurst, publishEveryMs, sameTextMs };

async function start(t: TestContext, limits = {}) {
  const clock = { now: 0 };
  const { url, metric } = await startServer(t, {
    elapsed: () => clock.now,
    limits: { ...LIMITS, ...limits },
    trustedProxies: ["127.0.0.1"],
  });
  const joinFrom = (address: string): Promise<TestClient> =>
    join(url, { headers: { "x-forwarded-for": address } });
  return { url, metric, clock, joinFrom };
}

/** Each of them publishes once; returns the answers. */
function publishAll(clients: readonly TestClient[], text: (index: number) => string) {
  return Promise.all(clients.map((client, index) => client.publish(text(index))));
}

function count(answers: readonly Frame[], kind: string): number {
  return answers.filter(({ type, code }) => type === kind || code === kind).length;
}

it("all guests of one address may publish 10 at once, then 2 a second, however many connections they have", async (t) => {
  const { joinFrom, clock } = await start(t);
  const clients = await Promise.all(Array.from({ length: 100 }, () => joinFrom("192.0.2.1")));
  const answers = await publishAll(clients, (index) => `first ${index}`);
  assert.deepEqual([count(answers, "ack"), count(answers, "rate_limited")], [10, 90]);
  const { message, retry } = answers.find(({ type }) => type === "error")!;
  assert.match(
    message,
    /^publish at most 10 messages at once, then one per 500 ms, all guests of one address/,
  );
  assert.equal(retry, 500);
  for (let second = 1; second <= 3; second += 1) {
    clock.now += 1_000;
    assert.equal(count(await publishAll(clients, (index) => `${second} ${index}`), "ack"), 2);
  }
  assert.equal((await (await joinFrom("192.0.2.2")).publish("hello")).type, "ack", "others have their own");
});

it("connecting again refills nothing: one person writes 5 at once, then one per 1.5 s", async (t) => {
  const { url, clock, metric } = await start(t);
  let acks = 0;
  for (let round = 0; round < 10; round += 1) {
    const client = await join(url);
    for (let index = 0; index < 6; index += 1)
      if ((await client.publish(`${round} ${index}`)).type === "ack") acks += 1;
    client.close();
    while ((await metric("chizzy_connections")) > 0) await new Promise(setImmediate);
    clock.now += 750;
  }
  assert.equal(acks, 5 + 4, "5 at once, and one per 1.5 s in the 6.75 s to the last try");
});

it("the guests of one address may say the same text 3 times within 10 s, in any spelling that looks the same", async (t) => {
  const { joinFrom, clock } = await start(t);
  const clients = await Promise.all(Array.from({ length: 6 }, () => joinFrom("192.0.2.1")));
  const spellings = [
    "ㅋㅋ 안녕",
    "ㅋㅋ\u2800 안녕",
    "ㅋ\u2800ㅋ 안녕",
    "ㅋㅋ 안녕\u200F",
    "\u034Fㅋㅋ 안녕",
    " ㅋㅋ 안녕\uFFFC",
  ];
  const answers = await publishAll(clients, (index) => spellings[index]!);
  assert.deepEqual([count(answers, "ack"), count(answers, "repeated")], [3, 3]);
  assert.equal((await (await joinFrom("192.0.2.2")).publish("ㅋㅋ 안녕")).type, "ack");
  clock.now += sameTextMs;
  assert.equal((await clients[5]!.publish("ㅋㅋ 안녕")).type, "ack");
});

it("an IPv6 network of 64 bits is one address", async (t) => {
  const { joinFrom } = await start(t);
  const clients = await Promise.all(Array.from({ length: 12 }, (_, index) => joinFrom(`2001:db8::${index}`)));
  assert.equal(count(await publishAll(clients, String), "ack"), 10);
});

it("a v0 client is a guest of its address", async (t) => {
  const { url, joinFrom } = await start(t);
  const witness = await joinFrom("192.0.2.9");
  const headers = { "x-forwarded-for": "192.0.2.1" };
  const clients = await Promise.all(
    Array.from({ length: 12 }, () => joinAsV0(url, { headers, query: { channel: "test" } })),
  );
  for (const [index, v0] of clients.entries()) v0.send({ nickname: "v0", text: `${index}` });
  await witness.waitForEvents(10);
  await witness.publish("the last");
  assert.equal((await witness.waitForEvents(11)).length, 11);
});

it("all viewers of a channel together have a ceiling, which those who moderate it have not", async (t) => {
  const clock = { now: 0 };
  const limits = { publishBurst: 2, publishEveryMs, channelBurst: 4, channelEveryMs: 100 };
  const logins = { authenticate: createTokenVerifier({ secret: SECRET }) };
  const { url } = await startServer(t, { elapsed: () => clock.now, limits, ...logins });
  const viewers = await Promise.all(Array.from({ length: 5 }, () => join(url)));
  for (const [index, viewer] of viewers.entries())
    await authenticate(viewer, await sign({ sub: `u${index}` }));
  const moderator = await join(url);
  await authenticate(moderator, await sign({ sub: "m1", roles: ["moderator"] }));
  const answers = await publishAll(viewers, (index) => `viewer ${index}`);
  assert.deepEqual([count(answers, "ack"), count(answers, "rate_limited")], [4, 1]);
  assert.match(answers.find(({ type }) => type === "error")!.message, /, all viewers of a channel together$/);
  assert.equal((await moderator.publish("I moderate")).type, "ack");
  clock.now += 100;
  assert.equal(count(await publishAll(viewers, (index) => `again ${index}`), "ack"), 1);
});

it("what one limiter refuses costs nothing of the others", async (t) => {
  const { joinFrom, clock } = await start(t, { publishBurst: 1, addressBurst: 1, addressEveryMs: 100 });
  const [one, other] = [await joinFrom("192.0.2.1"), await joinFrom("192.0.2.1")];
  assert.equal((await one.publish("1")).type, "ack");
  assert.equal((await other.publish("2")).retry, 100);
  clock.now += 100;
  assert.equal((await other.publish("2")).type, "ack");
});

it("an address whose guests have gone and could write as if new is forgotten", (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  let now = 0;
  const limiters = new GuestLimiters(DEFAULT_SERVER_LIMITS, () => now);
  t.after(() => limiters.stop());
  const guests = Array.from({ length: 1_000 }, (_, index) =>
    limiters.join("test", `10.0.${index >> 8}.${index & 255}`),
  );
  for (const { limiters: own } of guests) for (const { bucket } of own) bucket.take(now);
  assert.equal(limiters.size, 1_000);
  for (const guest of guests) guest.release();
  t.mock.timers.tick(10_000);
  assert.equal(limiters.size, 1_000, "their limiters are not as good as new");
  now += publishEveryMs;
  t.mock.timers.tick(10_000);
  assert.equal(limiters.size, 0);
});

it("the first message of a channel is taken however fast time goes, also where a limiter lets one through at a time", async (t) => {
  let now = 0;
  const { url } = await startServer(t, {
    // Each look at the clock shows a later time.
    elapsed: () => {
      now += 1;
      return now;
    },
    limits: { publishEveryMs: 0, addressBurst: 1, channelBurst: 1 },
  });
  assert.equal((await (await join(url)).publish("first")).type, "ack");
});
