import { stripUnseen } from "chizzy-chat-protocol";

/**
 * An author's latest texts: tells whether a text is a repetition. The same text with the same `ref` is none: it is a resend, which the engine
 * answers with the first result. Texts that differ in invisible characters alone are the same.
 */
export class RecentTexts {
  readonly #windowMs: number;
  readonly #most: number;
  /** By the visible part of a text; oldest first. */
  readonly #texts = new Map<string, { refs: string[]; at: number }>();

  /** `most`: how often the same text may come within the window. */
  constructor(windowMs: number, most = 1) {
    this.#windowMs = windowMs;
    this.#most = most;
  }

  isRepetition(text: string, ref: string, now: number): boolean {
    this.#forget(now);
    const refs = this.#texts.get(seenOf(text))?.refs ?? [];
    return refs.length >= this.#most && !refs.includes(ref);
  }

  /** The publish bucket bounds how many texts there are: only texts that passed it are remembered, and only for the window. */
  remember(text: string, ref: string, now: number): void {
    if (this.#windowMs === 0) return;
    const seen = seenOf(text);
    const refs = this.#texts.get(seen)?.refs;
    if (refs === undefined) this.#texts.set(seen, { refs: [ref], at: now });
    else if (!refs.includes(ref)) refs.push(ref);
  }

  /** For a text that was not stored after all: sending it again is no repetition. */
  forget(text: string, ref: string): void {
    const seen = seenOf(text);
    const refs = this.#texts.get(seen)?.refs ?? [];
    if (refs.includes(ref)) refs.splice(refs.indexOf(ref), 1);
    if (refs.length === 0) this.#texts.delete(seen);
  }

  isEmpty(now: number): boolean {
    this.#forget(now);
    return this.#texts.size === 0;
  }

  #forget(now: number): void {
    for (const [text, { at }] of this.#texts) {
      if (now - at < this.#windowMs) return;
      this.#texts.delete(text);
    }
  }
}

/** A text without its invisible characters, white space excepted. */
function seenOf(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part, index) => (index % 2 === 0 ? stripUnseen(part) : part))
    .join("");
}
