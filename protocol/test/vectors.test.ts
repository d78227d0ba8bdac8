import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  type Decoded,
  decodeClientFrame,
  decodeJoin,
  decodeServerFrame,
  decodeV0Message,
  encodeBatch,
  encodeFrame,
  encodeHistory,
  encodeV0History,
} from "chizzy-chat-protocol";

type From = "server" | "client" | "v0";
const valid: { name: string; from: From; frame: Record<string, unknown> }[] = read("valid");
const invalid: { name: string; from: From; text: string; code: string; field: string }[] = read("invalid");

const decoders: Record<From, (text: string) => Decoded<object>> = {
  server: decodeServerFrame,
  client: decodeClientFrame,
  v0: decodeV0Message,
};

describe("valid vectors", () => {
  for (const { name, from, frame } of valid) {
    it(`${name} is decoded to what it says`, () => {
      const decoded = decoders[from](JSON.stringify(frame));
      const { sticker: _, ...known } = frame;
      assert.deepEqual(decoded, { ok: true, frame: known });
    });
  }
});

describe("invalid vectors", () => {
  for (const { name, from, text, code, field } of invalid) {
    it(`from a ${from}: ${name} is refused by the name of the field`, () => {
      const decoded = decoders[from](text);
      assert.equal(decoded.ok, false);
      if (decoded.ok) return;
      assert.equal(decoded.error.code, code);
      assert.equal(decoded.error.field, field);
      assert.match(
        decoded.error.message,
        field === "" ? /must be one JSON object/ : new RegExp(`^${field}: .`),
      );
      assert.ok(decoded.error.message.length <= 400);
    });
  }
});

describe("decoding", () => {
  it("“A receiver must ignore fields that it does not know” (C2), also those named like members of Object", () => {
    const decoded = decodeClientFrame('{"type":"ping","t":1,"__proto__":{"x":1},"constructor":2,"next":3}');
    assert.deepEqual(decoded, { ok: true, frame: { type: "ping", t: 1 } });
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  it("“when such a frame or item of `data` has a `seq`, its position must move all the same” (C3)", () => {
    assert.deepEqual(decodeServerFrame('{"type":"poll","seq":7,"question":"?"}'), {
      ok: true,
      frame: { type: "unknown", seq: 7 },
    });
    const batch = decodeServerFrame(
      '{"type":"batch","data":[{"type":"poll","seq":7},{"type":"poll","seq":8}]}',
    );
    assert.ok(batch.ok && batch.frame.type === "batch");
    assert.deepEqual(batch.frame.data, [
      { type: "unknown", seq: 7 },
      { type: "unknown", seq: 8 },
    ]);
  });

  it("a refused request's valid ref is kept for the answer (C5)", () => {
    const decoded = decodeClientFrame('{"type":"message","ref":"Zk3v9QxW1a0","text":7}');
    assert.ok(!decoded.ok);
    assert.equal(decoded.error.ref, "Zk3v9QxW1a0");
  });

  it("what is wrong is said in well-formed Unicode, whatever it quotes", () => {
    for (const start of ["", "x"]) {
      const action = start + "😀".repeat(300);
      const decoded = decodeClientFrame(JSON.stringify({ type: "moderation", ref: "Zk3v9QxW1a0", action }));
      assert.ok(!decoded.ok);
      assert.match(decoded.error.message, /^action: must be .*😀$/);
      assert.doesNotMatch(JSON.stringify(decoded.error.message), /\\ud/i);
    }
  });

  it("a history without an epoch is of v0, and its items that are no messages are left out", () => {
    const text = '{"type":"history","data":[{"nickname":"a","text":"b","timestamp":1},null,7,{"text":"c"}]}';
    assert.deepEqual(decodeServerFrame(text), {
      ok: true,
      frame: { type: "v0-history", data: [{ nickname: "a", text: "b", timestamp: 1 }] },
    });
  });

  it("a bare message is of v0", () => {
    assert.deepEqual(decodeServerFrame('{"nickname":"a","text":"b"}'), {
      ok: true,
      frame: { type: "v0-message", nickname: "a", text: "b" },
    });
  });
});

describe("the join request", () => {
  it("“Without `channel` in the query the channel is `global`” (J6)", () => {
    assert.deepEqual(decodeJoin({}), { ok: true, frame: { channel: "global" } });
  });

  it("carries a position when epoch and since are both given", () => {
    assert.deepEqual(decodeJoin({ channel: "a", epoch: "e", since: "7", last: "m7" }), {
      ok: true,
      frame: { channel: "a", resume: { epoch: "e", since: 7, last: "m7" } },
    });
    assert.deepEqual(decodeJoin({ channel: "a", since: "7" }), { ok: true, frame: { channel: "a" } });
  });

  const malformed: [string, string][] = [
    ["channel", ""],
    ["channel", "a b"],
    ["channel", "_a"],
    ["channel", "한글"],
    ["channel", "a".repeat(65)],
    ["channel", "../x"],
    ["channel", "__proto__"],
    ["since", "-1"],
    ["since", "1e3"],
    ["since", "9".repeat(16)],
    ["epoch", ""],
    ["last", "a b"],
    ["v", "one"],
  ];
  for (const [field, value] of malformed) {
    it(`refuses ${field}=${JSON.stringify(value.slice(0, 20))} by its name`, () => {
      const decoded = decodeJoin({ [field]: value });
      assert.ok(!decoded.ok);
      assert.equal(decoded.error.field, field);
    });
  }
});

describe("encoding", () => {
  const message = valid.find(({ name }) => name === "message")?.frame as never;

  it("builds the same text from encoded events as from the events", () => {
    const encoded = [encodeFrame(message), encodeFrame(message)];
    assert.deepEqual(JSON.parse(encodeBatch(encoded)), { type: "batch", data: [message, message] });
    const head = { mode: "snapshot", epoch: "e", first: 1, last: 1, more: false } as const;
    assert.deepEqual(JSON.parse(encodeHistory(head, encoded)), {
      type: "history",
      ...head,
      data: [message, message],
    });
    assert.deepEqual(JSON.parse(encodeHistory(head, [])), { type: "history", ...head, data: [] });
    assert.deepEqual(JSON.parse(encodeV0History(encoded)), { type: "history", data: [message, message] });
  });
});

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
}
