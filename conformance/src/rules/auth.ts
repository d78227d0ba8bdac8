import type { Hello } from "chizzy-chat-protocol";
import type { Entry } from "../check.js";
import type { TestChannel } from "../test-channel.js";
import { expect, expectSame, NotApplicable, NotTested } from "../verdict.js";
import { createRef, type Viewer } from "../viewer.js";

const FORGED = [{ session: "forged" }, { token: "eyJhbGciOiJub25lIn0.e30." }] as const;
/** The run does not wait longer for the end of a token. */
const LONGEST_TOKEN_MS = 60_000;
const LATE_MS = 3_000;
/** Until a viewer who sends no token is shown out, if the server does not say otherwise; and what may be added. */
const NO_AUTH_MS = 15_000;

export const AUTH: Entry[] = [
  {
    rule: "A1",
    says: "The server must answer with a new `hello`, or with `error` `unauthorized` or `token_expired`, which leaves the viewer as it was",
    async run(channel) {
      const viewer = await channel.join();
      const { uid } = viewer.hello.you;
      for (const secret of FORGED) {
        const answer = await viewer.authenticate(secret);
        const isRefused =
          answer.type === "error" && answer.code === "unauthorized" && answer.ref === undefined;
        expect(isRefused, "`error` `unauthorized` without a `ref` to what is forged", answer);
      }
      const { seq } = await viewer.publish("still me");
      expectSame("the `uid` after it", (await viewer.waitForSeq(seq)).at(-1)?.uid, uid);
    },
  },
  {
    rule: "A1",
    says: "or with `error` `unauthorized` or `token_expired`",
    async run(channel) {
      const token = channel.server.settings.expiredToken;
      if (token === undefined) throw new NotTested("needs --expired-token");
      const answer = await (await channel.join()).authenticate({ token });
      expectSame("the answer to the expired token:", answer.type === "error" && answer.code, "token_expired");
    },
  },
  {
    rule: "A2",
    says: 'After an accepted token, `you` must have `auth: "token"`, the token\'s uid, nickname and roles, and `exp` if it ends.',
    async run(channel) {
      const one = await joinWithToken(channel);
      const two = await joinWithToken(channel);
      expectSame("`you` of two viewers with one token:", two.hello.you, one.hello.you);
      const { auth, exp } = one.hello.you;
      expectSame("`you.auth`", auth, "token");
      expect(exp === undefined || exp > one.hello.now, "`you.exp` to be later than `now`", one.hello);
    },
  },
  {
    rule: "A2",
    says: "After an accepted `session` the viewer is a guest again.",
    async run(channel) {
      const viewer = await channel.open();
      const { session } = (await viewer.waitForType("hello")).you;
      if (session === undefined) throw new NotApplicable("this server gives guests no `you.session`");
      await viewer.authenticate({ token: tokenOf(channel) });
      const answer = await viewer.authenticate({ session });
      expectSame("`you.auth`", answer.type === "hello" && answer.you.auth, "guest");
    },
  },
  {
    rule: "A3",
    says: "Requests that come after `auth` must be carried out as the viewer whom it makes.",
    async run(channel) {
      const viewer = await channel.open();
      await viewer.waitForType("hello");
      viewer.send({ type: "auth", token: tokenOf(channel) });
      viewer.send({ type: "message", ref: createRef(), text: "in the same breath" });
      const [event] = await viewer.waitForSeq(1);
      expectSame("the message's `uid`, as in `you`:", event?.uid, viewer.hello.you.uid);
      expectSame("`you.auth`", viewer.hello.you.auth, "token");
    },
  },
  {
    rule: "A4",
    says: "At `you.exp`, if no other token was accepted before, the server must send `bye` 4004 and close with 4004.",
    isIdle: true,
    async run(channel) {
      const viewer = await joinWithToken(channel);
      const { now, you } = viewer.hello;
      const leftMs = (you.exp ?? Number.POSITIVE_INFINITY) - now;
      if (leftMs > LONGEST_TOKEN_MS)
        throw new NotTested(`needs a --token that ends within ${LONGEST_TOKEN_MS / 1_000} s`);
      await expectBye(viewer, 4004, leftMs + LATE_MS);
    },
  },
  {
    rule: "A5",
    says: "If none was accepted in time (10 s by default), it must send `bye` 4009 and close with 4009. Until then it must answer every other request but `ping` with `error` `unauthorized`.",
    isIdle: true,
    async run(channel) {
      if (!channel.server.isForMembers) throw new NotApplicable("this server admits guests");
      const viewer = await channel.open();
      await viewer.waitForType("hello");
      await viewer.roundTrip();
      if (viewer.frames("history").length > 0) throw new NotApplicable("this server admits guests");
      const answer = await viewer.request({ type: "history", before: 1, limit: 1 });
      expectSame(
        "the answer to a stranger's `history`",
        answer.type === "error" && answer.code,
        "unauthorized",
      );
      await expectBye(viewer, 4009, NO_AUTH_MS);
    },
  },
  {
    rule: "A6",
    says: "A token must not be written to a log, and must not be sent to anybody else.",
    why: "logs are not seen from outside",
  },
];

/** Joins and sends the token. Throws a `NotTested` without one. */
export async function joinWithToken(channel: TestChannel): Promise<Viewer> {
  const token = tokenOf(channel);
  const viewer = await channel.join();
  if (viewer.hello.you.auth === "token") return viewer;
  const answer: Pick<Hello, "type"> | { type: "error" } = await viewer.authenticate({ token });
  expect(answer.type === "hello", "`hello` to --token", answer);
  return viewer;
}

function tokenOf(channel: TestChannel): string {
  const { token } = channel.server.settings;
  if (token === undefined) throw new NotTested("needs --token");
  return token;
}

async function expectBye(viewer: Viewer, code: number, timeoutMs: number): Promise<void> {
  const close = await viewer.waitForClose(`\`bye\` ${code}, then close ${code}`, timeoutMs);
  expectSame("the codes of `bye` and close:", [viewer.frames("bye")[0]?.code, close.code], [code, code]);
}
