import { describe, it } from "node:test";
import { expect } from "chai";
import { hello, message, resume, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

describe("K1: the range is the verdict", () => {
  const reasons = new Map([
    [4501, "bad-token"],
    [4503, "forbidden"],
    [4504, "no-such-channel"],
    [4506, "version"],
    [4508, "replaced"],
  ]);
  for (const code of [4500, 4501, 4503, 4504, 4506, 4508, 4999, 1002, 1003, 1007, 1008, 1009, 1010]) {
    it(`${code}: a client must stop and offer a button`, async () => {
      const harness = new ClientHarness();
      const socket = await harness.join();
      socket.end(code, "because");
      expect(harness.client.status).to.deep.equal({
        state: "stopped",
        reason: reasons.get(code) ?? "refused",
        code,
        detail: "because",
      });
      await harness.tick(120_000);
      expect(harness.sockets).to.have.length(1);
      harness.client.reconnect();
      await harness.tick();
      expect(harness.sockets).to.have.length(2);
      expect(harness.state).to.equal(
        "connecting forbidden".replace("forbidden", reasons.get(code) ?? "refused"),
      );
    });
  }

  for (const code of [
    1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014, 4000, 4001, 4002, 4003, 4004, 4008, 4009, 4499,
  ]) {
    it(`${code}: it must reconnect`, async () => {
      const harness = new ClientHarness();
      const socket = await harness.join([message(1)]);
      socket.end(code);
      expect(harness.client.status.state).to.equal("waiting");
      await harness.nextAttempt();
      expect(harness.socket.query.since).to.equal("1");
    });
  }

  it("a `bye` whose close frame is lost counts by its own code", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    socket.say({ type: "bye", code: 4503, reason: "banned" });
    socket.end(1006);
    expect(harness.client.status).to.deep.equal({
      state: "stopped",
      reason: "forbidden",
      code: 4503,
      detail: "banned",
    });
  });
});

describe("H1: after an outage a client must wait", () => {
  for (const chance of [0, 0.5, 0.999]) {
    it(`\`min / 4 + random * spread\` before the first attempt, then \`min(max, min * 1.5^(n-1)) * (0.5 + random)\` (random: ${chance})`, async () => {
      const harness = new ClientHarness();
      const retry = { min: 2_000, spread: 8_000, max: 5_000 };
      await harness.join([], { retry });
      harness.world.chance = chance;
      await harness.tick(6_000);
      harness.socket.end();
      const waits: number[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { retryAt = 0 } = harness.client.status;
        const announced = retryAt - harness.world.clock.now;
        const wait = await harness.nextAttempt();
        expect(wait).to.be.closeTo(announced, 2);
        waits.push(wait);
        harness.socket.fail();
      }
      const factor = 0.5 + chance;
      const wanted = [500 + chance * 8_000, 3_000 * factor, 4_500 * factor, 5_000 * factor, 5_000 * factor];
      for (const [index, wait] of waits.entries()) expect(wait).to.be.closeTo(wanted[index] ?? 0, 2);
    });
  }

  it("the first attempt of all is made at once, and counts as none", async () => {
    const harness = new ClientHarness();
    harness.client.start();
    await harness.tick();
    harness.socket.fail();
    expect(await harness.nextAttempt()).to.be.closeTo(250 + 0.5 * 2_000, 2);
    harness.socket.fail();
    expect(await harness.nextAttempt()).to.be.closeTo(1_500, 2);
  });

  it("each `random` drawn anew", async () => {
    const harness = new ClientHarness();
    await harness.join();
    const waits = new Set<number>();
    for (const chance of [0.1, 0.9, 0.3]) {
      await harness.tick(6_000);
      harness.world.chance = chance;
      harness.socket.end();
      waits.add(await harness.nextAttempt());
      harness.socket.open();
      harness.socket.say(hello(), resume([], { first: 1, last: 0 }));
    }
    expect(waits.size).to.equal(3);
  });

  it("a server that ends each connection at once is not asked in a tight loop", async () => {
    const harness = new ClientHarness();
    await harness.join([], { retry: { min: 0, spread: 0, max: 0 } });
    for (let turn = 0; turn < 5; turn += 1) {
      harness.socket.end();
      expect(await harness.nextAttempt()).to.be.at.least(100);
      harness.socket.open();
      harness.socket.say(hello({ retry: { min: 0, spread: 0, max: 0 } }), snapshot([]));
    }
  });

  it("X1: with `retry`, a client must come back after a random time between 0 and `retry` ms, instead of H1", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    harness.world.chance = 0.75;
    socket.say({ type: "bye", code: 4001, reason: "restart", retry: 40_000 });
    socket.end(4001);
    expect(harness.state).to.equal("waiting restart");
    expect(await harness.nextAttempt()).to.be.closeTo(30_000, 2);
    harness.socket.fail();
    expect(await harness.nextAttempt()).to.be.below(5_000);
  });

  it("waking up does not jump the queue that a restarting server asked for", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    socket.say({ type: "bye", code: 4001, reason: "restart", retry: 40_000 });
    socket.end(4001);
    harness.world.fire("focus");
    await harness.tick(1_000);
    expect(harness.sockets).to.have.length(1);
  });
});

