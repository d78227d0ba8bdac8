import { codePointLength, normalizeNickname } from "chizzy-chat-protocol";
import type { KeyValueStorage } from "../client/index.js";

const KEY = "chizzy-chat:nickname";

export interface NicknameOptions {
  storage: KeyValueStorage;
  /** The nickname that the page gave, if it did. It wins over the one that is kept. */
  given: () => string | undefined;
  /** Longest nickname, in code points. */
  limit: () => number;
  /** The viewer chose one. It is kept already. */
  onChosen: (nickname: string) => void;
}

/** The viewer's nickname. The dialog that asks for it is nickname-dialog.ts, which loads later. */
export class Nickname {
  readonly #options: NicknameOptions;

  constructor(options: NicknameOptions) {
    this.#options = options;
  }

  /** The nickname, normalized; an empty string while there is none that can be used. */
  get value(): string {
    const nickname = this.suggestion;
    return this.problemOf(nickname) === undefined ? nickname : "";
  }

  /** The nickname, normalized, even one that is too long. */
  get suggestion(): string {
    const { given, storage } = this.#options;
    return normalizeNickname(given() ?? "") || normalizeNickname(storage.getItem(KEY) ?? "");
  }

  /** Longest nickname, in code points. */
  get limit(): number {
    return this.#options.limit();
  }

  /** Normalizes what the viewer chose, and keeps it. What is wrong with it, if it cannot be used. */
  choose(input: string): "empty" | number | undefined {
    const nickname = normalizeNickname(input);
    const problem = this.problemOf(nickname);
    if (problem === undefined) {
      this.#options.storage.setItem(KEY, nickname);
      this.#options.onChosen(nickname);
    }
    return problem;
  }

  /** What is wrong with a normalized nickname: it is empty, or so many code points too long. */
  problemOf(nickname: string): "empty" | number | undefined {
    const over = codePointLength(nickname) - this.limit;
    return nickname === "" ? "empty" : over > 0 ? over : undefined;
  }
}
