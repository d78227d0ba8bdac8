import type { Engine, EngineTools } from "./engine.js";
import { MemoryEngine } from "./memory.js";
import { SqliteEngine } from "./sqlite.js";

/** What `--store` accepts, for help and errors. */
export const STORE_FORMS = "memory or sqlite:PATH";

/**
 * The one place that chooses an engine: from `memory` or `sqlite:PATH`. Throws a RangeError whose sentence says what is
 * allowed. Nothing is opened yet.
 */
export function createEngine(store: string, tools: EngineTools): Engine {
  if (store === "memory") return new MemoryEngine(tools);
  const [kind, path] = splitOnce(store, ":");
  if (kind === "sqlite" && path !== "" && !path.includes("\0")) return new SqliteEngine(path, tools);
  throw new RangeError(`must be ${STORE_FORMS}, not ${JSON.stringify(store)}.`);
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}
