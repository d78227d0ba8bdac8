import type { ChatMessage, KeyValueStorage } from "../client/index.js";

const KEY = "chizzy-chat:hidden";
/** Past this number the author who was hidden first is shown again. */
const MAX_HIDDEN = 200;

/** An author whose messages this viewer does not see. */
export interface IgnoredAuthor {
  /** Their uid; where messages have none (basic mode), their nickname with a sign before it that no uid begins with. */
  readonly uid: string;
  /** The name under which they were hidden. */
  readonly nickname: string;
}

type Author = Pick<ChatMessage, "uid" | "nickname">;

/** The authors whom this viewer does not want to read, in every channel; kept in `storage`. */
export class IgnoreList {
  readonly #storage: KeyValueStorage;
  /** Read at first use: an element that is made on a server has no storage. */
  #known: Map<string, string> | undefined;

  constructor(storage: KeyValueStorage) {
    this.#storage = storage;
  }

  get list(): IgnoredAuthor[] {
    return Array.from(this.#authors, ([uid, nickname]) => ({ uid, nickname }));
  }

  get isEmpty(): boolean {
    return this.#authors.size === 0;
  }

  has(author: Author): boolean {
    const authors = this.#authors;
    return authors.size > 0 && authors.has(uidOf(author));
  }

  /** Returns who is hidden now, for `unhide`. */
  hide(author: Author): IgnoredAuthor {
    const ignored = { uid: uidOf(author), nickname: author.nickname };
    this.#write([...this.#read(), [ignored.uid, ignored.nickname]]);
    return ignored;
  }

  unhide(uid: string): void {
    this.#write([...this.#read()].filter(([other]) => other !== uid));
  }

  /** Nicknames by uid, in the order of hiding. */
  get #authors(): Map<string, string> {
    this.#known ??= this.#read();
    return this.#known;
  }

  /** Anew before each change: another chat of the page may have written there. */
  #read(): Map<string, string> {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(KEY) ?? "[]");
      if (Array.isArray(kept)) return new Map(kept.filter(isPair).slice(-MAX_HIDDEN));
    } catch {
      // Not ours, or cut off: nobody is hidden.
    }
    return new Map();
  }

  #write(authors: [string, string][]): void {
    this.#known = new Map(authors.slice(-MAX_HIDDEN));
    this.#storage.setItem(KEY, JSON.stringify([...this.#known]));
  }
}

function uidOf({ uid, nickname }: Author): string {
  return uid ?? `@${nickname}`;
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}