describe("an outage", () => {
  it("is an attempt without an answer for 10 s, too; what comes of it later is not heard", async () => {
    const harness = new ClientHarness();
    harness.client.start();
    await harness.tick();
    const silent = harness.socket;
    await harness.tick(9_999);
    expect(harness.state).to.equal("connecting");
    await harness.tick(1);
    expect(harness.state).to.equal("waiting unreachable");
    expect(silent.closed).not.to.equal(undefined);
    silent.open();
    silent.say(hello());
    expect(harness.state).to.equal("waiting unreachable");
    await harness.openNext();
    await harness.tick(10_000);
    expect(harness.client.status.state).not.to.equal("waiting");
  });

  it("has no attempt left behind it when the page stops while one starts", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    harness.client.on("status", ({ state }) => {
      if (state === "connecting") harness.client.stop();
    });
    socket.end();
    await harness.tick(120_000);
    expect(harness.state).to.equal("stopped closed-by-page");
    expect(harness.sockets.slice(1).map(({ closed }) => closed)).to.deep.equal([{ code: undefined }]);
  });

  it("is `unreachable` before a connection stood, `lost` afterwards, `offline` without a network", async () => {
    const harness = new ClientHarness();
    harness.client.start();
    await harness.tick();
    harness.socket.fail();
    expect(harness.state).to.equal("waiting unreachable");
    await harness.openNext();
    harness.socket.say(hello(), snapshot([]));
    expect(harness.state).to.equal("live");
    harness.socket.end();
    expect(harness.state).to.equal("waiting lost");
    harness.world.online = false;
    harness.world.fire("offline");
    expect(harness.state).to.equal("waiting offline");
  });

  it("ends at once when the network is back", async () => {
    const harness = new ClientHarness();
    await harness.join();
    harness.world.online = false;
    harness.socket.end();
    harness.world.fire("online");
    await harness.tick();
    expect(harness.sockets).to.have.length(2);
  });

  it("an attempt that takes longer than 10 s is given up for the next", async () => {
    const harness = new ClientHarness();
    harness.client.start();
    await harness.tick(10_001);
    expect(harness.state).to.equal("waiting unreachable");
    await harness.nextAttempt();
    expect(harness.sockets).to.have.length(2);
  });

  it("J5: after two opens that fail a client should try without the subprotocol, and by turns from then on", async () => {
    const harness = new ClientHarness();
    harness.client.start();
    await harness.tick();
    const modes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      modes.push(`${harness.socket.protocols}${harness.socket.query.v ?? ""}`);
      harness.socket.fail();
      await harness.nextAttempt();
    }
    expect(modes).to.deep.equal(["chizzy.v1", "chizzy.v1", "1", "chizzy.v1", "1", "chizzy.v1"]);
    harness.socket.open();
    harness.socket.say(hello(), snapshot([message(1)]));
    expect(harness.state).to.equal("live");
    // What worked is tried first the next time.
    harness.socket.end();
    await harness.nextAttempt();
    expect(harness.socket.query.v).to.equal("1");
    expect(harness.socket.query.since).to.equal("1");
  });

  it("a stop while waiting ends all timers, and a start resumes", async () => {
    const harness = new ClientHarness();
    await harness.join([message(1)]);
    harness.socket.end();
    harness.client.stop();
    expect(harness.state).to.equal("stopped closed-by-page");
    await harness.tick(60_000);
    expect(harness.sockets).to.have.length(1);
    expect(harness.world.clock.pending).to.equal(0);
    harness.client.start();
    await harness.tick();
    expect(harness.socket.query.since).to.equal("1");
  });

  it("a stop leaves no timer behind in any state", async () => {
    for (const steps of [0, 1, 2, 3]) {
      const harness = new ClientHarness();
      harness.client.start();
      await harness.tick();
      if (steps > 0) harness.socket.open();
      if (steps > 1) harness.socket.say(hello(), snapshot([]));
      if (steps > 2) harness.client.send("pending");
      harness.client.stop();
      await harness.tick(1);
      expect(harness.world.clock.pending).to.equal(0);
    }
  });

  it("what a discarded socket says is not heard", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    harness.client.reconnect();
    socket.say(message(1));
    socket.end(4503);
    expect(harness.list).to.deep.equal([]);
    expect(harness.client.status.state).to.equal("connecting");
  });
});

