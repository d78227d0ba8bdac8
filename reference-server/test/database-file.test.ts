import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { SqliteEngine, StorageError } from "chizzy-chat-server";
import Database from "libsql";
import { createDirectory } from "./helpers/cli.js";

const tools = { now: Date.now, random: randomBytes };

async function assertRefusedUntouched(path: string, sentence: RegExp): Promise<void> {
  const directory = join(path, "..");
  const before = readFileSync(path);
  const files = readdirSync(directory);
  await assert.rejects(new SqliteEngine(path, tools).open(), (error) => {
    assert.ok(error instanceof StorageError);
    assert.match(error.message, sentence);
    assert.ok(error.message.includes(path));
    return true;
  });
  assert.ok(readFileSync(path).equals(before), "the file is as it was");
  assert.deepEqual(readdirSync(directory), files, "nothing was left beside it");
}

it("a file that is no database is refused, untouched", async () => {
  const path = join(createDirectory(), "notes.txt");
  for (const content of [
    "x",
    "remember the milk\n",
    "SQLite format 3\0",
    "SQLite format 3\0".padEnd(200),
    "x".repeat(10_000),
  ]) {
    writeFileSync(path, content);
    await assertRefusedUntouched(path, /is not a database of chizzy-chat-server; it was left as it is/);
  }
});

for (const mode of ["DELETE", "WAL"]) {
  it(`a database of somebody else is refused, untouched (${mode})`, async () => {
    const path = join(createDirectory(), "their.db");
    const database = new Database(path);
    database.pragma(`journal_mode = ${mode}`);
    database.exec("CREATE TABLE messages (text); INSERT INTO messages VALUES ('theirs')");
    database.close();
    await assertRefusedUntouched(path, /is not a database of chizzy-chat-server/);
  });
}

it("a database of a newer version is refused, untouched", async () => {
  const path = join(createDirectory(), "newer.db");
  const engine = new SqliteEngine(path, tools);
  await engine.open();
  await engine.close();
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(2, 60);
  writeFileSync(path, bytes);
  await assertRefusedUntouched(
    path,
    /is of version 2, written by a newer chizzy-chat-server; this one knows version 1/,
  );
});

it("a database that another server has open is refused, and the other one goes on", async () => {
  const path = join(createDirectory(), "shared.db");
  const first = new SqliteEngine(path, tools);
  await first.open();
  await assert.rejects(new SqliteEngine(path, tools).open(), /shared\.db is in use by another process/);
  const draft = { ref: "still-works", uid: "g", nickname: "a", text: "b" };
  assert.equal((await first.publish("a", draft)).seq, 1);
  await first.close();
});

it("an empty file becomes a database", async () => {
  const path = join(createDirectory(), "empty.db");
  writeFileSync(path, "");
  const engine = new SqliteEngine(path, tools);
  await engine.open();
  await engine.close();
  assert.deepEqual(readdirSync(join(path, "..")), ["empty.db"]);
});

it("a damaged database is refused in a sentence", async () => {
  const path = join(createDirectory(), "damaged.db");
  const engine = new SqliteEngine(path, tools);
  await engine.open();
  await engine.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 100));
  await assert.rejects(new SqliteEngine(path, tools).open(), /damaged\.db is damaged/);
});
