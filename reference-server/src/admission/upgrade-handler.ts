import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { CloseCode } from "chizzy-chat-protocol";
import { type WebSocket, WebSocketServer } from "ws";
import type { Hub } from "../channel/hub.js";
import { Connection, type ConnectionContext, closeWithReason } from "../connection/connection.js";
import type { ConnectionRegistry } from "../connection/connection-registry.js";
import { type V0Context, V0Session } from "../v0/v0-session.js";
import { type V1Context, V1Session } from "../v1/v1-session.js";
import { Admission, type AdmissionRules, type Admitted } from "./admission.js";
import { chooseProtocol } from "./join-request.js";

/** After our close frame, how long the other end may take to answer it. */
const CLOSE_TIMEOUT_MS = 2_000;
/** Fragments of one message: more than any client makes, fewer than would cost anything. */
const MAX_FRAGMENTS = 64;

/** What an upgrade handler and its connections need of their server. */
export interface UpgradeContext extends V1Context, V0Context, ConnectionContext {
  readonly connections: ConnectionRegistry;
}

/**
 * Takes upgrade requests and turns them into connections, or refuses them. It needs no HTTP server of its own: any server's `upgrade`
 * event may be passed to `handleUpgrade`.
 */
export class UpgradeHandler {
  readonly #context: UpgradeContext;
  readonly #admission: Admission;
  readonly #webSockets: WebSocketServer;
  /** Whose join waits for the site's hook or for the storage. */
  readonly #joining = new Set<Socket>();

  constructor(context: UpgradeContext, hub: Hub, rules: AdmissionRules) {
    this.#context = context;
    this.#admission = new Admission(context, hub, rules);
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

  /** Never throws, whatever the request is. Answers 429 and 503 where waiting helps, else a close code that says what is wrong. */
  async handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    // Node gives a net.Socket to each upgrade of a server that listens by itself; another stream cannot be reset.
    if (!(stream instanceof Socket)) return void stream.destroy();
    const socket = stream;
    socket.on("error", () => socket.destroy());
    this.#joining.add(socket);
    let verdict: Admitted | undefined;
    try {
      verdict = await this.#admission.decide(request);
      this.#answer(verdict, request, socket, head);
    } catch (error) {
      this.#context.logger.error({ err: error }, "a join failed");
      verdict?.release();
      socket.destroy();
    } finally {
      this.#joining.delete(socket);
    }
  }

  /** Ends joins that wait, and lets go of the addresses. New requests are refused once the server drains. */
  close(): void {
    for (const socket of this.#joining) this.#refuse(socket, 503, this.#context.retry().spread);
    this.#admission.stop();
  }

  #answer(verdict: Admitted, request: IncomingMessage, socket: Socket, head: Buffer): void {
    const { release } = verdict;
    if (verdict.answer === "status") {
      release();
      this.#refuse(socket, verdict.status, verdict.retryAfterMs);
      return;
    }
    if (verdict.answer === "close") this.#context.metrics.countRefusedJoin(verdict.code);
    const isUpgraded = this.#upgrade(request, socket, head, (webSocket) => {
      webSocket.on("close", release);
      if (verdict.answer === "close") refuseAfterHandshake(webSocket, socket, verdict);
      else this.#connect(webSocket, socket, request, verdict);
    });
    if (!isUpgraded) release();
  }

  #connect(
    webSocket: WebSocket,
    socket: Socket,
    request: IncomingMessage,
    verdict: Admitted & { answer: "join" },
  ): void {
    const connection = new Connection(this.#context, webSocket, socket, verdict);
    webSocket.on("close", this.#context.connections.add(connection));
    const handler = verdict.isV0
      ? new V0Session(this.#context, connection)
      : new V1Session(this.#context, connection, request, verdict.identity);
    connection.start(handler, verdict.resume);
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

  #refuse(socket: Socket, status: 429 | 503, retryAfterMs: number): void {
    if (socket.writableEnded) return;
    this.#context.metrics.countRefusedJoin(status);
    const phrase = status === 429 ? "Too Many Requests" : "Service Unavailable";
    socket.once("finish", () => socket.destroy());
    socket.end(
      `HTTP/1.1 ${status} ${phrase}\r\nRetry-After: ${Math.ceil(retryAfterMs / 1_000)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
  }
}

function refuseAfterHandshake(
  webSocket: WebSocket,
  socket: Socket,
  { code, reason }: { code: CloseCode; reason: string },
): void {
  webSocket.on("error", () => {});
  closeWithReason(webSocket, socket, code, reason);
}
