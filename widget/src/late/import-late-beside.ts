import type { LateName } from "./import-late.js";

// Now, and not at the first call: where a classic script came from is known only while it runs.
const script = import.meta.url;

/**
 * What import-late.ts is in the one-file builds: a file beside the script's own, so that a policy that allows the one allows the other. A page
 * that checks the script by `integrity` can check these by the `integrity` of an import map.
 */
export function importLate(name: LateName): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(`./chizzy-chat.${name}.js`, script).href);
}
