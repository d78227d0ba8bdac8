import type { Ack, Publish, RequestError, V0Message } from "chizzy-chat-protocol";
import type { Environment } from "../environment.js";
import { createRef } from "../refs.js";
import type { ChatMessage, OutgoingRow, RowError, SentRow } from "../types.js";

export interface OutboxHandlers {
  /** Puts a frame on the wire. */
  send(frame: Publish | V0Message): void;
  /** Whether rows must wait, since it is not known yet as whom they are sent. */
  isHeld(): boolean;
  /** The uid that a token gave the viewer of this connection; undefined for a guest. */
  login(): string | undefined;
  /** Whether the timeline has applied event `seq` already. */
  isApplied(seq: number): boolean;
  /** This row is sent, and no event will bring it. */
  settle(row: SentRow): void;
  /** Rows changed by themselves: time passed. */
  onChange(): void;
}

interface Entry {
  readonly ref: string;
  /** The writer's, under which alone it goes out by itself. Undefined: they were a guest, or not known yet. */
  login: string | undefined;
  /** `sent` here means: acknowledged, and the echo has not come. */
  row: OutgoingRow | SentRow;
  wasSent: boolean;
  /** It went out, or was acknowledged, on a connection that is gone: its fate, or its echo's, is unknown. */
  isStale: boolean;
  /** Its echo seems to be shown: the row is not, and goes on until the server confirms that. */
  isHidden: boolean;
  retryAt: number;
  expiresAt: number;
}

const MAX_ROWS = 50;
const ANSWER_MS = 10_000;
/** Whatever a server says, it is not asked in a tight loop. */
const MIN_RETRY_MS = 250;
/** For so long it is tried by itself; then the writer decides. */
const PATIENCE_MS = 120_000;
/** What a row keeps of its patience after a wait that the server asked for. */
const PATIENCE_AFTER_WAIT_MS = 30_000;
/** How far the clock here may be behind the server's, as far as we know it. */
const CLOCK_SLACK_MS = 10_000;

const NO_ANSWER: RowError = { code: "timeout", message: "the server did not confirm it in time" };
const OTHER_LOGIN: RowError = { code: "other_login", message: "it was written under another login" };

/**
 * What this viewer wrote and the server has not confirmed: bounded, in order, one on the wire at a time, so that one that
 * must wait is not overtaken. `PROTOCOL.md`, F3 and F8.
 */
export class Outbox {
  readonly #environment: Environment;
  readonly #handlers: OutboxHandlers;
  #entries: Entry[] = [];
  #mode: "closed" | "live" | "basic" = "closed";
  #inFlight: Entry | undefined;
  #answerBy = 0;
  #timer: unknown;
  #rows: readonly (OutgoingRow | SentRow)[] | undefined;

  constructor(environment: Environment, handlers: OutboxHandlers) {
    this.#environment = environment;
    this.#handlers = handlers;
  }

  /** In the order of sending; a new array only after a change. */
  get rows(): readonly (OutgoingRow | SentRow)[] {
    this.#rows ??= this.#entries.filter((entry) => !entry.isHidden).map((entry) => entry.row);
    return this.#rows;
  }

  get isFull(): boolean {
    return this.#entries.length >= MAX_ROWS;
  }

