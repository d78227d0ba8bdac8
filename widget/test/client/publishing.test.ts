import { describe, it } from "node:test";
import { expect } from "chai";
import { hello, message, messages, resume, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

/** The ack of what the client sent. */
function ack(sent: Record<string, unknown> | undefined, seq: number, overrides: object = {}) {
  return {
    type: "ack",
    ref: sent?.ref,
    id: `m${seq}`,
    seq,
    timestamp: 1_790_000_000_000 + seq,
    ...overrides,
  };
}

/** The same message as everyone gets it. */
function echo(sent: Record<string, unknown> | undefined, seq: number, overrides: object = {}) {
  return message(seq, {
    text: String(sent?.text),
    uid: "me",
    timestamp: 1_790_000_000_000 + seq,
    ...overrides,
  });
}

describe("F3 (publish)", () => {
  it("a row goes up at once as pending, is sent with the ack, and its echo takes its place without another key", async () => {
    const harness = new ClientHarness({ nickname: "하늘" });
    const socket = await harness.join([message(1)]);
    const { ref } = harness.client.send("  반가워요 ");
    expect(harness.list).to.deep.equal(["1", "반가워요 …"]);
    const [, pending] = harness.client.rows;
    expect(socket.sent).to.deep.equal([{ type: "message", ref, text: "반가워요", nickname: "하늘" }]);
    expect(ref).to.match(/^[A-Za-z0-9_-]{16}$/);
    socket.say(message(2));
    expect(harness.list).to.deep.equal(["1", "2", "반가워요 …"]);
    socket.say(ack(socket.sent[0], 3));
    expect(harness.list).to.deep.equal(["1", "2", "반가워요"]);
    socket.say({ type: "batch", data: [echo(socket.sent[0], 3), message(4)] });
    expect(harness.list).to.deep.equal(["1", "2", "반가워요", "4"]);
    const settled = harness.client.rows[2];
    expect(settled?.key).to.equal(pending?.key);
    expect(settled).to.deep.include({ own: true, state: "sent" });
    await harness.tick(300_000);
  });

  it("one message is on the wire at a time, in the order of sending", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    for (const text of ["a", "b", "c"]) harness.client.send(text);
    expect(socket.sent.map(({ text }) => text)).to.deep.equal(["a"]);
    socket.say(ack(socket.sent[0], 1), echo(socket.sent[0], 1));
    expect(socket.sent.map(({ text }) => text)).to.deep.equal(["a", "b"]);
    expect(harness.list).to.deep.equal(["a", "b …", "c …"]);
  });

  it("after 10 s without an answer a client must send the same `ref` again", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    harness.client.send("hello");
    await harness.tick(9_999);
    expect(socket.sentOf("message")).to.have.length(1);
    await harness.tick(1);
    expect(socket.sentOf("message")).to.have.length(2);
    expect(socket.sent[1]).to.deep.equal(socket.sent[0]);
  });

  it("and after a reconnect when history is in", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const { ref } = harness.client.send("hello");
    const next = await harness.reconnect();
    next.say(hello());
    expect(next.sent).to.deep.equal([]);
    next.say(resume([], { first: 1, last: 0 }));
    expect(next.sent).to.deep.equal(socket.sent);
    next.say(ack(next.sent[0], 1), echo(next.sent[0], 1));
    expect(harness.list).to.deep.equal(["hello"]);
    expect(next.sent[0]?.ref).to.equal(ref);
  });

  it("`error` with `retry`: it waits, and nothing overtakes it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const { ref } = harness.client.send("first");
    harness.client.send("second");
    socket.say({ type: "error", code: "slow_mode", message: "slowly", ref, retry: 5_000 });
    const [row] = harness.client.rows;
    expect(row).to.deep.include({ state: "pending" });
    expect(row).to.have.deep.property("error", {
      code: "slow_mode",
      message: "slowly",
      retryAt: harness.world.clock.now + 5_000,
    });
    expect(harness.errors).to.deep.equal([{ code: "slow_mode", message: "slowly", ref, retry: 5_000 }]);
    await harness.tick(4_999);
    expect(socket.sentOf("message")).to.have.length(1);
    await harness.tick(1);
    expect(socket.sentOf("message").map((frame) => frame.ref)).to.deep.equal([ref, ref]);
    expect(harness.client.rows[0]).not.to.have.property("error");
  });

  it("a wait longer than its patience does not make it fail", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const { ref } = harness.client.send("patient");
    socket.say({ type: "error", code: "slow_mode", message: "slowly", ref, retry: 600_000 });
    for (let turn = 0; turn < 21; turn += 1) {
      await harness.tick(30_000);
      socket.say({ type: "ping", now: 1, seq: 0, viewers: 1 });
    }
    expect(socket.sentOf("message").length).to.be.greaterThan(1);
  });

  it("a server that wants no wait at all is not asked in a tight loop", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const { ref } = harness.client.send("again");
    socket.say({ type: "error", code: "unavailable", message: "no", ref, retry: 0 });
    expect(socket.sentOf("message")).to.have.length(1);
    await harness.tick(250);
    expect(socket.sentOf("message")).to.have.length(2);
  });

  it("without: the row has failed, and keeps its text, for retry under the same ref or for editing", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const { ref = "" } = harness.client.send("bad word");
    harness.client.send("next");
    socket.say({ type: "error", code: "blocked", message: "a filter", ref });
    expect(harness.list).to.deep.equal(["bad word !", "next …"]);
    expect(harness.client.rows[0]).to.have.deep.property("error", { code: "blocked", message: "a filter" });
    expect(socket.sent.map(({ text }) => text)).to.deep.equal(["bad word", "next"]);
    socket.say(ack(socket.sent[1], 1), echo(socket.sent[1], 1));
    harness.client.retry(ref);
    expect(socket.sent.map((frame) => frame.ref)).to.deep.equal([ref, socket.sent[1]?.ref, ref]);
    socket.say({ type: "error", code: "blocked", message: "a filter", ref });
    expect(harness.client.discard(ref)).to.equal("bad word");
    expect(harness.client.discard(ref)).to.equal(undefined);
    expect(harness.list).to.deep.equal(["next"]);
  });

  it("a code that nobody knows is a failure", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const { ref } = harness.client.send("x");
    socket.say({ type: "error", code: "__proto__", message: "new", ref });
    expect(harness.list).to.deep.equal(["x !"]);
  });

  it("what is written while offline goes out on reconnect, and fails after two minutes without one", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    socket.end();
    const { ref = "" } = harness.client.send("offline");
    expect(harness.list).to.deep.equal(["offline …"]);
    await harness.tick(119_000);
    expect(harness.list).to.deep.equal(["offline …"]);
    await harness.tick(1_000);
    expect(harness.list).to.deep.equal(["offline !"]);
    harness.client.retry(ref);
    const next = await harness.openNext();
    next.say(hello(), resume([], { first: 1, last: 0 }));
    expect(next.sent.map(({ text }) => text)).to.deep.equal(["offline"]);
  });

  it("a row tells that it failed although nothing else happens", async () => {
    const harness = new ClientHarness();
    harness.client.send("before start");
    const before = harness.changes;
    await harness.tick(120_000);
    expect(harness.list).to.deep.equal(["before start !"]);
    expect(harness.changes).to.equal(before + 1);
  });

  it("an ack without id or seq settles the row where it is", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("quiet");
    socket.say({ type: "ack", ref: socket.sent[0]?.ref }, message(2));
    expect(harness.list).to.deep.equal(["1", "quiet", "2"]);
  });

  it("an ack or error for what nobody asked changes nothing", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    socket.say(
      { type: "ack", ref: "abcdefgh", id: "m9", seq: 9 },
      { type: "error", code: "muted", message: "", ref: "abcdefgh" },
    );
    expect(harness.list).to.deep.equal(["1"]);
  });
});

