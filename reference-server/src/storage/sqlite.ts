import type { LogEvent, Message } from "chizzy-chat-protocol";
import {
  type Appended,
  createId,
  type Engine,
  type EngineDependencies,
  type EventDraft,
  type EventListener,
  type OpenOptions,
  type Position,
  StorageError,
} from "./engine.js";
import { explain, type OpenFile, openFile } from "./sqlite-file.js";
import { type Entry, SqliteLog, type Stored } from "./sqlite-log.js";
import { Subscribers } from "./subscribers.js";

/** An event waits at least this long for others to share its commit, and until the next delivery; after a quiet time it does not wait. */
const GROUP_MS = 10;
/** What a commit takes: so much before the next delivery it begins. */
const COMMIT_MS = 1;
const GROUP_ROWS = 100;
/** Events that may wait; more are refused. Reached only when the disk stands still. */
const QUEUE_ROWS = 10_000;
/** While the storage fails, whoever asks for its health has it tried at most this often. */
const PROBE_MS = 1_000;

interface Waiting extends Entry {
  resolve(appended: Appended): void;
  reject(error: StorageError): void;
}

/**
 * Logs in one SQLite file, for one process. Events gather for a moment and share one commit, since waiting for the disk is
 * the cost. The engine remembers no positions: each is read inside the transaction, so a commit that fails leaves nothing to
 * undo. A key is known as long as its event is in the log.
 */
export class SqliteEngine implements Engine {
  readonly description: string;
  readonly #path: string;
  readonly #dependencies: EngineDependencies;
  readonly #subscribers = new Subscribers();
  #options: OpenOptions = {};
  #open: Opened | undefined;
  #queue: Waiting[] = [];
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
  #lastCommit = Number.NEGATIVE_INFINITY;
  /** Why the last commit failed; nothing when it did not. */
  #failure: StorageError | undefined;

  constructor(path: string, dependencies: EngineDependencies) {
    this.#path = path;
    this.#dependencies = dependencies;
    this.description = `sqlite:${path}`;
  }

