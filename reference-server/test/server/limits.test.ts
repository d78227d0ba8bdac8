import assert from "node:assert/strict";
import { it } from "node:test";
import { createChatServer, DEFAULT_SERVER_LIMITS } from "chizzy-chat-server";
import WebSocket from "ws";
import { join, joinAsV0, TestClient } from "../helpers/client.js";
import { startServer } from "../helpers/server.js";

const { publishBurst, publishEveryMs, sameTextMs, framesPerSecond } = DEFAULT_SERVER_LIMITS;

it("a viewer may publish 5 at once, then one per 1.5 s; the refusal says when", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, { elapsed: () => now, limits: { publishBurst, publishEveryMs } });
  const client = await join(url);
  const other = await join(url);
  for (let index = 0; index < 5; index += 1) assert.equal((await client.publish(`${index}`)).type, "ack");
  const refusal = await client.publish("6");
  assert.deepEqual([refusal.code, refusal.retry], ["rate_limited", 1_500]);
  now += 1_000;
  assert.equal((await client.publish("6")).retry, 500, "a refusal costs nothing");
  now += 500;
  assert.equal((await client.publish("6")).type, "ack");
  assert.equal((await client.publish("7")).code, "rate_limited");
  assert.equal((await other.publish("mine")).type, "ack", "others have a rate of their own");
});

it("the same text within 10 s is refused as `repeated`, without `retry`", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, { elapsed: () => now, limits: { sameTextMs } });
  const client = await join(url);
  assert.equal((await client.publish("ㅋㅋ")).type, "ack");
  const refusal = await client.publish(" ㅋㅋ\u200B");
  assert.deepEqual([refusal.type, refusal.code, refusal.retry], ["error", "repeated", undefined]);
  assert.equal((await client.publish("ㅎㅎ")).type, "ack");
  now += 10_000;
  assert.equal((await client.publish("ㅋㅋ")).type, "ack");
  assert.equal((await (await join(url)).publish("ㅋㅋ")).type, "ack", "another viewer may say the same");
});

it("more than 30 frames per second, counted before parsing, close 4008", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, { elapsed: () => now, limits: { framesPerSecond } });
  const client = await join(url);
  for (let index = 0; index < 30; index += 1) client.send({ type: "ping", t: index });
  await client.waitForFrame(({ t }) => t === 29);
  now += 1_000;
  for (let index = 0; index < 31; index += 1) client.send({ type: "ping", t: 100 + index });
  const close = await client.waitForClose();
  assert.equal(close.code, 4008);
  assert.match(close.reason, /30 frames per second/);
  assert.equal(client.frames.filter(({ type }) => type === "pong").length, 60);
});

it("the longest message that the limits allow fits into a frame, whatever `frameBytes` says", async (t) => {
  for (const limits of [{ text: 10_000, textBytes: 40_000 }, { frameBytes: 1_024 }]) {
    const { url } = await startServer(t, { limits });
    const client = await join(url);
    const { text, textBytes } = client.frames[0]!.limits;
    const first = (await client.publish("first")).id;
    for (const sign of ['"', "가", "😀"]) {
      const long = sign.repeat(Math.min(text, Math.floor(textBytes / Buffer.byteLength(sign))));
      const nickname = sign.repeat(client.frames[0]!.limits.nickname);
      assert.equal((await client.publish(long, { nickname, reply: first })).type, "ack", sign);
    }
  }
});

it("an address may join 20 times per 10 s; the next one is answered 429 with Retry-After", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, {
    elapsed: () => now,
    limits: { connectsPerAddress: 20, connectWindowMs: 10_000 },
  });
  for (let index = 0; index < 20; index += 1) (await join(url)).close();
  assert.deepEqual(await refusal(url), { status: 429, retryAfter: "1" });
  now += 500;
  (await join(url)).close();
  assert.equal((await refusal(url)).status, 429);
});

it("the machine's clock, set an hour back or forward, changes no wait", async (t) => {
  let now = 1_790_000_000_000;
  let elapsed = 0;
  const limits = { publishBurst: 1, publishEveryMs, sameTextMs, framesPerSecond, historyPerSecond: 1 };
  const { url } = await startServer(t, { now: () => now, elapsed: () => elapsed, limits });
  const client = await join(url);
  const ask = () => client.request({ type: "history", before: 1, limit: 1 });
  for (const step of [-3_600_000, 7_200_000]) {
    assert.equal((await client.publish(`at ${now}`)).type, "ack");
    assert.equal((await ask()).type, "history");
    now += step;
    assert.equal((await client.publish(`at ${now}`)).retry, publishEveryMs);
    assert.equal((await client.publish(`at ${now - step}`)).code, "repeated");
    assert.equal((await ask()).retry, 1_000);
    elapsed += publishEveryMs;
  }
});

