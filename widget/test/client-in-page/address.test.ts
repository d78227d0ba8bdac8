import { expect } from "@open-wc/testing";
import { createJoinUrl, parseAddress } from "../../src/client/transport/address.js";

function join(server: string): string {
  const address = parseAddress(server, "lobby");
  return address.ok ? createJoinUrl(address.url, { channel: "lobby" }) : address.detail;
}

describe("an address that begins with / or . is the page's to complete", () => {
  const base = document.createElement("base");
  afterEach(() => base.remove());

  for (const [page, server, expected] of [
    ["https://site.example/live/7", "/chat", "wss://site.example/chat?channel=lobby"],
    ["http://site.example:8080/live/7", "/chat/", "ws://site.example:8080/chat/?channel=lobby"],
    ["https://site.example/live/7", "//chat.example.com/x", "wss://chat.example.com/x?channel=lobby"],
    ["http://site.example/live/7", "//chat.example.com:4000", "ws://chat.example.com:4000/?channel=lobby"],
    ["https://site.example/live/7", "./chat", "wss://site.example/live/chat?channel=lobby"],
    ["https://site.example/live/7", "../chat?x=1", "wss://site.example/chat?x=1&channel=lobby"],
    ["https://site.example/live/7", " /chat ", "wss://site.example/chat?channel=lobby"],
    ["https://site.example/live/7", ".", "wss://site.example/live/?channel=lobby"],
  ] as const) {
    it(`${JSON.stringify(server)} on ${page} is ${expected}`, () => {
      base.href = page;
      document.head.append(base);
      expect(join(server)).to.equal(expected);
    });
  }
});
