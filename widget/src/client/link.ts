import ReconnectingWebSocket from "reconnecting-websocket";
import type { Environment } from "./environment.js";

export interface LinkHandlers {
  /** An attempt starts: where to. Must not throw. */
  request(): { url: string; protocol?: string };
  /** ms to wait before the next attempt; asked once when one failed or a connection ended, before `onClose`. */
  delay(): number;
  onOpen(): void;
  onText(text: string): void;
  /** A connection or an attempt ended; the next attempt follows after `delayMs`. `code` is 1000 for what never opened. */
  onClose(code: number, reason: string, delayMs: number): void;
  /** The browser refused the address itself: a policy of the page, for one. There will be no other attempt. */
  onRefused(detail: string): void;
}

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * A socket that opens itself again, for one stretch of time: it is discarded, never revived, and says nothing afterwards.
 *
 * The only file that knows reconnecting-websocket 4.4.0, and goes round its faults. Its lock leaks when it is closed and
 * reconnected during a wait, when it gives up, and when the URL provider or the WebSocket constructor throws: so an instance
 * is used once, never gives up, and gets a constructor that cannot throw. Its queue is unbounded and flushed before `open`: so
 * it has no queue. Its jitter is one number per page: so the delay is a getter, which it reads anew before each attempt.
 */
export class Link {
  readonly #handlers: LinkHandlers;
  readonly #environment: Environment;
  #socket: ReconnectingWebSocket | undefined;
  #isDiscarded = false;

  constructor(environment: Environment, handlers: LinkHandlers) {
    this.#environment = environment;
    this.#handlers = handlers;
    // The address is chosen by the constructor below, once per attempt.
    // The library asks for the delay before the first attempt, too, and does not wait then.
    let delayMs: number | undefined;
    this.#socket = new ReconnectingWebSocket(() => "", undefined, {
      WebSocket: this.#createConstructor(),
      maxEnqueuedMessages: 0,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      get minReconnectionDelay() {
        delayMs = delayMs === undefined ? 0 : handlers.delay();
        return delayMs;
      },
      maxReconnectionDelay: Number.POSITIVE_INFINITY,
      reconnectionDelayGrowFactor: 1,
    });
    this.#socket.onopen = () => this.#say(() => handlers.onOpen());
    this.#socket.onmessage = ({ data }) => this.#say(() => handlers.onText(String(data)));
    this.#socket.onclose = ({ code, reason }) =>
      this.#say(() => handlers.onClose(code, reason, delayMs ?? 0));
  }

  /** Sends a text frame; one that cannot go out at once is dropped. */
  send(text: string): void {
    this.#socket?.send(text);
  }

  /** Ends the connection without waiting for it: on a dead link a browser's closing takes a minute. */
  discard(): void {
    this.#isDiscarded = true;
    this.#socket?.close();
    this.#socket = undefined;
  }

  #say(message: () => void): void {
    if (!this.#isDiscarded) message();
  }

  #createConstructor(): unknown {
    const { WebSocket: Socket } = this.#environment;
    const open = (): WebSocket | EventTarget => {
      const { url, protocol } = this.#handlers.request();
      try {
        if (Socket === undefined) throw new Error("this browser has no WebSocket");
        return protocol === undefined ? new Socket(url) : new Socket(url, protocol);
      } catch (error) {
        queueMicrotask(() => this.#say(() => this.#handlers.onRefused(String(error))));
        return Object.assign(new EventTarget(), { close() {} });
      }
    };
    // A plain function: `new` gives what it returns. The library tells a WebSocket class by its CLOSING.
    return Object.assign(
      function createSocket() {
        return open();
      },
      { CLOSING: 2 },
    );
  }
}
