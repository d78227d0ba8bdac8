import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { it } from "node:test";
import { handshake, openSocket } from "../helpers/raw.js";
import {
  assertUndisturbed,
  CANARY_ADDRESS,
  count,
  NEEDS_LINUX,
  startCanary,
  startTarget,
} from "./helpers/target.js";

const METRICS = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
const SCRIPT = "GET /chizzy-chat.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: identity\r\n\r\n";

/** Sockets that read what comes, and forget it. */
async function openSockets(port: number, number: number): Promise<Socket[]> {
  const sockets = await Promise.all(Array.from({ length: number }, () => openSocket(port)));
  for (const socket of sockets) socket.resume().once("end", () => socket.destroy());
  return sockets;
}

/** Resolves when a socket is gone, also by the reset of a server that had enough of it, by which `once` would reject. */
function ended(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once("close", () => resolve());
  });
}

/** What a server does with each must be counted: Node answers the last two by itself, unless it is told not to. */
const PACKETS = {
  metrics: METRICS,
  "an unknown expectation": METRICS.replace("\r\n\r\n", "\r\nExpect: x\r\n\r\n"),
  "no Host": "GET / HTTP/1.1\r\n\r\n",
};

for (const [what, request] of Object.entries(PACKETS)) {
  it(
    `1,700 requests with ${what} in one packet, from one socket and from ten, stop nobody`,
    NEEDS_LINUX,
    async (t) => {
      const { port, url, residentBytes } = await startTarget(t);
      const canary = await startCanary(t, url);
      await canary.report();
      const before = residentBytes();
      for (let round = 0; round < count(2, 20); round += 1) {
        for (const number of [1, 10]) {
          const sockets = await openSockets(port, number);
          for (const socket of sockets) socket.write(request.repeat(1_700));
          await Promise.all(sockets.map(ended));
        }
      }
      assertUndisturbed(t, await canary.report(), 100);
      const grown = (residentBytes() - before) / 1e6;
      t.diagnostic(`memory grew by ${grown.toFixed(0)} MB`);
      assert.ok(grown < 100, `${grown} MB`);
    },
  );
}

const CHUNKED = "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n";
const MB = 1_048_576;

/** Bodies that cost much to parse for their length; no route takes one. */
const BODIES = {
  "one byte a chunk": [`POST / HTTP/1.1\r\n${CHUNKED}`, "1\r\nx\r\n"],
  "one byte a chunk, which asks whether it may": [
    `POST /metrics HTTP/1.1\r\nExpect: 100-continue\r\n${CHUNKED}`,
    "1\r\nx\r\n",
  ],
  "chunks with extensions": [`GET /healthz HTTP/1.1\r\n${CHUNKED}`, "1;a=b\r\nx\r\n"],
  "trailers without end": [`GET /readyz HTTP/1.1\r\n${CHUNKED}0\r\n`, "a:\r\n"],
  "requests inside requests": ["", `POST /x HTTP/1.1\r\n${CHUNKED}1\r\nx\r\n0\r\n\r\n`],
  "an offered upgrade": [
    `POST / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n${CHUNKED}`,
    "1\r\nx\r\n",
  ],
} as const;

for (const [what, [head, part]] of Object.entries(BODIES)) {
  it(`bodies of ${what}, on a hundred sockets, stop nobody`, NEEDS_LINUX, async (t) => {
    const { port, url } = await startTarget(t);
    const canary = await startCanary(t, url);
    await canary.report();
    const body = Buffer.concat([Buffer.from(head), Buffer.alloc(MB, part)]);
    for (let round = 0; round < count(2, 5); round += 1) {
      const sockets = await openSockets(port, 100);
      for (const socket of sockets) socket.write(body);
      await Promise.all(sockets.map(ended));
    }
    assertUndisturbed(t, await canary.report(), 100);
  });
}

it(
  "requests without pause from one address are refused, and others read the metrics",
  NEEDS_LINUX,
  async (t) => {
    const { port, url, httpUrl } = await startTarget(t);
    const canary = await startCanary(t, url);
    await canary.report();
    const statuses = new Map<number, number>();
    let asked = 0;
    const refusals = count(100, 2_000);
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        while ((statuses.get(429) ?? 0) < refusals && asked < 50_000) {
          asked += 1;
          const response = await fetch(`${httpUrl}/metrics`);
          await response.arrayBuffer();
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        }
      }),
    );
    assertUndisturbed(t, await canary.report(), 100);
    t.diagnostic(`answers: ${JSON.stringify([...statuses])}`);
    assert.ok((statuses.get(429) ?? 0) >= refusals);
    assert.match(await askFrom(CANARY_ADDRESS, port), /^HTTP\/1\.1 200 /);
  },
);

it(
  "readers that never read, and connections that say nothing, keep no newcomer out: 500 files are enough",
  NEEDS_LINUX,
  async (t) => {
    const { port, url, cli } = await startTarget(t);
    execFileSync("prlimit", ["--nofile=500:500", `--pid=${cli.process.pid}`]);
    const canary = await startCanary(t, url);
    await canary.report();
    const sockets: Socket[] = [];
    for (let index = 0; index < 900; index += 1) {
      const socket = connect({ port, host: "127.0.0.1" });
      socket.on("error", () => {});
      sockets.push(socket);
      await once(socket, "connect");
      if (index % 3 === 0) socket.pause().write(SCRIPT.repeat(16));
      if (index % 3 === 1) socket.write("GET / HTTP/1.1\r\nHost: x\r\nA: ");
    }
    assert.match(await askFrom(CANARY_ADDRESS, port), /^HTTP\/1\.1 200 /);
    const newcomer = connect({ port, host: "127.0.0.1", localAddress: CANARY_ADDRESS });
    newcomer.write(handshake());
    assert.match(String((await once(newcomer, "data"))[0]), /^HTTP\/1\.1 101 /);
    newcomer.destroy();
    // Hundreds of megabytes of answers are under way to who does not read them.
    assertUndisturbed(t, await canary.report(), 250);
    for (const socket of sockets) socket.destroy();
  },
);

/** One request for the metrics from another address of this machine. */
async function askFrom(localAddress: string, port: number): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  socket.write(METRICS);
  const [answer] = await once(socket, "data");
  socket.destroy();
  return String(answer);
}
