import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { copyFileSync, cpSync, existsSync, linkSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join as joinPath } from "node:path";
import { it } from "node:test";
import { Worker } from "node:worker_threads";
import { SqliteEngine } from "chizzy-chat-server";
import { Cli, createDirectory } from "../helpers/cli.js";
import { join, type TestClient } from "../helpers/client.js";
import { createTestLogger, startServer, WIDE_LIMITS } from "../helpers/server.js";

const dependencies = { now: Date.now, random: randomBytes };
const draft = { type: "message", uid: "g", nickname: "a", text: "b" } as const;
const LIMITS = Object.entries(WIDE_LIMITS).flatMap(([name, value]) => ["--limit", `${name}=${value}`]);

/** What a process does that has the server as a library and knows nothing of POSIX locks. */
const CARELESS: Record<string, (path: string) => unknown> = {
  "reads the database": (path) => readFileSync(path),
  "copies the database": (path) => copyFileSync(path, `${path}.backup`),
  "opens a second engine": (path) => assert.rejects(new SqliteEngine(path, dependencies).open()),
  "opens a second engine by another name": (path) => {
    const name = joinPath(createDirectory(), "link.db");
    symlinkSync(path, name);
    return assert.rejects(
      new SqliteEngine(name, dependencies).open(),
      /link\.db is in use by this process already/,
    );
  },
  "opens a second engine by a hard link": (path) => {
    linkSync(path, `${path}.hard`);
    return assert.rejects(
      new SqliteEngine(`${path}.hard`, dependencies).open(),
      /is in use by this process already/,
    );
  },
};

for (const [name, act] of Object.entries(CARELESS)) {
  it(`a second server is refused, also when the process of the first ${name}`, async (t) => {
    const path = joinPath(createDirectory(), "shared.db");
    const engine = new SqliteEngine(path, dependencies);
    await engine.open();
    t.after(() => engine.close());
    await act(path);
    const second = await new Cli(t, ["--port", "0", "--store", `sqlite:${path}`]).waitForExit();
    assert.equal(second.code, 1);
    assert.match(second.stderr, /shared\.db is in use by another process/);
    assert.equal((await engine.append("a", draft, "still-works")).seq, 1);
  });
}

it("a second engine in another thread is refused, and undoes no lock", async (t) => {
  const path = joinPath(createDirectory(), "shared.db");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  t.after(() => engine.close());
  const worker = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     import("tsx/esm/api").then(async ({ register }) => {
       register();
       const { createEngine } = await import("chizzy-chat-server");
       parentPort.postMessage(await createEngine("sqlite:" + workerData).open().then(() => "opened", (error) => error.message));
     });`,
    { eval: true, workerData: path },
  );
  const answer = await new Promise((resolve) => worker.once("message", resolve));
  await worker.terminate();
  assert.match(String(answer), /shared\.db is in use by another process/);
  const second = await new Cli(t, ["--port", "0", "--store", `sqlite:${path}`]).waitForExit();
  assert.match(second.stderr, /shared\.db is in use by another process/);
});

/** What takes even the lock's own file away. */
const RUTHLESS: Record<string, (path: string) => unknown> = {
  "the lock's file is removed": (path) => rmSync(`${path}-lock`),
  "the whole directory is copied": (path) => cpSync(dirname(path), createDirectory(), { recursive: true }),
};

for (const [name, act] of Object.entries(RUTHLESS)) {
  it(`nothing that was acknowledged is lost, and no \`seq\` is given twice, when ${name}`, async (t) => {
    const path = joinPath(createDirectory(), "shared.db");
    const logger = createTestLogger();
    const { url, httpUrl, server } = await startServer(t, {
      engine: new SqliteEngine(path, dependencies),
      logger,
    });
    const one = await join(url);
    const acked = new Map<number, string>();
    const write = async (client: TestClient, text: string): Promise<boolean> => {
      const answer = await client.publish(text);
      if (answer.type !== "ack") {
        assert.equal(answer.code, "unavailable");
        return false;
      }
      assert.equal(acked.get(answer.seq), undefined, "no seq twice");
      acked.set(answer.seq, text);
      return true;
    };
    for (let index = 0; index < 20; index += 1) assert.ok(await write(one, `one ${index}`));
    act(path);
    const second = new Cli(t, ["--port", "0", "--store", `sqlite:${path}`, ...LIMITS]);
    const two = await join(`ws://localhost:${await second.waitForPort()}`);
    for (let index = 0; index < 20; index += 1) {
      assert.equal(await write(one, `one again ${index}`), false, "the first one gave way");
      assert.ok(await write(two, `two ${index}`));
    }
    assert.equal((await fetch(`${httpUrl}/readyz`)).status, 503);
    assert.match(
      JSON.stringify(logger.lines.map(({ details }) => `${Object.values(details)}`)),
      /opened by another server/,
    );
    await server.close();
    for (let index = 0; index < 20; index += 1) assert.ok(await write(two, `two alone ${index}`));
    second.process.kill("SIGTERM");
    assert.equal((await second.waitForExit()).code, 0);

    const copy = joinPath(createDirectory(), "stopped.db");
    for (const end of ["", "-wal"]) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    const engine = new SqliteEngine(copy, dependencies);
    await engine.open();
    t.after(() => engine.close());
    const stored = await engine.after("test", 0, 1_000);
    const lost = [...acked].filter(([seq, text]) => {
      const event = stored[seq - 1];
      return event?.type !== "message" || event.text !== text;
    });
    assert.deepEqual(lost, []);
    t.diagnostic(`${acked.size} acknowledged by two servers, ${lost.length} lost`);
  });
}

it("a server that was killed leaves no lock", async (t) => {
  const path = joinPath(createDirectory(), "killed.db");
  const first = new Cli(t, ["--port", "0", "--store", `sqlite:${path}`]);
  await first.waitForPort();
  first.process.kill("SIGKILL");
  await first.waitForExit();
  const second = new Cli(t, ["--port", "0", "--store", `sqlite:${path}`]);
  await second.waitForPort();
});
