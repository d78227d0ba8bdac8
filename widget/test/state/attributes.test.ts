import { describe, it } from "node:test";
import { expect } from "chai";
import { atLeast, convertNumber, oneOf, warnOnce } from "../../src/state/attributes.js";
import { collectWarnings } from "../helpers/warnings.js";

const THEMES = ["auto", "light", "dark"] as const;

describe("attributes", () => {
  it("a value that is allowed is used, and an absent one is the default, without a word", () => {
    const warnings = collectWarnings();
    expect(oneOf("dark", THEMES, "auto", "theme")).to.equal("dark");
    expect(oneOf(undefined, THEMES, "auto", "theme")).to.equal("auto");
    expect(oneOf(null, THEMES, "auto", "theme")).to.equal("auto");
    expect(atLeast(5, 1, 200, "max-messages")).to.equal(5);
    expect(atLeast(null, 1, 200, "max-messages")).to.equal(200);
    expect(warnings.stop()).to.deep.equal([]);
  });

  it("a wrong value is the default, with one warning that names what is allowed", () => {
    const warnings = collectWarnings();
    for (let times = 0; times < 3; times += 1) {
      expect(oneOf("purple", THEMES, "auto", "theme")).to.equal("auto");
      expect(atLeast(0, 1, 200, "max-messages")).to.equal(200);
      expect(atLeast(Number.NaN, 1, 200, "max-messages")).to.equal(200);
    }
    expect(warnings.stop()).to.deep.equal([
      '<chizzy-chat> theme="purple" is not known: "auto" is used. Allowed: auto, light, dark.',
      '<chizzy-chat> max-messages="0" is not allowed: 200 is used. Allowed: a number of at least 1.',
      '<chizzy-chat> max-messages="NaN" is not allowed: 200 is used. Allowed: a number of at least 1.',
    ]);
  });

  it("a number's attribute that is none is named as it was written", () => {
    const warnings = collectWarnings();
    for (const text of ["many", "3s", "20", "0", " ", ""]) atLeast(convertNumber(text), 0, 200, "max-rate");
    expect(warnings.stop()).to.deep.equal([
      '<chizzy-chat> max-rate="many" is not allowed: 200 is used. Allowed: a number of at least 0.',
      '<chizzy-chat> max-rate="3s" is not allowed: 200 is used. Allowed: a number of at least 0.',
    ]);
    expect(["20", "0", " ", ""].map(convertNumber)).to.deep.equal([20, 0, undefined, undefined]);
  });

  it("a page that computes ever new wrong values cannot fill the console or the memory", () => {
    const warnings = collectWarnings();
    for (let number = 0; number < 500; number += 1) warnOnce(`sentence ${number}`);
    expect(warnings.stop().length).to.be.at.most(50);
  });
});