describe("F8 (echo before ack): a message with one of the client's own uids and the text of a pending row settles that row", () => {
  it("promise 5: Sending again is safe", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    const key = harness.client.rows[1]?.key;
    const next = await harness.reconnect();
    next.say(hello({ seq: 2, you: { uid: "me-again", auth: "guest" } }), resume([echo(socket.sent[0], 2)]));
    expect(harness.list).to.deep.equal(["1", "mine"]);
    expect(harness.client.rows[1]?.key).to.equal(key);
    // It is sent again all the same, and the answer is the first result.
    expect(next.sentOf("message")).to.deep.equal([socket.sent[0]]);
    next.say(ack(next.sentOf("message")[0], 2, { duplicate: true }));
    expect(harness.list).to.deep.equal(["1", "mine"]);
    harness.client.send("more");
    expect(next.sentOf("message")).to.have.length(2);
  });

  it("a message that only looks like it does not eat the pending one", async () => {
    const harness = new ClientHarness();
    await harness.join([message(1)]);
    harness.client.send("ㅋㅋ");
    const next = await harness.reconnect();
    // The same viewer wrote the same in another tab.
    next.say(hello({ seq: 2 }), resume([message(2, { text: "ㅋㅋ", uid: "me" })]));
    const [sent] = next.sentOf("message");
    next.say(ack(sent, 3), echo(sent, 3));
    expect(harness.list).to.deep.equal(["1", "ㅋㅋ", "ㅋㅋ"]);
    expect(new Set(harness.client.rows.map((row) => row.key)).size).to.equal(3);
  });

  it("an older message of the same text is another one", async () => {
    const harness = new ClientHarness();
    await harness.join();
    await harness.tick(60_000);
    harness.client.reconnect();
    (await harness.openNext()).say(
      hello({ now: harness.world.clock.now }),
      resume([], { first: 1, last: 0 }),
    );
    harness.client.send("hi");
    const next = await harness.reconnect();
    const old = message(3, { text: "hi", uid: "me", timestamp: harness.world.clock.now - 80_000 });
    next.say(hello({ epoch: "e2", seq: 3 }), snapshot([old], { epoch: "e2", recovered: false }));
    expect(harness.list).to.deep.equal(["hi", "hi …"]);
  });

  it("a resend that the server refuses has not failed when its echo is shown", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    const next = await harness.reconnect();
    next.say(hello({ seq: 2 }), resume([echo(socket.sent[0], 2)]));
    next.say({
      type: "error",
      code: "repeated",
      message: "the same text",
      ref: next.sentOf("message")[0]?.ref,
    });
    expect(harness.list).to.deep.equal(["1", "mine"]);
    harness.client.send("next");
    expect(next.sentOf("message")).to.have.length(2);
  });

  it("an ack for what the list shows already takes the pending row away", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    const next = await harness.reconnect();
    // Under a uid that this client does not know for its own.
    next.say(hello({ seq: 2 }), resume([echo(socket.sent[0], 2, { uid: "former" })]));
    expect(harness.list).to.deep.equal(["1", "-- recovered 1", "mine", "mine …"]);
    next.say(ack(next.sentOf("message")[0], 2, { duplicate: true }));
    expect(harness.list).to.deep.equal(["1", "-- recovered 1", "mine"]);
  });

  it("on one connection the ack comes first, so the same words from another tab settle nothing", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("hi");
    socket.say(message(2, { text: "hi", uid: "me" }));
    expect(harness.list).to.deep.equal(["1", "hi", "hi …"]);
  });

  it("the text of somebody else settles nothing", async () => {
    const harness = new ClientHarness();
    await harness.join([message(1)]);
    harness.client.send("hi");
    (await harness.reconnect()).say(hello({ seq: 2 }), resume([message(2, { text: "hi" })]));
    expect(harness.list).to.deep.equal(["1", "-- recovered 1", "hi", "hi …"]);
  });

  it("an ack whose echo was lost with the connection is settled by the resume", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    socket.say(ack(socket.sent[0], 2));
    (await harness.reconnect()).say(hello({ seq: 3 }), resume([echo(socket.sent[0], 2), message(3)]));
    expect(harness.list).to.deep.equal(["1", "-- recovered 1", "mine", "3"]);
    expect(harness.socket.sentOf("message")).to.deep.equal([]);
  });

  it("promise 4: What was shown as sent stays shown when the log that had it is gone", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    socket.say(ack(socket.sent[0], 2));
    (await harness.reconnect()).say(hello({ seq: 500 }), snapshot(messages(499, 500), { recovered: false }));
    expect(harness.list).to.deep.equal(["1", "mine", "-- gap 497", "499", "500"]);
  });

  it("F2: a client must show a mark where events are missing, also before what was shown as sent in between", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    socket.say(ack(socket.sent[0], 9));
    (await harness.reconnect()).say(hello({ seq: 500 }), snapshot(messages(499, 500), { recovered: false }));
    expect(harness.list).to.deep.equal(["1", "-- gap ?", "mine", "-- gap 497", "499", "500"]);
  });

  it("what was shown as sent does not stay below newer messages when the log was set back to before it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    socket.say(ack(socket.sent[0], 2));
    const again = await harness.reconnect();
    again.say(hello({ seq: 2 }), snapshot([message(1), message(2, { id: "other" })], { recovered: false }));
    expect(harness.list).to.deep.equal(["1", "-- recovered 1", "mine", "-- gap ?", "2"]);
  });

  it("nor when the server says that its log ends before it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    socket.say(ack(socket.sent[0], 2));
    const again = await harness.reconnect();
    again.say(hello({ seq: 1 }), snapshot([message(1)], { recovered: false }));
    again.say({ type: "ping", now: 1_790_000_000_000, seq: 1, viewers: 1 });
    expect(harness.list).to.deep.equal(["1", "mine", "-- gap ?"]);
  });

  it("a failed row whose message is in the log after all is sent", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("mine");
    socket.end();
    await harness.tick(125_000);
    expect(harness.list).to.deep.equal(["1", "mine !"]);
    (await harness.openNext()).say(hello({ seq: 2 }), resume([echo(socket.sent[0], 2)]));
    expect(harness.list).to.deep.equal(["1", "mine"]);
  });
});

