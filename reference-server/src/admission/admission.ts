import type { IncomingMessage } from "node:http";
import { CLOSE, type CloseCode, type Join } from "chizzy-chat-protocol";
import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import { isRequestError } from "../base/request-error.js";
import type { TokenBucket } from "../base/token-bucket.js";
import type { Channel } from "../channel/channel.js";
import { ChannelsFullError, type Hub } from "../channel/hub.js";
import type { ConnectionLog } from "../connection/connection-log.js";
import type { Authenticator, GuestRights } from "../identity/authenticate.js";
import type { Identity } from "../identity/guest-sessions.js";
import { AddressLimits } from "./address-limits.js";
import type { ChannelNames } from "./channel-names.js";
import { decideJoin, type JoinDecision } from "./join-request.js";
import type { Origins } from "./origins.js";
import type { Proxies } from "./proxies.js";

/** Of a header that a stranger wrote, at most as many characters go into the log. */
const MAX_LOGGED = 100;

const STOPPING = "the server stops";

/** What the operator allows. */
export interface AdmissionRules {
  readonly origins: Origins;
  readonly proxies: Proxies;
  readonly channels: ChannelNames;
}

/** What admission needs of its server. */
export interface AdmissionContext {
  readonly limits: Readonly<ServerLimits>;
  readonly logger: Logger;
  readonly authenticator: Authenticator | undefined;
  readonly guests: GuestRights;
  readonly connectionLog: ConnectionLog;
  elapsed(): number;
  retry(): { spread: number };
  isDraining(): boolean;
}

/** What becomes of an upgrade request. */
export type Verdict =
  /** A status before any handshake: waiting helps. */
  | { answer: "status"; status: 429 | 503; retryAfterMs: number; reason: string }
  /** A close code after the handshake: a browser shows a page nothing of a refused handshake. */
  | { answer: "close"; code: CloseCode; reason: string }
  | {
      answer: "join";
      channel: Channel;
      resume: Join["resume"];
      isV0: boolean;
      /** Whom the request alone made known. */
      identity?: Identity;
      address: string;
      /** How many pages of history all connections of the address may ask for. */
      addressPageBucket: TokenBucket;
    };

/** A verdict, and the function that gives free what it took of its address; calling that twice does nothing. */
export type Admitted = Verdict & { release(): void };

/** Decides about upgrade requests: by the address, the request, the site's login, and whether there is room. */
export class Admission {
  readonly #context: AdmissionContext;
  readonly #hub: Hub;
  readonly #rules: AdmissionRules;
  readonly #addresses: AddressLimits;

  constructor(context: AdmissionContext, hub: Hub, rules: AdmissionRules) {
    this.#context = context;
    this.#hub = hub;
    this.#rules = rules;
    this.#addresses = new AddressLimits(context.limits, context.elapsed);
  }

  /**
   * Rejects only where something of ours fails. A channel that is joined is ready: from the turn in which the promise resolves, client and
   * server are in one turn to the end of the history.
   */
  async decide(request: IncomingMessage): Promise<Admitted> {
    const address = this.#locate(request);
    const decision = this.#decideJoin(request);
    const verdict = await this.#admit(request, address, decision);
    if (verdict.answer !== "join") {
      const channel = decision.ok ? decision.join.channel : decision.channel;
      const code = verdict.answer === "status" ? verdict.status : verdict.code;
      this.#context.connectionLog.refuseJoin({ address, channel }, code, verdict.reason);
    }
    return verdict;
  }

  stop(): void {
    this.#addresses.stop();
  }

  async #admit(request: IncomingMessage, address: string, decision: JoinDecision): Promise<Admitted> {
    if (this.#context.isDraining()) return { ...this.#unavailable(STOPPING), release: nothing };
    const slot = this.#addresses.admit(address);
    if (typeof slot === "number") {
      const reason = "the address has too many connections, or joins too often";
      return { answer: "status", status: 429, retryAfterMs: slot, reason, release: nothing };
    }
    const { pageBucket: addressPageBucket, release } = slot;
    try {
      const verdict = await this.#judge(request, decision);
      return verdict.answer === "join"
        ? { ...verdict, address, addressPageBucket, release }
        : { ...verdict, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  async #judge(request: IncomingMessage, decision: JoinDecision): Promise<Judgement> {
    if (!decision.ok) return { answer: "close", code: decision.code, reason: decision.reason };
    const { isV0 } = decision;
    if (isV0 && this.#context.guests === "none") {
      const reason = "this chat is for viewers who are logged in, which a client without chizzy.v1 cannot be";
      return { answer: "close", code: CLOSE.forbidden, reason };
    }
    const { channel: name, resume } = decision.join;
    const login = isV0 ? undefined : await this.#context.authenticator?.check({ channel: name, request });
    const channel = this.#context.isDraining() ? undefined : await this.#open(name);
    if (this.#context.isDraining()) return this.#unavailable(STOPPING);
    if (channel === undefined) return this.#unavailable("the storage does not answer");
    if (channel === "full") {
      const reason = "all of this server's channels are in use; try again later";
      return { answer: "close", code: CLOSE.tooMuch, reason };
    }
    const identity = login && !isRequestError(login) ? login : undefined;
    return { answer: "join", channel, resume, isV0, ...(identity && { identity }) };
  }

  #unavailable(reason: string): Verdict & { answer: "status" } {
    return { answer: "status", status: 503, retryAfterMs: this.#context.retry().spread, reason };
  }

  /** The channel, or `full` when there is no room for one more, or nothing when the storage does not answer. */
  async #open(name: string): Promise<Channel | "full" | undefined> {
    try {
      return await this.#hub.open(name);
    } catch (error) {
      if (error instanceof ChannelsFullError) return "full";
      this.#context.logger.error({ err: error, channel: name }, "a channel cannot be read");
      return undefined;
    }
  }

  /** Where the viewer is. What is wrong with a proxy is worth a line: all viewers share one address then, and soon its limits. */
  #locate(request: IncomingMessage): string {
    const { address, complaint, received } = this.#rules.proxies.locate(request);
    if (complaint !== undefined)
      this.#context.logger.warn({ address, ...(received !== undefined && { received }) }, complaint);
    return address;
  }

  #decideJoin(request: IncomingMessage): JoinDecision {
    const decision = decideJoin(request, this.#rules);
    if (!decision.ok && decision.code === CLOSE.forbidden) {
      const { origin, host } = request.headers;
      this.#context.logger.warn(
        { origin: origin?.slice(0, MAX_LOGGED), host: host?.slice(0, MAX_LOGGED) },
        "a page may not connect: its origin is not listed with --origin",
      );
    }
    return decision;
  }
}

/** A verdict without what is known of the address. */
type Judgement =
  | Exclude<Verdict, { answer: "join" }>
  | Omit<Extract<Verdict, { answer: "join" }>, "address" | "addressPageBucket">;

const nothing = (): void => {};
