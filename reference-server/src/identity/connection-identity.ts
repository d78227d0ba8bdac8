import type { Hello } from "chizzy-chat-protocol";
import type { Channel } from "../channel/channel.js";
import type { Services } from "../server/server-context.js";
import type { Identity } from "./guest-sessions.js";

/** The longest time that a timer of Node can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Who one connection speaks as: holds a login's nickname in the channel, and notices when the login ends. */
export class Speaker {
  readonly #services: Services;
  readonly #channel: Channel;
  readonly #onExpired: () => void;
  #identity: Identity;
  #releaseName: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(services: Services, channel: Channel, identity: Identity, onExpired: () => void) {
    this.#services = services;
    this.#channel = channel;
    this.#onExpired = onExpired;
    this.#identity = identity;
    this.become(identity);
  }

  get identity(): Identity {
    return this.#identity;
  }

  /** `hello.you`. */
  describe(): Hello["you"] {
    const { guests } = this.#services;
    if (this.#identity.auth === "token" || guests === "write") return this.#identity;
    const { session, ...you } = this.#identity;
    return { ...you, readonly: true, ...(session && guests === "read" && { session }) };
  }

  become(identity: Identity): void {
    this.leave();
    this.#identity = identity;
    if (identity.auth === "token") this.#releaseName = this.#channel.names.hold(identity.nickname);
    this.#watch(identity.exp);
  }

  /** To be called when the connection ends. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#releaseName?.();
  }

  #watch(exp: number | undefined): void {
    if (exp === undefined) return;
    const waitMs = exp - this.#services.now();
    const check = (): void => (waitMs > LONGEST_TIMER_MS ? this.#watch(exp) : this.#onExpired());
    this.#timer = setTimeout(check, Math.min(waitMs, LONGEST_TIMER_MS));
  }
}
