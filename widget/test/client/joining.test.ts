import { describe, it } from "node:test";
import { expect } from "chai";
import { hello, message, messages, page, resume, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

describe("a client that joins", () => {
  it("is idle until it is started, then connecting, probing, live", async () => {
    const harness = new ClientHarness();
    expect(harness.state).to.equal("idle");
    await harness.join([message(1)]);
    expect(harness.statuses.map(({ state }) => state)).to.deep.equal(["connecting", "probing", "live"]);
    expect(harness.list).to.deep.equal(["1"]);
  });

  it("names the channel in the query and offers the subprotocol", async () => {
    const harness = new ClientHarness({ server: "https://chat.example/room?x=1" });
    const socket = await harness.open();
    expect(socket.url).to.equal("wss://chat.example/room?x=1&channel=lobby");
    expect(socket.protocols).to.deep.equal(["chizzy.v1"]);
  });

  it("J3: must send nothing before it has received the first frame, or 2 s have passed after the socket opened", async () => {
    const harness = new ClientHarness();
    const socket = await harness.open();
    harness.client.send("early");
    harness.world.fire("focus");
    await harness.tick(1_999);
    expect(socket.sent).to.deep.equal([]);
    socket.say(hello(), snapshot([]));
    expect(socket.sent.map(({ text }) => text)).to.deep.equal(["early"]);
  });

  it("J8: must not put a secret into the URL", async () => {
    const entries = new Map<string, string>([["chizzy-chat:session:ws://chat.example", "me secret-token"]]);
    const harness = new ClientHarness({ storage: storageOf(entries) });
    await harness.join([message(1)]);
    const socket = await harness.reconnect();
    expect(socket.url).not.to.include("secret");
  });

  it("stops with `bad-address` for an address that is none, and throws nothing", () => {
    const harness = new ClientHarness({ server: "ftp://chat.example" });
    harness.client.start();
    expect(harness.state).to.equal("stopped bad-address");
    expect(harness.client.status.detail).to.include("must begin with ws:, wss:, http:, https:, / or .");
    expect(harness.sockets).to.have.length(0);
    harness.client.reconnect();
    expect(harness.client.send("x")).to.deep.equal({ refused: "stopped" });
  });

  it("makes one connection for what a page sets up in one go", async () => {
    const harness = new ClientHarness();
    harness.client.start();
    expect(harness.state).to.equal("connecting");
    harness.client.stop();
    await harness.tick();
    expect(harness.sockets).to.deep.equal([]);
    harness.client.start();
    harness.client.start();
    await harness.tick();
    expect(harness.sockets).to.have.length(1);
  });

  it("stops with `bad-address` when the browser refuses the address", async () => {
    const harness = new ClientHarness();
    harness.world.network.refusal = new DOMException(
      "an insecure WebSocket from a secure page",
      "SecurityError",
    );
    harness.client.start();
    await harness.tick(120_000);
    expect(harness.state).to.equal("stopped bad-address");
    expect(harness.client.status.detail).to.include("insecure WebSocket");
  });

  it("stops with `no-websocket` where there is none", () => {
    const harness = new ClientHarness({ environment: { WebSocket: undefined } });
    harness.client.start();
    expect(harness.state).to.equal("stopped no-websocket");
  });

  it("refuses a `maxMessages` that is no whole number of at least 1", () => {
    for (const maxMessages of [0, -1, 1.5, Number.NaN]) {
      expect(() => new ClientHarness({ maxMessages })).to.throw(RangeError, "maxMessages");
    }
  });

  it("C2, C3: ignores fields, frames and events that it does not know, and its position moves all the same", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([message(1)]);
    socket.say(
      { type: "confetti", colour: "red" },
      { type: "poll", seq: 2, question: "?" },
      { ...message(3), shiny: true },
    );
    expect(harness.errors).to.deep.equal([]);
    expect(harness.list).to.deep.equal(["1", "3"]);
    expect(socket.sentOf("history")).to.deep.equal([]);
  });

  it("reports a frame that is none as an error with the code bad_frame, and goes on", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    socket.say("{", "null", "[]", { type: "message", id: 7 }, { type: "batch", data: [null, 1] });
    expect(harness.errors.map(({ code }) => code)).to.deep.equal(Array(5).fill("bad_frame"));
    socket.say(message(1));
    expect(harness.list).to.deep.equal(["1"]);
  });

  it("one event `rows` for a frame of a hundred messages, and one `message` for each", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    const before = harness.changes;
    socket.say({ type: "batch", data: messages(1, 100) });
    expect(harness.changes).to.equal(before + 1);
    expect(harness.messages).to.have.length(100);
    expect(harness.client.rows).to.have.length(100);
  });

  it("history and what was recovered is no `message`", async () => {
    const harness = new ClientHarness();
    await harness.join(messages(1, 3));
    (await harness.reconnect()).say(hello({ seq: 5 }), resume(messages(4, 5)));
    expect(harness.list).to.deep.equal(["1", "2", "3", "-- recovered 2", "4", "5"]);
    expect(harness.messages).to.deep.equal([]);
  });

  it("rows that did not change are the same objects in a new array", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 2));
    const before = harness.client.rows;
    socket.say(message(3));
    const after = harness.client.rows;
    expect(after).not.to.equal(before);
    expect([after[0], after[1]]).to.have.ordered.members([before[0], before[1]]);
  });

  it("promise 6: Time is the server's", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join([], { now: harness.world.clock.now + 3_600_000 });
    expect(harness.client.serverNow()).to.equal(harness.world.clock.now + 3_600_000);
    harness.client.send("now");
    const [row] = harness.client.rows;
    expect(row?.kind === "message" && row.message.timestamp).to.equal(harness.world.clock.now + 3_600_000);
    socket.say({ type: "ping", now: harness.world.clock.now + 3_600_500, seq: 0, viewers: 7 });
    expect(harness.client.serverNow()).to.equal(harness.world.clock.now + 3_600_500);
    expect(harness.client.viewers).to.equal(7);
  });

  it("a listener that throws disturbs neither the client nor other listeners", async () => {
    const harness = new ClientHarness();
    const { queueMicrotask } = globalThis;
    const reports: (() => void)[] = [];
    const heard: (string | undefined)[] = [];
    globalThis.queueMicrotask = (report) => void reports.push(report);
    harness.client.on("message", () => {
      throw new Error("of the page");
    });
    const off = harness.client.on("message", ({ id }) => heard.push(id));
    const socket = await harness.join();
    socket.say(message(1));
    off();
    socket.say(message(2));
    globalThis.queueMicrotask = queueMicrotask;
    expect(reports).to.have.length(2);
    expect(reports[0]).to.throw("of the page");
    expect(heard).to.deep.equal(["m1"]);
    expect(harness.list).to.deep.equal(["1", "2"]);
  });
});

