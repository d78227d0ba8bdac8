export interface Browser {
  /** Absolute path of the executable. */
  path: string;
  /** The product and version it names itself, such as "Chromium 153"; absent where asking would open a window. */
  version?: string;
  /** What must be added to the environment of the browser's process; empty for an installed browser. */
  env: Record<string, string>;
  /** The flags to start it with, headless mode and profile not included. */
  args: string[];
}

/** The oldest supported Chromium, which is fetched from npm. `version`: the package's, whose first number is Chromium's. */
export declare const OLDEST: Readonly<{ version: string; integrity: string }>;

/**
 * Finds the Chromium that the tests drive, and says on standard error which. It is always the same one, which is
 * fetched from npm into `.cache/` the first time, whatever is installed. `$CHIZZY_BROWSER` asks for another: `oldest` is the
 * oldest supported one, from npm too, `installed` one that the machine has; without it `$CHROME_PATH` names a program.
 * Where npm has none (any but Linux on x64) it is an installed one. Throws an `Error` that says what can be done.
 */
export function findBrowser(): Promise<Browser>;
