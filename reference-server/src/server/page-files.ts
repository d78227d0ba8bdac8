import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { CODINGS, type Coding, chooseCoding, matchesTag } from "./content-negotiation.js";

/** Where the build puts the page to try the chat on, and the widget that the page loads. The same from `src/` and from `dist/`. */
const PAGE_DIRECTORY = new URL("../../dist/page/", import.meta.url);

const ENDINGS: Readonly<Record<Coding, string>> = { br: ".br", gzip: ".gz", identity: "" };

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  map: "application/json; charset=utf-8",
};

/** The widget's files, for pages of any site: its scripts, and their source maps. */
const SCRIPT_FILE = /^chizzy-chat(\.[a-z]+)*\.js(\.map)?$/;
/** The pages' own files. They load these from beside themselves, so that a proxy may put the server under any path. */
const PAGE_FILES = ["page.css", "page.js", "popout.css", "popout.js"];
/** By path. */
const PAGES: Readonly<Record<string, string>> = {
  "/": "index.html",
  // The chat alone, in a window of its own or over a picture.
  "/popout": "popout.html",
};

/** A file in each of its codings. */
export interface PageFile {
  kind: "page" | "script" | "part";
  type: string;
  codings: ReadonlyMap<Coding, { body: Buffer; tag: string }>;
}

/** Reads the files that the build made, by the paths at which they are served. Paths from outside never reach the file system. */
export function loadPageFiles(): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  const add = (path: string, name: string, kind: PageFile["kind"]): void => {
    const codings = loadCodings(name);
    if (codings.size > 0)
      files.set(path, { kind, codings, type: TYPES[name.split(".").pop() ?? ""] ?? "text/plain" });
  };
  for (const name of listScripts()) add(`/${name}`, name, "script");
  for (const name of PAGE_FILES) add(`/${name}`, name, "part");
  for (const [path, name] of Object.entries(PAGES)) add(path, name, "page");
  return files;
}

/** Whether a path is one that the build has to make a file for. */
export function isBuiltPath(path: string): boolean {
  const name = path.slice(1);
  return SCRIPT_FILE.test(name) || PAGE_FILES.includes(name) || Object.hasOwn(PAGES, path);
}

/** Answers `GET` and `HEAD` with the file in the coding that the client likes best, or with 304 if it has that. */
export function sendPageFile(
  request: IncomingMessage,
  response: ServerResponse,
  { type, codings }: PageFile,
  headers: OutgoingHttpHeaders,
): void {
  const coding = chooseCoding(request.headers["accept-encoding"], [...codings.keys()]);
  const { body, tag } = codings.get(coding) ?? { body: Buffer.alloc(0), tag: "" };
  const all = {
    "content-type": type,
    etag: tag,
    // A new version must be seen at once; the tag makes asking cheap.
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
    ...headers,
  };
  if (matchesTag(request.headers["if-none-match"], tag)) return void response.writeHead(304, all).end();
  response
    .writeHead(200, {
      ...all,
      ...(coding !== "identity" && { "content-encoding": coding }),
      "content-length": body.length,
    })
    .end(body);
}

/** Each coding has a tag of its own: a cache must not take one for the other. */
function loadCodings(name: string): Map<Coding, { body: Buffer; tag: string }> {
  const codings = new Map<Coding, { body: Buffer; tag: string }>();
  const plain = read(name);
  if (plain === undefined) return codings;
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  for (const coding of CODINGS) {
    const body = coding === "identity" ? plain : read(name + ENDINGS[coding]);
    if (body !== undefined) codings.set(coding, { body, tag: `"${hash}${ENDINGS[coding]}"` });
  }
  return codings;
}

function listScripts(): string[] {
  try {
    return readdirSync(PAGE_DIRECTORY).filter((name) => SCRIPT_FILE.test(name));
  } catch {
    // Nothing is built yet; asking for one says so.
    return [];
  }
}

function read(name: string): Buffer | undefined {
  try {
    return readFileSync(new URL(name, PAGE_DIRECTORY));
  } catch {
    return undefined;
  }
}
