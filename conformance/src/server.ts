import type { IncomingMessage } from "node:http";
import { type Hello, SUBPROTOCOL } from "chizzy-chat-protocol";
import { WebSocket } from "ws";
import { Pacer, sleep } from "./pacer.js";
import { Failure } from "./verdict.js";
import { Viewer } from "./viewer.js";

export interface Settings {
  /** Where the server is, without a query. */
  url: string;
  /** How long an answer may take. */
  timeoutMs: number;
  /** Whether checks that take long are made, too. */
  isSlow: boolean;
  /** What the names of all channels begin with. */
  channelPrefix: string;
  /** Sent as `Origin`, for a server that lets in the pages of one site only. */
  origin?: string;
  /** A token that the server takes. */
  token?: string;
  /** A token that the server would have taken once. */
  expiredToken?: string;
}

export interface OpenOptions {
  query?: Record<string, string>;
  /** Default `chizzy.v1`; nothing for a v0 client. */
  protocols?: string[];
  origin?: string;
  /** Default true. False: like a viewer whose link is dead, the connection answers no control ping. */
  autoPong?: boolean;
}

/** There is nothing to test: nobody is there, or it is no chat server, or it lets nobody write. The message is a sentence for the person who gave it. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

/** At most 20 connections in any 10 s, which is what a server with the default limits lets one address make. */
const CONNECT_EVERY_MS = 515;
/** How often a connection that the server refuses for now is tried in all. */
const ATTEMPTS = 4;
const LONGEST_RETRY_MS = 15_000;

/** The server under test, as the whole run knows it. */
export class Server {
  readonly settings: Settings;
  /** What was wrong with the shapes of frames, over all connections. */
  readonly faults = new Set<string>();
  /** Connections made so far. */
  connections = 0;
  readonly #pacer = new Pacer(CONNECT_EVERY_MS);
  #greeting: Hello | Failure | undefined;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /**
   * What the server says of itself to a guest. Throws a `Failure` when it never said `hello`: all rules of a conversation fail
   * for that reason, and need not wait for it one by one.
   */
  get greeting(): Hello {
    if (this.#greeting === undefined) throw new TypeError("meet the server first");
    if (this.#greeting instanceof Failure) throw new Failure(this.#greeting.expected, this.#greeting.came);
    return this.#greeting;
  }

  /** Joins once, to learn whom this run is about. Throws an `UnreachableError` if there is no WebSocket server. */
  async meet(channel: string): Promise<void> {
    let viewer: Viewer;
    try {
      viewer = await this.open({ query: { channel }, protocols: [SUBPROTOCOL] });
    } catch (error) {
      if (!(error instanceof HandshakeError)) throw error;
      if (!error.isWebSocketServer) throw new UnreachableError(error.message);
      this.#greeting = new Failure("an open connection (J1)", error.message);
      return;
    }
    try {
      this.#greeting = await viewer.waitForType("hello");
      await this.admit(viewer);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#greeting = new Failure("`hello`, then `history` (J2)", error.came);
    } finally {
      viewer.leave();
    }
  }

  /** Whether it said `hello` at all: a server of the prototype does not. */
  get saysHello(): boolean {
    return !(this.#greeting instanceof Failure);
  }

  /** Whether guests may not write, so that the kit needs its token to do so. */
  get isForMembers(): boolean {
    return this.#greeting instanceof Failure ? false : this.#greeting?.you.readonly === true;
  }

  /** Waits until a viewer has joined and may write. */
  async admit(viewer: Viewer): Promise<void> {
    const hello = await viewer.waitForType("hello");
    if (hello.you.readonly) {
      const { token } = this.settings;
      if (token === undefined)
        throw new UnreachableError("guests may not write on this server; give --token");
      const answer = await viewer.authenticate({ token });
      if (answer.type === "error") throw new UnreachableError(`--token is not taken: ${answer.message}`);
    }
    await viewer.waitForType("history");
  }

  /** Opens a connection. Waits where the server says that it takes no more for now. Throws a `Failure` if it does not open. */
  async open(options: OpenOptions): Promise<Viewer> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#pacer.turn();
      this.connections += 1;
      const { protocols = [SUBPROTOCOL] } = options;
      const socket = this.#createSocket(options, protocols);
      const isV0 = protocols.length === 0 && options.query?.v === undefined;
      const viewer = new Viewer(
        socket,
        this.settings.timeoutMs,
        isV0 ? undefined : (fault) => this.faults.add(fault),
      );
      const retryAfterMs = await handshake(socket);
      if (retryAfterMs === undefined) return viewer;
      if (attempt === ATTEMPTS || retryAfterMs > LONGEST_RETRY_MS)
        throw new HandshakeError(`the server takes no connection for ${retryAfterMs / 1000} s`, false);
      await sleep(retryAfterMs);
    }
  }

  #createSocket({ query = {}, origin, autoPong = true }: OpenOptions, protocols: string[]): WebSocket {
    const search = new URLSearchParams(query).toString();
    const from = origin ?? this.settings.origin;
    return new WebSocket(`${this.settings.url}${search && `?${search}`}`, protocols, {
      handshakeTimeout: this.settings.timeoutMs,
      ...(from !== undefined && { origin: from }),
      // Not in the types yet.
      ...{ autoPong },
    });
  }
}

/** A connection that did not open. */
export class HandshakeError extends Failure {
  override name = "HandshakeError";
  /** Whether it was at least a WebSocket server that answered. */
  readonly isWebSocketServer: boolean;

  constructor(came: string, isWebSocketServer: boolean) {
    super("the connection to open", came);
    this.message = came;
    this.isWebSocketServer = isWebSocketServer;
  }
}

/** Resolves when the socket is open; with the ms to wait if it is refused for now. Throws a `HandshakeError` otherwise. */
function handshake(socket: WebSocket): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(undefined));
    socket.once("unexpected-response", (request, response: IncomingMessage) => {
      const { statusCode: status, headers } = response;
      request.destroy();
      if (status === 429 || status === 503) resolve(1_000 * (Number(headers["retry-after"]) || 1));
      else reject(new HandshakeError(`the server answered the upgrade with HTTP ${status}`, false));
    });
    socket.once("error", (error) => {
      // What ws says of an answer to the handshake that breaks RFC 6455, section 4.1.
      const isAnswer = /subprotocol|Sec-WebSocket/i.test(error.message);
      // Of several addresses that a name has, each failure is in an error of its own, and the outer one has no message.
      const first = error instanceof AggregateError ? (error.errors[0] as Error) : error;
      reject(new HandshakeError(first.message, isAnswer));
    });
  });
}
