import { BINDS_CLIENTS, type Entry } from "../check.js";
import { sleep } from "../pacer.js";
import { HandshakeError } from "../server.js";
import type { TestChannel } from "../test-channel.js";
import { expect, expectSame, NotApplicable } from "../verdict.js";
import type { Viewer } from "../viewer.js";

const MALFORMED: [string, string][] = [
  ["channel", "a b"],
  ["channel", ""],
  ["since", "-1"],
];
const JOINS_DURING = 3;
const MESSAGES_DURING = 5;
const MESSAGES_DURING_EVERY_MS = 400;
const FOREIGN_ORIGIN = "https://conformance.invalid";

export const JOINING: Entry[] = [
  {
    rule: "J1",
    says: "A server that is offered the subprotocol `chizzy.v1` must echo it",
    async run(channel) {
      const viewer = await channel.open({ protocols: ["other", "chizzy.v1", "another"] });
      expectSame("the subprotocol", viewer.socket.protocol, "chizzy.v1");
    },
  },
  {
    rule: "J1",
    says: "and must not echo any other",
    async run(channel) {
      try {
        const viewer = await channel.open({ protocols: ["other"] });
        expectSame("the subprotocol", viewer.socket.protocol, "");
      } catch (error) {
        // A client ends the connection when none of its offers comes back: that is how it must be.
        if (!(error instanceof HandshakeError)) throw error;
      }
    },
  },
  {
    rule: "J2",
    says: "The server must speak first: `hello`, then `history`",
    async run(channel) {
      const viewer = await channel.join();
      const types = viewer.received.map(({ frame }) => frame.type);
      // With a token there may be two of them before the history.
      const order = types.filter((type, index) => type !== "hello" || index === 0);
      expectSame("the first frames", order.slice(0, 2), ["hello", "history"]);
      const hello = viewer.first("hello");
      const history = viewer.first("history");
      expectSame("`hello.channel`", hello.channel, channel.name);
      expectSame("`hello.epoch`", hello.epoch, history.epoch);
      expect(hello.seq === history.last, "`hello.seq` to be the `last` of the history", { hello, history });
    },
  },
  {
    rule: "J2",
    says: "so that nothing is missed and nothing comes twice between history and live",
    async run(channel) {
      const { viewers, last } = await joinDuring(channel);
      for (const viewer of viewers) {
        await viewer.waitForSeq(last);
        const expected = Array.from({ length: last }, (_, index) => index + 1);
        expectSame("the `seq` of the events in history and after it:", viewer.seqs, expected);
      }
    },
  },
  {
    rule: "J3",
    says: "A client must send nothing before it has received the first frame",
    why: BINDS_CLIENTS,
  },
  {
    rule: "J4",
    says: "A client without the subprotocol and without `v=1` is a v0 client",
    async run(channel) {
      const v0 = await channel.joinAsV0();
      v0.send(JSON.stringify({ nickname: "conformance", text: "1", timestamp: 1 }));
      const first = await v0.waitFor("the message that it sent", () => v0.received[0]);
      expect(first.json.type === undefined, "a bare message as the first frame", first.json);
    },
  },
  {
    rule: "J5",
    says: "`v=1` in the query without a subprotocol must be served as `chizzy.v1`",
    async run(channel) {
      const viewer = await channel.join({ protocols: [], query: { v: "1" } });
      expectSame("the first frame", viewer.received[0]?.frame.type, "hello");
    },
  },
  {
    rule: "J5",
    says: "Another `v` closes 4506.",
    async run(channel) {
      const viewer = await channel.open({ protocols: [], query: { v: "999" } });
      const close = await viewer.waitForClose("close 4506 for `v=999`");
      expectSame("close code", close.code, 4506);
    },
  },
  {
    rule: "J6",
    says: "Without `channel` in the query the channel is `global`.",
    async run(channel) {
      const viewer = await channel.join({ channel: null });
      expectSame("`hello.channel`", viewer.first("hello").channel, "global");
    },
  },
  {
    rule: "J6",
    says: "or another malformed value, closes 4500, with a reason that names the field",
    async run(channel) {
      for (const [field, value] of MALFORMED) {
        const viewer = await channel.open({ query: { [field]: value } });
        const what = `close 4500 with a reason that names \`${field}\`, for ${field}=${JSON.stringify(value)}`;
        const { code, reason } = await viewer.waitForClose(what);
        expect(code === 4500 && reason.includes(field), what, { code, reason });
      }
    },
  },
  {
    rule: "J7",
    says: "A page's origin that the server does not allow closes 4503, with a reason that names the origin.",
    async run(channel) {
      const viewer = await channel.open({ origin: FOREIGN_ORIGIN });
      const what = `close 4503 with a reason that names ${FOREIGN_ORIGIN}`;
      const end = await viewer.waitFor(`${what}, or \`hello\``, () => closeOrHello(viewer));
      if (end === "hello") throw new NotApplicable("this server lets in pages of any origin");
      const { code, reason } = await viewer.waitForClose(what);
      expect(code === 4503 && reason.includes(new URL(FOREIGN_ORIGIN).host), what, { code, reason });
    },
  },
  { rule: "J8", says: "A client must not put a secret into the URL.", why: BINDS_CLIENTS },
];

/** Lets viewers join while one publishes. Returns all of them, and the position of the last event. */
export async function joinDuring(channel: TestChannel): Promise<{ viewers: Viewer[]; last: number }> {
  const publisher = await channel.join();
  const joins = Array.from({ length: JOINS_DURING }, () => channel.join());
  let last = 0;
  for (let count = 1; count <= MESSAGES_DURING; count += 1) {
    ({ seq: last } = await publisher.publish(`${count}`));
    // The joins come one by one; the messages shall fall between them.
    await sleep(MESSAGES_DURING_EVERY_MS);
  }
  return { viewers: [publisher, ...(await Promise.all(joins))], last };
}

function closeOrHello(viewer: Viewer): "closed" | "hello" | undefined {
  if (viewer.frames("hello").length > 0) return "hello";
  return viewer.socket.readyState >= viewer.socket.CLOSING ? "closed" : undefined;
}
