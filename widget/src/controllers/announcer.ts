import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ChatMessage } from "../client/index.js";

/** A screen reader that is interrupted at every message says nothing to the end. */
const SUMMARY_MS = 1_000;

/**
 * What a screen reader is told: live messages of others, gathered for a second. History is never announced. The host draws `count`
 * and `last` in a polite live region.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gathered = 0;
  #newest: ChatMessage | undefined;
  /** How many messages the summary is about; 0: nothing to say. */
  count = 0;
  /** The last of them. */
  last: ChatMessage | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  add(message: ChatMessage): void {
    this.#gathered += 1;
    this.#newest = message;
    this.#timer ??= setTimeout(this.#summarize, SUMMARY_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered = 0;
  }

  #summarize = (): void => {
    this.#timer = undefined;
    this.count = this.#gathered;
    this.last = this.#newest;
    this.#gathered = 0;
    this.#host.requestUpdate();
  };
}
