import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { decodeServerFrame, schemas } from "chizzy-chat-protocol";
import { type GenericSchema, safeParse } from "valibot";
import { createServerFrames, frames, readServerFrames } from "../server-frames.js";

const valid: { name: string; from: string; frame: { type: string } }[] = read("valid");
const invalid: { name: string; from: string; text: string }[] = read("invalid");

describe("the rules of a server's frames", () => {
  it("are those that the schemas make (else: `npm run schema`)", () => {
    assert.equal(readServerFrames(), createServerFrames());
  });

  it("take what the schemas take, and make the same of it", () => {
    let compared = 0;
    for (const { name, from, frame } of valid) {
      const decoded = decodeServerFrame(JSON.stringify(frame));
      const schema = from === "v0" ? schemas.V0MessageSchema : schemaOf(frame.type);
      if ((from !== "server" && from !== "v0") || schema === undefined || !decoded.ok) continue;
      const parsed = safeParse(schema, frame);
      const { type: _, ...v0Message } = decoded.frame;
      assert.deepEqual(from === "v0" ? v0Message : decoded.frame, parsed.output, name);
      compared += 1;
    }
    assert.ok(compared > 20, String(compared));
  });

  it("refuse what the schemas refuse", () => {
    let compared = 0;
    for (const { name, from, text } of invalid) {
      const { type } = Object(parse(text)) as { type?: string };
      const schema = schemaOf(type ?? "");
      if (from !== "server" || schema === undefined) continue;
      assert.deepEqual(
        [decodeServerFrame(text).ok, safeParse(schema, parse(text)).success],
        [false, false],
        name,
      );
      compared += 1;
    }
    assert.ok(compared > 50, String(compared));
  });

  it("say what is allowed", () => {
    const messageOf = (frame: object) => {
      const decoded = decodeServerFrame(JSON.stringify(frame));
      return decoded.ok ? "" : decoded.error.message;
    };
    const event = { type: "message", id: "m1", seq: 0, nickname: "a", text: "b", timestamp: 1, uid: "g1" };
    assert.equal(
      messageOf({ type: "batch", data: [event] }),
      "data.0.seq: must be a whole number from 1 to 2^53 - 1",
    );
    assert.equal(
      messageOf({ ...event, seq: 1, id: "m 1" }),
      "id: must be a string like ^[A-Za-z0-9_.:-]{1,64}$",
    );
    assert.equal(messageOf({ ...event, seq: 1, reply: [] }), "reply: must be an object");
    assert.equal(messageOf({ type: "ping", now: 1, seq: 1 }), "viewers: must be given");
  });
});

function schemaOf(type: string): GenericSchema | undefined {
  return Object.hasOwn(frames, type) ? frames[type as keyof typeof frames] : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
}
