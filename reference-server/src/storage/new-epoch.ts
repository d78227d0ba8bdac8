import { createId, type EngineDependencies, StorageError } from "./engine.js";
import { identify } from "./file-lock.js";
import { explain, openFile } from "./sqlite-file.js";

/**
 * Begins a new epoch in a database that no server has open: whoever was here resumes nothing and loads the channel anew. Needed where the
 * log is not what viewers were told any more: after an older copy was put back, and after a clock was wrong once. Times never go
 * back inside an epoch, so one event of the year 2999 gives its time to all that follow; events of a time after now get that
 * of now. Returns the number of events that were changed. Throws a `StorageError` in a sentence for the operator; then nothing was changed.
 */
export function beginEpoch(path: string, dependencies: EngineDependencies): number {
  if (identify(path) === undefined) throw new StorageError(`There is no database at ${path}.`);
  const epoch = createId(dependencies);
  const file = openFile(path, () => ({ epoch, secret: dependencies.random(32).toString("base64url") }));
  try {
    const { database } = file;
    database.exec("BEGIN IMMEDIATE");
    const now = dependencies.now();
    const setBack = (table: "events" | "channels") =>
      database.prepare(`UPDATE ${table} SET timestamp = ? WHERE timestamp > ?`).run(now, now).changes;
    setBack("channels");
    const changed = setBack("events");
    database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?)").run(epoch);
    database.exec("COMMIT");
    return changed;
  } catch (error) {
    throw new StorageError(explain(path, error), { cause: error });
  } finally {
    file.close();
  }
}
