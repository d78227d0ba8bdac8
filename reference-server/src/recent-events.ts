import {
  encodeFrame,
  encodeHistory,
  encodeSeedHistory,
  type HistoryFrame,
  type Join,
  type LogEvent,
  type MessageFrame,
} from "chizzy-chat-protocol";
import { encodeSeedEvent, SEED_HISTORY } from "./legacy.js";
import { prepareFrame } from "./prepared-frame.js";

/** An event and its texts on the wire: serialised once, for every viewer of the channel. */
export interface Entry {
  readonly event: LogEvent;
  readonly text: string;
  /** The seed's form; nothing for an event that the seed does not know. */
  readonly seedText: string | undefined;
}

export function createEntry(event: LogEvent): Entry {
  return { event, text: encodeFrame(event), seedText: encodeSeedEvent(event) };
}

/**
 * The last events of a channel that were sent to its viewers, and the frames made of them. `position` is the newest of them, and
 * no frame from here says anything about a later one: what was not sent yet reaches a new viewer with the others. That, and
 * not a check per viewer, is why nothing comes twice.
 *
 * The frame of a join is encoded once and kept until the next flush: ten thousand joins cost one.
 */
export class RecentEvents {
  readonly epoch: string;
  readonly #snapshotSize: number;
  readonly #resumeSize: number;
  #entries: Entry[];
  #position: number;
  /** Whether the log holds events before the first entry. */
  #hasOlder: boolean;
  #snapshot: Buffer | undefined;
  #lostSnapshot: Buffer | undefined;
  #seedSnapshot: Buffer | undefined;

  /** `events` are the newest ones of the log, up to `position`, at least `capacity(limits)` of them if the log has so many. */
  constructor(
    limits: { snapshot: number; resume: number },
    position: { epoch: string; seq: number },
    events: readonly LogEvent[],
  ) {
    this.#snapshotSize = limits.snapshot;
    this.#resumeSize = limits.resume;
    this.epoch = position.epoch;
    this.#position = position.seq;
    const capacity = RecentEvents.capacity(limits);
    this.#entries = events.slice(-capacity).map(createEntry);
    this.#hasOlder = events.length > capacity || (events[0]?.seq ?? 1) > 1;
  }

  /** One more than a resume may repair, for the check of the last id that the viewer has. */
  static capacity(limits: { resume: number }): number {
    return limits.resume + 1;
  }

  get position(): number {
    return this.#position;
  }

  append(entries: readonly Entry[]): void {
    this.#entries.push(...entries);
    const surplus = this.#entries.length - (this.#resumeSize + 1);
    if (surplus > 0) {
      this.#entries.splice(0, surplus);
      this.#hasOlder = true;
    }
    this.#position = entries.at(-1)?.event.seq ?? this.#position;
    this.#snapshot = undefined;
    this.#lostSnapshot = undefined;
    this.#seedSnapshot = undefined;
  }

  /** The message of this id, if it is recent. */
  find(id: string): MessageFrame | undefined {
    const entry = this.#entries.findLast(({ event }) => event.type === "message" && event.id === id);
    return entry?.event.type === "message" ? entry.event : undefined;
  }

  /** The `history` for a viewer who joins, with or without a position. */
  join(resume: Join["resume"]): Buffer {
    if (resume === undefined) {
      this.#snapshot ??= this.#encodeSnapshot({});
      return this.#snapshot;
    }
    const missed = this.#missedSince(resume);
    if (missed === undefined) {
      this.#lostSnapshot ??= this.#encodeSnapshot({ recovered: false });
      return this.#lostSnapshot;
    }
    return this.#encode(missed, { mode: "resume", more: resume.since > 0, recovered: true });
  }

  /** The seed's `history`; nothing when the log is empty, since the seed sends none then. */
  joinSeed(): Buffer | undefined {
    if (this.#seedSnapshot === undefined) {
      const texts = this.#entries.flatMap(({ seedText }) => seedText ?? []).slice(-SEED_HISTORY);
      if (texts.length === 0) return undefined;
      this.#seedSnapshot = prepareFrame(encodeSeedHistory(texts));
    }
    return this.#seedSnapshot;
  }

  /** The page that a `history` request asks for, or nothing if it needs events that only the log has. */
  page(request: { before?: number; after?: number; limit: number; ref: string }): Buffer | undefined {
    const { before, after, limit, ref } = request;
    const start = this.#entries[0]?.event.seq ?? this.#position + 1;
    if (after !== undefined) {
      if (after + 1 < start && this.#hasOlder) return undefined;
      const from = this.#entries.findIndex(({ event }) => event.seq > after);
      const entries = from < 0 ? [] : this.#entries.slice(from, from + limit);
      const more = (entries.at(-1)?.event.seq ?? this.#position) < this.#position;
      return this.#encode(entries, { mode: "page", more, ref });
    }
    const end = this.#entries.findLastIndex(({ event }) => event.seq < (before ?? 1)) + 1;
    if (end < limit && this.#hasOlder) return undefined;
    const entries = this.#entries.slice(Math.max(0, end - limit), end);
    const last = Math.min(this.#position, Math.max(0, (before ?? 1) - 1));
    return this.#encode(entries, { mode: "page", more: end > limit || this.#hasOlder, ref }, last);
  }

  #missedSince({ epoch, since, last }: NonNullable<Join["resume"]>): Entry[] | undefined {
    if (epoch !== this.epoch || since > this.#position || this.#position - since > this.#resumeSize)
      return undefined;
    if (since === 0) return this.#hasOlder ? undefined : this.#entries;
    const index = this.#entries.findIndex(({ event }) => event.seq === since);
    const known = this.#entries[index];
    return known !== undefined && known.event.id === last ? this.#entries.slice(index + 1) : undefined;
  }

  #encodeSnapshot(extra: { recovered?: false }): Buffer {
    const entries = this.#snapshotSize === 0 ? [] : this.#entries.slice(-this.#snapshotSize);
    return this.#encode(entries, {
      mode: "snapshot",
      more: this.#hasOlder || entries.length < this.#entries.length,
      ...extra,
    });
  }

  /** `empty` is the position that an empty `data` leaves the viewer at. */
  #encode(
    entries: readonly Entry[],
    head: Pick<HistoryFrame, "mode" | "more" | "recovered" | "ref">,
    empty = this.#position,
  ): Buffer {
    const last = entries.at(-1)?.event.seq ?? empty;
    const first = entries[0]?.event.seq ?? last + 1;
    return prepareFrame(
      encodeHistory(
        { ...head, epoch: this.epoch, first, last },
        entries.map(({ text }) => text),
      ),
    );
  }
}
