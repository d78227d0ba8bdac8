import { DEFAULT_LIMITS, V0_HISTORY_EVENTS } from "chizzy-chat-protocol";
import { BINDS_CLIENTS, type Entry } from "../check.js";
import { expect, expectSame, NotTested } from "../verdict.js";
import type { Viewer } from "../viewer.js";
import { patience } from "./heartbeat.js";

const LATE_MS = 2_000;
const BARE = ["nickname", "text", "timestamp"];

export const V0: Entry[] = [
  {
    rule: "S1",
    says: "then bare messages, the client's own included",
    async run(channel) {
      const [one, two] = [await channel.joinAsV0(), await channel.joinAsV0()];
      one.send(bare("1"));
      await expectTexts(one, ["1"]);
      await expectTexts(two, ["1"]);
      two.send(bare("2"));
      await expectTexts(one, ["1", "2"]);
      expectOnlyBare(one);
      expectOnlyBare(two);
    },
  },
  {
    rule: "S1",
    says: "on joining `history` with the last 100 messages if there are any",
    async run(channel) {
      const early = await channel.joinAsV0();
      for (const text of ["1", "2", "3"]) early.send(bare(text));
      await expectTexts(early, ["1", "2", "3"]);
      const [first] = early.received;
      expect(first?.json.type === undefined, "no `history` of an empty log", first?.json);
      await expectHistory(await channel.joinAsV0(), ["1", "2", "3"]);
    },
  },
  {
    rule: "S1",
    says: "`history` with the last 100 messages",
    isSlow: true,
    async run(channel) {
      const witness = await channel.join();
      await channel.publishMany(Array.from({ length: V0_HISTORY_EVENTS + 10 }, (_, index) => `${index}`));
      const events = await witness.waitForSeq(V0_HISTORY_EVENTS + 10);
      await expectHistory(
        await channel.joinAsV0(),
        events.slice(-V0_HISTORY_EVENTS).map(({ text }) => String(text)),
      );
    },
  },
  {
    rule: "S1",
    says: "Never `hello`, `ping`, `error`, `batch` or `moderation`",
    isIdle: true,
    async run(channel) {
      if (!channel.server.saysHello) throw new NotTested("needs a server that says `hello`");
      const pingMs = patience(channel);
      const v0 = await channel.joinAsV0();
      for (const text of ["{", '{"type":"ping","t":1}', '{"type":"dance"}']) v0.send(text);
      const viewer = await channel.join();
      await viewer.publish("from chizzy.v1", { nickname: "미나" });
      // By the time of this ping the server has pinged everyone.
      await viewer.waitForType("ping", 0, pingMs + LATE_MS);
      await viewer.publish("after the ping");
      await expectTexts(v0, ["from chizzy.v1", "after the ping"]);
      expectOnlyBare(v0);
    },
  },
  {
    rule: "S2",
    says: "A server must believe only `nickname` and `text` of a bare message",
    async run(channel) {
      const v0 = await channel.joinAsV0();
      const forged = { id: "forged", seq: 99, uid: "forged", roles: ["moderator"] };
      v0.send(JSON.stringify({ nickname: "미나", text: "hello", timestamp: 5, ...forged }));
      const [message] = await waitForTexts(v0, 1);
      const { timestamp, ...rest } = message ?? {};
      expectSame("the message without its timestamp:", rest, { nickname: "미나", text: "hello" });
      expectSame("whether the timestamp is the client's:", timestamp === 5, false);
      const event = (await channel.join()).events[0];
      const came = { seq: event?.seq, roles: event?.roles, isForged: event?.uid === "forged" };
      expectSame("what chizzy.v1 clients see of it:", came, { seq: 1, isForged: false });
    },
  },
  {
    rule: "S2",
    says: "and drops one that breaks a rule",
    async run(channel) {
      const v0 = await channel.joinAsV0();
      const { text } = channel.server.saysHello ? channel.greeting.limits : DEFAULT_LIMITS;
      for (const bad of ["", "\u200B", "x".repeat(text + 1)]) v0.send(bare(bad));
      v0.send(bare("good"));
      await expectTexts(v0, ["good"]);
    },
  },
  { rule: "S3", says: "speaks to a v0 server (basic mode)", why: BINDS_CLIENTS },
];

function bare(text: string): string {
  return JSON.stringify({ nickname: "미나", text, timestamp: 1 });
}

function waitForTexts(v0: Viewer, count: number): Promise<Record<string, unknown>[]> {
  // Nobody tells a v0 client that it has joined: what was said just before that comes as `history`.
  const find = () => {
    const messages = v0.received.flatMap(({ json }) => (isHistory(json) ? json.data : [json]));
    return messages.length >= count ? messages : undefined;
  };
  return v0.waitFor(`${count} bare messages`, find);
}

async function expectTexts(v0: Viewer, texts: string[]): Promise<void> {
  const came = (await waitForTexts(v0, texts.length)).map(({ text }) => text);
  expectSame("the texts:", came, texts);
}

function expectOnlyBare(v0: Viewer): void {
  for (const [index, { json }] of v0.received.entries())
    if (index > 0 || !isHistory(json))
      expectSame("the fields of a frame to a v0 client:", Object.keys(json).sort(), BARE);
}

function isHistory(json: Record<string, unknown>): json is { data: Record<string, unknown>[] } {
  const hasFields = Object.keys(json).sort().join() === "data,type";
  return hasFields && json.type === "history" && Array.isArray(json.data);
}

async function expectHistory(v0: Viewer, texts: string[]): Promise<void> {
  const frame = await v0.waitFor("a first frame", () => v0.received[0]?.json);
  expect(isHistory(frame), '`{"type":"history","data":[…]}` as the first frame', frame);
  const { data } = frame;
  expectSame(
    "the texts in `history`:",
    data.map(({ text }) => text),
    texts,
  );
  for (const item of data) expectSame("the fields of an item:", Object.keys(item).sort(), BARE);
}
