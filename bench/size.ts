/** The size of what a page loads: the widget's single-file scripts as they are, and compressed as the server sends them. */
import { measureScripts, type ScriptSize } from "../scripts/sizes.mjs";
import type { BenchReport } from "./lib/report.js";

/** Sizes are shown, not judged; a file that was not built is a failure. */
export function benchSize(): BenchReport {
  const failures: string[] = [];
  let sizes: ScriptSize[] = [];
  try {
    sizes = measureScripts();
  } catch (error) {
    failures.push(`size: ${error instanceof Error ? error.message : error}; it takes npm run build`);
  }
  const bytes = (value: number) => value.toLocaleString("en");
  return {
    sections: [
      {
        title: "Size of the widget as one script",
        head: ["file", "bytes", "gzip -9 bytes", "brotli -q 11 bytes"],
        rows: sizes.map((size) => [
          size.file,
          bytes(size.bytes),
          bytes(size.gzipBytes),
          bytes(size.brotliBytes),
        ]),
        notes: [],
      },
    ],
    failures,
    data: sizes,
  };
}
