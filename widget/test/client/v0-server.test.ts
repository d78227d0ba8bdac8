import { describe, it } from "node:test";
import { expect } from "chai";
import { hello, message, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

const bare = (text: string, timestamp = 1_000, nickname = "미나") => ({ nickname, text, timestamp });
const history = (...data: object[]) => ({ type: "history", data });

describe("S3: a client speaks to a v0 server (basic mode)", () => {
  it("that receives `history` without `epoch`", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(history(bare("a"), bare("b", 1_001)));
    expect(harness.state).to.equal("basic");
    expect(harness.list).to.deep.equal(["a", "b"]);
    expect(harness.messages).to.deep.equal([]);
  });

  it("or a bare message", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(bare("a"));
    expect(harness.state).to.equal("basic");
    expect(harness.list).to.deep.equal(["a"]);
    expect(harness.messages.map(({ text }) => text)).to.deep.equal(["a"]);
  });

  it("or nothing for 2 s after the socket opened", async () => {
    const harness = new ClientHarness();
    await harness.open();
    await harness.tick(1_999);
    expect(harness.state).to.equal("probing");
    await harness.tick(1);
    expect(harness.state).to.equal("basic");
  });

  it("it sends bare messages and nothing else", async () => {
    const harness = new ClientHarness({ nickname: "하늘" });
    const socket = await harness.open();
    socket.say(history(bare("a")));
    harness.client.send("hello");
    harness.world.fire("focus");
    await harness.tick(60_000);
    expect(await harness.client.loadOlder()).to.equal(false);
    expect(socket.sent).to.deep.equal([{ nickname: "하늘", text: "hello", timestamp: 1_790_000_000_000 }]);
  });

  it("believes `history` only as the first frame", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(history(bare("a")), history(), history(bare("x")), bare("b"));
    expect(harness.list).to.deep.equal(["a", "b"]);
  });

  it("recognises its own echo by nickname, text and time", async () => {
    const harness = new ClientHarness({ nickname: "하늘" });
    const socket = await harness.open();
    socket.say(bare("a"));
    harness.client.send("hello");
    harness.client.send("again");
    const [sent] = socket.sent;
    socket.say({ ...sent, nickname: "other" }, { ...sent, timestamp: 5 });
    expect(harness.list).to.deep.equal(["a", "hello", "hello", "hello …", "again …"]);
    socket.say({ ...sent });
    expect(harness.list).to.deep.equal(["a", "hello", "hello", "hello", "again …"]);
    expect(harness.client.rows[3]).to.deep.include({ own: true, state: "sent" });
    socket.say({ ...socket.sent[1] });
    expect(harness.list.at(-1)).to.equal("again");
  });

  it("a message without echo fails after 10 s: sent again it might come twice", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(bare("a"));
    harness.client.send("lost");
    await harness.tick(10_000);
    expect(harness.list).to.deep.equal(["a", "lost !"]);
    expect(socket.sent).to.have.length(1);
  });

  it("cannot resume", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(history(bare("a")));
    expect((await harness.reconnect()).query).to.deep.equal({ channel: "lobby" });
  });

  it("a late `hello` must end basic mode, and what was shown comes once", async () => {
    const harness = new ClientHarness({ nickname: "하늘" });
    const socket = await harness.open();
    await harness.tick(2_500);
    harness.client.send("early");
    expect(socket.sent[0]).not.to.have.property("type");
    socket.say(hello({ seq: 1 }), snapshot([message(1)]));
    expect(harness.state).to.equal("live");
    expect(harness.list).to.deep.equal(["1", "early …"]);
    expect(socket.sent[1]).to.deep.include({ type: "message", text: "early" });
  });

  it("a `hello` that somebody sends through a v0 server is not believed", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(
      bare("a"),
      hello(),
      snapshot([message(1)]),
      { type: "bye", code: 4503, reason: "" },
      message(2),
      { type: "confetti" },
      "junk",
    );
    expect(harness.state).to.equal("basic");
    expect(harness.list).to.deep.equal(["a"]);
    expect(harness.errors).to.deep.equal([]);
  });

  it("shows what a v0 server passes on as a server of ours would have stored it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(
      bare("a\u202eb\u200b", 1e300, "\u202e관리자\n"),
      bare(" \u200b "),
      bare("x".repeat(1_000_000)),
      { nickname: "n", text: "t" },
    );
    const shown = harness.client.rows.map((row) => row.kind === "message" && row.message);
    expect(shown[0]).to.deep.equal({ nickname: "관리자", text: "ab", timestamp: harness.world.clock.now });
    expect(shown[1] ? shown[1].text.length : 0).to.equal(4_000);
    expect(shown[2]).to.deep.equal({ nickname: "n", text: "t", timestamp: harness.world.clock.now });
    expect(shown).to.have.length(3);
  });
});

