import type { ServerLimits } from "../base/limits.js";
import type { Metrics } from "../base/metrics.js";
import type { Engine } from "../storage/engine.js";
import { Channel, type ChannelHost } from "./channel.js";
import { FlushScheduler } from "./flush-scheduler.js";
import { MemoryBudget } from "./memory-budget.js";

/** What the hub needs of its server. */
export interface HubContext {
  readonly engine: Engine;
  readonly limits: Readonly<ServerLimits>;
  readonly metrics: Metrics;
  /** Whether viewers are told who wrote without a login: only where one can have a login. */
  readonly marksGuests: boolean;
  /** ms since 1970: for times that people are told. The machine's clock may be set while the server runs. */
  now(): number;
  /** ms since some moment, on a clock that nobody sets and that never steps back: for waits and rates. */
  elapsed(): number;
}

/** All channel slots are taken by channels with viewers. Temporary. */
export class ChannelsFullError extends Error {
  override name = "ChannelsFullError";
}

/** When there is no room, one of so many channels without members is dropped. */
const EVICTED_SHARE = 16;

/**
 * The channels in memory: loaded for the first member, freed a while after the last one left. A channel without members keeps no events: the
 * next member waits for the storage, and many channels without members cost little.
 */
export class Hub implements ChannelHost {
  readonly engine: Engine;
  readonly limits: Readonly<ServerLimits>;
  readonly marksGuests: boolean;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly memory: MemoryBudget;
  readonly #metrics: Metrics;
  readonly #scheduler: FlushScheduler;
  /** By name. A promise while the channel is being loaded, so that joins at the same time share the reading. */
  readonly #channels = new Map<string, Channel | Promise<Channel>>();
  readonly #sweeper: NodeJS.Timeout;
  /** Channels without members that may still keep events. */
  readonly #emptied = new Set<Channel>();
  #emptying: NodeJS.Immediate | undefined;

  constructor(context: HubContext) {
    this.engine = context.engine;
    this.limits = context.limits;
    this.marksGuests = context.marksGuests;
    this.now = context.now;
    this.elapsed = context.elapsed;
    this.#metrics = context.metrics;
    const { flushMinMs, flushMaxMs, channelIdleMs, cacheBytes } = context.limits;
    this.memory = new MemoryBudget(cacheBytes, (bytes) => this.#metrics.cacheBytes.set(bytes));
    this.#scheduler = new FlushScheduler(flushMinMs, flushMaxMs, (deliveries, ms) => {
      if (deliveries > 0) this.#metrics.observeFlush(deliveries, ms);
    });
    this.#sweeper = setInterval(() => this.#free(channelIdleMs), Math.max(10, channelIdleMs / 4)).unref();
  }

  /** When events go out to viewers next, on the clock of `performance.now()`. */
  get nextDelivery(): number {
    return this.#scheduler.nextFlush;
  }

  /**
   * Finds a channel, with its recent events in memory until the turn of the event loop ends in which the promise resolves, and as long as
   * somebody watches it and memory allows. Rejects with a `ChannelsFullError` or with the engine's error.
   */
  async open(name: string): Promise<Channel> {
    const channel = await this.#find(name);
    await channel.recent.load();
    this.handleEmpty(channel);
    return channel;
  }

  /** Not in this turn: somebody may be about to join. */
  handleEmpty(channel: Channel): void {
    this.#emptied.add(channel);
    this.#emptying ??= setImmediate(() => {
      this.#emptying = undefined;
      for (const emptied of this.#emptied) if (emptied.isEmpty) emptied.recent.drop();
      this.#emptied.clear();
    });
  }

  requestFlush(channel: Channel): void {
    this.#scheduler.request(channel);
  }

  /** Sends everything that waits, now. */
  flush(): void {
    this.#scheduler.flush();
  }

  close(): void {
    clearInterval(this.#sweeper);
    this.#scheduler.stop();
    this.memory.stop();
    clearImmediate(this.#emptying);
    for (const channel of this.#channels.values()) if (channel instanceof Channel) channel.close();
    this.#channels.clear();
  }

  async #find(name: string): Promise<Channel> {
    const known = this.#channels.get(name);
    if (known instanceof Channel) this.handleEmpty(known);
    if (known !== undefined) return known;
    if (this.#channels.size >= this.limits.channels) this.#evict();
    if (this.#channels.size >= this.limits.channels) throw new ChannelsFullError();
    const loading = Channel.load(name, this);
    this.#channels.set(name, loading);
    try {
      const channel = await loading;
      this.#channels.set(name, channel);
      this.#metrics.channels.set(this.#channels.size);
      return channel;
    } catch (error) {
      this.#channels.delete(name);
      throw error;
    }
  }

  #free(idleMs: number): void {
    for (const channel of this.#idle(idleMs)) this.#forget(channel);
    this.#metrics.channels.set(this.#channels.size);
  }

  /** Makes room: drops the channels that have been without members for longest, several at once so that the next joins need not search. */
  #evict(): void {
    const idle = this.#idle(0).sort((a, b) => a.emptySince - b.emptySince);
    for (const channel of idle.slice(0, Math.ceil(idle.length / EVICTED_SHARE))) this.#forget(channel);
  }

  /** Not those that were opened in this turn of the event loop: somebody is about to join. */
  #idle(idleMs: number): Channel[] {
    return [...this.#channels.values()].filter(
      (channel): channel is Channel =>
        channel instanceof Channel && channel.isIdle(idleMs) && !this.#emptied.has(channel),
    );
  }

  #forget(channel: Channel): void {
    channel.close();
    this.#channels.delete(channel.name);
  }
}
