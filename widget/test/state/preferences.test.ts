import { describe, it } from "node:test";
import { expect } from "chai";
import type { KeyValueStorage } from "../../src/client/index.js";
import { DEFAULT_PREFERENCES, Preferences } from "../../src/state/preferences.js";
import { collectWarnings } from "../helpers/warnings.js";

const KEY = "chizzy-chat:settings";

function storageWith(text?: string): KeyValueStorage {
  const values = new Map(text === undefined ? [] : [[KEY, text]]);
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

describe("Settings", () => {
  it("the page's values are the defaults, and the viewer's choices go over them, also on the next visit", () => {
    const storage = storageWith();
    const preferences = new Preferences(storage);
    expect(preferences.over({})).to.deep.equal(DEFAULT_PREFERENCES);
    expect(preferences.over({ theme: "dark", times: "on" })).to.deep.include({ theme: "dark", times: "on" });
    preferences.choose("theme", "light");
    preferences.choose("density", "compact");
    expect(preferences.over({ theme: "dark" })).to.deep.include({ theme: "light", density: "compact" });
    expect(new Preferences(storage).over({ theme: "dark" })).to.deep.include({
      theme: "light",
      density: "compact",
    });
  });

  it("two chats of one page forget no choice that was made in the other one", () => {
    const storage = storageWith();
    const [one, other] = [new Preferences(storage), new Preferences(storage)];
    expect([one.over({}), other.over({})]).to.deep.equal([DEFAULT_PREFERENCES, DEFAULT_PREFERENCES]);
    one.choose("theme", "dark");
    other.choose("density", "compact");
    expect(new Preferences(storage).over({})).to.deep.include({ theme: "dark", density: "compact" });
  });

  it("a wrong value of the page is the default, with a warning in the attribute's name", () => {
    const warnings = collectWarnings();
    expect(new Preferences(storageWith()).over({ textSize: "giant" }).textSize).to.equal("normal");
    expect(warnings.stop()).to.deep.equal([
      '<chizzy-chat> text-size="giant" is not known: "normal" is used. Allowed: small, normal, large, huge.',
    ]);
  });

  for (const stored of ["", "{", "null", "7", '"dark"', "[]", '{"theme":"purple","textSize":{},"times":1}']) {
    it(`what was stored as ${JSON.stringify(stored)} is no choice, and no reason to warn`, () => {
      const warnings = collectWarnings();
      expect(new Preferences(storageWith(stored)).over({})).to.deep.equal(DEFAULT_PREFERENCES);
      expect(warnings.stop()).to.deep.equal([]);
    });
  }
});
