import {
  checkText,
  DEFAULT_LIMITS,
  type Hello,
  type IncomingFrame,
  normalizeNickname,
  normalizeText,
  type RequestError,
} from "chizzy-chat-protocol";
import { Emitter } from "./emitter.js";
import { createEnvironment, type Environment } from "./environment.js";
import { joinHistory } from "./log/join-history.js";
import { type IncomingHistory, Position } from "./log/log-cursor.js";
import { OlderPages } from "./log/older-pages.js";
import { Outbox } from "./log/outbox.js";
import { Timeline } from "./log/timeline.js";
import { createRef } from "./refs.js";
import { ServerClock } from "./server-clock.js";
import { Identity } from "./session/identity.js";
import { Login } from "./session/token-login.js";
import { BasicMode } from "./session/v0-server.js";
import { parseAddress } from "./transport/address.js";
import { Connection } from "./transport/connection.js";
import type {
  ChatClientOptions,
  ChatEvents,
  ChatMessage,
  ChatStatus,
  GetToken,
  LoginState,
  Row,
  SendResult,
} from "./types.js";

const DEFAULT_MAX_MESSAGES = 200;
/** The name of a message in basic mode, where a server gives none, of a viewer who gave none. */
const NAMELESS = "guest";

/**
 * A viewer's connection to one channel: joins, resumes after outages, sends, and keeps the rows to show. It draws
 * nothing and never throws for what a server does. Subscribe with `on(event, listener)`; see `ChatEvents`.
 */
export class ChatClient extends Emitter<ChatEvents> {
  readonly #environment: Environment;
  readonly #connection: Connection;
  readonly #position: Position;
  readonly #timeline: Timeline;
  readonly #outbox: Outbox;
  readonly #basicMode: BasicMode;
  readonly #olderPages: OlderPages;
  readonly #clock = new ServerClock();
  readonly #identity: Identity;
  readonly #login: Login;
  #rows: readonly Row[] = [];
  #shown: readonly [rows: readonly Row[], outgoing: readonly Row[], unseen: number] = [[], [], 0];
  /** Live messages of the frame that is being applied. */
  #arrived: ChatMessage[] = [];
  #hello: Hello | undefined;
  #nickname: string | undefined;
  /** The uid of the login under which the viewer writes, also while the connection is gone; undefined: none, or not known yet. */
  #writer: string | undefined;
  #viewers = 0;

