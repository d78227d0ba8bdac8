// WebSocket peers for tests of the client side: our own small imitation of the prototype's server, and a peer
// whose every frame the test decides. Used by Node tests directly and by element tests through the runner.

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/**
 * - `v0`: the prototype's server without history. One channel whatever the path; every frame goes to everyone
 *   as it came, the sender too.
 * - `v0-history`: the same, and a newcomer first gets all former messages, if there are any.
 * - `script`: says only what the test tells it to.
 */
export type PeerBehaviour = "v0" | "v0-history" | "script";

export interface PeerSettings {
  /** Accept the first subprotocol a client offers, as `ws` does by default. `false`: accept none. Default `true`. */
  echoProtocol: boolean;
  /** Answer the upgrade with 503 instead. Default `false`. */
  refuse: boolean;
  /** Frames sent to each connection as it opens. Default none. */
  onOpen: string[];
}

export interface PeerOptions extends Partial<PeerSettings> {
  behaviour: PeerBehaviour;
  /** Default 0: any free port. */
  port?: number;
}

export interface PeerConnection {
  /** Path and query as the client sent them. */
  url: string;
  /** The subprotocols it offered. */
  protocols: string[];
  /** The one that was accepted, or "". */
  protocol: string;
  isOpen: boolean;
  /** Set once it is closed. */
  closeCode?: number;
}

export interface PeerFrame {
  /** Index into `connections`. */
  connection: number;
  /** The frame's text; of a binary frame, its bytes read as UTF-8. */
  data: string;
  isBinary: boolean;
}

export interface PeerRecord {
  /** Every connection since the start, in order, closed ones too. */
  connections: PeerConnection[];
  /** Every frame since the start, in order. */
  frames: PeerFrame[];
  /** Upgrades answered with 503. */
  refusals: number;
  /** Why a v0 peer ended: like the prototype it does not survive a frame that is no JSON. */
  crash?: string;
}

export interface Peer {
  /** `ws://localhost:<port>` */
  url: string;
  /** `http://localhost:<port>`, where GET answers 200. */
  httpUrl: string;
  port: number;
  /** Sends one text frame to every open connection. */
  send(data: string): void;
  /** Closes every open connection with a closing handshake. */
  close(code?: number, reason?: string): void;
  /** Cuts every connection without one. */
  terminate(): void;
  /** Changes settings for the connections to come. */
  configure(settings: Partial<PeerSettings>): void;
  /** What happened so far. */
  received(): PeerRecord;
  /** Resolves once that many connections were made since the start; rejects after `timeoutMs` (default 5000). */
  waitForConnection(count: number, timeoutMs?: number): Promise<void>;
  /** The same for frames received. */
  waitForFrames(count: number, timeoutMs?: number): Promise<void>;
  /** Cuts all connections and frees the port. */
  stop(): Promise<void>;
}

const WAIT_TIMEOUT_MS = 5_000;
const POLL_MS = 10;

/** Starts a peer on `localhost`; rejects if the port is taken. */
export async function startPeer(options: PeerOptions): Promise<Peer> {
  const { behaviour, port: wishedPort = 0 } = options;
  const settings: PeerSettings = {
    echoProtocol: options.echoProtocol ?? true,
    refuse: options.refuse ?? false,
    onOpen: options.onOpen ?? [],
  };
  const record: PeerRecord = { connections: [], frames: [], refusals: 0 };
  const history: unknown[] = [];

  const http = createServer((_request, response) => response.end("Chizzy Chat Server is running"));
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (settings.echoProtocol && [...offered][0]) || false,
  });

  http.on("upgrade", (request, socket, head) => {
    if (settings.refuse) {
      record.refusals += 1;
      socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, request));
  });

  function welcome(webSocket: WebSocket, request: IncomingMessage): void {
    const connection: PeerConnection = {
      url: request.url ?? "",
      protocols: (request.headers["sec-websocket-protocol"] ?? "").split(/\s*,\s*/).filter(Boolean),
      protocol: webSocket.protocol,
      isOpen: true,
    };
    const index = record.connections.push(connection) - 1;
    webSocket.on("close", (code) => {
      connection.isOpen = false;
      connection.closeCode = code;
    });
    // A cut connection is an everyday event here; `close` follows and is what counts.
    webSocket.on("error", () => undefined);
    webSocket.on("message", (bytes, isBinary) => {
      const data = bytes.toString();
      record.frames.push({ connection: index, data, isBinary });
      if (behaviour !== "script") passOn(data);
    });

    for (const frame of settings.onOpen) webSocket.send(frame);
    if (behaviour === "v0-history" && history.length > 0) {
      webSocket.send(JSON.stringify({ type: "history", data: history }));
    }
  }

  function passOn(data: string): void {
    let message: unknown;
    try {
      message = JSON.parse(data);
      // The prototype reads a field of it for its log before anything else, which is how `null` ends it.
      if (message === null) throw new TypeError("Cannot read properties of null");
    } catch (error) {
      record.crash ??= error instanceof Error ? error.message : String(error);
      void stop();
      return;
    }
    if (behaviour === "v0-history") history.push(message);
    send(JSON.stringify(message));
  }

  function send(data: string): void {
    for (const webSocket of sockets.clients) {
      if (webSocket.readyState === webSocket.OPEN) webSocket.send(data);
    }
  }

  function terminate(): void {
    for (const webSocket of sockets.clients) webSocket.terminate();
  }

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    terminate();
    http.closeAllConnections();
    await closed;
  }

  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(wishedPort, resolve);
  });
  const { port } = http.address() as AddressInfo;

  return {
    url: `ws://localhost:${port}`,
    httpUrl: `http://localhost:${port}`,
    port,
    send,
    close: (code = 1000, reason = "") => {
      for (const webSocket of sockets.clients) webSocket.close(code, reason);
    },
    terminate,
    configure: (changes) => void Object.assign(settings, changes),
    received: () => structuredClone(record),
    waitForConnection: (count, timeoutMs) =>
      waitUntil(
        () => record.connections.length >= count,
        timeoutMs,
        () => `Waited for ${count} connections; there were ${record.connections.length}.`,
      ),
    waitForFrames: (count, timeoutMs) =>
      waitUntil(
        () => record.frames.length >= count,
        timeoutMs,
        () =>
          `Waited for ${count} frames; received ${record.frames.map((frame) => frame.data).join(" ") || "none"}.`,
      ),
    stop,
  };
}

async function waitUntil(
  isDone: () => boolean,
  timeoutMs: number = WAIT_TIMEOUT_MS,
  explain: () => string,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!isDone()) {
    if (Date.now() > deadline) throw new Error(explain());
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
