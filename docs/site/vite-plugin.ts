import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { DOWNLOADS, PAGES, type PageEntry } from "./contents.js";
import { REPOSITORY } from "./includes.js";
import { renderPage } from "./page.js";

/** Lets Vite see every page as an HTML file that stands in docs/, and reloads the browser when what it is made of changes. */
export function pages(root: string): Plugin {
  const entryOf = (file: string): PageEntry | undefined =>
    PAGES.find(({ slug }) => join(root, `${slug}.html`) === file);
  return {
    name: "chizzy-docs",
    enforce: "pre",
    config: () => ({
      build: { rolldownOptions: { input: PAGES.map(({ slug }) => join(root, `${slug}.html`)) } },
    }),
    resolveId: (id) => (entryOf(id) === undefined ? undefined : id),
    load: (id) => {
      const entry = entryOf(id);
      return entry && renderPage(entry);
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1) || "index.html";
        const download = Object.entries(DOWNLOADS).find(([, name]) => name === path)?.[0];
        const entry = entryOf(join(root, path));
        try {
          if (download !== undefined) response.end(readFileSync(new URL(download, REPOSITORY)));
          else if (entry === undefined) next();
          else {
            const html = await server.transformIndexHtml(`/${path}`, await renderPage(entry));
            response.setHeader("Content-Type", "text/html; charset=utf-8").end(html);
          }
        } catch (error) {
          next(error);
        }
      });
      const texts = ["PROTOCOL.md", "README.md", "examples", "widget/custom-elements.json"];
      server.watcher.add(texts.map((path) => new URL(path, REPOSITORY).pathname));
      server.watcher.on("change", (file) => {
        if (/\.(?:md|json|html|tsx|vue|svelte)$/.test(file)) server.ws.send({ type: "full-reload" });
      });
    },
    generateBundle() {
      for (const [path, fileName] of Object.entries(DOWNLOADS))
        this.emitFile({ type: "asset", fileName, source: readFileSync(new URL(path, REPOSITORY)) });
    },
  };
}
