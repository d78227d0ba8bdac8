import ReconnectingWebSocket from "reconnecting-websocket";
import type { WebSocketConstructor } from "../environment.js";

/** Where to connect to; without `protocol` no subprotocol is offered. */
export interface JoinRequest {
  url: string;
  protocol?: string;
}

export interface TransportHandlers {
  /** An attempt starts: where to. Must not throw. */
  request(): JoinRequest;
  /** It is under way. */
  onAttempt(): void;
  /** The browser refused the address itself: a policy of the page, for one. There is no other attempt. */
  onRefused(detail: string): void;
  onOpen(): void;
  onText(text: string): void;
  /** The attempt or the connection ended; 1006 is the code of one that never opened. Returns ms until the next attempt, unless it discards the transport. */
  onClose(code: number, reason: string): number;
}

/** Browsers wait a minute and more for an address that does not answer. */
const CONNECT_TIMEOUT_MS = 10_000;
const NO_CLOSE_FRAME = { code: 1006, reason: "" };

/**
 * A socket that opens itself again, for one stretch of time: it is discarded, never revived, and says nothing afterwards. The first attempt
 * is made in a task of its own.
 *
 * The only file that knows reconnecting-websocket 4.4.0, which makes the attempts, ends those that take too long, and waits between them, by
 * the world's own timers. Its faults are kept out from here:
 * - Its lock leaks, which is the end of it, after `reconnect()` during a wait, after `maxRetries`, and when the address or the constructor
 *   throws. So the first two are not used, and nothing here throws.
 * - Its queue is unbounded and goes out before `open` is told. So it has none.
 * - Its jitter is one number per page. So the delay is a getter, which it reads once, when an attempt or a connection has ended.
 * - It reports code 1000 for what failed, and comes back after every code. So the socket's end is heard here first, and judged in the getter.
 * - It stops listening to a socket whose attempt took too long, and Node's `ws` ends the process for an error that nobody hears. So one
 *   listener stays.
 */
export class Transport {
  readonly #handlers: TransportHandlers;
  readonly #reconnecting: ReconnectingWebSocket;
  #socket: WebSocket | undefined;
  #end = NO_CLOSE_FRAME;
  #isOver = false;

  constructor(Socket: WebSocketConstructor, handlers: TransportHandlers) {
    this.#handlers = handlers;
    let request: JoinRequest = { url: "" };
    const address = (): string => {
      request = handlers.request();
      return request.url;
    };
    const attempt = () => this.#attempt(Socket, request);
    // It asks before the first attempt, too, and does not wait then.
    let delay = (): number => {
      delay = () => this.#handleEnd();
      return 0;
    };
    this.#reconnecting = new ReconnectingWebSocket(address, undefined, {
      // A plain function: `new` gives what it returns. A WebSocket class is told by its CLOSING.
      WebSocket: Object.assign(
        function createSocket() {
          return attempt();
        },
        { CLOSING: 2 },
      ),
      connectionTimeout: CONNECT_TIMEOUT_MS,
      maxEnqueuedMessages: 0,
      maxReconnectionDelay: Number.POSITIVE_INFINITY,
      reconnectionDelayGrowFactor: 1,
      get minReconnectionDelay() {
        return delay();
      },
    });
    this.#reconnecting.onopen = () => this.#say(() => handlers.onOpen());
    this.#reconnecting.onmessage = ({ data }) => this.#say(() => handlers.onText(String(data)));
  }

  /** Sends a text frame; one that cannot go out at once is dropped. */
  send(text: string): void {
    this.#reconnecting.send(text);
  }

  /** Ends the connection without waiting for it: on a dead connection a browser's closing takes a minute. */
  discard(): void {
    this.#isOver = true;
    // Without a code; what the library sends afterwards goes nowhere.
    this.#socket?.close();
    this.#reconnecting.close();
  }

  #attempt(Socket: WebSocketConstructor, { url, protocol }: JoinRequest): EventTarget {
    let told = () => this.#handlers.onAttempt();
    let socket: EventTarget = Object.assign(new EventTarget(), { close() {} });
    try {
      this.#socket = new Socket(url, protocol);
      socket = this.#socket;
      socket.addEventListener("close", (event) => {
        this.#end = event as CloseEvent;
      });
      socket.addEventListener("error", () => {});
    } catch (error) {
      told = () => this.#handlers.onRefused(String(error));
    }
    // Once the library has the socket, so that a listener that stops the client ends it, too.
    void Promise.resolve().then(() => this.#say(told));
    return socket;
  }

  #handleEnd(): number {
    const { code, reason } = this.#end;
    this.#end = NO_CLOSE_FRAME;
    const delay = this.#handlers.onClose(code, reason);
    return this.#isOver ? 0 : delay;
  }

  #say(message: () => void): void {
    if (!this.#isOver) message();
  }
}
