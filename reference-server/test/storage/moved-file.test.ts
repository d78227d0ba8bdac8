import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { it } from "node:test";
import { SqliteEngine } from "chizzy-chat-server";
import Database from "libsql";
import { createDirectory } from "../helpers/cli.js";
import { join } from "../helpers/client.js";
import { createTestLogger, startServer } from "../helpers/server.js";

const dependencies = { now: Date.now, random: randomBytes };

const GONE: Record<string, (path: string) => void> = {
  "is removed": (path) => rmSync(path),
  "is removed with all that is beside it": (path) => {
    for (const end of ["", "-wal", "-shm", "-lock"]) rmSync(`${path}${end}`);
  },
  "is moved away": (path) => renameSync(path, `${path}.old`),
  "is replaced by a backup": (path) => {
    copyFileSync(path, `${path}.backup`);
    renameSync(`${path}.backup`, path);
  },
  "is replaced by an empty one": (path) => {
    rmSync(path);
    writeFileSync(path, "");
  },
  "loses its write-ahead log": (path) => rmSync(`${path}-wal`),
  "loses its shared memory": (path) => rmSync(`${path}-shm`),
};

for (const [name, act] of Object.entries(GONE)) {
  it(`nothing is acknowledged after the database ${name} under a running server; that is logged once, and /readyz is 503`, async (t) => {
    const path = joinPath(createDirectory(), "chat.db");
    const logger = createTestLogger();
    const { url, httpUrl } = await startServer(t, { engine: new SqliteEngine(path, dependencies), logger });
    const client = await join(url);
    assert.equal((await client.publish("before")).type, "ack");
    assert.equal((await fetch(`${httpUrl}/readyz`)).status, 200);
    // What is on its way was sent before: it may be taken, or not.
    act(path);
    for (let index = 0; index < 10; index += 1) {
      const refusal = await client.publish(`after ${index}`);
      assert.deepEqual([refusal.code, refusal.retry], ["unavailable", 2_000]);
    }
    assert.equal(logger.lines.length, 1);
    assert.match(
      `${Object.values(logger.lines[0]?.details ?? {})}`,
      /chat\.db, or a file beside it, was moved, removed/,
    );
    assert.equal((await fetch(`${httpUrl}/readyz`)).status, 503);
  });
}

it("a message whose commit went into a file that was removed meanwhile is not acknowledged", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const engine = new SqliteEngine(path, {
    ...dependencies,
    random: (bytes) => {
      // The id is made inside the transaction.
      if (isOpen) rmSync(path, { force: true });
      return randomBytes(bytes);
    },
  });
  let isOpen = false;
  await engine.open();
  t.after(() => engine.close());
  isOpen = true;
  const draft = { type: "message", uid: "g", nickname: "a", text: "b" } as const;
  await assert.rejects(engine.append("a", draft, "in-between"), /was moved, removed or replaced/);
});

it("/readyz is 503 though nobody writes", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const { httpUrl } = await startServer(t, { engine: new SqliteEngine(path, dependencies) });
  rmSync(path);
  assert.equal((await fetch(`${httpUrl}/readyz`)).status, 503);
});

it("a database that comes back to its place is used again, with all that was acknowledged", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const { url, httpUrl, server } = await startServer(t, { engine: new SqliteEngine(path, dependencies) });
  const client = await join(url);
  await client.publish("before");
  renameSync(path, `${path}.old`);
  assert.equal((await client.publish("meanwhile", { ref: "sent-again" })).code, "unavailable");
  assert.equal((await fetch(`${httpUrl}/readyz`)).status, 503);
  renameSync(`${path}.old`, path);
  const again = await join(url);
  assert.equal((await again.publish("meanwhile", { ref: "sent-again" })).type, "ack");
  assert.equal((await fetch(`${httpUrl}/readyz`)).status, 200);
  await server.close();
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  t.after(() => engine.close());
  const texts = (await engine.after("test", 0, 10)).map((event) =>
    event.type === "message" ? event.text : "",
  );
  assert.deepEqual(texts, ["before", "meanwhile"]);
});

it("a server whose database was replaced leaves the new one alone when it stops", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const { url, server } = await startServer(t, { engine: new SqliteEngine(path, dependencies) });
  await (await join(url)).publish("before");
  renameSync(path, `${path}.old`);
  renameSync(`${path}-wal`, `${path}.old-wal`);
  renameSync(`${path}-shm`, `${path}.old-shm`);
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE theirs (text); INSERT INTO theirs VALUES ('kept')");
  await server.close();
  database.exec("INSERT INTO theirs VALUES ('kept, too')");
  database.close();
  const again = new Database(path);
  assert.deepEqual(again.prepare("SELECT count(*) FROM theirs").raw().get(), [2]);
  again.close();
});

it("a storage that failed is found to work again by /readyz, though nobody writes", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const { url, httpUrl } = await startServer(t, { engine: new SqliteEngine(path, dependencies) });
  const client = await join(url);
  const other = new Database(path);
  other.exec("BEGIN IMMEDIATE");
  assert.equal((await client.publish("while somebody else writes")).code, "unavailable");
  assert.equal((await fetch(`${httpUrl}/readyz`)).status, 503);
  other.exec("COMMIT");
  other.close();
  const deadline = performance.now() + 10_000;
  while ((await fetch(`${httpUrl}/readyz`)).status !== 200) {
    assert.ok(performance.now() < deadline, "it works again");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
