import { describe, it } from "node:test";
import { expect } from "chai";
import { en } from "../../../src/i18n/en.js";
import { withFeatureTexts } from "../../../src/i18n/feature-texts.js";
import {
  type ChatTexts,
  loadTranslation,
  registerTranslation,
  translationFor,
} from "../../../src/i18n/index.js";
import { ja } from "../../../src/i18n/ja.js";
import { ko } from "../../../src/i18n/ko.js";

describe("interface texts", () => {
  it("English loads when it is wished for, and where no language is known that is; Korean stands in until then", async () => {
    for (const tags of [["en-GB"], ["fr"], []]) expect(translationFor(tags), tags[0]).to.equal(ko);
    expect(loadTranslation(["fr", "ko"])).to.equal(undefined);
    await loadTranslation(["fr"]);
    for (const tags of [["en-GB"], ["fr"], []]) expect(translationFor(tags), tags[0]).to.equal(en);
    expect(loadTranslation(["en"])).to.equal(undefined);
  });

  it("the first language that there is wins, whatever follows it in its tag; English where there is none", () => {
    expect(translationFor(["fr", "ko-KR", "en"])).to.equal(ko);
    for (const tag of ["ko", "KO-kr", "ko_KR", "ko-Kore-KR", "ko_Kore_KR"])
      expect(translationFor([tag]), tag).to.equal(ko);
    for (const tag of ["en_US", "en-Latn-US", "fr", "zh-Hant-TW", "kok-IN", "", "_", "-"])
      expect(translationFor([tag]), tag).to.equal(en);
    expect(translationFor([])).to.equal(en);
  });

  it("Japanese loads only when it is wished for first, and keeps what a page changed before it was there", async () => {
    registerTranslation({ lang: "ja", send: "どうぞ" });
    expect(translationFor(["ja"]), "not English with one word of Japanese").to.equal(en);
    expect(loadTranslation(["fr", "en", "ja"])).to.equal(undefined);
    await loadTranslation(["fr", "JA-jp", "en"]);
    expect(translationFor(["JA-jp"])).to.deep.equal({ ...ja, send: "どうぞ" });
    expect(loadTranslation(["ja"])).to.equal(undefined);
    registerTranslation({ lang: "ja", send: ja.send });
    expect(translationFor(["ja"])).to.deep.equal(ja);
  });

  for (const translation of [ko, en, ja].map(withFeatureTexts)) {
    it(`no text of ${translation.lang} is empty`, () => {
      for (const [name, text] of textsOf(translation)) expect(text.trim(), name).to.not.equal("");
    });
  }

  it("those of the features follow the language, a page's changes go over them, and they are English where there are none", () => {
    expect(withFeatureTexts({ ...ko, lang: "ko-KR" }).copy).to.equal("복사");
    expect(withFeatureTexts(ja).copy).to.equal(ja.copy);
    expect(withFeatureTexts({ ...en, lang: "fr", reply: "Répondre" } as ChatTexts)).to.include({
      reply: "Répondre",
      copy: "Copy",
    });
  });

  it("English counts one message and several", () => {
    expect(en.newMessages("1")).to.equal("1 new message");
    expect(en.newMessages("12")).to.equal("12 new messages");
  });

  it("a language that is none is refused at once, and the sentence names it", () => {
    for (const lang of ["한국어", "", "zh__CN", undefined, null, 5]) {
      expect(() => registerTranslation({ lang: lang as string, title: "聊天" })).to.throw(
        RangeError,
        `lang: "${lang}" is no language tag. Allowed are those of BCP 47: "fr", "zh-TW"`,
      );
    }
    expect(translationFor(["zh-CN"]).lang).to.equal("en");
  });

  it("a language may be written as other systems do, with an underscore: numbers and times are in it", () => {
    registerTranslation({ lang: "pt_BR", title: "Bate-papo" });
    const { lang, title } = translationFor(["pt"]);
    expect([lang, title]).to.deep.equal(["pt-BR", "Bate-papo"]);
    expect(() => new Intl.NumberFormat(lang)).not.to.throw();
  });
});

function textsOf(value: unknown, name = ""): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  if (typeof value === "function") return textsOf(value("1", "2", "3"), name);
  return Object.entries(value as object).flatMap(([key, text]) => textsOf(text, `${name}.${key}`));
}
