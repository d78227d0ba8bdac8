import type { ReactiveController, ReactiveControllerHost } from "lit";
import {
  ChatClient,
  type ChatMessage,
  type ChatStatus,
  type Environment,
  type GetToken,
  type KeyValueStorage,
} from "./client/index.js";

/** Where to connect: two clients with the same target are interchangeable. */
export interface ChatTarget {
  server: string;
  channel: string;
}

export interface ChatControllerOptions {
  storage: KeyValueStorage;
  /** Undefined: it is not known yet. */
  target: () => ChatTarget | undefined;
  getToken: () => GetToken | undefined;
  /** Loads what stands in for a server; undefined: nothing does. Never rejects. */
  standIn: (target: ChatTarget) => Promise<Partial<Environment>> | undefined;
  maxMessages: () => number;
  onRows: () => void;
  onMessage: (message: ChatMessage) => void;
  onStatus: (status: ChatStatus) => void;
  onError: (error: { code: string; message: string }) => void;
}

/**
 * Ties a client to an element: starts it when the element enters a page, replaces it when its target changes, and stops it when the
 * element has left for good. An element that is only moved keeps its connection.
 */
export class ChatController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChatControllerOptions;
  #target: ChatTarget | undefined;
  /** Ends the listening to the client that is in use. */
  #listening: AbortController | undefined;
  /** Undefined until the element first enters a page. */
  client: ChatClient | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChatControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connect();
  }

  /** The host calls this when what `target` or `getToken` gives may have changed. */
  retarget(): void {
    if (this.#host.isConnected) this.#connect();
    if (this.client !== undefined) this.client.getToken = this.#options.getToken();
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one task: only an element that is still out afterwards has left.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#disconnect();
    });
  }

  #connect(): void {
    const target = this.#options.target();
    if (
      this.client !== undefined &&
      this.#target?.server === target?.server &&
      this.#target?.channel === target?.channel
    ) {
      this.client.start();
      return;
    }
    this.#disconnect();
    this.#listening?.abort();
    this.#target = target;
    this.client = undefined;
    if (target === undefined) return;
    const loading = this.#options.standIn(target);
    if (loading === undefined) this.#start(target);
    else
      void loading.then((environment) => {
        if (this.#target === target && this.client === undefined && this.#host.isConnected)
          this.#start(target, environment);
      });
  }

  #start(target: ChatTarget, environment?: Partial<Environment>): void {
    const { maxMessages, storage, getToken } = this.#options;
    const client = new ChatClient({
      ...target,
      maxMessages: maxMessages(),
      storage,
      getToken: getToken(),
      environment,
    });
    this.client = client;
    this.#listening = new AbortController();
    this.#listen(client, this.#listening.signal);
    client.start();
  }

  /** The client keeps its rows and its place: an element that comes back resumes. */
  #disconnect(): void {
    this.client?.stop();
  }

  #listen(client: ChatClient, signal: AbortSignal): void {
    const handlers = [
      client.on("rows", () => this.#options.onRows()),
      client.on("hello", () => this.#host.requestUpdate()),
      client.on("viewers", () => this.#host.requestUpdate()),
      client.on("login", () => this.#host.requestUpdate()),
      client.on("message", (message) => this.#options.onMessage(message)),
      client.on("error", (error) => this.#options.onError(error)),
      client.on("status", (status) => {
        this.#options.onStatus(status);
        this.#host.requestUpdate();
      }),
    ];
    signal.addEventListener("abort", () => {
      for (const off of handlers) off();
    });
  }
}
