import type { Hello, RequestError } from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import type { GetToken, LoginState } from "../types.js";
import { loadTokenLogin, tokenLogin } from "./load-token-login.js";
import type { TokenLogin } from "./token-login.js";

/** Who the viewer is on the page. Most viewers have no `getToken`: `TokenLogin`, which goes by it, loads with the first one. */
export class Login {
  readonly #random: () => number;
  #getToken: GetToken | undefined;
  #tokens: TokenLogin | undefined;
  #loading: "not yet" | "now" | "failed" = "not yet";
  /** A connection is being made, or stands. */
  #isJoining = false;
  /** What the server of this connection said, and when that was on the client's clock, ms. */
  #greeting: { hello: Hello; at: number } | undefined;
  /** As what a server knew this viewer last. It may know them without a token of the page, by a cookie of the site. */
  #auth: Hello["you"]["auth"] = "guest";
  #effects: Effects = {};

  /** `random`: at least 0, less than 1; for jitter. */
  constructor(random: () => number) {
    this.#random = random;
  }

  get state(): LoginState {
    if (this.#tokens !== undefined) return this.#tokens.state;
    if (this.#getToken !== undefined) return this.#loading === "failed" ? "failed" : "pending";
    if (this.#auth !== "token") return "guest";
    return this.#greeting === undefined ? "pending" : "token";
  }

  get getToken(): GetToken | undefined {
    return this.#getToken;
  }

  /** Another function, or none: the viewer is somebody else from now on. */
  assign(getToken: GetToken | undefined): void {
    this.#getToken = getToken;
    this.#tokens?.assign(getToken);
    this.#begin();
  }

  /** A connection is being made. */
  join(): void {
    this.#isJoining = true;
    this.#tokens?.join();
    this.#begin();
  }

  /** The connection is gone. */
  leave(): void {
    this.#isJoining = false;
    this.#greeting = undefined;
    this.#tokens?.leave();
  }

  /** The page woke up. */
  wake(now: number): void {
    this.#tokens?.wake(now);
    this.#begin();
  }

  /** The viewer wants it tried again. */
  retry(): void {
    this.#tokens?.retry();
    this.#begin();
  }

  /** Takes what the server calls this viewer. */
  greet(hello: Hello, now: number): void {
    this.#greeting = { hello, at: now };
    this.#auth = hello.you.auth;
    this.#tokens?.greet(hello, now);
  }

  /** Takes an error. Returns whether it was the answer to a token. */
  refuse(error: Omit<RequestError, "type">, now: number): boolean {
    return this.#tokens?.refuse(error, now) ?? false;
  }

  /** Does what is due, and returns what is to be done by others. */
  work(now: number): Effects {
    const effects = this.#effects;
    this.#effects = {};
    return { ...effects, ...this.#tokens?.work(now) };
  }

  /** Begins with the tokens, if there is any use for that. It may have to load. */
  #begin(): void {
    if (this.#getToken === undefined || this.#tokens !== undefined || this.#loading === "now") return;
    if (tokenLogin === undefined) {
      this.#loading = "now";
      const ended = loadTokenLogin().then(
        () => {
          this.#loading = "not yet";
          this.#begin();
        },
        (error) => {
          this.#loading = "failed";
          const message = `the login could not be loaded: ${error}`;
          this.#effects.error = { code: "token_failed", message };
        },
      );
      this.#effects.call = { what: "login", ended };
      return;
    }
    this.#tokens = new tokenLogin.TokenLogin(this.#random);
    this.#tokens.assign(this.#getToken);
    if (this.#isJoining) this.#tokens.join();
    if (this.#greeting !== undefined) this.#tokens.greet(this.#greeting.hello, this.#greeting.at);
  }
}
