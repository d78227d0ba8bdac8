import { it } from "node:test";
import { expect } from "chai";
import { loadTokenLogin, tokenLogin } from "../../src/client/session/load-token-login.js";
import { hello, message, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

it("a viewer with a token is pending while the login loads: what they write waits, and the token is offered then", async () => {
  const harness = new ClientHarness({ getToken: () => "t1" });
  const socket = await harness.join([message(1)]);
  harness.client.send("안녕");
  expect(harness.client.login).to.equal("pending");
  // A busy machine may have loaded it while the viewer joined.
  if (tokenLogin === undefined) expect(socket.sentOf("auth")).to.deep.equal([]);
  await loadTokenLogin();
  // The client's own loading may end a turn later.
  for (let turn = 0; turn < 100 && socket.sentOf("auth").length === 0; turn += 1) {
    await new Promise(setImmediate);
    await harness.tick();
  }
  expect(socket.sentOf("auth").map(({ token }) => token)).to.deep.equal(["t1"]);
  expect(socket.sentOf("message")).to.deep.equal([]);
  socket.say(hello({ you: { uid: "mina", nickname: "미나", auth: "token" } }));
  expect(harness.client.login).to.equal("token");
  expect(socket.sentOf("message").map(({ text }) => text)).to.deep.equal(["안녕"]);
});

it("a viewer whom a cookie names is known without it, and is a guest when the cookie has ended", async () => {
  const mina = { uid: "mina", nickname: "미나", auth: "token" } as const;
  const harness = new ClientHarness();
  await harness.join([message(1)], { you: mina });
  expect(harness.client.login).to.equal("token");
  harness.socket.end(1006);
  expect(harness.client.login).to.equal("pending");
  const socket = await harness.openNext();
  socket.say(
    hello({ seq: 1, you: { uid: "g1", nickname: "guest-1", auth: "guest" } }),
    snapshot([message(1)]),
  );
  expect(harness.client.login).to.equal("guest");
  harness.client.send("안녕");
  expect(socket.sentOf("message").map(({ text }) => text)).to.deep.equal(["안녕"]);
});
