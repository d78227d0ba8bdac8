import { DEFAULT_LIMITS, type IncomingEvent, type IncomingFrame } from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import { createRef } from "../refs.js";

export type IncomingHistory = Extract<IncomingFrame, { type: "history" }>;

/** An event that is to be applied. `isLive`: not part of what was missed while away. */
export interface LogEntry {
  event: IncomingEvent;
  isLive: boolean;
}

const MAX_BUFFERED_EVENTS = 200;
const MAX_HOLE_MS = 2_000;

/**
 * The place of this viewer in the channel's log, and the rule of what to do with an event: `PROTOCOL.md`, F1. It moves past the events that it
 * returns, which the caller applies; `work` is to be called after each change.
 */
export class LogCursor {
  /** Events that came before their turn. */
  readonly #buffered = new Map<number, IncomingEvent>();
  #epoch: string | undefined;
  #last = 0;
  #lastId: string | undefined;
  #isJoined = false;
  /** The highest seq that is known to exist. */
  #target = 0;
  /** Events after `after` are missing, and were asked for under `ref`; or they cannot be had on this connection. */
  #hole: { ref: string; after: number; until: number } | "lost" | undefined;

  /** Undefined until the first history. */
  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** Whether this connection's history has come. */
  get isJoined(): boolean {
    return this.#isJoined;
  }

  /** The seq of the last event that was given out. */
  get last(): number {
    return this.#last;
  }

  /** What to say in the join request so that the server repairs. */
  get query(): Record<string, string> {
    if (this.#epoch === undefined) return {};
    return {
      epoch: this.#epoch,
      since: String(this.#last),
      ...(this.#lastId !== undefined && { last: this.#lastId }),
    };
  }

  /**
   * Takes the history that answers a join. `continues`: it goes on where this viewer stands, with nothing missing between; otherwise the place
   * in the log of before is forgotten.
   */
  join(history: IncomingHistory): { continues: boolean; entries: LogEntry[] } {
    const continues = this.#isContinuedBy(history);
    if (!continues) {
      this.#last = history.first - 1;
      this.#lastId = undefined;
    }
    this.#epoch = history.epoch;
    this.#isJoined = true;
    this.#target = history.last;
    return { continues, entries: this.receive(history.data, false) };
  }

  /** Takes events of the log in the order in which they came. Returns those that can be applied; those before the join's history wait for it. */
  receive(events: readonly IncomingEvent[], isLive = true): LogEntry[] {
    const entries: LogEntry[] = [];
    for (const event of events) {
      if (this.#isJoined && event.seq === this.#last + 1) this.#move(event, isLive, entries);
      else if (!this.#isJoined || event.seq > this.#last) this.#buffered.set(event.seq, event);
    }
    if (this.#isJoined) this.#move(this.#buffered.get(this.#last + 1), true, entries);
    if (this.#buffered.size > MAX_BUFFERED_EVENTS) this.#hole = "lost";
    return entries;
  }

  /** The server says that everything up to `seq` was sent. */
  announce(seq: number): void {
    this.#target = Math.max(this.#target, seq);
  }

  /** Takes a page, if it answers a request of this cursor; returns undefined otherwise. */
  fill(page: IncomingHistory): LogEntry[] | undefined {
    const hole = this.#hole;
    if (hole === undefined || hole === "lost" || page.ref !== hole.ref) return undefined;
    const entries = page.epoch === this.#epoch ? this.receive(page.data) : [];
    this.#hole = this.#last === hole.after ? "lost" : undefined;
    return entries;
  }

  /** Asks for what is missing, and gives up what does not come. */
  work(now: number): Effects {
    const hole = this.#hole;
    if (hole === "lost" || (hole !== undefined && hole.until <= now)) {
      this.leave();
      return { replace: "later" };
    }
    for (const seq of this.#buffered.keys()) {
      if (this.#isJoined && seq <= this.#last) this.#buffered.delete(seq);
    }
    if (!this.#isJoined || (this.#buffered.size === 0 && this.#target <= this.#last)) {
      this.#hole = undefined;
      return {};
    }
    if (hole !== undefined) return { wakeAt: hole.until };
    const after = this.#last;
    const ref = createRef();
    const wakeAt = now + MAX_HOLE_MS;
    this.#hole = { ref, after, until: wakeAt };
    return { send: { type: "history", ref, after, limit: DEFAULT_LIMITS.page }, wakeAt };
  }

  /** The connection is gone: what was buffered comes again with the next one. */
  leave(): void {
    this.#isJoined = false;
    this.#hole = undefined;
    this.#buffered.clear();
  }

  #isContinuedBy({ epoch, first, recovered, data }: IncomingHistory): boolean {
    if (epoch !== this.#epoch || first > this.#last + 1) return false;
    if (recovered === true || this.#last === 0) return true;
    // The same seq proves nothing: after a loss of data it may have been given to another event.
    const lastId = this.#lastId;
    return lastId !== undefined && data.some((event) => event.seq === this.#last && idOf(event) === lastId);
  }

  /** Moves past `first` and what was buffered behind it. */
  #move(first: IncomingEvent | undefined, isLive: boolean, entries: LogEntry[]): void {
    for (let event = first; event !== undefined; event = this.#buffered.get(this.#last + 1)) {
      entries.push({ event, isLive: isLive || event !== first });
      this.#last = event.seq;
      this.#lastId = idOf(event);
      this.#buffered.delete(event.seq);
    }
  }
}

/** The id of an event; undefined where it is of a newer protocol. */
export function idOf(event: IncomingEvent): string | undefined {
  return event.type === "unknown" ? undefined : event.id;
}
