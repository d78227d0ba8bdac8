import assert from "node:assert/strict";
import { join as joinPath } from "node:path";
import { it } from "node:test";
import { createChatServer, createEngine } from "chizzy-chat-server";
import WebSocket from "ws";
import { Cli, createDirectory } from "../helpers/cli.js";
import { createRef, join, joinAsV0, positionOf } from "../helpers/client.js";
import { openWebSocket } from "../helpers/raw.js";
import { startServer, WIDE_LIMITS } from "../helpers/server.js";

it("F7: a server that stops must send `bye` 4001 with a `retry`, finish what was published, and close with 4001", async (t) => {
  const { url, server, engine } = await startServer(t);
  const append = engine.append.bind(engine);
  let store: () => void = () => {};
  const disk = new Promise<void>((resolve) => {
    store = resolve;
  });
  engine.append = (...args) => disk.then(() => append(...args));
  const [one, two] = [await join(url), await join(url)];
  const v0 = await joinAsV0(url, { query: { channel: "test" } });
  one.send({ type: "message", ref: "last-words", text: "last words" });
  one.send({ type: "ping", t: 1 });
  await one.waitForType("pong");
  const closed = server.close({ reason: "maintenance" });
  assert.deepEqual(await two.waitForType("bye"), {
    type: "bye",
    code: 4001,
    reason: "maintenance",
    retry: 2_000,
  });
  const refusal = await two.publish("too late");
  assert.deepEqual([refusal.code, refusal.retry], ["unavailable", 2_000]);
  store();
  for (const client of [one, two, v0]) {
    assert.deepEqual(await client.waitForClose(), { code: 4001, reason: "maintenance" });
    assert.equal(client.events.at(-1)?.text, "last words");
  }
  assert.equal(one.frames.find(({ type }) => type === "ack")?.ref, "last-words");
  assert.deepEqual(
    v0.frames.map(({ type }) => type),
    [undefined],
    "a v0 client gets no `bye`",
  );
  await closed;
});

it("F7: a server that stops must refuse new connections; /readyz says so, /healthz stays", async (t) => {
  const { url, httpUrl, server, port } = await startServer(t, { limits: { drainMs: 2_000 } });
  await openWebSocket(port).then((socket) => socket.pause());
  assert.equal((await fetch(`${httpUrl}/readyz`)).status, 200);
  const closed = server.close();
  const refused = new WebSocket(url, ["chizzy.v1"]).on("error", () => {});
  const [response] = await new Promise<[{ statusCode: number; headers: Record<string, string> }]>((resolve) =>
    refused.on("unexpected-response", (_request, answer) => resolve([answer as never])),
  );
  assert.deepEqual([response.statusCode, response.headers["retry-after"]], [503, "2"]);
  const ready = await fetch(`${httpUrl}/readyz`);
  assert.deepEqual([ready.status, await ready.text()], [503, "the server is stopping"]);
  assert.equal((await fetch(`${httpUrl}/healthz`)).status, 200);
  await closed;
});

it("a storage that stands still and a viewer that does not answer cannot keep the server from ending", async (t) => {
  const { url, port, server, engine } = await startServer(t, { limits: { drainMs: 400 } });
  engine.append = () => new Promise(() => {});
  const client = await join(url);
  client.send({ type: "message", ref: createRef(), text: "stuck" });
  client.send({ type: "ping", t: 1 });
  await client.waitForType("pong");
  (await openWebSocket(port)).pause();
  const start = Date.now();
  await server.close();
  assert.ok(Date.now() - start < 2_000);
});

it("the window of `retry` grows with the viewers", async (t) => {
  const { url } = await startServer(t);
  const clients = await Promise.all(Array.from({ length: 20 }, () => join(url)));
  assert.deepEqual(clients[0]?.frames[0]?.retry, { min: 1_000, spread: 2_000, max: 30_000 });
});

it("after a restart history is there, a viewer resumes, a guest is the same one, and a resend is answered with the first result", async (t) => {
  const store = `sqlite:${joinPath(createDirectory(), "restart.db")}`;
  const run = () => startServer(t, { engine: createEngine(store) });
  const first = await run();
  const before = await join(first.url);
  const ref = createRef();
  const ack = await before.publish("kept", { ref });
  await before.waitForEvents(1);
  await first.server.close();
  const second = await run();
  const again = await join(second.url, { query: positionOf(before) });
  assert.deepEqual(
    [again.frames[1]?.mode, again.frames[1]?.recovered, again.frames[1]?.data],
    ["resume", true, []],
  );
  assert.deepEqual(await again.publish("kept", { ref }), { ...ack, duplicate: true });
  again.send({ type: "auth", session: before.frames[0]?.you.session });
  assert.equal(
    (await again.waitForFrame(({ type, you }) => type === "hello" && you.uid === before.frames[0]?.you.uid))
      .type,
    "hello",
  );
  assert.deepEqual((await join(second.url)).events, before.events);
});

it("a server that could not listen can be closed, and its storage is free again", async (t) => {
  const store = `sqlite:${joinPath(createDirectory(), "busy.db")}`;
  const { port } = await startServer(t);
  const failing = createChatServer({ engine: createEngine(store), limits: WIDE_LIMITS });
  await assert.rejects(failing.listen(port, "127.0.0.1"), new RegExp(`Port ${port} is in use`));
  await failing.close();
  await startServer(t, { engine: createEngine(store) });
});

it("a second signal ends the process at once", async (t) => {
  const cli = new Cli(t, ["--port", "0", "--store", "memory"]);
  const stuck = await openWebSocket(await cli.waitForPort());
  stuck.pause();
  cli.process.kill("SIGINT");
  while (!cli.stderr.includes("stopping")) await new Promise((resolve) => setTimeout(resolve, 5));
  const again = setInterval(() => cli.process.kill("SIGINT"), 100);
  assert.equal((await cli.waitForExit()).code, 1, "not 0, as after a gentle stop");
  clearInterval(again);
  stuck.destroy();
});
