// The files for a page without a bundler: the one place that names them. The build makes, copies, measures and bounds each; the chat
// server hands out every one that the build put beside its page. A file that loads when it is asked for is one more entry here.

/** By Vite's mode. `maxGzipBytes`, `maxBrotliBytes`: the build fails above them. */
export const scriptFiles = {
  module: {
    file: "chizzy-chat.js",
    input: "script.ts",
    format: "es",
    maxGzipBytes: 43_050,
    // What nearly every viewer loads.
    maxBrotliBytes: 37_900,
  },
  classic: {
    file: "chizzy-chat.iife.js",
    input: "script.ts",
    format: "iife",
    maxGzipBytes: 43_050,
    maxBrotliBytes: 37_900,
  },
  features: {
    file: "chizzy-chat.features.js",
    input: "lazy/features.ts",
    format: "es",
    maxGzipBytes: 10_400,
  },
  en: { file: "chizzy-chat.en.js", input: "i18n/en.ts", format: "es", maxGzipBytes: 1_900 },
  ja: { file: "chizzy-chat.ja.js", input: "i18n/ja.ts", format: "es", maxGzipBytes: 2_300 },
  login: {
    file: "chizzy-chat.login.js",
    input: "client/session/token-login.ts",
    format: "es",
    maxGzipBytes: 1_250,
  },
  demo: { file: "chizzy-chat.demo.js", input: "demo/demo.ts", format: "es", maxGzipBytes: 7_050 },
  emoji: {
    file: "chizzy-chat.emoji.js",
    input: "emoji/picker.ts",
    format: "es",
    maxGzipBytes: 97_350,
    // Their licenses ask for it.
    banner:
      "/*! Emoji names: emojibase (MIT License, Miles Johnson) and Unicode CLDR (Unicode License v3, Unicode, Inc.) */",
  },
};

/** The same for who bundles: `file` below `dist`, and `external`, which a page that uses Lit has anyway. */
export const entryBudgets = {
  "chizzy-chat/client": { file: "client/index.js", external: [], maxGzipBytes: 16_250 },
  "chizzy-chat/element": {
    file: "chizzy-chat.js",
    external: ["lit", "lit/*"],
    maxGzipBytes: 44_100,
  },
};
