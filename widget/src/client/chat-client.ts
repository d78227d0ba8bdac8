import {
  checkText,
  DEFAULT_LIMITS,
  type Hello,
  normalizeNickname,
  normalizeText,
  type RequestError,
} from "chizzy-chat-protocol";
import type { Effects } from "./effects.js";
import { Emitter } from "./emitter.js";
import { createEnvironment, type Environment, NEVER } from "./environment.js";
import { inWords } from "./in-words.js";
import { ChannelLog } from "./log/channel-log.js";
import type { IncomingHistory, LogEntry } from "./log/log-cursor.js";
import { OlderPages } from "./log/older-pages.js";
import { ServerClock } from "./server-clock.js";
import { Identity } from "./session/identity.js";
import { Login } from "./session/login.js";
import { parseAddress } from "./transport/address.js";
import { Connection, type ConnectionEvent } from "./transport/connection.js";
import type {
  ChatClientOptions,
  ChatError,
  ChatEvents,
  ChatStatus,
  GetToken,
  LoginState,
  Row,
  SendResult,
} from "./types.js";

const DEFAULT_MAX_MESSAGES = 200;
/** The name of a message in basic mode, where a server gives none, of a viewer who gave none. */
const NAMELESS = "guest";

/** What listeners hear of when it is another one, in this order. */
const TOLD = ["status", "hello", "login", "viewers", "rows"] as const;
type Told = Pick<ChatClient, (typeof TOLD)[number]>;

/**
 * A viewer's connection to one channel: joins, resumes after outages, sends, and keeps the rows to show. It draws
 * nothing and never throws for what a server does. Subscribe with `on(event, listener)`; see `ChatEvents`.
 *
 * Its parts know neither the world nor each other: each takes what happened and returns what is to be done about it, and this class does
 * that, in `#settle`. So what follows from one thing that happened is done, shown and told once.
 */
export class ChatClient extends Emitter<ChatEvents> {
  readonly #environment: Environment;
  readonly #connection: Connection;
  readonly #log: ChannelLog;
  readonly #olderPages = new OlderPages();
  readonly #clock = new ServerClock();
  readonly #identity: Identity;
  readonly #login: Login;
  #status: ChatStatus = { state: "idle" };
  #rows: readonly Row[] = [];
  /** Of what `rows` were made. */
  #drawn: readonly (readonly Row[])[] = [];
  /** What listeners know. */
  readonly #told: Partial<Told> = {};
  readonly #errors: ChatError[] = [];
  readonly #debug: ChatClientOptions["debug"];
  /** What followed from what happened, in words, for `debug`. */
  readonly #effects: string[] = [];
  #hello: Hello | undefined;
  #nickname: string | undefined;
  /** The uid of the login under which the viewer writes, also while the connection is gone; undefined: none, or not known yet. */
  #writer: string | undefined;
  #viewers = 0;
  #settling: "no" | "once" | "again" = "no";
  #timer: unknown;
  #wakeAt = NEVER;

