import { describe, it } from "node:test";
import { expect } from "chai";
import type { Moderation } from "chizzy-chat-protocol";
import { Timeline } from "../../src/client/log/timeline.js";
import { hello, message, messages, moderation, page, resume, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

describe("F1 (apply): a client keeps a position", () => {
  it("`hello.seq` after a snapshot", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(7, 9));
    expect((await harness.reconnect()).query).to.deep.equal({
      channel: "lobby",
      epoch: "e1",
      since: "9",
      last: "m9",
    });
  });

  it("also after a snapshot without events", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(hello({ seq: 12 }), snapshot([], { first: 13, last: 12, more: false }));
    socket.say(message(13));
    expect(harness.list).to.deep.equal(["13"]);
    expect(socket.sentOf("history")).to.deep.equal([]);
  });

  it("an event with `seq` at most the position must be dropped; the next one applied", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(3, { text: "again" }), message(1), message(4), message(4), {
      type: "batch",
      data: messages(3, 5),
    });
    expect(harness.list).to.deep.equal(["1", "2", "3", "4", "5"]);
  });

  it("promise 3: Nothing twice", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(...messages(2, 6), { type: "batch", data: messages(4, 9) });
    (await harness.reconnect()).say(hello({ seq: 9 }), resume(messages(7, 9)));
    expect(harness.list.filter((row) => !row.startsWith("--"))).to.deep.equal([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
    ]);
  });

  it("a later one held, while `history` `after` fills the hole", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(6), message(7));
    expect(harness.list).to.deep.equal(["1", "2", "3"]);
    const [request] = socket.sentOf("history");
    expect(request).to.deep.include({ after: 3, limit: 100 });
    socket.say(page(request, messages(4, 6)));
    expect(harness.list).to.deep.equal(["1", "2", "3", "4", "5", "6", "7"]);
    expect(harness.messages.map(({ text }) => text)).to.deep.equal(["4", "5", "6", "7"]);
    await harness.tick(20_000);
    expect(socket.sentOf("history")).to.have.length(1);
    expect(harness.sockets).to.have.length(1);
  });

  it("a hole longer than a page takes several", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(120));
    socket.say(page(socket.sentOf("history")[0], messages(4, 103), { more: true }));
    const [, second] = socket.sentOf("history");
    expect(second).to.deep.include({ after: 103 });
    socket.say(page(second, messages(104, 120)));
    expect(harness.client.rows).to.have.length(120);
    expect(harness.sockets).to.have.length(1);
  });

  it("up to 200 events: one more replaces the connection", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(...messages(5, 204));
    expect(harness.state).to.equal("live");
    socket.say(message(205));
    expect(harness.state).to.equal("waiting lost");
    expect(socket.closed).not.to.equal(undefined);
    expect((await harness.openNext()).query.since).to.equal("3");
  });

  it("or 2 s: if it is still open then, the client must replace the connection", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(6));
    await harness.tick(1_999);
    expect(harness.state).to.equal("live");
    await harness.tick(1);
    expect(harness.state).to.equal("waiting lost");
    const next = await harness.openNext();
    next.say(hello({ seq: 6 }), resume(messages(4, 6)));
    expect(harness.list).to.deep.equal(["1", "2", "3", "-- recovered 3", "4", "5", "6"]);
  });

  it("a hole ends with its connection", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(6));
    socket.end();
    await harness.nextAttempt();
    await harness.tick(3_000);
    expect(harness.sockets).to.have.length(2);
    harness.socket.open();
    harness.socket.say(message(4), hello({ seq: 3 }), resume([], { first: 4, last: 3 }));
    expect(harness.list).to.deep.equal(["1", "2", "3"]);
  });

  it("a page that does not help replaces the connection at once", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(6));
    socket.say(page(socket.sentOf("history")[0], [], { first: 4, last: 3 }));
    expect(harness.state).to.equal("waiting lost");
  });

  it("a page of another epoch replaces the connection and is not believed", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say(message(6));
    socket.say(page(socket.sentOf("history")[0], messages(4, 6), { epoch: "e2" }));
    expect(harness.list).to.deep.equal(["1", "2", "3"]);
    expect(harness.state).to.equal("waiting lost");
  });

  it("a `ping` whose `seq` is ahead is such a hole, too", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    socket.say({ type: "ping", now: 1, seq: 3, viewers: 1 });
    expect(socket.sentOf("history")).to.deep.equal([]);
    socket.say({ type: "ping", now: 1, seq: 5, viewers: 1 });
    const [request] = socket.sentOf("history");
    expect(request).to.deep.include({ after: 3 });
    socket.say(page(request, messages(4, 5)));
    expect(harness.list).to.deep.equal(["1", "2", "3", "4", "5"]);
  });

  it("promise 1: One order for all viewers of a channel", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 2));
    socket.say(message(5), message(4));
    harness.client.send("mine");
    socket.say(page(socket.sentOf("history")[0], messages(3, 5)), message(6));
    expect(harness.list).to.deep.equal(["1", "2", "3", "4", "5", "6", "mine …"]);
  });
});