describe("a v0 server that comes back", () => {
  it("with its history brings what was missed, and nothing twice", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(history(bare("a", 1), bare("b", 2)), bare("c", 3));
    (await harness.reconnect()).say(history(bare("a", 1), bare("b", 2), bare("c", 3), bare("d", 4)));
    expect(harness.list).to.deep.equal(["a", "b", "c", "-- recovered 1", "d"]);
    (await harness.reconnect()).say(history(bare("a", 1), bare("b", 2), bare("c", 3), bare("d", 4)));
    expect(harness.list).to.deep.equal(["a", "b", "c", "-- recovered 1", "d"]);
  });

  it("with a new history leaves a gap mark, above which the rows stay", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(history(bare("a", 1), bare("b", 2)));
    (await harness.reconnect()).say(history(bare("x", 9)), bare("y", 10));
    expect(harness.list).to.deep.equal(["a", "b", "-- gap ?", "x", "y"]);
    // The rows above the mark are no part of its log: the next comparison starts below.
    (await harness.reconnect()).say(history(bare("x", 9), bare("y", 10), bare("z", 11)));
    expect(harness.list).to.deep.equal(["a", "b", "-- gap ?", "x", "y", "-- recovered 1", "z"]);
  });

  it("rows above a gap mark are not looked for in its history", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(bare("a", 1));
    (await harness.reconnect()).say(bare("c", 3));
    (await harness.reconnect()).say(history(bare("b", 2), bare("c", 3), bare("d", 4)));
    expect(harness.list).to.deep.equal(["a", "-- gap ?", "c", "-- recovered 1", "d"]);
  });

  it("without history leaves one gap mark, however often", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(bare("a", 1));
    await harness.reconnect();
    await harness.tick(2_000);
    expect(harness.list).to.deep.equal(["a", "-- gap ?"]);
    (await harness.reconnect()).say(bare("b", 2));
    expect(harness.list).to.deep.equal(["a", "-- gap ?", "b"]);
  });

  it("the same words twice are not taken for the end of what is shown when more does not agree", async () => {
    const harness = new ClientHarness();
    (await harness.open()).say(history(bare("ㅋㅋ", 1), bare("b", 2), bare("ㅋㅋ", 3)));
    const later = [
      bare("ㅋㅋ", 1),
      bare("b", 2),
      bare("ㅋㅋ", 3),
      bare("c", 4),
      { nickname: "미나", text: "ㅋㅋ" },
    ];
    (await harness.reconnect()).say(history(...later));
    expect(harness.list).to.deep.equal(["ㅋㅋ", "b", "ㅋㅋ", "-- recovered 2", "c", "ㅋㅋ"]);
  });

  it("an own message in its history is sent, one that is not there has failed and is not sent twice", async () => {
    const harness = new ClientHarness({ nickname: "하늘" });
    const socket = await harness.open();
    socket.say(bare("a", 1));
    harness.client.send("arrived");
    const next = await harness.reconnect();
    next.say(history(bare("a", 1), { ...socket.sent[0] }));
    expect(harness.list).to.deep.equal(["a", "arrived"]);
    harness.client.send("lost");
    (await harness.reconnect()).say(history(bare("a", 1), { ...socket.sent[0] }));
    expect(harness.list).to.deep.equal(["a", "arrived", "lost !"]);
    expect(harness.socket.sent).to.deep.equal([]);
  });

  it("what was written while it was away goes out", async () => {
    const harness = new ClientHarness({ nickname: "하늘" });
    const socket = await harness.open();
    socket.say(bare("a", 1));
    socket.end();
    harness.client.send("offline");
    await harness.openNext();
    await harness.tick(2_000);
    expect(harness.socket.sent.map(({ text }) => text)).to.deep.equal(["offline"]);
  });

  it("a history of a hundred thousand messages is cut to the newest thousand, and those to `maxMessages`", async () => {
    const harness = new ClientHarness({ maxMessages: 50 });
    const all = Array.from({ length: 100_000 }, (_, index) => bare(`${index}`, index));
    (await harness.open()).say(history(...all));
    expect(harness.client.rows).to.have.length(50);
    expect(harness.list.at(-1)).to.equal("99999");
    harness.client.following = false;
    (await harness.reconnect()).say(history(...all, bare("new", 1)));
    expect(harness.list.slice(-2)).to.deep.equal(["-- recovered 1", "new"]);
    const reader = new ClientHarness({ maxMessages: 50 });
    reader.client.following = false;
    (await reader.open()).say(history(...all));
    expect(reader.client.rows).to.have.length(1_000);
  });

  it("a server that spoke chizzy.v1 before and is silent now is given two more chances to speak", async () => {
    const harness = new ClientHarness();
    await harness.join([message(1)]);
    await harness.reconnect();
    await harness.tick(2_000);
    expect(harness.state).to.equal("waiting lost");
    await harness.openNext();
    await harness.tick(2_000);
    await harness.openNext();
    await harness.tick(2_000);
    expect(harness.state).to.equal("basic");
    expect(harness.list).to.deep.equal(["1", "-- gap ?"]);
  });
});
