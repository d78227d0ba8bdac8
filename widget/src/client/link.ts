import type { Environment } from "./environment.js";

/** Where to connect to; without `protocol` no subprotocol is offered. */
export interface JoinRequest {
  url: string;
  protocol?: string;
}

export interface LinkHandlers {
  onOpen(): void;
  onText(text: string): void;
  /** The attempt or the connection ended; 1006 is the code of one that never opened. */
  onClose(code: number, reason: string): void;
}

/** Browsers wait a minute and more for an address that does not answer. */
const CONNECT_TIMEOUT_MS = 10_000;

/** One attempt to connect and the connection that may come of it: it is used once, never revived, and says nothing after its end. */
export class Link {
  readonly #environment: Environment;
  readonly #socket: WebSocket;
  readonly #timer: unknown;
  #isOver = false;

  /** Throws what the browser throws for an address that it refuses: a policy of the page, for one. */
  constructor(environment: Environment, { url, protocol }: JoinRequest, handlers: LinkHandlers) {
    const { WebSocket: Socket } = environment;
    if (Socket === undefined) throw new Error("this browser has no WebSocket");
    this.#environment = environment;
    this.#socket = protocol === undefined ? new Socket(url) : new Socket(url, protocol);
    const end = (code: number, reason: string) => {
      if (this.#isOver) return;
      this.discard();
      handlers.onClose(code, reason);
    };
    this.#timer = environment.setTimeout(() => end(1006, ""), CONNECT_TIMEOUT_MS);
    this.#socket.addEventListener("open", () => {
      environment.clearTimeout(this.#timer);
      if (!this.#isOver) handlers.onOpen();
    });
    this.#socket.addEventListener("message", ({ data }) => {
      if (!this.#isOver) handlers.onText(String(data));
    });
    this.#socket.addEventListener("close", ({ code, reason }) => end(code, reason));
    // A close follows. Node's `ws`, as an injected class, ends the process where nobody listens.
    this.#socket.addEventListener("error", () => {});
  }

  /** Sends a text frame; one that cannot go out at once is dropped. */
  send(text: string): void {
    if (this.#socket.readyState === 1) this.#socket.send(text);
  }

  /** Ends the connection without waiting for it: on a dead link a browser's closing takes a minute. */
  discard(): void {
    this.#isOver = true;
    this.#environment.clearTimeout(this.#timer);
    this.#socket.close();
  }
}
