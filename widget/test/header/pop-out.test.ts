import { expect } from "@open-wc/testing";
import { popOutAddress } from "../../src/header/pop-out.js";
import { collectWarnings } from "../helpers/warnings.js";

const sources = {
  popOutUrl: undefined,
  server: undefined,
  scriptServer: undefined,
  channel: "my-stream",
  theme: "dark",
};

describe("the pop-out page", () => {
  it("is that of the server which the script came from", () => {
    expect(popOutAddress({ ...sources, scriptServer: "https://chat.test" })).to.equal(
      "https://chat.test/popout?channel=my-stream&theme=dark",
    );
  });

  it("is beside the script where the server has a path", () => {
    for (const scriptServer of ["https://chat.test/chat/", "https://chat.test/chat"]) {
      expect(popOutAddress({ ...sources, scriptServer })).to.equal(
        "https://chat.test/chat/popout?channel=my-stream&theme=dark",
      );
    }
  });

  it("is not guessed for another server, and none where the page says so", () => {
    const scriptServer = "https://chat.test";
    expect(popOutAddress(sources)).to.equal(undefined);
    expect(popOutAddress({ ...sources, scriptServer, server: "wss://other.test" })).to.equal(undefined);
    expect(popOutAddress({ ...sources, scriptServer, popOutUrl: "" })).to.equal(undefined);
  });

  it("is what `pop-out-url` says, relative to the page; its own query stays", () => {
    expect(popOutAddress({ ...sources, server: "wss://other.test", popOutUrl: "/chat.html?a=b" })).to.equal(
      `${location.origin}/chat.html?a=b&channel=my-stream&theme=dark`,
    );
  });

  for (const popOutUrl of ["javascript:alert(1)", "ftp://example.test", "https://"]) {
    it(`that is ${popOutUrl} is none, with a warning that says what is allowed`, () => {
      const warnings = collectWarnings();
      expect(popOutAddress({ ...sources, popOutUrl })).to.equal(undefined);
      expect(warnings.stop().join()).to.contain(popOutUrl).and.to.contain("http or https");
    });
  }
});
