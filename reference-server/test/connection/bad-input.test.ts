import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { join, type TestClient } from "../helpers/client.js";
import { HANDSHAKE_HEADERS, handshake, openSocket, openWebSocket, rawFrame, talk } from "../helpers/raw.js";
import { type RunningServer, startServer } from "../helpers/server.js";

/*
 * Promise 7: no input ends the server; memory per connection is bounded. Promise 8: a hostile client does not delay others.
 * After each of these inputs a viewer who was there before still chats.
 */

const REF = "0123456789ab";
const message = (fields: object): string =>
  JSON.stringify({ type: "message", ref: REF, text: "x", ...fields });
const history = (fields: object): string =>
  JSON.stringify({ type: "history", ref: REF, limit: 10, ...fields });

const VALUES = ["null", "true", "0", "-1", "1e999", '""', "[]", "{}", '["message"]', '{"a":1}'];

/** Text frames; each is answered with `error`, and the connection stays. */
const TEXTS: Record<string, string[]> = {
  "not JSON": [
    "",
    " ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "nul",
    "undefined",
    "NaN",
    "{'type':'message'}",
    '{"type":"message"',
    "{}{}",
    "<xml/>",
    "\u0000",
    "\uFEFF{}",
    "// x",
    '{"a":1,}',
    '{"type":message}',
    '{"a":"\n"}',
    '{"\\u12":1}',
  ],
  "JSON that is no object": [
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1e5",
    '"text"',
    "[]",
    "[{}]",
    "[null]",
    '[{"type":"message"}]',
  ],
  "objects without a type that is known": [
    "{}",
    ...VALUES.map((value) => `{"type":${value}}`),
    '{"type":"hello"}',
    '{"type":"batch","data":[]}',
    '{"type":"ack"}',
    '{"type":"error"}',
    '{"type":"pong","t":1}',
    '{"type":"bye"}',
    '{"type":"MESSAGE"}',
    '{"type":"message "}',
    `{"type":"${"x".repeat(5_000)}"}`,
    '{"nickname":"a","text":"b","timestamp":1}',
    '{"Type":"message"}',
  ],
  "names such as __proto__": [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__defineGetter__",
  ].flatMap((name) => [
    `{"type":"${name}"}`,
    `{"${name}":{"type":"message"}}`,
    `{"${name}":null,"type":null}`,
  ]),
  "a message's ref": [
    ...VALUES.map((value) => `{"type":"message","text":"x","ref":${value}}`),
    '{"type":"message","text":"x"}',
    message({ ref: "short" }),
    message({ ref: "x".repeat(65) }),
    message({ ref: "not allowed!" }),
    message({ ref: "가나다라마바사아자" }),
  ],
  "a message's text": [
    ...VALUES.filter((value) => value !== '""').map(
      (value) => `{"type":"message","ref":"${REF}","text":${value}}`,
    ),
    `{"type":"message","ref":"${REF}"}`,
  ],
  "a message's nickname": VALUES.filter((value) => value !== '""').map(
    (value) => `{"type":"message","ref":"${REF}","text":"x","nickname":${value}}`,
  ),
  "a message's reply": [
    ...VALUES.map((value) => `{"type":"message","ref":"${REF}","text":"x","reply":${value}}`),
    message({ reply: "x".repeat(65) }),
    message({ reply: "no such" }),
  ],
  "a history request": [
    ...VALUES.map((value) => `{"type":"history","ref":"${REF}","limit":10,"before":${value}}`),
    ...VALUES.map((value) => `{"type":"history","ref":"${REF}","after":1,"limit":${value}}`),
    history({}),
    history({ before: 1, after: 1 }),
    history({ after: -1 }),
    history({ after: 1.5 }),
    history({ before: 0 }),
    history({ before: 2 ** 53 }),
    history({ after: 1, limit: 101 }),
    history({ after: 1, limit: 0 }),
  ],
  "a moderation request": [
    ...VALUES.map((value) => `{"type":"moderation","ref":"${REF}","action":${value}}`),
    `{"type":"moderation","ref":"${REF}","action":"delete","target":5}`,
    `{"type":"moderation","ref":"${REF}","action":"config","config":{"slow":-1}}`,
  ],
  "ping and auth": [
    ...VALUES.filter((value) => !/^(0|-1)$/.test(value)).map((value) => `{"type":"ping","t":${value}}`),
    '{"type":"ping"}',
    '{"type":"auth"}',
    '{"type":"auth","token":1}',
    '{"type":"auth","session":{}}',
    '{"type":"auth","token":"a","session":"b"}',
  ],
  sizes: [
    message({ text: "x".repeat(16_000) }),
    message({ text: "힣".repeat(5_000) }),
    "[".repeat(16_000),
    `{"a":${"[".repeat(7_000)}${"]".repeat(7_000)},"type":0}`,
    `{${Array.from({ length: 1_500 }, (_, n) => `"${n}":0`).join()}}`,
    message({ text: "x", nickname: "n".repeat(10_000) }),
    " ".repeat(16_000),
    message({ text: "\u0301".repeat(5_000), ref: 1 }),
  ],
};

