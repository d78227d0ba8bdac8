import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Proxies } from "../admission/proxies.js";
import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import { readInSlices } from "../base/read-in-slices.js";
import { HttpLimits } from "./http-limits.js";

/** 5,000 viewers who come back at once must fit into the queue of the listening socket; Node's default is 511. */
export const BACKLOG = 4096;

/** Files that a process needs beside its connections: the database, the log, the next connection to be refused. */
const SPARE_FILES = 64;
/** From this part of the most connections on, idle ones make room. */
const CROWDED = 0.9;
const TIDY_MS = 1_000;
/** How often Node looks for requests that take too long. */
const MAX_CHECK_MS = 1_000;

export interface ListenAddress {
  host: string;
  port: number;
}

export interface HttpServerTools {
  limits: Readonly<ServerLimits>;
  proxies: Proxies;
  logger: Logger;
  elapsed: () => number;
}

export interface BoundedServer {
  readonly server: Server;
  /** To be called for a socket that becomes a WebSocket: it has bounds of its own. */
  release(socket: Socket): void;
  /** Ends all connections. Resolves when the server listens no more. */
  close(): Promise<void>;
}

/**
 * An HTTP server that no address can have for itself: deadlines for who sends or reads slowly, a bound of sockets and of requests for
 * each address, and fewer connections in all than the process may have files.
 */
export function createBoundedServer(
  routes: (request: IncomingMessage, response: ServerResponse) => void,
  { limits, proxies, logger, elapsed }: HttpServerTools,
): BoundedServer {
  const { headersMs, idleMs, keepAliveMs } = limits;
  const bounds = new HttpLimits(limits, proxies, elapsed);
  const options = {
    headersTimeout: headersMs,
    // Node takes no shorter one than for the headers.
    requestTimeout: Math.max(headersMs, idleMs),
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(MAX_CHECK_MS, headersMs),
    // A request must have one (RFC 9112, 3.2). Node by itself refuses those without, and nobody counts them.
    requireHostHeader: false,
    // From Node 24.9 on; before, what comes after the offer of an upgrade is no body. With one it is a request like any other (RFC 9110, 7.8).
    shouldUpgradeCallback: (request: IncomingMessage) =>
      server.listenerCount("upgrade") > 0 && !hasBody(request),
  };
  /** Sockets of which nothing more is wanted. */
  const ending = new WeakSet<Socket>();
  const server: Server = createServer(options, (request, response) => {
    // No route takes one. It is not parsed, and so nothing that comes after it: the connection ends with the answer.
    if (hasBody(request)) {
      ending.add(request.socket);
      request.socket.pause();
      response.setHeader("connection", "close");
    }
    const retryAfterMs = bounds.admit(request, (answered) => response.once("close", answered));
    if (retryAfterMs === undefined) return;
    const end = { "content-length": 0, connection: "close" };
    if (retryAfterMs > 0)
      response.writeHead(429, { "retry-after": `${Math.ceil(retryAfterMs / 1_000)}`, ...end }).end();
    else if (request.headers.host === undefined && request.httpVersion === "1.1")
      response.writeHead(400, end).end();
    else routes(request, response);
  });
  // An expectation may be passed over (RFC 9110, 10.1.1). Node by itself refuses those that it does not know, and nobody counts them; and
  // it asks for bodies, which nobody wants.
  for (const event of ["checkExpectation", "checkContinue"])
    server.on(event, (request, response) => server.emit("request", request, response));
  server.timeout = idleMs;
  const makeRoom = leaveFilesForTheRest(server, logger, elapsed);
  // A socket comes a second time when it offered an upgrade that nobody takes.
  const known = new WeakSet<Socket>();
  server.on("connection", (socket) => {
    readInSlices(socket, () => !socket.destroyed && !ending.has(socket));
    if (known.has(socket)) return;
    known.add(socket);
    bounds.addSocket(socket);
    makeRoom(socket);
  });
  return {
    server,
    release: (socket) => bounds.release(socket),
    close: async () => {
      bounds.stop();
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  const { "content-length": length = "0", "transfer-encoding": coding } = headers;
  return length !== "0" || coding !== undefined;
}

/** Listens on a port. Returns the one that it is, and how a person on this machine reaches it. */
export async function listenOnPort(
  server: Server,
  port: number,
  host: string | undefined,
): Promise<{ port: number; url: string }> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => reject(explain(error, port, host));
    server.once("error", refuse);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off("error", refuse);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  return { port: address.port, url: `http://${nameHost(host)}:${address.port}` };
}

/** Without a file to spare the process could neither store a message nor refuse a connection. */
function leaveFilesForTheRest(
  server: Server,
  logger: Logger,
  elapsed: () => number,
): (socket: Socket) => void {
  const most = readMostFiles() - SPARE_FILES;
  if (most === Number.POSITIVE_INFINITY || most < 1) return () => {};
  server.maxConnections = most;
  let open = 0;
  let tidiedAt = Number.NEGATIVE_INFINITY;
  server.on("drop", () =>
    logger.warn({ most }, "a connection was refused: this process may have no more files (ulimit -n)"),
  );
  return (socket) => {
    open += 1;
    socket.once("close", () => {
      open -= 1;
    });
    if (open < most * CROWDED || elapsed() - tidiedAt < TIDY_MS) return;
    tidiedAt = elapsed();
    server.closeIdleConnections();
  };
}

/** How many files this process may have open; infinite where the system does not say. */
function readMostFiles(): number {
  try {
    const found = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
    return found === undefined ? Number.POSITIVE_INFINITY : Number(found);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function explain(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  if (error.code === "EADDRINUSE")
    return new Error(`Port ${port} is in use; choose another one.`, { cause: error });
  if (error.code === "EACCES")
    return new Error(`Port ${port} needs more rights than this user has.`, { cause: error });
  return new Error(`Cannot listen on ${host ?? "all interfaces"}, port ${port}: ${error.message}.`, {
    cause: error,
  });
}

/** How a person on this machine reaches a host that may mean all interfaces. */
function nameHost(host: string | undefined): string {
  if (host === undefined || host === "::" || host === "0.0.0.0") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
