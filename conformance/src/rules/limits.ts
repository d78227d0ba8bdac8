import { BINDS_CLIENTS, type Entry } from "../check.js";
import { expect, expectSame, NotApplicable } from "../verdict.js";
import { createRef } from "../viewer.js";

/** More than a server without a limit would notice, fewer than would disturb it. */
const FRAMES_AT_ONCE = 120;
const MESSAGES_AT_ONCE = 12;
const FRAME_BYTES_TRIED = 4 * 1024 * 1024;

export const LIMITS: Entry[] = [
  {
    rule: "L1",
    says: "| inbound frame | 16 KiB | close 1009 |",
    async run(channel) {
      const { frameBytes } = channel.greeting.limits;
      if (frameBytes > FRAME_BYTES_TRIED)
        throw new NotApplicable(`this server takes frames of ${frameBytes} bytes`);
      const viewer = await channel.join();
      const empty = JSON.stringify({ type: "message", ref: createRef(), text: "" });
      viewer.send(empty.replace('""', `"${"x".repeat(frameBytes + 1 - empty.length)}"`));
      const { code } = await viewer.waitForClose(`close 1009 for a frame of ${frameBytes + 1} bytes`);
      expectSame("close code", code, 1009);
    },
  },
  {
    rule: "L1",
    says: "| inbound frames, control frames among them | 30 per second, counted before parsing | close 4008 |",
    async run(channel) {
      const viewer = await channel.join();
      for (let t = 1; t <= FRAMES_AT_ONCE; t += 1) viewer.send({ type: "ping", t });
      const isAnswered = () => viewer.frames("pong").length === FRAMES_AT_ONCE || undefined;
      const isClosed = () => viewer.socket.readyState >= viewer.socket.CLOSING || undefined;
      const what = "close 4008, or an answer to each frame";
      await viewer.waitFor(what, () => isClosed() ?? isAnswered());
      if (isClosed() === undefined)
        throw new NotApplicable(`this server takes ${FRAMES_AT_ONCE} frames at once`);
      expectSame("close code", (await viewer.waitForClose(what)).code, 4008);
    },
  },
  {
    rule: "L1",
    says: "| publishing | 5 at once, then one per 1.5 s",
    async run(channel) {
      const viewer = await channel.join();
      const refs = Array.from({ length: MESSAGES_AT_ONCE }, createRef);
      const answers = await Promise.all(
        refs.map((ref) => viewer.request({ type: "message", ref, text: ref })),
      );
      const refusals = answers.filter((answer) => answer.type === "error");
      if (refusals.length === 0)
        throw new NotApplicable(`this server takes ${MESSAGES_AT_ONCE} messages at once`);
      for (const refusal of refusals) {
        const isRight = refusal.code === "rate_limited" && refusal.retry !== undefined;
        expect(isRight, "`rate_limited` with `retry`", refusal);
      }
    },
  },
  {
    rule: "L1",
    says: "| the same text again | 10 s | `error` `repeated` |",
    async run(channel) {
      const viewer = await channel.join();
      await viewer.publish("again");
      const answer = await viewer.request({ type: "message", text: " again\u200B" });
      if (answer.type === "ack") throw new NotApplicable("this server takes the same text twice");
      expectSame("error code", answer.type === "error" && answer.code, "repeated");
    },
  },
  {
    rule: "L2",
    says: "What a client needs of these stands in `hello.limits`; a client must use that and not this table.",
    why: BINDS_CLIENTS,
  },
];
