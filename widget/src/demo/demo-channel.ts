import type {
  ClientFrame,
  Hello,
  History,
  LogEvent,
  Message,
  Moderation,
  ServerFrame,
} from "chizzy-chat-protocol";
import { steadyNow } from "../client/steady-clock.js";
import { Crowd } from "./crowd.js";
import { Random } from "./random.js";

export interface DemoOptions {
  /** The same seed gives the same conversation. */
  seed: string;
  /** Messages a second, 0 to `MAX_RATE`; asked for again and again. */
  rate: () => number;
}

export const MAX_RATE = 200;
/** While nothing is said, it is asked so often whether that is still so. */
const IDLE_MS = 250;
/** As often as a server under load sends. */
const FLUSH_MS = 100;
/** After a pause, as of a hidden tab, nobody makes up for what was not said. */
const MAX_LATE_MS = 1_000;
const PING_MS = 5_000;
const ACK_MS = 90;
const MIN_ANSWER_MS = 1_200;
const MAX_ANSWER_MS = 3_600;
/** Faster than this, slow mode would come and go all the time. */
const MAX_SLOW_RATE = 10;
/** What was said before the viewer came; of this a snapshot has the newest part, and pages the rest. */
const HISTORY = 240;
const SNAPSHOT = 50;
const MAX_RESUME = 300;
const BATCH = 100;
const MAX_EVENTS = 2_000;
const MAX_ACKS = 100;
const QUOTE = 100;

type Post = Pick<Message, "uid" | "nickname" | "text"> & Partial<Pick<Message, "roles" | "guest" | "reply">>;

/** A chat server with one channel and one viewer, in the page: it speaks chizzy.v1, so that the chat in front of it is the real one. */
export class DemoChannel {
  readonly #random: Random;
  readonly #crowd: Crowd;
  readonly #rate: () => number;
  readonly #events: LogEvent[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** Answers by `ref`: who sends again gets the first one. */
  readonly #acks = new Map<string, ServerFrame>();
  #send: ((frame: ServerFrame) => void) | undefined;
  #config: Hello["config"] = { slow: 0, readonly: false, links: true };
  #seq = 0;
  #viewers: number;
  #dueAt = 0;
  #sentAt = 0;
  #published = 0;
  /** The line of the scene that came last. */
  #line: Message | undefined;

  constructor({ seed, rate }: DemoOptions) {
    this.#random = new Random(seed);
    this.#crowd = new Crowd(this.#random);
    this.#rate = rate;
    this.#viewers = 900 + Math.floor(this.#random.next() * 900);
    let timestamp = steadyNow() - HISTORY * 900;
    while (this.#seq < HISTORY) {
      timestamp += 300 + Math.floor(this.#random.next() * 1_200);
      this.#advance(Math.min(timestamp, steadyNow()));
    }
  }

  /** The viewer connects, at the place in the log that they name, if they do. Frames go to `send` until `leave`. */
  join(send: (frame: ServerFrame) => void, since: number | undefined): void {
    this.leave();
    this.#send = send;
    send(this.#hello);
    const isResume =
      since !== undefined && since >= (this.#events[0]?.seq ?? 1) - 1 && this.#seq - since <= MAX_RESUME;
    const data = isResume ? this.#events.filter(({ seq }) => seq > since) : this.#events.slice(-SNAPSHOT);
    send({
      ...this.#history(data, isResume ? "resume" : "snapshot"),
      ...(since !== undefined && { recovered: isResume }),
    });
    this.#dueAt = steadyNow() + 400;
    this.#speak();
    this.#ping();
  }

  /** The viewer is gone: nothing is said, and nothing waits. */
  leave(): void {
    this.#send = undefined;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  receive(frame: ClientFrame): void {
    if (frame.type === "ping") this.#send?.({ type: "pong", t: frame.t, now: steadyNow() });
    else if (frame.type === "history") this.#page(frame);
    else if (frame.type === "message") this.#wait(ACK_MS, () => this.#publish(frame));
    else {
      const message = `a demo has no ${frame.type}`;
      this.#send?.({
        type: "error",
        code: "unsupported",
        message,
        ...("ref" in frame && { ref: frame.ref }),
      });
    }
  }

  get #hello(): Hello {
    return {
      type: "hello",
      v: 1,
      channel: "demo",
      epoch: "demo",
      seq: this.#seq,
      now: steadyNow(),
      ping: 25_000,
      you: { uid: "you", nickname: "guest-you", auth: "guest" },
      limits: { text: 500, textBytes: 2_048, nickname: 32, frameBytes: 16_384, page: 100 },
      config: this.#config,
      retry: { min: 1_000, spread: 2_000, max: 30_000 },
      viewers: this.#viewers,
    };
  }

  #history(data: LogEvent[], mode: History["mode"]): History {
    const last = data.at(-1)?.seq ?? this.#seq;
    const first = data[0]?.seq ?? last + 1;
    return {
      type: "history",
      mode,
      epoch: "demo",
      first,
      last,
      more: first > (this.#events[0]?.seq ?? 1),
      data,
    };
  }

