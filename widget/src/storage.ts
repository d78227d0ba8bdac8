import type { KeyValueStorage } from "./client/index.js";

/**
 * The page's `localStorage`, or memory where the browser refuses it (blocked cookies, a sandboxed frame, a full quota): then
 * what is kept lasts for the visit. Never throws.
 */
export function createStorage(): KeyValueStorage {
  const memory = new Map<string, string>();
  return {
    getItem(key) {
      try {
        return globalThis.localStorage.getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    setItem(key, value) {
      memory.set(key, value);
      try {
        globalThis.localStorage.setItem(key, value);
      } catch {
        // Refused or full: memory has it.
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
