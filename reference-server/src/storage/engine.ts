import type { LogEvent, Message, Moderation } from "chizzy-chat-protocol";

/** What an event gets when it is appended: an `id` of its own, the next `seq`, and the time, ms since 1970. */
export interface Place {
  id: string;
  seq: number;
  timestamp: number;
}

/**
 * A message that is not in the log yet, checked and normalized. `guest` is kept on every server, so that a server that gets logins
 * later knows it of old messages. `roles` are letters, digits, `-` and `_`.
 */
export type MessageDraft = Omit<Message, keyof Place | "deleted">;
/** An act of moderation that is not in the log yet. */
export type ModerationDraft = Omit<Moderation, keyof Place>;
/** An event that is not in the log yet. */
export type EventDraft = MessageDraft | ModerationDraft;

/** Where an event stands in the log. */
export interface Appended extends Place {
  /** The log had an event with this key already: `id`, `seq` and `timestamp` are those of that event. */
  duplicate: boolean;
}

export interface Position {
  /** Changes when the log is lost or reset, so that nobody resumes in another log. */
  epoch: string;
  /** The `seq` of the last event that was appended; 0 in a log that never had one. */
  seq: number;
}

export type EventListener = (event: LogEvent) => void;

/** What an engine is told when it is opened. */
export interface OpenOptions {
  /** Called after each write with the number of its events and its duration, ms: for metrics. An engine without a disk never calls it. */
  onCommit?: (events: number, ms: number) => void;
  /**
   * When events will be passed on to viewers next, on the clock of `performance.now()`. An event that is stored earlier reaches nobody
   * earlier, so an engine that gathers events for one write may gather them until then.
   */
  nextDelivery?: () => number;
}

/**
 * Durable, ordered logs, one per channel. A log holds messages and acts of moderation alike, and exists from its first event; asking
 * for a log that does not exist finds an empty one and creates nothing.
 *
 * Every engine promises this, and `chizzy-chat-server/testing` has the promises as tests:
 * - `seq` is 1, 2, 3, … in a channel, without holes, in the order in which subscribers hear of the events. No `seq` is given twice in
 *   an epoch, also after the newest events were removed and after a crash.
 * - An event is durable when the promise of its `append` resolves, to the degree that the engine has: `kill -9` for SQLite, nothing for memory.
 * - A second `append` with a key that the log has stores nothing and resolves to the first result, also while the first one is under way.
 * - Subscribers hear of an event after it is durable and after the promise of its `append` was resolved, so that an acknowledgement
 *   can precede the echo. They hear of each event once, in order; an engine across processes that cannot promise this may skip
 *   events but not repeat or reorder them: `Channel` reads what it missed.
 * - Subscribers do not hear of an event whose `append` rejects. It may nevertheless be in the log (the disk failed after the write):
 *   sending the same key again is the way to find out.
 * - `timestamp` is this machine's clock, and never less than that of the event before, whether that event is still there or not.
 *
 * @example
 * ```ts
 * import { createEngine } from "chizzy-chat-server";
 *
 * const engine = createEngine("sqlite:./chat.db");
 * await engine.open();
 * const message = { type: "message", uid: "archive", nickname: "하늘", text: "안녕하세요" } as const;
 * const { seq } = await engine.append("lobby", message, "archive-000001");
 * // The same key stores nothing more, so an import that broke off can be run again.
 * const again = await engine.append("lobby", message, "archive-000001");
 * console.log(seq, again.seq === seq, again.duplicate, await engine.after("lobby", 0, 100));
 * await engine.close();
 * ```
 */
export interface Engine {
  /** For people: the kind of storage and its place. */
  readonly description: string;
  /** Must resolve before anything else is called. Rejects with a `StorageError` whose sentence is fit for an operator. */
  open(options?: OpenOptions): Promise<void>;
  /** Ends what is under way, then lets go of the storage. Later calls reject. */
  close(): Promise<void>;
  /** Resolves while appending can work. */
  health(): Promise<void>;
  /** 32 random bytes that belong to the storage and live as long as it: the key of guests' session tokens. */
  secret(): Uint8Array;
  /** Where the log ends, also when the events there have been removed. */
  top(channel: string): Promise<Position>;
  /**
   * Appends an event to the log, once per `key`: keys are unique in their channel. Rejects with a `StorageError` when the event could
   * not be stored; the same call may succeed later.
   */
  append(channel: string, event: EventDraft, key: string): Promise<Appended>;
  /** Where the event of this key stands, with `duplicate: true`, if it is in the log. */
  locate(channel: string, key: string): Promise<Appended | undefined>;
  /** At most `limit` events with a larger `seq`, the oldest of them first. */
  after(channel: string, seq: number, limit: number): Promise<LogEvent[]>;
  /** At most `limit` events with a smaller `seq`: the newest of them, oldest first. */
  before(channel: string, seq: number, limit: number): Promise<LogEvent[]>;
  /** The message of this id, if the log still has it. */
  find(channel: string, id: string): Promise<Message | undefined>;
  /** Calls the listener with each event from now on. Returns the function that ends it. */
  subscribe(channel: string, listener: EventListener): () => void;
}

/** The storage cannot do what it was asked; the message is a sentence for the operator. */
export class StorageError extends Error {
  override name = "StorageError";
}

/** What an engine is given from outside, so that tests can give it another clock. */
export interface EngineDependencies {
  /** ms since 1970. */
  now(): number;
  /** So many bytes that nobody can guess. */
  random(bytes: number): Buffer;
}

/** An id for an event or an epoch: 72 bits, 12 characters. */
export function createId(dependencies: Pick<EngineDependencies, "random">): string {
  return dependencies.random(9).toString("base64url");
}

/** The event of a draft that has its place. */
export function createEvent(draft: EventDraft, place: Place): LogEvent {
  if (draft.type === "message") {
    const { type, ...fields } = draft;
    return { type, ...place, ...fields };
  }
  const { type, ...fields } = draft;
  return { type, ...place, ...fields };
}
