import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, get, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { it } from "node:test";
import { createChatServer } from "chizzy-chat-server";
import { join } from "../helpers/client.js";
import { HANDSHAKE_HEADERS, handshake, openSocket, rawFrame, talk } from "../helpers/raw.js";
import { startServer } from "../helpers/server.js";

const HEALTH = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";

async function waitForEnd(socket: Socket): Promise<void> {
  socket.resume();
  // Not by `once` alone, which a reset would reject.
  await new Promise<void>((resolve) => {
    if (socket.closed || socket.readableEnded) resolve();
    socket.once("end", resolve).once("close", () => resolve());
  });
  socket.destroy();
}

it("a connection is kept for 75 s after a request, longer than a balancer keeps it", async (t) => {
  const { httpUrl } = await startServer(t);
  const response = await fetch(`${httpUrl}/healthz`);
  assert.equal(response.headers.get("keep-alive"), "timeout=75");
});

it("a connection without a further request ends after `keepAliveMs`", async (t) => {
  const { port } = await startServer(t, { limits: { keepAliveMs: 100 } });
  const socket = await openSocket(port);
  socket.write(HEALTH);
  await once(socket, "data");
  await waitForEnd(socket);
});

it("headers that do not come to an end are answered 408 after `headersMs`", async (t) => {
  const { port } = await startServer(t, { limits: { headersMs: 100 } });
  for (const start of ["", "GET / HTTP/1.1\r\nHost: x\r\nA: "])
    assert.match((await talk(await openSocket(port), start, 10_000)).toString(), /^HTTP\/1\.1 408 /);
});

it("a body that does not come to an end keeps no connection open", async (t) => {
  const { port } = await startServer(t, { limits: { idleMs: 100, headersMs: 100 } });
  const start = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n";
  await waitForEnd(await send(port, start));
});

