import { describe, it } from "node:test";
import { expect } from "chai";
import type { Hello } from "chizzy-chat-protocol";
import { loadTokenLogin } from "../../src/client/session/load-token-login.js";
import { hello as helloOf, message, resume, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";
import type { FakeSocket } from "./testing/fake-socket.js";

// Here it is there already; while-login-loads.test.ts has how it loads.
await loadTokenLogin();

const GUEST: Hello["you"] = { uid: "g1", nickname: "guest-1", auth: "guest", session: "g1.secret" };
const MINA: Hello["you"] = { uid: "mina", nickname: "미나", roles: ["moderator"], auth: "token" };
const NOW = 1_790_000_000_000;
/** Of a server that need not be heard for ten minutes. */
const hello = (overrides: Partial<Hello>) => helloOf({ ping: 600_000, ...overrides });

/** A `getToken` whose answers the test gives. */
class Tokens {
  readonly calls: { answer: (token: unknown) => void; fail: (error: unknown) => void }[] = [];
  readonly getToken = (): Promise<string> =>
    new Promise((resolve, reject) => {
      this.calls.push({ answer: (token) => resolve(token as string), fail: reject });
    });
}

/** Joins as a guest and answers the token `t1` with `you`. */
async function logIn(harness: ClientHarness, tokens: Tokens, you = MINA): Promise<FakeSocket> {
  const socket = await harness.join([message(1)], { you: GUEST });
  tokens.calls.at(-1)?.answer("t1");
  await harness.tick();
  socket.say(hello({ you }));
  return socket;
}

const auths = (socket: FakeSocket) => socket.sentOf("auth").map(({ token, session }) => token ?? session);
const texts = (socket: FakeSocket) => socket.sentOf("message").map(({ text }) => text);

describe("a client with getToken", () => {
  it("calls it while it connects, and sends the token after the first frame, never in the URL", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    expect(harness.client.login).to.equal("pending");
    harness.client.start();
    expect(tokens.calls).to.have.length(1);
    tokens.calls[0]?.answer("t1");
    await harness.tick();
    harness.socket.open();
    expect(harness.socket.sent).to.deep.equal([]);
    harness.socket.say(hello({ you: GUEST }), snapshot([message(1)]));
    expect(auths(harness.socket)).to.deep.equal(["t1"]);
    harness.socket.say(hello({ you: MINA }));
    expect(harness.client.login).to.equal("token");
    expect(harness.client.hello?.you.uid).to.equal("mina");
    expect(harness.sockets).to.have.length(1);
    expect(harness.socket.url).not.to.include("t1");
    expect(harness.errors).to.deep.equal([]);
  });

  it("takes a token that is given at once", async () => {
    const harness = new ClientHarness({ getToken: () => "t0" });
    const socket = await harness.join([]);
    await harness.tick();
    expect(auths(socket)).to.deep.equal(["t0"]);
  });

  it("sends the token also to a server that knows the viewer already, by a cookie", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await harness.open();
    tokens.calls[0]?.answer("t1");
    await harness.tick();
    socket.say(hello({ you: { ...MINA, uid: "by-cookie" } }), snapshot([]));
    harness.client.send("나로");
    expect(auths(socket)).to.deep.equal(["t1"]);
    expect(texts(socket)).to.deep.equal([]);
    socket.say(hello({ you: MINA }));
    expect(harness.client.login).to.equal("token");
    expect(texts(socket)).to.deep.equal(["나로"]);
  });

  it("holds what is sent until the server knows who it is from, 10 s at most", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await harness.join([], { you: GUEST });
    harness.client.send("먼저");
    expect(harness.list).to.deep.equal(["먼저 …"]);
    tokens.calls[0]?.answer("t1");
    await harness.tick();
    expect(texts(socket)).to.deep.equal([]);
    socket.say(hello({ you: MINA }));
    expect(socket.sent.map(({ type }) => type)).to.deep.equal(["auth", "message"]);

    const slow = new ClientHarness({ getToken: new Tokens().getToken });
    const other = await slow.join([]);
    slow.client.send("그래도");
    await slow.tick(9_900);
    expect(texts(other)).to.deep.equal([]);
    await slow.tick(100);
    expect(texts(other)).to.deep.equal(["그래도"]);
  });

  it("holds it while the server does not answer, 10 s at most", async () => {
    const harness = new ClientHarness({ getToken: () => "t1" });
    const socket = await harness.join([]);
    harness.client.send("그래도");
    await harness.tick(9_999);
    expect(texts(socket)).to.deep.equal([]);
    await harness.tick(1);
    expect(texts(socket)).to.deep.equal(["그래도"]);
    expect(harness.errors.map(({ code }) => code)).to.deep.equal(["unavailable"]);
    socket.say(hello({ you: MINA }));
    expect(harness.client.login, "late is not never").to.equal("token");
  });

  for (const [what, getToken, reason] of [
    [
      "throws",
      () => {
        throw new Error("no network");
      },
      "Error: no network",
    ],
    ["rejects", () => Promise.reject(new TypeError("failed to fetch")), "TypeError: failed to fetch"],
    [
      "throws what is no error",
      () => {
        throw Object.create(null);
      },
      "it threw",
    ],
    ["gives nothing", () => undefined, "it gave undefined"],
    ["gives a number", () => Promise.resolve(7), "it gave number"],
    ["gives an empty string", () => "", "a string of 0 that is none"],
    ["gives an error page", () => "<!doctype html><title>502</title>", "a string of 33 that is none"],
    ["gives more than any token has", () => "x".repeat(8_193), "a string of 8193 that is none"],
    ["is no function", "token" as unknown as () => string, "TypeError"],
  ] as const) {
    it(`that ${what} reads and writes on as a guest, and says token_failed`, async () => {
      const harness = new ClientHarness({ getToken: getToken as () => string });
      const socket = await harness.open();
      socket.say(hello({ you: GUEST }), snapshot([message(1)]));
      harness.client.send("손님으로");
      await harness.tick();
      expect(harness.client.login).to.equal("failed");
      expect(harness.list).to.deep.equal(["1", "손님으로 …"]);
      expect(texts(socket)).to.deep.equal(["손님으로"]);
      expect(auths(socket)).to.deep.equal([]);
      expect(harness.errors).to.have.length(1);
      expect(harness.errors[0]?.code).to.equal("token_failed");
      expect(harness.errors[0]?.message).to.include("getToken must give a token").and.to.include(reason);
      expect(harness.errors[0]?.retry).to.equal(5_000);
    });
  }

  it("that never answers is given up after 10 s, and an answer that comes then is dropped", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await harness.join([]);
    await harness.tick(10_000);
    expect(harness.errors.map(({ code }) => code)).to.deep.equal(["token_failed"]);
    expect(harness.errors[0]?.message).to.include("it did not answer");
    tokens.calls[0]?.answer("late");
    await harness.tick();
    expect(auths(socket)).to.deep.equal([]);
  });

  it("tries again after waits that double from 5 s to 5 min, and starts over after a success", async () => {
    const calledAt: number[] = [];
    let isBroken = true;
    const harness = new ClientHarness({
      getToken: () => {
        calledAt.push(harness.world.clock.now);
        if (isBroken) throw new Error("down");
        return "t1";
      },
    });
    const socket = await harness.join([], { ping: 600_000 });
    const pinging = () => socket.say({ type: "ping", now: harness.world.clock.now, seq: 0, viewers: 1 });
    for (let minute = 0; minute < 60; minute += 1) {
      await harness.tick(60_000);
      pinging();
    }
    const waits = calledAt.slice(1).map((at, index) => (at - (calledAt[index] ?? 0)) / 1_000);
    expect(waits.slice(0, 8)).to.deep.equal([5, 10, 20, 40, 80, 160, 300, 300]);
    expect(calledAt.length, "calls in an hour").to.be.below(20);
    isBroken = false;
    await harness.tick(300_000);
    socket.say(hello({ you: { ...MINA, exp: NOW + 100_000 } }));
    isBroken = true;
    const before = calledAt.length;
    await harness.tick(90_000);
    await harness.tick(5_000);
    expect(calledAt.length - before, "the renewal, and one more after 5 s").to.equal(2);
  });

  it("tries again at once when the viewer asks for it, and when the page wakes up", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await harness.join([]);
    tokens.calls[0]?.fail(new Error("down"));
    await harness.tick();
    harness.client.retryLogin();
    expect(harness.client.login).to.equal("pending");
    tokens.calls[1]?.fail(new Error("down"));
    await harness.tick();
    harness.world.fire("focus");
    expect(tokens.calls, "just now it failed").to.have.length(2);
    await harness.tick(5_000);
    harness.world.fire("focus");
    expect(tokens.calls).to.have.length(3);
    tokens.calls[2]?.answer("t3");
    await harness.tick();
    expect(auths(socket)).to.deep.equal(["t3"]);
  });

  it("reads on as the guest of before when the server refuses the token", async () => {
    const storage = storageOf("g0 g0.secret");
    const harness = new ClientHarness({ getToken: () => "forged", storage });
    const socket = await harness.join([message(1)], { you: GUEST });
    await harness.tick();
    expect(auths(socket), "not before it is known whether the token counts").to.deep.equal(["forged"]);
    socket.say({ type: "error", code: "unauthorized", message: "signed by another key" });
    expect(harness.client.login).to.equal("failed");
    expect(harness.errors).to.deep.equal([
      { code: "unauthorized", message: "signed by another key", retry: 5_000 },
    ]);
    expect(auths(socket)).to.deep.equal(["forged", "g0.secret"]);
    socket.say(hello({ you: { ...GUEST, uid: "g0", session: "g0.secret" } }));
    harness.client.send("읽고 쓰기");
    expect(texts(socket)).to.deep.equal(["읽고 쓰기"]);
    expect(storage.entries).to.deep.equal(["g0 g0.secret"]);
  });

  it("waits as long as the server wants when it could not check the token", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await harness.join([]);
    tokens.calls[0]?.answer("t1");
    await harness.tick();
    socket.say({ type: "error", code: "unavailable", message: "the keys cannot be had", retry: 30_000 });
    await harness.tick(29_999);
    expect(tokens.calls).to.have.length(1);
    await harness.tick(1);
    expect(tokens.calls).to.have.length(2);
  });

  it("asks once more at once when the token is expired, and not a third time", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await harness.join([]);
    const refuse = async (token: string) => {
      tokens.calls.at(-1)?.answer(token);
      await harness.tick();
      socket.say({ type: "error", code: "token_expired", message: "exp is in the past" });
    };
    await refuse("old");
    expect(tokens.calls).to.have.length(2);
    expect(harness.client.login).to.equal("pending");
    expect(harness.errors).to.deep.equal([]);
    await refuse("old");
    expect(tokens.calls).to.have.length(2);
    expect(harness.errors.map(({ code }) => code)).to.deep.equal(["token_expired"]);
  });

  it("renews a token a minute before it ends, on the same socket, and sends meanwhile", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await logIn(harness, tokens, { ...MINA, exp: NOW + 3_600_000 });
    const { rows } = harness.client;
    for (let minute = 1; minute < 59; minute += 1) {
      await harness.tick(60_000);
      socket.say({ type: "ping", now: harness.world.clock.now, seq: 1, viewers: 1 });
    }
    expect(tokens.calls).to.have.length(1);
    await harness.tick(60_000);
    expect(tokens.calls).to.have.length(2);
    expect(harness.client.login).to.equal("token");
    harness.client.send("그동안");
    expect(texts(socket)).to.deep.equal(["그동안"]);
    tokens.calls[1]?.answer("t2");
    await harness.tick();
    socket.say(hello({ now: harness.world.clock.now, you: { ...MINA, exp: NOW + 7_200_000 } }));
    expect(auths(socket)).to.deep.equal(["t1", "t2"]);
    expect(harness.sockets).to.have.length(1);
    expect(harness.client.rows[0]).to.equal(rows[0]);
    expect(harness.client.hello?.you.exp).to.equal(NOW + 7_200_000);
  });

  it("renews a short token a tenth of its life before it ends, by the server's clock", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    harness.world.clock.now += 500_000;
    await logIn(harness, tokens, { ...MINA, exp: NOW + 20_000 });
    await harness.tick(17_999);
    expect(tokens.calls).to.have.length(1);
    await harness.tick(1);
    expect(tokens.calls).to.have.length(2);
  });

  it("stays who they are when a renewal fails, until the token ends", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await logIn(harness, tokens, { ...MINA, exp: NOW + 100_000 });
    await harness.tick(90_000);
    tokens.calls[1]?.fail(new Error("down"));
    await harness.tick();
    expect(harness.errors.map(({ code }) => code)).to.deep.equal(["token_failed"]);
    expect(harness.client.login).to.equal("token");
    await harness.tick(5_000);
    expect(tokens.calls).to.have.length(3);
    tokens.calls[2]?.answer("t1");
    await harness.tick();
    expect(auths(socket), "the token that the server has already").to.deep.equal(["t1"]);
    socket.end(4004, "the token has ended");
    expect(harness.state).to.equal("waiting lost");
    expect(harness.client.login).to.equal("pending");
    await harness.openNext();
    tokens.calls.at(-1)?.answer("t3");
    harness.socket.say(hello({ you: GUEST }), resume([]));
    await harness.tick();
    expect(auths(harness.socket)).to.deep.equal(["t3"]);
  });

  it("calls it once at each join, not at each attempt", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    await logIn(harness, tokens);
    harness.socket.end(1006);
    await harness.nextAttempt();
    expect(tokens.calls).to.have.length(2);
    tokens.calls[1]?.answer("t2");
    harness.socket.fail();
    await harness.openNext();
    expect(tokens.calls).to.have.length(2);
    harness.socket.say(hello({ you: GUEST }), resume([]));
    expect(auths(harness.socket)).to.deep.equal(["t2"]);
  });

  it("drops an answer for a connection that is gone", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    await harness.join([]);
    const socket = await harness.reconnect();
    socket.say(hello({ you: GUEST }), resume([]));
    tokens.calls[0]?.answer("of-before");
    await harness.tick();
    expect(auths(socket)).to.deep.equal([]);
    tokens.calls[1]?.answer("t2");
    await harness.tick();
    expect(auths(socket)).to.deep.equal(["t2"]);
  });

  it("does nothing more when it is stopped", async () => {
    for (const token of ["t1", ""]) {
      const tokens = new Tokens();
      const harness = new ClientHarness({ getToken: tokens.getToken });
      await harness.open();
      harness.client.stop();
      tokens.calls[0]?.answer(token);
      await harness.tick(600_000);
      expect(tokens.calls).to.have.length(1);
      expect(harness.errors).to.deep.equal([]);
      expect(harness.world.clock.pending).to.equal(0);
    }
  });

  it("is a guest in basic mode, where nothing waits", async () => {
    const harness = new ClientHarness({ getToken: new Tokens().getToken });
    const socket = await harness.open();
    socket.say({ type: "history", data: [] });
    harness.client.send("안녕");
    expect(harness.client.login).to.equal("guest");
    expect(socket.sent.map(({ text }) => text)).to.deep.equal(["안녕"]);
    await harness.tick(20_000);
    expect(harness.errors).to.deep.equal([]);
  });
});

