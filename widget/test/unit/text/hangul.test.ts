import { describe, it } from "node:test";
import { expect } from "chai";
import { beginsWith } from "../../../src/text/hangul.js";

describe("beginsWith", () => {
  for (const typed of ["", "ㅁ", "미", "민", "미나", "ㅁㄴ"]) {
    it(`finds 미나 by "${typed}", which is typed on the way to it or are its initials`, () => {
      expect(beginsWith("미나", typed)).to.equal(true);
    });
  }
  it("takes a final consonant apart that the next syllable begins with", () => {
    expect(beginsWith("안자", "앉")).to.equal(true);
    expect(beginsWith("까치", "ㄲ")).to.equal(true);
  });
  it("looks at the start alone, whatever the case", () => {
    expect(beginsWith("MiNa", "min")).to.equal(true);
    expect(beginsWith("미나", "나")).to.equal(false);
    expect(beginsWith("미나", "만")).to.equal(false);
    expect(beginsWith("さくら", "さく")).to.equal(true);
  });
});