const F = rawFrame;
/** Bytes after the handshake; each ends the connection with a close code, 1002 unless another one is right. */
const FRAMES: Record<string, Record<string, Buffer>> = {
  "frames that break RFC 6455 (1002)": Object.fromEntries([
    ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => [`opcode ${opcode}`, F(opcode, "x")]),
    ...[1, 2, 3, 4, 5, 6, 7].map((rsv) => [`reserved bits ${rsv}`, F(1, "{}", { rsv })]),
    ["an unmasked text", F(1, "{}", { mask: false })],
    ["an unmasked ping", F(9, "", { mask: false })],
    ["an unmasked close", F(8, "", { mask: false })],
    ["a ping of 126 bytes", F(9, "x".repeat(126))],
    ["a fragmented ping", F(9, "x", { fin: false })],
    ["a fragmented close", F(8, "", { fin: false })],
    ["a continuation of nothing", F(0, "x")],
    ["a text inside a fragmented text", Buffer.concat([F(1, "{", { fin: false }), F(1, "}")])],
    ["a close of one byte", F(8, "x")],
    ["a close with code 0", F(8, Buffer.from([0, 0]))],
    ["a close with code 1005", F(8, Buffer.from([0x03, 0xed]))],
    ["a close with code 1006", F(8, Buffer.from([0x03, 0xee]))],
    ["a close with code 999", F(8, Buffer.from([0x03, 0xe7]))],
    ["a close with code 65535", F(8, Buffer.from([0xff, 0xff]))],
    ["HTTP instead of a frame", Buffer.from("GET / HTTP/1.1\r\n\r\n")],
    ["0xff bytes", Buffer.alloc(1_000, 0xff)],
  ]),
  "text that is no UTF-8 (1007)": {
    "a lone continuation byte": F(1, Buffer.from([0x80])),
    "an overlong slash": F(1, Buffer.from([0xc0, 0xaf])),
    "a surrogate": F(1, Buffer.from([0xed, 0xa0, 0x80])),
    "beyond U+10FFFF": F(1, Buffer.from([0xf4, 0x90, 0x80, 0x80])),
    "a cut sequence": F(1, Buffer.from([0xe2, 0x82])),
    "a close reason": F(8, Buffer.from([0x03, 0xe8, 0xff])),
  },
  "what is too large (1009)": {
    "a frame of 16 KiB and one byte": F(1, "x".repeat(16_385)),
    "a claimed length of 1 MiB": F(1, "", { claim: 1_048_576n }),
    "a claimed length of 2^53": F(1, "", { claim: 2n ** 53n }),
    "a claimed length of 2^63": F(1, "", { claim: 2n ** 63n }),
    "fragments that add up": Buffer.concat([
      F(1, "x".repeat(9_000), { fin: false }),
      F(0, "x".repeat(9_000)),
    ]),
  },
  "binary frames (1003)": { "a binary text": F(2, '{"type":"ping","t":1}'), "an empty binary": F(2, "") },
  "too many pieces (1008)": {
    "65 empty fragments": Buffer.concat([
      F(1, "", { fin: false }),
      ...Array.from({ length: 80 }, () => F(0, "", { fin: false })),
    ]),
  },
  "too much at once (4008)": {
    "2,000 frames in one packet": Buffer.concat(
      Array.from({ length: 2_000 }, () => F(1, '{"type":"ping","t":1}')),
    ),
  },
};

const H = HANDSHAKE_HEADERS;
const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(H).filter(([key]) => key !== name));
/** Requests; each is refused in HTTP or ends otherwise, and never takes longer than the wait. */
const REQUESTS: Record<string, string | Buffer> = {
  "no key": handshake("/", without("Sec-WebSocket-Key")),
  "a wrong key": handshake("/", { ...H, "Sec-WebSocket-Key": "short" }),
  "no version": handshake("/", without("Sec-WebSocket-Version")),
  "version 7": handshake("/", { ...H, "Sec-WebSocket-Version": "7" }),
  "another upgrade": handshake("/", { ...H, Upgrade: "h2c" }),
  "a POST upgrade": handshake("/", H, "POST"),
  "no host": handshake("/", without("Host")),
  "a broken list of subprotocols": handshake("/", { ...H, "Sec-WebSocket-Protocol": "a,,b,a," }),
  "a huge header": handshake("/", { ...H, "X-Huge": "x".repeat(20_000) }),
  "a huge URL": handshake(`/${"x".repeat(20_000)}`),
  "3,000 headers": handshake("/", {
    ...H,
    ...Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`X${n}`, "1"])),
  }),
  "a broken origin": handshake("/", { ...H, Origin: "http://[" }),
  "an origin of another site": handshake("/", { ...H, Origin: "https://evil.example" }),
  "a null byte in the query": handshake("/?channel=%00"),
  "broken escapes": handshake("/?channel=%E0%A4%A&%"),
  "a thousand channels": handshake(`/?${"channel=!&".repeat(1_000)}`),
  "__proto__ in the query": handshake("/?__proto__=1&channel=__proto__&constructor=2"),
  "a TLS hello": Buffer.from("16030100a5010000a10303", "hex"),
  "not HTTP": "hello\r\n\r\n",
  "half a request": "GET / HTT",
  "a CONNECT": "CONNECT evil:443 HTTP/1.1\r\nHost: x\r\n\r\n",
  "both lengths":
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  zeros: Buffer.alloc(5_000),
  "random bytes": Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 251)),
  "an upgrade with early frames": Buffer.concat([Buffer.from(handshake("/")), F(2, "early")]),
};

