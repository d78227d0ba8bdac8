/**
 * The server of the bench: the contenders' pages, and a socket that speaks as much of chizzy.v1 as a viewer who reads and
 * types needs. It runs in the bench's process, on the other processor than the page it feeds.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  BATCH_EVENTS,
  DEFAULT_LIMITS,
  encodeBatch,
  encodeFrame,
  encodeHistory,
  type Hello,
  RESUME_EVENTS,
  SUBPROTOCOL,
} from "chizzy-chat-protocol";
import { type WebSocket, WebSocketServer } from "ws";
import { createMessage } from "./messages.js";

/** What our server does under load: one frame for what came within so many ms. */
const FLUSH_MS = 50;
const EPOCH = "bench";
/** Longer than any measurement: the feeder sends no pings. */
const PING_MS = 600_000;

/** A file that the pages load. */
export interface PageFile {
  readonly type: "text/html" | "text/javascript" | "text/css";
  readonly body: string | Buffer;
}

/** Serves `files` by path, and hands out the viewers as they join. */
export class Feeder {
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #waiting: ((viewer: Viewer) => void)[] = [];

  constructor(files: ReadonlyMap<string, PageFile>) {
    this.#server = createServer((request, response) => {
      const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
      if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` }).end(file.body);
    });
    this.#sockets = new WebSocketServer({
      server: this.#server,
      perMessageDeflate: false,
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    });
    this.#sockets.on("connection", (socket) => {
      socket.on("error", () => {}); // A page that is closed in the middle of a load.
      this.#waiting.shift()?.(new Viewer(socket));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next viewer who connects. */
  join(): Promise<Viewer> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.close();
  }
}

/** One page's socket, and the channel that it reads: messages with the numbers 1, 2, 3 … */
export class Viewer {
  readonly #socket: WebSocket;
  readonly #startedAt = Date.now();
  /** The number of the last message that was sent. */
  last = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#answer(JSON.parse(String(data))));
  }

  /**
   * Sends the history of a channel with `count` messages. A server like the seed's sends all of them in one frame; for our element
   * it is `hello`, and the newest of them, as many as chizzy.v1 lets a `history` hold.
   */
  sendHistory(count: number): void {
    const events = this.#take(count);
    const isOurs = this.#socket.protocol === SUBPROTOCOL;
    const newest = isOurs ? events.slice(-RESUME_EVENTS) : events;
    const first = count - newest.length + 1;
    if (isOurs) this.#socket.send(encodeFrame(createHello(count)));
    const head = { mode: "snapshot", epoch: EPOCH, first, last: count, more: first > 1 } as const;
    this.#socket.send(encodeHistory(head, newest));
  }

  /** Sends `rate` messages a second on a fixed schedule, for so long, and then one more. Resolves when all are handed over. */
  async play(rate: number, ms: number): Promise<void> {
    const total = Math.round((rate * ms) / 1000);
    const startedAt = performance.now();
    let sent = 0;
    while (sent < total && this.#socket.readyState === this.#socket.OPEN) {
      await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) * rate) / 1000));
      this.#send(this.#take(due - sent));
      sent = due;
    }
    await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
    this.#send(this.#take(1));
  }

  #take(count: number): string[] {
    return Array.from({ length: count }, () => {
      this.last += 1;
      return encodeFrame(createMessage(this.last, Date.now()));
    });
  }

  #send(events: readonly string[]): void {
    for (let from = 0; from < events.length; from += BATCH_EVENTS) {
      const some = events.slice(from, from + BATCH_EVENTS);
      this.#socket.send(some.length > 1 ? encodeBatch(some) : some.join(""));
    }
  }

  /** Older pages, which a reader who scrolls up may ask for; anything else stays without an answer. */
  #answer({
    type,
    ref,
    before,
    limit,
  }: {
    type?: string;
    ref?: string;
    before?: number;
    limit?: number;
  }): void {
    if (type !== "history" || ref === undefined || before === undefined || limit === undefined) return;
    const first = Math.max(1, before - limit);
    const events = Array.from({ length: before - first }, (_, index) =>
      encodeFrame(createMessage(first + index, this.#startedAt)),
    );
    const page = { mode: "page", epoch: EPOCH, first, last: before - 1, more: first > 1, ref } as const;
    this.#socket.send(encodeHistory(page, events));
  }
}

function createHello(seq: number): Hello {
  return {
    type: "hello",
    v: 1,
    channel: "bench",
    epoch: EPOCH,
    seq,
    now: Date.now(),
    ping: PING_MS,
    you: { uid: "viewer", auth: "guest" },
    limits: DEFAULT_LIMITS,
    config: { slow: 0, readonly: false, links: true },
    retry: { min: 1000, spread: 2000, max: 30_000 },
    viewers: 1000,
  };
}