describe("F2 (gap): a client must show a mark where events are missing, and should say how many were repaired", () => {
  it("a repaired outage has a mark with the number of messages at the seam", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 2));
    (await harness.reconnect()).say(
      hello({ seq: 5 }),
      resume([message(3), moderation(4, { action: "unban", target: "x" }), message(5)]),
    );
    expect(harness.list).to.deep.equal(["1", "2", "-- recovered 2", "3", "5"]);
  });

  it("an outage in which nothing was said leaves no mark", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 2));
    (await harness.reconnect()).say(hello({ seq: 2 }), resume([], { first: 3, last: 2 }));
    expect(harness.list).to.deep.equal(["1", "2"]);
  });

  it("promise 2: No silent loss: a viewer sees every retained event, or a visible gap mark", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 2));
    (await harness.reconnect()).say(hello({ seq: 400 }), snapshot(messages(398, 400), { recovered: false }));
    expect(harness.list).to.deep.equal(["1", "2", "-- gap 395", "398", "399", "400"]);
    harness.socket.say(message(401));
    expect(harness.list.at(-1)).to.equal("401");
    (await harness.reconnect()).say(
      hello({ epoch: "e2", seq: 1 }),
      snapshot([message(1, { id: "n1", text: "new" })], { epoch: "e2", recovered: false }),
    );
    expect(harness.list.slice(-3)).to.deep.equal(["401", "-- gap ?", "new"]);
  });

  it("rows of a log that is gone have no older pages", async () => {
    const harness = new ClientHarness({ maxMessages: 5 });
    await harness.join(messages(7, 9));
    expect(harness.client.hasOlder).to.equal(true);
    (await harness.reconnect()).say(
      hello({ epoch: "e2", seq: 4 }),
      snapshot([message(4, { id: "n4" })], { epoch: "e2", recovered: false }),
    );
    expect(harness.list).to.deep.equal(["7", "8", "9", "-- gap ?", "4"]);
    expect(harness.client.hasOlder).to.equal(false);
    // Once they have left at the top, those of the new log can be asked for.
    harness.socket.say(...[5, 6, 7, 8].map((seq) => message(seq, { id: `n${seq}` })));
    expect(harness.list).to.deep.equal(["4", "5", "6", "7", "8"]);
    expect(harness.client.hasOlder).to.equal(true);
    void harness.client.loadOlder();
    harness.client.following = false;
    void harness.client.loadOlder();
    expect(harness.socket.sentOf("history")[0]).to.deep.include({ before: 4 });
  });

  it("a snapshot that overlaps what is shown leaves neither gap nor doubles", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 5));
    (await harness.reconnect()).say(hello({ seq: 7 }), snapshot(messages(3, 7), { recovered: false }));
    expect(harness.list).to.deep.equal(["1", "2", "3", "4", "5", "-- recovered 2", "6", "7"]);
  });

  it("a sequence that was used again after lost data is a gap, and what is in both comes once", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 5));
    const again = [...messages(3, 4), message(5, { id: "x5", text: "other" }), message(6, { id: "x6" })];
    (await harness.reconnect()).say(hello({ seq: 6 }), snapshot(again, { recovered: false }));
    expect(harness.list).to.deep.equal(["1", "2", "5", "-- gap ?", "3", "4", "other", "6"]);
    expect(new Set(harness.client.rows.map(({ key }) => key)).size).to.equal(harness.client.rows.length);
  });

  it("events that come before the history of the join wait for it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(hello({ seq: 2 }), message(3), snapshot(messages(1, 2)));
    expect(harness.list).to.deep.equal(["1", "2", "3"]);
  });
});

