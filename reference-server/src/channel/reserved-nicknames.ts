import { stripUnseen } from "chizzy-chat-protocol";

/** The nicknames of a channel's viewers with a login, which nobody without one may write under while they are there. */
export class ReservedNicknames {
  /** How many connections reserve each nickname: a viewer may have two windows open. */
  readonly #counts = new Map<string, number>();

  /** Returns the function that gives the name free again; calling it twice does nothing. */
  reserve(nickname: string): () => void {
    const name = fold(nickname);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    let isActive = true;
    return () => {
      if (!isActive) return;
      isActive = false;
      const count = (this.#counts.get(name) ?? 1) - 1;
      if (count > 0) this.#counts.set(name, count);
      else this.#counts.delete(name);
    };
  }

  isReserved(nickname: string): boolean {
    return this.#counts.size > 0 && this.#counts.has(fold(nickname));
  }
}

/**
 * What two nicknames share that look the same but for letters of other scripts: NFKC, one case, nothing that is not seen. That goes
 * first: a sigma at the end of a word has a small form of its own. (Look-alikes across scripts, Latin a and Cyrillic а, need tables
 * of UTS #39; the mark on guests tells these.)
 */
function fold(nickname: string): string {
  return stripUnseen(nickname.normalize("NFKC")).toUpperCase().toLowerCase().normalize("NFKC");
}
