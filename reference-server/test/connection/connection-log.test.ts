import assert from "node:assert/strict";
import { it } from "node:test";
import { createEngine, createTokenVerifier, StorageError } from "chizzy-chat-server";
import { Cli } from "../helpers/cli.js";
import { join, joinAsV0, TestClient } from "../helpers/client.js";
import { createTestLogger, startServer } from "../helpers/server.js";
import { auth, SECRET, sign } from "../helpers/tokens.js";

const LOBBY = { query: { channel: "lobby" } };
const HERE = { address: "127.0.0.1", channel: "lobby" };

/** The lines of one kind, once there are at least as many. */
async function waitForLines(logger: ReturnType<typeof createTestLogger>, kind: string, count = 1) {
  const found = () => logger.lines.filter(({ text }) => text === kind).map(({ details }) => details);
  const deadline = Date.now() + 5_000;
  while (found().length < count && Date.now() < deadline) await new Promise(setImmediate);
  return found();
}

it("a join is logged with the address group, the channel and the protocol", async (t) => {
  const logger = createTestLogger("debug");
  const { url } = await startServer(t, { logger, trustedProxies: ["127.0.0.1"] });
  await join(url, { ...LOBBY, headers: { "X-Forwarded-For": "2001:db8:1:2:3:4:5:6" } });
  await joinAsV0(url, { ...LOBBY, headers: { "X-Forwarded-For": "192.0.2.7" } });
  assert.deepEqual(await waitForLines(logger, "a viewer joined", 2), [
    { address: "2001:db8:1:2::/64", channel: "lobby", protocol: "v1" },
    { address: "192.0.2.7", channel: "lobby", protocol: "v0" },
  ]);
});

it("a join without a token, where guests are not admitted, is logged once the token is accepted", async (t) => {
  const logger = createTestLogger("debug");
  const authenticate = createTokenVerifier({ secret: SECRET });
  const { url } = await startServer(t, { logger, authenticate, guests: "none" });
  const client = new TestClient(url, LOBBY);
  await client.waitForType("hello");
  assert.deepEqual(await waitForLines(logger, "a viewer joined", 0), []);
  await auth(client, { token: await sign({ sub: "haneul" }) });
  assert.equal((await waitForLines(logger, "a viewer joined")).length, 1);
});

it("a join that is refused is logged with the status or the close code, and the reason", async (t) => {
  const logger = createTestLogger("debug");
  const { url } = await startServer(t, {
    logger,
    channels: ["lobby"],
    limits: { connectionsPerAddress: 1, connectsPerAddress: 100 },
  });
  const refused = async (channel: string) => {
    const client = new TestClient(url, { query: { channel } });
    return client.waitForClose();
  };
  const { code, reason } = await refused("another");
  assert.deepEqual(await waitForLines(logger, "a join was refused"), [
    { address: "127.0.0.1", channel: "another", code, reason },
  ]);
  await refused("no channel");
  assert.deepEqual((await waitForLines(logger, "a join was refused", 2))[1], {
    address: "127.0.0.1",
    code: 4500,
    reason: "channel: must match ^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$",
  });
  await join(url, LOBBY);
  await refused("lobby");
  assert.deepEqual((await waitForLines(logger, "a join was refused", 3))[2], {
    ...HERE,
    code: 429,
    reason: "the address has too many connections, or joins too often",
  });
});

it("a join that fails because of the storage is logged with 503", async (t) => {
  const logger = createTestLogger("debug");
  const engine = createEngine("memory");
  const { url } = await startServer(t, { logger, engine });
  engine.top = () => Promise.reject(new StorageError("gone"));
  await new TestClient(url, LOBBY).waitForClose();
  assert.deepEqual(await waitForLines(logger, "a join was refused"), [
    { ...HERE, code: 503, reason: "the storage does not answer" },
  ]);
});

it("a request that is refused is logged with its error code", async (t) => {
  const logger = createTestLogger("debug");
  const { url } = await startServer(t, { logger });
  const client = await join(url, LOBBY);
  assert.equal((await client.publish("x".repeat(501))).code, "too_long");
  client.send("no frame");
  const v0 = await joinAsV0(url, LOBBY);
  v0.send({ nickname: "미나", text: "x".repeat(501) });
  assert.deepEqual(await waitForLines(logger, "a request was refused", 3), [
    { ...HERE, code: "too_long" },
    { ...HERE, code: "bad_frame" },
    { ...HERE, code: "too_long" },
  ]);
});

it("an end is logged with the code, and with the reason where the server closed", async (t) => {
  const logger = createTestLogger("debug");
  const { url, server } = await startServer(t, { logger });
  const leaving = await join(url, LOBBY);
  leaving.socket.close(1000, "미나 says goodbye");
  assert.deepEqual(await waitForLines(logger, "a connection ended"), [{ ...HERE, code: 1000 }]);
  const broken = await join(url, LOBBY);
  broken.close();
  assert.deepEqual((await waitForLines(logger, "a connection ended", 2))[1], { ...HERE, code: 1006 });
  const binary = await join(url, LOBBY);
  binary.send(Buffer.from([1]));
  const reason = "a frame must be text, not binary";
  assert.deepEqual((await waitForLines(logger, "a connection ended", 3))[2], { ...HERE, code: 1003, reason });
  await join(url, LOBBY);
  await server.close({ reason: "a new version" });
  assert.deepEqual((await waitForLines(logger, "a connection ended", 4))[3], {
    ...HERE,
    code: 4001,
    reason: "a new version",
  });
});

it("no text, nickname or token is in the log at the level debug", async (t) => {
  const cli = new Cli(t, ["--port=0", "--store=memory", "--log-level=debug"], { CHIZZY_AUTH_SECRET: SECRET });
  const url = `ws://localhost:${await cli.waitForPort()}`;
  const token = await sign({ sub: "s3cret-sub", name: "비밀이름" });
  const member = await join(url, LOBBY);
  await auth(member, { token });
  await auth(member, { token: `${token}x` });
  await member.publish("비밀글");
  const guest = await join(url, LOBBY);
  const taken = await guest.publish("비밀글", { nickname: "비밀이름" });
  assert.equal(taken.type, "error", "the name of a login is not free");
  guest.send('{"type":"비밀글"}');
  await guest.waitForFrame(({ code }) => code === "bad_frame" || code === "unsupported");
  guest.socket.close(1000, "비밀글");
  await guest.waitForClose();
  cli.process.kill("SIGTERM");
  const { stderr } = await cli.waitForExit();
  const lines = stderr.trim().split("\n");
  for (const kind of ["a viewer joined", "a request was refused", "a connection ended"])
    assert.ok(
      lines.some((line) => line.includes(kind)),
      `${kind}\n${stderr}`,
    );
  for (const secret of ["비밀", "s3cret", token.slice(0, 20), token.slice(-20)])
    assert.ok(!stderr.includes(secret), `${secret}\n${stderr}`);
});

it("at the level info no line of debug is written, and none is prepared", async (t) => {
  const logger = createTestLogger("info");
  const { url } = await startServer(t, { logger });
  const client = await join(url, LOBBY);
  assert.equal((await client.publish("x".repeat(501))).code, "too_long");
  client.send(Buffer.from([1]));
  await client.waitForClose();
  assert.deepEqual(logger.lines, []);
});
