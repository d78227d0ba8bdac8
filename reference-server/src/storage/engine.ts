import type { LogEvent, Message, Reply } from "chizzy-chat-protocol";

/** A message as it goes into the log: checked and normalized. The engine adds `id`, `seq` and `timestamp`. */
export interface Draft {
  /** The idempotency key, unique in its channel. */
  ref: string;
  uid: string;
  nickname: string;
  text: string;
  /** Letters, digits, `-` and `_`. */
  roles?: string[];
  /** Whether its writer had no login. Kept on every server, so that one that gets logins later knows it of old messages. */
  guest?: true;
  reply?: Reply;
}

/** Where a message stands in the log. */
export interface Published {
  id: string;
  seq: number;
  timestamp: number;
  /** The `ref` was in the log already; the other fields are those of the first time. */
  duplicate: boolean;
}

export interface Position {
  /** Changes when the log is lost or reset, so that nobody resumes in another log. */
  epoch: string;
  /** The newest event's `seq`; 0 in an empty log. */
  seq: number;
}

export type EventListener = (event: LogEvent) => void;

/**
 * Where the logs are. Each channel has one log, which exists from the first `publish`; asking for one that does not exist
 * finds an empty log and creates nothing.
 *
 * What every engine promises, and what `test/engines.test.ts` checks of each:
 * - `seq` is 1, 2, 3, … in a channel, without holes, in the order in which subscribers hear of the events.
 * - A publish is durable when its promise resolves, to the degree that the engine has: `kill -9` for SQLite, nothing for memory.
 * - A second publish with a `ref` that is in the log stores nothing and resolves to the first result, also while the first
 *   one is still under way.
 * - Subscribers hear of an event after it is durable and after the publisher's promise was resolved, so that an
 *   acknowledgement can precede the echo. They hear of each event once, in order; an engine across processes that cannot
 *   promise this may skip events but not repeat or reorder them: `Channel` reads what it missed.
 * - A publish that rejects is not heard of. It may nevertheless be in the log (the disk failed after the write): sending
 *   the same `ref` again is the way to find out.
 * - `timestamp` is this machine's clock and never less than that of the event before.
 */
export interface Engine {
  /** For people: what is used and where. */
  readonly description: string;
  /** Must resolve before anything else is called. Rejects with a `StorageError` whose sentence is fit for an operator. */
  open(): Promise<void>;
  /** Ends what is under way, then lets go of the storage. Later calls reject. */
  close(): Promise<void>;
  /** Resolves while publishing can work. */
  health(): Promise<void>;
  /** 32 random bytes that belong to the storage and live as long as it: the key of guests' session tokens. */
  secret(): Uint8Array;
  top(channel: string): Promise<Position>;
  /** Rejects with a `StorageError` when it could not be stored; the same call may succeed later. */
  publish(channel: string, draft: Draft): Promise<Published>;
  /** Where the message of this `ref` stands, with `duplicate: true`, if it is in the log. */
  locate(channel: string, ref: string): Promise<Published | undefined>;
  /** At most `limit` events with a larger `seq`, the oldest of them first. */
  after(channel: string, seq: number, limit: number): Promise<LogEvent[]>;
  /** At most `limit` events with a smaller `seq`: the newest of them, oldest first. */
  before(channel: string, seq: number, limit: number): Promise<LogEvent[]>;
  /** The message of this id, if the log still has it. */
  find(channel: string, id: string): Promise<Message | undefined>;
  /** Calls the listener with each event from now on. Returns the function that ends it. */
  subscribe(channel: string, listener: EventListener): () => void;
  /**
   * Set by who passes events on: when that will happen next, on the clock of `performance.now()`. Storing a message earlier would
   * bring it to nobody earlier, so an engine that gathers messages may gather until then.
   */
  nextDelivery?: (() => number) | undefined;
  /** Called after each write, if set: how many messages it carried and how long it took. For metrics. */
  onCommit?: ((rows: number, ms: number) => void) | undefined;
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

/** An id for a message or an epoch: 72 bits, 12 characters. */
export function createId(dependencies: Pick<EngineDependencies, "random">): string {
  return dependencies.random(9).toString("base64url");
}
