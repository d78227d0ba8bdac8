import { minify } from "terser";
import type { Plugin } from "vite";

/** Lets a second minifier go over the one-file builds: it sees what the first leaves, and takes 1.5 % of the bytes after gzip. */
export function minifyAgain(): Plugin {
  return {
    name: "minify-again",
    async generateBundle({ format }, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== "chunk") continue;
        const map = bundle[`${name}.map`];
        const content = map?.type === "asset" ? String(map.source) : undefined;
        const again = await minify(file.code, {
          // The classic script's one variable is what the page sees of it.
          module: format === "es",
          ecma: 2020,
          compress: {
            passes: 3,
            // Nothing here reads a function's length, or a property for what its getter does.
            keep_fargs: false,
            pure_getters: true,
          },
          // What reconnecting-websocket keeps to itself; Lit's own names are short already, and begin with `_$`.
          mangle: { properties: { regex: /^_[a-zA-Z]/ } },
          format: { comments: /^!/ },
          ...(content !== undefined && { sourceMap: { content, url: `${name}.map` } }),
        });
        file.code = again.code ?? file.code;
        if (map?.type === "asset" && typeof again.map === "string") map.source = again.map;
      }
    },
  };
}