it("who does not read an answer is cut after `idleMs`", async (t) => {
  const { server, port } = await startServer(t, { limits: { idleMs: 200 } });
  // More than the buffers of both ends hold.
  server.metrics.metrics = async () => "x".repeat(50_000_000);
  const sockets = (): number =>
    process.getActiveResourcesInfo().filter((name) => name.startsWith("TCPSocketWrap")).length;
  const socket = await send(port, "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(socket, "readable");
  // Ours is left.
  while (sockets() > 1) await new Promise((resolve) => setTimeout(resolve, 10));
  let received = 0;
  socket.on("data", (chunk) => {
    received += chunk.length;
  });
  await waitForEnd(socket);
  assert.ok(received < 50_000_000, `${received}`);
});

it("of one socket too many of an address the oldest idle one makes room; WebSockets are not among them", async (t) => {
  const { url, port } = await startServer(t, { limits: { httpSocketsPerAddress: 2 } });
  const viewers = [await join(url), await join(url), await join(url)];
  const first = await openSocket(port);
  const [second, third] = [await openSocket(port), await openSocket(port)];
  await waitForEnd(first);
  for (const socket of [second, third]) {
    socket.write(HEALTH);
    assert.match(String((await once(socket, "data"))[0]), /^HTTP\/1\.1 200 /);
  }
  for (const viewer of viewers) assert.equal((await viewer.publish("still here")).type, "ack");
});

it("the sockets of a listed proxy are not counted, its viewers' requests are", async (t) => {
  const { port } = await startServer(t, {
    trustedProxies: ["127.0.0.1"],
    limits: { httpSocketsPerAddress: 1, httpRequestsPerAddress: 3 },
  });
  const sockets = await Promise.all(Array.from({ length: 10 }, () => openSocket(port)));
  const statuses: string[] = [];
  for (const [index, socket] of sockets.entries()) {
    socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.${index % 2}\r\n\r\n`);
    const answer = String((await once(socket, "data"))[0]);
    statuses.push(answer.slice(9, 12));
    socket.destroy();
  }
  assert.deepEqual(statuses, [...Array(6).fill("200"), ...Array(4).fill("429")]);
});

it("an address may send 600 requests per 10 s; the next one is answered 429 with Retry-After", async (t) => {
  let now = 1_000;
  const { httpUrl } = await startServer(t, {
    elapsed: () => now,
    limits: { httpRequestsPerAddress: 600, connectWindowMs: 10_000 },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  t.after(() => agent.destroy());
  const ask = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`${httpUrl}/healthz`, { agent }, (response) =>
        response.resume().on("end", () => resolve(response)),
      ).on("error", reject);
    });
  for (let index = 0; index < 600; index += 1) assert.equal((await ask()).statusCode, 200);
  const refused = await ask();
  assert.deepEqual([refused.statusCode, refused.headers["retry-after"]], [429, "1"]);
  assert.equal(refused.headers.connection, "close");
  now += 17;
  assert.equal((await ask()).statusCode, 200);
});

it("more requests on one socket than 16 without an answer cut it", async (t) => {
  const { port } = await startServer(t);
  const few = await talk(
    await openSocket(port),
    HEALTH.repeat(15) + HEALTH.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"),
    5_000,
  );
  assert.equal(few.toString().match(/HTTP\/1\.1 200/g)?.length, 16);
  await waitForEnd(await send(port, HEALTH.repeat(1_700)));
});

it("requests that Node would refuse by itself, without Host or with an unknown expectation, count as any other", async (t) => {
  const { port } = await startServer(t, { limits: { httpRequestsPerAddress: 3 } });
  const expecting = HEALTH.replace("\r\n\r\n", "\r\nExpect: something\r\n\r\n");
  const nameless = HEALTH.replace("Host: x\r\n", "");
  for (const requests of [expecting, nameless]) {
    const socket = await send(port, requests.repeat(1_700));
    let answers = "";
    socket.on("data", (chunk) => {
      answers += chunk;
    });
    await waitForEnd(socket);
    assert.ok((answers.match(/HTTP\/1\.1/g) ?? []).length <= 16, answers);
  }
  assert.match((await talk(await openSocket(port), HEALTH, 5_000)).toString(), /^HTTP\/1\.1 429 /);
});

it("a request without Host is answered 400, and an expectation is passed over", async (t) => {
  const { port } = await startServer(t);
  const ask = async (request: string): Promise<string> =>
    (
      await talk(await openSocket(port), request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"), 5_000)
    ).toString();
  assert.match(await ask(HEALTH.replace("Host: x\r\n", "")), /^HTTP\/1\.1 400 /);
  assert.match(await ask("GET /healthz HTTP/1.0\r\n\r\n"), /^HTTP\/1\.1 200 /);
  assert.match(await ask(HEALTH.replace("Host: x", "Host: x\r\nExpect: something")), /^HTTP\/1\.1 200 /);
});

it("a body is not parsed, nor what follows it: the answer is the path's, and the connection ends", async (t) => {
  const chat = createChatServer({ apiListen: { host: "127.0.0.1", port: 0 } });
  t.after(() => chat.close());
  const { port, apiUrl = "" } = await chat.listen(0, "127.0.0.1");
  const ports = [port, Number(new URL(apiUrl).port)];
  const push = t.mock.method(IncomingMessage.prototype, "push");
  for (const [line, statuses] of [
    ["POST / HTTP/1.1", [200, 404]],
    ["POST /metrics HTTP/1.1", [404, 405]],
    ["GET /readyz HTTP/1.1\r\nExpect: 100-continue", [200, 200]],
    ["POST /healthz HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c", [405, 405]],
  ] as const) {
    for (const [index, at] of ports.entries()) {
      push.mock.resetCalls();
      const body = `${"1\r\nx\r\n".repeat(5_000)}0\r\n\r\n`;
      const head = `${line}\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
      const answer = (await talk(await openSocket(at), head + body + HEALTH, 5_000)).toString();
      assert.match(
        answer,
        new RegExp(`^HTTP/1\\.1 ${statuses[index]} .*\r\nconnection: close\r\n`, "is"),
        line,
      );
      assert.equal(answer.match(/^HTTP/gm)?.length, 1, "what follows has no answer");
      assert.ok(push.mock.callCount() < 100, `${line}: ${push.mock.callCount()} chunks`);
    }
  }
});

