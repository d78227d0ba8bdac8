import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { CLOSE, type CloseCode } from "chizzy-chat-protocol";
import { type WebSocket, WebSocketServer } from "ws";
import { isRequestError } from "../base/request-error.js";
import type { Channel } from "../channel/channel.js";
import { ChannelsFullError, type Hub } from "../channel/hub.js";
import { Connection, closeWithReason } from "../connection/connection.js";
import { Heartbeat } from "../connection/heartbeat.js";
import type { ServerContext } from "../server/server-context.js";
import { V0Session } from "../v0/v0-session.js";
import { V1Session } from "../v1/v1-session.js";
import { AddressLimits, type AddressSlot } from "./address-limits.js";
import type { ChannelNames } from "./channel-names.js";
import { chooseProtocol, decideJoin, type JoinDecision } from "./join-request.js";
import type { Origins } from "./origins.js";
import type { Proxies } from "./proxies.js";

/** After our close frame, how long the other end may take to answer it. */
const CLOSE_TIMEOUT_MS = 2_000;
/** Fragments of one message: more than any client makes, fewer than would cost anything. */
const MAX_FRAGMENTS = 64;
/** Of a header that a stranger wrote, as many signs go into the log. */
const MAX_LOGGED = 100;
/** Connections closed in one turn of the event loop. */
const CLOSE_SLICE = 200;

/**
 * Takes upgrade requests and turns them into connections, or refuses them, and knows every connection until it is gone. It needs
 * no HTTP server of its own: any server's `upgrade` event may be passed to `handleUpgrade`.
 */
export class UpgradeHandler {
  readonly #context: ServerContext;
  readonly #hub: Hub;
  readonly #rules: { origins: Origins; proxies: Proxies; channels: ChannelNames };
  readonly #addresses: AddressLimits;
  readonly #heartbeat: Heartbeat;
  readonly #webSockets: WebSocketServer;
  readonly #connections = new Set<Connection>();
  /** Whose join waits for the site's hook or for the storage. */
  readonly #joining = new Set<Socket>();
  #onEmpty: (() => void) | undefined;