describe("what cannot be sent is refused, and stays with the page", () => {
  it("C10: whether a text is empty or too long must be judged after normalizing", async () => {
    const harness = new ClientHarness();
    await harness.join();
    expect(harness.client.send("")).to.deep.equal({ refused: "empty" });
    expect(harness.client.send(" \u200b\u3164 ")).to.deep.equal({ refused: "empty" });
    expect(harness.client.send("x".repeat(501))).to.deep.equal({ refused: "too_long" });
    expect(harness.client.send(`${"x".repeat(500)}\u200b   `)).to.have.property("ref");
  });

  it("by the limits of `hello`, not of a table", async () => {
    const harness = new ClientHarness();
    await harness.join([], {
      limits: { text: 5, textBytes: 100, nickname: 32, frameBytes: 16_384, page: 100 },
    });
    expect(harness.client.send("123456")).to.deep.equal({ refused: "too_long" });
    expect(harness.client.send("12345")).to.have.property("ref");
  });

  it("the outbox is bounded to 50 rows, failed ones included", async () => {
    const harness = new ClientHarness();
    const refs: (string | undefined)[] = [];
    for (let count = 0; count < 50; count += 1) refs.push(harness.client.send(`${count}`).ref);
    expect(harness.client.send("one more")).to.deep.equal({ refused: "full" });
    await harness.tick(130_000);
    expect(harness.client.send("one more")).to.deep.equal({ refused: "full" });
    harness.client.discard(refs[7] ?? "");
    expect(harness.client.send("one more")).to.have.property("ref");
    expect(harness.client.rows).to.have.length(50);
  });

  it("a stopped client takes nothing, one that the page stopped keeps it for the next start", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    harness.client.stop();
    expect(harness.client.send("later")).to.have.property("ref");
    harness.client.start();
    (await harness.openNext()).end(4503);
    expect(socket.sent).to.deep.equal([]);
    expect(harness.client.send("never")).to.deep.equal({ refused: "stopped" });
  });

  it("a reply quotes the message as it is shown", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    harness.client.send("yes", { reply: "m1" });
    expect(socket.sent[0]).to.deep.include({ reply: "m1" });
    const row = harness.client.rows[1];
    expect(row?.kind === "message" && row.message.reply).to.deep.equal({
      id: "m1",
      nickname: "미나",
      text: "1",
    });
  });
});

