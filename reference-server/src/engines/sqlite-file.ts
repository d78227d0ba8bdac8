import { closeSync, openSync, readSync, statSync } from "node:fs";
import Database from "libsql";
import { StorageError } from "./engine.js";

/** "czzy": what `PRAGMA application_id` of our files says, at byte 68 of the file. https://www.sqlite.org/fileformat.html */
export const APPLICATION_ID = 0x637a7a79;
/** What `PRAGMA user_version` says, at byte 60. A change of the schema raises it. */
export const SCHEMA_VERSION = 2;

const SCHEMA = `
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
    roles TEXT,
    guest INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (channel, seq)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX messages_by_ref ON messages (channel, ref);
  CREATE UNIQUE INDEX messages_by_id ON messages (channel, id);
`;

/** What makes a file of each version one of the next. It is done in one transaction: a file is of the one version or of the other. */
const MIGRATIONS: Record<number, string> = {
  // Whoever wrote while there were no logins was a guest.
  1: `
    ALTER TABLE messages ADD COLUMN roles TEXT;
    ALTER TABLE messages ADD COLUMN guest INTEGER NOT NULL DEFAULT 1;
  `,
};

/** How long to wait for the lock, ms: the server before us may be about to end. */
const LOCK_TIMEOUT_MS = 1_000;

/**
 * Opens or creates our database file, for this process alone: a second server on the same file would give the same `seq`
 * twice. Throws a `StorageError` that names the path. A file that is not ours or is of a newer version is not touched: SQLite
 * itself would, so the header is read before SQLite sees the file.
 *
 * The commit of a group is synchronous and ends with an fsync, so a slow disk holds up the event loop for that long. That is
 * the price of an acknowledgement that means something with one thread; `chizzy_commit_seconds` shows it.
 */
export function openFile(path: string, meta: () => Record<string, string>): Database.Database {
  checkHeader(path);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { timeout: LOCK_TIMEOUT_MS });
    database.pragma("locking_mode = EXCLUSIVE");
    if (!hasSchema(database)) createSchema(database, meta());
    migrate(database);
    database.pragma("journal_mode = WAL");
    // In WAL mode NORMAL would lose the last commits when the power fails; FULL waits for the disk at each one.
    database.exec("PRAGMA synchronous = FULL");
    database.exec("BEGIN IMMEDIATE; COMMIT");
    return database;
  } catch (error) {
    database?.close();
    throw new StorageError(explain(path, error), { cause: error });
  }
}

/**
 * Closes the file so that nothing is left beside it. libsql keeps a connection alive until its statements are collected, and
 * the lock with it, so the lock is given back by hand: leave WAL mode, then exclusive mode, then touch the file.
 */
export function closeFile(database: Database.Database): void {
  try {
    database.pragma("journal_mode = DELETE");
    database.pragma("locking_mode = NORMAL");
    database.pragma("user_version");
  } finally {
    database.close();
  }
}

function checkHeader(path: string): void {
  const header = Buffer.alloc(100);
  let length = 0;
  try {
    if (statSync(path).isDirectory())
      throw new StorageError(`The storage path ${path} is a directory; give a file.`);
    const file = openSync(path, "r");
    try {
      length = readSync(file, header);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof StorageError) throw error;
    if (isCode(error, "ENOENT")) return;
    throw new StorageError(`The storage file ${path} cannot be read: ${String(error)}.`, { cause: error });
  }
  if (length === 0) return;
  if (
    header.toString("latin1", 0, 16) !== "SQLite format 3\0" ||
    header.readUInt32BE(68) !== APPLICATION_ID
  ) {
    throw new StorageError(`The file ${path} is not a database of chizzy-chat-server; it was left as it is.`);
  }
  checkVersion(path, header.readUInt32BE(60));
}

function checkVersion(path: string, version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new StorageError(
    `The database ${path} is of version ${version}, written by a newer chizzy-chat-server; this one knows version ${SCHEMA_VERSION}. It was left as it is.`,
  );
}

/** Whether the schema is there. Its creation is one transaction, so a file that was being created when the power failed is empty again. */
function hasSchema(database: Database.Database): boolean {
  return database.prepare("SELECT name FROM sqlite_schema LIMIT 1").get() !== undefined;
}

function createSchema(database: Database.Database, meta: Record<string, string>): void {
  database.exec("BEGIN EXCLUSIVE");
  database.exec(SCHEMA);
  const insert = database.prepare("INSERT INTO meta (name, value) VALUES (?, ?)");
  for (const [name, value] of Object.entries(meta)) insert.run(name, value);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

/** Takes a file of an older version to this one. It is not in WAL mode then, so that the header tells the version at once. */
function migrate(database: Database.Database): void {
  const version = readVersion(database);
  if (version === SCHEMA_VERSION) return;
  database.pragma("journal_mode = DELETE");
  database.exec("BEGIN EXCLUSIVE");
  for (let step = version; step < SCHEMA_VERSION; step += 1) database.exec(MIGRATIONS[step] ?? "");
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

function readVersion(database: Database.Database): number {
  const [version] = database.prepare("PRAGMA user_version").raw().get() as unknown[];
  return Number(version);
}

function explain(path: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  if (isCode(error, "SQLITE_BUSY") || isCode(error, "SQLITE_LOCKED")) {
    return `The database ${path} is in use by another process; one server at a time may have it open.`;
  }
  if (isCode(error, "SQLITE_NOTADB") || isCode(error, "SQLITE_CORRUPT")) {
    return `The database ${path} is damaged (${detail}).`;
  }
  return `The database ${path} cannot be opened for writing (${detail}); its directory must exist and both must be writable.`;
}

function isCode(error: unknown, code: string): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith(code)
  );
}
