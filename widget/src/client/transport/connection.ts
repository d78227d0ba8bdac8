import {
  CLOSE,
  type ClientFrame,
  decodeServerFrame,
  encodeFrame,
  type IncomingFrame,
  isTerminalCloseCode,
  type V0Message,
} from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import { type Environment, NEVER } from "../environment.js";
import type { ChatError, ChatStatus, StatusReason } from "../types.js";
import type { ParsedAddress } from "./address.js";
import { Backoff } from "./backoff.js";
import { finalReasonOf, isMadeUpCode, isRestartCode } from "./close-reasons.js";
import { Negotiation } from "./negotiation.js";
import { type JoinRequest, Transport, type TransportHandlers } from "./transport.js";
import { type Finding, Watchdog } from "./watchdog.js";

/** What happened: a frame came, or something else. */
export type ConnectionEvent =
  /** In `live` one of chizzy.v1, in `basic` one of v0, of which the first is the history; all others are kept away. */
  | IncomingFrame
  /** The connection is in another state. */
  | { type: "status"; status: ChatStatus }
  /** The page woke up, or the network came back. */
  | { type: "wake" }
  /** A frame came that is none. */
  | ({ type: "bad-frame" } & ChatError);

const SILENCE_MS = 2_000;
const WORLD_EVENTS = ["online", "offline", "visibilitychange", "pageshow", "focus"];

/**
 * Gets and keeps a connection: which state it is in and why, when to try again, and whether there is life in it. What takes time goes on when
 * `work` is called.
 */
export class Connection implements TransportHandlers {
  readonly #environment: Environment;
  readonly #address: ParsedAddress;
  readonly #channel: string;
  readonly #cursor: { readonly query: Record<string, string> };
  readonly #tell: (event: ConnectionEvent) => void;
  readonly #backoff: Backoff;
  readonly #watchdog = new Watchdog();
  readonly #negotiation = new Negotiation();
  #status: ChatStatus = { state: "idle" };
  #transport: Transport | undefined;
  /** Until when the server must have said what it is. */
  #silentAt = NEVER;
  /** When the next transport is made; the first attempt of one is made at once. */
  #openAt = NEVER;
  #bye: { code: number; reason: string } | undefined;

  /** `cursor`: the place in the log, for each join request. `tell` hears of each event when it has happened. */
  constructor(
    address: ParsedAddress,
    channel: string,
    environment: Environment,
    cursor: { readonly query: Record<string, string> },
    tell: (event: ConnectionEvent) => void,
  ) {
    this.#address = address;
    this.#channel = channel;
    this.#environment = environment;
    this.#cursor = cursor;
    this.#tell = tell;
    this.#backoff = new Backoff(environment);
  }

