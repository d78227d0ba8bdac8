/** What a page loads: bytes as they are, after `gzip -9` and after `brotli -q 11`, and the most that the build lets pass. */
export interface Size {
  bytes: number;
  gzipBytes: number;
  maxGzipBytes: number;
  brotliBytes: number;
  /** Absent where gzip's budget is enough. */
  maxBrotliBytes?: number;
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

/** What the server sends to who takes gzip; slow and small, for a build. */
export function compressGzip(content: Uint8Array): Buffer;

/** The same for brotli. */
export function compressBrotli(content: Uint8Array): Buffer;
