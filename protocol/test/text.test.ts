import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  checkText,
  codePointLength,
  normalizeNickname,
  normalizeText,
  utf8Length,
} from "chizzy-chat-protocol";

const vectors: { name: string; input: string; output: string }[] = JSON.parse(
  readFileSync(new URL("../vectors/text.json", import.meta.url), "utf8"),
);

describe("normalizing text (C9)", () => {
  for (const { name, input, output } of vectors) {
    it(name, () => {
      assert.equal(normalizeText(input), output);
      assert.equal(normalizeText(output), output);
    });
  }

  it("gives the same again for any text, in well-formed NFC, without a run of more than five marks", () => {
    const alphabet = [
      ..."aㄱ가ᄒᆞ\u0301\u0327\u0323é\u200C\u200D\u200B\u202E\u2066\uFE0F👩🏽❤🏴\n\r\t \u3164\u0E33\u05B0क्\u064B",
      "\u{E0067}",
      "\u{E007F}",
      "\uD83D",
      "\uDC69",
      "\u2028",
    ];
    let seed = 1;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 5_000; round += 1) {
      let text = "";
      for (let length = random() * 40; length > 0; length -= 1)
        text += alphabet[Math.floor(random() * alphabet.length)];
      const once = normalizeText(text);
      assert.equal(normalizeText(once), once, JSON.stringify(text));
      assert.equal(once.normalize("NFC"), once, JSON.stringify(text));
      assert.doesNotMatch(once, /\p{Cs}/u);
      assert.doesNotMatch(once, /\p{M}{6}/u, JSON.stringify(text));
    }
  });

  it("puts a nickname on one line, with single spaces", () => {
    assert.equal(normalizeNickname("  미나\n\t 하늘 \u3000"), "미나 하늘");
    assert.equal(normalizeNickname("\u3164\u3164"), "");
  });
});

describe("limits of text", () => {
  const limits = { text: 500, textBytes: 2048 };

  it("counts code points and bytes of UTF-8", () => {
    for (const text of ["", "abc", "안녕", "👩‍👩‍👧‍👦", "é\u0301"]) {
      assert.equal(codePointLength(text), [...text].length);
      assert.equal(utf8Length(text), Buffer.byteLength(text));
    }
  });

  it("takes what is just within, and refuses what is just over", () => {
    assert.equal(checkText("가".repeat(500), limits), undefined);
    assert.equal(checkText("가".repeat(501), limits), "too_long");
    assert.equal(checkText("😀".repeat(500), limits), undefined);
    assert.equal(checkText(`${"😀".repeat(500)}`, { text: 500, textBytes: 1999 }), "too_long");
    assert.equal(checkText("", limits), "empty");
  });
});
