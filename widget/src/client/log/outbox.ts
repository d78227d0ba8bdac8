import type { Ack, Publish, RequestError, V0Message } from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import { createRef } from "../refs.js";
import type { ChatMessage, OutgoingRow, RowError, SentRow } from "../types.js";

interface Entry {
  readonly ref: string;
  /** The writer's, under which alone it goes out by itself. Undefined: they were a guest, or not known yet. */
  login: string | undefined;
  row: OutgoingRow | SentRow;
  /**
   * - `queued`: goes out when its turn comes, and not before `until`, which a server may have asked for.
   * - `in-flight`: on the wire of this connection; the answer must come by `until`. One at a time.
   * - `acknowledged`: the server has it, and its echo has not come.
   * - `failed`: waits for the writer.
   */
  phase: "queued" | "in-flight" | "acknowledged" | "failed";
  /**
   * Where what went out under this ref may be. `lost`: it went out, or was acknowledged, on a connection that is gone, so its fate, or its
   * echo's, is unknown. `echoed`: its echo seems to be shown; the row is not, and goes on until the server confirms that.
   */
  trace: "none" | "sent" | "lost" | "echoed";
  until: number;
  /** When it fails, if it is still queued then; 0: to be set. */
  expiresAt: number;
}

const MAX_ROWS = 50;
const ANSWER_MS = 10_000;
/** Whatever a server says, it is not asked in a tight loop. */
const MIN_RETRY_MS = 250;
/** A row is tried by itself for this long; then the writer decides. */
const PATIENCE_MS = 120_000;
/** What a row keeps of its patience after a wait that the server asked for. */
const PATIENCE_AFTER_WAIT_MS = 30_000;
/** How far the clock here may be behind the server's, as far as it is known. */
const CLOCK_SLACK_MS = 10_000;

const NO_ANSWER: RowError = { code: "timeout", message: "the server did not confirm it in time" };
const OTHER_LOGIN: RowError = { code: "other_login", message: "it was written under another login" };

/**
 * What this viewer wrote and the server has not confirmed: bounded, in order, one on the wire at a time, so that one that
 * must wait is not overtaken. `PROTOCOL.md`, F3 and F8. Nothing happens by itself: `work` is to be called after each change, and when it said.
 */
export class Outbox {
  #entries: Entry[] = [];
  #mode: "closed" | "live" | "basic" = "closed";
  #rows: readonly (OutgoingRow | SentRow)[] | undefined;

  /** In the order of sending; a new array only after a change. */
  get rows(): readonly (OutgoingRow | SentRow)[] {
    this.#rows ??= this.#entries.filter(({ trace }) => trace !== "echoed").map(({ row }) => row);
    return this.#rows;
  }

  get isFull(): boolean {
    return this.#entries.length >= MAX_ROWS;
  }

