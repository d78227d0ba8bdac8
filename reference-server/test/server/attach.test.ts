import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { it, type TestContext } from "node:test";
import { type ChatServer, type ChatServerOptions, createChatServer } from "chizzy-chat-server";
import WebSocket, { WebSocketServer } from "ws";
import { join, TestClient } from "../helpers/client.js";
import { WIDE_LIMITS } from "../helpers/server.js";

function createChat(t: TestContext, options: ChatServerOptions = {}): ChatServer {
  const chat = createChatServer({ ...options, limits: { ...WIDE_LIMITS, drainMs: 500, ...options.limits } });
  t.after(() => chat.close());
  return chat;
}

/** A site's own server, with a page at every address. */
function createSite(): Server {
  return createServer((request, response) => response.end(`the site's ${request.url}`));
}

async function listen(t: TestContext, server: Server): Promise<{ url: string; httpUrl: string }> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${port}`, httpUrl: `http://127.0.0.1:${port}` };
}

it("two chats on two paths of one server, beside the site's own WebSockets and pages", async (t) => {
  const [one, two, site] = [createChat(t), createChat(t), createSite()];
  await one.attach(site, { path: "/chat" });
  await two.attach(site, { path: "/backstage/chat" });
  const own = new WebSocketServer({ noServer: true });
  site.on("upgrade", (request, socket, head) => {
    if (request.url === "/notifications")
      own.handleUpgrade(request, socket, head, (webSocket) => webSocket.send("yours"));
    else if (!request.url?.includes("chat?")) socket.destroy();
  });
  const { url, httpUrl } = await listen(t, site);

  const [a, b] = [await join(url, { path: "/chat" }), await join(url, { path: "/backstage/chat" })];
  await a.publish("in one");
  await b.publish("in two");
  assert.deepEqual(
    (await a.waitForEvents(1)).map(({ text }) => text),
    ["in one"],
  );
  assert.deepEqual(
    (await b.waitForEvents(1)).map(({ text }) => text),
    ["in two"],
  );

  const notifications = new WebSocket(`${url}/notifications`);
  assert.equal(String((await once(notifications, "message"))[0]), "yours");
  notifications.terminate();
  for (const path of ["/chatter", "/chat//", "/Chat", "//chat", "/"]) {
    const client = new TestClient(url, { path });
    assert.equal((await client.waitForClose()).code, 1006, path);
  }
  for (const path of ["/", "/chat", "/healthz", "/metrics"])
    assert.equal(await (await fetch(`${httpUrl}${path}`)).text(), `the site's ${path}`);
});

it("one path has one chat, until that is closed", async (t) => {
  const [one, two, everywhere, site] = [createChat(t), createChat(t), createChat(t), createSite()];
  await one.attach(site, { path: "/chat" });
  await assert.rejects(
    two.attach(site, { path: "/chat" }),
    /^Error: This server has a chat at \/chat already\.$/,
  );
  await assert.rejects(everywhere.attach(site), /^Error: This server has a chat at some path already\.$/);
  await one.close();
  await everywhere.attach(site);
  await assert.rejects(two.attach(site, { path: "/chat" }), /has a chat at \/chat already/);
});

it("without a path the chat takes every WebSocket", async (t) => {
  const [chat, site] = [createChat(t), createSite()];
  await chat.attach(site);
  const { url } = await listen(t, site);
  for (const path of ["/", "/any/where"]) await join(url, { path });
});

it("a chat that is closed tells its viewers and leaves the server running", async (t) => {
  const [chat, other, site] = [createChat(t), createChat(t), createSite()];
  await chat.attach(site, { path: "/chat" });
  await other.attach(site, { path: "/other" });
  const { url, httpUrl } = await listen(t, site);
  const [client, stays] = [await join(url, { path: "/chat" }), await join(url, { path: "/other" })];
  await chat.close();
  assert.equal((await client.waitForClose()).code, 4001);
  assert.equal((await stays.publish("still here")).type, "ack");
  assert.equal(await (await fetch(`${httpUrl}/chat`)).text(), "the site's /chat");
  assert.equal(site.listenerCount("upgrade"), 1);
  await assert.rejects(chat.attach(site), /closed/);
});

it("a chat that is closed while it is being attached takes nothing any more", async (t) => {
  const [chat, site] = [createChat(t), createSite()];
  const attaching = chat.attach(site);
  const closing = chat.close();
  await assert.rejects(attaching, /closed/);
  await closing;
  assert.equal(site.listenerCount("upgrade"), 0);
});

it("one chat may be on several servers, and listen by itself", async (t) => {
  const [chat, site, another] = [createChat(t), createSite(), createSite()];
  await chat.attach(site, { path: "/chat" });
  await chat.attach(another, { path: "/talk" });
  const { port } = await chat.listen(0, "127.0.0.1");
  const clients = await Promise.all([
    join((await listen(t, site)).url, { path: "/chat" }),
    join((await listen(t, another)).url, { path: "/talk" }),
    join(`ws://127.0.0.1:${port}`),
  ]);
  await clients[0]?.publish("to all");
  for (const client of clients) assert.equal((await client.waitForEvents(1))[0]?.text, "to all");
});

it("works on an HTTPS server, where a slow reader is cut, too", async (t) => {
  const chat = createChat(t, { limits: { queueBytes: 524_288 } });
  // A key that both ends have, instead of a certificate: it is TLS all the same.
  const psk = Buffer.alloc(32, 7);
  const tls = { ciphers: "PSK-AES128-GCM-SHA256", maxVersion: "TLSv1.2" } as const;
  const site = createSecureServer({ ...tls, pskCallback: () => psk });
  await chat.attach(site, { path: "/chat" });
  const url = (await listen(t, site)).url.replace("ws:", "wss:");
  const client = { pskCallback: () => ({ psk, identity: "viewer" }), checkServerIdentity: () => undefined };
  const options = { ...tls, ...client, path: "/chat" } as object;
  const reader = await join(url, options);
  const slow = await join(url, options);
  slow.socket.pause();
  const metric = chat.metrics.getSingleMetric("chizzy_slow_readers_total");
  for (let count = 0; ((await metric?.get())?.values[0]?.value ?? 0) === 0; count += 1) {
    assert.equal((await reader.publish("글".repeat(490) + count)).code, undefined);
    assert.ok(count < 20_000, "was never cut");
  }
  slow.socket.resume();
  assert.equal((await slow.waitForClose()).code, 1006);
  assert.equal((await reader.publish("still here")).type, "ack");
});

it("what is no server, such as an app of a framework, is refused", async (t) => {
  for (const app of [undefined, {}, Object.assign(() => {}, EventEmitter.prototype)]) {
    await assert.rejects(createChat(t).attach(app as unknown as Server), {
      name: "RangeError",
      message: "server must be one of node:http or node:https, such as createServer(app) makes.",
    });
  }
});

for (const path of ["chat", "", "/chat?x", "/a#b"]) {
  it(`a path such as ${JSON.stringify(path)} is refused`, async (t) => {
    const site = createSite();
    await assert.rejects(createChat(t).attach(site, { path }), {
      name: "RangeError",
      message: `path must begin with / and have no query, not ${JSON.stringify(path)}.`,
    });
    assert.equal(site.listenerCount("upgrade"), 0);
  });
}