  constructor(options: ChatClientOptions) {
    super();
    const { server, channel, nickname, maxMessages = DEFAULT_MAX_MESSAGES, storage, getToken } = options;
    if (!Number.isSafeInteger(maxMessages) || maxMessages < 1) {
      throw new RangeError(`maxMessages must be a whole number of at least 1, not ${maxMessages}`);
    }
    const environment = createEnvironment(options.environment);
    this.#environment = environment;
    this.nickname = nickname;
    const address = parseAddress(server, channel);
    this.#identity = new Identity(storage, address.ok ? address.url.origin : "", (frame) =>
      this.#connection.send(frame),
    );
    this.#login = new Login(environment, {
      offer: (token) => this.#connection.send({ type: "auth", token }),
      onChange: () => this.#handleLogin(),
      onError: (error) => this.emit("error", error),
      leave: () => this.#connection.reconnect(),
    });
    this.#connection = new Connection(address, channel, environment, {
      position: () => this.#position.query,
      onStatus: (status) => {
        const { state } = status;
        if (state === "connecting") this.#login.join();
        else if (state === "stopped" || state === "basic") this.#login.leave();
        this.emit("status", status);
      },
      onWake: () => this.#login.wake(),
      onBasic: () => {
        this.#basicMode.begin();
        this.#commit();
      },
      onFrame: (frame) => this.#receive(frame),
      onGone: () => this.#leave(),
      onError: (error) => this.emit("error", error),
    });
    this.#position = new Position(environment, {
      apply: (event, isLive) => {
        if (event.type === "moderation" && event.config !== undefined) {
          if (isLive && this.#hello !== undefined)
            this.#timeline.markNotices(this.#hello.config, event.config);
          this.#setHello({ config: event.config });
        }
        // Another event in the place of what was acknowledged: the log was set back to before it.
        this.#settleLost(({ id, seq }) => seq <= event.seq && !("id" in event && event.id === id));
        const row = this.#timeline.apply(event);
        if (row !== undefined && isLive) this.#arrived.push(row.message);
      },
      ask: (after) => {
        const ref = createRef();
        this.#connection.send({ type: "history", ref, after, limit: DEFAULT_LIMITS.page });
        return ref;
      },
      giveUp: () => this.#connection.replace("lost", true),
    });
    this.#timeline = new Timeline(maxMessages, {
      isOwn: ({ uid }) => this.#identity.owns(uid),
      claim: (message) => this.#outbox.claim(message),
    });
    this.#outbox = new Outbox(environment, {
      send: (frame) => this.#connection.send(frame),
      isHeld: () => this.login === "pending",
      login: () => this.#identity.login,
      isApplied: (seq) => seq <= this.#position.last,
      settle: (row) => this.#timeline.append(row),
      onChange: () => this.#commit(),
    });
    this.#basicMode = new BasicMode(this.#timeline, this.#outbox);
    this.#olderPages = new OlderPages(environment, (frame) => this.#connection.send(frame));
    this.getToken = getToken;
  }

  get status(): ChatStatus {
    return this.#connection.status;
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
    return this.status.state === "basic" || this.#position.isJoined;
  }

  /** How many are watching, as the server last said; 0 before and in basic mode. */
  get viewers(): number {
    return this.#viewers;
  }

  /** Whether `loadOlder()` can bring rows above the first one. */
  get hasOlder(): boolean {
    return this.#timeline.olderThan !== undefined && this.status.state !== "basic";
  }

  get loadingOlder(): boolean {
    return this.#olderPages.isLoading;
  }

  /** Messages of others that arrived since `following` became false. */
  get unseen(): number {
    return this.#timeline.unseen;
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
    this.#login.getToken = getToken ?? undefined;
    const { reason } = this.status;
    if (getToken && (reason === "login-required" || reason === "bad-token")) this.reconnect();
  }

  /** Whether the server knows who the viewer is on the page. */
  get login(): LoginState {
    return this.status.state === "basic" ? "guest" : this.#login.state;
  }

  /** Rows kept while `following`; fewer than before holds from the next change on. */
  get maxMessages(): number {
    return this.#timeline.maxMessages;
  }

  set maxMessages(maxMessages: number) {
    this.#timeline.maxMessages = maxMessages;
  }

  /**
   * Whether the viewer looks at the newest row; true at first. While true, rows above `maxMessages` leave at the top at
   * each change. While false, no row leaves at the top and `unseen` counts. When more than `maxMessages + 1000` rows have
   * gathered, newer ones are kept aside (at least the last `maxMessages`), and becoming true shows these in place of the
   * old ones, which `loadOlder()` can bring again.
   */
  get following(): boolean {
    return this.#timeline.following;
  }

  set following(following: boolean) {
    this.#timeline.following = following;
    this.#commit();
  }

  /** Connects, and stays connected until `stop()`. Does nothing when started already. */
  start(): void {
    this.#connection.start();
  }

  /** Ends the connection and all timers. Rows, outbox and place in the log stay: `start()` resumes. */
  stop(detail?: string): void {
    this.#connection.stop(detail);
    this.#outbox.stop();
  }

  /** Connects now, on a new socket, whatever the state; for a button. */
  reconnect(): void {
    this.#connection.reconnect();
  }

  /** Calls `getToken` again, now; for a button. Does nothing unless `login` is `failed` and the chat is connected. */
  retryLogin(): void {
    this.#login.retry();
  }

  /** Shows a pending row at once, and sends it when it can be sent: one that is written while offline waits two minutes. */
  send(text: string, { reply }: { reply?: string | undefined } = {}): SendResult {
    const normalized = normalizeText(text);
    const refused = checkText(normalized, this.#hello?.limits ?? DEFAULT_LIMITS);
    if (refused !== undefined) return { refused };
    const { state, reason } = this.status;
    if (state === "stopped" && reason !== "closed-by-page") return { refused: "stopped" };
    if (this.#outbox.isFull) return { refused: "full" };
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
    const ref = this.#outbox.add(message, this.#writer);
    this.#commit();
    return { ref };
  }

  /** Sends a failed row again, under the same `ref`. Does nothing for other rows. */
  retry(ref: string): void {
    this.#outbox.retry(ref);
    this.#commit();
  }

  /** Takes a pending or failed row away. Returns its text, for editing; undefined when there is no such row. */
  discard(ref: string): string | undefined {
    const text = this.#outbox.discard(ref);
    this.#commit();
    return text;
  }

  /** Empties the list, for this viewer only. What waits to be sent stays; older rows can be loaded again. */
  clear(): void {
    const { epoch, last } = this.#position;
    this.#timeline.clear(epoch === undefined ? undefined : last + 1);
    this.#commit();
  }

  /** Asks for rows above the first one. True when some came. Never rejects. */
  loadOlder(): Promise<boolean> {
    const before = this.#timeline.olderThan;
    const isPossible = this.status.state === "live" && !this.loadingOlder && !this.#timeline.isFull;
    if (before === undefined || !isPossible) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#olderPages.request(before, this.#hello?.limits.page ?? DEFAULT_LIMITS.page, (page) => {
        const isOurs = page !== undefined && page.epoch === this.#position.epoch;
        resolve(isOurs && this.#timeline.prepend(page));
      });
    });
  }

  /** The server's clock, ms since 1970, as far as it is known; this machine's otherwise. */
  serverNow(): number {
    return this.#environment.now() + this.#clock.offsetMs;
  }

  #receive(frame: IncomingFrame): void {
    const now = this.#environment.now();
    if (frame.type === "hello") this.#greet(frame);
    else if (frame.type === "history") this.#takeHistory(frame);
    else if (frame.type === "batch") this.#position.receive(frame.data);
    else if (frame.type === "message" || frame.type === "moderation" || frame.type === "unknown") {
      this.#position.receive([frame]);
    } else if (frame.type === "ack") this.#outbox.acknowledge(frame);
    else if (frame.type === "ping") {
      this.#setViewers(frame.viewers);
      this.#clock.observe(frame.now, now);
      this.#position.announce(frame.seq);
      this.#settleLost(({ seq }, isStale) => isStale && seq > frame.seq);
    } else if (frame.type === "pong") this.#clock.observe(frame.now, now);
    else if (frame.type === "error") this.#takeError(frame);
    else if (frame.type === "v0-history") this.#basicMode.beginWithHistory(frame.data, now);
    else if (frame.type === "v0-message") {
      const message = this.#basicMode.receive(frame, now);
      if (message !== undefined) this.#arrived.push(message);
    }
    this.#commit();
  }

  #greet(hello: Hello): void {
    this.#clock.reset();
    this.#clock.observe(hello.now, this.#environment.now());
    this.#identity.greet(hello);
    this.#setHello(hello);
    this.#login.greet(hello);
    this.#learnWriter();
    if (this.login !== "pending") this.#identity.resume();
    this.#setViewers(hello.viewers);
  }

  #takeError({ type: _type, ...error }: RequestError): void {
    if (this.#identity.refuse(error) || this.#login.refuse(error)) return;
    this.#outbox.refuse(error);
    if (error.ref !== undefined) this.#olderPages.cancel(error.ref);
    this.emit("error", error);
  }

  #takeHistory(history: IncomingHistory): void {
    if (history.mode !== "page") this.#join(history);
    else if (!this.#position.fill(history)) this.#olderPages.take(history);
  }

  #join(history: IncomingHistory): void {
    joinHistory(history, {
      position: this.#position,
      timeline: this.#timeline,
      outbox: this.#outbox,
      identity: this.#identity,
    });
    if (this.status.state !== "live") return;
    // What basic mode put on the wire before a late hello went to a server that has refused it.
    this.#outbox.close();
    this.#outbox.open("live");
  }

  /** Who this viewer is is known now, or asked for: what waited for that goes on. */
  #handleLogin(): void {
    if (this.status.state === "live" && this.login !== "pending") this.#identity.resume();
    this.#learnWriter();
    this.#outbox.work();
    this.emit("login", this.login);
  }

  #learnWriter(): void {
    if (this.login !== "pending") this.#writer = this.login === "token" ? this.#identity.login : undefined;
  }

  /** What was shown as sent stays shown, above a mark, when the log has it no longer. */
  #settleLost(isLost: Parameters<Outbox["settleGone"]>[0]): void {
    if (this.#outbox.settleGone(isLost)) this.#timeline.markGap(undefined, false);
  }

  #leave(): void {
    this.#identity.leave();
    this.#login.leave();
    this.#position.leave();
    this.#outbox.close();
    this.#olderPages.cancel();
    this.#commit();
  }

  #setHello(change: Partial<Hello>): void {
    if (this.#hello === undefined && change.type === undefined) return;
    this.#hello = { ...(this.#hello as Hello), ...change };
    this.emit("hello", this.#hello);
  }

  #setViewers(viewers: number): void {
    if (this.#viewers === viewers) return;
    this.#viewers = viewers;
    this.emit("viewers", viewers);
  }

  /** Shows what changed, once for whatever a frame brought. */
  #commit(): void {
    this.#timeline.commit();
    const [rows, outgoing, unseen] = this.#shown;
    const { rows: newRows, unseen: newUnseen } = this.#timeline;
    const newOutgoing = this.#outbox.rows;
    if (rows !== newRows || outgoing !== newOutgoing || unseen !== newUnseen) {
      this.#shown = [newRows, newOutgoing, newUnseen];
      this.#rows = newOutgoing.length === 0 ? newRows : [...newRows, ...newOutgoing];
      this.emit("rows", this.#rows);
    }
    const arrived = this.#arrived;
    this.#arrived = [];
    for (const message of arrived) this.emit("message", message);
  }
}
