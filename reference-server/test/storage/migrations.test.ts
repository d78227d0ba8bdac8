import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { it, type TestContext } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { LogEvent } from "chizzy-chat-protocol";
import { SqliteEngine, StorageError } from "chizzy-chat-server";
import Database from "libsql";
import { APPLICATION_ID, SCHEMA_VERSION } from "../../src/storage/sqlite-schema.js";
import { Cli, createDirectory } from "../helpers/cli.js";

const dependencies = { now: Date.now, random: randomBytes };

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
      const author = { uid: "u1", nickname: "하늘", roles: ["moderator", "vip"] };
      const draft = { type: "message" as const, ...author, text: `new ${round}` };
      const { duplicate: _, ...place } = await engine.append("a", draft, `new-ref-${round}`);
      expected.push({ ...place, ...draft });
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

/**
 * Files that version 2 wrote, and what its engine read from each: `version-2` by an engine that was closed, `version-2-killed` by a
 * server that was ended by `kill -9` while the events were in the write-ahead log alone.
 */
const FILES_2 = ["version-2", "version-2-killed"] as const;

interface Contents {
  epoch: string;
  secret: string;
  logs: { channel: string; seq: number; events: LogEvent[] }[];
}

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** With what a killed process left beside it. */
function copyDatabase(from: string, to: string): void {
  for (const end of ["", "-wal", "-journal"])
    if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`);
}

/** A copy that a test may change, and what is in it. */
function copyFixture(name: string): { path: string; contents: Contents } {
  const path = join(createDirectory(), `${name}.db`);
  copyDatabase(fixture(`${name}.sqlite`), path);
  return { path, contents: JSON.parse(readFileSync(fixture(`${name}.json`), "utf8")) as Contents };
}

async function readContents(path: string, channels: readonly string[]): Promise<Contents> {
  const engine = new SqliteEngine(path, dependencies);
  await engine.open();
  const logs = [];
  for (const channel of channels) {
    const { seq } = await engine.top(channel);
    logs.push({ channel, seq, events: await engine.after(channel, 0, 1_000_000) });
  }
  const { epoch } = await engine.top("nowhere");
  const secret = Buffer.from(engine.secret()).toString("base64url");
  await engine.close();
  return { epoch, secret, logs };
}

const channelsOf = ({ logs }: Contents): string[] => logs.map(({ channel }) => channel);

for (const name of FILES_2) {
  it(`a database that version 2 wrote becomes one of this version, and nothing in it is lost (${name})`, async () => {
    const { path, contents } = copyFixture(name);
    for (const round of [1, 2])
      assert.deepEqual(await readContents(path, channelsOf(contents)), contents, `opened ${round} times`);
    const engine = new SqliteEngine(path, dependencies);
    await engine.open();
    const [log] = contents.logs;
    const { id, seq, timestamp } = log?.events[1] ?? {};
    assert.deepEqual(await engine.locate("lobby", name === "version-2" ? "ref-lobby-2" : "ref-lobby-1"), {
      ...{ id, seq, timestamp },
      duplicate: true,
    });
    const draft = { type: "message", uid: "u9", nickname: "새", text: "next" } as const;
    const next = await engine.append("lobby", draft, "key-of-version-3");
    assert.equal(next.seq, (log?.seq ?? 0) + 1);
    assert.ok(next.timestamp >= (log?.events.at(-1)?.timestamp ?? 0));
    await engine.close();
  });
}

it("a database that was brought to this version has the tables and indexes of a new one", async () => {
  const [{ path: old }, young] = [copyFixture("version-2"), join(createDirectory(), "young.db")];
  const [one, other] = [old, young].map((path) => new SqliteEngine(path, dependencies));
  for (const engine of [one, other]) {
    await engine?.open();
    await engine?.close();
  }
  assert.deepEqual(describeSchema(old), describeSchema(young));
});

/** Every table and index with its columns, as SQLite understands them. */
function describeSchema(path: string): unknown[] {
  const database = new Database(path);
  const all = (sql: string) => database.prepare(sql).raw().all() as unknown[][];
  const objects = all(
    "SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const schema = objects.map(([type, name, table]) => [
    ...[type, name, table],
    all(type === "table" ? `PRAGMA table_info(${name})` : `PRAGMA index_xinfo(${name})`),
    all(`PRAGMA index_list(${table})`)
      .map(([, index, isUnique]) => [index, isUnique])
      .sort(),
  ]);
  database.close();
  return schema;
}

/** A server that `kill-at.mjs` ends. */
function startKilled(t: TestContext, path: string, killAt: number): Cli {
  const hook = new URL("../helpers/kill-at.mjs", import.meta.url).href;
  const env = { NODE_OPTIONS: `--import=${hook}`, KILL_AT: String(killAt) };
  return new Cli(t, ["--port", "0", "--store", `sqlite:${path}`], env);
}

/** A file is of the one version or of the other, whole. It looks at a copy, so that the next server finds what the kill left. */
function assertWhole(path: string, moment: string): number {
  const copy = join(createDirectory(), basename(path));
  copyDatabase(path, copy);
  const database = new Database(copy);
  const one = (sql: string) => (database.prepare(sql).raw().get() as unknown[])[0];
  assert.equal(one("PRAGMA integrity_check"), "ok", moment);
  const version = Number(one("PRAGMA user_version"));
  const hasTable = (name: string) =>
    one(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '${name}'`) === 1;
  const tables = ["messages", "events", "channels"].filter(hasTable);
  assert.deepEqual(tables, version === 2 ? ["messages"] : ["events", "channels"], moment);
  database.close();
  return version;
}