it("a ping tells the machine's clock of now, also after it was set back", async (t) => {
  let now = 1_790_000_000_000;
  const { url } = await startServer(t, { now: () => now, limits: { pingMs: 1_000 } });
  const client = await join(url);
  await client.waitFor(() => client.frames.filter(({ type }) => type === "ping").length >= 1);
  now -= 3_600_000;
  await client.waitFor(() => client.frames.find((frame) => frame.type === "ping" && frame.now === now));
});

it("an address may have so many connections at once; the next one is answered 429 until one ends", async (t) => {
  const { url, metric } = await startServer(t, { limits: { connectionsPerAddress: 3 } });
  const clients = await Promise.all([join(url), join(url), joinAsV0(url)]);
  assert.equal((await refusal(url)).status, 429);
  clients[0]!.close();
  while ((await metric("chizzy_connections")) > 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await join(url);
});

it("a refused handshake gives the address its place back", async (t) => {
  const { url, httpUrl } = await startServer(t, { limits: { connectionsPerAddress: 1 } });
  for (let index = 0; index < 5; index += 1) {
    const response = await fetch(httpUrl, { headers: { connection: "close" } });
    assert.equal(response.status, 200);
    assert.equal((await new TestClient(url, { query: { channel: "!" } }).waitForClose()).code, 4500);
  }
  await join(url);
});

it("what a client needs of the limits stands in `hello.limits`", async (t) => {
  const limits = { text: 10, textBytes: 20, nickname: 4, frameBytes: 2_048, page: 7, pingMs: 5_000 };
  const { url } = await startServer(t, { limits });
  const client = await join(url);
  const { pingMs, ...told } = limits;
  assert.deepEqual(client.frames[0]?.limits, told);
  assert.equal(client.frames[0]?.ping, pingMs);
  assert.equal((await client.publish("x".repeat(11))).code, "too_long");
  assert.equal((await client.publish("x", { nickname: "abcde" })).code, "too_long");
});

for (const [options, sentence] of [
  [{ limits: { page: 500 } }, /^limits\.page must be a whole number from 1 to 100, not 500\.$/],
  [{ limits: { text: Number.NaN } }, /^limits\.text must be a whole number .* not NaN\.$/],
  [{ limits: { queueBytes: "1" as unknown as number } }, /^limits\.queueBytes must be/],
  [{ limits: { speed: 1 } as object }, /^limits\.speed is not known; the limits are text, /],
  [{ limits: { __proto__: null, toString: 1 } as unknown as object }, /^limits\.toString is not known/],
  [
    { origins: ["example.com"] },
    /^origins must be an origin such as https:\/\/example\.com .*not "example\.com"\.$/,
  ],
  [{ origins: ["https://example.com/path"] }, /^origins must be an origin/],
  [
    { trustedProxies: ["10.0.0.0/33"] },
    /^trustedProxies must be an IP address or a network .*not "10\.0\.0\.0\/33"\.$/,
  ],
  [{ trustedProxies: ["proxy.local"] }, /^trustedProxies must be/],
  [{ origins: "https://example.com" }, /^origins must be an array, not "https:\/\/example\.com"\.$/],
  [{ channels: "lobby" }, /^channels must be an array, not "lobby"\.$/],
  [{ origin: ["https://example.com"] }, /^origin is not known; the options are engine, origins, /],
  [{ engine: "sqlite:./chat.db" }, /^engine must be one that createEngine makes, such as createEngine\(/],
  [{ engine: null }, /^engine must be one/],
] as const) {
  it(`a wrong option throws at construction: ${sentence.source.slice(1, 50)}`, () => {
    assert.throws(() => createChatServer(options as object), { name: "RangeError", message: sentence });
  });
}

function refusal(url: string): Promise<{ status: number; retryAfter: string | undefined }> {
  const socket = new WebSocket(url, ["chizzy.v1"]);
  return new Promise((resolve, reject) => {
    socket.on("unexpected-response", (_request, response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] });
      response.destroy();
    });
    socket.on("open", () => reject(new Error("was admitted")));
    socket.on("error", () => {});
  });
}