  /** Takes a message, which goes out under this `login` only, if one is given. Returns its ref. The caller looks at `isFull` before. */
  add(message: ChatMessage, login: string | undefined): string {
    const ref = createRef();
    this.#entries.push({
      ref,
      login,
      row: { kind: "message", key: `r:${ref}`, message, own: true, state: "pending", ref },
      phase: "queued",
      trace: "none",
      until: 0,
      expiresAt: 0,
    });
    this.#rows = undefined;
    return ref;
  }

  retry(ref: string): void {
    const entry = this.#get(ref);
    if (entry?.phase !== "failed") return;
    // The same ref: if the server has it after all, it says so.
    this.#set(entry, "queued");
    entry.login = undefined;
    entry.expiresAt = 0;
  }

  /** Returns the text of the row that is gone now. */
  discard(ref: string): string | undefined {
    const entry = this.#get(ref);
    if (entry === undefined || entry.trace === "echoed" || entry.phase === "acknowledged") return undefined;
    this.#remove(entry);
    return entry.row.message.text;
  }

  /** A connection stands and its history is in. In basic mode what was on the wire before is not sent again: it might come twice. */
  open(mode: "live" | "basic"): void {
    this.#mode = mode;
    for (const entry of this.#entries)
      if (mode === "basic" && isPending(entry) && entry.trace !== "none") this.#fail(entry, NO_ANSWER);
  }

  /** The connection is gone. */
  close(): void {
    this.#mode = "closed";
    for (const entry of this.#entries) {
      if (entry.trace === "sent") entry.trace = "lost";
      if (entry.phase === "in-flight") this.#set(entry, "queued");
    }
  }

  /** Takes an `ack`. Returns the row if it is sent and no event will bring it. `appliedSeq`: the newest event that the rows show. */
  acknowledge(
    { type: _type, ref, duplicate: _duplicate, ...given }: Ack,
    appliedSeq: number,
  ): SentRow | undefined {
    const entry = this.#get(ref);
    if (entry === undefined || entry.phase === "acknowledged") return undefined;
    const { kind, key, message, own } = entry.row;
    const row: SentRow = { kind, key, message: { ...message, ...given }, own, state: "sent" };
    const { id, seq } = given;
    const isShown = entry.trace === "echoed" || (seq !== undefined && seq <= appliedSeq);
    if (isShown || id === undefined || seq === undefined) {
      this.#remove(entry);
      return isShown ? undefined : row;
    }
    entry.phase = "acknowledged";
    entry.trace = "sent";
    entry.row = row;
    this.#rows = undefined;
    return undefined;
  }

  /** Takes an error that may be about a row. */
  refuse({ ref = "", code, message, retry }: Omit<RequestError, "type">, now: number): void {
    const entry = this.#get(ref);
    if (entry === undefined || !isPending(entry)) return;
    if (retry === undefined) this.#fail(entry, { code, message });
    else {
      const retryAt = now + Math.max(retry, MIN_RETRY_MS);
      entry.expiresAt = Math.max(entry.expiresAt, retryAt + PATIENCE_AFTER_WAIT_MS);
      this.#set(entry, "queued", retryAt, { code, message, retryAt });
    }
  }

  /** Whether `message`, by this viewer or in basic mode, is the echo of a row: it has been seen then, and is nothing new. */
  expects(message: ChatMessage): boolean {
    return this.#find(message) !== undefined;
  }

  /** Settles the row of which `message` is the echo. Returns the row's key. */
  claim(message: ChatMessage): string | undefined {
    const entry = this.#find(message);
    if (entry === undefined) return undefined;
    // A server with acks has not acknowledged it, so this is a guess by its text: it is sent again, and only the answer settles it.
    if (message.id !== undefined && isPending(entry)) entry.trace = "echoed";
    else this.#remove(entry);
    this.#rows = undefined;
    return entry.row.key;
  }

  /**
   * Takes away what was acknowledged and will not be echoed any more, as `isGone` tells from its place in the log and from whether it was
   * acknowledged on an earlier connection. Returns these rows.
   */
  takeGone(isGone: (place: { id: string; seq: number }, isLost: boolean) => boolean): SentRow[] {
    const gone: SentRow[] = [];
    for (const entry of this.#entries) {
      const { row, trace } = entry;
      const { id = "", seq = 0 } = row.message;
      if (row.state !== "sent" || !isGone({ id, seq }, trace === "lost")) continue;
      this.#remove(entry);
      gone.push(row);
    }
    return gone;
  }

  /**
   * Does what is due. `canSend`: false while it is not known yet as whom rows are sent. `writer`: the uid that a token gave the viewer of this
   * connection; undefined for a guest.
   */
  work(now: number, canSend: boolean, writer: string | undefined): Effects {
    const isReady = this.#mode !== "closed" && canSend;
    const times: number[] = [];
    let isBusy = false;
    for (const entry of this.#entries) {
      entry.expiresAt ||= now + PATIENCE_MS;
      if (entry.phase === "in-flight" && entry.until <= now) {
        if (this.#mode === "basic") this.#fail(entry, NO_ANSWER);
        else this.#set(entry, "queued");
      }
      if (entry.phase === "queued") {
        if (entry.expiresAt <= now) this.#fail(entry, NO_ANSWER);
        // What somebody wrote never goes out under the name of the one who logged in after them.
        else if (isReady && entry.login !== undefined && entry.login !== writer)
          this.#fail(entry, OTHER_LOGIN);
        else times.push(entry.expiresAt);
      } else if (entry.phase === "in-flight") {
        isBusy = true;
        times.push(entry.until);
      }
    }
    const head = isReady && !isBusy ? this.#entries.find(isPending) : undefined;
    const send = head !== undefined && head.until <= now ? this.#transmit(head, now) : undefined;
    if (head !== undefined) times.push(head.until);
    return { send, wakeAt: Math.min(...times) };
  }

  #get(ref: string): Entry | undefined {
    return this.#entries.find((entry) => entry.ref === ref);
  }

  /**
   * On one connection the ack comes first and has the id. What went out on an earlier one is known by its text only, and in
   * basic mode nothing but the content tells an echo.
   */
  #find({ id, text, nickname, timestamp }: ChatMessage): Entry | undefined {
    return this.#entries.find(({ row: { message }, phase, trace }) => {
      if (phase === "acknowledged") return id !== undefined && message.id === id;
      if (trace === "none" || trace === "echoed" || message.text !== text) return false;
      if (id !== undefined) return trace === "lost" && timestamp >= message.timestamp - CLOCK_SLACK_MS;
      return message.nickname === nickname && message.timestamp === timestamp;
    });
  }

  #transmit(entry: Entry, now: number): Publish | V0Message {
    const { ref } = entry;
    const { nickname, text, timestamp, reply } = entry.row.message;
    if (entry.trace === "none") entry.trace = "sent";
    this.#set(entry, "in-flight", now + ANSWER_MS);
    if (this.#mode === "basic") return { nickname, text, timestamp };
    return {
      type: "message",
      ref,
      text,
      ...(nickname && { nickname }),
      ...(reply && { reply: reply.id }),
    };
  }

  #fail(entry: Entry, error: RowError): void {
    // What is shown already as an echo has not failed in the viewer's eyes.
    if (entry.trace === "echoed") this.#remove(entry);
    else this.#set(entry, "failed", 0, error);
  }

  /** Gives an entry its new phase, and its row the new look; one that looks so already stays the same object. */
  #set(entry: Entry, phase: "queued" | "in-flight" | "failed", until = 0, error?: RowError): void {
    const { kind, key, message } = entry.row;
    const state = phase === "failed" ? phase : "pending";
    entry.phase = phase;
    entry.until = until;
    if (entry.row.state === state && !("error" in entry.row) && error === undefined) return;
    entry.row = { kind, key, message, own: true, state, ref: entry.ref, ...(error && { error }) };
    this.#rows = undefined;
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    this.#rows = undefined;
  }
}

function isPending({ phase }: Entry): boolean {
  return phase === "queued" || phase === "in-flight";
}
