import { warnOnce } from "../state/attributes.js";
import { importLazy, type LazyModule, type LazyName } from "./import-lazy.js";

/** After a failure nothing is asked for again so soon, ms. */
const PAUSE_MS = 1_000;

const failures = new Map<LazyName, number>();

/**
 * Loads what is not needed to read and write, once for all chats of a page. Never rejects: undefined, with one warning, where it could not be
 * loaded; a later call tries again. From a bundler's chunk that helps only where the browser does not keep the failure.
 */
export async function loadLazy<Name extends LazyName>(name: Name): Promise<LazyModule<Name> | undefined> {
  if (performance.now() - (failures.get(name) ?? -PAUSE_MS) < PAUSE_MS) return undefined;
  try {
    return (await importLazy(name)) as LazyModule<Name>;
  } catch (error) {
    failures.set(name, performance.now());
    warnOnce(
      `chizzy-chat.${name}.js could not be loaded, and is asked for again when it is needed: ${error}`,
    );
    return undefined;
  }
}
