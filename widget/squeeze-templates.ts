import type { Plugin } from "vite";

/**
 * Takes out of the one-file builds what only people read in templates: indentation everywhere, and in style sheets comments and the white
 * space around punctuation. A minifier leaves template literals alone. Lines stay, so that source maps point to the right ones.
 */
export function squeezeTemplates(): Plugin {
  return {
    name: "squeeze-templates",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("/widget/src/")) return undefined;
      const flat = code.replace(/\n[ \t]+/g, "\n");
      return { code: id.endsWith(".styles.ts") ? squeezeStyles(flat) : flat, map: null };
    },
  };
}

/** Lit's `css` would bring along its refusals of what nobody here puts into it. */
function squeezeStyles(code: string): string {
  return code
    .replace(/(?:css|_CSS = )`[^`]*`/g, squeezeCss)
    .replace(/\bcss(`[^`]*`)/g, "unsafeCSS($1)")
    .replace(/\bcss(?:, unsafeCSS)?(?= \} from "lit")/, "unsafeCSS");
}

/** No style sheet of ours has these signs inside a string; a number needs no zero before its point, and a name in a selector no quotes. */
function squeezeCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/\b0\.(\d)/g, ".$1")
    .replace(/="([a-z-]+)"\]/g, "=$1]")
    .replace(/;}/g, "}");
}
