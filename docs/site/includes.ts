// What the pages do not write themselves but take from where it is true: `<!-- include: api parts -->` becomes Markdown.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createChatServer, DEFAULT_SERVER_LIMITS } from "chizzy-chat-server";
import { apiTables, elementOf, MANIFEST, type Manifest } from "../../scripts/test-support/api-manifest.js";

export const REPOSITORY = new URL("../../", import.meta.url);

/** What means nothing in a page that has no server, or is no value to type. */
const NOT_PLAYED = new Set(["server", "popOutUrl", "getToken"]);

const INCLUDE = /^<!-- include: (\w+) (.+?) -->$/gm;

/** Each gets the words after its name, and returns Markdown. Throws an error that names what it did not find. */
const KINDS: Record<string, (argument: string) => string | Promise<string>> = {
  /** `file examples/react/src/app.tsx`: the file as a code block that says where it is from. */
  file: (path) => {
    const fence = /\.([a-z]+)$/.exec(path)?.[1] ?? "text";
    return `\`\`\`\`${fence} file=${path}\n${read(path).trimEnd()}\n\`\`\`\``;
  },
  /** `api parts`: one of the tables that `npm run docs:api` makes from the element's comments. */
  api: (name) => {
    const tables = apiTables(elementOf(readManifest()));
    return found(tables[name], `the element has no table "${name}": ${Object.keys(tables).join(", ")}`);
  },
  /** `section README.md Measured`: a chapter without its heading, its own headings one lower. */
  section: (argument) => {
    const [, path = "", title = ""] = /^(\S+) (.+)$/.exec(argument) ?? [];
    const text = read(path);
    const start = text.indexOf(`\n## ${title}\n`);
    if (start < 0) throw new Error(`${path} has no chapter "${title}"`);
    const body = text.slice(start + `\n## ${title}\n`.length);
    return body.slice(0, body.search(/\n## |$(?![\s\S])/)).trim();
  },
  /** `playground fields`: what the playground offers, for its script. */
  playground: () => {
    const { members, attributes } = elementOf(readManifest());
    const fields = members
      .filter(
        ({ kind, name, static: isStatic }) => kind === "field" && isStatic !== true && !NOT_PLAYED.has(name),
      )
      .map(({ attribute, name, type, default: initial, description }) => ({
        name: attribute ?? name,
        isProperty: attribute === undefined,
        type: type?.text ?? "",
        default: initial,
        description,
      }));
    const lang = attributes.find(({ name }) => name === "lang");
    const all = [
      ...fields,
      { name: "lang", isProperty: false, type: "string", description: lang?.description },
    ];
    // Nothing in it may look like the end of the script.
    return `<script type="application/json">${JSON.stringify(all).replaceAll("<", "\\u003c")}</script>`;
  },
  server: (what) => found(SERVER[what], `server ${what} is not known`)(),
};

const SERVER: Record<string, () => string | Promise<string>> = {
  help: () => `\`\`\`text\n${help()}\`\`\``,
  limits: () => {
    const source = read("reference-server/src/base/limits.ts");
    const rows = Object.entries(DEFAULT_SERVER_LIMITS).map(([name, value], index, all) => {
      // One that has no comment of its own shares that of the one before.
      const comment =
        new RegExp(`/\\*\\*([^*]+)\\*/\\s+${name}: \\[`).exec(source)?.[1]?.trim() ??
        `see \`${all[index - 1]?.[0]}\``;
      return `| \`${name}\` | ${value.toLocaleString("en")} | ${comment} |`;
    });
    return ["| limit | default | what it bounds |", "| --- | --- | --- |", ...rows].join("\n");
  },
  metrics: async () => {
    const metrics = await createChatServer().metrics.getMetricsAsJSON();
    const rows = metrics.map(({ name, type, help: text }) => `| \`${name}\` | ${type} | ${text} |`);
    return ["| metric | type | what it counts |", "| --- | --- | --- |", ...rows].join("\n");
  },
};

/** A page's Markdown with everything in it that comes from elsewhere. */
export async function readMarkdown(source: string): Promise<string> {
  const parts: string[] = [];
  const text = read(source);
  let end = 0;
  for (const match of text.matchAll(INCLUDE)) {
    const [whole, kind = "", argument = ""] = match;
    const include = found(
      KINDS[kind],
      `${source}: "${kind}" cannot be included: ${Object.keys(KINDS).join(", ")}`,
    );
    parts.push(text.slice(end, match.index), await include(argument));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)].join("");
}

let helpText: string | undefined;

/** What the server's command line says of itself. */
function help(): string {
  helpText ??= spawnSync(
    process.execPath,
    ["--conditions=chizzy-source", "--import=tsx", "reference-server/src/cli/cli.ts", "--help"],
    { cwd: fileURLToPath(REPOSITORY), encoding: "utf8" },
  ).stdout;
  return found(helpText || undefined, "chizzy-chat-server --help printed nothing");
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
}

function read(path: string): string {
  return readFileSync(new URL(path, REPOSITORY), "utf8");
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
