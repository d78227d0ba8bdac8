import type { Entry } from "../check.js";
import type { TestChannel } from "../test-channel.js";
import { textVectors } from "../vectors.js";
import { expectSame, Failure, quote, show } from "../verdict.js";
import type { Viewer } from "../viewer.js";

const EMPTY_TEXTS = ["", " \n ", "\u200B\u200B", "\u202E"];
/** A letter of three bytes, and one of four. */
const HANGUL = "힣";
const EMOJI = "😀";

export const TEXT: Entry[] = [
  {
    rule: "C9",
    says: "Text and nicknames must be normalized by the server before they are stored",
    async run(channel) {
      const viewer = await channel.join();
      const nickname = `  ${"미나".normalize("NFD")}\u202E\u200B 2 `;
      const text = " \u202Ea\u200Bb\r\nc\u0000 ";
      const { seq } = await viewer.publish(text, { nickname });
      const event = (await viewer.waitForSeq(seq)).at(-1);
      expectSame(`the text of ${show({ text })}:`, event?.text, "ab\nc");
      expectSame(`the nickname of ${show({ nickname })}:`, event?.nickname, "미나 2");
    },
  },
  {
    rule: "C9",
    says: "Korean, Thai, Hebrew, Persian and emoji sequences must come out as it went in, but for NFC.",
    run: (channel) => expectVectors(channel, ({ input, output }) => input.normalize("NFC") === output),
  },
  {
    rule: "C9",
    says: "well-formed Unicode in NFC; line breaks as `\\n`, at most 12 lines; no control characters",
    run: (channel) => expectVectors(channel, ({ input, output }) => input.normalize("NFC") !== output),
  },
  {
    rule: "C10",
    says: "Whether a text is empty or too long must be judged after normalizing.",
    async run(channel) {
      const { limits } = channel.greeting;
      const viewer = await channel.join();
      for (const text of EMPTY_TEXTS) await expectRefusal(viewer, text, "empty");
      await expectRefusal(viewer, "x".repeat(limits.text + 1), "too_long");
      await expectRefusal(viewer, "x", "too_long", "x".repeat(limits.nickname + 1));
      const tooMany = Math.floor(limits.textBytes / Buffer.byteLength(EMOJI)) + 1;
      if (tooMany <= limits.text) await expectRefusal(viewer, EMOJI.repeat(tooMany), "too_long");
      // Just within.
      const most = Math.min(limits.text, Math.floor(limits.textBytes / Buffer.byteLength(HANGUL)));
      await viewer.publish(HANGUL.repeat(most));
      await viewer.publish(`${"x".repeat(Math.min(limits.text, limits.textBytes))}${" ".repeat(50)}`);
      await viewer.publish("nickname", { nickname: HANGUL.repeat(limits.nickname) });
    },
  },
];

/** Publishes vectors of protocol/vectors/text.json and looks at what is stored of them. */
async function expectVectors(
  channel: TestChannel,
  isWanted: (vector: { input: string; output: string }) => boolean,
): Promise<void> {
  const vectors = textVectors()
    .filter(({ output }) => output !== "")
    .filter(isWanted);
  const stored: unknown[] = [];
  // Servers may refuse the same text twice within 10 s in a channel, also from viewers of one address.
  for (let left = vectors; left.length > 0; ) {
    const round = left.filter(({ output }, at) => at === left.findIndex((other) => other.output === output));
    const name = channel.createName();
    const witness = await channel.join({ channel: name });
    await channel.publishMany(
      round.map(({ input }) => input),
      name,
    );
    stored.push(...(await witness.waitForSeq(round.length)).map(({ text }) => text));
    left = left.filter((vector) => !round.includes(vector));
  }
  for (const { name, input, output } of vectors) {
    if (stored.includes(output)) continue;
    const others = stored.filter((text) => !vectors.some((vector) => vector.output === text));
    throw new Failure(
      `${quote(output)} of ${quote(input)} (“${name}” in protocol/vectors/text.json)`,
      `one of ${others.map((text) => quote(String(text))).join(", ")}`,
    );
  }
}

async function expectRefusal(viewer: Viewer, text: string, code: string, nickname?: string): Promise<void> {
  const answer = await viewer.request({ type: "message", text, ...(nickname !== undefined && { nickname }) });
  const what = `the answer to ${text.length} characters${nickname === undefined ? "" : " with a long nickname"}`;
  expectSame(what, answer.type === "error" ? answer.code : answer.type, code);
}
