import {
  BATCH_EVENTS,
  encodeBatch,
  encodeFrame,
  encodeV0Event,
  type LogEvent,
  type Message,
} from "chizzy-chat-protocol";
import type { Engine, Position } from "../storage/engine.js";
import type { MemoryBudget } from "./memory-budget.js";
import { prepareFrame } from "./prepared-frame.js";
import {
  createEntry,
  type Entry,
  findMessage,
  type ReadNewest,
  RecentEvents,
  readEvent,
} from "./recent-events.js";
import { ReservedNicknames } from "./reserved-nicknames.js";

/** A connection as its channel sees it. */
export interface Member {
  readonly isV0: boolean;
  /** Hands whole frames to the socket. Never throws, never waits. */
  send(frames: Buffer): void;
}

/** What a channel needs of the hub. */
export interface ChannelHost {
  readonly engine: Engine;
  readonly limits: { readonly snapshot: number; readonly resume: number };
  /** Whether viewers are told who wrote without a login. */
  readonly marksGuests: boolean;
  /** Of what channels keep of their logs. */
  readonly memory: MemoryBudget;
  /** Asks for a call of `flush` soon. */
  requestFlush(channel: Channel): void;
  /** Nobody watches the channel now. */
  handleEmpty(channel: Channel): void;
  now(): number;
  elapsed(): number;
}

/** A ping may be this old when it is sent: its `now` is a hint. */
const PING_REUSE_MS = 50;

/** How long after a change of their number viewers are told of it, at least: many may come at once. For many, one ms each. */
const TELL_MS = 1_000;

/** How long to wait before the log is asked again. */
const CATCH_UP_RETRY_MS = 1_000;

/**
 * One channel while it has members: the members, the last events, and the events that wait for the next flush. All members get the same
 * bytes: an event is serialised when it arrives, a frame when it is flushed, neither per member.
 */
export class Channel {
  readonly name: string;
  readonly recent: RecentEvents;
  readonly reservedNicknames = new ReservedNicknames();
  readonly #host: ChannelHost;
  readonly #members = new Set<Member>();
  readonly #v0Members = new Set<Member>();
  /** Connections that get no events yet. */
  readonly #expected = new Set<Member>();
  readonly #unsubscribe: () => void;
  /** Events that viewers have not been sent. */
  #pending: Entry[] = [];
  /** The newest event that was taken, and the newest that was heard of: apart only while the log is being read. */
  #last: number;
  #heard: number;
  #isCatchingUp = false;
  #isClosed = false;
  /** How many viewers all of them were told last that there are. */
  #toldViewers = 0;
  #telling: NodeJS.Timeout | undefined;
  #ping: { at: number; seq: number; viewers: number; frame: Buffer } | undefined;
  /** Since when nobody watches. */
  #emptySince: number;

