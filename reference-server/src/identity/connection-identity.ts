import type { Hello } from "chizzy-chat-protocol";
import type { GuestRights } from "./authenticate.js";
import type { Identity } from "./guest-sessions.js";

/** The longest time that a timer of Node can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What an identity needs of its server. */
export interface IdentityContext {
  readonly guests: GuestRights;
  /** ms since 1970. */
  now(): number;
}

/** Where a login's nickname is kept for it. */
export interface Nicknames {
  /** Returns the function that gives the nickname free again; calling it twice does nothing. */
  reserve(nickname: string): () => void;
}

/** Who one connection acts as: reserves a login's nickname in the channel, and notices when the login ends. */
export class ConnectionIdentity {
  readonly #context: IdentityContext;
  readonly #nicknames: Nicknames;
  readonly #onExpired: () => void;
  #identity: Identity;
  #releaseNickname: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: IdentityContext, nicknames: Nicknames, identity: Identity, onExpired: () => void) {
    this.#context = context;
    this.#nicknames = nicknames;
    this.#onExpired = onExpired;
    this.#identity = identity;
    this.become(identity);
  }

  get current(): Identity {
    return this.#identity;
  }

  /** `hello.you`. */
  describe(): Hello["you"] {
    const { guests } = this.#context;
    if (this.#identity.auth === "token" || guests === "write") return this.#identity;
    const { session, ...you } = this.#identity;
    return { ...you, readonly: true, ...(session && guests === "read" && { session }) };
  }

  become(identity: Identity): void {
    this.handleDisconnect();
    this.#identity = identity;
    if (identity.auth === "token") this.#releaseNickname = this.#nicknames.reserve(identity.nickname);
    this.#watch(identity.exp);
  }

  /** To be called when the connection ends. */
  handleDisconnect(): void {
    clearTimeout(this.#timer);
    this.#releaseNickname?.();
  }

  #watch(exp: number | undefined): void {
    if (exp === undefined) return;
    const waitMs = exp - this.#context.now();
    const check = (): void => (waitMs > LONGEST_TIMER_MS ? this.#watch(exp) : this.#onExpired());
    this.#timer = setTimeout(check, Math.min(waitMs, LONGEST_TIMER_MS));
  }
}