  constructor(options: ChatClientOptions) {
    super();
    const { server, channel, nickname, maxMessages = DEFAULT_MAX_MESSAGES, storage, getToken } = options;
    this.#debug = options.debug;
    if (!Number.isSafeInteger(maxMessages) || maxMessages < 1) {
      throw new RangeError(`maxMessages must be a whole number of at least 1, not ${maxMessages}`);
    }
    const environment = createEnvironment(options.environment);
    this.#environment = environment;
    this.nickname = nickname;
    const address = parseAddress(server, channel);
    this.#identity = new Identity(storage, address.ok ? address.url.origin : "");
    this.#login = new Login(environment.random);
    this.#log = new ChannelLog(maxMessages, this.#identity.uids);
    this.#connection = new Connection(address, channel, environment, this.#log.cursor, (event) =>
      this.#handle(event),
    );
    this.#login.assign(getToken ?? undefined);
    this.#settle("new");
  }

  get status(): ChatStatus {
    return this.#status;
  }

  /** What the list shows, from old to new; a new array at each change, in which unchanged rows are the same objects. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** The server's last `hello`, with later changes of the configuration. Undefined before the first, and in basic mode. */
  get hello(): Hello | undefined {
    return this.#hello;
  }

  /** Whether the channel's history has come on this connection. A server that admits no guests keeps it until they have logged in. */
  get isJoined(): boolean {
    return this.status.state === "basic" || this.#log.cursor.isJoined;
  }

  /** How many are watching, as the server last said; 0 before and in basic mode. */
  get viewers(): number {
    return this.#viewers;
  }

  /** Whether `loadOlder()` can bring rows above the first one. */
  get hasOlder(): boolean {
    return this.#log.timeline.olderThan !== undefined && this.status.state !== "basic";
  }

  get loadingOlder(): boolean {
    return this.#olderPages.isLoading;
  }

  /** Messages of others that arrived since `following` became false. */
  get unseen(): number {
    return this.#log.timeline.unseen;
  }

  /** Sent with each message from now on; normalized; an empty one is none. */
  get nickname(): string | undefined {
    return this.#nickname;
  }

  set nickname(nickname: string | undefined) {
    this.#nickname = normalizeNickname(nickname ?? "") || undefined;
  }

  /** See `ChatClientOptions`. */
  get getToken(): GetToken | undefined {
    return this.#login.getToken;
  }

  set getToken(getToken: GetToken | undefined) {
    if (getToken === this.getToken) return;
    this.#writer = undefined;
    this.#login.assign(getToken ?? undefined);
    this.#settle("getToken");
    const { reason } = this.status;
    if (getToken && (reason === "login-required" || reason === "bad-token")) this.reconnect();
  }

  /** Whether the server knows who the viewer is on the page. */
  get login(): LoginState {
    return this.status.state === "basic" ? "guest" : this.#login.state;
  }

  /** Rows kept while `following`; fewer than before holds from the next change on. */
  get maxMessages(): number {
    return this.#log.timeline.maxMessages;
  }

  set maxMessages(maxMessages: number) {
    this.#log.timeline.maxMessages = maxMessages;
  }

  /**
   * Whether the viewer looks at the newest row; true at first. While true, rows above `maxMessages` leave at the top at
   * each change. While false, no row leaves at the top and `unseen` counts. When more than `maxMessages + 1000` rows have
   * gathered, newer ones are kept aside (at least the last `maxMessages`), and becoming true shows these in place of the
   * old ones, which `loadOlder()` can bring again.
   */
  get following(): boolean {
    return this.#log.timeline.following;
  }

  set following(following: boolean) {
    this.#log.timeline.following = following;
    this.#settle("following");
  }

  /** Connects, and stays connected until `stop()`. Does nothing when started already. */
  start(): void {
    this.#connection.start();
  }

  /** Ends the connection and all timers. Rows, outbox and place in the log stay: `start()` resumes. */
  stop(detail?: string): void {
    this.#connection.stop(detail);
  }

  /** Connects now, on a new socket, whatever the state; for a button. */
  reconnect(): void {
    this.#connection.reconnect();
  }

  /** Calls `getToken` again, now; for a button. Does nothing unless `login` is `failed` and the chat is connected. */
  retryLogin(): void {
    this.#login.retry();
    this.#settle("retryLogin");
  }

  /** Shows a pending row at once, and sends it when it can be sent: one that is written while offline waits two minutes. */
  send(text: string, { reply }: { reply?: string | undefined } = {}): SendResult {
    const normalized = normalizeText(text);
    const refused = checkText(normalized, this.#hello?.limits ?? DEFAULT_LIMITS);
    if (refused !== undefined) return { refused };
    const { state, reason } = this.status;
    if (state === "stopped" && reason !== "closed-by-page") return { refused: "stopped" };
    if (this.#log.outbox.isFull) return { refused: "full" };
    const quoted = this.#rows.find((row) => row.kind === "message" && row.message.id === reply);
    const message = {
      text: normalized,
      nickname: this.#identity.sign(this.#nickname) ?? (state === "basic" ? NAMELESS : ""),
      timestamp: this.serverNow(),
      ...(reply !== undefined &&
        quoted?.kind === "message" && {
          reply: { id: reply, nickname: quoted.message.nickname, text: quoted.message.text },
        }),
    };
    const ref = this.#log.outbox.add(message, this.#writer);
    this.#settle("send");
    return { ref };
  }

  /** Sends a failed row again, under the same `ref`. Does nothing for other rows. */
  retry(ref: string): void {
    this.#log.outbox.retry(ref);
    this.#settle("retry");
  }

  /** Takes a pending or failed row away. Returns its text, for editing; undefined when there is no such row. */
  discard(ref: string): string | undefined {
    const text = this.#log.outbox.discard(ref);
    this.#settle("discard");
    return text;
  }

  /** Empties the list, for this viewer only. What waits to be sent stays; older rows can be loaded again. */
  clear(): void {
    const { epoch, last } = this.#log.cursor;
    this.#log.timeline.clear(epoch === undefined ? undefined : last + 1);
    this.#settle("clear");
  }

  /** Asks for rows above the first one. True when some came. Never rejects. */
  loadOlder(): Promise<boolean> {
    const { olderThan, isFull } = this.#log.timeline;
    if (olderThan === undefined || isFull || this.loadingOlder || this.status.state !== "live")
      return Promise.resolve(false);
    return new Promise((resolve) => {
      const limit = this.#hello?.limits.page ?? DEFAULT_LIMITS.page;
      this.#do({ send: this.#olderPages.request(olderThan, limit, this.#now, resolve) });
      this.#settle("loadOlder");
    });
  }

  /** The server's clock, ms since 1970, as far as it is known; this machine's otherwise. */
  serverNow(): number {
    return this.#now + this.#clock.offsetMs;
  }

  get #now(): number {
    return this.#environment.now();
  }

  #handle(event: ConnectionEvent): void {
    this.#receive(event, this.#now);
    this.#settle("got", event);
  }

  #receive(event: ConnectionEvent, now: number): void {
    const { cursor, outbox, timeline } = this.#log;
    if (event.type === "hello") this.#greet(event, now);
    else if (event.type === "history") this.#takeHistory(event);
    else if (event.type === "batch") this.#apply(cursor.receive(event.data));
    else if (event.type === "message" || event.type === "moderation" || event.type === "unknown") {
      this.#apply(cursor.receive([event]));
    } else if (event.type === "ack") {
      const row = outbox.acknowledge(event, cursor.last);
      if (row !== undefined) timeline.add(row);
    } else if (event.type === "ping") {
      this.#viewers = event.viewers;
      this.#clock.observe(event.now, now);
      cursor.announce(event.seq);
      this.#log.settleLost(({ seq }, isLost) => isLost && seq > event.seq);
    } else if (event.type === "pong") this.#clock.observe(event.now, now);
    else if (event.type === "error") this.#takeError(event, now);
    else if (event.type === "v0-history") this.#log.joinV0(event.data, now);
    else if (event.type === "v0-message") this.#log.receiveV0(event, now);
    else if (event.type === "bad-frame") this.#errors.push({ code: event.code, message: event.message });
    else if (event.type === "wake") this.#login.wake(now);
    else if (event.type === "status") this.#takeStatus(event.status);
  }

  /** What a status means for who the viewer is, and what is on its way. */
  #takeStatus(status: ChatStatus): void {
    const wasUp = isUp(this.#status);
    this.#status = status;
    if (wasUp && !isUp(status)) {
      this.#identity.leave();
      this.#login.leave();
      this.#log.cursor.leave();
      this.#log.outbox.close();
      this.#olderPages.end()?.(false);
    }
    if (status.state === "connecting") this.#login.join();
    else if (status.state === "stopped" || status.state === "basic") this.#login.leave();
  }

  #greet(hello: Hello, now: number): void {
    this.#clock.reset();
    this.#clock.observe(hello.now, now);
    this.#identity.greet(hello);
    this.#login.greet(hello, now);
    this.#hello = hello;
    this.#viewers = hello.viewers;
  }

  #takeError({ type: _type, ...error }: RequestError, now: number): void {
    if (this.#identity.refuse(error) || this.#login.refuse(error, now)) return;
    this.#log.outbox.refuse(error, now);
    if (error.ref !== undefined) this.#olderPages.end(error.ref)?.(false);
    this.#errors.push(error);
  }

  #takeHistory(history: IncomingHistory): void {
    const { cursor, outbox, timeline } = this.#log;
    if (history.mode === "page") {
      const entries = cursor.fill(history);
      if (entries !== undefined) this.#apply(entries);
      else if (history.ref !== undefined) {
        const isOurs = history.epoch === cursor.epoch;
        this.#olderPages.end(history.ref)?.(isOurs && timeline.prepend(history, this.#identity.uids));
      }
      return;
    }
    this.#apply(this.#log.join(history));
    // What basic mode put on the wire before a late hello went to a server that has refused it.
    outbox.close();
    outbox.open("live");
  }

  #apply(entries: readonly LogEntry[]): void {
    const config = this.#log.apply(entries, this.#hello?.config);
    if (this.#hello !== undefined && config !== undefined && config !== this.#hello.config)
      this.#hello = { ...this.#hello, config };
  }

  /**
   * Does what follows from what happened, which is `input`, then shows and tells what is different. To be called after whatever may have
   * changed something.
   */
  #settle(input: string, event?: ConnectionEvent): void {
    const isSettling = this.#settling !== "no";
    this.#settling = "again";
    if (isSettling) {
      this.#note(input, event);
      return;
    }
    try {
      while (this.#settling === "again") {
        this.#settling = "once";
        this.#work(this.#now);
      }
    } finally {
      this.#settling = "no";
    }
    this.#show();
    this.#debug?.(inWords(input, event), this.#effects.splice(0));
  }

  #note(name: string, value?: unknown): void {
    if (this.#debug !== undefined) this.#effects.push(inWords(name, value));
  }

  #work(now: number): void {
    const wakeAt = Math.min(
      this.#do(this.#log.cursor.work(now)),
      this.#do(this.#olderPages.work(now)),
      this.#do(this.#connection.work(now)),
      this.#do(this.#login.work(now)),
      this.#do(this.#resume()),
      this.#do(this.#log.outbox.work(now, this.login !== "pending", this.#identity.login)),
    );
    this.#wakeUp(this.status.reason === "closed-by-page" ? NEVER : wakeAt, now);
  }

  /** Who the viewer is may be known now, or asked for. */
  #resume(): Effects {
    const { login } = this;
    if (login === "pending") return {};
    this.#writer = login === "token" ? this.#identity.login : undefined;
    return this.#identity.resume();
  }

  /** Returns `wakeAt`. */
  #do({ send, replace, call, error, wakeAt = NEVER }: Effects): number {
    if (call !== undefined) {
      this.#note(`call ${call.what}`);
      void call.ended.then(() => {
        this.#settle(`ended ${call.what}`);
      });
    }
    if (send !== undefined) {
      this.#note("send", send);
      this.#connection.send(send);
    }
    if (error !== undefined) this.#errors.push(error);
    if (replace === "now") this.#connection.reconnect();
    else if (replace === "later") this.#connection.replace(true);
    return wakeAt;
  }

  #wakeUp(at: number, now: number): void {
    if (at === this.#wakeAt) return;
    this.#wakeAt = at;
    this.#environment.clearTimeout(this.#timer);
    if (at === NEVER) return;
    this.#timer = this.#environment.setTimeout(() => {
      this.#wakeAt = NEVER;
      this.#settle("time");
    }, at - now);
  }

  #show(): void {
    const { timeline, outbox } = this.#log;
    timeline.commit();
    const [rows, outgoing] = this.#drawn;
    if (rows !== timeline.rows || outgoing !== outbox.rows) {
      this.#drawn = [timeline.rows, outbox.rows];
      this.#rows = outbox.rows.length === 0 ? timeline.rows : timeline.rows.concat(outbox.rows);
    }
    for (const type of TOLD) {
      const value: Told[typeof type] = this[type];
      if (this.#told[type] === value) continue;
      Object.assign(this.#told, { [type]: value });
      this.#tell(type, value);
    }
    for (const error of this.#errors.splice(0)) this.#tell("error", error);
    for (const message of this.#log.arrived.splice(0)) this.#tell("message", message);
  }

  #tell(type: keyof ChatEvents, value: unknown): void {
    this.#note(type, value);
    this.emit(type, value as ChatEvents[typeof type]);
  }
}

function isUp({ state }: ChatStatus): boolean {
  return state === "live" || state === "basic";
}
