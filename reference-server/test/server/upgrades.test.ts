import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { it, type TestContext } from "node:test";
import { connect as connectSecurely } from "node:tls";
import { createChatServer } from "chizzy-chat-server";
import { WebSocketServer } from "ws";
import { join } from "../helpers/client.js";
import { handshake, openSocket, talk } from "../helpers/raw.js";
import { startServer, WIDE_LIMITS } from "../helpers/server.js";

const OFFER =
  "Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";

/** A site that says what it was asked, 404 for what it does not have, with a chat at `/chat`. */
async function startSite(t: TestContext, limits = {}, path: string | undefined = "/chat"): Promise<Site> {
  const site = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.statusCode = request.url === "/page" ? 200 : 404;
    response.end(`the site: ${request.method} ${request.url} ${body}${request.headers.upgrade ?? ""}`);
  });
  const chat = createChatServer({ limits: { ...WIDE_LIMITS, drainMs: 500, ...limits } });
  await chat.attach(site, path === undefined ? {} : { path });
  return { site, port: await listen(t, site, () => chat.close()) };
}

interface Site {
  site: Server;
  port: number;
}

async function listen(t: TestContext, site: Server, close: () => Promise<void>): Promise<number> {
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  t.after(async () => {
    await close();
    site.closeAllConnections();
    site.close();
  });
  return (site.address() as AddressInfo).port;
}

const connections = (site: Server): Promise<number> =>
  new Promise((resolve) => site.getConnections((_, count) => resolve(count)));

async function waitForConnections(site: Server, expected: number): Promise<void> {
  await waitUntil(async () => (await connections(site)) === expected);
}

