import { expect } from "@open-wc/testing";
import { ko } from "../../src/i18n/ko.js";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer, TIMESTAMP, type V1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

/** What a browser or an extension does that translates a page: each text is another one, in elements of its own, unless the page says no. */
function translate(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node instanceof HTMLElement && !isTranslatable(node)) {
      for (const inner of node.querySelectorAll('[translate="yes"]')) translate(inner);
    } else if (node instanceof Text && node.data.trim() !== "") {
      const inner = document.createElement("font");
      const outer = document.createElement("font");
      inner.textContent = `T(${node.data})`;
      outer.append(inner);
      node.replaceWith(outer);
    } else if (!(node instanceof HTMLStyleElement)) translate(node);
  }
}

/** `translate` as an element's nearest attribute has it (HTML, "translation mode"). */
function isTranslatable(element: HTMLElement): boolean {
  return element.closest("[translate]")?.getAttribute("translate") !== "no";
}

describe("on a page that is translated", () => {
  let peer: V1Peer;
  let chat: ChatHarness;

  beforeEach(async () => {
    localStorage.clear();
    peer = await startV1Peer({ history: ["good morning", "@미나 look: https://example.test/a"] });
    chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
    await chat.waitForState("live");
    await chat.waitForFeatures();
    await waitUntil(() => chat.texts().length === 2, "no rows");
    chat.element.pinned = { nickname: "하늘", text: "pinned words" };
    await chat.element.updateComplete;
  });

  it("the words of the interface stay, and change as before", async () => {
    translate(chat.root);
    expect(chat.root.textContent).to.contain(ko.viewers("3")).and.to.contain(ko.title);
    await peer.send({ type: "ping", now: TIMESTAMP, seq: 2, viewers: 12 });
    await waitUntil(() => chat.part("viewers").textContent?.includes(ko.viewers("12")), "it does not change");
    expect(chat.part("viewers").textContent).to.not.contain("T(");
    await chat.type("가".repeat(501));
    await waitUntil(() => chat.part("hint").textContent === ko.tooLong("1"), "the hint does not change");
    expect(chat.part("time").textContent).to.not.contain("T(");
    expect(chat.parts("nickname")[0]?.textContent).to.equal("하늘");
  });

  it("messages, quotes and the pinned message are translated, names and addresses in them are not", async () => {
    translate(chat.root);
    expect(chat.texts()[0]).to.equal("T(good morning)");
    expect(chat.texts()[1]).to.equal("@미나T( look: )https://example.test/a");
    expect(chat.part("pinned").textContent).to.contain("하늘").and.to.contain("T(pinned words)");
  });

  it("a message that comes, changes or is taken away is shown as it is, and nothing is shown twice", async () => {
    translate(chat.root);
    await peer.message("and more");
    await waitUntil(() => chat.texts().length === 3, "it does not come");
    expect(chat.texts()[2]).to.equal("and more");
    translate(chat.root);
    await peer.send({
      type: "moderation",
      id: "x1",
      seq: 4,
      timestamp: TIMESTAMP,
      action: "delete",
      target: "m1",
    });
    await waitUntil(() => chat.parts("deleted").length === 1, "it is not taken away");
    translate(chat.root);
    expect(chat.part("deleted").textContent, "our own words").to.equal(ko.deleted);

    chat.element.pinned = { nickname: "하늘", text: "other words" };
    await chat.element.updateComplete;
    expect(chat.part("pinned").textContent).to.contain("other words").and.to.not.contain("T(");
    await answer(2);
    translate(chat.root);
    expect(chat.part("reply-text").textContent).to.equal("T(and more)");
    await answer(1);
    expect(chat.part("reply-text").textContent).to.equal("@미나 look: https://example.test/a");
  });

  async function answer(index: number): Promise<void> {
    chat.parts("row")[index]?.focus();
    chat.part("reply-button").click();
    await chat.element.updateComplete;
  }
});
