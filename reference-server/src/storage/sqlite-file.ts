import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import Database from "libsql";
import { StorageError } from "./engine.js";
import { FileLock, identify } from "./file-lock.js";
import { APPLICATION_ID, createSchema, hasSchema, migrate, SCHEMA_VERSION } from "./sqlite-schema.js";

/** How long a commit may wait for somebody who reads or copies the file, ms. The event loop waits, too. */
const BUSY_TIMEOUT_MS = 100;

/** A database file that this process has for itself. */
export interface OpenFile {
  readonly database: Database.Database;
  /**
   * Throws a `StorageError` when the open files are not the ones at their paths any more: what is written then is gone when the process
   * ends. Costs three calls of `stat`.
   */
  assertInPlace(): void;
  /**
   * Throws a `StorageError` when another server has opened the file since, which the lock prevents unless somebody undid it. Within a
   * transaction it holds until that ends, so that of two servers one alone can acknowledge.
   */
  assertOwned(): void;
  /** Writes as much as a long message, so that it throws where none can be written. */
  probe(): void;
  close(): void;
}

/**
 * Opens or creates our database file, for this process alone: a second server on the same file would not hear of what the first one
 * stores. Throws a `StorageError` that names the path. A file that is not ours or is of a newer version is not touched: SQLite
 * itself would, so the header is read before SQLite sees the file.
 *
 * The commit of a group is synchronous and ends with an fsync, so a slow disk holds up the event loop for that long. That is
 * the price of an acknowledgement that means something with one thread; `chizzy_commit_seconds` shows it.
 */
export function openFile(path: string, meta: () => Record<string, string>): OpenFile {
  let lock: FileLock | undefined;
  let database: Database.Database | undefined;
  try {
    lock = new FileLock(path);
    // Another thread of this process may have the file: then its header must not be read, for closing it would undo locks.
    if (lock.hasFile) lock.take();
    checkHeader(path);
    lock.take();
    database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    if (!hasSchema(database)) createSchema(database, meta());
    migrate(database);
    database.pragma("journal_mode = WAL");
    // In WAL mode NORMAL would lose the last commits when the power fails; FULL waits for the disk at each one.
    database.exec("PRAGMA synchronous = FULL");
    const opened = claim(database, path, lock);
    lock.remember();
    return opened;
  } catch (error) {
    database?.close();
    lock?.release();
    throw error instanceof StorageError ? error : new StorageError(explain(path, error), { cause: error });
  }
}

/** Writes who has the file now, and remembers which files these are: after that write all of them exist. */
function claim(database: Database.Database, path: string, lock: FileLock): OpenFile {
  const owner = randomUUID();
  const write = database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('owner', ?)");
  const read = database.prepare("SELECT value FROM meta WHERE name = 'owner'").raw();
  // What is written must differ each time: a value that is there already never reaches the disk. As much as a long message.
  const probe = database.prepare(
    "INSERT OR REPLACE INTO meta (name, value) VALUES ('probe', hex(randomblob(8192)))",
  );
  write.run(owner);
  const real = realpathSync(path);
  const places = [path, `${real}-wal`, `${real}-shm`].map((place) => ({ place, identity: identify(place) }));
  const isInPlace = (): boolean => places.every(({ place, identity }) => identify(place) === identity);
  return {
    database,
    assertInPlace: () => {
      if (isInPlace()) return;
      throw new StorageError(
        `The database ${path}, or a file beside it, was moved, removed or replaced while the server has it open. Nothing is stored until it is back at its place or the server is started anew.`,
      );
    },
    assertOwned: () => {
      const [found] = (read.get() ?? []) as unknown[];
      if (found === owner) return;
      throw new StorageError(
        `The database ${path} was opened by another server, although this one has it. This one stores nothing more; stop one of them.`,
      );
    },
    probe: () => void probe.run(),
    close: () => {
      try {
        if (isInPlace()) tidy(database);
      } finally {
        database.close();
        lock.release();
      }
    },
  };
}

/** Leaves WAL mode, so that nothing but the lock's file stays beside the database. Whoever reads the file now keeps us from it. */
function tidy(database: Database.Database): void {
  try {
    database.pragma("journal_mode = DELETE");
  } catch (error) {
    if (!isCode(error, "SQLITE_BUSY")) throw error;
  }
}

function checkHeader(path: string): void {
  const header = Buffer.alloc(100);
  let length = 0;
  try {
    assertFile(path);
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

/** Whatever else has a path would be waited for, or written to in vain. A file with a second name has a second lock, and a second log of SQLite. */
function assertFile(path: string): void {
  const found = statSync(path);
  if (found.isDirectory()) throw new StorageError(`The storage path ${path} is a directory; give a file.`);
  if (!found.isFile())
    throw new StorageError(`The storage path ${path} is something else than a file; give a file.`);
  if (found.nlink > 1)
    throw new StorageError(
      `The database ${path} has another name (a hard link), by which another server could open it at the same time, and both would lose messages. Remove the other name, or give a copy of the file.`,
    );
}

function checkVersion(path: string, version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new StorageError(
    `The database ${path} is of version ${version}, written by a newer chizzy-chat-server; this one knows version ${SCHEMA_VERSION}. It was left as it is.`,
  );
}

/** What an error of SQLite means for the operator. */
export function explain(path: string, error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  if (isCode(error, "SQLITE_BUSY") || isCode(error, "SQLITE_LOCKED")) {
    return `The database ${path} is in use by another process; one server at a time may have it open.`;
  }
  if (isCode(error, "SQLITE_NOTADB") || isCode(error, "SQLITE_CORRUPT")) {
    return `The database ${path} is damaged (${detail}). Put a backup in its place, or move it away and start with an empty one; "sqlite3 ${path} .recover" may save what is in it.`;
  }
  return `The database ${path} cannot be opened for writing (${detail}); its directory must exist and both must be writable.`;
}

function isCode(error: unknown, code: string): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith(code)
  );
}