  async open(options: OpenOptions = {}): Promise<void> {
    this.#options = options;
    const file = openFile(this.#path, () => ({
      epoch: createId(this.#dependencies),
      secret: this.#dependencies.random(32).toString("base64url"),
    }));
    this.#open = prepare(file, this.#path, this.#dependencies);
  }

  async close(): Promise<void> {
    while (this.#queue.length > 0) this.#commit();
    this.#unschedule();
    this.#subscribers.clear();
    const opened = this.#open;
    this.#open = undefined;
    opened?.file.close();
  }

  async health(): Promise<void> {
    const { file } = this.#opened();
    file.assertInPlace();
    if (this.#failure !== undefined) this.#recover();
    if (this.#failure !== undefined) throw this.#failure;
  }

  secret(): Uint8Array {
    return this.#opened().secret;
  }

  async top(channel: string): Promise<Position> {
    const { epoch, log } = this.#opened();
    return { epoch, seq: log.top(channel).seq };
  }

  append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#open === undefined) return reject(new StorageError(`The database ${this.#path} is closed.`));
      if (this.#queue.length >= QUEUE_ROWS)
        return reject(new StorageError("Too many events wait for the disk."));
      this.#queue.push({ channel, draft, key, resolve, reject });
      this.#schedule();
    });
  }

  async locate(channel: string, key: string): Promise<Appended | undefined> {
    return this.#opened().log.locate(channel, key);
  }

  async after(channel: string, seq: number, limit: number): Promise<LogEvent[]> {
    return this.#opened().log.after(channel, seq, limit);
  }

  async before(channel: string, seq: number, limit: number): Promise<LogEvent[]> {
    return this.#opened().log.before(channel, seq, limit);
  }

  async find(channel: string, id: string): Promise<Message | undefined> {
    return this.#opened().log.find(channel, id);
  }

  subscribe(channel: string, listener: EventListener): () => void {
    return this.#subscribers.add(channel, listener);
  }

  #opened(): Opened {
    if (this.#open === undefined) throw new StorageError(`The database ${this.#path} is not open.`);
    return this.#open;
  }

  #schedule(): void {
    if (this.#queue.length === GROUP_ROWS) this.#unschedule();
    if (this.#timer !== undefined) return;
    const due = Math.max(this.#lastCommit + GROUP_MS, (this.#options.nextDelivery?.() ?? 0) - COMMIT_MS);
    const wait = this.#queue.length >= GROUP_ROWS ? 0 : due - performance.now();
    this.#timer = wait > 0 ? setTimeout(() => this.#commit(), wait) : setImmediate(() => this.#commit());
  }

  #unschedule(): void {
    clearTimeout(this.#timer as NodeJS.Timeout);
    clearImmediate(this.#timer as NodeJS.Immediate);
    this.#timer = undefined;
  }

  #commit(): void {
    this.#timer = undefined;
    const group = this.#queue.splice(0, GROUP_ROWS);
    const start = performance.now();
    const results = this.#store(group);
    this.#lastCommit = performance.now();
    this.#options.onCommit?.(group.length, this.#lastCommit - start);
    if (results instanceof StorageError) {
      for (const { reject } of group) reject(results);
    } else {
      group.forEach(({ resolve }, index) => {
        const result = results[index];
        if (result !== undefined) resolve(result.appended);
      });
      for (const { channel, event } of results)
        if (event !== undefined) this.#subscribers.emit(channel, event);
    }
    if (this.#queue.length > 0 && this.#open !== undefined) this.#schedule();
  }

  /** Stores a group in one transaction, all of it or nothing. */
  #store(group: readonly Waiting[]): Stored[] | StorageError {
    try {
      const { file, log } = this.#opened();
      const { database } = file;
      // Before, so that nothing is written in vain; and after, so that nothing is acknowledged that was written in vain.
      file.assertInPlace();
      // Where an earlier rollback failed, too, the transaction of then is still open.
      if (database.inTransaction) database.exec("ROLLBACK");
      database.exec("BEGIN IMMEDIATE");
      file.assertOwned();
      const results = log.append(group);
      if (group.length === 0) file.probe();
      database.exec("COMMIT");
      file.assertInPlace();
      this.#failure = undefined;
      return results;
    } catch (error) {
      try {
        this.#open?.file.database.exec("ROLLBACK");
      } catch {
        // SQLite rolled back by itself, as it does after a full disk, or it was committed.
      }
      const detail = error instanceof Error ? error.message : String(error);
      this.#failure =
        error instanceof StorageError
          ? error
          : new StorageError(`The database ${this.#path} cannot be written (${detail}).`, { cause: error });
      return this.#failure;
    }
  }

  /** Finds out whether a failure is over, where nobody writes: whoever sends viewers by `/readyz` sends none to us meanwhile. */
  #recover(): void {
    if (performance.now() - this.#lastCommit < PROBE_MS) return;
    this.#store([]);
    this.#lastCommit = performance.now();
  }
}

interface Opened {
  file: OpenFile;
  log: SqliteLog;
  epoch: string;
  secret: Uint8Array;
}

function prepare(file: OpenFile, path: string, dependencies: EngineDependencies): Opened {
  try {
    const rows = file.database.prepare("SELECT name, value FROM meta").raw().all() as unknown[][];
    const meta = new Map(rows.map(([name, value]) => [String(name), String(value)]));
    const epoch = meta.get("epoch");
    const secret = meta.get("secret");
    if (epoch === undefined || secret === undefined)
      throw new StorageError(`The database ${path} is damaged: its epoch or its secret is missing.`);
    const log = new SqliteLog(file.database, dependencies);
    return { file, log, epoch, secret: Buffer.from(secret, "base64url") };
  } catch (error) {
    file.close();
    throw error instanceof StorageError ? error : new StorageError(explain(path, error), { cause: error });
  }
}
