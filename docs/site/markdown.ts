// Markdown to the inside of a page: headings that can be linked, coloured code, tables that fit a phone, links inside the site.

import { dirname, posix } from "node:path";
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import css from "highlight.js/lib/languages/css";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import { Marked, type Token, type Tokens } from "marked";
import { DOWNLOADS, PAGES } from "./contents.js";
import { readMarkdown } from "./includes.js";

for (const [name, language] of Object.entries({ bash, css, json, python, typescript, xml }))
  hljs.registerLanguage(name, language);
hljs.registerAliases(["html", "vue", "svelte"], { languageName: "xml" });
hljs.registerAliases(["ts", "tsx", "js", "mjs"], { languageName: "typescript" });
hljs.registerAliases("py", { languageName: "python" });
hljs.registerAliases("sh", { languageName: "bash" });

/** A table with more columns scrolls on a narrow page; one with fewer puts its cells below each other. */
const MOST_STACKED_COLUMNS = 4;

/** A fenced code block, for the tests that run it. */
export interface Sample {
  language: string;
  /** What stands after the language: how a test runs it, or the file it is from. */
  words: string[];
  code: string;
}

export interface Article {
  title: string;
  /** The first paragraph, without markup. */
  description: string;
  chapters: { id: string; title: string }[];
  html: string;
  samples: Sample[];
}

/** Reads a page. `source` is its path below the repository, against which its links are resolved. */
export async function readArticle(source: string): Promise<Article> {
  const article: Article = { title: "", description: "", chapters: [], html: "", samples: [] };
  const ids = new Set<string>();
  let tables = 0;
  const marked = new Marked({
    renderer: {
      heading({ depth, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const title = plain(inner);
        if (depth === 1) return `<h1>${inner}</h1>\n`;
        const id = uniqueId(title, ids);
        if (depth === 2) article.chapters.push({ id, title });
        return `<h${depth} id="${id}">${inner}<a class="anchor" href="#${id}" aria-label="${escapeHtml(title)}">#</a></h${depth}>\n`;
      },
      code: ({ text, lang = "" }) => drawCode(text, lang.split(" ")),
      table({ header, rows }) {
        const cells = (row: Tokens.TableCell[], tag: "th" | "td") =>
          row.map((cell, index) => {
            const label =
              tag === "td"
                ? ` data-label="${escapeHtml(plain(this.parser.parseInline(header[index]?.tokens ?? [])))}"`
                : "";
            return `<${tag} role="${tag === "td" ? "cell" : "columnheader"}"${label}>${this.parser.parseInline(cell.tokens)}</${tag}>`;
          });
        const line = (row: Tokens.TableCell[], tag: "th" | "td") =>
          `<tr role="row">${cells(row, tag).join("")}</tr>`;
        const isStacked = header.length <= MOST_STACKED_COLUMNS;
        // The roles: a table whose rows are laid out as a grid would not be one for a screen reader.
        const table = `<table role="table"${isStacked ? ' class="stacked"' : ""}><thead role="rowgroup">${line(header, "th")}</thead><tbody role="rowgroup">${rows.map((row) => line(row, "td")).join("")}</tbody></table>`;
        return isStacked
          ? table
          : `<div class="wide" tabindex="0" role="region" aria-label="Table ${++tables}">${table}</div>`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const address = resolveLink(href, source);
        return address === undefined ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
      },
    },
    walkTokens: (token) => note(token, article),
  });
  article.html = await marked.parse(await readMarkdown(source));
  if (article.title === "") throw new Error(`${source} has no heading of the first level`);
  return article;
}

/** A link as the site has it; undefined for a file of the repository that the site does not hand out. */
export function resolveLink(href: string, source: string): string | undefined {
  if (/^(?:#|https?:)/.test(href)) return href;
  const [path = "", hash] = href.split("#");
  // Pages may also be written as they are called here.
  if (path.endsWith(".html")) return href;
  const target = posix.join(dirname(source), path);
  const page = PAGES.find((entry) => entry.source === target);
  if (page !== undefined) return `${page.slug}.html${hash === undefined ? "" : `#${hash}`}`;
  return DOWNLOADS[target];
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function note(token: Token, article: Article): void {
  if (token.type === "heading" && token.depth === 1) article.title = token.text.replaceAll(/[`<>]/g, "");
  if (token.type === "paragraph" && article.description === "")
    article.description = token.text
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
      .replaceAll(/[`*]/g, "")
      .replaceAll(/\s+/g, " ");
  if (token.type === "code" && token.codeBlockStyle !== "indented") {
    const [language = "", ...words] = (token.lang ?? "").split(" ");
    article.samples.push({ language, words, code: token.text });
  }
}

function drawCode(text: string, [language = "", ...words]: string[]): string {
  const file = words.find((word) => word.startsWith("file="))?.slice("file=".length);
  const coloured = hljs.getLanguage(language) ? hljs.highlight(text, { language }).value : escapeHtml(text);
  const caption = file === undefined ? "" : `<figcaption>${file}</figcaption>`;
  return `<figure class="code" data-language="${language}">${caption}<pre tabindex="0"><code>${coloured}</code></pre></figure>\n`;
}

/** As GitHub makes them, so that a link works in both places. */
function uniqueId(title: string, taken: Set<string>): string {
  const base = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
  let id = base;
  for (let count = 1; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function plain(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, "");
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
