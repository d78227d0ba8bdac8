import { type Entry, NEEDS_RESTART } from "../check.js";
import type { TestChannel } from "../test-channel.js";
import { expect, expectSame, NotTested } from "../verdict.js";

/** A default run waits no longer than this for a ping. */
const LONGEST_PING_MS = 30_000;
/** What a busy server and a slow link may add. */
const LATE_MS = 3_000;
const T = 1.5;

export const HEARTBEAT: Entry[] = [
  {
    rule: "G1",
    says: "The server must send `ping` at least every `hello.ping` ms",
    isIdle: true,
    async run(channel) {
      const pingMs = patience(channel);
      const viewer = await channel.join();
      await viewer.waitForType("ping", 0, pingMs + LATE_MS);
    },
  },
  {
    rule: "G2",
    says: "Every event up to `seq` must have been sent before the `ping`",
    isIdle: true,
    async run(channel) {
      const pingMs = patience(channel);
      const { viewer } = await channel.publish(3);
      const ping = await viewer.waitForType("ping", viewer.received.length, pingMs + LATE_MS);
      expectSame("`ping.seq` after three messages", ping.seq, 3);
      let seq = 0;
      for (const { frame } of viewer.received) {
        if (frame.type === "message") seq = frame.seq;
        if (frame.type === "batch") seq = frame.data.at(-1)?.seq ?? seq;
        if (frame.type === "ping") expect(frame.seq <= seq, `a \`ping\` after event ${frame.seq}`, frame);
      }
    },
  },
  {
    rule: "G3",
    says: "A client's `ping` must be answered with `pong`, the same `t` and the server's clock.",
    async run(channel) {
      const viewer = await channel.join();
      const before = await viewer.roundTrip();
      viewer.send({ type: "ping", t: T });
      const pong = await viewer.waitFor(`\`pong\` with the \`t\` ${T}`, () =>
        viewer.frames("pong").find(({ t }) => t === T),
      );
      expect(pong.now >= before, `a clock that goes on from ${before}`, pong);
    },
  },
  {
    rule: "X1",
    says: "`bye` should come before a close that the server means, and carries its code.",
    why: NEEDS_RESTART,
  },
];

/** How long a ping of this server takes. Throws a `NotTested` if that is longer than the run should be. */
export function patience(channel: TestChannel): number {
  const { ping } = channel.greeting;
  if (ping > LONGEST_PING_MS && !channel.server.settings.isSlow)
    throw new NotTested(`\`hello.ping\` is ${ping / 1000} s; give --slow`);
  return ping;
}