describe("H2: a client may keep `you.session` and send it with `auth`", () => {
  const key = "chizzy-chat:session:ws://chat.example";
  const guest = (uid: string, session: string) =>
    hello({ you: { uid, nickname: "guest", auth: "guest", session } });

  it("a guest keeps the uid over a reload", async () => {
    const storage = createStorage();
    const first = new ClientHarness({ storage });
    (await first.open()).say(guest("u1", "token-1"), snapshot([]));
    expect(first.socket.sent).to.deep.equal([]);
    expect(storage.entries.get(key)).to.equal("u1 token-1");
    first.end();

    const second = new ClientHarness({ storage });
    const socket = await second.open();
    socket.say(guest("u2", "token-2"), snapshot([message(1, { uid: "u1" }), message(2, { uid: "u2" })]));
    expect(socket.sent).to.deep.equal([{ type: "auth", session: "token-1" }]);
    expect(storage.entries.get(key)).to.equal("u1 token-1");
    socket.say(guest("u1", "token-3"));
    expect(storage.entries.get(key)).to.equal("u1 token-3");
    expect(second.client.hello?.you.uid).to.equal("u1");
    expect(socket.sent).to.have.length(1);
    expect(second.client.rows.map((row) => row.kind === "message" && row.own)).to.deep.equal([true, true]);
  });

  for (const code of ["unauthorized", "token_expired"]) {
    it(`${code} makes it forget the token and keep the new one, and is nobody's error`, async () => {
      const storage = createStorage([[key, "u1 old"]]);
      const harness = new ClientHarness({ storage });
      const socket = await harness.open();
      socket.say(guest("u2", "token-2"), snapshot([]), { type: "error", code, message: "no" });
      expect(storage.entries.get(key)).to.equal("u2 token-2");
      expect(harness.errors).to.deep.equal([]);
    });
  }

  it("a viewer with a token is left as it is", async () => {
    const storage = createStorage([[key, "u1 old"]]);
    const harness = new ClientHarness({ storage });
    const socket = await harness.open();
    socket.say(hello({ you: { uid: "streamer", auth: "token" } }), snapshot([]));
    expect(socket.sent).to.deep.equal([]);
    expect(storage.entries.get(key)).to.equal("u1 old");
  });

  it("with a storage that throws a guest lives as long as the client", async () => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    const harness = new ClientHarness({
      storage: { getItem: blocked, setItem: blocked, removeItem: blocked },
    });
    (await harness.open()).say(guest("u1", "token-1"), snapshot([]));
    (await harness.reconnect()).say(guest("u2", "token-2"), snapshot([]));
    expect(harness.socket.sent).to.deep.equal([{ type: "auth", session: "token-1" }]);
    expect(harness.errors).to.deep.equal([]);
  });

  it("of a server that gives another uid each time the last twenty are remembered", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    for (let count = 0; count < 30; count += 1)
      socket.say(hello({ you: { uid: `u${count}`, auth: "guest" } }));
    socket.say(message(1, { uid: "u9" }), message(2, { uid: "u10" }), message(3, { uid: "u29" }));
    expect(harness.client.rows.map((row) => row.kind === "message" && row.own)).to.deep.equal([
      false,
      true,
      true,
    ]);
  });
});

function createStorage(initial: [string, string][] = []) {
  const entries = new Map(initial);
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}
