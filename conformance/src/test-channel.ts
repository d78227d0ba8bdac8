import { randomBytes } from "node:crypto";
import type { Hello } from "chizzy-chat-protocol";
import type { OpenOptions, Server } from "./server.js";
import { NotApplicable } from "./verdict.js";
import type { Stored, Viewer } from "./viewer.js";

/** A fraction of what one viewer may say without being held back for long. */
const TEXTS_PER_VIEWER = 10;
const MOST_PUBLISHERS = 20;

export interface JoinOptions extends OpenOptions {
  /** Default: the channel's own; `null`: none in the query. */
  channel?: string | null;
}

export interface Published {
  viewer: Viewer;
  epoch: string;
  event(seq: number): Stored;
}

/** What one check works with: a channel that nobody else knows, and the viewers that it lets in. All of them leave with the check. */
export class TestChannel {
  readonly server: Server;
  readonly name: string;
  readonly #viewers: Viewer[] = [];

  constructor(server: Server) {
    this.server = server;
    this.name = createChannelName(server.settings.channelPrefix);
  }

  /** What the server said of itself to a guest. */
  get greeting(): Hello {
    return this.server.greeting;
  }

  /** The name of one more channel. */
  createName(): string {
    return createChannelName(this.server.settings.channelPrefix);
  }

  /** Opens a connection and waits for nothing. */
  async open(options: JoinOptions = {}): Promise<Viewer> {
    const { channel = this.name, query, ...rest } = options;
    const viewer = await this.server.open({
      ...rest,
      query: { ...(channel !== null && { channel }), ...query },
    });
    this.#viewers.push(viewer);
    return viewer;
  }

  /** Joins as chizzy.v1 and waits for `hello` and `history`; with the token where guests may not write. */
  async join(options: JoinOptions = {}): Promise<Viewer> {
    // Fails at once when the server never said hello.
    void this.greeting;
    const viewer = await this.open(options);
    await this.server.admit(viewer);
    return viewer;
  }

  /** Joins as a client of the prototype: no subprotocol. */
  joinAsV0(): Promise<Viewer> {
    if (this.server.isForMembers) throw new NotApplicable("guests may not write on this server");
    return this.open({ protocols: [] });
  }

  /** Joins again from the position after an event that a viewer was sent. */
  resume(epoch: string, event: { seq: number; id: string }): Promise<Viewer> {
    return this.join({ query: { epoch, since: String(event.seq), last: event.id } });
  }

  /** One viewer publishes so many messages into the empty channel, and gets them back. `event` finds one by its `seq`. */
  async publish(count: number): Promise<Published> {
    const viewer = await this.join();
    const stored = new Map<number, Stored>();
    for (let number = 1; number <= count; number += 1)
      stored.set(number, await viewer.publish(`message ${number}`));
    await viewer.waitForSeq(count);
    const event = (seq: number): Stored => {
      const found = stored.get(seq);
      if (found === undefined) throw new RangeError(`there is no event ${seq}`);
      return found;
    };
    return { viewer, epoch: viewer.first("hello").epoch, event };
  }

  /** Publishes many texts by several viewers, no faster than the server lets them. The order is any. */
  async publishMany(texts: readonly string[], channel = this.name): Promise<void> {
    const waiting = [...texts];
    const publishers = Math.min(MOST_PUBLISHERS, Math.ceil(texts.length / TEXTS_PER_VIEWER));
    await Promise.all(
      Array.from({ length: publishers }, async () => {
        const viewer = await this.join({ channel });
        for (let text = waiting.shift(); text !== undefined; text = waiting.shift())
          await viewer.publish(text);
        viewer.leave();
      }),
    );
  }

  leave(): void {
    for (const viewer of this.#viewers) viewer.leave();
  }
}

export function createChannelName(prefix: string): string {
  return `${prefix}-${randomBytes(8).toString("hex")}`;
}
