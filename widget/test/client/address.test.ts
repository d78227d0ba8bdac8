import { describe, it } from "node:test";
import { expect } from "chai";
import { createJoinUrl, parseAddress } from "../../src/client/transport/address.js";

function join(server: string, parameters: Record<string, string> = { channel: "lobby" }): string {
  const address = parseAddress(server, "lobby");
  return address.ok ? createJoinUrl(address.url, parameters) : address.detail;
}

describe("an address", () => {
  it("may begin with ws:, wss:, http: or https:, of which the last two become the first two", () => {
    expect(join("ws://chat.example")).to.equal("ws://chat.example/?channel=lobby");
    expect(join("wss://chat.example")).to.equal("wss://chat.example/?channel=lobby");
    expect(join("http://chat.example:4000")).to.equal("ws://chat.example:4000/?channel=lobby");
    expect(join("https://chat.example")).to.equal("wss://chat.example/?channel=lobby");
    expect(join("HTTPS://Chat.Example")).to.equal("wss://chat.example/?channel=lobby");
  });

  it("keeps its path and its query as they are written, and loses what follows a #", () => {
    expect(join("wss://chat.example/a/b?x=1%202&y=ä#here")).to.equal(
      "wss://chat.example/a/b?x=1%202&y=%C3%A4&channel=lobby",
    );
  });

  it("does not let its query speak for us", () => {
    expect(join("ws://chat.example/?v=9&channel=other&site=7&since=3")).to.equal(
      "ws://chat.example/?site=7&channel=lobby",
    );
  });

  it("carries values that need escaping", () => {
    expect(join("ws://chat.example", { channel: "a:b", last: "x&y" })).to.equal(
      "ws://chat.example/?channel=a%3Ab&last=x%26y",
    );
  });

  for (const server of [
    "",
    "chat.example",
    "localhost:4000",
    "chat",
    "ftp://chat.example",
    "javascript:alert(1)",
    "//",
    "ws://",
    "wss://[::1",
    "data:,x",
  ]) {
    it(`is refused when it is ${JSON.stringify(server)}, in a sentence that says what is allowed`, () => {
      const address = parseAddress(server, "lobby");
      expect(address.ok).to.equal(false);
      expect(address)
        .to.have.property("detail")
        .that.includes("must begin with ws:, wss:, http:, https:, / or .")
        .and.includes(server);
    });
  }

  for (const channel of ["", "-x", "a b", "채팅", "x".repeat(65), "a/b"]) {
    it(`is refused for the channel ${JSON.stringify(channel)}`, () => {
      const address = parseAddress("ws://chat.example", channel);
      expect(address).to.have.property("detail").that.includes("channel").and.includes("must match");
    });
  }

  for (const nothing of [undefined, null, 5, {}]) {
    it(`is refused where a page without types gives ${JSON.stringify(nothing)} for server or channel`, () => {
      const given = nothing as unknown as string;
      expect(parseAddress(given, "lobby")).to.include({ ok: false, reason: "bad-address" });
      expect(parseAddress("ws://chat.example", given)).to.include({ ok: false, reason: "no-such-channel" });
    });
  }

  it("quotes no more than the beginning of a long one", () => {
    const address = parseAddress("x".repeat(100_000), "lobby");
    expect(address).to.have.property("detail").with.length.below(300);
  });
});
