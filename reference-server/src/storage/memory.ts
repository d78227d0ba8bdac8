import type { LogEvent, Message } from "chizzy-chat-protocol";
import {
  type Appended,
  createEvent,
  createId,
  type Engine,
  type EngineDependencies,
  type EventDraft,
  type EventListener,
  type Position,
  StorageError,
} from "./engine.js";
import { Subscribers } from "./subscribers.js";

/** Events that a channel's log keeps; older ones are dropped, and so are their keys. */
export const MEMORY_EVENTS = 10_000;
/** Logs kept. A new one pushes out the log that was written to longest ago and that nobody watches. */
export const MEMORY_CHANNELS = 10_000;
/** Bytes that all events may take together; over that the oldest of all are dropped first, whose log they are in. */
export const MEMORY_BYTES = 268_435_456;

/** What an event takes beside its texts (620 were measured on Node 20): two objects, four identifiers, its places in two maps and a list. */
const EVENT_BYTES = 640;

interface Log {
  readonly epoch: string;
  seq: number;
  timestamp: number;
  readonly events: LogEvent[];
  readonly keys: Map<string, Appended>;
}

/** Logs in the memory of this process, gone with it: for tests and for trying things out. */
export class MemoryEngine implements Engine {
  readonly description = "memory";
  readonly #dependencies: EngineDependencies;
  readonly #bounds: { events: number; channels: number; bytes: number };
  readonly #secret: Uint8Array;
  /** The one written to longest ago first. */
  readonly #logs = new Map<string, Log>();
  /** Where each event is, the oldest of all first. */
  readonly #events = new Map<LogEvent, Log>();
  #bytes = 0;
  readonly #subscribers = new Subscribers();
  /** The epoch of every log that does not exist yet, so that an empty channel can be resumed, too. */
  #nextEpoch: string;
  #closed = false;

  constructor(
    dependencies: EngineDependencies,
    { events = MEMORY_EVENTS, channels = MEMORY_CHANNELS, bytes = MEMORY_BYTES } = {},
  ) {
    this.#dependencies = dependencies;
    this.#bounds = { events, channels, bytes };
    this.#secret = dependencies.random(32);
    this.#nextEpoch = createId(dependencies);
  }

  async open(): Promise<void> {}

  async close(): Promise<void> {
    this.#closed = true;
    this.#subscribers.clear();
  }

  async health(): Promise<void> {
    if (this.#closed) throw new StorageError("The storage is closed.");
  }

  secret(): Uint8Array {
    return this.#secret;
  }

  async top(channel: string): Promise<Position> {
    const log = this.#logs.get(channel);
    return { epoch: log?.epoch ?? this.#nextEpoch, seq: log?.seq ?? 0 };
  }

  append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
    if (this.#closed) return Promise.reject(new StorageError("The storage is closed."));
    const log = this.#logs.get(channel) ?? this.#createLog(channel);
    const earlier = log.keys.get(key);
    if (earlier !== undefined) return Promise.resolve({ ...earlier, duplicate: true });

    // The map's order is that of the last writing.
    this.#logs.delete(channel);
    this.#logs.set(channel, log);
    log.seq += 1;
    log.timestamp = Math.max(log.timestamp, this.#dependencies.now());
    const place = { id: createId(this.#dependencies), seq: log.seq, timestamp: log.timestamp };
    const event = createEvent(draft, place);
    log.events.push(event);
    log.keys.set(key, { ...place, duplicate: false });
    this.#events.set(event, log);
    this.#bytes += sizeOf(event);
    if (log.events.length > this.#bounds.events) this.#dropOldest(log);
    for (const holder of this.#events.values()) {
      if (this.#bytes <= this.#bounds.bytes) break;
      this.#dropOldest(holder);
    }
    const settled = Promise.resolve({ ...place, duplicate: false });
    this.#subscribers.emit(channel, event);
    return settled;
  }

  async locate(channel: string, key: string): Promise<Appended | undefined> {
    const appended = this.#logs.get(channel)?.keys.get(key);
    return appended && { ...appended, duplicate: true };
  }

  async after(channel: string, seq: number, limit: number): Promise<LogEvent[]> {
    const { events, start } = this.#slice(channel, seq + 1);
    return events.slice(start, start + limit);
  }

  async before(channel: string, seq: number, limit: number): Promise<LogEvent[]> {
    const { events, start } = this.#slice(channel, seq);
    return events.slice(Math.max(0, start - limit), start);
  }

  async find(channel: string, id: string): Promise<Message | undefined> {
    const event = this.#logs.get(channel)?.events.findLast((one) => one.id === id);
    return event?.type === "message" ? event : undefined;
  }

  subscribe(channel: string, listener: EventListener): () => void {
    return this.#subscribers.add(channel, listener);
  }

  /** A channel's events and the index of the first one whose `seq` is not smaller. They are dense, so no search is needed. */
  #slice(channel: string, seq: number): { events: LogEvent[]; start: number } {
    const events = this.#logs.get(channel)?.events ?? [];
    const first = events[0]?.seq ?? 1;
    return { events, start: Math.min(events.length, Math.max(0, seq - first)) };
  }

  #createLog(channel: string): Log {
    if (this.#logs.size >= this.#bounds.channels) {
      for (const [name, log] of this.#logs) {
        if (this.#subscribers.has(name)) continue;
        this.#logs.delete(name);
        while (log.events.length > 0) this.#dropOldest(log);
        // Whoever saw the dropped log must not resume in a new one of the same name.
        this.#nextEpoch = createId(this.#dependencies);
        break;
      }
    }
    const log: Log = { epoch: this.#nextEpoch, seq: 0, timestamp: 0, events: [], keys: new Map() };
    this.#logs.set(channel, log);
    return log;
  }

  /** Events and keys of a log are in one order. */
  #dropOldest(log: Log): void {
    const event = log.events.shift();
    if (event === undefined) return;
    this.#events.delete(event);
    this.#bytes -= sizeOf(event);
    for (const oldest of log.keys.keys()) {
      log.keys.delete(oldest);
      break;
    }
  }
}

/** Two bytes a character, as V8 keeps a text with Hangul. */
function sizeOf(event: LogEvent): number {
  if (event.type === "moderation") return EVENT_BYTES;
  const { nickname, text, reply } = event;
  const quoted = reply ? reply.nickname.length + reply.text.length : 0;
  return EVENT_BYTES + 2 * (nickname.length + text.length + quoted);
}