  /**
   * Asks where a log ends. What the log gets meanwhile is not lost: the subscription begins before. Its newest events are read by
   * `recent.load`. Rejects if the engine does.
   */
  static async load(name: string, host: ChannelHost): Promise<Channel> {
    let heard = 0;
    let channel: Channel | undefined;
    const unsubscribe = host.engine.subscribe(name, (event) => {
      if (channel === undefined) heard = Math.max(heard, event.seq);
      else channel.#receive(event);
    });
    try {
      channel = new Channel(name, host, await host.engine.top(name), unsubscribe);
    } catch (error) {
      unsubscribe();
      throw error;
    }
    channel.#heard = Math.max(channel.#heard, heard);
    if (channel.#heard > channel.#last) void channel.#catchUp();
    return channel;
  }

  private constructor(name: string, host: ChannelHost, top: Position, unsubscribe: () => void) {
    const read: ReadNewest = async (seq, limit) => {
      const events = await host.engine.before(name, seq + 1, limit);
      return events.map((event) => createEntry(present(event, host)));
    };
    this.name = name;
    this.recent = new RecentEvents(host.limits, top, read, host.memory);
    this.#host = host;
    this.#unsubscribe = unsubscribe;
    this.#last = top.seq;
    this.#heard = top.seq;
    this.#emptySince = host.elapsed();
  }

  get viewers(): number {
    return this.#members.size + this.#v0Members.size;
  }

  /** Keeps the channel in memory for a connection that may join soon. */
  expect(member: Member): void {
    this.#expected.add(member);
  }

  /** From the next flush on, the member gets what the others get; what was flushed before is in `recent`. */
  join(member: Member): void {
    this.#expected.delete(member);
    (member.isV0 ? this.#v0Members : this.#members).add(member);
    this.#tellViewersSoon();
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.#v0Members.delete(member);
    this.#expected.delete(member);
    this.#tellViewersSoon();
    if (!this.isEmpty) return;
    this.#emptySince = this.#host.elapsed();
    this.#host.handleEmpty(this);
  }

  /** Whether there is no member, and no connection that may become one. */
  get isEmpty(): boolean {
    return this.viewers === 0 && this.#expected.size === 0;
  }

  /** Since when the channel has no members, by the clock of `elapsed`. Means nothing while it has some. */
  get emptySince(): number {
    return this.#emptySince;
  }

  isIdle(idleMs: number): boolean {
    return this.isEmpty && !this.recent.isLoading && this.#host.elapsed() - this.#emptySince >= idleMs;
  }

  /** The message of this id, if it is recent. */
  find(id: string): Message | undefined {
    return findMessage(this.#pending, id) ?? this.recent.find(id);
  }

  /** An event of the log as viewers of this server see it. */
  present(event: LogEvent): LogEvent {
    return present(event, this.#host);
  }

  /** The `ping` for a viewer, encoded once for all those whose heartbeat falls into the same moment. */
  encodePing(): Buffer {
    const at = this.#host.elapsed();
    const { viewers } = this;
    const seq = this.recent.position;
    const ping = this.#ping;
    const isFresh =
      ping !== undefined && ping.seq === seq && ping.viewers === viewers && at - ping.at < PING_REUSE_MS;
    if (isFresh) return ping.frame;
    const frame = prepareFrame(encodeFrame({ type: "ping", now: this.#host.now(), seq, viewers }));
    this.#ping = { at, seq, viewers, frame };
    return frame;
  }

  /** Sends what waits to all viewers. Returns how many deliveries that were. */
  flush(): number {
    const entries = this.#pending;
    if (entries.length === 0) return 0;
    this.#pending = [];
    this.recent.append(entries);
    if (this.#members.size > 0) {
      const frames = Buffer.concat(encodeLive(entries));
      for (const member of this.#members) member.send(frames);
    }
    if (this.#v0Members.size > 0) {
      const texts = entries.flatMap((entry) => encodeV0Event(readEvent(entry)) ?? []);
      const frames = Buffer.concat(texts.map(prepareFrame));
      for (const member of this.#v0Members) member.send(frames);
    }
    return entries.length * this.viewers;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#telling);
    this.#unsubscribe();
    this.recent.drop();
  }

  /** A change of the number of viewers reaches them before their next heartbeat; the more there are, the later. */
  #tellViewersSoon(): void {
    if (this.#isClosed || this.#members.size === 0) return;
    this.#telling ??= setTimeout(
      () => {
        this.#telling = undefined;
        if (this.#toldViewers === this.viewers) return;
        this.#toldViewers = this.viewers;
        for (const member of this.#members) member.send(this.encodePing());
      },
      Math.max(TELL_MS, this.viewers),
    ).unref();
  }

  #receive(event: LogEvent): void {
    this.#heard = Math.max(this.#heard, event.seq);
    if (this.#isCatchingUp || event.seq <= this.#last) return;
    if (event.seq === this.#last + 1) this.#append(event);
    else void this.#catchUp();
  }

  /** Reads from the log what the subscription skipped. The log is the truth; the subscription only says that there is more. */
  async #catchUp(): Promise<void> {
    this.#isCatchingUp = true;
    while (this.#last < this.#heard && !this.#isClosed) {
      try {
        const events = await this.#host.engine.after(this.name, this.#last, this.#host.limits.resume);
        if (events.length === 0) break;
        for (const event of events) this.#append(event);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, CATCH_UP_RETRY_MS).unref());
      }
    }
    this.#isCatchingUp = false;
  }

  #append(event: LogEvent): void {
    this.#last = event.seq;
    this.#pending.push(createEntry(this.present(event)));
    this.#host.requestFlush(this);
  }
}

/** Without the mark on guests where no viewer can have a login: there it would say nothing. */
function present(event: LogEvent, { marksGuests }: ChannelHost): LogEvent {
  if (marksGuests || event.type !== "message" || event.guest === undefined) return event;
  const { guest: _, ...shown } = event;
  return shown;
}

/** One frame per 100 events: the event itself if there is one, else a `batch`. */
function encodeLive(entries: readonly Entry[]): Buffer[] {
  const frames: Buffer[] = [];
  for (let from = 0; from < entries.length; from += BATCH_EVENTS) {
    const texts = entries.slice(from, from + BATCH_EVENTS).map(({ text }) => text);
    frames.push(prepareFrame(texts.length === 1 ? (texts[0] ?? "") : encodeBatch(texts)));
  }
  return frames;
}
