import {
  encodeFrame,
  encodeHistory,
  encodeV0Event,
  encodeV0History,
  type History,
  type Join,
  type LogEvent,
  type Message,
  V0_HISTORY_EVENTS,
} from "chizzy-chat-protocol";
import type { Holder, MemoryBudget } from "./memory-budget.js";
import { prepareFrame } from "./prepared-frame.js";

/** An event as its text on the wire: serialised once, for every viewer of the channel, and kept once. */
export interface Entry {
  readonly seq: number;
  readonly id: string;
  readonly text: string;
}

export function createEntry(event: LogEvent): Entry {
  return { seq: event.seq, id: event.id, text: encodeFrame(event) };
}

/** The event of an entry, for what is rare: replies, and clients of the prototype. */
export function readEvent({ text }: Entry): LogEvent {
  return JSON.parse(text) as LogEvent;
}

/** Reads so many of the newest events up to a `seq`, oldest first. */
export type ReadNewest = (seq: number, limit: number) => Promise<Entry[]>;

/** What an entry takes beside its text: the object, its id, its place in the list. */
const ENTRY_BYTES = 128;

/**
 * The last events of a channel that were sent to its viewers, and the frames made of them. `position` is the newest of them, and
 * no frame from here says anything about a later one: what was not sent yet reaches a new viewer with the others. That, and
 * not a check per viewer, is why nothing comes twice.
 *
 * The frame of a join is encoded once and kept until the next flush: ten thousand joins cost one.
 *
 * Events and frames are in memory only as long as the budget allows; the position always is. `load` brings them back from the log.
 */
export class RecentEvents implements Holder {
  readonly epoch: string;
  readonly #snapshotSize: number;
  readonly #resumeSize: number;
  readonly #read: ReadNewest;
  readonly #budget: MemoryBudget;
  /** Nothing while they are not in memory. */
  #entries: Entry[] | undefined;
  /** Bytes of the entries. */
  #bytes = 0;
  #position: number;
  /** Whether the log holds events before the first entry. */
  #hasOlder: boolean;
  #snapshot: Buffer | undefined;
  #lostSnapshot: Buffer | undefined;
  #v0Snapshot: Buffer | undefined;
  #loading: Promise<void> | undefined;
  /** What was appended while the others are being read. */
  #arrived: Entry[] | undefined;

  /** Nothing is read yet. */
  constructor(
    limits: { snapshot: number; resume: number },
    position: { epoch: string; seq: number },
    read: ReadNewest,
    budget: MemoryBudget,
  ) {
    this.#snapshotSize = limits.snapshot;
    this.#resumeSize = limits.resume;
    this.epoch = position.epoch;
    this.#position = position.seq;
    this.#hasOlder = position.seq > 0;
    this.#read = read;
    this.#budget = budget;
  }

  /**
   * Reads the events from the log if they are not in memory, once for all who ask at the same time. They are there until the turn of
   * the event loop ends in which the promise resolves. Rejects if the reading does.
   */
  load(): Promise<void> {
    if (this.#entries === undefined) {
      this.#loading ??= this.#fill();
      return this.#loading;
    }
    this.#budget.use(this);
    return Promise.resolve();
  }

  /** Whether somebody waits for `load`. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** Keeps nothing but the position. */
  drop(): void {
    this.#entries = undefined;
    this.#bytes = 0;
    this.#dropFrames();
    this.#report();
  }

  get position(): number {
    return this.#position;
  }

