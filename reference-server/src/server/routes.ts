import type { IncomingMessage, ServerResponse } from "node:http";
import type { Registry } from "prom-client";
import type { Origins } from "../admission/origins.js";
import { isBuiltPath, loadPageFiles, type PageFile, sendPageFile } from "./page-files.js";
import { createPageHeaders } from "./page-policy.js";
import { pathOf } from "./request-path.js";

/** The prototype's answer; whoever watches over a server of that time looks for it at `/`. */
const V0_ANSWER = "Chizzy Chat Server is running";
const NOT_FOUND = "Not found. This server has /, /popout, /chizzy-chat.js, /healthz and /readyz";
const API_NOT_FOUND = "Not found. This address has /metrics, /healthz and /readyz";

const FOREIGN_HOST =
  "/metrics is not shown under this name, which a stranger's page could have. Ask by an address, or list the name with --server-name";

/** Counting everything takes a while with many viewers, and nobody who asks more often gets to know more. */
const METRICS_MS = 1_000;

/** What sites' pages load: also those that are isolated from others, and those that check a script's hash. */
const SCRIPT_HEADERS = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
};

export interface RouteSources {
  /** Whether `/metrics` is among the routes, and has no address of its own. */
  hasApi: boolean;
  registry: Registry;
  /** Pages that may show ours in a frame: those that may connect. Names at which metrics are shown. */
  origins: Origins;
  /** Resolves when the server takes viewers and messages; rejects with the reason why not, in a sentence fit for anyone. */
  ready(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers HTTP requests: health, metrics, the widget's files, the server's pages. `/` is also the prototype's answer: 200 and a line of
 * text, whatever the method, for who does not ask for a page. Everything else is 404, so that a probe or a misspelt address gets no
 * answer that looks right.
 */
export function createRoutes(sources: RouteSources): Handler {
  const files = loadPageFiles();
  const headersOf = ({ kind }: PageFile, host: string | undefined) =>
    kind === "page" ? createPageHeaders(sources.origins, host) : kind === "script" ? SCRIPT_HEADERS : {};
  const routes = new Map([...healthRoutes(sources), ...(sources.hasApi ? apiRoutes(sources) : [])]);

  return (request, response) => {
    const { method = "GET", headers } = request;
    const path = pathOf(request);
    const isRead = method === "GET" || method === "HEAD";
    const file = files.get(path);
    if (path === "/") {
      const isWanted = isRead && headers.accept?.includes("text/html");
      if (file === undefined || !isWanted) return sendText(response, 200, V0_ANSWER, VARY_BY_TYPE);
      return sendPageFile(request, response, file, {
        ...headersOf(file, headers.host),
        vary: "accept, accept-encoding",
      });
    }
    const route = routes.get(path);
    if (route === undefined && file === undefined) {
      const isMissing = isBuiltPath(path);
      return sendText(response, 404, isMissing ? "This file is made by the build: npm run build" : NOT_FOUND);
    }
    if (!isRead) return sendText(response, 405, `${path} answers GET and HEAD alone`, { allow: "GET, HEAD" });
    if (route !== undefined) return route(request, response);
    if (file !== undefined) sendPageFile(request, response, file, headersOf(file, headers.host));
  };
}

/** The same for the address that `apiListen` names: what operators ask, and nothing that a viewer needs. */
export function createApiRoutes(sources: RouteSources): Handler {
  const routes = new Map([...healthRoutes(sources), ...apiRoutes(sources)]);
  return (request, response) => {
    const { method } = request;
    const path = pathOf(request);
    const route = routes.get(path);
    if (route === undefined) sendText(response, 404, API_NOT_FOUND);
    else if (method !== "GET" && method !== "HEAD") refuseMethod(response, path);
    else route(request, response);
  };
}

function healthRoutes(sources: RouteSources): [string, Handler][] {
  return [
    ["/healthz", (_, response) => sendText(response, 200, "ok")],
    ["/readyz", (_, response) => void sendReady(response, sources)],
  ];
}

function apiRoutes({ registry, origins }: RouteSources): [string, Handler][] {
  const read = createMetricsReader(registry);
  const show: Handler = ({ headers }, response) => {
    if (origins.isOwnHost(headers.host)) void sendMetrics(response, read);
    else sendText(response, 403, FOREIGN_HOST);
  };
  return [["/metrics", show]];
}

function refuseMethod(response: ServerResponse, path: string): void {
  sendText(response, 405, `${path} answers GET and HEAD alone`, { allow: "GET, HEAD" });
}

const VARY_BY_TYPE = { vary: "accept" };

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, {
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      ...headers,
      "content-length": Buffer.byteLength(text),
    })
    .end(text);
}

async function sendReady(response: ServerResponse, { ready }: RouteSources): Promise<void> {
  try {
    await ready();
    sendText(response, 200, "ready");
  } catch (error) {
    sendText(response, 503, error instanceof Error ? error.message : "not ready");
  }
}

/** Reads all metrics, at most once per `METRICS_MS`: who asks in between gets what was read then. */
function createMetricsReader(registry: Registry): () => Promise<{ body: string; type: string }> {
  let latest: { reading: Promise<{ body: string; type: string }>; at: number } | undefined;
  const read = async () => ({ body: await registry.metrics(), type: registry.contentType });
  return () => {
    const now = performance.now();
    if (latest === undefined || now - latest.at >= METRICS_MS) latest = { reading: read(), at: now };
    return latest.reading;
  };
}

async function sendMetrics(
  response: ServerResponse,
  read: () => Promise<{ body: string; type: string }>,
): Promise<void> {
  try {
    const { body, type } = await read();
    sendText(response, 200, body, { "content-type": type });
  } catch {
    sendText(response, 500, "metrics cannot be collected");
  }
}
