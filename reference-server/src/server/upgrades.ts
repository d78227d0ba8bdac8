import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import { endSlices } from "../base/read-in-slices.js";
import { pathOf } from "./request-path.js";

/** Takes an upgrade request, with what the client sent after it. */
export type TakeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** One for each HTTP server, however many chats are on it. */
const upgradesOf = new WeakMap<Server | SecureServer, Upgrades>();

/**
 * Hands the WebSocket requests of a server to a chat: those of one path, with or without a final slash, or all. Returns what ends it.
 * Throws an Error where the server has a chat there already.
 *
 * An offer of any other upgrade is none of ours. Where nobody else listens for upgrades, the request is answered as if it offered none
 * (RFC 9110, 7.8), by the server's own handlers. Where somebody does, it is theirs, and ends after `deadlineMs` if nobody answers it.
 */
export function takeUpgrades(
  server: Server | SecureServer,
  path: string | undefined,
  take: TakeUpgrade,
  deadlineMs: number,
): () => void {
  let upgrades = upgradesOf.get(server);
  if (upgrades === undefined) {
    upgrades = new Upgrades(server, deadlineMs);
    upgradesOf.set(server, upgrades);
  }
  return upgrades.add(path, take);
}

class Upgrades {
  readonly #server: Server | SecureServer;
  readonly #deadlineMs: number;
  /** By path without a final slash; `undefined` is every path. */
  readonly #takers = new Map<string | undefined, TakeUpgrade>();
  /** Requests of each socket that are not answered yet. */
  readonly #unanswered = new WeakMap<Duplex, number>();
  /** Sockets with our listener for errors: one may offer an upgrade with each of its requests. */
  readonly #guarded = new WeakSet<Duplex>();

  constructor(server: Server | SecureServer, deadlineMs: number) {
    this.#server = server;
    this.#deadlineMs = deadlineMs;
  }

  add(given: string | undefined, take: TakeUpgrade): () => void {
    const path = given === undefined ? undefined : withoutFinalSlash(given);
    const takers = this.#takers;
    if (takers.has(undefined) || takers.has(path) || (path === undefined && takers.size > 0))
      throw new Error(`This server has a chat at ${given ?? "some path"} already.`);
    if (takers.size === 0) {
      // First of all listeners: a socket that breaks before it has one of its own for errors would end the process.
      this.#server.prependListener("upgrade", this.#handleUpgrade);
      this.#server.prependListener("request", this.#handleRequest);
    }
    takers.set(path, take);
    return () => {
      takers.delete(path);
      if (takers.size > 0) return;
      this.#server.off("upgrade", this.#handleUpgrade);
      this.#server.off("request", this.#handleRequest);
    };
  }

  readonly #handleUpgrade = (request: IncomingMessage, socket: Socket, head: Buffer): void => {
    if (!this.#guarded.has(socket)) socket.on("error", () => socket.destroy());
    this.#guarded.add(socket);
    if (socket.destroyed) return;
    endSlices(socket);
    // No client sends one behind a request whose answer it does not have; the two answers would get mixed up.
    if ((this.#unanswered.get(socket) ?? 0) > 0) return void socket.destroy();
    const path = withoutFinalSlash(pathOf(request));
    const take = this.#takers.get(undefined) ?? this.#takers.get(path);
    const isWebSocket = request.headers.upgrade?.trim().toLowerCase() === "websocket";
    if (isWebSocket && take !== undefined) take(request, socket, head);
    else if (this.#server.listenerCount("upgrade") > 1) this.#endUnlessAnswered(socket);
    else if (this.#server.listenerCount("request") > 1) readWithoutOffer(this.#server, request, socket, head);
    else refuse(socket);
  };

  readonly #handleRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 0) + 1);
    response.once("close", () => this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 1) - 1));
  };

  /** Who takes a socket writes to it, if only a refusal. */
  #endUnlessAnswered(socket: Socket): void {
    const written = socket.bytesWritten;
    const deadline = setTimeout(() => {
      if (socket.bytesWritten === written) socket.destroy();
    }, this.#deadlineMs);
    socket.once("close", () => clearTimeout(deadline));
  }
}

/**
 * Gives the server the request once more, without the offer. Node has taken its parser from the socket; a server takes a socket that is
 * handed to it as a new connection, and so do its deadlines. A body is read as that of any request.
 */
function readWithoutOffer(
  server: Server | SecureServer,
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
): void {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const [name = "", value = ""] = request.rawHeaders.slice(index, index + 2);
    if (/^connection$/i.test(name)) {
      const rest = value.split(",").filter((option) => !/^\s*(upgrade|http2-settings)\s*$/i.test(option));
      if (rest.length > 0) lines.push(`${name}: ${rest.join(",").trim()}`);
    } else if (!/^(upgrade|http2-settings)$/i.test(name)) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), head]));
  server.emit(socket instanceof TLSSocket ? "secureConnection" : "connection", socket);
}

/** The answer of a server that has no handler for requests. */
function refuse(socket: Socket): void {
  socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () =>
    socket.destroy(),
  );
}

function withoutFinalSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}
