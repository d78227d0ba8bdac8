import type { Engine, EngineDependencies } from "./engine.js";
import { MemoryEngine } from "./memory.js";
import { SqliteEngine } from "./sqlite.js";

/** What `--store` accepts, for help and errors. */
export const STORE_FORMS = "memory or sqlite:PATH";

/**
 * The one place that chooses an engine: from `memory` or `sqlite:PATH`. Throws a RangeError whose sentence says what is
 * allowed. Nothing is opened yet.
 */
export function createEngine(store: string, dependencies: EngineDependencies): Engine {
  if (store === "memory") return new MemoryEngine(dependencies);
  const path = findSqlitePath(store);
  if (path !== undefined) return new SqliteEngine(path, dependencies);
  throw new RangeError(`must be ${STORE_FORMS}, not ${JSON.stringify(store)}.`);
}

/**
 * The file of a store that has one. Not what SQLite and libsql take for something else than a path: an address, to which libsql would send
 * all messages, `:memory:` and `file:`.
 */
export function findSqlitePath(store: string): string | undefined {
  const [, path] = /^sqlite:((?!:|file:|[A-Za-z][A-Za-z0-9+.-]+:\/\/)[^\0]+)$/.exec(store) ?? [];
  return path;
}
