import { type Entry, NEEDS_RESTART } from "../check.js";
import { expect, expectSame, NotApplicable, show } from "../verdict.js";
import { createRef } from "../viewer.js";
import { joinWithToken } from "./auth.js";

const PUBLISHERS = 3;
const MESSAGES_EACH = 4;
/** Longest time that events may be gathered, and what a slow link may add. */
const GATHER_MS = 250;
const LINK_MS = 1_000;

export const PUBLISHING: Entry[] = [
  {
    rule: "P1",
    says: "The server must answer with `ack`, or with `error` and the `ref`.",
    async run(channel) {
      const viewer = await channel.join();
      const answer = await viewer.insist({ type: "message", text: "hello" });
      expect(answer.type === "ack", "`ack` with the `ref`", answer);
      const { id, seq, timestamp } = answer;
      const [event] = await viewer.waitForSeq(1);
      const inEcho = { id: event?.id, seq: event?.seq, timestamp: event?.timestamp };
      expectSame(
        "`id`, `seq` and `timestamp` of the ack, as in the message:",
        { id, seq, timestamp },
        inEcho,
      );
      const refusal = await viewer.request({ type: "message", text: "" });
      expect(refusal.type === "error", "`error` with the `ref` to an empty text", refusal);
    },
  },
  {
    rule: "P1",
    says: "and before the message itself on that socket",
    async run(channel) {
      const viewer = await channel.join();
      const refs = Array.from({ length: MESSAGES_EACH }, createRef);
      for (const ref of refs) viewer.send({ type: "message", ref, text: ref });
      await viewer.waitForSeq(refs.length);
      const order = viewer.received.flatMap(({ json, frame }) => {
        if (frame.type === "ack") return [`ack ${frame.seq}`];
        const events = frame.type === "batch" ? frame.data : frame.type === "message" ? [frame] : [];
        return events.map(({ seq }) => `message ${seq ?? json.seq}`);
      });
      for (let seq = 1; seq <= refs.length; seq += 1) {
        const [ack, message] = [order.indexOf(`ack ${seq}`), order.indexOf(`message ${seq}`)];
        expect(ack >= 0 && ack < message, `\`ack\` ${seq} before message ${seq}`, order.join(", "));
      }
    },
  },
  { rule: "P1", says: "It must send the `ack` only after the message is durable", why: NEEDS_RESTART },
  {
    rule: "P2",
    says: "A `ref` that was published before on that channel must be answered with the first result and `duplicate: true`, on any connection, and must not be published again.",
    async run(channel) {
      const viewer = await channel.join();
      const frame = { type: "message", ref: createRef(), text: "once" };
      const first = await viewer.insist(frame);
      const again = await viewer.insist(frame);
      expectSame("the answer on the same connection:", again, { ...first, duplicate: true });
      const other = await channel.join();
      expectSame("the answer on another one:", await other.insist(frame), { ...first, duplicate: true });
      expectSame("the `seq` of the next message", (await viewer.publish("next")).seq, 2);
      const texts = (await other.waitForSeq(2)).map(({ text }) => text);
      expectSame("the messages:", texts, ["once", "next"]);
    },
  },
  {
    rule: "P3",
    says: "A token's nickname wins over the frame's.",
    async run(channel) {
      const viewer = await joinWithToken(channel);
      const { nickname } = viewer.hello.you;
      if (nickname === undefined) throw new NotApplicable("the token has no nickname");
      const { seq } = await viewer.publish("who am I", { nickname: "somebody else" });
      expectSame("the nickname", (await viewer.waitForSeq(seq)).at(-1)?.nickname, nickname);
    },
  },
  {
    rule: "P3",
    says: "Without either the server uses `hello.you.nickname`.",
    async run(channel) {
      const viewer = await channel.join();
      await viewer.publish("without a nickname");
      await viewer.publish("with a blank one", { nickname: " \u200B " });
      const nicknames = (await viewer.waitForSeq(2)).map(({ nickname }) => nickname);
      const { nickname } = viewer.hello.you;
      expectSame("the nicknames:", nicknames, [nickname, nickname]);
    },
  },
  {
    rule: "P4",
    says: "`reply` must be the id of a message in that channel's log, else `error` `not_found`. The server quotes nickname and the text's beginning.",
    async run(channel) {
      const viewer = await channel.join();
      const { id } = await viewer.publish("what is answered", { nickname: "미나" });
      const { seq } = await viewer.publish("an answer", { reply: id });
      const event = (await viewer.waitForSeq(seq)).at(-1);
      const reply = { id, nickname: "미나", text: "what is answered" };
      expectSame("`reply`", event?.reply, reply);
      const elsewhere = await channel.join({ channel: channel.createName() });
      for (const [who, target] of [
        [viewer, "nothing"],
        [elsewhere, id],
      ] as const) {
        const answer = await who.request({ type: "message", text: "an answer to nothing", reply: target });
        const code = answer.type === "error" ? answer.code : answer.type;
        expectSame(`the answer to \`reply\` ${show(target)} that is not in this channel:`, code, "not_found");
      }
    },
  },
  {
    rule: "P5",
    says: "A guest must not write under the nickname of a viewer with a token who is in that channel now: `error` `forbidden`, whose `message` names the nickname.",
    async run(channel) {
      const member = await joinWithToken(channel);
      const { nickname } = member.hello.you;
      if (nickname === undefined) throw new NotApplicable("the token has no nickname");
      if (channel.server.isForMembers) throw new NotApplicable("guests may not write on this server");
      const guest = await channel.join();
      const answer = await guest.insist({
        type: "message",
        text: "hello",
        nickname: ` ${nickname.toUpperCase()}`,
      });
      const isRefused =
        answer.type === "error" && answer.code === "forbidden" && answer.message.includes(nickname);
      expect(isRefused, `\`forbidden\` with a \`message\` that names ${nickname}`, answer);
    },
  },
  {
    rule: "B1",
    says: "A batch means the same as its events one by one.",
    async run(channel) {
      const viewers = [await channel.join(), await channel.join(), await channel.join()];
      await Promise.all(
        viewers.slice(0, PUBLISHERS).map(async (viewer, who) => {
          for (let count = 0; count < MESSAGES_EACH; count += 1) await viewer.publish(`${who}.${count}`);
        }),
      );
      const last = PUBLISHERS * MESSAGES_EACH;
      const orders = await Promise.all(viewers.map((viewer) => viewer.waitForSeq(last)));
      const [first] = orders;
      // An event that comes twice may come late.
      await viewers[0]?.roundTrip();
      for (const [index, viewer] of viewers.entries()) {
        const dense = Array.from({ length: last }, (_, seq) => seq + 1);
        expectSame("the `seq` of the events:", viewer.seqs, dense);
        expectSame("what another viewer was sent:", orders[index], first);
      }
    },
  },
  {
    rule: "B1",
    says: "under load a server may gather events for at most 250 ms",
    async run(channel) {
      const viewer = await channel.join();
      const { seq } = await viewer.publish("how long");
      const start = performance.now();
      await viewer.waitForSeq(seq);
      const tookMs = Math.round(performance.now() - start);
      const what = `the message at most ${GATHER_MS} ms after its ack (and ${LINK_MS} ms for the link)`;
      expect(tookMs <= GATHER_MS + LINK_MS, what, `it after ${tookMs} ms`);
    },
  },
];
