import { type ClientFrame, DEFAULT_LIMITS } from "chizzy-chat-protocol";
import type { Environment } from "../environment.js";
import { createRef } from "../refs.js";
import type { IncomingHistory } from "./log-cursor.js";

const ANSWER_MS = 10_000;

/** Asks for older history: one page at a time, and with an end whatever the server does. */
export class OlderPages {
  readonly #environment: Environment;
  readonly #send: (frame: ClientFrame) => void;
  #request: { ref: string; resolve: (page: IncomingHistory | undefined) => void; timer: unknown } | undefined;

  constructor(environment: Environment, send: (frame: ClientFrame) => void) {
    this.#environment = environment;
    this.#send = send;
  }

  get isLoading(): boolean {
    return this.#request !== undefined;
  }

  /** Asks for the page before `seq`. `done` gets it, or undefined when there is none to be had now. */
  request(before: number, limit: number, done: (page: IncomingHistory | undefined) => void): void {
    const ref = createRef();
    const timer = this.#environment.setTimeout(() => this.cancel(), ANSWER_MS);
    this.#request = { ref, timer, resolve: done };
    this.#send({ type: "history", ref, before, limit: Math.min(limit, DEFAULT_LIMITS.page) });
  }

  /** Takes a page if it answers the request. Returns whether it did. */
  take(page: IncomingHistory): boolean {
    return page.ref !== undefined && this.#finish(page.ref, page);
  }

  /** The request `ref`, or whatever request there is, will not be answered. Returns whether there was one. */
  cancel(ref = this.#request?.ref): boolean {
    return ref !== undefined && this.#finish(ref, undefined);
  }

  #finish(ref: string, page: IncomingHistory | undefined): boolean {
    if (this.#request?.ref !== ref) return false;
    const { timer, resolve } = this.#request;
    this.#environment.clearTimeout(timer);
    this.#request = undefined;
    resolve(page);
    return true;
  }
}
