/** What a page loads: bytes as they are and after `gzip -9`, and the most that the build lets pass. */
export interface Size {
  bytes: number;
  gzipBytes: number;
  maxGzipBytes: number;
}

export interface ScriptSize extends Size {
  /** Its name in `widget/dist/cdn`. */
  file: string;
  /** For the script tag: `sha384-…`. */
  integrity: string;
}

export interface EntrySize extends Size {
  /** What a page imports. */
  entry: string;
}

/** Each script file as it was built. Throws where one was not. */
export function measureScripts(): ScriptSize[];

/** What esbuild makes of each entry, minified: all that is imported at once. What loads when it is asked for is not counted. */
export function measureEntries(): Promise<EntrySize[]>;