  /**
   * Takes a message and sends it when its turn comes, under this `login` only, if one is given. Returns its ref. The caller looks at
   * `isFull` before.
   */
  add(message: ChatMessage, login?: string): string {
    const ref = createRef();
    this.#entries.push({
      ref,
      login,
      row: { kind: "message", key: `r:${ref}`, message, own: true, state: "pending", ref },
      wasSent: false,
      isStale: false,
      isHidden: false,
      retryAt: 0,
      expiresAt: this.#environment.now() + PATIENCE_MS,
    });
    this.#rows = undefined;
    this.work();
    return ref;
  }

  retry(ref: string): void {
    const entry = this.#get(ref);
    if (entry?.row.state !== "failed") return;
    // The same ref: if the server has it after all, it says so.
    this.#show(entry, "pending");
    entry.login = undefined;
    entry.retryAt = 0;
    entry.expiresAt = this.#environment.now() + PATIENCE_MS;
    this.work();
  }

  discard(ref: string): string | undefined {
    const entry = this.#get(ref);
    if (entry === undefined || entry.isHidden || entry.row.state === "sent") return undefined;
    this.#remove(entry);
    this.work();
    return entry.row.message.text;
  }

  /** A connection stands and its history is in. In basic mode what was on the wire before is not sent again: it might come twice. */
  open(mode: "live" | "basic"): void {
    this.#mode = mode;
    for (const entry of this.#pending()) if (mode === "basic" && entry.wasSent) this.#fail(entry, NO_ANSWER);
    this.work();
  }

  /** The connection is gone. */
  close(): void {
    this.#mode = "closed";
    this.#inFlight = undefined;
    for (const entry of this.#entries) entry.isStale = entry.wasSent;
    this.work();
  }

  /** Ends all timers; rows stay. */
  stop(): void {
    this.close();
    this.#environment.clearTimeout(this.#timer);
  }

  acknowledge({ type: _type, ref, duplicate: _duplicate, ...given }: Ack): void {
    const entry = this.#get(ref);
    if (entry === undefined || entry.row.state === "sent") return;
    entry.isStale = false;
    const { kind, key, message, own } = entry.row;
    const row: SentRow = { kind, key, message: { ...message, ...given }, own, state: "sent" };
    const { id, seq } = given;
    const isApplied = seq !== undefined && this.#handlers.isApplied(seq);
    if (!entry.isHidden && !isApplied && id !== undefined && seq !== undefined) this.#replace(entry, row);
    else {
      this.#remove(entry);
      if (!entry.isHidden && !isApplied) this.#handlers.settle(row);
    }
    this.work();
  }

  /** Takes an error that may be about a row. */
  refuse({ ref = "", code, message, retry }: Omit<RequestError, "type">): void {
    const entry = this.#get(ref);
    if (entry?.row.state !== "pending") return;
    this.#land(entry);
    if (retry === undefined) this.#fail(entry, { code, message });
    else {
      const retryAt = this.#environment.now() + Math.max(retry, MIN_RETRY_MS);
      entry.retryAt = retryAt;
      entry.expiresAt = Math.max(entry.expiresAt, retryAt + PATIENCE_AFTER_WAIT_MS);
      this.#show(entry, "pending", { code, message, retryAt });
    }
    this.work();
  }

  /** Whether `message`, by this viewer or in basic mode, is the echo of a row: it has been seen then, and is nothing new. */
  expects(message: ChatMessage): boolean {
    return this.#find(message) !== undefined;
  }

  /** Settles the row of which `message` is the echo. Returns the row's key. */
  claim(message: ChatMessage): string | undefined {
    const entry = this.#find(message);
    if (entry === undefined) return undefined;
    const { row } = entry;
    // A server with acks has not acknowledged it, so this is a guess by its text: it is sent again, and only the answer settles it.
    if (message.id !== undefined && row.state === "pending") {
      entry.isHidden = true;
      entry.row = { ...row, key: `${row.key}:again` };
    } else this.#remove(entry);
    this.#rows = undefined;
    this.work();
    return row.key;
  }

  /**
   * Settles what was acknowledged and will not be echoed any more, as `isGone` tells from its place in the log and from whether it was
   * acknowledged on an earlier connection. Returns whether there was any.
   */
  settleGone(isGone: (place: { id: string; seq: number }, isStale: boolean) => boolean): boolean {
    const gone = this.#entries.filter(({ row, isStale }) => {
      const { id = "", seq = 0 } = row.message;
      return row.state === "sent" && isGone({ id, seq }, isStale);
    });
    for (const entry of gone) {
      const { row } = entry;
      this.#remove(entry);
      if (row.state === "sent") this.#handlers.settle(row);
    }
    return gone.length > 0;
  }

  #get(ref: string): Entry | undefined {
    return this.#entries.find((entry) => entry.ref === ref);
  }

  #pending(): Entry[] {
    return this.#entries.filter((entry) => entry.row.state === "pending");
  }

  /**
   * On one connection the ack comes first and has the id. What went out on an earlier one is known by its text only, and in
   * basic mode nothing but the content tells an echo.
   */
  #find({ id, text, nickname, timestamp }: ChatMessage): Entry | undefined {
    return this.#entries.find(({ row: { message, state }, isStale, isHidden, wasSent }) => {
      if (state === "sent") return id !== undefined && message.id === id;
      if (isHidden || !wasSent || message.text !== text) return false;
      if (id !== undefined) return isStale && timestamp >= message.timestamp - CLOCK_SLACK_MS;
      return message.nickname === nickname && message.timestamp === timestamp;
    });
  }

  /** Does what is due, and sees to it that it is called again in time. To be called when `isHeld` changed. */
  work(): void {
    const now = this.#environment.now();
    if (this.#inFlight !== undefined && now >= this.#answerBy) {
      if (this.#mode === "basic") this.#fail(this.#inFlight, NO_ANSWER);
      this.#inFlight = undefined;
    }
    for (const entry of this.#pending()) {
      if (entry !== this.#inFlight && entry.expiresAt <= now) this.#fail(entry, NO_ANSWER);
    }
    const isReady = this.#mode !== "closed" && !this.#handlers.isHeld();
    if (isReady) this.#failThoseOfOthers();
    const pending = this.#pending();
    const head = isReady ? pending[0] : undefined;
    if (head !== undefined && this.#inFlight === undefined && head.retryAt <= now) this.#transmit(head, now);
    const dueTimes = pending.filter((entry) => entry !== this.#inFlight).map((entry) => entry.expiresAt);
    if (this.#inFlight !== undefined) dueTimes.push(this.#answerBy);
    else if (head !== undefined) dueTimes.push(head.retryAt);
    this.#environment.clearTimeout(this.#timer);
    if (dueTimes.length === 0) return;
    this.#timer = this.#environment.setTimeout(
      () => {
        this.work();
        this.#handlers.onChange();
      },
      Math.min(...dueTimes) - now,
    );
  }

  /** What somebody wrote never goes out under the name of the one who logged in after them. */
  #failThoseOfOthers(): void {
    const login = this.#handlers.login();
    for (const entry of this.#pending()) {
      if (entry !== this.#inFlight && entry.login !== undefined && entry.login !== login)
        this.#fail(entry, OTHER_LOGIN);
    }
  }

  #transmit(entry: Entry, now: number): void {
    const { nickname, text, timestamp, reply } = entry.row.message;
    this.#inFlight = entry;
    this.#answerBy = now + ANSWER_MS;
    entry.wasSent = true;
    this.#show(entry, "pending");
    if (this.#mode === "basic") this.#handlers.send({ nickname, text, timestamp });
    else {
      const { ref } = entry;
      this.#handlers.send({
        type: "message",
        ref,
        text,
        ...(nickname && { nickname }),
        ...(reply && { reply: reply.id }),
      });
    }
  }

  #fail(entry: Entry, error: RowError): void {
    // What is shown already as an echo has not failed in the viewer's eyes.
    if (entry.isHidden) this.#remove(entry);
    else this.#show(entry, "failed", error);
  }

  /** Gives a row its new look; one that looks so already stays the same object. */
  #show(entry: Entry, state: OutgoingRow["state"], error?: RowError): void {
    const { kind, key, message } = entry.row;
    if (entry.row.state === state && !("error" in entry.row) && error === undefined) return;
    this.#replace(entry, { kind, key, message, own: true, state, ref: entry.ref, ...(error && { error }) });
  }

  #replace(entry: Entry, row: Entry["row"]): void {
    if (row.state === "sent") this.#land(entry);
    entry.row = row;
    this.#rows = undefined;
  }

  #remove(entry: Entry): void {
    this.#land(entry);
    this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    this.#rows = undefined;
  }

  /** It is on the wire no longer. */
  #land(entry: Entry): void {
    if (this.#inFlight === entry) this.#inFlight = undefined;
  }
}
