import { describe, it } from "node:test";
import { expect } from "chai";
import { authorHue, HUES } from "../../../src/text/author-color.js";

describe("author colours", () => {
  it("are the same for a name on every visit", () => {
    expect(["미나", "하늘", "mina", ""].map(authorHue)).to.deep.equal(
      ["미나", "하늘", "mina", ""].map(authorHue),
    );
    expect(new Set(Array.from({ length: 10_000 }, (_, index) => authorHue(`손님${index}`))).size).to.equal(
      HUES,
    );
  });
});
