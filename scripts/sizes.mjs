// What a page loads, measured: each script file with its hash, and what a bundler makes of the entries. See sizes.d.mts for the contract.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { entryBudgets, scriptFiles } from "../widget/script-files.mjs";

const dist = fileURLToPath(new URL("../widget/dist/", import.meta.url));

export function measureScripts() {
  return Object.values(scriptFiles).map(({ file, maxGzipBytes, maxBrotliBytes }) => {
    const content = readFileSync(join(dist, "cdn", file));
    const hash = createHash("sha384").update(content).digest("base64");
    return {
      file,
      bytes: content.length,
      gzipBytes: compressGzip(content).length,
      maxGzipBytes,
      brotliBytes: compressBrotli(content).length,
      ...(maxBrotliBytes !== undefined && { maxBrotliBytes }),
      integrity: `sha384-${hash}`,
    };
  });
}

export function measureEntries() {
  return Promise.all(
    Object.entries(entryBudgets).map(async ([entry, { file, external, maxGzipBytes }]) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [join(dist, file)],
        outdir: dist,
        bundle: true,
        splitting: true,
        minify: true,
        format: "esm",
        target: "es2022",
        external,
        write: false,
        metafile: true,
      });
      const loaded = loadedAtOnce(metafile.outputs, basename(file));
      const contents = outputFiles
        .filter(({ path }) => loaded.has(basename(path)))
        .map(({ contents }) => contents);
      return {
        entry,
        bytes: sum(contents.map(({ length }) => length)),
        gzipBytes: sum(contents.map((content) => compressGzip(content).length)),
        maxGzipBytes,
        brotliBytes: sum(contents.map((content) => compressBrotli(content).length)),
      };
    }),
  );
}

/** The names of the outputs that `entry` imports, and not only when something is asked for. */
function loadedAtOnce(outputs, entry) {
  const imports = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output.imports]));
  const names = new Set([entry]);
  for (const name of names) {
    for (const { path, kind } of imports.get(name) ?? []) {
      if (kind === "import-statement" && imports.has(basename(path))) names.add(basename(path));
    }
  }
  return names;
}

export function compressGzip(content) {
  return gzipSync(content, { level: 9 });
}

export function compressBrotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}
