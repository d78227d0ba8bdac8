import { expect } from "@open-wc/testing";
import { en } from "../../src/i18n/en.js";
import { registerTranslation } from "../../src/i18n/index.js";
import { ja } from "../../src/i18n/ja.js";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";

describe("interface texts", () => {
  for (const [lang, languages, expected] of [
    ["fr", ["en-US"], "en"],
    ["fr", ["de", "ko-KR", "en"], "ko"],
    ["zh-Hant-TW", ["zh-TW", "de"], "en"],
    ["en_US", ["ko-KR"], "en"],
    ["ko-Kore-KR", ["en-US"], "ko"],
    ["ja_JP", ["ko-KR"], "ja"],
    ["fr", ["ja", "ko"], "ja"],
    ["", ["ko-KR"], "ko"],
    ["", ["fr"], "en"],
  ] as const) {
    it(`lang="${lang}" in a browser of ${languages.join(", ")} is ${expected}`, async () => {
      Object.defineProperty(navigator, "languages", { value: languages, configurable: true });
      try {
        const chat = await ChatHarness.create({ server: "ws://localhost:9" }, lang);
        expect(chat.part("chat").lang).to.equal(expected);
      } finally {
        Reflect.deleteProperty(navigator, "languages");
      }
    });
  }

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