describe("D2: a client must remove the text", () => {
  it("of the message `target` on `delete`, and of those who quote it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([
      message(1),
      message(2, { reply: { id: "m1", nickname: "미나", text: "1" } }),
    ]);
    socket.say(moderation(3, { action: "delete", target: "m1" }));
    expect(harness.list).to.deep.equal(["(deleted)", "2"]);
    expect(JSON.stringify(harness.client.rows)).not.to.include('"text":"1"');
  });

  it("also of a quotation of a message that is not in the list", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    const reply = { id: "m1", nickname: "미나", text: "quoted" };
    socket.say(hello({ seq: 9 }), snapshot([message(9, { reply })], { more: true }));
    socket.say(moderation(10, { action: "delete", target: "m1" }));
    expect(JSON.stringify(harness.client.rows)).not.to.include("quoted");
  });

  const acts: [string, Partial<Moderation>, string[]][] = [
    ["delete", { action: "delete", target: "m1" }, ["(deleted)", "2"]],
    ["purge", { action: "purge", target: "u2" }, ["1", "(deleted)"]],
    ["clear", { action: "clear" }, ["(deleted)", "(deleted)"]],
  ];
  for (const [action, act, list] of acts) {
    it(`"also where it comes with a page after the act": ${action}`, async () => {
      const harness = new ClientHarness();
      const socket = await harness.open();
      socket.say(hello({ seq: 4 }), snapshot([message(4)], { more: true }));
      const loaded = harness.client.loadOlder();
      socket.say(moderation(5, act));
      const older = [message(1, { uid: "u1" }), message(2, { uid: "u2" })];
      socket.say(page(socket.sentOf("history")[0], [...older, message(3, { uid: "u3", text: "3" })]));
      expect(await loaded).to.equal(true);
      expect(harness.list.slice(0, 2)).to.deep.equal(list);
    });
  }

  it("also where a page brings the act and the message, but never of a message after the act", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    socket.say(hello({ seq: 4 }), snapshot([message(4)], { more: true }));
    const loaded = harness.client.loadOlder();
    const data = [message(1), moderation(2, { action: "clear" }), message(3)];
    socket.say(page(socket.sentOf("history")[0], data));
    expect(await loaded).to.equal(true);
    expect(harness.list).to.deep.equal(["(deleted)", "3", "4"]);
  });

  it("of all messages of uid `target` on `purge`", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([
      message(1, { uid: "troll" }),
      message(2),
      message(3, { uid: "troll" }),
    ]);
    socket.say(moderation(4, { action: "purge", target: "troll" }), message(5, { uid: "troll" }));
    expect(harness.list).to.deep.equal(["(deleted)", "2", "(deleted)", "5"]);
  });

  it("of all earlier messages on `clear`, but never what waits to be sent", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 2));
    harness.client.send("mine");
    socket.say(moderation(3, { action: "clear" }), message(4));
    expect(harness.list).to.deep.equal(["(deleted)", "(deleted)", "4", "mine …"]);
  });

  it("on `config` the new `config` holds", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    socket.say(moderation(1, { action: "config", config: { slow: 5, readonly: true, links: false } }));
    expect(harness.client.hello?.config).to.deep.equal({ slow: 5, readonly: true, links: false });
    expect(harness.client.hello?.epoch).to.equal("e1");
  });

  it("D1: in the log, so that a viewer who was away learns of it", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 2));
    (await harness.reconnect()).say(
      hello({ seq: 3 }),
      resume([moderation(3, { action: "delete", target: "m2" })]),
    );
    expect(harness.list).to.deep.equal(["1", "(deleted)"]);
  });
});

