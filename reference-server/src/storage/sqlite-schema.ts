import type Database from "libsql";

/** "czzy": what `PRAGMA application_id` of our files says, at byte 68 of the file. https://www.sqlite.org/fileformat.html */
export const APPLICATION_ID = 0x637a7a79;
/** What `PRAGMA user_version` says, at byte 60. A change of the schema raises it. */
export const SCHEMA_VERSION = 3;

/** The numbers in `events.kind`. */
export const KIND = { message: 0, moderation: 1 } as const;

/**
 * `channels` has the top of each log, which stays when the events there are removed. `events` has the logs. An act of moderation has
 * its fields as JSON in `detail`, and nothing in the columns of a message.
 */
const SCHEMA = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE channels (
    channel TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    timestamp INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE events (
    channel TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    uid TEXT NOT NULL,
    nickname TEXT NOT NULL,
    text TEXT NOT NULL,
    reply_id TEXT,
    reply_nickname TEXT,
    reply_text TEXT,
    roles TEXT,
    guest INTEGER NOT NULL DEFAULT 1,
    kind INTEGER NOT NULL DEFAULT 0,
    detail TEXT,
    PRIMARY KEY (channel, seq)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX events_by_key ON events (channel, key);
  CREATE UNIQUE INDEX events_by_id ON events (channel, id);
`;

/** What makes a file of each version one of the next. It is done in one transaction: a file is of the one version or of the other. */
const MIGRATIONS: Record<number, string> = {
  // Whoever wrote while there were no logins was a guest.
  1: `
    ALTER TABLE messages ADD COLUMN roles TEXT;
    ALTER TABLE messages ADD COLUMN guest INTEGER NOT NULL DEFAULT 1;
  `,
  // The top of a log was read from its newest message.
  2: `
    ALTER TABLE messages RENAME TO events;
    ALTER TABLE events RENAME COLUMN ref TO key;
    ALTER TABLE events ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE events ADD COLUMN detail TEXT;
    DROP INDEX messages_by_ref;
    DROP INDEX messages_by_id;
    CREATE UNIQUE INDEX events_by_key ON events (channel, key);
    CREATE UNIQUE INDEX events_by_id ON events (channel, id);
    CREATE TABLE channels (
      channel TEXT PRIMARY KEY,
      seq INTEGER NOT NULL,
      timestamp INTEGER NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO channels SELECT channel, max(seq), max(timestamp) FROM events GROUP BY channel;
  `,
};

/** Whether the schema is there. Its creation is one transaction, so a file that was being created when the power failed is empty again. */
export function hasSchema(database: Database.Database): boolean {
  return database.prepare("SELECT name FROM sqlite_schema LIMIT 1").get() !== undefined;
}

/** Makes an empty file one of this version, with these entries in `meta`. */
export function createSchema(database: Database.Database, meta: Record<string, string>): void {
  database.exec("BEGIN EXCLUSIVE");
  database.exec(SCHEMA);
  const insert = database.prepare("INSERT INTO meta (name, value) VALUES (?, ?)");
  for (const [name, value] of Object.entries(meta)) insert.run(name, value);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

/** Takes a file of an older version to this one. It is not in WAL mode then, so that the header tells the version at once. */
export function migrate(database: Database.Database): void {
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
