import type { LogEvent, Message } from "chizzy-chat-protocol";
import type Database from "libsql";
import {
  createId,
  type Draft,
  type Engine,
  type EngineDependencies,
  type EventListener,
  type Position,
  type Published,
  StorageError,
} from "./engine.js";
import { explain, type OpenFile, openFile } from "./sqlite-file.js";
import { Subscribers } from "./subscribers.js";

/** A publish waits at least this long for others to share its commit, and until the next delivery; after a quiet time it does not wait. */
const GROUP_MS = 10;
/** What a commit takes: so much before the next delivery it begins. */
const COMMIT_MS = 1;
const GROUP_ROWS = 100;
/** Publishes that may wait; more are refused. Reached only when the disk stands still. */
const QUEUE_ROWS = 10_000;
/** While the storage fails, whoever asks for its health has it tried at most this often. */
const PROBE_MS = 1_000;

const COLUMNS = "seq, id, timestamp, uid, nickname, text, reply_id, reply_nickname, reply_text, roles, guest";

interface Waiting {
  channel: string;
  draft: Draft;
  resolve(published: Published): void;
  reject(error: StorageError): void;
}

/**
 * Logs in one SQLite file, for one process. Publishes gather for a moment and share one commit, since waiting for the disk is
 * the cost. The engine remembers no positions: each is read inside the transaction, so a commit that fails leaves nothing to
 * undo. A `ref` is known as long as its message is in the log.
 */
export class SqliteEngine implements Engine {
  readonly description: string;
  nextDelivery?: (() => number) | undefined;
  onCommit?: ((rows: number, ms: number) => void) | undefined;
  readonly #path: string;
  readonly #dependencies: EngineDependencies;
  readonly #subscribers = new Subscribers();
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

