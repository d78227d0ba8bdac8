import type { History, IncomingEvent, IncomingFrame } from "chizzy-chat-protocol";
import type { Environment } from "../environment.js";

export type IncomingHistory = Extract<IncomingFrame, { type: "history" }>;

export interface PositionHandlers {
  /** The next event of the log. `isLive`: not part of what was missed while away. */
  apply(event: IncomingEvent, isLive: boolean): void;
  /** Request the events after `seq`; the answer goes to `fill`. Returns the request's ref. */
  ask(seq: number): string;
  /** The hole cannot be filled on this connection. */
  giveUp(): void;
}

const MAX_HELD_EVENTS = 200;
const MAX_HOLE_MS = 2_000;

/** Where this viewer stands in the channel's log, and the rule of what to do with an event: `PROTOCOL.md`, F1. */
export class Position {
  readonly #environment: Environment;
  readonly #handlers: PositionHandlers;
  readonly #held = new Map<number, IncomingEvent>();
  #epoch: string | undefined;
  #last = 0;
  #lastId: string | undefined;
  #isJoined = false;
  /** The highest seq that is known to exist. */
  #target = 0;
  #request: { ref: string; after: number } | undefined;
  #timer: unknown;

  constructor(environment: Environment, handlers: PositionHandlers) {
    this.#environment = environment;
    this.#handlers = handlers;
  }

  /** Undefined until the first history. */
  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** Whether this connection's history has come. */
  get isJoined(): boolean {
    return this.#isJoined;
  }

  /** The seq of the last event that was applied. */
  get last(): number {
    return this.#last;
  }

  /** What to say in the join request so that the server repairs. */
  get query(): Record<string, string> {
    if (this.#epoch === undefined) return {};
    const query = { epoch: this.#epoch, since: String(this.#last) };
    return this.#lastId === undefined ? query : { ...query, last: this.#lastId };
  }

  /** Whether the history that answers a join goes on where this viewer stands: nothing is missing between. */
  continues(history: Pick<IncomingHistory, "epoch" | "first" | "recovered" | "data">): boolean {
    if (history.epoch !== this.#epoch || history.first > this.#last + 1) return false;
    if (history.recovered === true || this.#last === 0) return true;
    // The same seq proves nothing: after a loss of data it may have been given to another event.
    return history.data.some(
      (event) => event.seq === this.#last && idOf(event) !== undefined && idOf(event) === this.#lastId,
    );
  }

  /** Forgets the place, because the log that it was in has nothing to do with what follows. */
  reset(): void {
    this.#epoch = undefined;
    this.#last = 0;
    this.#lastId = undefined;
  }

  /** Takes the history that answers a join, from its first event or from the place where this viewer stands. */
  join(history: Pick<History, "epoch" | "first" | "last"> & { data: readonly IncomingEvent[] }): void {
    if (this.#epoch !== history.epoch || history.first > this.#last + 1) {
      this.#last = history.first - 1;
      this.#lastId = undefined;
    }
    this.#epoch = history.epoch;
    this.#isJoined = true;
    this.#target = history.last;
    this.receive(history.data, false);
  }

  /** Takes events of the log in the order in which they came. Those before the join's history wait for it. */
  receive(events: readonly IncomingEvent[], isLive = true): void {
    for (const event of events) {
      if (this.#isJoined && event.seq === this.#last + 1) this.#apply(event, isLive);
      else if (!this.#isJoined || event.seq > this.#last) this.#held.set(event.seq, event);
      if (this.#held.size > 0 && this.#isJoined) this.#drain();
      if (this.#held.size > MAX_HELD_EVENTS) {
        this.#giveUp();
        return;
      }
    }
    if (this.#isJoined) this.#look();
  }

  /** The server says that everything up to `seq` was sent. */
  announce(seq: number): void {
    if (!this.#isJoined) return;
    this.#target = Math.max(this.#target, seq);
    this.#look();
  }

  /** Takes a page if it answers this room's request. Returns whether it did. */
  fill(page: IncomingHistory): boolean {
    if (this.#request === undefined || page.ref !== this.#request.ref) return false;
    const { after } = this.#request;
    this.#request = undefined;
    if (page.epoch !== this.#epoch) this.#giveUp();
    else {
      this.receive(page.data);
      if (this.#isJoined && this.#last === after) this.#giveUp();
    }
    return true;
  }

  /** The connection is gone: what was held comes again with the next one. */
  leave(): void {
    this.#isJoined = false;
    this.#held.clear();
    this.#close();
  }

  #apply(event: IncomingEvent, isLive: boolean): void {
    this.#last = event.seq;
    this.#lastId = idOf(event);
    this.#handlers.apply(event, isLive);
  }

  #drain(): void {
    for (
      let next = this.#held.get(this.#last + 1);
      next !== undefined;
      next = this.#held.get(this.#last + 1)
    ) {
      this.#held.delete(next.seq);
      this.#apply(next, true);
    }
  }

  /** Opens, keeps or closes the hole. */
  #look(): void {
    for (const seq of this.#held.keys()) {
      if (seq <= this.#last) this.#held.delete(seq);
    }
    if (this.#held.size === 0 && this.#target <= this.#last) this.#close();
    else if (this.#request === undefined) this.#ask();
  }

  #ask(): void {
    this.#environment.clearTimeout(this.#timer);
    this.#timer = this.#environment.setTimeout(() => this.#giveUp(), MAX_HOLE_MS);
    this.#request = { ref: this.#handlers.ask(this.#last), after: this.#last };
  }

  #close(): void {
    this.#request = undefined;
    this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #giveUp(): void {
    this.leave();
    this.#handlers.giveUp();
  }
}

function idOf(event: IncomingEvent): string | undefined {
  return event.type === "unknown" ? undefined : event.id;
}
