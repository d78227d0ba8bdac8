import { BINDS_CLIENTS, type Entry, NEEDS_MODERATOR } from "../check.js";
import { sleep } from "../pacer.js";
import { expect, expectSame, NotTested } from "../verdict.js";
import { createRef } from "../viewer.js";

const ACTIONS = ["delete", "clear", "purge", "config", "ban", "unban"];

export const ERRORS: Entry[] = [
  {
    rule: "E1",
    says: "`error` must leave the connection open.",
    async run(channel) {
      const viewer = await channel.join();
      await viewer.request({ type: "message", text: "" });
      await viewer.request({ type: "message", text: "x", reply: "nothing" });
      await viewer.roundTrip();
    },
  },
  {
    rule: "E1",
    says: "`retry` present: the same request may succeed after so many ms. Absent: it will not.",
    async run(channel) {
      const viewer = await channel.join();
      const empty = await viewer.request({ type: "message", text: "" });
      expect(empty.type === "error" && empty.retry === undefined, "`error` without `retry`", empty);
      const frame = { type: "history", ref: createRef(), before: 1, limit: 1 };
      for (let count = 0; count < 3; count += 1) viewer.send({ ...frame, ref: createRef() });
      const refusal = await viewer.request(frame);
      if (refusal.type !== "error") return;
      expect(refusal.retry !== undefined, "`rate_limited` with `retry`", refusal);
      await sleep(refusal.retry);
      const answer = await viewer.insist(frame);
      expect(answer.type === "history", "the same request to succeed after `retry`", answer);
    },
  },
  {
    rule: "E2",
    says: "`message` is for a developer, in English; a client shows a text of its own for the `code`.",
    async run(channel) {
      const viewer = await channel.join();
      const answer = await viewer.request({ type: "message", text: "" });
      const isSaid = answer.type === "error" && /[a-z]/i.test(answer.message);
      expect(isSaid, "`error` with a `message` that says what is wrong", answer);
    },
  },
  { rule: "D1", says: "Moderation is an event of the log", why: NEEDS_MODERATOR },
  {
    rule: "D2",
    says: "A client must remove the text of the message `target` on `delete`",
    why: BINDS_CLIENTS,
  },
  {
    rule: "D3",
    says: "A request by a viewer without a role that allows it must be answered with `error` `forbidden`.",
    async run(channel) {
      const { viewer, event } = await channel.publish(1);
      if (viewer.hello.you.roles !== undefined) throw new NotTested("the token has roles");
      for (const action of ACTIONS) {
        const answer = await viewer.request({ type: "moderation", action, target: event(1).id });
        const code = answer.type === "error" ? answer.code : answer.type;
        expectSame(`the answer to a guest's \`${action}\``, code, "forbidden");
      }
    },
  },
];