  append(entries: readonly Entry[]): void {
    this.#position = entries.at(-1)?.seq ?? this.#position;
    this.#arrived?.push(...entries);
    if (this.#entries === undefined) return;
    this.#keep(this.#entries, entries);
    this.#dropFrames();
    this.#report();
  }

  /** The message of this id, if it is recent. */
  find(id: string): Message | undefined {
    return findMessage(this.#entries ?? [], id);
  }

  /** The `history` for a viewer who joins, with or without a position. `load` must have resolved in this turn of the event loop. */
  join(resume: Join["resume"]): Buffer {
    if (resume === undefined) {
      this.#snapshot ??= this.#encodeSnapshot({});
      this.#report();
      return this.#snapshot;
    }
    const missed = this.#missedSince(resume);
    if (missed === undefined) {
      this.#lostSnapshot ??= this.#encodeSnapshot({ recovered: false });
      this.#report();
      return this.#lostSnapshot;
    }
    return this.#encode(missed, { mode: "resume", more: resume.since > 0, recovered: true });
  }

  /** The `history` of v0; nothing when the log is empty, since the prototype sends none then. `load` must have resolved, as above. */
  joinV0(): Buffer | undefined {
    if (this.#v0Snapshot === undefined) {
      const texts = this.#loaded().flatMap((entry) => encodeV0Event(readEvent(entry)) ?? []);
      if (texts.length === 0) return undefined;
      this.#v0Snapshot = prepareFrame(encodeV0History(texts.slice(-V0_HISTORY_EVENTS)));
      this.#report();
    }
    return this.#v0Snapshot;
  }

  /** The page that a `history` request asks for, or nothing if it needs events that only the log has. */
  page(request: { before?: number; after?: number; limit: number; ref: string }): Buffer | undefined {
    const entries = this.#entries;
    if (entries === undefined) return undefined;
    const { before, after, limit, ref } = request;
    const start = entries[0]?.seq ?? this.#position + 1;
    if (after !== undefined) {
      if (after + 1 < start && this.#hasOlder) return undefined;
      const from = entries.findIndex(({ seq }) => seq > after);
      const found = from < 0 ? [] : entries.slice(from, from + limit);
      const more = (found.at(-1)?.seq ?? this.#position) < this.#position;
      return this.#encode(found, { mode: "page", more, ref });
    }
    const end = entries.findLastIndex(({ seq }) => seq < (before ?? 1)) + 1;
    if (end < limit && this.#hasOlder) return undefined;
    const found = entries.slice(Math.max(0, end - limit), end);
    const last = Math.min(this.#position, Math.max(0, (before ?? 1) - 1));
    return this.#encode(found, { mode: "page", more: end > limit || this.#hasOlder, ref }, last);
  }

  #missedSince({ epoch, since, last }: NonNullable<Join["resume"]>): Entry[] | undefined {
    if (epoch !== this.epoch || since > this.#position || this.#position - since > this.#resumeSize)
      return undefined;
    const entries = this.#loaded();
    if (since === 0) return (entries[0]?.seq ?? this.#position + 1) === 1 ? entries : undefined;
    const index = entries.findIndex(({ seq }) => seq === since);
    const known = entries[index];
    return known !== undefined && known.id === last ? entries.slice(index + 1) : undefined;
  }

  #encodeSnapshot(extra: { recovered?: false }): Buffer {
    const all = this.#loaded();
    const entries = this.#snapshotSize === 0 ? [] : all.slice(-this.#snapshotSize);
    return this.#encode(entries, {
      mode: "snapshot",
      more: this.#hasOlder || entries.length < all.length,
      ...extra,
    });
  }

  /** `empty` is the position that an empty `data` leaves the viewer at. */
  #encode(
    entries: readonly Entry[],
    head: Pick<History, "mode" | "more" | "recovered" | "ref">,
    empty = this.#position,
  ): Buffer {
    const last = entries.at(-1)?.seq ?? empty;
    const first = entries[0]?.seq ?? last + 1;
    return prepareFrame(
      encodeHistory(
        { ...head, epoch: this.epoch, first, last },
        entries.map(({ text }) => text),
      ),
    );
  }

  async #fill(): Promise<void> {
    const arrived: Entry[] = [];
    this.#arrived = arrived;
    try {
      const read = await this.#read(this.#position, this.#resumeSize + 2);
      const entries: Entry[] = [];
      // More are read than are kept: where none of them has to go, the log has no older ones, or no longer.
      this.#hasOlder = false;
      this.#keep(entries, [...read, ...arrived]);
      this.#entries = entries;
      this.#report();
    } finally {
      this.#arrived = undefined;
      this.#loading = undefined;
    }
  }

  /** Adds entries and lets the oldest go. One more is kept than a resume may repair, for the check of the last id that the viewer has. */
  #keep(entries: Entry[], added: readonly Entry[]): void {
    entries.push(...added);
    const surplus = Math.max(0, entries.length - (this.#resumeSize + 1));
    const gone = entries.splice(0, surplus);
    if (gone.length > 0) this.#hasOlder = true;
    this.#bytes += sizeOf(added) - sizeOf(gone);
  }

  #loaded(): Entry[] {
    if (this.#entries === undefined) throw new Error("The recent events were not loaded before a join.");
    return this.#entries;
  }

  #dropFrames(): void {
    this.#snapshot = undefined;
    this.#lostSnapshot = undefined;
    this.#v0Snapshot = undefined;
  }

  #report(): void {
    const frames = [this.#snapshot, this.#lostSnapshot, this.#v0Snapshot];
    this.#budget.charge(
      this,
      frames.reduce((sum, frame) => sum + (frame?.length ?? 0), this.#bytes),
    );
  }
}

export function findMessage(entries: readonly Entry[], id: string): Message | undefined {
  const entry = entries.findLast((one) => one.id === id);
  const event = entry && readEvent(entry);
  return event?.type === "message" ? event : undefined;
}

/** Two bytes a character, as V8 keeps a text with Hangul; one of Latin letters alone takes half of that. */
function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { text }) => sum + 2 * text.length + ENTRY_BYTES, 0);
}
