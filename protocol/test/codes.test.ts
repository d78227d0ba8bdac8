import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CLOSE, isTerminalCloseCode } from "chizzy-chat-protocol";

describe("close codes", () => {
  it("“4500 to 4999, 1002, 1003 and 1007 to 1010: a client must stop and offer a button” (K1)", () => {
    const terminal = [1002, 1003, 1007, 1008, 1009, 1010, 4500, 4501, 4503, 4504, 4506, 4508, 4999];
    for (const code of terminal) assert.equal(isTerminalCloseCode(code), true, String(code));
  });

  it("“Every other code: it must reconnect” (K1)", () => {
    const outages = [
      1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014, 3000, 4000, 4001, 4002, 4003, 4004, 4008, 4009, 4499,
    ];
    for (const code of outages) assert.equal(isTerminalCloseCode(code), false, String(code));
  });

  it("has no code twice", () => {
    assert.equal(new Set(Object.values(CLOSE)).size, Object.keys(CLOSE).length);
  });
});
