import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type ChatServer, startChatServer } from "../../scripts/test-support/chat-server.js";
import { type Defect, type Json, startBrokenServer } from "./helpers/broken-server.js";
import { runKit } from "./helpers/kit.js";

const isEvent = ({ type }: Json): boolean => type === "message";
/** The frames that a server which knows no batch sends. */
const onePerFrame = (frame: Json): Json[] => (frame.type === "batch" ? (frame.data as Json[]) : [frame]);

interface Case {
  /** What the server does. */
  server: string;
  defect: Defect;
  /** The rules that must not hold then. */
  rules: string[];
  /** What the table must say came instead, or was expected. */
  says: RegExp;
}

const CASES: Case[] = [
  {
    server: "sends every two messages in the other order",
    defect: {
      fromServer(frame, held) {
        return onePerFrame(frame).flatMap((one) => {
          if (!isEvent(one)) return [one];
          held.unshift(one);
          return held.length === 2 ? held.splice(0) : [];
        });
      },
    },
    rules: ["B1"],
    says: /but came: the `seq` of the events: \[2,/,
  },
  {
    server: "sends every message twice",
    defect: {
      fromServer: (frame) => onePerFrame(frame).flatMap((one) => (isEvent(one) ? [one, one] : [one])),
    },
    rules: ["B1", "C7"],
    says: /\[1,1,2,2,/,
  },
  {
    server: "answers no message with ack",
    defect: { fromServer: (frame) => (frame.type === "ack" ? [] : [frame]) },
    rules: ["P1", "C2"],
    says: /an answer to the `message` with its `ref`/,
  },
  {
    server: "sends the message before its ack",
    defect: {
      fromServer(frame, held) {
        if (frame.type === "ack") held.push(frame);
        return frame.type === "ack" ? [] : isEvent(frame) ? [frame, ...held.splice(0)] : [frame];
      },
    },
    rules: ["P1"],
    says: /`ack` 1 before message 1/,
  },
  {
    server: "sends a viewer's own messages to others only",
    defect: {
      fromClient(frame, sent) {
        if (frame.type === "message") sent.push({ text: frame.text });
        return [frame];
      },
      fromServer: (frame, sent) =>
        isEvent(frame) && sent.some(({ text }) => text === frame.text) ? [] : [frame],
    },
    rules: ["P1"],
    says: /the event with seq 1/,
  },
  {
    server: "publishes the same ref again",
    defect: {
      fromClient: (frame) =>
        frame.type === "message"
          ? [{ ...frame, ref: `x${Math.random()}`.replace(".", ""), was: frame.ref }]
          : [frame],
    },
    rules: ["P2"],
    says: /ref/,
  },
  {
    server: "sends a hello without `retry`",
    defect: {
      fromServer({ retry, ...frame }) {
        return [frame.type === "hello" ? frame : { ...frame, ...(retry !== undefined && { retry }) }];
      },
    },
    rules: ["J2", "Y1", "C1"],
    says: /retry: must be given/,
  },
  {
    server: "sends history before hello",
    defect: {
      fromServer(frame, held) {
        if (frame.type !== "hello") return [frame, ...held.splice(0)];
        held.push(frame);
        return [];
      },
    },
    rules: ["J2"],
    says: /the first frames \["history"/,
  },
  {
    server: "repairs partially",
    defect: {
      fromServer: (frame) => [
        frame.type === "history" && frame.recovered === false ? { ...frame, recovered: true } : frame,
      ],
    },
    rules: ["Y3"],
    says: /"recovered":true/,
  },
  {
    server: "leaves an event out of pages",
    defect: {
      fromServer: (frame) => [
        frame.type === "history" && frame.mode === "page"
          ? { ...frame, data: (frame.data as Json[]).filter(({ seq }) => seq !== 2) }
          : frame,
      ],
    },
    rules: ["Y4", "Y6"],
    says: /`seq` from `first` \(1\) to `last` \(3\) \[1,2,3\]/,
  },
  {
    server: "never pings",
    defect: { fromServer: (frame) => (frame.type === "ping" ? [] : [frame]) },
    rules: ["G1", "G2"],
    says: /nothing like it within/,
  },
  {
    server: "believes what a client says of itself",
    defect: { fromServer: (frame) => [isEvent(frame) ? { ...frame, roles: ["moderator"] } : frame] },
    rules: ["C6", "M4"],
    says: /a `roles` that the client did not choose/,
  },
  {
    server: "sends text as it came",
    defect: {
      fromServer: (frame) => [
        isEvent(frame) ? { ...frame, text: String(frame.text).normalize("NFD") } : frame,
      ],
    },
    rules: ["C9"],
    says: /protocol\/vectors\/text\.json/,
  },
  {
    server: "has another clock in messages than in pongs",
    defect: { fromServer: (frame) => [frame.type === "ack" ? { ...frame, timestamp: 1_000 } : frame] },
    rules: ["C8", "P1"],
    says: /by the clock in `pong`/,
  },
  {
    server: "greets v0 clients, too",
    defect: {
      fromServer: (frame, memory) =>
        frame.type === undefined && memory.push(frame) === 1 ? [{ type: "hello" }, frame] : [frame],
    },
    rules: ["J4", "S1"],
    says: /\{"type":"hello"\}/,
  },
  {
    server: "closes with another code",
    defect: { closeCode: () => 4000 },
    rules: ["C1", "C4", "J5", "J6", "J7", "L1"],
    says: /close code 4500/,
  },
  {
    server: "answers every ping the same",
    defect: { fromServer: (frame) => [frame.type === "pong" ? { ...frame, t: 0 } : frame] },
    rules: ["G3"],
    says: /`pong` with the `t`/,
  },
];

describe("a server with one defect is told so: it", { concurrency: 5 }, () => {
  let server: ChatServer;

  before(async () => {
    // As the kit meets it at a site, but for the waiting: pings are seconds apart, and many runs come from one address.
    const limits = ["pingMs=1000", "connectsPerAddress=1000", "connectionsPerAddress=1000"];
    server = await startChatServer({ args: limits.flatMap((limit) => ["--limit", limit]) });
  });
  after(() => server.stop());

  it("has none, behind the same proxy: every one of these rules holds", async () => {
    const sound = await startBrokenServer(server.url, {});
    const rules = [...new Set(CASES.flatMap((broken) => broken.rules))].join(",");
    const run = await runKit(sound.url, "--only", rules);
    await sound.stop();
    assert.equal(run.code, 0, run.stdout + run.stderr);
  });

  for (const { server: does, defect, rules, says } of CASES) {
    it(`${does}: ${rules.join(", ")}`, async () => {
      const broken = await startBrokenServer(server.url, defect);
      const run = await runKit(broken.url, "--only", rules.join(","), "--timeout", "3");
      await broken.stop();
      assert.equal(run.code, 1, run.stdout + run.stderr);
      const failing = run.results.filter(({ result }) => result === "fails").map(({ rule }) => rule);
      assert.deepEqual([...new Set(failing)].sort(), [...rules].sort(), run.stdout);
      assert.match(run.stdout, says);
    });
  }
});
