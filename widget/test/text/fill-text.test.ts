import { expect } from "@open-wc/testing";
import { checkEmotes } from "../../src/state/images.js";
import { fillText, isMention, type TextContext } from "../../src/text/fill-text.js";

const context: TextContext = {
  emotes: new Map([["hi", "https://cdn.test/hi.webp"]]),
  names: new Set(["미나"]),
  ownNames: new Set(["바다"]),
  links: true,
};

function fill(text: string, changes: Partial<TextContext> = {}): HTMLElement {
  const target = document.createElement("span");
  fillText(target, { text }, { ...context, ...changes });
  return target;
}

describe("fillText", () => {
  it("makes links that tell the other page nothing and take nothing over", () => {
    const link = fill("봐요 https://example.test/a").querySelector("a") as HTMLAnchorElement;
    expect(link.href).to.equal("https://example.test/a");
    expect(link.target).to.equal("_blank");
    expect(link.rel.split(" ")).to.have.members(["noopener", "noreferrer", "nofollow", "ugc"]);
    expect(link.textContent).to.contain(link.host);
    expect(link.part.contains("link")).to.equal(true);
  });

  it("shows where a link leads whose letters could be others than they seem", () => {
    const [harmless, other] = fill("https://한국.kr https://аpple.com/x").querySelectorAll("a");
    expect(harmless?.textContent).to.equal("https://한국.kr");
    expect(harmless?.hostname).to.equal("xn--3e0b707e.kr");
    expect(other?.textContent).to.equal("https://аpple.com/x (xn--pple-43d.com)");
    expect(other?.href).to.equal("https://xn--pple-43d.com/x");
  });

  it("shows an emote as an image whose text is its code, and tells its host nothing about the page", () => {
    const image = fill("와 :hi:").querySelector("img") as HTMLImageElement;
    expect(image.alt).to.equal(":hi:");
    expect(image.src).to.equal("https://cdn.test/hi.webp");
    expect(image.loading).to.equal("lazy");
    expect(image.referrerPolicy).to.equal("no-referrer");
  });

  it("marks mentions, and those of this viewer as theirs", () => {
    const mentions = [...fill("@미나 @바다").querySelectorAll(".mention")];
    expect(mentions.map((mention) => mention.textContent)).to.deep.equal(["@미나", "@바다"]);
    expect(mentions.map((mention) => mention.part.contains("own-mention"))).to.deep.equal([false, true]);
  });

  it("keeps markup as text, and nests nothing", () => {
    const text = '<img src=x onerror="alert(1)"> https://example.test/<b>@미나</b> :hi:';
    const target = fill(text);
    expect([...target.children].map(({ localName }) => localName)).to.deep.equal(["a", "span", "img"]);
    expect(target.querySelectorAll(":scope * *")).to.have.length(0);
    expect(target.querySelector("[onerror], b")).to.equal(null);
    expect(target.textContent).to.equal(text.replace(":hi:", ""));
  });
});

describe("isMention", () => {
  it("is told by a name of this viewer after @, and by an answer to them", () => {
    expect(isMention({ text: "@바다님 안녕" }, context)).to.equal(true);
    expect(isMention({ text: "@미나 바다" }, context)).to.equal(false);
    const reply = { id: "m1", nickname: "바다", text: "" };
    expect(isMention({ text: "네", reply }, context)).to.equal(true);
    expect(isMention({ text: "네", reply: { ...reply, nickname: "미나" } }, context)).to.equal(false);
  });
});

describe("checkEmotes", () => {
  it("keeps https addresses, and ignores others with one warning each that names the emote", () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warnings.push(message);
    try {
      const emotes = checkEmotes({
        good: "https://cdn.test/a.png",
        plain: "http://cdn.test/a.png",
        script: "javascript:alert(1)",
        relative: "/a.png",
        data: "data:image/png;base64,",
        "two words": "https://cdn.test/a.png",
      });
      expect([...emotes]).to.deep.equal([["good", "https://cdn.test/a.png"]]);
      expect(warnings.map((warning) => /"(.+?)"/.exec(warning)?.[1])).to.deep.equal([
        "plain",
        "script",
        "relative",
        "data",
        "two words",
      ]);
    } finally {
      console.warn = warn;
    }
  });
});
