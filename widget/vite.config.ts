// The two files for a page without a bundler: everything the element needs in one file, as a module and as a
// classic script. `npm run build` runs this once for each; the files for bundlers are written by tsc.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** `mode` is "module" or "classic". */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  logLevel: "warn",
  resolve: {
    // The workspaces' sources, so that no other build has to come first.
    conditions: ["chizzy-source", "browser", "module", "production"],
  },
  // A classic script has no import.meta; where it came from, only its element says, and only while it runs.
  define: mode === "classic" ? { "import.meta.url": "(document.currentScript?.src || location.href)" } : {},
  build: {
    target: "es2022",
    outDir: "dist/cdn",
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    // Not Vite's library mode: that leaves the white space in modules, for bundlers that nobody uses here.
    rolldownOptions: {
      input: fileURLToPath(new URL("src/script.ts", import.meta.url)),
      preserveEntrySignatures: "strict",
      output:
        mode === "classic"
          ? { format: "iife", entryFileNames: "chizzy-chat.iife.js", name: "ChizzyChat" }
          : { format: "es", entryFileNames: "chizzy-chat.js", codeSplitting: false },
    },
  },
}));
