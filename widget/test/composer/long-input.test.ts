import { expect } from "@open-wc/testing";
import { normalizeNickname } from "chizzy-chat-protocol";
import { findCandidates, queryAt, wholeCodeAt, withEmoji } from "../../src/completion/find-candidates.js";
import { lettersLeft } from "../../src/composer/letters-left.js";
import { findEmoji } from "../../src/emoji/find-emoji.js";
import * as emoji from "../../src/emoji/picker.js";
import { primarySubtag } from "../../src/i18n/primary-subtag.js";
import { beginsWith } from "../../src/text/hangul.js";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

const LENGTH = 100_000;
/** What a pattern could go over again and again: quadratic time takes minutes at this length, and a test ends before. */
const TEXTS = [
  " ",
  "a",
  "가",
  "a ",
  " \n",
  "a".repeat(50),
  "\u200d",
  "e\u0301",
  "👩‍👩‍👧",
  "@",
  "@a",
  ":",
  ":a",
  ":fire",
  "-",
  "_",
  ".",
].map((unit) => ({ unit, text: unit.repeat(LENGTH / unit.length) }));
const LIMITS = { text: 500, textBytes: 2_048 };

describe(`a text of ${LENGTH} letters`, () => {
  for (const { unit, text } of TEXTS) {
    it(`costs time in proportion, wherever it is looked at: ${JSON.stringify(unit)}`, () => {
      for (const each of [text, `a${text}b`]) {
        expect(lettersLeft(each, LIMITS)).to.be.at.most(LIMITS.text);
        const query = queryAt(each, each.length);
        if (query !== undefined)
          findCandidates(query, { names: [each], emotes: new Map(), emoji: undefined });
        expect(beginsWith(each, each)).to.equal(true);
        findEmoji(each, 6);
        expect(withEmoji(each, { emotes: new Map(), emoji }).length).to.be.at.most(each.length);
        expect(wholeCodeAt(each, each.length)).to.equal(undefined);
        expect(normalizeNickname(each).length).to.be.at.most(each.length);
        expect(primarySubtag(each).length).to.be.at.most(each.length);
      }
    });
  }

  it("can be pasted into the text field and into the nickname's, and typed on in", async () => {
    const peer = await startV1Peer();
    const chat = await ChatHarness.create({ server: peer.url });
    await chat.waitForState("live");
    await chat.waitForFeatures();
    for (const unit of [" ", "a", "가 ", ":fire:"]) {
      const text = `a${unit.repeat(LENGTH / unit.length)}b`;
      await chat.type(text);
      await chat.type(`${text}c`);
      expect(chat.input.getAttribute("aria-invalid"), unit).to.equal("true");
      await chat.press(chat.input, "Enter");
    }
    expect(await peer.sent("message")).to.deep.equal([]);
    await chat.type("");
    chat.element.changeNickname();
    const field = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
    for (const unit of ["a", "가", "a ", "@a", ":fire:"]) {
      field.value = unit.repeat(LENGTH / unit.length);
      chat.part("nickname-button").click();
      await waitUntil(() => field.getAttribute("aria-invalid") === "true", `${unit} is taken`);
    }
  });
});