describe("a getToken that changes", () => {
  it("sends nothing that one viewer wrote under the name of the next, unless they try it again", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await logIn(harness, tokens);
    socket.end();
    harness.client.send("미나가 쓴 말");
    const next = new Tokens();
    harness.client.getToken = next.getToken;
    await harness.openNext();
    next.calls.at(-1)?.answer("t2");
    await harness.tick();
    harness.socket.say(hello({ you: GUEST }), resume([], { first: 2, last: 1 }));
    expect(harness.list.at(-1)).to.equal("미나가 쓴 말 …");
    harness.socket.say(hello({ you: { ...MINA, uid: "hana", nickname: "하나" } }));
    expect(texts(harness.socket)).to.deep.equal([]);
    expect(harness.list.at(-1)).to.equal("미나가 쓴 말 !");
    const row = harness.client.rows.at(-1);
    expect(row).to.have.nested.property("error.code", "other_login");
    harness.client.retry(row?.kind === "message" && row.state !== "sent" ? row.ref : "");
    expect(texts(harness.socket)).to.deep.equal(["미나가 쓴 말"]);
  });

  it("sends what is written after a logout as the guest", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    await logIn(harness, tokens);
    harness.client.send("미나가 쓴 말");
    harness.client.getToken = undefined;
    harness.client.send("손님이 쓴 말");
    await harness.tick();
    harness.socket.open();
    harness.socket.say(hello({ you: GUEST }), resume([], { first: 2, last: 1 }));
    expect(texts(harness.socket)).to.deep.equal(["손님이 쓴 말"]);
    expect(harness.list.slice(-2)).to.deep.equal(["미나가 쓴 말 !", "손님이 쓴 말 …"]);
  });

  it("sends what was written before under the same name, and what a guest wrote under the name they took", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    await harness.join([message(1)], { you: GUEST });
    harness.client.send("손님일 때");
    tokens.calls.at(-1)?.answer("t1");
    await harness.tick();
    harness.socket.say(hello({ you: MINA }));
    expect(texts(harness.socket)).to.deep.equal(["손님일 때"]);
    harness.socket.say({
      type: "ack",
      ref: harness.socket.sentOf("message")[0]?.ref,
      id: "m2",
      seq: 2,
      timestamp: NOW,
    });
    harness.socket.end();
    harness.client.send("미나일 때");
    await harness.openNext();
    tokens.calls.at(-1)?.answer("t2");
    await harness.tick();
    harness.socket.say(hello({ you: GUEST }), resume([], { first: 2, last: 1 }));
    harness.socket.say(hello({ you: MINA }));
    expect(texts(harness.socket)).to.deep.equal(["미나일 때"]);
  });

  it("to a function logs a guest in, on the same socket and with the same rows", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1), message(2, { uid: "g1" })], { you: GUEST });
    const { rows } = harness.client;
    harness.client.getToken = () => "t1";
    expect(harness.client.login).to.equal("pending");
    harness.client.send("이제 나로");
    await harness.tick();
    expect(auths(socket)).to.deep.equal(["t1"]);
    socket.say(hello({ seq: 2, you: MINA }));
    expect(texts(socket)).to.deep.equal(["이제 나로"]);
    expect(harness.sockets).to.have.length(1);
    expect(harness.client.rows.slice(0, 2)).to.deep.equal([...rows]);
    socket.say(message(3, { uid: "g1" }), message(4, { uid: "mina" }));
    expect(
      harness.client.rows.slice(0, 4).map((row) => row.kind === "message" && row.own),
      "what the guest wrote stays theirs",
    ).to.deep.equal([false, true, true, true]);
  });

  it("to undefined logs out: a new connection at the same place, as the guest of before", async () => {
    const storage = storageOf("g0 g0.secret");
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken, storage });
    const socket = await logIn(harness, tokens);
    expect(storage.entries, "a token's viewer leaves the guest's session alone").to.deep.equal([
      "g0 g0.secret",
    ]);
    harness.client.getToken = undefined;
    expect(harness.client.login).to.equal("guest");
    expect(socket.closed).not.to.equal(undefined);
    await harness.tick();
    harness.socket.open();
    expect(harness.socket.query).to.include({ since: "1", last: "m1" });
    harness.socket.say(hello({ you: { ...GUEST, uid: "g9", session: "g9.secret" } }), resume([]));
    expect(auths(harness.socket)).to.deep.equal(["g0.secret"]);
    expect(harness.list).to.deep.equal(["1"]);
    expect(tokens.calls).to.have.length(1);
  });

  it("to undefined before the server knew of a token stays on the socket", async () => {
    const harness = new ClientHarness({ getToken: new Tokens().getToken });
    const socket = await harness.join([], { you: GUEST });
    harness.client.send("안녕");
    harness.client.getToken = undefined;
    expect(texts(socket)).to.deep.equal(["안녕"]);
    await harness.tick(60_000);
    expect(harness.errors).to.deep.equal([]);
    expect(harness.sockets[0]).to.equal(socket);
  });

  it("drops what the function of before gives", async () => {
    const before = new Tokens();
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: before.getToken });
    const socket = await harness.join([]);
    harness.client.getToken = tokens.getToken;
    await harness.tick(1_000);
    before.calls[0]?.answer("of-before");
    await harness.tick();
    expect(auths(socket)).to.deep.equal([]);
    tokens.calls[0]?.answer("t1");
    await harness.tick();
    expect(auths(socket)).to.deep.equal(["t1"]);
  });

  it("waits for its own answer, when that to the token of before is still to come", async () => {
    const harness = new ClientHarness({ getToken: () => "first" });
    const socket = await harness.join([]);
    await harness.tick(1_000);
    harness.client.getToken = () => "second";
    await harness.tick();
    expect(auths(socket)).to.deep.equal(["first", "second"]);
    harness.client.send("나로");
    socket.say({ type: "error", code: "unauthorized", message: "of the first" });
    socket.say(hello({ you: { ...MINA, uid: "first" } }));
    expect(harness.errors).to.deep.equal([]);
    expect(harness.client.login).to.equal("token");
  });

  it("to another viewer's goes on as a guest when that one's token fails", async () => {
    const tokens = new Tokens();
    const harness = new ClientHarness({ getToken: tokens.getToken });
    const socket = await logIn(harness, tokens);
    harness.client.getToken = () => "";
    harness.client.send("누구로?");
    await harness.tick(1_000);
    expect(harness.errors.map(({ code }) => code)).to.deep.equal(["token_failed"]);
    expect(texts(socket), "not as the one of before").to.deep.equal([]);
    expect(socket.closed).not.to.equal(undefined);
    harness.socket.open();
    harness.socket.say(hello({ you: GUEST }), resume([]));
    await harness.tick();
    expect(harness.client.login).to.equal("failed");
    expect(texts(harness.socket)).to.deep.equal(["누구로?"]);
  });

  it("to another viewer's, while the token of before is looked at, does not go on as the one of before", async () => {
    for (const answer of ["", "t2"]) {
      const harness = new ClientHarness({ getToken: () => "t1" });
      const socket = await harness.join([], { you: GUEST });
      await harness.tick(1_000);
      harness.client.getToken = () => answer;
      await harness.tick();
      socket.say(hello({ you: MINA }));
      if (answer !== "") socket.say({ type: "error", code: "unauthorized", message: "of the second" });
      harness.client.send("누구로?");
      expect(harness.client.login, "not as the one of before").not.to.equal("token");
      expect(texts(socket)).to.deep.equal([]);
      expect(socket.closed).not.to.equal(undefined);
    }
  });

  it("at each rendering, as from a framework, is called at most once a second, and the same token is not sent again", async () => {
    let calls = 0;
    const harness = new ClientHarness();
    const socket = await harness.join([]);
    for (let rendering = 0; rendering < 100; rendering += 1) {
      harness.client.getToken = () => {
        calls += 1;
        return "t1";
      };
      await harness.tick(20);
      if (rendering === 0) socket.say(hello({ you: MINA }));
    }
    await harness.tick(1_000);
    expect(calls).to.be.within(2, 4);
    expect(auths(socket)).to.deep.equal(["t1"]);
    expect(harness.client.login).to.equal("token");
  });
});