let server: RunningServer;
let witness: TestClient;
const cleanups: (() => unknown)[] = [];
let count = 0;

before(async () => {
  server = await startServer(
    { after: (cleanup) => cleanups.push(cleanup as () => unknown) },
    { limits: { framesPerSecond: 500, badFrames: 10_000 } },
  );
  // The witness is a v1 viewer who must not be told of anything but its own messages.
  witness = await join(server.url);
});

after(async () => {
  for (const cleanup of cleanups) await cleanup();
  assert.ok(count >= 200, `only ${count} inputs`);
});

async function assertStillChats(): Promise<void> {
  count += 1;
  // Pings, since the witness has limits, too; every tenth time a message.
  if (count % 10 === 0) assert.equal((await witness.publish(`still here ${count}`)).type, "ack");
  witness.send({ type: "ping", t: count });
  await witness.waitForFrame(({ type, t }) => type === "pong" && t === count);
}

describe("text frames that are no requests are answered with `error`", () => {
  for (const [group, texts] of Object.entries(TEXTS)) {
    it(`${group} (${texts.length})`, async () => {
      const client = await join(server.url);
      for (const text of texts) {
        const before = client.frames.length;
        client.send(text);
        const answer = await client.waitFor(() =>
          client.frames.slice(before).find(({ type }) => type === "error"),
        );
        assert.match(
          answer.code,
          /^(bad_frame|unsupported|empty|too_long|not_found|unauthorized|forbidden)$/,
          text.slice(0, 80),
        );
        assert.ok(answer.message.length > 0 && answer.message.length < 400);
        await assertStillChats();
      }
    });
  }

  it("nothing of it was stored or told to others", () => {
    for (const { text } of witness.events) assert.match(text, /^still here/);
  });
});

describe("bytes that are no WebSocket end their connection only", () => {
  for (const [group, frames] of Object.entries(FRAMES)) {
    const code = Number(/\((\d+)\)$/.exec(group)?.[1]);
    for (const [name, bytes] of Object.entries(frames)) {
      it(`${group}: ${name}`, async () => {
        const socket = await openWebSocket(server.port);
        const answer = await talk(socket, bytes, 2_000);
        const close = Buffer.alloc(2);
        close.writeUInt16BE(code);
        assert.ok(answer.includes(close), `no close ${code} in ${answer.toString("latin1").slice(-60)}`);
        await assertStillChats();
      });
    }
  }
});

describe("requests that are none end their connection only", () => {
  for (const [name, bytes] of Object.entries(REQUESTS)) {
    it(name, async () => {
      await talk(await openSocket(server.port), bytes, 100);
      await assertStillChats();
    });
  }
});

it("a client that disappears in the middle of anything disturbs nobody", async () => {
  const whole = Buffer.concat([Buffer.from(handshake()), rawFrame(1, message({ ref: "disappears" }))]);
  for (let length = 1; length < whole.length; length += 23) {
    const socket = await openSocket(server.port);
    socket.write(whole.subarray(0, length));
    socket.resetAndDestroy();
    await once(socket, "close");
  }
  await assertStillChats();
});

it("C4: the fifth such frame of a connection closes 4500", async (t) => {
  const { url } = await startServer(t);
  const client = await join(url);
  for (let index = 0; index < 5; index += 1) client.send("{");
  assert.equal((await client.waitForClose()).code, 4500);
  assert.equal(client.frames.filter(({ type }) => type === "error").length, 5);
});

it("C4: `error` `bad_frame` names the field and what is allowed, and carries the ref", async () => {
  const client = await join(server.url);
  client.send(history({ after: 1, limit: 500 }));
  const answer = await client.waitForType("error");
  assert.deepEqual([answer.code, answer.ref], ["bad_frame", REF]);
  assert.match(answer.message, /^limit: .*100/);
  client.send('{"type":"dance"}');
  const unknown = await client.waitForType("error");
  assert.equal(unknown.code, "unsupported");
  assert.match(unknown.message, /dance.*message, history/);
});

it("C2: a receiver must ignore fields that it does not know", async () => {
  const client = await join(server.url, { query: { channel: "extra", more: "1" } });
  assert.equal((await client.publish("hi", { extra: { deep: [1, 2] }, v: 2 })).type, "ack");
});
