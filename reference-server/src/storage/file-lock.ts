import { realpathSync, statSync } from "node:fs";
import Database from "libsql";
import { StorageError } from "./engine.js";

/** How long to wait for the lock, ms: the server before us may be about to end. */
const LOCK_TIMEOUT_MS = 1_000;

/** The files that engines of this process have open. Global, since this module may be loaded twice: from `src/` and from `dist/`. */
const OPEN_FILES = Symbol.for("chizzy-chat-server.open-files");
const shared = globalThis as { [OPEN_FILES]?: Set<string> };
shared[OPEN_FILES] ??= new Set();
const openFiles = shared[OPEN_FILES];

/** Which file a path leads to, whatever its name is: device and inode. Nothing where there is none. */
export function identify(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/**
 * Keeps a database file for one engine: in this process by a list, against other processes by a lock on a file beside it, whose name ends
 * in `-lock`. POSIX takes a process's lock away as soon as the process closes any descriptor of the locked file
 * (https://www.sqlite.org/howtocorrupt.html, section 2.2), so a lock on the database itself ends with the first backup that reads it.
 * Nobody has a reason to read this one, and it is never removed: who removes a lock file that another process waits for gives
 * two processes a lock each. A process that dies leaves no lock.
 *
 * It cannot hold where somebody reads or removes it nevertheless. What is acknowledged is safe even then: see `OpenFile.assertOwned`.
 */
export class FileLock {
  readonly #path: string;
  #identity: string | undefined;
  #lock: Database.Database | undefined;

  /** Throws a `StorageError` if an engine of this process has the file. Does not open it: closing it again would take that engine's locks. */
  constructor(path: string) {
    this.#path = path;
    const identity = identify(path);
    if (identity !== undefined && openFiles.has(identity))
      throw new StorageError(`The database ${path} is in use by this process already.`);
  }

  /** Whether a server has locked this file before: only then is there something to lock without leaving a trace. */
  get hasFile(): boolean {
    return identify(this.#lockPath) !== undefined;
  }

  /** Throws SQLite's error, `SQLITE_BUSY` if another process has it. A second call does nothing. */
  take(): void {
    if (this.#lock !== undefined) return;
    const lock = new Database(this.#lockPath, { timeout: LOCK_TIMEOUT_MS });
    try {
      // No journal beside it: nothing is ever written.
      lock.pragma("journal_mode = MEMORY");
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      if (error instanceof Error && "code" in error && error.code === "SQLITE_NOTADB")
        throw new StorageError(
          `The file ${this.#lockPath} is not the empty file that keeps the database ${this.#path} for one server; move it away.`,
        );
      throw error;
    }
    this.#lock = lock;
  }

  /** To be called when the database exists. */
  remember(): void {
    this.#identity = identify(this.#path);
    if (this.#identity !== undefined) openFiles.add(this.#identity);
  }

  release(): void {
    if (this.#identity !== undefined) openFiles.delete(this.#identity);
    const lock = this.#lock;
    this.#lock = undefined;
    // libsql closes when the collector comes by; the end of the transaction gives the lock back now.
    lock?.exec("ROLLBACK");
    lock?.close();
  }

  /** Two names of one file by a symbolic link have one lock. */
  get #lockPath(): string {
    return `${identify(this.#path) === undefined ? this.#path : realpathSync(this.#path)}-lock`;
  }
}
