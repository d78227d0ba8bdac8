import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { SqliteEngine, StorageError } from "chizzy-chat-server";
import Database from "libsql";
import { SCHEMA_VERSION } from "../../src/storage/sqlite-schema.js";
import { createDirectory } from "../helpers/cli.js";

const dependencies = { now: Date.now, random: randomBytes };

async function assertRefusedUntouched(path: string, sentence: RegExp): Promise<void> {
  const directory = join(path, "..");
  const before = readFileSync(path);
  const files = readdirSync(directory);
  await assert.rejects(new SqliteEngine(path, dependencies).open(), (error) => {
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

it("what is no file is refused at once, in a sentence that names it", {
  skip: process.platform === "win32",
}, async () => {
  const directory = createDirectory();
  const path = (name: string): string => join(directory, name);
  execFileSync("mkfifo", [path("pipe")]);
  symlinkSync(path("loop"), path("loop"));
  writeFileSync(path("notes.txt"), "x");
  for (const [name, sentence] of [
    ["pipe", /is something else than a file; give a file\.$/],
    ["", /is a directory; give a file\.$/],
    ["loop", /cannot be opened for writing \(.*ELOOP/],
    ["notes.txt/chat.db", /cannot be opened for writing \(.*ENOTDIR/],
    ["n".repeat(300), /cannot be opened for writing \(.*ENAMETOOLONG/],
    ["missing/chat.db", /its directory must exist/],
  ] as const) {
    await assert.rejects(new SqliteEngine(path(name), dependencies).open(), (error) => {
      assert.ok(error instanceof StorageError, String(error));
      assert.match(error.message, sentence);
      assert.ok(error.message.includes(path(name)));
      return true;
    });
  }
  await assert.rejects(
    new SqliteEngine("/dev/null", dependencies).open(),
    /\/dev\/null is something else than a file/,
  );
  assert.deepEqual(readdirSync(directory).sort(), ["loop", "notes.txt", "pipe"]);
});

it("a file of somebody else where the lock should be is named, and left as it is", async () => {
  const path = join(createDirectory(), "chat.db");
  writeFileSync(`${path}-lock`, "theirs".repeat(100));
  await assert.rejects(new SqliteEngine(path, dependencies).open(), {
    name: "StorageError",
    message: `The file ${path}-lock is not the empty file that keeps the database ${path} for one server; move it away.`,
  });
  assert.equal(readFileSync(`${path}-lock`, "utf8"), "theirs".repeat(100));
});

it("a database with a second name is refused: by that another server would not see the lock, nor what this one writes", async () => {
  const path = join(createDirectory(), "chat.db");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  linkSync(path, `${path}.hard`);
  await assertRefusedUntouched(`${path}.hard`, /in use by this process already/);
  await engine.close();
  for (const name of [path, `${path}.hard`])
    await assertRefusedUntouched(name, /has another name \(a hard link\).*Remove the other name/);
  rmSync(`${path}.hard`);
  await engine.open();
  await engine.close();
});

it("a database of a newer version is refused, untouched", async () => {
  const path = join(createDirectory(), "newer.db");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  await engine.close();
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(SCHEMA_VERSION + 1, 60);
  writeFileSync(path, bytes);
  await assertRefusedUntouched(
    path,
    /is of version 4, written by a newer chizzy-chat-server; this one knows version 3/,
  );
});

it("an empty file becomes a database", async () => {
  const path = join(createDirectory(), "empty.db");
  writeFileSync(path, "");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  await engine.close();
  assert.deepEqual(readdirSync(join(path, "..")), ["empty.db", "empty.db-lock"]);
});

it("a damaged database is refused in a sentence", async () => {
  const path = join(createDirectory(), "damaged.db");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  await engine.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 100));
  await assert.rejects(
    new SqliteEngine(path, dependencies).open(),
    /damaged\.db is damaged .*Put a backup in its place, or move it away/,
  );
});

it("a database that was cut off is refused with its path, wherever the cut is, and left as it is", async () => {
  const path = join(createDirectory(), "whole.db");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  const draft = { type: "message", uid: "g", nickname: "a", text: "x".repeat(2_000) } as const;
  await Promise.all(Array.from({ length: 50 }, (_, index) => engine.append("a", draft, `ref-${index}`)));
  await engine.close();
  const bytes = readFileSync(path);
  for (const length of [50, 4_095, 4_096, 5_000, 8_192, bytes.length / 2, bytes.length - 4_096]) {
    const cut = join(createDirectory(), "cut.db");
    writeFileSync(cut, bytes.subarray(0, length));
    await assert.rejects(new SqliteEngine(cut, dependencies).open(), (error) => {
      assert.ok(error instanceof StorageError);
      assert.ok(error.message.includes(cut), `${length} bytes: ${error.message}`);
      return true;
    });
    assert.ok(readFileSync(cut).equals(bytes.subarray(0, length)), `${length} bytes`);
  }
});

it("a database whose tables are damaged is refused with its path", async () => {
  const path = join(createDirectory(), "odd.db");
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  await engine.close();
  for (const damage of [
    "DELETE FROM meta WHERE name = 'epoch'",
    "DROP TABLE events",
    "DROP TABLE channels",
    "DROP TABLE meta",
  ]) {
    const odd = join(createDirectory(), "odd.db");
    copyFileSync(path, odd);
    const database = new Database(odd);
    database.exec(damage);
    database.close();
    await assert.rejects(new SqliteEngine(odd, dependencies).open(), (error) => {
      assert.ok(error instanceof StorageError, damage);
      assert.ok(error.message.includes(odd), error.message);
      return true;
    });
  }
});
