import { BINDS_CLIENTS, type Entry, NEEDS_RESTART } from "../check.js";
import { expect } from "../verdict.js";
import { patience } from "./heartbeat.js";
import { joinDuring } from "./joining.js";

const LATE_MS = 3_000;

export const FLOWS: Entry[] = [
  { rule: "K1", says: "The range is the verdict.", why: BINDS_CLIENTS },
  { rule: "F1", says: "A client keeps a position: `hello.seq` after a snapshot.", why: BINDS_CLIENTS },
  { rule: "F2", says: "A client must show a mark where events are missing", why: BINDS_CLIENTS },
  { rule: "F3", says: "a client must send the same `ref` again", why: BINDS_CLIENTS },
  { rule: "F4", says: "A client must replace a connection on which nothing came", why: BINDS_CLIENTS },
  {
    rule: "F5",
    says: "A server must end a connection whose unsent data exceeds a bound",
    why: "takes more megabytes than a guest should publish",
  },
  {
    rule: "F6",
    says: "A server must end a connection that answers no control ping within two rounds of `hello.ping`.",
    isIdle: true,
    isSlow: true,
    async run(channel) {
      const pingMs = patience(channel);
      const viewer = await channel.join({ autoPong: false });
      await viewer.waitForClose("the connection to be ended", 2 * pingMs + LATE_MS);
    },
  },
  {
    rule: "F7",
    says: "A server that stops must refuse new connections, send `bye` 4001",
    why: NEEDS_RESTART,
  },
  { rule: "F8", says: "settles that row", why: BINDS_CLIENTS },
  {
    rule: "F9",
    says: "The snapshot ends at the last event that was sent to the channel's viewers; later ones follow as live frames",
    async run(channel) {
      const { viewers, last } = await joinDuring(channel);
      for (const viewer of viewers) {
        await viewer.waitForSeq(last);
        const history = viewer.first("history");
        const next = viewer.seqs[history.data.length];
        const what = `\`hello.seq\` and the history's \`last\` to be the same, and the first live event to follow it`;
        const hello = viewer.first("hello");
        const isJoined = hello.seq === history.last && (next === undefined || next === history.last + 1);
        expect(isJoined, what, { "hello.seq": hello.seq, "history.last": history.last, "first live": next });
      }
    },
  },
];
