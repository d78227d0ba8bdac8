import { expect } from "@open-wc/testing";
import { type TokenContext, tokenize } from "../../src/text/tokenize.js";

const context: TokenContext = {
  emotes: new Map([
    ["hi", "https://cdn.test/hi.webp"],
    ["하이", "https://cdn.test/ko.webp"],
  ]),
  names: new Set(["미나", "미나리", "mina", "하늘 별"]),
  ownNames: new Set(["바다"]),
  links: true,
};

/** The marked pieces, each in brackets with its kind's first letter. */
function marked(text: string, changes: Partial<TokenContext> = {}): string {
  return tokenize(text, { ...context, ...changes })
    .map((token) => (token.kind === "text" ? token.text : `[${token.kind[0]} ${token.text}]`))
    .join("");
}

describe("tokenize", () => {
  describe("links", () => {
    const cases: Record<string, string> = {
      "https://example.test": "[l https://example.test]",
      "봐요 https://example.test/a?b=c#d 좋아요": "봐요 [l https://example.test/a?b=c#d] 좋아요",
      "https://example.test/예요.": "[l https://example.test/]예요.",
      "https://example.test에서 봐요": "[l https://example.test]에서 봐요",
      "여기요https://example.test/1.": "여기요[l https://example.test/1].",
      "(https://example.test/a_(b))": "([l https://example.test/a_(b)])",
      "(https://example.test/a), 그리고": "([l https://example.test/a]), 그리고",
      '"https://example.test/a"!!': '"[l https://example.test/a]"!!',
      "https://example.test/@name/x@y": "[l https://example.test/@name/x@y]",
      "HTTP://EXAMPLE.test:8080/A": "[l HTTP://EXAMPLE.test:8080/A]",
      "https://example.test:": "[l https://example.test]:",
      "https://example.test…": "[l https://example.test]…",
      "www.example.test/a.": "[l www.example.test/a].",
      "https://xn--bj0bj06e.kr/": "[l https://xn--bj0bj06e.kr/]",
    };
    for (const [text, expected] of Object.entries(cases)) {
      it(`${text} becomes ${expected}`, () => expect(marked(text)).to.equal(expected));
    }

    it("without a scheme lead to https", () => {
      expect(tokenize("www.example.test", context)[0]).to.deep.include({ href: "https://www.example.test" });
    });

    for (const text of [
      "javascript:alert(1)",
      "JavaScript://example.test/%0aalert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "file:///etc/passwd",
      "ftp://example.test",
      "https:///example.test",
      "https://",
      "https://localhost",
      "http://127.0.0.1/",
      "http://0x7f.1/",
      // A look-alike: the first letter is Cyrillic. Browsers copy such a host as xn--…, which is then shown as such.
      "https://аpple.com/",
      "https://gооgle.com/",
      "https://example。test/",
      // A user name that reads as the host.
      "https://example.test@evil.test/",
      "https://example.test:80@evil.test/",
      "https://user:password@evil.test/",
      "https://example.test\\@evil.test/",
      "https://example.test-",
      "https://exa_mple.test",
      "naver.com",
      "someone@www.example.test",
      "xhttps://example.test",
    ]) {
      it(`${text} stays text`, () => expect(marked(text)).to.equal(text));
    }

    it("stay text where the channel wants none", () => {
      expect(marked("https://example.test @미나", { links: false })).to.equal(
        "https://example.test [m @미나]",
      );
    });
  });

  describe("mentions", () => {
    const cases: Record<string, string> = {
      "@미나 안녕": "[m @미나] 안녕",
      "안녕@미나님!": "안녕[m @미나]님!",
      "@미나님께서는요?": "[m @미나]님께서는요?",
      "@미나가, @미나랑": "[m @미나]가, [m @미나]랑",
      "@미나리": "[m @미나리]",
      "@미나토": "@미나토",
      "@MiNa, @mina님": "[m @MiNa], [m @mina]님",
      "@minah @mina2 @mina_": "@minah @mina2 @mina_",
      "@하늘 별님": "[m @하늘 별]님",
      "@@미나@미나": "@[m @미나][m @미나]",
      "a@mina b.@mina": "a@mina b.@mina",
      "@모르는사람": "@모르는사람",
      "@": "@",
    };
    for (const [text, expected] of Object.entries(cases)) {
      it(`${text} becomes ${expected}`, () => expect(marked(text)).to.equal(expected));
    }

    it("tell whether this viewer is meant", () => {
      expect(tokenize("@바다님", context)[0]).to.deep.equal({ kind: "mention", text: "@바다", own: true });
      expect(tokenize("@미나", context)[0]).to.deep.equal({ kind: "mention", text: "@미나", own: false });
    });
  });

  describe("emotes", () => {
    const cases: Record<string, string> = {
      ":hi:": "[e :hi:]",
      "안녕:하이:안녕": "안녕[e :하이:]안녕",
      "a:b:hi:c": "a:b[e :hi:]c",
      "::hi::": ":[e :hi:]:",
      "12:30:45": "12:30:45",
      ":none: :hi": ":none: :hi",
      ":constructor:": ":constructor:",
    };
    for (const [text, expected] of Object.entries(cases)) {
      it(`${text} becomes ${expected}`, () => expect(marked(text)).to.equal(expected));
    }
  });

  describe("on hostile texts", () => {
    const units = [
      "https://",
      "https://a.",
      "https://a.b",
      "https://a.b-",
      "https://a.b:1@",
      "www.",
      "www.a-",
      "가www.",
      "a.",
      "@",
      "@미나리",
      "@a ",
      ":",
      ":a",
      ":hi:",
      "(",
      ")",
      ".",
      "https://a.bc/.",
      "https://a.bc/)",
    ];
    for (const unit of units) {
      it(`takes linear time, loses nothing and stays bounded: ${unit} over and over`, () => {
        for (const text of [unit.repeat(100_000 / unit.length), `https://a.bc/${unit.repeat(50_000)}가`]) {
          const start = performance.now();
          const tokens = tokenize(text, context);
          // Quadratic time would take minutes.
          expect(performance.now() - start).to.be.below(1_000);
          expect(tokens.map((token) => token.text).join("")).to.equal(text);
          expect(tokens.length).to.be.at.most(201);
        }
      });
    }
  });
});
