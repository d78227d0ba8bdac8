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
import { APPLICATION_ID, SCHEMA_VERSION } from "../../src/storage/sqlite-file.js";
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
    /is of version 3, written by a newer chizzy-chat-server; this one knows version 2/,
  );
});

/** What version 1 created, to the letter. */
const SCHEMA_1 = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE messages (
    channel TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    ref TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    uid TEXT NOT NULL,
    nickname TEXT NOT NULL,
    text TEXT NOT NULL,
    reply_id TEXT,
    reply_nickname TEXT,
    reply_text TEXT,
    PRIMARY KEY (channel, seq)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX messages_by_ref ON messages (channel, ref);
  CREATE UNIQUE INDEX messages_by_id ON messages (channel, id);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = 1;
`;
const ROWS_1 = `
  INSERT INTO meta VALUES ('epoch', 'e7Xk2'), ('secret', 'c2VjcmV0');
  INSERT INTO messages VALUES ('a', 1, 'm1', 'ref-00001', 5, 'gOld', '미나', '안녕', NULL, NULL, NULL);
  INSERT INTO messages VALUES ('a', 2, 'm2', 'ref-00002', 6, 'gOld', '미나', '답', 'm1', '미나', '안녕');
`;

for (const mode of ["DELETE", "WAL"]) {
  it(`a database of version 1 becomes one of this version, and nothing in it is lost (${mode})`, async () => {
    const [live, path] = [join(createDirectory(), "live.db"), join(createDirectory(), "old.db")];
    const database = new Database(live);
    database.exec(SCHEMA_1);
    database.pragma(`journal_mode = ${mode}`);
    database.exec(ROWS_1);
    // As a server leaves it that was killed: in WAL mode the rows are in the log beside it.
    copyFileSync(live, path);
    if (mode === "WAL") copyFileSync(`${live}-wal`, `${path}-wal`);
    database.close();
    const old = { type: "message", uid: "gOld", nickname: "미나", guest: true };
    const reply = { id: "m1", nickname: "미나", text: "안녕" };
    const expected: object[] = [
      { ...old, id: "m1", seq: 1, timestamp: 5, text: "안녕" },
      { ...old, id: "m2", seq: 2, timestamp: 6, text: "답", reply },
    ];
    for (const round of [1, 2]) {
      const engine = new SqliteEngine(path, dependencies);
      await engine.open();
      const header = readFileSync(path).readUInt32BE(60);
      assert.equal(header, SCHEMA_VERSION, "an older server sees it, also if this one is killed now");
      assert.deepEqual(await engine.after("a", 0, 10), expected, `opened ${round} times`);
      assert.deepEqual(await engine.top("a"), { epoch: "e7Xk2", seq: expected.length });
      assert.equal((await engine.locate("a", "ref-00002"))?.id, "m2");
      const fields = { uid: "u1", nickname: "하늘", text: `new ${round}`, roles: ["moderator", "vip"] };
      const { duplicate: _, ...place } = await engine.publish("a", { ref: `new-ref-${round}`, ...fields });
      expected.push({ type: "message", ...place, ...fields });
      await engine.close();
    }
  });
}

it("a migration that fails leaves the file of version 1 as it was", async () => {
  const path = join(createDirectory(), "odd.db");
  const database = new Database(path);
  // Somebody added a column by hand: the second step of the migration cannot be made.
  database.exec(`${SCHEMA_1}; ${ROWS_1}; ALTER TABLE messages ADD COLUMN guest TEXT`);
  database.close();
  const before = readFileSync(path);
  await assert.rejects(new SqliteEngine(path, dependencies).open(), (error) => {
    assert.ok(error instanceof StorageError);
    assert.match(error.message, /odd\.db cannot be opened for writing \(.*guest/);
    return true;
  });
  assert.ok(readFileSync(path).equals(before));
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
  const fields = { uid: "g", nickname: "a", text: "x".repeat(2_000) };
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => engine.publish("a", { ref: `ref-${index}`, ...fields })),
  );
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
  for (const damage of ["DELETE FROM meta WHERE name = 'epoch'", "DROP TABLE messages", "DROP TABLE meta"]) {
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
