import { describe, it } from "node:test";
import { expect } from "chai";
import { type TokenContext, tokenize } from "../../../src/text/tokenize.js";

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
      "https://example.test/예요.": "[l https://example.test/예요].",
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
      // Letters that begin a part of the address belong to it; Hangul and kana that touch Latin letters or digits are the sentence.
      "https://ko.wikipedia.org/wiki/서울": "[l https://ko.wikipedia.org/wiki/서울]",
      "https://ko.wikipedia.org/wiki/서울특별시_강남구?a=1 봐요":
        "[l https://ko.wikipedia.org/wiki/서울특별시_강남구?a=1] 봐요",
      "https://ko.wikipedia.org/wiki/서울_(동음이의)": "[l https://ko.wikipedia.org/wiki/서울_(동음이의)]",
      "(https://ko.wikipedia.org/wiki/서울)에서": "([l https://ko.wikipedia.org/wiki/서울])에서",
      "https://search.test/?q=날씨&where=부산#오늘": "[l https://search.test/?q=날씨&where=부산#오늘]",
      "https://example.test/a/2에서": "[l https://example.test/a/2]에서",
      "https://example.test/abc입니다": "[l https://example.test/abc]입니다",
      "https://example.test/a.그리고": "[l https://example.test/a].그리고",
      "https://example.test/a?이거": "[l https://example.test/a]?이거",
      "https://example.test.그리고": "[l https://example.test].그리고",
      "https://ja.wikipedia.org/wiki/東京タワー、": "[l https://ja.wikipedia.org/wiki/東京タワー]、",
      "https://example.test/aは": "[l https://example.test/a]は",
      "https://fr.wikipedia.org/wiki/Café_Müller": "[l https://fr.wikipedia.org/wiki/Café_Müller]",
      "https://ru.wikipedia.org/wiki/Москва": "[l https://ru.wikipedia.org/wiki/Москва]",
      "https://한국.kr": "[l https://한국.kr]",
      "https://한국.kr에서": "[l https://한국.kr]에서",
      "https://www.한국.kr/": "[l https://www.한국.kr/]",
      "https://도메인.한국에서 봐요": "[l https://도메인.한국]에서 봐요",
      "https://bücher.de/": "[l https://bücher.de/]",
      "https://a_b.example.com/": "[l https://a_b.example.com/]",
      "http://192.168.0.10:8080/x": "[l http://192.168.0.10:8080/x]",
      "http://127.0.0.1에서": "[l http://127.0.0.1]에서",
      "http://localhost:3000/": "[l http://localhost:3000/]",
      "https://localhost": "[l https://localhost]",
      "http://localhost:3000에서": "[l http://localhost:3000]에서",
      "http://nas.local:5000/": "[l http://nas.local:5000/]",
      "http://[2001:db8::1]:8080/x": "[l http://[2001:db8::1]:8080/x]",
      "[http://[::1]/]": "[[l http://[::1]/]]",
    };
    for (const [text, expected] of Object.entries(cases)) {
      it(`${text} becomes ${expected}`, () => {
        expect(marked(text)).to.equal(expected);
      });
    }

    it("without a scheme lead to https", () => {
      expect(tokenize("www.example.test", context)[0]).to.deep.include({ href: "https://www.example.test/" });
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
      "http://0x7f.1/",
      "http://256.1.1.1/",
      "http://1.2.3.4.5/",
      "http://1.2.3.4x/",
      "http://localhost-/",
      "http://localhosts/",
      "http://[1:2/",
      "http://[::g]/",
      "https://xn--/",
      "https://example。test/",
      // The last letters are Cyrillic.
      "https://google.соm/",
      // No such top-level name.
      "https://이거.그거/",
      // A user name that reads as the host.
      "https://example.test@evil.test/",
      "https://example.test:80@evil.test/",
      "https://user:password@evil.test/",
      "https://example.test\\@evil.test/",
      "https://한국.kr@evil.test/",
      "http://localhost@evil.test/",
      "http://127.0.0.1:80@evil.test/",
      "http://[::1]@evil.test/",
      "https://example.test-",
      "naver.com",
      "someone@www.example.test",
      "xhttps://example.test",
    ]) {
      it(`${text} stays text`, () => {
        expect(marked(text)).to.equal(text);
      });
    }

    const hosts: Record<string, string | undefined> = {
      "https://한국.kr/": undefined,
      "https://도메인.한국": undefined,
      "https://example.test/wiki/서울": undefined,
      "https://bücher.de/": "xn--bcher-kva.de",
      // The first letter is Cyrillic; then the two in the middle.
      "https://аpple.com/": "xn--pple-43d.com",
      "https://gооgle.com/": "xn--ggle-55da.com",
      "https://한국google.com/": "xn--google-276wx05u.com",
      "https://пример.рф/": "xn--e1afmkfd.xn--p1ai",
      "https://日本語.jp": "xn--wgv71a119e.jp",
      "https://ｅxample.com/": "example.com",
    };
    for (const [text, host] of Object.entries(hosts)) {
      it(`${text} tells ${host === undefined ? "nothing beside itself" : `that it leads to ${host}`}`, () => {
        const [token, ...rest] = tokenize(text, context);
        expect(token).to.deep.include({ kind: "link", text });
        expect(rest).to.deep.equal([]);
        expect(token?.kind === "link" && token.host).to.equal(host);
      });
    }

    it("lead where the browser leads that is given their text", () => {
      for (const text of [...Object.keys(hosts), ...Object.keys(cases)]) {
        for (const token of tokenize(text, context)) {
          if (token.kind !== "link" || !/^https?:/i.test(token.text)) continue;
          expect(token.href).to.equal(new URL(token.text).href);
          expect(new URL(token.href).protocol).to.match(/^https?:$/);
        }
      }
    });

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
      it(`${text} becomes ${expected}`, () => {
        expect(marked(text)).to.equal(expected);
      });
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
      it(`${text} becomes ${expected}`, () => {
        expect(marked(text)).to.equal(expected);
      });
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
      "https://한",
      "https://한.",
      "https://한국.kr/",
      "https://a한.",
      "https://é",
      "https://[",
      "https://[::",
      "http://1.",
      "https://localhost:",
      "/한",
      "한/",
    ];
    for (const unit of units) {
      it(`takes linear time, loses nothing and stays bounded: ${unit} over and over`, () => {
        for (const text of [unit.repeat(100_000 / unit.length), `https://a.bc/${unit.repeat(50_000)}가`]) {
          // Quadratic time would take minutes, and the test ends before.
          const tokens = tokenize(text, context);
          expect(tokens.map((token) => token.text).join("")).to.equal(text);
          expect(tokens.length).to.be.at.most(201);
        }
      });
    }
  });
});