  constructor(
    context: ServerContext,
    hub: Hub,
    rules: { origins: Origins; proxies: Proxies; channels: ChannelNames },
  ) {
    this.#context = context;
    this.#hub = hub;
    this.#rules = rules;
    this.#addresses = new AddressLimits(context.limits, context.elapsed);
    this.#heartbeat = new Heartbeat(context.limits.pingMs);
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      handleProtocols: chooseProtocol,
      maxPayload: context.limits.frameBytes,
      maxFragments: MAX_FRAGMENTS,
      ...{ closeTimeout: CLOSE_TIMEOUT_MS },
    });
  }

  get size(): number {
    return this.#connections.size;
  }

  /** Never throws, whatever the request is. Answers 429 and 503 where waiting helps, else a close code that says what is wrong. */
  async handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    // Node gives a net.Socket to each upgrade of a server that listens by itself; another stream cannot be reset.
    if (!(stream instanceof Socket)) return void stream.destroy();
    const socket = stream;
    socket.on("error", () => socket.destroy());
    try {
      if (this.#context.isDraining()) return this.#refuse(socket, 503, this.#context.retry().spread);
      const address = this.#locate(request);
      const decision = this.#decide(request);
      const slot = this.#addresses.admit(address);
      if (typeof slot === "number") return this.#refuse(socket, 429, slot);
      this.#joining.add(socket);
      const isConnected = await this.#accept(request, socket, head, { ...decision, address }, slot);
      if (!isConnected) slot.release();
    } catch (error) {
      this.#context.logger.error({ err: error }, "a join failed");
      socket.destroy();
    } finally {
      this.#joining.delete(socket);
    }
  }

  /** Announces the end to every viewer, in its own way. */
  sayBye(code: CloseCode, reason: string): void {
    for (const connection of this.#connections) connection.sayBye(code, reason);
  }

  /** Closes every connection, in slices; what is still open at the deadline is cut. Resolves when all are gone. Joins are refused. */
  async close(code: CloseCode, reason: string, deadlineMs: number): Promise<void> {
    for (const socket of this.#joining) this.#refuse(socket, 503, this.#context.retry().spread);
    const deadline = setTimeout(() => {
      for (const connection of this.#connections) connection.terminate();
    }, deadlineMs);
    let count = 0;
    for (const connection of this.#connections) {
      connection.close(code, reason);
      count += 1;
      if (count % CLOSE_SLICE === 0) await new Promise(setImmediate);
    }
    await new Promise<void>((resolve) => {
      this.#onEmpty = resolve;
      if (this.#connections.size === 0) resolve();
    });
    clearTimeout(deadline);
    this.#heartbeat.stop();
    this.#addresses.stop();
  }

  /** Resolves to whether the slot will be left when the connection ends. */
  async #accept(
    request: IncomingMessage,
    socket: Socket,
    head: Buffer,
    decision: JoinDecision & { address: string },
    slot: AddressSlot,
  ): Promise<boolean> {
    if (!decision.ok) {
      this.#context.metrics.countRefusedJoin(decision.code);
      return this.#upgrade(request, socket, head, (webSocket) => {
        webSocket.on("error", () => {});
        webSocket.on("close", slot.release);
        closeWithReason(webSocket, socket, decision.code, decision.reason);
      });
    }
    if (decision.isV0 && this.#context.guests === "none") {
      const reason = "this chat is for viewers who are logged in, which a client without chizzy.v1 cannot be";
      return this.#accept(
        request,
        socket,
        head,
        { ...decision, ok: false, code: CLOSE.forbidden, reason },
        slot,
      );
    }
    const { address } = decision;
    const { channel: name, resume } = decision.join;
    const login = decision.isV0
      ? undefined
      : await this.#context.authenticator?.check({ channel: name, request });
    // The channel is ready before the handshake is answered: after it, client and server are in one turn to the end of the history.
    const channel = this.#context.isDraining() ? undefined : await this.#open(name);
    if (this.#context.isDraining() || channel === undefined) {
      this.#refuse(socket, 503, this.#context.retry().spread);
      return false;
    }
    if (channel === "full") {
      const reason = "all of this server's channels are in use; try again later";
      return this.#accept(
        request,
        socket,
        head,
        { ...decision, ok: false, code: CLOSE.tooMuch, reason },
        slot,
      );
    }
    return this.#upgrade(request, socket, head, (webSocket) => {
      webSocket.on("close", slot.release);
      const viewer = { channel, isV0: decision.isV0, address, addressPageBucket: slot.pageBucket };
      const connection = new Connection(this.#context, webSocket, socket, viewer);
      this.#remember(webSocket, connection);
      const identity = login && !isRequestError(login) ? login : undefined;
      const dialect = decision.isV0
        ? new V0Session(this.#context, connection)
        : new V1Session(this.#context, connection, request, identity);
      connection.start(dialect, resume);
    });
  }

  /** The channel, or `full` when there is no room for one more, or nothing when the storage does not answer. */
  async #open(name: string): Promise<Channel | "full" | undefined> {
    try {
      return await this.#hub.open(name);
    } catch (error) {
      if (error instanceof ChannelsFullError) return "full";
      this.#context.logger.error({ err: error, channel: name }, "a channel cannot be read");
      return undefined;
    }
  }

  /** Answers the handshake and hands the socket over, all in one write. ws refuses a request that is no handshake by itself. */
  #upgrade(
    request: IncomingMessage,
    socket: Socket,
    head: Buffer,
    use: (webSocket: WebSocket) => void,
  ): boolean {
    if (socket.destroyed) return false;
    let isUpgraded = false;
    socket.cork();
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      isUpgraded = true;
      use(webSocket);
    });
    socket.uncork();
    return isUpgraded;
  }

  #remember(webSocket: WebSocket, connection: Connection): void {
    const { metrics } = this.#context;
    const stopBeating = this.#heartbeat.add(connection);
    this.#connections.add(connection);
    metrics.connections.set(this.#connections.size);
    webSocket.on("close", () => {
      stopBeating();
      this.#connections.delete(connection);
      metrics.connections.set(this.#connections.size);
      if (this.#connections.size === 0) this.#onEmpty?.();
    });
  }

  #refuse(socket: Socket, status: 429 | 503, retryMs: number): void {
    if (socket.writableEnded) return;
    this.#context.metrics.countRefusedJoin(status);
    const phrase = status === 429 ? "Too Many Requests" : "Service Unavailable";
    socket.once("finish", () => socket.destroy());
    socket.end(
      `HTTP/1.1 ${status} ${phrase}\r\nRetry-After: ${Math.ceil(retryMs / 1_000)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
  }

  /** Where the viewer is. What is wrong with a proxy is worth a line: all viewers share one address then, and soon its limits. */
  #locate(request: IncomingMessage): string {
    const { address, complaint, received } = this.#rules.proxies.locate(request);
    if (complaint !== undefined)
      this.#context.logger.warn({ address, ...(received !== undefined && { received }) }, complaint);
    return address;
  }

  #decide(request: IncomingMessage): JoinDecision {
    const decision = decideJoin(request, this.#rules);
    if (!decision.ok && decision.code === CLOSE.forbidden) {
      const { origin, host } = request.headers;
      this.#context.logger.warn(
        { origin: origin?.slice(0, MAX_LOGGED), host: host?.slice(0, MAX_LOGGED) },
        "a page may not connect: its origin is not listed with --origin",
      );
    }
    return decision;
  }
}
