// The files for a page without a bundler: everything the element needs in one file, as a module and as a classic
// script, and the emoji picker, which both load when it is asked for. `npm run build` runs this once for each; the
// files for bundlers are written by tsc.

import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { BUILD_TARGET } from "./browsers.mjs";
import { minifyAgain } from "./minify-again.js";
import { scriptFiles } from "./script-files.mjs";
import { squeezeTemplates } from "./squeeze-templates.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `mode` is one of the keys of `scriptFiles`. */
export default defineConfig(({ mode }) => {
  const script = scriptFiles[mode];
  if (script === undefined) throw new RangeError(`--mode is one of ${Object.keys(scriptFiles).join(", ")}`);
  const { file, input, format, banner } = script;
  return {
    root: here("."),
    publicDir: false,
    logLevel: "warn",
    plugins: [squeezeTemplates(), withoutUncalled(), withoutDebug(), minifyAgain()],
    resolve: {
      alias: [
        { find: /^.*\/import-lazy\.js$/, replacement: here("src/lazy/import-lazy-beside.ts") },
        { find: /^.*\/import-token-login\.js$/, replacement: here("src/lazy/import-token-login-beside.ts") },
        // Styles are adopted by root-styles.ts, as texts; of Lit's own sheets and their checks nothing is used.
        { find: /^\.\/css-tag\.js$/, replacement: here("src/dom/css-texts.ts") },
        // Its own source, which the package has beside its dist/: that is for browsers of 2015, and 0.8 kB more after gzip.
        {
          find: /^reconnecting-websocket$/,
          replacement: here("../node_modules/reconnecting-websocket/reconnecting-websocket.ts"),
        },
      ],
      // The workspaces' sources, so that no other build has to come first.
      conditions: ["chizzy-source", "browser", "module", "production"],
    },
    // A classic script has no import.meta; where it came from, only its element says, and only while it runs.
    define: format === "iife" ? { "import.meta.url": "(document.currentScript?.src || location.href)" } : {},
    build: {
      target: BUILD_TARGET,
      outDir: "dist/cdn",
      emptyOutDir: false,
      sourcemap: true,
      reportCompressedSize: false,
      // Not Vite's library mode: that leaves the white space in modules, for bundlers that nobody uses here.
      rolldownOptions: {
        input: here(`src/${input}`),
        preserveEntrySignatures: "strict",
        checks: { bundlerTimings: false },
        output: {
          format,
          entryFileNames: file,
          ...(format === "iife" ? { name: "ChizzyChat" } : { codeSplitting: false }),
          ...(banner !== undefined && { postBanner: banner }),
        },
      },
    },
  };
});

/** Members of reconnecting-websocket that nobody here calls. */
const UNCALLED = [
  "static get CONNECTING",
  "static get CLOSING",
  "get CONNECTING",
  "get CLOSING",
  "get binaryType",
  "set binaryType",
  "get retryCount",
  "get bufferedAmount",
  "get extensions",
  "get protocol",
  "get readyState",
  "get url",
  "public reconnect",
  "public addEventListener",
  "public dispatchEvent",
  "public removeEventListener",
  "private _debug",
];

/** A minifier keeps every member of a class. The version is an exact one, and a build that does not find a member ends. */
function withoutUncalled(): Plugin {
  return {
    name: "without-uncalled",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/reconnecting-websocket.ts")) return undefined;
      // Its diary, which only its option `debug` fills.
      let rest = code.replace(/^ *this\._debug\(.*\);$/gm, "");
      for (const member of UNCALLED) {
        const before = rest;
        rest = rest.replace(new RegExp(`^ {4}${member}\\b[^]*?^ {4}\\}$`, "m"), "");
        if (rest === before) this.error(`reconnecting-websocket has no "${member}"`);
      }
      return { code: rest, map: null };
    },
  };
}

/** What `ChatClient` does for its option `debug`, which the element does not give: statements, and what names an input. */
const DEBUG: [found: RegExp, instead: string][] = [
  [/^ *this\.#(note|debug\?\.)\(.*\);$/gm, ""],
  [/^ *this\.#debug = .*;$/m, ""],
  [/this\.#settle\(.*\);/g, "this.#settle();"],
];

function withoutDebug(): Plugin {
  return {
    name: "without-debug",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/client/chat-client.ts")) return undefined;
      let rest = code;
      for (const [found, instead] of DEBUG) {
        const before = rest;
        rest = rest.replace(found, instead);
        if (rest === before) this.error(`chat-client.ts has nothing that matches ${found}`);
      }
      return { code: rest, map: null };
    },
  };
}
