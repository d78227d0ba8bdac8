import type { LogEvent, Message } from "chizzy-chat-protocol";
import type Database from "libsql";
import {
  type Appended,
  createEvent,
  createId,
  type EngineDependencies,
  type EventDraft,
  type ModerationDraft,
  type Place,
} from "./engine.js";
import { KIND } from "./sqlite-schema.js";

const PLACE = "seq, id, timestamp";
const COLUMNS = `${PLACE}, kind, detail, uid, nickname, text, reply_id, reply_nickname, reply_text, roles, guest`;

/** The `seq` and the time of the last event that a log was given, whether that event is still there or not. */
interface Top {
  seq: number;
  timestamp: number;
}

/** An event that is to be appended. */
export interface Entry {
  channel: string;
  draft: EventDraft;
  key: string;
}

/** What `events.detail` holds of an act of moderation, as JSON. */
type Detail = Omit<ModerationDraft, "type">;

/** What became of an entry. */
export interface Stored {
  channel: string;
  appended: Appended;
  /** Absent for a duplicate: subscribers heard of its event the first time. */
  event?: LogEvent;
}

/** The logs in the tables of an open database: drafts become rows, rows become events. It remembers nothing between two calls. */
export class SqliteLog {
  readonly #dependencies: EngineDependencies;
  readonly #statements: ReturnType<typeof prepareStatements>;

  /** Throws SQLite's error if a table is not there. */
  constructor(database: Database.Database, dependencies: EngineDependencies) {
    this.#statements = prepareStatements(database);
    this.#dependencies = dependencies;
  }

  top(channel: string): Top {
    const row = this.#statements.top.get(channel) as unknown[] | undefined;
    return row === undefined ? { seq: 0, timestamp: 0 } : { seq: Number(row[0]), timestamp: Number(row[1]) };
  }

  locate(channel: string, key: string): Appended | undefined {
    const [row] = this.#statements.byKey.all(channel, key);
    return row === undefined ? undefined : { ...decodePlace(row), duplicate: true };
  }

  after(channel: string, seq: number, limit: number): LogEvent[] {
    return this.#statements.after.all(channel, seq, limit).map(decodeRow);
  }

  before(channel: string, seq: number, limit: number): LogEvent[] {
    return this.#statements.before.all(channel, seq, limit).map(decodeRow).reverse();
  }

  find(channel: string, id: string): Message | undefined {
    const [row] = this.#statements.find.all(channel, id);
    const event = row === undefined ? undefined : decodeRow(row);
    return event?.type === "message" ? event : undefined;
  }

  /** Appends events in this order. The caller has begun a transaction, and undoes it if this throws. */
  append(entries: readonly Entry[]): Stored[] {
    const tops = new Map<string, Top>();
    const stored = entries.map((entry) => this.#append(entry, tops));
    for (const [channel, { seq, timestamp }] of tops) this.#statements.setTop.run(channel, seq, timestamp);
    return stored;
  }

  /** `tops` has those that are not written yet. */
  #append({ channel, draft, key }: Entry, tops: Map<string, Top>): Stored {
    const top = tops.get(channel) ?? this.top(channel);
    const place = {
      id: createId(this.#dependencies),
      seq: top.seq + 1,
      timestamp: Math.max(top.timestamp, this.#dependencies.now()),
    };
    const values = [channel, place.seq, place.id, key, place.timestamp, ...encodeDraft(draft)];
    if (this.#statements.insert.run(...values).changes > 0) {
      tops.set(channel, place);
      return { channel, appended: { ...place, duplicate: false }, event: createEvent(draft, place) };
    }
    const earlier = this.locate(channel, key);
    if (earlier === undefined) throw new Error("The event was not stored.");
    return { channel, appended: earlier };
  }
}

function prepareStatements(database: Database.Database) {
  const read = (sql: string) =>
    database.prepare(sql).raw() as Database.Statement<unknown[]> & { all(): unknown[][] };
  return {
    top: read("SELECT seq, timestamp FROM channels WHERE channel = ?"),
    after: read(`SELECT ${COLUMNS} FROM events WHERE channel = ? AND seq > ? ORDER BY seq LIMIT ?`),
    before: read(`SELECT ${COLUMNS} FROM events WHERE channel = ? AND seq < ? ORDER BY seq DESC LIMIT ?`),
    byKey: read(`SELECT ${PLACE} FROM events WHERE channel = ? AND key = ?`),
    find: read(`SELECT ${COLUMNS} FROM events WHERE channel = ? AND id = ?`),
    // A key that is there already is rare, so nobody looks for it before.
    insert: database.prepare(
      `INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (channel, key) DO NOTHING`,
    ),
    setTop: database.prepare(
      `INSERT INTO channels (channel, seq, timestamp) VALUES (?, ?, ?)
       ON CONFLICT (channel) DO UPDATE SET seq = excluded.seq, timestamp = excluded.timestamp`,
    ),
  };
}

/** The columns behind the place, in the order of the table. */
function encodeDraft(draft: EventDraft): (string | number | null)[] {
  if (draft.type === "moderation") {
    const { type: _, ...detail } = draft;
    return ["", "", "", null, null, null, null, 0, KIND.moderation, JSON.stringify(detail)];
  }
  const { uid, nickname, text, reply, roles, guest } = draft;
  return [
    ...[uid, nickname, text, reply?.id ?? null, reply?.nickname ?? null, reply?.text ?? null],
    ...[roles?.join(" ") ?? null, guest ? 1 : 0, KIND.message, null],
  ];
}

function decodePlace(row: unknown): Place {
  const [seq, id, timestamp] = row as unknown[];
  return { id: String(id), seq: Number(seq), timestamp: Number(timestamp) };
}

/** Rebuilds an event from its row, in the order of `COLUMNS`. The file is ours, yet whatever it says becomes the type that a frame needs. */
function decodeRow(row: unknown): LogEvent {
  const [, , , kind, detail, uid, nickname, text, ...rest] = row as unknown[];
  const [replyId, replyNickname, replyText, roles, guest] = rest;
  const place = decodePlace(row);
  if (kind === KIND.moderation)
    return createEvent({ type: "moderation", ...(JSON.parse(String(detail)) as Detail) }, place);
  return {
    type: "message",
    id: place.id,
    seq: place.seq,
    nickname: String(nickname),
    text: String(text),
    timestamp: place.timestamp,
    uid: String(uid),
    ...(roles !== null && { roles: String(roles).split(" ") }),
    ...(guest === 1 && { guest: true }),
    ...(replyId !== null && {
      reply: { id: String(replyId), nickname: String(replyNickname), text: String(replyText) },
    }),
  };
}
