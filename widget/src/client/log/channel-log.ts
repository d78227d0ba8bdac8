import type { ChannelConfig, V0Message } from "chizzy-chat-protocol";
import { fromV0Message, mergeV0History } from "../session/v0-server.js";
import type { ChatMessage } from "../types.js";
import { type IncomingHistory, idOf, LogCursor, type LogEntry } from "./log-cursor.js";
import { Outbox } from "./outbox.js";
import { Timeline } from "./timeline.js";

/** What a viewer has of a channel: the place in its log, the rows, and what waits to be sent. Where these meet. */
export class ChannelLog {
  readonly cursor = new LogCursor();
  readonly outbox = new Outbox();
  readonly timeline: Timeline;
  /** Live messages that nobody was told of yet; whoever does takes them out. */
  readonly arrived: ChatMessage[] = [];
  readonly #ownUids: ReadonlySet<string>;

  /** `ownUids`: whose messages are this viewer's; it may grow. */
  constructor(maxMessages: number, ownUids: ReadonlySet<string>) {
    this.timeline = new Timeline(maxMessages);
    this.#ownUids = ownUids;
  }

  /** Applies the next events of the log. Returns the channel's configuration after them; undefined if `before` is. */
  apply(entries: readonly LogEntry[], before?: ChannelConfig): ChannelConfig | undefined {
    let config = before;
    for (const { event, isLive } of entries) {
      // Another event in the place of what was acknowledged: the log was set back to before it.
      this.settleLost(({ id, seq }) => seq <= event.seq && idOf(event) !== id);
      if (event.type === "message") {
        const { type: _type, ...message } = event;
        const own = this.#ownUids.has(event.uid);
        this.timeline.append(message, own, own ? this.outbox.claim(message) : undefined);
        if (isLive) this.arrived.push(message);
      } else if (event.type === "moderation") {
        this.timeline.moderate(event, isLive ? config : undefined);
        config &&= event.config ?? config;
      }
    }
    return config;
  }

  /** Takes the history that answers a join: it goes on where the rows end, or stands below a gap. `PROTOCOL.md`, F2. */
  join(history: IncomingHistory): LogEntry[] {
    const { cursor, outbox, timeline } = this;
    const { epoch, last } = cursor;
    let before = last;
    const { continues, entries } = cursor.join(history);
    if (continues) {
      // A message of this viewer that is on its way was seen already, so it was not missed.
      const missed = history.data.filter(
        (event) =>
          event.type === "message" &&
          event.seq > last &&
          !(this.#ownUids.has(event.uid) && outbox.expects(event)),
      );
      timeline.markRecovered(missed.length);
    } else {
      const isSameLog = epoch === history.epoch;
      for (const row of outbox.takeGone(({ seq }) => !isSameLog || seq < history.first)) {
        const { seq = 0 } = row.message;
        // It stands inside of what is missing: something is missing before it, too.
        if (isSameLog && seq > before + 1) timeline.markGap(undefined, false);
        timeline.add(row);
        before = Math.max(before, seq);
      }
      timeline.begin(history, isSameLog ? history.first - 1 - last : undefined);
    }
    return entries;
  }

  /** What was shown as sent stays shown, above a mark, when the log has it no longer. */
  settleLost(isGone: Parameters<Outbox["takeGone"]>[0]): void {
    const rows = this.outbox.takeGone(isGone);
    for (const row of rows) this.timeline.add(row);
    if (rows.length > 0) this.timeline.markGap(undefined, false);
  }

  /** Begins with what a server of the prototype's protocol has kept, which may be nothing. */
  joinV0(history: readonly V0Message[], now: number): void {
    const { outbox, timeline } = this;
    timeline.commit();
    const { fresh, continues } = mergeV0History(timeline.rows, history, now);
    if (continues) timeline.markRecovered(fresh.filter((message) => !outbox.expects(message)).length);
    // The server says nothing of what was before: whether anything is missing cannot be known.
    else timeline.markGap(undefined, true);
    for (const message of fresh) this.#appendV0(message);
    outbox.open("basic");
  }

  /** Takes a live message of such a server. */
  receiveV0(received: V0Message, now: number): void {
    const message = fromV0Message(received, now);
    if (message === undefined) return;
    this.#appendV0(message);
    this.arrived.push(message);
  }

  #appendV0(message: ChatMessage): void {
    const key = this.outbox.claim(message);
    this.timeline.append(message, key !== undefined, key);
  }
}