  async open(): Promise<void> {
    const file = openFile(this.#path, () => ({
      epoch: createId(this.#dependencies),
      secret: this.#dependencies.random(32).toString("base64url"),
    }));
    this.#open = prepare(file, this.#path);
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
    const { epoch, statements } = this.#opened();
    return { epoch, seq: readTop(statements, channel).seq };
  }

  publish(channel: string, draft: Draft): Promise<Published> {
    return new Promise((resolve, reject) => {
      if (this.#open === undefined) return reject(new StorageError(`The database ${this.#path} is closed.`));
      if (this.#queue.length >= QUEUE_ROWS)
        return reject(new StorageError("Too many messages wait for the disk."));
      this.#queue.push({ channel, draft, resolve, reject });
      this.#schedule();
    });
  }

  async locate(channel: string, ref: string): Promise<Published | undefined> {
    return locate(this.#opened().statements, channel, ref);
  }

  async after(channel: string, seq: number, limit: number): Promise<LogEvent[]> {
    return this.#opened().statements.after.all(channel, seq, limit).map(decodeRow);
  }

  async before(channel: string, seq: number, limit: number): Promise<LogEvent[]> {
    return this.#opened().statements.before.all(channel, seq, limit).map(decodeRow).reverse();
  }

  async find(channel: string, id: string): Promise<Message | undefined> {
    const [row] = this.#opened().statements.find.all(channel, id);
    return row === undefined ? undefined : decodeRow(row);
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
    const due = Math.max(this.#lastCommit + GROUP_MS, (this.nextDelivery?.() ?? 0) - COMMIT_MS);
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
    this.onCommit?.(group.length, this.#lastCommit - start);
    if (results instanceof StorageError) {
      for (const { reject } of group) reject(results);
    } else {
      group.forEach(({ resolve }, index) => {
        const result = results[index];
        if (result !== undefined) resolve(result.published);
      });
      for (const { channel, event } of results)
        if (event !== undefined) this.#subscribers.emit(channel, event);
    }
    if (this.#queue.length > 0 && this.#open !== undefined) this.#schedule();
  }

  /** Stores a group in one transaction, all of it or nothing. */
  #store(group: readonly Waiting[]): Stored[] | StorageError {
    try {
      const { file, statements } = this.#opened();
      const { database } = file;
      // Before, so that nothing is written in vain; and after, so that nothing is acknowledged that was written in vain.
      file.assertInPlace();
      // Where an earlier rollback failed, too, the transaction of then is still open.
      if (database.inTransaction) database.exec("ROLLBACK");
      database.exec("BEGIN IMMEDIATE");
      file.assertOwned();
      const results = group.map(({ channel, draft }) => this.#insert(statements, channel, draft));
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

  /** Finds out whether a failure is over, where nobody publishes: whoever sends viewers by `/readyz` sends none to us meanwhile. */
  #recover(): void {
    if (performance.now() - this.#lastCommit < PROBE_MS) return;
    this.#store([]);
    this.#lastCommit = performance.now();
  }

  #insert(statements: Statements, channel: string, draft: Draft): Stored {
    const earlier = locate(statements, channel, draft.ref);
    if (earlier !== undefined) return { channel, published: earlier };
    const top = readTop(statements, channel);
    const place = {
      id: createId(this.#dependencies),
      seq: top.seq + 1,
      timestamp: Math.max(top.timestamp, this.#dependencies.now()),
    };
    const { ref, ...fields } = draft;
    const { uid, nickname, text, reply, roles, guest } = fields;
    statements.insert.run(
      ...[channel, place.seq, place.id, ref, place.timestamp, uid, nickname, text],
      ...[reply?.id ?? null, reply?.nickname ?? null, reply?.text ?? null],
      ...[roles?.join(" ") ?? null, guest ? 1 : 0],
    );
    const event: Message = { type: "message", ...place, ...fields };
    return { channel, published: { ...place, duplicate: false }, event };
  }
}

interface Stored {
  channel: string;
  published: Published;
  /** Absent for a resend: its event was told of the first time. */
  event?: Message;
}

interface Opened {
  file: OpenFile;
  statements: Statements;
  epoch: string;
  secret: Uint8Array;
}

type Statements = ReturnType<typeof prepareStatements>;

function prepare(file: OpenFile, path: string): Opened {
  try {
    const rows = file.database.prepare("SELECT name, value FROM meta").raw().all() as unknown[][];
    const meta = new Map(rows.map(([name, value]) => [String(name), String(value)]));
    const epoch = meta.get("epoch");
    const secret = meta.get("secret");
    if (epoch === undefined || secret === undefined)
      throw new StorageError(`The database ${path} is damaged: its epoch or its secret is missing.`);
    const statements = prepareStatements(file.database);
    return { file, statements, epoch, secret: Buffer.from(secret, "base64url") };
  } catch (error) {
    file.close();
    throw error instanceof StorageError ? error : new StorageError(explain(path, error), { cause: error });
  }
}

function prepareStatements(database: Database.Database) {
  const read = (sql: string) =>
    database.prepare(sql).raw() as Database.Statement<unknown[]> & { all(): unknown[][] };
  return {
    top: read("SELECT seq, timestamp FROM messages WHERE channel = ? ORDER BY seq DESC LIMIT 1"),
    after: read(`SELECT ${COLUMNS} FROM messages WHERE channel = ? AND seq > ? ORDER BY seq LIMIT ?`),
    before: read(`SELECT ${COLUMNS} FROM messages WHERE channel = ? AND seq < ? ORDER BY seq DESC LIMIT ?`),
    byRef: read(`SELECT ${COLUMNS} FROM messages WHERE channel = ? AND ref = ?`),
    find: read(`SELECT ${COLUMNS} FROM messages WHERE channel = ? AND id = ?`),
    insert: database.prepare("INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
  };
}

function readTop(statements: Statements, channel: string): { seq: number; timestamp: number } {
  const row = statements.top.get(channel) as unknown[] | undefined;
  return row === undefined ? { seq: 0, timestamp: 0 } : { seq: Number(row[0]), timestamp: Number(row[1]) };
}

function locate(statements: Statements, channel: string, ref: string): Published | undefined {
  const [row] = statements.byRef.all(channel, ref);
  if (row === undefined) return undefined;
  const { id, seq, timestamp } = decodeRow(row);
  return { id, seq, timestamp, duplicate: true };
}

/** Rebuilds a message from its row, in the order of `COLUMNS`. The file is ours, yet whatever it says becomes the type that a frame needs. */
function decodeRow(row: unknown): Message {
  const [seq, id, timestamp, uid, nickname, text, ...rest] = row as unknown[];
  const [replyId, replyNickname, replyText, roles, guest] = rest;
  return {
    type: "message",
    id: String(id),
    seq: Number(seq),
    nickname: String(nickname),
    text: String(text),
    timestamp: Number(timestamp),
    uid: String(uid),
    ...(roles !== null && { roles: String(roles).split(" ") }),
    ...(guest === 1 && { guest: true }),
    ...(replyId !== null && {
      reply: { id: String(replyId), nickname: String(replyNickname), text: String(replyText) },
    }),
  };
}