describe("older pages", () => {
  it("come above the first row, whose objects stay", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(51, 60));
    harness.client.following = false;
    expect(harness.client.hasOlder).to.equal(true);
    const loaded = harness.client.loadOlder();
    expect(harness.client.loadingOlder).to.equal(true);
    const [request] = socket.sentOf("history");
    expect(request).to.deep.include({ before: 51, limit: 100 });
    socket.say(page(request, messages(1, 50), { more: false }));
    expect(await loaded).to.equal(true);
    expect(harness.list[0]).to.equal("1");
    expect(harness.client.rows).to.have.length(60);
    expect(harness.client.hasOlder).to.equal(false);
    expect(await harness.client.loadOlder()).to.equal(false);
  });

  it("are asked for one at a time, and only while live", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(51, 60));
    const first = harness.client.loadOlder();
    expect(await harness.client.loadOlder()).to.equal(false);
    expect(socket.sentOf("history")).to.have.length(1);
    socket.end();
    expect(await first).to.equal(false);
    expect(await harness.client.loadOlder()).to.equal(false);
  });

  it("bring back what `clear()` took away, and the position stays", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(1, 3));
    harness.client.send("mine");
    harness.client.clear();
    expect(harness.list).to.deep.equal(["mine …"]);
    socket.say(message(4));
    const loaded = harness.client.loadOlder();
    const [request] = socket.sentOf("history");
    expect(request).to.deep.include({ before: 4 });
    socket.say(page(request, messages(1, 3)));
    expect(await loaded).to.equal(true);
    expect(harness.list).to.deep.equal(["1", "2", "3", "4", "mine …"]);
  });

  it("that are refused or never answered end the loading", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join(messages(51, 60));
    const refused = harness.client.loadOlder();
    socket.say({
      type: "error",
      code: "rate_limited",
      message: "slowly",
      ref: socket.sentOf("history")[0]?.ref,
      retry: 500,
    });
    expect(await refused).to.equal(false);
    expect(harness.errors).to.deep.include({
      code: "rate_limited",
      message: "slowly",
      ref: socket.sentOf("history")[0]?.ref,
      retry: 500,
    });
    const unanswered = harness.client.loadOlder();
    await harness.tick(10_000);
    expect(await unanswered).to.equal(false);
    expect(harness.client.loadingOlder).to.equal(false);
  });
});

function storageOf(entries: Map<string, string>) {
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}
