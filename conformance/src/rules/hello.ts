import { BINDS_CLIENTS, type Entry } from "../check.js";
import { expect, expectSame, NotApplicable } from "../verdict.js";

export const HELLO: Entry[] = [
  { rule: "H1", says: "After an outage a client must wait `min / 4 + random * spread`", why: BINDS_CLIENTS },
  {
    rule: "H2",
    says: "the server must then answer with a `hello` that has the uid for which it was made",
    async run(channel) {
      const { you } = (await channel.join()).first("hello");
      if (you.session === undefined) throw new NotApplicable("this server gives guests no `you.session`");
      const again = await channel.join();
      expect(again.first("hello").you.uid !== you.uid, "another uid for another guest", { you });
      const answer = await again.authenticate({ session: you.session });
      expectSame("`you.uid`", answer.type === "hello" ? answer.you.uid : answer.code, you.uid);
      if (answer.type === "hello" && answer.you.readonly) return;
      const { seq } = await again.publish("who am I");
      expectSame("the message's `uid`", (await again.waitForSeq(seq)).at(-1)?.uid, you.uid);
    },
  },
  {
    rule: "H3",
    says: "What a viewer publishes whose `you.readonly` is true must be answered with `error` `readonly`.",
    async run(channel) {
      if (!channel.server.isForMembers) throw new NotApplicable("guests may write on this server");
      const guest = await channel.open();
      await guest.waitForType("hello");
      const answer = await guest.request({ type: "message", text: "hello" });
      // Where guests are not admitted at all, A5 says `unauthorized`.
      const isRefused = answer.type === "error" && ["readonly", "unauthorized"].includes(answer.code);
      expect(isRefused, "`error` `readonly`, or `unauthorized` where guests are not admitted", answer);
    },
  },
];
