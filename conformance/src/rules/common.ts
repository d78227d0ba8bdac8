import { schemas } from "chizzy-chat-protocol";
import { BINDS_CLIENTS, type Entry, NEEDS_RESTART } from "../check.js";
import { invalidClientFrames } from "../vectors.js";
import { expect, expectSame, Failure, show } from "../verdict.js";
import type { Viewer } from "../viewer.js";

/** Frames that do not fit their shape, and the field that is at fault. */
const BAD_FRAMES: [string, string][] = [
  ['{"type":"message","ref":"conformance-0"}', "text"],
  ['{"type":"history","ref":"conformance-1","after":0,"limit":500}', "limit"],
];
/** One less than ends a connection. */
const BAD_PER_CONNECTION = 4;
const FORGED = { id: "forged", seq: 99, uid: "forged", roles: ["moderator"], deleted: true, timestamp: 5 };
const MESSAGE_FIELDS = Object.keys(schemas.MessageSchema.entries);
/** Between two clocks of one server, which may be several machines. */
const CLOCK_TOLERANCE_MS = 1_000;

export const COMMON: Entry[] = [
  {
    rule: "C1",
    says: "A frame is one JSON object in one text frame; `type` selects its shape.",
    isLast: true,
    async run({ server }) {
      const [first] = server.faults;
      if (first === undefined) return;
      const others = server.faults.size > 1 ? `, and ${server.faults.size - 1} more` : "";
      throw new Failure("frames that fit protocol/schema/chizzy.v1.json", `${first}${others}`);
    },
  },
  {
    rule: "C1",
    says: "A binary frame closes 1003.",
    async run(channel) {
      const viewer = await channel.open();
      viewer.send(Buffer.from('{"type":"ping","t":1}'));
      const { code } = await viewer.waitForClose("close 1003");
      expectSame("close code", code, 1003);
    },
  },
  {
    rule: "C2",
    says: "A receiver must ignore fields that it does not know.",
    async run(channel) {
      const viewer = await channel.join({ query: { conformance: "1" } });
      await viewer.publish("with more fields", { conformance: { deep: [1, null] } });
    },
  },
  { rule: "C3", says: "A client must ignore a frame whose `type` it does not know", why: BINDS_CLIENTS },
  {
    rule: "C4",
    says: "A server must answer a frame whose `type` it does not know with `error` `unsupported`",
    async run(channel) {
      const viewer = await channel.join();
      const { code } = await answerTo(viewer, '{"type":"conformance"}');
      expectSame("error code", code, "unsupported");
    },
  },
  {
    rule: "C4",
    says: "`error` `bad_frame` whose `message` names the field and what is allowed",
    async run(channel) {
      const viewer = await channel.join();
      for (const [text, field] of BAD_FRAMES) {
        const answer = await answerTo(viewer, text);
        const isNamed = answer.code === "bad_frame" && answer.message.includes(field);
        expect(isNamed, `\`bad_frame\` with a \`message\` that names \`${field}\`, to ${text}`, answer);
      }
      for (const text of ["null", "{"])
        expectSame(`error code to the frame ${text}`, (await answerTo(viewer, text)).code, "bad_frame");
    },
  },
  {
    rule: "C4",
    says: "and one that does not fit its shape with `error` `bad_frame`",
    isSlow: true,
    async run(channel) {
      const frames = invalidClientFrames();
      while (frames.length > 0) {
        const viewer = await channel.join();
        for (const { name, text, code } of frames.splice(0, BAD_PER_CONNECTION)) {
          const answer = await answerTo(viewer, text);
          expectSame(`error code to “${name}” of protocol/vectors/invalid.json:`, answer.code, code);
        }
        viewer.leave();
      }
    },
  },
  {
    rule: "C4",
    says: "The fifth such frame of a connection closes 4500.",
    async run(channel) {
      const viewer = await channel.join();
      for (let count = 0; count < BAD_PER_CONNECTION; count += 1) await answerTo(viewer, "[]");
      await viewer.roundTrip();
      viewer.send("[]");
      const { code } = await viewer.waitForClose("close 4500 after the fifth bad frame");
      expectSame("close code", code, 4500);
    },
  },
  {
    rule: "C5",
    says: "The answer to a request must carry its `ref`.",
    async run(channel) {
      const viewer = await channel.join();
      const publish = await viewer.request({ type: "message", text: "with a ref" });
      expectSame("the answer's type", publish.type, "ack");
      const empty = await viewer.request({ type: "message", text: "" });
      expectSame("the answer's type", empty.type, "error");
      const page = await viewer.request({ type: "history", before: 10, limit: 1 });
      expectSame("the answer's type", page.type, "history");
      const bad = await viewer.request({ type: "history", after: 0, limit: 0 });
      expectSame("the answer's type", bad.type, "error");
    },
  },
  {
    rule: "C6",
    says: "A server must build every outgoing frame from checked fields",
    async run(channel) {
      const viewer = await channel.join();
      await viewer.publish("<b>as it is</b>", { nickname: "conformance", ...FORGED, conformance: 1 });
      const [event] = await viewer.waitForSeq(1);
      const unknown = Object.keys(event ?? {}).filter((name) => !MESSAGE_FIELDS.includes(name));
      expectSame("fields that no message has:", unknown, []);
      expectSame("text", event?.text, "<b>as it is</b>");
      for (const [name, value] of Object.entries(FORGED))
        expect(show(event?.[name]) !== show(value), `a \`${name}\` that the client did not choose`, event);
    },
  },
  {
    rule: "C7",
    says: "`seq` rises by one for every event of a channel, message or moderation, inside one `epoch`; the first event has `seq` 1.",
    async run(channel) {
      const viewer = await channel.join();
      expectSame("`hello.seq` of an empty channel", viewer.hello.seq, 0);
      const acks: number[] = [];
      for (const text of ["1", "2", "3"]) acks.push((await viewer.publish(text)).seq);
      expectSame("the `seq` of the acks:", acks, [1, 2, 3]);
      await viewer.waitForSeq(3);
      expectSame("the `seq` of the messages:", viewer.seqs, [1, 2, 3]);
      const other = await channel.join({ channel: channel.createName() });
      expectSame("the first `seq` of another channel", (await other.publish("1")).seq, 1);
    },
  },
  { rule: "C7", says: "`epoch` must change when events are lost or the log is reset.", why: NEEDS_RESTART },
  {
    rule: "C8",
    says: "`timestamp` is the server's clock in ms since 1970, and must not decrease with `seq`.",
    async run(channel) {
      const viewer = await channel.join();
      let earliest = (await viewer.roundTrip()) - CLOCK_TOLERANCE_MS;
      for (const text of ["1", "2", "3"]) {
        const { timestamp } = await viewer.publish(text, { timestamp: 1 });
        const latest = (await viewer.roundTrip()) + CLOCK_TOLERANCE_MS;
        const what = `a \`timestamp\` from ${earliest} to ${latest}, by the clock in \`pong\``;
        expect(timestamp >= earliest && timestamp <= latest, what, timestamp);
        earliest = timestamp;
      }
    },
  },
];

/** Sends a frame that is none, and waits for the `error`. */
async function answerTo(viewer: Viewer, text: string): Promise<{ code: string; message: string }> {
  const before = viewer.received.length;
  viewer.send(text);
  return viewer.waitFor(`\`error\` to the frame ${show(text)}`, () => {
    const answer = viewer.received.slice(before).find(({ frame }) => frame.type === "error")?.frame;
    return answer?.type === "error" ? answer : undefined;
  });
}