describe("the rows are bounded", () => {
  it("to `maxMessages` while the list is followed, and what left at the top can be paged in again", async () => {
    const harness = new ClientHarness({ maxMessages: 10 });
    const socket = await harness.join(messages(1, 8));
    expect(harness.client.hasOlder).to.equal(false);
    for (let seq = 9; seq <= 500; seq += 1) socket.say(message(seq));
    expect(harness.list).to.deep.equal(messages(491, 500).map(({ text }) => text));
    expect(harness.client.hasOlder).to.equal(true);
    harness.client.following = false;
    const loaded = harness.client.loadOlder();
    expect(socket.sentOf("history")[0]).to.deep.include({ before: 491 });
    socket.say(page(socket.sentOf("history")[0], messages(391, 490)));
    expect(await loaded).to.equal(true);
    expect(harness.client.rows).to.have.length(110);
    harness.client.following = true;
    expect(harness.list[0]).to.equal("491");
  });

  it("to another `maxMessages` from the next change on", async () => {
    const harness = new ClientHarness({ maxMessages: 10 });
    const socket = await harness.join(messages(1, 10));
    harness.client.maxMessages = 12;
    socket.say({ type: "batch", data: messages(11, 20) });
    expect(harness.list[0]).to.equal("9");
    harness.client.maxMessages = 5;
    socket.say(message(21));
    expect(harness.list).to.deep.equal(["17", "18", "19", "20", "21"]);
  });

  it("no row leaves at the top while the viewer reads further up, and new ones are counted", async () => {
    const harness = new ClientHarness({ maxMessages: 10 });
    const socket = await harness.join(messages(1, 10));
    harness.client.following = false;
    socket.say({ type: "batch", data: messages(11, 30) }, message(31, { uid: "me" }));
    expect(harness.list[0]).to.equal("1");
    expect(harness.client.rows).to.have.length(31);
    expect(harness.client.unseen).to.equal(20);
    harness.client.following = true;
    expect(harness.client.unseen).to.equal(0);
    expect(harness.list).to.deep.equal(messages(22, 31).map(({ text }) => text));
  });

  it("to `maxMessages` + 1000 while the viewer reads; newer ones are kept aside and shown afterwards", async () => {
    const harness = new ClientHarness({ maxMessages: 10 });
    const socket = await harness.join(messages(1, 10));
    harness.client.following = false;
    for (let seq = 11; seq <= 5_000; seq += 100)
      socket.say({ type: "batch", data: messages(seq, Math.min(seq + 99, 5_000)) });
    expect(harness.client.rows).to.have.length(1_010);
    expect(harness.list[0]).to.equal("1");
    expect(harness.list.at(-1)).to.equal("1010");
    expect(harness.client.unseen).to.equal(4_990);
    socket.say(moderation(5_001, { action: "delete", target: "m5000" }));
    harness.client.following = true;
    expect(harness.list).to.deep.equal([...messages(4_991, 4_999).map(({ text }) => text), "(deleted)"]);
    expect(harness.client.hasOlder).to.equal(true);
    socket.say(message(5_002));
    expect(harness.list.at(-1)).to.equal("5002");
  });

  it("those that are kept aside are bounded to twice `maxMessages`", () => {
    const timeline = new Timeline(10);
    timeline.following = false;
    for (let seq = 1; seq <= 5_000; seq += 1) {
      timeline.append(message(seq), false);
      timeline.commit();
      expect(timeline.size).to.be.below(10 + 1_000 + 20);
    }
    timeline.following = true;
    timeline.commit();
    expect(timeline.size).to.equal(10);
  });

  it("older pages stop at the same bound", async () => {
    const harness = new ClientHarness({ maxMessages: 10 });
    const socket = await harness.join(messages(9_991, 10_000));
    harness.client.following = false;
    let first = 9_991;
    for (let turn = 0; turn < 20; turn += 1) {
      const loaded = harness.client.loadOlder();
      const request = socket.sentOf("history")[turn];
      if (request === undefined) break;
      socket.say(page(request, messages(first - 100, first - 1)));
      await loaded;
      first -= 100;
    }
    expect(harness.client.rows.length).to.be.within(1_000, 1_110);
    expect(await harness.client.loadOlder()).to.equal(false);
    harness.client.following = true;
    expect(harness.list).to.deep.equal(messages(9_991, 10_000).map(({ text }) => text));
  });

  it("there are none above rows of a log that was set back: the snapshot of today has them below", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(5, 6));
    expect(harness.client.hasOlder).to.equal(true);
    const socket = await harness.reconnect();
    const other = message(5, { id: "other", text: "다른 글" });
    socket.say(hello({ seq: 5 }), snapshot([...messages(1, 4), other]));
    expect(harness.list.filter((row) => !row.startsWith("--"))).to.deep.equal([
      ...messages(5, 6).map(({ text }) => text),
      ...messages(1, 4).map(({ text }) => text),
      "다른 글",
    ]);
    expect(harness.client.hasOlder).to.equal(false);
  });
});
