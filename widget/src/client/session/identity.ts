import type { Hello, RequestError } from "chizzy-chat-protocol";
import type { Effects } from "../effects.js";
import type { KeyValueStorage } from "../types.js";

/** Uids that are remembered as this viewer's: a guest whose session is refused gets another one at each connection. */
const MAX_UIDS = 20;

/** Who this viewer is on one server: the uids of this visit, and a guest's session token, which keeps the uid (H2). */
export class Identity {
  readonly #storage: KeyValueStorage | undefined;
  readonly #storageKey: string;
  readonly #uids = new Set<string>();
  /** A former hello's `uid` and `session`, with a space between. In memory, too: storage may be blocked or full. */
  #former: string | undefined;
  #you: Hello["you"] | undefined;
  /** Whether the session was offered on this connection: once, whatever comes of it. `away`: there is none that has said `hello`. */
  #offer: "away" | "none" | "unanswered" | "answered" = "away";

  /** `origin`: of the chat server, so that no other one is told the token. */
  constructor(storage: KeyValueStorage | undefined, origin: string) {
    this.#storage = storage;
    this.#storageKey = `chizzy-chat:session:${origin}`;
    attempt(() => {
      this.#former = storage?.getItem(this.#storageKey) ?? undefined;
    });
  }

  /** Whose messages are this viewer's own: a set that grows. */
  get uids(): ReadonlySet<string> {
    return this.#uids;
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
    if (this.#offer === "away") this.#offer = "none";
    else if (this.#offer === "unanswered") this.#offer = "answered";
    this.#remember(you.uid);
  }

  /**
   * Keeps the guest who this is; or returns what is to be sent, to be the guest of before. Does nothing for one whom a token names: the guest
   * is kept for later.
   */
  resume(): Effects {
    const you = this.#you;
    if (you?.auth !== "guest" || this.#offer === "away") return {};
    const [formerUid = "", session] = this.#former?.split(" ") ?? [];
    if (session !== undefined && formerUid !== you.uid && this.#offer === "none") {
      this.#remember(formerUid);
      this.#offer = "unanswered";
      return { send: { type: "auth", session } };
    }
    if (this.#offer !== "unanswered") this.#keep(you);
    return {};
  }

  /** Returns whether the error was the answer to the session that was offered. The one at hand is kept then, by the next `resume`. */
  refuse({ code, ref }: Omit<RequestError, "type">): boolean {
    if (ref !== undefined || this.#offer !== "unanswered") return false;
    this.#offer = "answered";
    if (code !== "unauthorized" && code !== "token_expired") return false;
    this.#former = undefined;
    attempt(() => this.#storage?.removeItem(this.#storageKey));
    return true;
  }

  /** The connection is gone. */
  leave(): void {
    this.#offer = "away";
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
