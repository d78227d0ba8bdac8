import { DEFAULT_LIMITS, type HistoryRequest } from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import { createRef } from "../refs.js";

/** Tells whoever asked for a page whether rows came. */
export type PageDone = (hasNew: boolean) => void;

const ANSWER_MS = 10_000;

/** Asks for older history: one page at a time, and with an end whatever the server does. */
export class OlderPages {
  #request: { ref: string; until: number; done: PageDone } | undefined;

  get isLoading(): boolean {
    return this.#request !== undefined;
  }

  /** Returns what is to be sent for the page before `seq`. Whoever ends the request calls `done`, once. */
  request(before: number, limit: number, now: number, done: PageDone): HistoryRequest {
    const ref = createRef();
    this.#request = { ref, until: now + ANSWER_MS, done };
    return { type: "history", ref, before, limit: Math.min(limit, DEFAULT_LIMITS.page) };
  }

  /** Ends the request `ref`, or whichever there is, and returns its `done`. Undefined: there is no such request. */
  end(ref = this.#request?.ref): PageDone | undefined {
    const request = this.#request;
    if (request === undefined || request.ref !== ref) return undefined;
    this.#request = undefined;
    return request.done;
  }

  /** Ends a request that was not answered in time. */
  work(now: number): Effects {
    if (this.#request === undefined) return {};
    if (this.#request.until > now) return { wakeAt: this.#request.until };
    this.end()?.(false);
    return {};
  }
}
