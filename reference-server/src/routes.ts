import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Registry } from "prom-client";

/** The seed's answer to any path. */
const SEED_ANSWER = "Chizzy Chat Server is running";

/** Where the build puts the page to try the chat on, and the widget that the page loads. The same from `src/` and from `dist/`. */
const PAGE_DIRECTORY = new URL("../dist/page/", import.meta.url);

interface PageFile {
  path: string;
  /** Its name in the folder, where it is not the path. */
  file?: string;
  type: string;
}

/** What the build puts there for pages: the widget's script files, and their source maps. */
const SCRIPT_FILE = /^\/chizzy-chat(\.[a-z]+)*\.js(\.map)?$/;

/** The page's other files. */
const FILES: readonly PageFile[] = [
  { path: "/page.css", type: "text/css; charset=utf-8" },
  { path: "/page.js", type: "text/javascript; charset=utf-8" },
  { path: "/popout.js", type: "text/javascript; charset=utf-8" },
  // The chat alone, in a window of its own or over a picture.
  { path: "/popout", file: "/popout.html", type: "text/html; charset=utf-8" },
];
const PAGE: PageFile = { path: "/index.html", type: "text/html; charset=utf-8" };

interface Served {
  body: Buffer;
  type: string;
  etag: string;
}

export interface RouteSources {
  registry: Registry;
  /** Resolves when the server takes viewers and messages; rejects with the reason why not, in a sentence fit for anyone. */
  ready(): Promise<void>;
}

/**
 * Answers HTTP requests: health, metrics, the widget's files, and for every other path 200, as the seed did: a page for a browser, a
 * line of text for anything else. Files are read once: a path from outside is compared with their names, and never reaches the file
 * system.
 */
export function createRoutes(
  sources: RouteSources,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = new Map([...scriptFiles(), ...FILES].map((file) => [file.path, load(file)]));
  const page = load(PAGE);

  return (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    // A body is of no use to any route; the connection need not wait for it.
    request.resume();
    if (path === "/healthz") return sendText(response, 200, "ok");
    if (path === "/readyz") return void sendReady(response, sources);
    if (path === "/metrics") return void sendMetrics(response, sources.registry);
    const file = files.get(path);
    if (file !== undefined) return sendFile(request, response, file);
    if (files.has(path) || SCRIPT_FILE.test(path))
      return sendText(response, 404, "This file is made by the build: npm run build");
    const wantsPage = request.headers.accept?.includes("text/html") ?? false;
    if (wantsPage && page !== undefined) return sendFile(request, response, page);
    sendText(response, 200, SEED_ANSWER);
  };
}

function scriptFiles(): PageFile[] {
  let names: string[] = [];
  try {
    names = readdirSync(PAGE_DIRECTORY);
  } catch {
    // Nothing is built yet; asking for one says so.
  }
  return names
    .map((name) => ({
      path: `/${name}`,
      type: `${name.endsWith(".map") ? "application/json" : "text/javascript"}; charset=utf-8`,
    }))
    .filter(({ path }) => SCRIPT_FILE.test(path));
}

function load({ path, file = path, type }: PageFile): Served | undefined {
  try {
    const body = readFileSync(new URL(`.${file}`, PAGE_DIRECTORY));
    return { body, type, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
  } catch {
    return undefined;
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, { body, type, etag }: Served): void {
  const headers = {
    "content-type": type,
    etag,
    // A new version must be seen at once; the tag makes asking cheap.
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    // The widget is loaded by other sites' pages.
    "access-control-allow-origin": "*",
    vary: "accept",
  };
  if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  const headers = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text);
}

async function sendReady(response: ServerResponse, { ready }: RouteSources): Promise<void> {
  try {
    await ready();
    sendText(response, 200, "ready");
  } catch (error) {
    sendText(response, 503, error instanceof Error ? error.message : "not ready");
  }
}

async function sendMetrics(response: ServerResponse, registry: Registry): Promise<void> {
  try {
    const body = await registry.metrics();
    response.writeHead(200, { "content-type": registry.contentType }).end(body);
  } catch {
    sendText(response, 500, "metrics cannot be collected");
  }
}