it("what a client sends with its handshake is read in order, however much it is", async (t) => {
  const { port } = await startServer(t);
  const pings = Array.from({ length: 100 }, (_, index) => rawFrame(0x1, `{"type":"ping","t":${index}}`));
  const cookie = { Cookie: "c".repeat(3_000) };
  const start = Buffer.from(handshake("/?channel=test", { ...HANDSHAKE_HEADERS, ...cookie }));
  const socket = await openSocket(port);
  socket.write(Buffer.concat([start, ...pings]));
  let received = "";
  while (!received.includes('"t":99')) received += String((await once(socket, "data"))[0]);
  const seen = [...received.matchAll(/"pong","t":(\d+)/g)].map(([, t]) => Number(t));
  assert.deepEqual(seen, [...pings.keys()]);
  socket.destroy();
});

it("requests behind one that offers an upgrade which nobody takes are read in order", async (t) => {
  const { port } = await startServer(t);
  const ask = (path: string, more = ""): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
  const pad = `A: ${"a".repeat(300)}\r\n`;
  const requests = [
    ask("/healthz", `Connection: Upgrade\r\nUpgrade: h2c\r\n${pad}`),
    ...Array.from({ length: 6 }, () => ask("/healthz", pad) + ask("/nothing", pad)),
    ask("/", "Connection: close\r\n"),
  ];
  const answers = (await talk(await openSocket(port), requests.join(""), 5_000)).toString();
  const statuses = [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  assert.deepEqual(statuses, [200, ...Array(6).fill([200, 404]).flat(), 200]);
});

it("metrics are read at most once a second, however often they are asked for", async (t) => {
  const { server, httpUrl } = await startServer(t);
  let readings = 0;
  const read = server.metrics.metrics.bind(server.metrics);
  server.metrics.metrics = () => {
    readings += 1;
    return read();
  };
  const start = performance.now();
  for (let index = 0; index < 50; index += 1) await (await fetch(`${httpUrl}/metrics`)).text();
  assert.ok(readings <= 1 + (performance.now() - start) / 1_000, `${readings}`);
});

it("`apiListen` moves /metrics to an address of its own, with health beside it and no chat", async (t) => {
  const chat = createChatServer({ apiListen: { host: "127.0.0.1", port: 0 } });
  t.after(() => chat.close());
  const { url, apiUrl = "", port } = await chat.listen(0, "127.0.0.1");
  assert.equal((await fetch(`${url}/metrics`)).status, 404);
  for (const path of ["/metrics", "/healthz", "/readyz"]) {
    assert.equal((await fetch(apiUrl + path)).status, 200, path);
    assert.equal((await fetch(apiUrl + path, { method: "POST" })).status, 405, path);
  }
  for (const path of ["/", "/chizzy-chat.js", "/popout"])
    assert.equal((await fetch(apiUrl + path)).status, 404);
  const answer = await talk(await openSocket(Number(new URL(apiUrl).port)), handshake(), 300);
  assert.match(answer.toString(), /^HTTP\/1\.1 404 /);
  await join(`ws://127.0.0.1:${port}`);
  await chat.close();
  await assert.rejects(fetch(`${apiUrl}/healthz`));
});

it("an address of `apiListen` that is taken ends the start with a sentence", async (t) => {
  const { port } = await startServer(t);
  const chat = createChatServer({ apiListen: { host: "127.0.0.1", port } });
  await assert.rejects(chat.listen(0, "127.0.0.1"), {
    message: `Port ${port} is in use; choose another one.`,
  });
  await chat.close();
});

async function send(port: number, bytes: string): Promise<Socket> {
  const socket = await openSocket(port);
  socket.write(bytes);
  return socket;
}