it("`kill -9` before any statement of the migration leaves a database of version 2 or of this one, and nothing is lost", async (t) => {
  const counted = startKilled(t, copyFixture("version-2-killed").path, 0);
  await counted.waitForPort();
  counted.process.kill("SIGKILL");
  const { stderr } = await counted.waitForExit();
  const statements = [...stderr.matchAll(/^STATEMENT (.*)$/gm)].map(([, statement]) => statement ?? "");
  const first = statements.indexOf("PRAGMA journal_mode = DELETE");
  assert.ok(statements.slice(first).includes("ALTER TABLE messages RENAME TO events"), `${statements}`);
  const versions = new Set<number>();
  // One more than there are: the last start is not ended.
  for (let killAt = first + 1; killAt <= statements.length; killAt += 1) {
    const moment = `before ${statements[killAt - 1]}`;
    const { path, contents } = copyFixture("version-2-killed");
    const cli = startKilled(t, path, killAt);
    assert.equal((await cli.waitForExit()).code, null, moment);
    versions.add(assertWhole(path, moment));
    assert.deepEqual(await readContents(path, channelsOf(contents)), contents, moment);
  }
  assert.deepEqual([...versions], [2, SCHEMA_VERSION]);
});

it("`kill -9` while a large database is rewritten leaves it whole", async (t) => {
  const large = join(createDirectory(), "large.db");
  copyFileSync(fixture("version-2.sqlite"), large);
  const database = new Database(large);
  database.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${LARGE_ROWS})
    INSERT INTO messages (channel, seq, id, ref, timestamp, uid, nickname, text)
      SELECT 'large', n, 'id-' || n, 'ref-' || n, n, 'u1', 'a', 'text ' || n FROM numbers
  `);
  database.close();
  const versions: number[] = [];
  for (const afterMs of [0, 5, 15, 30, 60, 100, 200, 400]) {
    const moment = `${afterMs} ms after the journal appeared`;
    const path = join(createDirectory(), "large.db");
    copyFileSync(large, path);
    const cli = new Cli(t, ["--port", "0", "--store", `sqlite:${path}`]);
    while (!existsSync(`${path}-journal`)) {
      assert.equal(cli.process.exitCode, null, cli.stderr);
      await delay(1);
    }
    await delay(afterMs);
    cli.process.kill("SIGKILL");
    await cli.waitForExit();
    versions.push(assertWhole(path, moment));
    const { logs } = await readContents(path, ["large", "lobby"]);
    assert.deepEqual(
      logs.map(({ seq, events }) => [seq, events.length]),
      [
        [LARGE_ROWS, LARGE_ROWS],
        [4, 4],
      ],
      moment,
    );
  }
  assert.equal(versions[0], 2, "the first was ended in the middle");
  t.diagnostic(`versions after the kills: ${versions.join(", ")}`);
});

/** Several times as much as SQLite keeps in memory, so that it writes into the file before the end of the transaction. */
const LARGE_ROWS = 60_000;
