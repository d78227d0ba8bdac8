import {
  CLOSE,
  type ClientFrame,
  decodeServerFrame,
  encodeFrame,
  type IncomingFrame,
  isTerminalCloseCode,
  SUBPROTOCOL,
  type V0Message,
} from "chizzy-chat-protocol";
import type { Environment } from "../environment.js";
import type { ChatError, ChatStatus, StatusReason } from "../types.js";
import { createJoinUrl, type ParsedAddress } from "./address.js";
import { Backoff } from "./backoff.js";
import { finalReasonOf, isMadeUpCode, isRestartCode } from "./close-reasons.js";
import { type JoinRequest, Link } from "./transport.js";
import { Watchdog } from "./watchdog.js";

export interface ConnectionHandlers {
  /** The place in the log, for the join request. */
  position(): Record<string, string>;
  onStatus(status: ChatStatus): void;
  /** The page woke up, or the network came back. */
  onWake(): void;
  /** The server is one of v0 that has nothing to say of what was before: its first frame was no history, or none came. */
  onBasic(): void;
  /** In `live` a frame of chizzy.v1, in `basic` one of v0; all others are kept away. */
  onFrame(frame: IncomingFrame): void;
  /** A connection that was `live` or `basic` is gone. */
  onGone(): void;
  onError(error: ChatError): void;
}

const SILENCE_MS = 2_000;
/** A server that spoke chizzy.v1 in this visit and is silent now is more likely to be stuck than to be one of v0. */
const TRUSTED_SILENCES = 2;
/** So many attempts that fail before `open` raise the suspicion that the subprotocol is what fails. */
const SUSPICIOUS_FAILURES = 2;

const WAKE_EVENTS = ["online", "visibilitychange", "pageshow", "focus"];

/** Gets and keeps a connection: which state it is in and why, when to try again, and whether there is life in it. */
export class Connection {
  readonly #environment: Environment;
  readonly #handlers: ConnectionHandlers;
  readonly #address: ParsedAddress;
  readonly #channel: string;
  readonly #backoff: Backoff;
  readonly #watchdog: Watchdog;
  #status: ChatStatus = { state: "idle" };
  #link: Link | undefined;
  #silenceTimer: unknown;
  /** Waits before a new link, which itself starts at once. */
  #pauseTimer: unknown;
  #bye: { code: number; reason: string } | undefined;
  /** Attempts in a row that ended before `open`. */
  #failures = 0;
  /** Whether `v=1` in the query is to be used in place of the subprotocol, because it was what worked last. */
  #isPlain = false;
  #triedPlain = false;
  /** How many more silences are taken for an outage. */
  #trust = 0;
  /** A v0 server passes on what anyone sends, so after a frame of that kind a `hello` proves nothing. */
  #sawV0Frame = false;

