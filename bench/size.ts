/** The size of what a page loads: the widget's single-file scripts as they are, and as `gzip -9` sends them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BenchReport } from "./lib/report.js";
import { root } from "./lib/server.js";

const files = ["widget/dist/cdn/chizzy-chat.js", "widget/dist/cdn/chizzy-chat.iife.js"] as const;

/** Sizes are shown, not judged; a file that was not built is a failure. */
export function benchSize(): BenchReport {
  const failures: string[] = [];
  const sizes = files.flatMap((file) => {
    if (!existsSync(join(root, file))) {
      failures.push(`size: ${file} is missing; it takes npm run build`);
      return [];
    }
    const script = readFileSync(join(root, file));
    return [{ file, bytes: script.length, gzipBytes: gzipSync(script, { level: 9 }).length }];
  });
  const bytes = (value: number) => value.toLocaleString("en");
  return {
    sections: [
      {
        title: "Size of the widget as one script",
        head: ["file", "bytes", "gzip -9 bytes"],
        rows: sizes.map((size) => [size.file, bytes(size.bytes), bytes(size.gzipBytes)]),
        notes: [],
      },
    ],
    failures,
    data: sizes,
  };
}
