import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  checkText,
  codePointLength,
  isFarTooLong,
  normalizeNickname,
  normalizeText,
  stripUnseen,
  utf8Length,
} from "chizzy-chat-protocol";

const vectors: { name: string; input: string; output: string }[] = JSON.parse(
  readFileSync(new URL("../vectors/text.json", import.meta.url), "utf8"),
);

/** Slower machines than ours have noise of this size. */
const FLOOR_MS = 100;

/** Processor ms, of which other programs take none. */
function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

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

/** Code points that no font draws anything for, by property where Unicode has one. */
const NO_PIXEL: [name: string, codePoints: RegExp][] = [
  ["Default_Ignorable_Code_Point", /\p{Default_Ignorable_Code_Point}/u],
  ["White_Space", /\p{White_Space}/u],
  ["Cc, control", /\p{Cc}/u],
  [
    "Cf, format, but for the signs around numbers",
    /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])\p{Cf}/u,
  ],
  ["Noncharacter_Code_Point", /\p{Noncharacter_Code_Point}/u],
  ["Variation_Selector", /\p{Variation_Selector}/u],
  ["Hangul fillers", /[\u115F\u1160\u3164\uFFA0]/u],
  ["the replacement of an object, and what annotates", /[\uFFF9-\uFFFC]/u],
  ["blank letters", /[\u2800\u{13441}\u{13442}\u{16FE4}\u{1D159}]/u],
];

describe("what nobody sees", () => {
  for (const [name, expression] of NO_PIXEL) {
    it(`is neither a text nor a nickname, and tells no two nicknames apart: ${name}`, () => {
      let count = 0;
      for (let code = 0; code <= 0x10ffff; code += 1) {
        const character = String.fromCodePoint(code);
        if (!expression.test(character)) continue;
        count += 1;
        const label = `U+${code.toString(16).toUpperCase()}`;
        assert.equal(normalizeText(character), "", label);
        assert.equal(normalizeText(` ${character}${character}\n${character}`), "", label);
        assert.equal(normalizeNickname(character), "", label);
        assert.equal(stripUnseen(normalizeNickname(`admin${character}`)), "admin", label);
        assert.equal(stripUnseen(normalizeNickname(`${character}ad${character}min`)), "admin", label);
      }
      assert.ok(count > 0);
    });
  }

  it("is not what has ink: letters, marks and signs of every script, emoji", () => {
    const seen = /[\p{L}\p{N}\p{P}\p{S}\p{Mn}]/u;
    const unseen = new RegExp(NO_PIXEL.map(([, { source }]) => source).join("|"), "u");
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (seen.test(character) && !unseen.test(character))
        assert.notEqual(normalizeText(character), "", `U+${code.toString(16).toUpperCase()}`);
    }
  });
});

describe("time", () => {
  const SIZES = [10_000, 100_000] as const;
  /** What an expression that looks again and again would be slowest with. */
  const RUNS: [name: string, run: string, end: string][] = [
    ["spaces", " ", "b"],
    ["tabs", "\t", "b"],
    ["line breaks", "\n", "b"],
    ["carriage returns", "\r", "b"],
    ["spaces and line breaks", " \n", "b"],
    ["marks", "\u0301", "b"],
    ["marks in the wrong order", "\u0301\u0323", "b"],
    ["joiners", "\u200D", "b"],
    ["joiners between emoji", "😀\u200D", "b"],
    ["joiners between letters that join", "ک\u200C", "b"],
    ["variation selectors", "\uFE0F", "b"],
    ["flags without an end", "🏴\u{E0067}", "b"],
    ["tags", "\u{E0067}", "b"],
    ["lone surrogates", "\uD83D", "b"],
    ["fillers", "\u3164", "b"],
    ["what is not seen", "\u2800\u034F", ""],
    ["mathematical letters", "𝗠", "b"],
    ["Hangul in parts", "ᄒ\u1161ᆫ", "b"],
  ];
  for (const [name, run, end] of RUNS) {
    it(`grows no faster than the text: ${name}`, () => {
      for (const normalize of [normalizeText, normalizeNickname, stripUnseen]) {
        const [short, long] = SIZES.map((size) => {
          const text = `a${run.repeat(Math.ceil(size / run.length))}${end}`;
          return Math.min(...[1, 2, 3].map(() => timeOf(() => normalize(text))));
        }) as [number, number];
        // Ten times as long. What is quadratic takes a hundred times, and seconds; below the floor a clock tells nothing.
        assert.ok(long <= Math.max(20 * short, FLOOR_MS), `${normalize.name}: ${short} ms, then ${long} ms`);
      }
    });
  }
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

  it("needs no look at a text of more than 8 code units for each code point that it may have", () => {
    assert.equal(isFarTooLong("가".normalize("NFD").repeat(1_300), 500), false);
    assert.equal(isFarTooLong(" ".repeat(4_000), 500), false);
    assert.equal(isFarTooLong(" ".repeat(4_001), 500), true);
  });
});
