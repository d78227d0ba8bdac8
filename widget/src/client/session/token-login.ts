import type { Hello, RequestError } from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import { NEVER } from "../environment.js";
import type { ChatError, GetToken, LoginState } from "../types.js";

/** What a page's function gave, or what was wrong with that, in English. */
type TokenAnswer = { token: string } | { fault: string };

/**
 * Where the token is that counts:
 * - `resting`: nothing is under way; the function is called when the time has come, or for the next connection.
 * - `due`: the function is to be called when the time has come, whatever happens.
 * - `asking`: it was called, and must answer in time.
 * - `holding`: it gave a token, which waits for the server's `hello`.
 * - `offered`: the server has it, and must answer in time.
 */
type Step = "resting" | "due" | "asking" | "holding" | "offered";

/** A page's function, and then the server, must answer in this time. */
const ANSWER_MS = 10_000;
/** A token is renewed this long before it ends, or a tenth of its life if that is less. */
const LEAD_MS = 60_000;
/** Between two calls, however often a page assigns a function and however short a token's life is. */
const PAUSE_MS = 1_000;
const MIN_RETRY_MS = 5_000;
const MAX_RETRY_MS = 5 * 60_000;
/** What tokens are made of (RFC 6750, section 2.1, and more): an error page in place of one never goes to the server. */
const TOKEN = /^[!#-[\]-~]{1,8192}$/;

/**
 * How a viewer becomes the one whom the page's token names. The function is called at each join, when it is another one, before the token
 * ends, and with growing waits after it failed. Nothing happens by itself: `work` is to be called after each change.
 */
export class TokenLogin {
  readonly #random: () => number;
  #getToken: GetToken | undefined;
  #state: LoginState = "guest";
  #step: Step = "resting";
  /** When the step ends by itself, ms. */
  #until = NEVER;
  /** What the page's function gave, while `holding`. */
  #token = "";
  /** What the last call gave, until `work` looks at that. */
  #answer: TokenAnswer | undefined;
  /** How many calls of the function there were, which is the number of the last: no other counts. */
  #calls = 0;
  /** As what the server of this connection knows this viewer; undefined: it has not said `hello`. */
  #auth: Hello["you"]["auth"] | undefined;
  /** When the token ends by which it knows them. */
  #endsAt = NEVER;
  /** The tokens that it has not answered, and the one that it took last. */
  #offers: string[] = [];
  #accepted: string | undefined;
  /** It knows the viewer by a token of a function that was replaced, or will in a moment. Until the next connection stands, there is no other call. */
  #isForeign = false;
  #isSecondTry = false;
  #failures = 0;
  #calledAt = 0;
  /** What is to be done when `work` is called. */
  #effects: Effects = {};

  /** `random`: at least 0, less than 1; for jitter. */
  constructor(random: () => number) {
    this.#random = random;
  }

  get state(): LoginState {
    return this.#state;
  }

  get getToken(): GetToken | undefined {
    return this.#getToken;
  }

  /** Another function, or none: the viewer is somebody else from now on. */
  assign(getToken: GetToken | undefined): void {
    if (this.#getToken === getToken) return;
    this.#getToken = getToken;
    this.#failures = 0;
    this.#go("resting");
    this.#isForeign = this.#auth === "token" || this.#offers.length > 0;
    this.#state = getToken === undefined ? "guest" : "pending";
    if (getToken === undefined) {
      if (this.#isForeign) this.#effects.replace = "now";
    } else if (this.#auth !== undefined) this.#go("due", this.#calledAt + PAUSE_MS);
  }

  /** A connection is being made. What was asked for an attempt that failed serves for the next. */
  join(): void {
    if (this.#step === "resting" && this.#offers.length === 0 && !this.#isForeign) this.#go("due", 0);
  }

  /** The connection is gone. */
  leave(): void {
    this.#go("resting");
    this.#auth = this.#accepted = undefined;
    this.#offers = [];
    this.#isSecondTry = false;
    if (this.#state === "token") this.#state = "pending";
  }

  /** The page woke up. */
  wake(now: number): void {
    const isRested = now - this.#calledAt >= MIN_RETRY_MS;
    if (this.#state === "failed" && this.#auth !== undefined && isRested) this.join();
  }

  /** The viewer wants it tried again. */
  retry(): void {
    if (this.#state !== "failed" || this.#auth === undefined) return;
    this.#state = "pending";
    this.join();
  }

  /** Takes what the server calls this viewer. */
  greet({ you: { auth, exp }, now: serverNow }: Hello, now: number): void {
    if (this.#auth === undefined) this.#isForeign = false;
    this.#auth = auth;
    this.#endsAt = exp === undefined ? NEVER : now + exp - serverNow;
    if (auth === "token") {
      const token = this.#offers.shift();
      if (this.#isOutdated) return;
      this.#accepted = token ?? this.#accepted;
      this.#settle(now);
    } else if (this.#getToken === undefined) this.#state = "guest";
    else if (this.#state === "pending") this.join();
  }

  /** Takes an error. Returns whether it was the answer to a token: the only request without a `ref`, but for a guest's session. */
  refuse({ code, message, ref, retry }: Omit<RequestError, "type">, now: number): boolean {
    if (ref !== undefined || this.#offers.shift() === undefined) return false;
    if (this.#isOutdated) return true;
    this.#isSecondTry = code === "token_expired" && !this.#isSecondTry;
    if (this.#isSecondTry) this.#go("due", 0);
    else this.#fail({ code, message }, now, retry);
    return true;
  }

  /** Does what is due, and returns what is to be done by others. */
  work(now: number): Effects {
    const answer = this.#answer;
    this.#answer = undefined;
    if (this.#step === "asking" && answer !== undefined) {
      if ("fault" in answer) this.#failToGive(answer.fault, now);
      else {
        this.#token = answer.token;
        this.#go("holding");
      }
    }
    if (this.#until <= now) {
      if (this.#step === "asking") this.#failToGive("it did not answer", now);
      else if (this.#step === "offered")
        this.#fail({ code: "unavailable", message: "the server did not answer `auth` in 10 s" }, now);
      else if (this.#getToken === undefined) this.#go("resting");
      else {
        this.#calledAt = now;
        this.#calls += 1;
        this.#effects.call = { what: "getToken", ended: this.#ask(this.#calls) };
        this.#go("asking", now + ANSWER_MS);
      }
    }
    if (this.#step === "holding" && this.#auth !== undefined) this.#offer(now);
    const effects = this.#effects;
    this.#effects = {};
    return { ...effects, wakeAt: this.#until };
  }

  /** Calls the page's function. What it does, and gives, may be anything. */
  async #ask(call: number): Promise<void> {
    let answer: TokenAnswer;
    try {
      const token: unknown = await this.#getToken?.();
      if (typeof token !== "string") answer = { fault: `it gave ${typeof token}` };
      else if (TOKEN.test(token)) answer = { token };
      else answer = { fault: `it gave a string of ${token.length} that is none` };
    } catch (error) {
      answer = { fault: error instanceof Error ? String(error) : "it threw" };
    }
    if (this.#calls === call) this.#answer = answer;
  }

  /** An answer that comes now is to a token that another one follows. */
  get #isOutdated(): boolean {
    return this.#offers.length > 0 || (this.#step !== "resting" && this.#step !== "offered");
  }

  #offer(now: number): void {
    const token = this.#token;
    if (token === this.#accepted) this.#settle(now);
    else {
      this.#offers.push(token);
      this.#effects.send = { type: "auth", token };
      this.#go("offered", now + ANSWER_MS);
    }
  }

  #settle(now: number): void {
    this.#isForeign = this.#isSecondTry = false;
    this.#failures = 0;
    this.#state = "token";
    const left = this.#endsAt - now;
    this.#go("resting", now + Math.max(PAUSE_MS, left - Math.min(LEAD_MS, left / 10)));
  }

  #failToGive(fault: string, now: number): void {
    const message = `getToken must give a token (a string of printable ASCII) in 10 s: ${fault}`;
    this.#fail({ code: "token_failed", message }, now);
  }

  #fail(error: ChatError, now: number, least = 0): void {
    const wait = Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** this.#failures) * (0.5 + this.#random());
    const retry = Math.round(Math.max(wait, Math.min(least, MAX_RETRY_MS)));
    this.#failures += 1;
    this.#offers = [];
    this.#effects.error = { ...error, retry };
    if (this.#isForeign) {
      this.#effects.replace = "now";
      this.#go("resting");
    } else {
      this.#go("resting", now + retry);
      this.#state = this.#auth === "token" ? "token" : "failed";
    }
  }

  #go(step: Step, until = NEVER): void {
    this.#step = step;
    this.#until = until;
  }
}
