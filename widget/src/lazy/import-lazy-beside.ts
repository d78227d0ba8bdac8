import type { LazyName } from "./import-lazy.js";

// Now, and not at the first call: where a classic script came from is known only while it runs.
const script = import.meta.url;

/** How often each could not be loaded. */
const failures = new Map<LazyName, number>();

/**
 * What import-lazy.ts is in the one-file builds: a file beside the script's own, so that a policy that allows the one allows the other. A page
 * that checks the script by `integrity` can check these by the `integrity` of an import map.
 */
export async function importLazy(name: LazyName): Promise<unknown> {
  const count = failures.get(name) ?? 0;
  try {
    return await import(/* @vite-ignore */ lazyAddress(name, count));
  } catch (error) {
    failures.set(name, count + 1);
    throw error;
  }
}

/**
 * Where the file is, after so many failures. Browsers up to Chromium 155 keep a failure until the page is loaded anew, by the whole address,
 * though they fetch without what follows `#`. An import map checks by the whole address too: where one does, it stays as it is.
 */
export function lazyAddress(name: LazyName, failed: number): string {
  const isChecked = [...document.scripts].some(
    ({ type, text }) => type === "importmap" && text.includes('"integrity"'),
  );
  return new URL(`./chizzy-chat.${name}.js${failed && !isChecked ? `#${failed}` : ""}`, script).href;
}
