import { expect } from "@open-wc/testing";
import { lazyAddress } from "../../src/lazy/import-lazy-beside.js";

describe("the address of a file that loads beside the script", () => {
  it("is its own, and after each failure another one of the same file", () => {
    const addresses = [0, 1, 2].map((failed) => new URL(lazyAddress("features", failed)));
    expect(addresses.map(({ hash }) => hash)).to.deep.equal(["", "#1", "#2"]);
    for (const { pathname, search } of addresses)
      expect(pathname + search).to.match(/\/chizzy-chat\.features\.js$/);
  });

  it("stays its own where an import map checks files by their address: no other is checked", () => {
    const map = document.createElement("script");
    map.type = "importmap";
    map.textContent = '{ "integrity": {} }';
    document.head.append(map);
    try {
      expect(new URL(lazyAddress("features", 2)).hash).to.equal("");
    } finally {
      map.remove();
    }
  });
});
