import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Proxies } from "../admission/proxies.js";
import { groupOf, readAddress } from "../base/ip.js";
import type { ServerLimits } from "../base/limits.js";
import { TokenBucket } from "../base/token-bucket.js";

/** Requests of one socket that wait for their answer: no browser and no proxy sends a second one before the first is answered. */
const MAX_PIPELINED = 16;

/**
 * What one address may have of an HTTP server: sockets, for as long as they are no WebSockets, and requests. The sockets of a listed
 * proxy are not counted, since they are those of many; its requests are, by the address that it names.
 */
export class HttpLimits {
  readonly #limits: Readonly<ServerLimits>;
  readonly #proxies: Proxies;
  readonly #elapsed: () => number;
  /** The sockets of each address, the oldest first. */
  readonly #sockets = new Map<string, Set<Socket>>();
  readonly #groups = new WeakMap<Socket, string>();
  readonly #requests = new Map<string, TokenBucket>();
  readonly #unanswered = new WeakMap<Socket, number>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<ServerLimits>, proxies: Proxies, elapsed: () => number) {
    this.#limits = limits;
    this.#proxies = proxies;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), limits.connectWindowMs).unref();
  }

  /**
   * Counts a socket until it closes or `release` is called. Of one too many of an address the oldest without a request under way makes
   * room, so that people who share an address do not keep each other out; if all are busy, the new one is cut.
   */
  addSocket(socket: Socket): void {
    if (this.#proxies.isProxy(socket)) return;
    const group = groupOf(readAddress(socket.remoteAddress ?? "") ?? "");
    const sockets = this.#sockets.get(group) ?? new Set();
    this.#sockets.set(group, sockets.add(socket));
    this.#groups.set(socket, group);
    socket.once("close", () => this.release(socket));
    if (sockets.size <= this.#limits.httpSocketsPerAddress) return;
    for (const old of sockets) {
      if ((this.#unanswered.get(old) ?? 0) > 0 && old !== socket) continue;
      this.release(old);
      return void old.destroy();
    }
  }

  /** A socket that becomes a WebSocket is counted there. */
  release(socket: Socket): void {
    const group = this.#groups.get(socket) ?? "";
    const sockets = this.#sockets.get(group);
    if (sockets?.delete(socket) && sockets.size === 0) this.#sockets.delete(group);
  }

  /** Takes a request: returns 0, or the ms after which its address may send another, or nothing if its socket was cut. */
  admit(request: IncomingMessage, onAnswered: (answered: () => void) => void): number | undefined {
    const { socket } = request;
    // What was read with the request for which it was cut.
    if (socket.destroyed) return undefined;
    const waiting = (this.#unanswered.get(socket) ?? 0) + 1;
    if (waiting > MAX_PIPELINED) return void socket.destroy();
    this.#unanswered.set(socket, waiting);
    onAnswered(() => this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 1) - 1));
    const { httpRequestsPerAddress: most, connectWindowMs } = this.#limits;
    const group = groupOf(this.#proxies.locate(request).address);
    let bucket = this.#requests.get(group);
    if (bucket === undefined) {
      bucket = new TokenBucket(most, connectWindowMs / most, this.#elapsed());
      this.#requests.set(group, bucket);
    }
    return bucket.take(this.#elapsed());
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  /** Bounds the map: it holds who asked for something a window ago or less. */
  #sweep(): void {
    const now = this.#elapsed();
    for (const [group, bucket] of this.#requests) {
      if (bucket.isFull(now)) this.#requests.delete(group);
    }
  }
}