describe("F4 (half-open)", () => {
  it("a client must replace a connection on which nothing came for `hello.ping` + 10 s (and up to 5 s more, at random), and must not wait for the socket's `close`", async () => {
    for (const [chance, limit] of [
      [0, 35_000],
      [0.9, 39_500],
    ] as const) {
      const harness = new ClientHarness();
      harness.world.chance = chance;
      const socket = await harness.join([message(1)]);
      await harness.tick(limit - 1);
      expect(harness.sockets).to.have.length(1);
      await harness.tick(2);
      expect(harness.sockets).to.have.length(2);
      expect(socket.closed).not.to.equal(undefined);
      expect(harness.state).to.equal("connecting lost");
      expect(harness.socket.query.since).to.equal("1");
      harness.end();
    }
  });

  it("a `ping` of the server is enough to keep it", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    for (let turn = 0; turn < 10; turn += 1) {
      await harness.tick(30_000);
      socket.say({ type: "ping", now: 1, seq: 0, viewers: 1 });
    }
    expect(harness.sockets).to.have.length(1);
  });

  for (const event of ["visibilitychange", "pageshow", "focus", "online"]) {
    it(`when a page wakes up it should send \`ping\` and wait at most 4 s (${event})`, async () => {
      const harness = new ClientHarness();
      const socket = await harness.join();
      await harness.tick(10_000);
      harness.world.fire(event);
      harness.world.fire(event);
      expect(socket.sentOf("ping")).to.have.length(1);
      await harness.tick(3_999);
      expect(harness.sockets).to.have.length(1);
      await harness.tick(2);
      expect(harness.sockets).to.have.length(2);
    });
  }

  it("an answer to the `ping` keeps the connection", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    await harness.tick(10_000);
    harness.world.fire("focus");
    socket.say({ type: "pong", t: 1, now: 2 });
    await harness.tick(20_000);
    expect(harness.sockets).to.have.length(1);
  });

  it("a page that is being hidden, or just got a frame, asks nothing", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    harness.world.fire("focus");
    await harness.tick(10_000);
    harness.world.hidden = true;
    harness.world.fire("visibilitychange");
    expect(socket.sentOf("ping")).to.deep.equal([]);
  });

  it("a machine that slept asks before it gives up: frames may lie unread", async () => {
    const harness = new ClientHarness();
    const socket = await harness.join();
    await harness.tick(10_000);
    harness.world.clock.sleep(3_600_000);
    await harness.tick();
    expect(harness.sockets).to.have.length(1);
    expect(socket.sentOf("ping")).to.have.length(1);
    await harness.tick(4_000);
    expect(harness.sockets).to.have.length(2);
  });

  it("a `ping` interval beyond all sense does not switch the watch off", async () => {
    const harness = new ClientHarness();
    await harness.join([], { ping: Number.MAX_SAFE_INTEGER });
    await harness.tick(620_000);
    expect(harness.sockets).to.have.length(2);
  });
});
