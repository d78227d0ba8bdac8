/** One file for a page without a bundler. */
export interface ScriptFile {
  /** Its name in `dist/cdn`. */
  file: string;
  /** Its entry, below `src`. */
  input: string;
  format: "es" | "iife";
  /** The build fails above it. */
  maxGzipBytes: number;
  /** The same after brotli; absent where gzip's budget is enough. */
  maxBrotliBytes?: number;
  /** A comment at its top. */
  banner?: string;
}

/** The files, by the mode in which Vite makes each. */
export const scriptFiles: Readonly<Record<string, ScriptFile>>;

/** What a bundler may make of an entry, by what a page imports. */
export const entryBudgets: Readonly<
  Record<string, { file: string; external: string[]; maxGzipBytes: number }>
>;
