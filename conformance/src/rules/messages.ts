import { type Entry, NEEDS_MODERATOR } from "../check.js";
import { expectSame, NotApplicable, NotTested } from "../verdict.js";

export const MESSAGES: Entry[] = [
  {
    rule: "M1",
    says: "The same object stands live, in `batch` and in `history`.",
    async run(channel) {
      const viewer = await channel.join();
      const { id } = await viewer.publish("first", { nickname: "미나" });
      await viewer.publish("second", { reply: id });
      const live = await viewer.waitForSeq(2);
      expectSame("the history:", (await channel.join()).events, live);
    },
  },
  {
    rule: "M2",
    says: "A deleted message must come with `deleted: true` and an empty `text`",
    why: NEEDS_MODERATOR,
  },
  {
    rule: "M3",
    says: "A message of a viewer without a token must come with `guest: true` on a server that knows tokens, and without it on any other.",
    async run(channel) {
      const { token } = channel.server.settings;
      if (channel.server.isForMembers) throw new NotApplicable("guests may not write on this server");
      if (token === undefined) throw new NotTested("needs --token");
      const { viewer } = await channel.publish(1);
      const isMarked = viewer.events[0]?.guest;
      expectSame("`guest` in a guest's message", isMarked, true);
      await viewer.authenticate({ token });
      const { seq } = await viewer.publish("with a token");
      expectSame(
        "`guest` in a message with a token",
        (await viewer.waitForSeq(seq)).at(-1)?.guest,
        undefined,
      );
    },
  },
  {
    rule: "M4",
    says: "`roles` must be those of the writer's token at the time of writing.",
    async run(channel) {
      const viewer = await channel.join();
      const { seq } = await viewer.publish("which roles");
      const roles = (await viewer.waitForSeq(seq)).at(-1)?.roles ?? [];
      expectSame("the roles in a message, as in `you`:", roles, viewer.hello.you.roles ?? []);
    },
  },
];
