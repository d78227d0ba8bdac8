// The files for a page without a bundler: everything the element needs in one file, as a module and as a classic
// script, and the emoji picker, which both load when it is asked for. `npm run build` runs this once for each; the
// files for bundlers are written by tsc.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { squeezeTemplates } from "./squeeze-templates.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const OUTPUTS = {
  module: { input: "script.ts", format: "es", entryFileNames: "chizzy-chat.js", codeSplitting: false },
  classic: { input: "script.ts", format: "iife", entryFileNames: "chizzy-chat.iife.js", name: "ChizzyChat" },
  emoji: {
    input: "emoji/picker.ts",
    format: "es",
    entryFileNames: "chizzy-chat.emoji.js",
    codeSplitting: false,
    // Their licenses ask for it.
    postBanner:
      "/*! Emoji names: emojibase (MIT License, Miles Johnson) and Unicode CLDR (Unicode License v3, Unicode, Inc.) */",
  },
} as const;

/** `mode` is one of the keys above. */
export default defineConfig(({ mode }) => {
  const { input, ...output } = OUTPUTS[mode as keyof typeof OUTPUTS];
  return {
    root: here("."),
    publicDir: false,
    logLevel: "warn",
    plugins: [squeezeTemplates()],
    resolve: {
      alias: [{ find: /^.*\/load-emoji\.js$/, replacement: here("src/emoji/load-emoji-beside.ts") }],
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
        input: here(`src/${input}`),
        preserveEntrySignatures: "strict",
        output,
      },
    },
  };
});