async function waitUntil(isDone: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await isDone()); ) {
    assert.ok(Date.now() < deadline, "what was waited for did not come");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

it("a client that resets after an upgrade request that nobody takes harms nothing, whoever listens", async (t) => {
  for (const listeners of [0, 1]) {
    const { site, port } = await startSite(t);
    let seen = 0;
    for (let count = 0; count < listeners; count += 1) site.on("upgrade", () => (seen += 1));
    site.on("request", () => (seen += 1));
    const sockets = await Promise.all(Array.from({ length: 20 }, () => openSocket(port)));
    for (const socket of sockets) socket.write(handshake("/hmr"));
    await waitUntil(() => seen === 20);
    for (const socket of sockets) socket.resetAndDestroy();
    await waitForConnections(site, 0);
    await join(`ws://127.0.0.1:${port}`, { path: "/chat" });
  }
});

it("where nobody else listens for upgrades the site answers as it does without the chat", async (t) => {
  const { site, port } = await startSite(t);
  for (const [path, status] of [
    ["/x", 404],
    ["/hmr?token=1", 404],
    ["/page", 200],
  ] as const) {
    const answer = await talk(await openSocket(port), handshake(path), 300);
    assert.match(
      answer.toString(),
      new RegExp(`^HTTP/1\\.1 ${status} .*the site: GET ${path.replace("?", "\\?")} $`, "s"),
    );
  }
  await waitForConnections(site, 0);
});

it("an offered upgrade that is not ours is ignored, and the connection goes on (RFC 9110, 7.8)", async (t) => {
  const { port } = await startServer(t);
  const socket = await openSocket(port);
  const lines = await answers(socket, [
    `GET /readyz HTTP/1.1\r\n${OFFER}\r\n`,
    `GET /healthz HTTP/1.1\r\n${OFFER}\r\n`,
    "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
    handshake(),
  ]);
  assert.deepEqual(lines, ["200 OK", "200 OK", "200 OK", "101 Switching Protocols"]);
});

it("a body that comes with an offered upgrade reaches the site", async (t) => {
  const { port } = await startSite(t);
  const socket = await openSocket(port);
  socket.write(`POST /page HTTP/1.1\r\n${OFFER}Content-Length: 10\r\n\r\n12345`);
  const answer = await talk(socket, "67890", 300);
  assert.match(answer.toString(), /^HTTP\/1\.1 200 .*the site: POST \/page 1234567890$/s);
});

it("at a path of ours, too, only a WebSocket is ours", async (t) => {
  for (const path of ["/chat", undefined]) {
    const { port } = await startSite(t, {}, path);
    const answer = await talk(await openSocket(port), `GET /chat HTTP/1.1\r\n${OFFER}\r\n`, 300);
    assert.match(answer.toString(), /^HTTP\/1\.1 404 .*the site: GET \/chat $/s);
  }
});

it("an upgrade behind a request that is not answered yet ends the connection, not the server", async (t) => {
  const { site, port } = await startSite(t);
  const own = await startServer(t);
  for (const upgrade of [handshake("/x"), handshake("/chat"), `GET /page HTTP/1.1\r\n${OFFER}\r\n`]) {
    for (const at of [port, own.port]) {
      const answer = await talk(
        await openSocket(at),
        `GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n${upgrade}`,
        5_000,
      );
      assert.doesNotMatch(answer.toString(), /HTTP.*HTTP|101 Switching/s, "one answer at most");
    }
  }
  await waitForConnections(site, 0);
  await join(`ws://127.0.0.1:${port}`, { path: "/chat" });
  await join(own.url);
});

it("a final slash is the same path", async (t) => {
  const [one, two] = [await startSite(t), await startSite(t, {}, "/talk/")];
  for (const path of ["/chat", "/chat/"]) await join(`ws://127.0.0.1:${one.port}`, { path });
  for (const path of ["/talk", "/talk/"]) await join(`ws://127.0.0.1:${two.port}`, { path });
  const other = createChatServer();
  t.after(() => other.close());
  await assert.rejects(other.attach(one.site, { path: "/chat/" }), /has a chat at \/chat\/ already/);
});

it("where others listen an upgrade is theirs, and ends after `headersMs` if nobody answers it", async (t) => {
  const { site, port } = await startSite(t, { headersMs: 100 });
  const own = new WebSocketServer({ noServer: true });
  site.on("upgrade", (request, socket, head) => {
    if (request.url === "/notifications") own.handleUpgrade(request, socket, head, () => {});
  });
  const taken = await openSocket(port);
  taken.write(handshake("/notifications"));
  await once(taken, "data");
  const left = await Promise.all(Array.from({ length: 20 }, () => openSocket(port)));
  for (const socket of left) socket.write(handshake("/hmr"));
  await Promise.all(
    left.map((socket) => Promise.race([once(socket.resume(), "close"), once(socket, "end")])),
  );
  for (const socket of left) socket.destroy();
  assert.equal(taken.readyState, "open", "what was taken stays");
  await waitForConnections(site, 1);
  taken.destroy();
});

it("a server without any handler of requests answers 404", async (t) => {
  const site = createServer();
  const chat = createChatServer();
  await chat.attach(site, { path: "/chat" });
  const port = await listen(t, site, () => chat.close());
  assert.match((await talk(await openSocket(port), handshake("/x"), 2_000)).toString(), /^HTTP\/1\.1 404 /);
  await waitForConnections(site, 0);
});

it("all of this holds on an HTTPS server", async (t) => {
  const psk = Buffer.alloc(32, 7);
  const tls = { ciphers: "PSK-AES128-GCM-SHA256", maxVersion: "TLSv1.2" } as const;
  const site = createSecureServer({ ...tls, pskCallback: () => psk }, (_, response) =>
    response.end("the site"),
  );
  const chat = createChatServer();
  await chat.attach(site, { path: "/chat" });
  const port = await listen(t, site as unknown as Server, () => chat.close());
  const identity = { pskCallback: () => ({ psk, identity: "a" }), checkServerIdentity: () => undefined };
  const socket = connectSecurely({ port, host: "127.0.0.1", ...tls, ...identity });
  await once(socket, "secureConnect");
  assert.deepEqual(await answers(socket, [handshake("/x"), handshake("/y")]), ["200 OK", "200 OK"]);
  const reset = connectSecurely({ port, host: "127.0.0.1", ...tls, ...identity });
  await once(reset, "secureConnect");
  reset.write(handshake("/x"));
  reset.destroy();
  await waitForConnections(site as unknown as Server, 0);
});

/** Sends requests, each after the answer to the one before. Returns what stands in the answers' first lines; ends the socket. */
async function answers(socket: Socket, requests: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  for (const request of requests) {
    received = "";
    socket.write(request);
    while (!received.includes("\r\n\r\n")) await once(socket, "data");
    lines.push(/^HTTP\/1\.1 (.*)/.exec(received)?.[1] ?? received);
  }
  socket.destroy();
  return lines;
}
