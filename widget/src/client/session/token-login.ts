import type { Hello, RequestError } from "chizzy-chat-protocol";
import type { Environment } from "../environment.js";
import type { ChatError, GetToken, LoginState } from "../types.js";

export interface LoginHandlers {
  /** Asks the server to take this viewer for the one whom the token names. */
  offer(token: string): void;
  /** `state` changed. */
  onChange(): void;
  onError(error: ChatError): void;
  /** The server knows this viewer by a token that is theirs no longer. Only another connection ends that. */
  leave(): void;
}

/** A page's function has so long to answer, and then so has the server. */
const ANSWER_MS = 10_000;
/** A token is renewed so long before it ends, or a tenth of its life if that is less. */
const LEAD_MS = 60_000;
/** Between two calls, however often a page assigns a function and however short a token's life is. */
const PAUSE_MS = 1_000;
const MIN_RETRY_MS = 5_000;
const MAX_RETRY_MS = 5 * 60_000;
/** What tokens are made of (RFC 6750, section 2.1, and more): an error page in place of one never goes to the server. */
const TOKEN = /^[!#-[\]-~]{1,8192}$/;

/**
 * How a viewer becomes the one whom the page's token names. `getToken` is called at each join, when it is another one, before the token
 * ends, and with growing waits after it failed.
 */
export class Login {
  readonly #environment: Environment;
  readonly #handlers: LoginHandlers;
  #getToken: GetToken | undefined;
  #state: LoginState = "guest";
  /** The call that counts, under way or due. Any other is of a function, or for a connection, that is gone. */
  #call: object | undefined;
  #calledAt = 0;
  /** What it gave, until the server has said `hello`. */
  #token: string | undefined;
  /** What was offered to the server of this connection last, and what it took last. */
  #offered: string | undefined;
  #accepted: string | undefined;
  #unanswered = 0;
  /** The server has said `hello` on this connection. */
  #isGreeted = false;
  /** The server knows the viewer by a token. */
  #isKnown = false;
  /** It does, or will in a moment, by one of a function that was replaced. */
  #isForeign = false;
  #isSecondTry = false;
  #failures = 0;
  /** When the token ends, on this machine's clock. */
  #endsAt: number | undefined;
  #timer: unknown;

  constructor(environment: Environment, handlers: LoginHandlers) {
    this.#environment = environment;
    this.#handlers = handlers;
  }

  get state(): LoginState {
    return this.#state;
  }

  get getToken(): GetToken | undefined {
    return this.#getToken;
  }

  set getToken(getToken: GetToken | undefined) {
    if (this.#getToken === getToken) return;
    this.#getToken = getToken;
    this.#forget();
    this.#failures = 0;
    this.#isForeign = this.#isKnown || this.#unanswered > 0;
    this.#setState(getToken === undefined ? "guest" : "pending");
    if (getToken === undefined) {
      if (this.#isForeign) this.#handlers.leave();
    } else if (this.#isGreeted) {
      this.#call = {};
      this.#wait(this.#calledAt + PAUSE_MS - this.#environment.now(), this.#ask);
    }
  }

  /** A connection is being made. What was asked for an attempt that failed serves for the next. */
  join(): void {
    if (this.#call === undefined && this.#token === undefined && this.#unanswered === 0) this.#ask();
  }

  /** The connection is gone. */
  leave(): void {
    this.#forget();
    this.#accepted = undefined;
    this.#unanswered = 0;
    this.#isGreeted = this.#isKnown = this.#isForeign = this.#isSecondTry = false;
    if (this.#state === "token") this.#setState("pending");
  }

  /** The page woke up. */
  wake(): void {
    const isRested = this.#environment.now() - this.#calledAt >= MIN_RETRY_MS;
    if (this.#state === "failed" && this.#isGreeted && isRested) this.join();
  }

  /** The viewer wants it tried again. */
  retry(): void {
    if (this.#state !== "failed" || !this.#isGreeted) return;
    this.#setState("pending");
    this.join();
  }

  /** Takes what the server calls this viewer. */
  greet({ you: { auth, exp }, now }: Hello): void {
    this.#isGreeted = true;
    this.#isKnown = auth === "token";
    if (this.#isKnown) {
      this.#endsAt = exp && this.#environment.now() + exp - now;
      this.#unanswered = Math.max(0, this.#unanswered - 1);
      if (!this.#isOutdated) {
        this.#accepted = this.#offered;
        this.#settle();
      }
    } else if (this.#state === "pending") this.join();
    this.#offer();
  }

  /** Takes an error. Returns whether it was the answer to a token: the only request without a `ref`, but for a guest's session. */
  refuse({ code, message, ref, retry }: Omit<RequestError, "type">): boolean {
    if (this.#unanswered === 0 || ref !== undefined) return false;
    this.#unanswered -= 1;
    if (this.#isOutdated) return true;
    this.#isSecondTry = code === "token_expired" && !this.#isSecondTry;
    if (this.#isSecondTry) this.#ask();
    else this.#fail(code, message, retry);
    return true;
  }

  /** An answer that comes now is to a token that another one follows. */
  get #isOutdated(): boolean {
    return this.#unanswered > 0 || this.#call !== undefined || this.#token !== undefined;
  }

  #ask = (): void => {
    const getToken = this.#getToken;
    if (getToken === undefined) return;
    const call = {};
    this.#call = call;
    this.#calledAt = this.#environment.now();
    const fail = (what: string) => {
      if (this.#call === call)
        this.#fail(
          "token_failed",
          `getToken must give a token (a string of printable ASCII) in 10 s: ${what}`,
        );
    };
    this.#wait(ANSWER_MS, () => fail("it did not answer"));
    // What a page's function does, and gives, may be anything.
    new Promise<unknown>((resolve) => resolve(getToken())).then(
      (token) => {
        if (this.#call !== call) return;
        if (typeof token !== "string" || !TOKEN.test(token)) {
          fail(
            `it gave ${typeof token === "string" ? `a string of ${token.length} that is none` : typeof token}`,
          );
          return;
        }
        this.#call = undefined;
        this.#token = token;
        this.#environment.clearTimeout(this.#timer);
        this.#offer();
      },
      (error) => fail(error instanceof Error ? String(error) : "it threw"),
    );
  };

  #offer(): void {
    const token = this.#token;
    if (!this.#isGreeted || token === undefined) return;
    this.#token = undefined;
    if (token === this.#accepted) this.#settle();
    else {
      this.#offered = token;
      this.#unanswered += 1;
      this.#wait(ANSWER_MS, () => this.#fail("unavailable", "the server did not answer `auth` in 10 s"));
      this.#handlers.offer(token);
    }
  }

  #settle(): void {
    this.#isForeign = this.#isSecondTry = false;
    this.#failures = 0;
    this.#environment.clearTimeout(this.#timer);
    if (this.#endsAt !== undefined) {
      const left = this.#endsAt - this.#environment.now();
      this.#wait(Math.max(PAUSE_MS, left - Math.min(LEAD_MS, left / 10)), this.#ask);
    }
    this.#setState("token");
  }

  #fail(code: string, message: string, least = 0): void {
    const random = this.#environment.random();
    const wait = Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** this.#failures) * (0.5 + random);
    const retry = Math.round(Math.max(wait, Math.min(least, MAX_RETRY_MS)));
    this.#failures += 1;
    this.#forget();
    this.#unanswered = 0;
    if (this.#isForeign) this.#handlers.leave();
    else {
      this.#wait(retry, this.#ask);
      this.#setState(this.#isKnown ? "token" : "failed");
    }
    this.#handlers.onError({ code, message, retry });
  }

  #forget(): void {
    this.#call = this.#token = undefined;
    this.#environment.clearTimeout(this.#timer);
  }

  #wait(ms: number, then: () => void): void {
    this.#environment.clearTimeout(this.#timer);
    this.#timer = this.#environment.setTimeout(then, Math.max(0, ms));
  }

  #setState(state: LoginState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#handlers.onChange();
  }
}