  start(): void {
    if (this.#status.state !== "idle" && this.#status.state !== "stopped") return;
    if (!this.#address.ok) this.#end(this.#address.reason, { detail: this.#address.detail });
    else if (this.#environment.WebSocket === undefined) this.#end("no-websocket");
    else {
      for (const type of WORLD_EVENTS) this.#environment.events?.addEventListener(type, this.#handleWorld);
      this.#open();
    }
  }

  stop(detail?: string): void {
    this.#end("closed-by-page", detail === undefined ? {} : { detail });
  }

  /** Connects anew at once, as a viewer's own wish. */
  reconnect(): void {
    this.#backoff.reset();
    if (this.#status.state === "idle" || this.#status.state === "stopped") this.start();
    else this.#open();
  }

  /** Leaves this connection, which is lost, for another: at once, or after the usual delay when it may be the server that is at fault. */
  replace(isServerSuspect: boolean): void {
    if (!isServerSuspect) this.#open("lost");
    else {
      this.#drop();
      this.#openAt = this.#environment.now() + this.#wait("lost");
    }
  }

  send(frame: ClientFrame | V0Message): void {
    this.#transport?.send(encodeFrame(frame));
  }

  /** Does what is due. */
  work(now: number): Effects {
    if (this.#openAt <= now) this.#open();
    else if (this.#silentAt <= now) {
      if (this.#negotiation.hearSilence()) this.#becomeBasic();
      else this.replace(true);
    }
    this.#heed(this.#watchdog.work(now));
    return { wakeAt: Math.min(this.#silentAt, this.#openAt, this.#watchdog.wakeAt) };
  }

  #heed(finding: Finding): void {
    if (finding === "probe") this.send({ type: "ping", t: this.#environment.now() });
    else if (finding === "dead") this.replace(this.#bye !== undefined);
  }

  #open(reason = this.#status.reason): void {
    const { WebSocket } = this.#environment;
    if (!this.#address.ok || WebSocket === undefined) return;
    this.#drop();
    this.#transport = new Transport(WebSocket, this);
    this.onAttempt(reason);
  }

  request(): JoinRequest {
    const parameters = { channel: this.#channel, ...this.#cursor.query };
    return this.#address.ok ? this.#negotiation.request(this.#address.url, parameters) : { url: "" };
  }

  /** `reason`: why the connection before this one ended. */
  onAttempt(reason = this.#status.reason): void {
    this.#setStatus({
      state: "connecting",
      ...(reason !== undefined && reason !== "closed-by-page" && { reason }),
    });
  }

  /** Ends the transport and whatever belongs to it. The caller says what follows. */
  #drop(): void {
    this.#openAt = NEVER;
    this.#transport?.discard();
    this.#transport = undefined;
    this.#forget();
  }

  /** Forgets what was known of a connection that is gone. */
  #forget(): void {
    this.#silentAt = NEVER;
    this.#watchdog.stop();
    this.#negotiation.leave();
    this.#bye = undefined;
  }

  onRefused(detail: string): void {
    this.#end("bad-address", { detail });
  }

  onOpen(): void {
    this.#negotiation.open();
    this.#silentAt = this.#environment.now() + SILENCE_MS;
    this.#setStatus({ ...this.#status, state: "probing" });
  }

  onText(text: string): void {
    const now = this.#environment.now();
    this.#watchdog.feed(now);
    const decoded = decodeServerFrame(text);
    const { state } = this.#status;
    if (!decoded.ok) {
      // An unknown type is nothing to complain of: the server may be newer.
      const { code, message } = decoded.error;
      if (code === "bad_frame" && state !== "basic") this.#tell({ type: "bad-frame", code, message });
      return;
    }
    const { frame } = decoded;
    const next = this.#negotiation.judge(frame, state);
    if (next === undefined) return;
    if (next === "live") this.#becomeUp(next);
    else if (state === "probing") this.#becomeBasic(frame);
    // Whoever was told may have ended it.
    if (this.#status.state !== next) return;
    if (frame.type === "hello") {
      this.#backoff.retry = frame.retry;
      this.#watchdog.start(frame.ping, now, this.#environment.random());
    } else if (frame.type === "bye") {
      this.#bye = frame;
      if (frame.retry !== undefined) this.#backoff.spreadOver(frame.retry);
    }
    this.#tell(frame);
  }

  #becomeUp(state: "live" | "basic"): void {
    if (this.#status.state === state) return;
    this.#silentAt = NEVER;
    this.#backoff.connected();
    this.#setStatus({ state });
  }

  /** A v0 server whose first frame is no history, or that sends none, has nothing to say of what was before. */
  #becomeBasic(first?: IncomingFrame): void {
    this.#becomeUp("basic");
    if (first?.type !== "v0-history") this.#tell({ type: "v0-history", data: [] });
  }

  /** Returns ms until the next attempt. */
  onClose(closeCode: number, closeReason: string): number {
    const wasOpen = this.#status.state !== "connecting";
    if (!wasOpen) this.#negotiation.fail();
    const code = isMadeUpCode(closeCode) && this.#bye !== undefined ? this.#bye.code : closeCode;
    const detail = closeReason || this.#bye?.reason;
    const known = { ...(wasOpen && { code }), ...(detail && { detail }) };
    this.#forget();
    if (wasOpen && isTerminalCloseCode(code)) {
      this.#end(finalReasonOf(code), known);
      return 0;
    }
    // Another try changes nothing for one who is not logged in.
    if (code === CLOSE.noAuthInTime) return this.#wait("login-required", known, this.#backoff.longest());
    return this.#wait(isRestartCode(code) ? "restart" : wasOpen ? "lost" : "unreachable", known);
  }

  /** Says until when there is no attempt, and returns how long that is, ms. */
  #wait(
    reason: StatusReason,
    known: Pick<ChatStatus, "code" | "detail"> = {},
    delay = this.#backoff.next(),
  ): number {
    this.#setStatus({
      state: "waiting",
      reason: this.#environment.isOnline() ? reason : "offline",
      ...known,
      retryAt: Math.round(this.#environment.now() + delay),
    });
    return delay;
  }

  #end(reason: StatusReason, known: Pick<ChatStatus, "code" | "detail"> = {}): void {
    this.#drop();
    for (const type of WORLD_EVENTS) this.#environment.events?.removeEventListener(type, this.#handleWorld);
    this.#backoff.reset();
    this.#setStatus({ state: "stopped", reason, ...known });
  }

  #handleWorld = ({ type }: Event): void => {
    const { state, reason } = this.#status;
    if (type === "offline") {
      if (state === "waiting") this.#setStatus({ ...this.#status, reason: type });
      return;
    }
    if (type === "visibilitychange" && this.#environment.isHidden()) return;
    const isOnlineAgain = type === "online";
    if (state === "live") this.#heed(this.#watchdog.check(this.#environment.now(), isOnlineAgain));
    // A server that restarts has asked its viewers to come back spread over time.
    else if (state === "waiting" && reason !== "restart") this.#open();
    // A v0 server cannot be asked, and a socket of the old network may wait for long.
    else if (isOnlineAgain && state !== "waiting") this.#open("offline");
    this.#tell({ type: "wake" });
  };

  #setStatus(status: ChatStatus): void {
    if (JSON.stringify(this.#status) === JSON.stringify(status)) return;
    this.#status = status;
    this.#tell({ type: "status", status });
  }
}
