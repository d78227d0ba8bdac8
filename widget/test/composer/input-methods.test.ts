import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";
import { inputSequences } from "./input-sequences.js";
import { replay } from "./replay.js";

describe("the composer, with input methods", () => {
  let chat: ChatHarness;
  before(async () => {
    localStorage.clear();
    const peer = await startV1Peer();
    chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
    await chat.waitForState("live");
    // `fixture` takes the chat away after each test; this one is for all of them.
    document.body.append(chat.element);
  });
  after(() => chat.element.remove());

  for (const { name, before: already, steps, sent, left } of inputSequences) {
    it(name, async () => {
      chat.events["chizzy-send"] = [];
      await chat.type(already);
      replay(chat.input, steps);
      const texts = () => chat.events["chizzy-send"]?.map((detail) => (detail as { text: string }).text);
      await waitUntil(() => (texts()?.length ?? 0) >= sent.length, `sent: ${JSON.stringify(texts())}`);
      // A send may wait for the end of the task that it comes from; a second one would come now.
      await chat.drawn();
      expect(texts()).to.deep.equal(sent);
      expect(chat.input.value).to.equal(left);
    });
  }
});