describe("a server that wants a login", () => {
  it("that closes 4009 is tried again seldom, and at once when there is a getToken", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(hello({ you: { ...GUEST, readonly: true } }));
    expect(harness.client.isJoined).to.equal(false);
    await harness.tick(10_000);
    socket.end(4009, "no token in time");
    expect(harness.state).to.equal("waiting login-required");
    await harness.tick(29_000);
    expect(harness.sockets).to.have.length(1);
    await harness.tick(1_000);
    expect(harness.sockets).to.have.length(2);
    harness.socket.open();
    harness.socket.say(hello({ you: { ...GUEST, readonly: true } }));
    await harness.tick(10_000);
    harness.socket.end(4009);
    harness.client.getToken = () => "t1";
    await harness.tick();
    expect(harness.sockets).to.have.length(3);
    harness.socket.open();
    harness.socket.say(hello({ you: { ...GUEST, readonly: true } }));
    await harness.tick();
    expect(auths(harness.socket)).to.deep.equal(["t1"]);
    harness.socket.say(hello({ you: MINA }), snapshot([message(1)]));
    expect(harness.list).to.deep.equal(["1"]);
    expect(harness.client.isJoined).to.equal(true);
  });

  it("that closes 4501 is left alone until there is another getToken", async () => {
    const harness = new ClientHarness({ getToken: () => "forged" });
    const socket = await harness.join([]);
    socket.end(4501, "bad token");
    expect(harness.state).to.equal("stopped bad-token");
    await harness.tick(600_000);
    expect(harness.sockets).to.have.length(1);
    harness.client.getToken = () => "t1";
    await harness.tick();
    expect(harness.sockets).to.have.length(2);
  });
});

function storageOf(session: string) {
  const entries = new Map([["chizzy-chat:session:ws://chat.example", session]]);
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    get entries() {
      return [...entries.values()];
    },
  };
}