  #page({ ref, before, after = 0, limit }: Extract<ClientFrame, { type: "history" }>): void {
    const isOlder = before !== undefined;
    const events = this.#events.filter(({ seq }) => (isOlder ? seq < before : seq > after));
    const data = isOlder ? events.slice(-limit) : events.slice(0, limit);
    const page = this.#history(data, "page");
    this.#wait(ACK_MS, () =>
      this.#send?.({ ...page, ref, ...(!isOlder && { more: events.length > limit }) }),
    );
  }

  #publish({ ref, text, nickname = "guest-you", reply }: Extract<ClientFrame, { type: "message" }>): void {
    const known = this.#acks.get(ref);
    const now = steadyNow();
    const retry = this.#sentAt + this.#config.slow * 1_000 - now;
    if (known !== undefined) this.#send?.(known);
    else if (retry > 0) this.#send?.({ type: "error", code: "slow_mode", message: "too soon", ref, retry });
    else {
      this.#sentAt = now;
      const quoted = this.#events.find(({ id }) => id === reply);
      const message = this.#post(
        {
          uid: "you",
          nickname,
          text,
          guest: true,
          ...(quoted?.type === "message" && { reply: quote(quoted) }),
        },
        now,
      );
      const ack: ServerFrame = { type: "ack", ref, id: message.id, seq: message.seq, timestamp: now };
      this.#acks.set(ref, ack);
      for (const oldest of this.#acks.keys()) if (this.#acks.size > MAX_ACKS) this.#acks.delete(oldest);
      this.#send?.(ack);
      this.#send?.(message);
      this.#published += 1;
      // The first is answered always, others now and then.
      if (this.#rate() > 0 && (this.#published === 1 || this.#random.next() < 0.45)) this.#answer(message);
    }
  }

  #answer(message: Message): void {
    const ms = MIN_ANSWER_MS + this.#random.next() * (MAX_ANSWER_MS - MIN_ANSWER_MS);
    this.#wait(ms, () => {
      const { person, text } = this.#crowd.answer(message.text);
      this.#send?.(this.#post({ ...person, text, reply: quote(message) }, steadyNow()));
    });
  }

  /** Sends what is due, and comes again in time. */
  #speak(): void {
    const now = steadyNow();
    const rate = this.#rate();
    if (rate === 0 || now - this.#dueAt > MAX_LATE_MS) this.#dueAt = now;
    const events: LogEvent[] = [];
    while (rate > 0 && this.#dueAt <= now && events.length < BATCH) {
      events.push(this.#advance(now));
      // People do not write in step: the gaps are those of a Poisson process, without its longest.
      const gap = Math.min(3, -Math.log(1 - this.#random.next()));
      this.#dueAt += (gap * 1_000) / Math.min(MAX_RATE, rate * this.#crowd.pace);
    }
    const [only] = events;
    if (events.length > 1) this.#send?.({ type: "batch", data: events });
    else if (only !== undefined) this.#send?.(only);
    this.#wait(rate === 0 ? IDLE_MS : Math.max(FLUSH_MS, Math.min(this.#dueAt - now, MAX_LATE_MS)), () =>
      this.#speak(),
    );
  }

  #ping(): void {
    this.#wait(PING_MS, () => {
      this.#viewers += Math.round((this.#random.next() - 0.48) * 12);
      this.#send?.({ type: "ping", now: steadyNow(), seq: this.#seq, viewers: this.#viewers });
      this.#ping();
    });
  }

  /** Lets the next thing happen. */
  #advance(timestamp: number): LogEvent {
    const turn = this.#crowd.next();
    const base = { type: "moderation", timestamp } as const;
    if (turn.kind === "say") {
      const { person, text, part } = turn;
      const reply = part === "answer" && this.#line !== undefined && { reply: quote(this.#line) };
      const message = this.#post({ ...person, text, ...reply }, timestamp);
      if (part !== "between") this.#line = message;
      return message;
    }
    if (turn.kind === "delete") {
      const target = this.#line?.id ?? "";
      const index = this.#events.findIndex(({ id }) => id === target);
      if (this.#line !== undefined && index >= 0)
        this.#events[index] = { ...this.#line, text: "", deleted: true };
      return this.#keep<Moderation>({ ...base, action: "delete", target });
    }
    const slow = this.#rate() > MAX_SLOW_RATE ? 0 : turn.seconds;
    // Where it says nothing new, it is left out.
    if (slow === this.#config.slow) return this.#advance(timestamp);
    this.#config = { ...this.#config, slow };
    return this.#keep<Moderation>({ ...base, action: "config", config: this.#config });
  }

  #post(post: Post, timestamp: number): Message {
    return this.#keep({ type: "message", ...post, timestamp });
  }

  /** Puts an event into the log. */
  #keep<Event extends LogEvent>(event: Omit<Event, "id" | "seq">): Event {
    this.#seq += 1;
    const kept = { ...event, id: `demo-${this.#seq}`, seq: this.#seq } as Event;
    this.#events.push(kept);
    if (this.#events.length > MAX_EVENTS) this.#events.splice(0, MAX_EVENTS / 4);
    return kept;
  }

  #wait(ms: number, then: () => void): void {
    // The viewer may have left while a frame was handed over.
    if (this.#send === undefined) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
  }
}

function quote({ id, nickname, text }: Message): NonNullable<Message["reply"]> {
  return { id, nickname, text: [...text].slice(0, QUOTE).join("") };
}
