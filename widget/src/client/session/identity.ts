import type { Auth, Hello, RequestError } from "chizzy-chat-protocol";
import type { KeyValueStorage } from "../types.js";

/** Uids that are remembered as this viewer's: a guest whose session is refused gets another one at each connection. */
const MAX_UIDS = 20;

/** Who this viewer is on one server: the uids of this visit, and a guest's session token, which keeps the uid (H2). */
export class Identity {
  readonly #storage: KeyValueStorage | undefined;
  readonly #storageKey: string;
  readonly #send: (frame: Auth) => void;
  readonly #uids = new Set<string>();
  /** A former hello's `uid` and `session`, with a space between. In memory, too: storage may be blocked or full. */
  #former: string | undefined;
  #you: Hello["you"] | undefined;
  /** Whether the session was offered on this connection: once, whatever comes of it. */
  #isOffered = false;
  /** The server has not answered that. */
  #isAwaited = false;

  /** `origin`: of the chat server, so that no other one is told the token. */
  constructor(storage: KeyValueStorage | undefined, origin: string, send: (frame: Auth) => void) {
    this.#storage = storage;
    this.#storageKey = `chizzy-chat:session:${origin}`;
    this.#send = send;
    attempt(() => {
      this.#former = storage?.getItem(this.#storageKey) ?? undefined;
    });
  }

  /** Whether messages of `uid` are this viewer's own. */
  owns(uid: string): boolean {
    return this.#uids.has(uid);
  }

  /** The uid that a token gave this viewer; undefined for a guest. */
  get login(): string | undefined {
    return this.#you?.auth === "token" ? this.#you.uid : undefined;
  }

  /** What a message will be signed with, as far as it can be foreseen: a token's name wins over the viewer's choice (P3). */
  sign(nickname: string | undefined): string | undefined {
    const { auth, nickname: given } = this.#you ?? {};
    return auth === "token" ? (given ?? nickname) : (nickname ?? given);
  }

  /** Takes what a server calls this viewer. */
  greet({ you }: Hello): void {
    this.#you = you;
    this.#isAwaited = false;
    this.#remember(you.uid);
  }

  /** Asks to be the guest of before, or keeps the guest who this is. Does nothing for one whom a token names: the guest is kept for later. */
  resume(): void {
    const you = this.#you;
    if (you?.auth !== "guest") return;
    const [formerUid = "", session] = this.#former?.split(" ") ?? [];
    if (session !== undefined && formerUid !== you.uid && !this.#isOffered) {
      this.#remember(formerUid);
      this.#isOffered = this.#isAwaited = true;
      this.#send({ type: "auth", session });
    } else if (!this.#isAwaited) this.#keep(you);
  }

  /** Returns whether the error was the answer to the session that was offered. The one at hand is kept then. */
  refuse({ code, ref }: Omit<RequestError, "type">): boolean {
    if (!this.#isAwaited || ref !== undefined) return false;
    this.#isAwaited = false;
    if (code !== "unauthorized" && code !== "token_expired") return false;
    this.#former = undefined;
    attempt(() => this.#storage?.removeItem(this.#storageKey));
    this.resume();
    return true;
  }

  /** The connection is gone. */
  leave(): void {
    this.#isOffered = this.#isAwaited = false;
  }

  #keep({ uid, session }: Hello["you"]): void {
    if (session === undefined || session.includes(" ")) return;
    const entry = `${uid} ${session}`;
    if (this.#former === entry) return;
    this.#former = entry;
    attempt(() => this.#storage?.setItem(this.#storageKey, entry));
  }

  #remember(uid: string): void {
    this.#uids.delete(uid);
    this.#uids.add(uid);
    for (const oldest of this.#uids) {
      if (this.#uids.size > MAX_UIDS) this.#uids.delete(oldest);
    }
  }
}

/** A blocked storage throws: then a guest is a new one at each visit, and nothing else is different. */
function attempt(access: () => void): void {
  try {
    access();
  } catch {
    // As said.
  }
}
