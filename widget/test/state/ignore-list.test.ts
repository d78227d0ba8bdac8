import { expect } from "@open-wc/testing";
import { HiddenPeople } from "../../src/state/ignore-list.js";

function createMemory(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("HiddenPeople", () => {
  it("knows a person by uid under any name, and by nickname where there is no uid", () => {
    const people = new HiddenPeople(createMemory());
    people.hide({ uid: "g1", nickname: "하늘" });
    expect(people.has({ uid: "g1", nickname: "바다" })).to.equal(true);
    expect(people.has({ uid: "g2", nickname: "하늘" })).to.equal(false);
    expect(people.has({ nickname: "하늘" })).to.equal(false);
    people.hide({ nickname: "하늘" });
    expect(people.has({ nickname: "하늘" })).to.equal(true);
    expect(people.has({ uid: "하늘", nickname: "바다" })).to.equal(false);
  });

  it("is kept, and forgets whom the viewer wants to see again", () => {
    const storage = createMemory();
    const { uid } = new HiddenPeople(storage).hide({ uid: "g1", nickname: "하늘" });
    const later = new HiddenPeople(storage);
    expect(later.list).to.deep.equal([{ uid: "g1", nickname: "하늘" }]);
    later.unhide(uid);
    expect(new HiddenPeople(storage).list).to.deep.equal([]);
  });

  it("two chats of one page forget nobody whom the other one has hidden", () => {
    const storage = createMemory();
    const [one, other] = [new HiddenPeople(storage), new HiddenPeople(storage)];
    expect([one.list, other.list]).to.deep.equal([[], []]);
    one.hide({ uid: "g1", nickname: "하늘" });
    other.hide({ uid: "g2", nickname: "바다" });
    expect(new HiddenPeople(storage).list.map(({ uid }) => uid)).to.deep.equal(["g1", "g2"]);
    one.unhide("g1");
    expect(new HiddenPeople(storage).list.map(({ uid }) => uid)).to.deep.equal(["g2"]);
  });

  it("holds 200 at most, the last ones", () => {
    const storage = createMemory();
    const people = new HiddenPeople(storage);
    for (let index = 0; index < 250; index += 1) people.hide({ uid: `g${index}`, nickname: "하늘" });
    expect(new HiddenPeople(storage).list).to.have.length(200);
    expect(people.has({ uid: "g49", nickname: "" })).to.equal(false);
    expect(people.has({ uid: "g50", nickname: "" })).to.equal(true);
  });

  for (const kept of ["", "{", "null", "7", '{"a":1}', '[1,["a"],["a",1],null]']) {
    it(`hides nobody when storage holds ${JSON.stringify(kept)}`, () => {
      const storage = createMemory(new Map([["chizzy-chat:hidden", kept]]));
      expect(new HiddenPeople(storage).list).to.deep.equal([]);
    });
  }
});