  constructor(
    address: ParsedAddress,
    channel: string,
    environment: Environment,
    handlers: ConnectionHandlers,
  ) {
    this.#address = address;
    this.#channel = channel;
    this.#environment = environment;
    this.#handlers = handlers;
    this.#backoff = new Backoff(environment);
    this.#watchdog = new Watchdog(environment, {
      probe: () => this.send({ type: "ping", t: environment.now() }),
      onDead: () => this.replace("lost", this.#bye !== undefined),
    });
  }

  get status(): ChatStatus {
    return this.#status;
  }

  get isUp(): boolean {
    return this.#status.state === "live" || this.#status.state === "basic";
  }

  start(): void {
    if (this.#status.state !== "idle" && this.#status.state !== "stopped") return;
    if (!this.#address.ok) this.#end(this.#address.reason, { detail: this.#address.detail });
    else if (this.#environment.WebSocket === undefined) this.#end("no-websocket", {});
    else {
      for (const type of WAKE_EVENTS) this.#environment.events?.addEventListener(type, this.#handleWake);
      this.#environment.events?.addEventListener("offline", this.#handleOffline);
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

  /** Leaves this connection for another: at once, or after the usual delay when it may be the server that is at fault. */
  replace(reason: StatusReason, isServerSuspect = false): void {
    this.#drop();
    if (isServerSuspect)
      this.#pauseTimer = this.#environment.setTimeout(() => this.#open(), this.#wait(reason));
    else this.#open(reason);
  }

  send(frame: ClientFrame | V0Message): void {
    this.#link?.send(encodeFrame(frame));
  }

  #open(reason = this.#status.reason): void {
    const { WebSocket } = this.#environment;
    if (!this.#address.ok || WebSocket === undefined) return;
    const { url } = this.#address;
    this.#drop();
    this.#link = new Link(WebSocket, {
      request: () => this.#createRequest(url),
      onAttempt: () => this.#setConnecting(this.#status.reason),
      onRefused: (detail) => this.#end("bad-address", { detail }),
      onOpen: () => this.#handleOpen(),
      onText: (text) => this.#handleText(text),
      onClose: (code, detail) => this.#handleClose(code, detail),
    });
    this.#setConnecting(reason);
  }

  /** `reason`: why the connection before this one ended. */
  #setConnecting(reason: StatusReason | undefined): void {
    this.#setStatus({
      state: "connecting",
      ...(reason !== undefined && reason !== "closed-by-page" && { reason }),
    });
  }

  /** Ends the link and whatever belongs to it. */
  #drop(): void {
    const wasUp = this.isUp;
    this.#environment.clearTimeout(this.#pauseTimer);
    this.#link?.discard();
    this.#link = undefined;
    this.#forget();
    // What follows changes the state; nobody hears of this one.
    if (wasUp) {
      this.#status = { state: "connecting" };
      this.#handlers.onGone();
    }
  }

  /** Forgets what was known of a connection that is gone. */
  #forget(): void {
    this.#environment.clearTimeout(this.#silenceTimer);
    this.#watchdog.stop();
    this.#bye = undefined;
    this.#sawV0Frame = false;
  }

  #createRequest(url: URL): JoinRequest {
    const isSuspicious = this.#failures >= SUSPICIOUS_FAILURES && this.#failures % 2 === 0;
    this.#triedPlain = this.#isPlain !== isSuspicious;
    const parameters = { channel: this.#channel, ...this.#handlers.position() };
    if (this.#triedPlain) return { url: createJoinUrl(url, { ...parameters, v: "1" }) };
    return { url: createJoinUrl(url, parameters), protocol: SUBPROTOCOL };
  }

  #handleOpen(): void {
    this.#failures = 0;
    this.#isPlain = this.#triedPlain;
    this.#setStatus({ ...this.#status, state: "probing" });
    this.#silenceTimer = this.#environment.setTimeout(() => this.#handleSilence(), SILENCE_MS);
  }

  #handleText(text: string): void {
    this.#watchdog.feed();
    const decoded = decodeServerFrame(text);
    if (!decoded.ok) {
      // An unknown type is nothing to complain of: the server may be newer.
      const { code, message } = decoded.error;
      if (code === "bad_frame" && this.#status.state !== "basic") this.#handlers.onError({ code, message });
      return;
    }
    const { frame } = decoded;
    const isV0Frame = frame.type === "v0-history" || frame.type === "v0-message";
    if (this.#status.state !== "live" && frame.type === "hello" && !this.#sawV0Frame) this.#becomeLive();
    else if (this.#status.state === "probing" && isV0Frame) this.#becomeBasic(frame.type === "v0-history");
    if (this.#status.state === "basic") {
      if (!isV0Frame || (frame.type === "v0-history" && this.#sawV0Frame)) return;
      this.#sawV0Frame = true;
    } else if (this.#status.state !== "live" || isV0Frame) return;
    if (frame.type === "hello") {
      this.#backoff.retry = frame.retry;
      this.#watchdog.start(frame.ping);
    } else if (frame.type === "bye") {
      this.#bye = frame;
      if (frame.retry !== undefined) this.#backoff.spreadOver(frame.retry);
    }
    this.#handlers.onFrame(frame);
  }

  #handleSilence(): void {
    if (this.#trust === 0) this.#becomeBasic(false);
    else {
      this.#trust -= 1;
      this.replace("lost", true);
    }
  }

  #becomeLive(): void {
    this.#environment.clearTimeout(this.#silenceTimer);
    this.#trust = TRUSTED_SILENCES;
    this.#backoff.connected();
    this.#setStatus({ state: "live" });
  }

  #becomeBasic(hasHistory: boolean): void {
    this.#environment.clearTimeout(this.#silenceTimer);
    this.#backoff.connected();
    this.#setStatus({ state: "basic" });
    if (!hasHistory) this.#handlers.onBasic();
  }

  /** Returns ms until the next attempt. */
  #handleClose(closeCode: number, closeReason: string): number {
    const wasOpen = this.#status.state !== "connecting";
    const wasUp = this.isUp;
    if (!wasOpen) this.#failures += 1;
    const code = isMadeUpCode(closeCode) && this.#bye !== undefined ? this.#bye.code : closeCode;
    const detail = closeReason || this.#bye?.reason;
    const known = { ...(wasOpen && { code }), ...(detail && { detail }) };
    this.#forget();
    if (wasOpen && isTerminalCloseCode(code)) {
      this.#end(finalReasonOf(code), known);
      return 0;
    }
    const reason = isRestartCode(code) ? "restart" : wasOpen ? "lost" : "unreachable";
    // Another try changes nothing for one who is not logged in.
    const delay =
      code === CLOSE.noAuthInTime
        ? this.#wait("login-required", known, this.#backoff.longest())
        : this.#wait(reason, known);
    if (wasUp) this.#handlers.onGone();
    return delay;
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

  #end(reason: StatusReason, known: Pick<ChatStatus, "code" | "detail">): void {
    this.#drop();
    for (const type of WAKE_EVENTS) this.#environment.events?.removeEventListener(type, this.#handleWake);
    this.#environment.events?.removeEventListener("offline", this.#handleOffline);
    this.#backoff.reset();
    this.#setStatus({ state: "stopped", reason, ...known });
  }

  #handleWake = ({ type }: Event): void => {
    if (type === "visibilitychange" && this.#environment.isHidden()) return;
    this.#handlers.onWake();
    const { state, reason } = this.#status;
    const isOnlineAgain = type === "online";
    if (state === "live") this.#watchdog.check(isOnlineAgain);
    // A server that restarts has asked its viewers to come back spread over time.
    else if (state === "waiting" && reason !== "restart") this.#open();
    // A v0 server cannot be asked, and a socket of the old network may wait for long.
    else if (isOnlineAgain && state !== "waiting") this.#open("offline");
  };

  #handleOffline = (): void => {
    if (this.#status.state === "waiting") this.#setStatus({ ...this.#status, reason: "offline" });
  };

  #setStatus(status: ChatStatus): void {
    const before = this.#status;
    this.#status = status;
    if (
      before.state !== status.state ||
      before.reason !== status.reason ||
      before.retryAt !== status.retryAt
    ) {
      this.#handlers.onStatus(status);
    }
  }
}
