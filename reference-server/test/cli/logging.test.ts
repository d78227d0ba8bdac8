import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, read } from "node:fs";
import { join as joinPath } from "node:path";
import { it, type TestContext } from "node:test";
import { promisify } from "node:util";
import { createEngine, StorageError } from "chizzy-chat-server";
import { QuietLogger } from "../../src/base/logger.js";
import { LogWriter } from "../../src/cli/log-writer.js";
import { BUNDLE, Cli, createDirectory } from "../helpers/cli.js";
import { join } from "../helpers/client.js";
import { HANDSHAKE_HEADERS, handshake, openSocket, talk } from "../helpers/raw.js";
import { createTestLogger, startServer } from "../helpers/server.js";

const NEEDS_LINUX = { skip: process.platform !== "linux" && "needs /dev/full and mkfifo" };

it("a disk that is full is told once a minute, with a count, however many messages are refused", async (t) => {
  const logger = createTestLogger();
  const engine = createEngine("memory");
  engine.append = () => Promise.reject(new StorageError("The disk is full."));
  const { url, server } = await startServer(t, { engine, logger });
  const client = await join(url);
  for (let index = 0; index < 50; index += 1)
    assert.equal((await client.publish(`message ${index}`)).code, "unavailable");
  assert.equal(logger.lines.length, 1);
  await server.close();
  assert.deepEqual(
    logger.lines.map(({ details }) => "times" in details && details.times),
    [false, 49],
  );
});

it("what everybody may cause to be logged is logged once a minute per kind", async (t) => {
  const logger = createTestLogger();
  const engine = createEngine("memory");
  const { url, httpUrl } = await startServer(t, { engine, logger });
  const client = await join(url);
  engine.health = () => Promise.reject(new StorageError("/secret/place.db is gone"));
  engine.top = () => Promise.reject(new StorageError("gone"));
  engine.find = () => Promise.reject(new StorageError("gone"));
  for (let index = 0; index < 5; index += 1) {
    await fetch(`${httpUrl}/readyz`);
    await fetch(`${httpUrl}/?channel=c${index}`);
    await assert.rejects(join(url, { query: { channel: `c${index}` } }));
    assert.equal((await client.publish("x", { reply: `none-${index}` })).code, "unavailable");
  }
  const kinds = logger.lines.map(({ text }) => text);
  assert.deepEqual(kinds.toSorted(), [...new Set(kinds)].toSorted());
  assert.equal(kinds.length, 3);
});

it("a kind of trouble is written at once, then as one line a minute with a count, as long as it lasts", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const target = createTestLogger();
  const logger = new QuietLogger(target);
  const texts = () => target.lines.map(({ text, details }) => [text, details]);
  logger.error({ n: 1 }, "a");
  logger.error({ n: 2 }, "a");
  logger.warn({}, "b");
  logger.error({ n: 3 }, "a");
  assert.deepEqual(texts(), [
    ["a", { n: 1 }],
    ["b", {}],
  ]);
  t.mock.timers.tick(60_000);
  assert.deepEqual(texts().slice(2), [["a", { n: 3, times: 2 }]]);
  logger.error({ n: 4 }, "a");
  assert.equal(target.lines.length, 3, "a minute begins with each line");
  logger.warn({}, "b");
  assert.equal(target.lines.length, 4, "the other kind was quiet for a minute");
  t.mock.timers.tick(60_000);
  assert.deepEqual(texts().slice(4), [["a", { n: 4, times: 1 }]]);
  t.mock.timers.tick(60_000);
  logger.error({ n: 5 }, "a");
  assert.deepEqual(texts().slice(5), [["a", { n: 5 }]]);
});

it("what a stranger writes into a header is no command of the operator's terminal, and reads as it was", async (t) => {
  const cli = new Cli(t, ["--port", "0", "--store", "memory"]);
  const port = await cli.waitForPort();
  const origin = "http://\u009b31m\u0085.example";
  await talk(await openSocket(port), handshake("/", { ...HANDSHAKE_HEADERS, Origin: origin }), 5_000);
  cli.process.kill("SIGTERM");
  const { stderr } = await cli.waitForExit();
  const line = stderr.split("\n").find((text) => text.includes("may not connect")) ?? "{}";
  assert.doesNotMatch(line, /[\u007f-\u009f]/);
  assert.equal(JSON.parse(line).origin, Buffer.from(origin).toString("latin1"));
});

it("nobody needs to read the line with the address, and its disk may be full", NEEDS_LINUX, async (t) => {
  for (const target of ["/dev/full", ">(true)"]) {
    const command = `exec "$0" "$1" --port 0 --host 127.0.0.1 --store memory > ${target}`;
    const child = spawn("bash", ["-c", command, process.execPath, BUNDLE], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    t.after(() => child.kill("SIGKILL"));
    let log = "";
    for await (const chunk of child.stderr) {
      log += chunk;
      const port = /"url":"[^"]*:(\d+)"/.exec(log)?.[1];
      if (port === undefined || child.killed) continue;
      const client = await join(`ws://127.0.0.1:${port}`);
      assert.equal((await client.publish("hello")).type, "ack");
      client.close();
      child.kill("SIGTERM");
    }
    assert.match(log, /"stopped"/);
  }
});

it(
  "a log that cannot be written, because its disk is full, does not stop the server",
  NEEDS_LINUX,
  async (t) => {
    const full = openSync("/dev/full", "w");
    t.after(() => closeSync(full));
    const cli = new Cli(t, ["--port", "0", "--store", "memory"], {}, undefined, full);
    const client = await join(`ws://localhost:${await cli.waitForPort()}`);
    assert.equal((await client.publish("hello")).type, "ack");
    cli.process.kill("SIGTERM");
    assert.equal((await cli.waitForExit()).code, 0);
  },
);

it(
  "a log whose reader stands still does not make the server wait, and is written when it goes on",
  NEEDS_LINUX,
  async (t) => {
    const pipe = openPipe(t);
    const writer = new LogWriter(pipe);
    // A pipe holds 65,536 bytes: what is written synchronously would stand here for ever.
    const lines = Array.from({ length: 3_000 }, (_, index) => `${index}`.padStart(99, ".").concat("\n"));
    for (const line of lines) writer.write(line);
    await new Promise(setImmediate);
    writer.write("last\n");
    assert.equal(await readUntil(pipe, "last\n"), `${lines.join("")}last\n`);
  },
);

it("lines that wait for a log that takes nothing are bounded", NEEDS_LINUX, async (t) => {
  const pipe = openPipe(t);
  const writer = new LogWriter(pipe);
  const megabyte = "m".repeat(1_048_576);
  writer.write("first");
  writer.write(megabyte);
  writer.write("dropped");
  assert.equal(await readUntil(pipe, megabyte), `first${megabyte}`);
  writer.write("next");
  assert.equal(await readUntil(pipe, "next"), "next");
});

/** Both ends of a pipe in one descriptor that blocks, as stderr does. */
function openPipe(t: TestContext): number {
  const path = joinPath(createDirectory(), "pipe");
  execFileSync("mkfifo", [path]);
  const pipe = openSync(path, "r+");
  t.after(() => closeSync(pipe));
  return pipe;
}

async function readUntil(pipe: number, end: string): Promise<string> {
  let text = "";
  const buffer = Buffer.alloc(65_536);
  while (!text.endsWith(end)) {
    const { bytesRead } = await promisify(read)(pipe, buffer, 0, buffer.length, null);
    text += buffer.toString("latin1", 0, bytesRead);
  }
  return text;
}
