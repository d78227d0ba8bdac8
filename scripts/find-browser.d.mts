export interface Browser {
  /** Absolute path of the executable. */
  path: string;
  /** The product and version it names itself, such as "Chromium 143.0.7499.0"; absent where asking would open a window. */
  version?: string;
  /** What must be added to the environment of the browser's process; empty for an installed browser. */
  env: Record<string, string>;
  /** The flags to start it with, headless mode and profile not included. */
  args: string[];
}

/**
 * Finds a Chrome or Chromium that the tests can drive, and says on standard error which.
 * Order: `$CHROME_PATH`, an installed one, the one in npm (fetched into `.cache/` the first time, Linux on x64 only).
 * `CHIZZY_BROWSER=npm` takes the one in npm at once. Throws an `Error` in one sentence when there is none.
 */
export function findBrowser(): Promise<Browser>;
