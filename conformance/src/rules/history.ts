import type { History } from "chizzy-chat-protocol";
import type { Entry } from "../check.js";
import { expect, expectSame, Failure, show } from "../verdict.js";
import { createRef, type Viewer } from "../viewer.js";

/** Most events that a resume repairs. */
const RESUME_EVENTS = 300;
/** At once: more than a server may answer in one second. */
const PAGES_AT_ONCE = 10;
const LOST = { mode: "snapshot", recovered: false } as const;

export const HISTORY: Entry[] = [
  {
    rule: "Y1",
    says: 'A join without a position must be answered with `mode: "snapshot"`: the newest events',
    async run(channel) {
      const empty = (await channel.join()).first("history");
      expectHistory("an empty channel's history:", empty, {
        mode: "snapshot",
        first: 1,
        last: 0,
        more: false,
      });
      await channel.publish(4);
      const history = (await channel.join()).first("history");
      expectHistory("the history:", history, { mode: "snapshot", last: 4, more: history.first > 1 });
      expectSame("`recovered` of a join without a position:", history.recovered, undefined);
    },
  },
  {
    rule: "Y1",
    says: "the newest events, 50 by default.",
    isSlow: true,
    async run(channel) {
      await channel.publishMany(Array.from({ length: 60 }, (_, index) => `${index}`));
      const history = (await channel.join()).first("history");
      expectHistory("the history:", history, { mode: "snapshot", last: 60, more: history.first > 1 });
    },
  },
  {
    rule: "Y2",
    says: '`mode: "resume"`, `recovered: true` and every event after `since`, if the epoch is the same',
    async run(channel) {
      const { epoch, event } = await channel.publish(4);
      const missed = (await channel.resume(epoch, event(2))).first("history");
      expectHistory("the history after event 2 of 4:", missed, {
        mode: "resume",
        recovered: true,
        first: 3,
        last: 4,
      });
      const nothing = (await channel.resume(epoch, event(4))).first("history");
      expectHistory("the history after event 4 of 4:", nothing, {
        mode: "resume",
        recovered: true,
        first: 5,
        last: 4,
      });
    },
  },
  {
    rule: "Y2",
    says: "event `since` still exists and its id is `last`, and at most 300 events are missing",
    isSlow: true,
    async run(channel) {
      const { epoch, event } = await channel.publish(2);
      await channel.publishMany(Array.from({ length: RESUME_EVENTS }, (_, index) => `more ${index}`));
      const missed = (await channel.resume(epoch, event(2))).first("history");
      expectHistory("the history after event 2 of 302:", missed, {
        mode: "resume",
        recovered: true,
        first: 3,
        last: RESUME_EVENTS + 2,
      });
      const tooMany = (await channel.resume(epoch, event(1))).first("history");
      expectHistory("the history after event 1 of 302:", tooMany, { ...LOST, last: RESUME_EVENTS + 2 });
    },
  },
  {
    rule: "Y3",
    says: "Otherwise it must be answered with a snapshot and `recovered: false`: never with a partial repair.",
    async run(channel) {
      const { epoch, event } = await channel.publish(3);
      const { seq, id } = event(2);
      for (const [what, inEpoch, position] of [
        ["another epoch", `${epoch}x`, { seq, id }],
        ["an id that is not the event's", epoch, { seq, id: `${id}x` }],
        ["an event that does not exist yet", epoch, { seq: 1_000, id }],
      ] as const) {
        const history = (await channel.resume(inEpoch, position)).first("history");
        expectHistory(`the history after ${what}:`, history, { ...LOST, last: 3 });
      }
    },
  },
  {
    rule: "Y4",
    says: "`data` is in the order of `seq`, without a hole inside.",
    async run(channel) {
      const { viewer } = await channel.publish(4);
      expectHistory("a page:", await askPage(viewer, { before: 4 }), { first: 1, last: 3 });
      expectHistory("a page:", await askPage(viewer, { after: 1 }), { first: 2, last: 4 });
    },
  },
  {
    rule: "Y5",
    says: "`more` says whether the log holds events beyond",
    async run(channel) {
      const { viewer } = await channel.publish(4);
      expectSame("`more` before 4, limit 2:", (await askPage(viewer, { before: 4, limit: 2 })).more, true);
      expectSame("`more` before 4, limit 3:", (await askPage(viewer, { before: 4, limit: 3 })).more, false);
      expectSame("`more` after 1, limit 2:", (await askPage(viewer, { after: 1, limit: 2 })).more, true);
      expectSame("`more` after 1, limit 3:", (await askPage(viewer, { after: 1, limit: 3 })).more, false);
    },
  },
  {
    rule: "Y6",
    says: "the newest `limit` events before, or the oldest `limit` events after",
    async run(channel) {
      const { viewer } = await channel.publish(4);
      const page = async (request: { before?: number; after?: number }, first: number, last: number) =>
        expectHistory(
          `the page for ${show(request)}, limit 2:`,
          await askPage(viewer, { ...request, limit: 2 }),
          { mode: "page", first, last },
        );
      await page({ before: 4 }, 2, 3);
      await page({ after: 1 }, 2, 3);
      await page({ after: 0 }, 1, 2);
      await page({ before: 1_000 }, 3, 4);
      await page({ before: 1 }, 1, 0);
      await page({ after: 4 }, 5, 4);
    },
  },
  {
    rule: "Y6",
    says: "Exactly one of `before` and `after` must be given; `limit` is 1 to 100.",
    async run(channel) {
      const viewer = await channel.join();
      for (const request of [{ limit: 1 }, { before: 5, after: 1, limit: 1 }, { before: 5, limit: 101 }]) {
        const answer = await viewer.request({ type: "history", ...request });
        const what = `the answer to ${show(request)}:`;
        expectSame(what, answer.type === "error" ? answer.code : answer.type, "bad_frame");
      }
    },
  },
  {
    rule: "Y7",
    says: "More than 2 requests per second must be answered with `error` `rate_limited` and `retry`.",
    async run(channel) {
      const viewer = await channel.join();
      const refs = Array.from({ length: PAGES_AT_ONCE }, createRef);
      for (const ref of refs) viewer.send({ type: "history", ref, before: 1, limit: 1 });
      const answers = await viewer.waitFor(`answers to ${PAGES_AT_ONCE} requests`, () => {
        const found = viewer.received.filter(({ json }) => refs.includes(String(json.ref)));
        return found.length === refs.length ? found.map(({ frame }) => frame) : undefined;
      });
      const refusals = answers.filter((answer) => answer.type === "error");
      const what = `\`rate_limited\` with \`retry\` to most of ${PAGES_AT_ONCE} requests at once`;
      expect(refusals.length > PAGES_AT_ONCE / 2, what, `${refusals.length} refusals`);
      for (const refusal of refusals)
        expect(refusal.code === "rate_limited" && refusal.retry !== undefined, what, refusal);
    },
  },
];

/** Asks for a page, and again after a while when that was too fast. */
export async function askPage(
  viewer: Viewer,
  request: { before?: number; after?: number; limit?: number },
): Promise<History> {
  const answer = await viewer.insist({ type: "history", limit: 100, ...request });
  if (answer.type === "history") return answer as History;
  throw new Failure(`\`history\` to ${show(request)}`, show(answer));
}

/** Fails unless the frame has these fields, and its `data` is what its `first` and `last` say. */
function expectHistory(
  what: string,
  { data, ...head }: Pick<History, "first" | "last"> & { data: { seq: number }[] },
  expected: Partial<History>,
): void {
  const came = Object.fromEntries(
    Object.keys(expected).map((name) => [name, head[name as keyof typeof head]]),
  );
  expectSame(what, came, expected);
  const seqs = Array.from({ length: head.last - head.first + 1 }, (_, index) => head.first + index);
  const between = `${what} \`seq\` from \`first\` (${head.first}) to \`last\` (${head.last})`;
  expectSame(
    between,
    data.map(({ seq }) => seq),
    seqs,
  );
}
