import { expect } from "@open-wc/testing";
import { en } from "../src/i18n/en.js";
import { registerTranslation, translationFor } from "../src/i18n/index.js";
import { ja } from "../src/i18n/ja.js";
import { ko } from "../src/i18n/ko.js";
import { ChatHarness } from "./helpers/chat-harness.js";
import { startV1Peer } from "./helpers/v1-peer.js";

describe("interface texts", () => {
  it("the first language that there is wins, by its primary subtag; Korean where there is none", () => {
    expect(translationFor(["fr", "en-GB", "ko"])).to.equal(en);
    expect(translationFor(["JA-jp"])).to.equal(ja);
    expect(translationFor(["fr"])).to.equal(ko);
    expect(translationFor([])).to.equal(ko);
  });

  for (const translation of [ko, en, ja]) {
    it(`no text of ${translation.lang} is empty`, () => {
      for (const [name, text] of textsOf(translation)) expect(text.trim(), name).to.not.equal("");
    });
  }

  it("English counts one message and several", () => {
    expect(en.newMessages("1")).to.equal("1 new message");
    expect(en.newMessages("12")).to.equal("12 new messages");
  });

  it("a chat in Japanese is in Japanese throughout", async () => {
    const peer = await startV1Peer();
    const chat = await ChatHarness.create({ server: peer.url }, "ja");
    await chat.waitForPart("empty");
    const shown = chat.root.textContent ?? "";
    expect(shown).to.contain(ja.title).and.to.contain(ja.empty);
    expect(shown, "no Hangul").to.not.match(/\p{Script=Hangul}/u);
    expect(chat.part("chat").lang).to.equal("ja");
  });

  it("a page can register a language, whole or in part: chats that are there change at once", async () => {
    const peer = await startV1Peer();
    const chat = await ChatHarness.create({ server: peer.url, lang: "qps-ploc" }, "fr");
    await chat.waitForState("live");
    registerTranslation({ lang: "qps", title: "Ŧïŧłë", placeholder: "Šàÿ šöɱëŧĥïñĝ" });
    await chat.element.updateComplete;
    expect(chat.part("title").textContent).to.equal("Ŧïŧłë");
    expect(chat.input.placeholder).to.equal("Šàÿ šöɱëŧĥïñĝ");
    expect(chat.part("menu-button").title, "what is left out is English").to.equal(en.menu);
    registerTranslation({ lang: "qps", title: "Ťíťľé" });
    await chat.element.updateComplete;
    expect(chat.part("title").textContent).to.equal("Ťíťľé");
    expect(chat.input.placeholder, "and keeps what was there").to.equal("Šàÿ šöɱëŧĥïñĝ");
  });
});

function textsOf(value: unknown, name = ""): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  if (typeof value === "function") return textsOf(value("1", "2", "3"), name);
  return Object.entries(value as object).flatMap(([key, text]) => textsOf(text, `${name}.${key}`));
}
