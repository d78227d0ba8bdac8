import type { KeyValueStorage } from "../client/index.js";

/**
 * The page's `localStorage`, or memory where the browser refuses it (blocked cookies, a sandboxed frame, a full quota): then
 * what is kept lasts for the visit. Never throws.
 */
export function createStorage(): KeyValueStorage {
  /** What was refused; it is newer than what `localStorage` may hold under the same key. */
  const memory = new Map<string, string>();
  return {
    getItem(key) {
      try {
        return memory.get(key) ?? globalThis.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    setItem(key, value) {
      try {
        globalThis.localStorage.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    removeItem(key) {
      memory.delete(key);
      try {
        globalThis.localStorage.removeItem(key);
      } catch {
        // Refused: there is nothing to remove.
      }
    },
  };
}
