import { describe, it } from "node:test";
import { expect } from "chai";
import { IgnoreList } from "../../src/state/ignore-list.js";

function createMemory(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("IgnoreList", () => {
  it("knows a person by uid under any name, and by nickname where there is no uid", () => {
    const ignoreList = new IgnoreList(createMemory());
    ignoreList.hide({ uid: "g1", nickname: "하늘" });
    expect(ignoreList.has({ uid: "g1", nickname: "바다" })).to.equal(true);
    expect(ignoreList.has({ uid: "g2", nickname: "하늘" })).to.equal(false);
    expect(ignoreList.has({ nickname: "하늘" })).to.equal(false);
    ignoreList.hide({ nickname: "하늘" });
    expect(ignoreList.has({ nickname: "하늘" })).to.equal(true);
    expect(ignoreList.has({ uid: "하늘", nickname: "바다" })).to.equal(false);
  });

  it("is kept, and forgets whom the viewer wants to see again", () => {
    const storage = createMemory();
    const { uid } = new IgnoreList(storage).hide({ uid: "g1", nickname: "하늘" });
    const later = new IgnoreList(storage);
    expect(later.list).to.deep.equal([{ uid: "g1", nickname: "하늘" }]);
    later.unhide(uid);
    expect(new IgnoreList(storage).list).to.deep.equal([]);
  });

  it("two chats of one page forget nobody whom the other one has hidden", () => {
    const storage = createMemory();
    const [one, other] = [new IgnoreList(storage), new IgnoreList(storage)];
    expect([one.list, other.list]).to.deep.equal([[], []]);
    one.hide({ uid: "g1", nickname: "하늘" });
    other.hide({ uid: "g2", nickname: "바다" });
    expect(new IgnoreList(storage).list.map(({ uid }) => uid)).to.deep.equal(["g1", "g2"]);
    one.unhide("g1");
    expect(new IgnoreList(storage).list.map(({ uid }) => uid)).to.deep.equal(["g2"]);
  });

  it("holds 200 at most, the last ones", () => {
    const storage = createMemory();
    const ignoreList = new IgnoreList(storage);
    for (let index = 0; index < 250; index += 1) ignoreList.hide({ uid: `g${index}`, nickname: "하늘" });
    expect(new IgnoreList(storage).list).to.have.length(200);
    expect(ignoreList.has({ uid: "g49", nickname: "" })).to.equal(false);
    expect(ignoreList.has({ uid: "g50", nickname: "" })).to.equal(true);
  });

  for (const kept of ["", "{", "null", "7", '{"a":1}', '[1,["a"],["a",1],null]']) {
    it(`hides nobody when storage holds ${JSON.stringify(kept)}`, () => {
      const storage = createMemory(new Map([["chizzy-chat:hidden", kept]]));
      expect(new IgnoreList(storage).list).to.deep.equal([]);
    });
  }
});
