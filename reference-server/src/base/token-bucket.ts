import { stripUnseen } from "chizzy-chat-protocol";

/** Clocks count in fractions that sums of floating-point numbers do not always hit. */
const TOLERANCE_MS = 0.01;

/**
 * A token bucket: `capacity` at once, then one per `everyMs`. Kept as the one moment at which the bucket will be full again
 * (the generic cell rate algorithm), so it needs no timer. Time is given to it, by a clock that never steps back.
 */
export class TokenBucket {
  readonly #burstMs: number;
  readonly #everyMs: number;
  #fullAt: number;

  constructor(capacity: number, everyMs: number, now: number) {
    this.#burstMs = (capacity - 1) * everyMs;
    this.#everyMs = everyMs;
    this.#fullAt = now;
  }

  /**
   * Takes one token and returns 0; without one, takes nothing and returns the whole ms after which there will be one. What it is taken
   * for may have come up to `waitedMs` ago: then the token may be of any moment since.
   */
  take(now: number, waitedMs = 0): number {
    const wait = this.wait(now);
    if (wait === 0) this.#fullAt = Math.max(this.#fullAt, now - waitedMs) + this.#everyMs;
    return wait;
  }

  /** The whole ms after which there will be a token; 0: there is one. */
  wait(now: number): number {
    const wait = this.#fullAt - now - this.#burstMs - TOLERANCE_MS;
    return wait > 0 ? Math.ceil(wait) : 0;
  }

  /** Whether the bucket is as good as a new one, so that nobody needs to remember it. */
  isFull(now: number): boolean {
    return this.fillingMs(now) <= TOLERANCE_MS;
  }

  /** After how many ms it will be full; negative: it was so long. */
  fillingMs(now: number): number {
    return this.#fullAt - now;
  }
}

/**
 * What somebody said lately: says whether a text is a repetition. The same text with the same `ref` is none: that
 * is a resend, which the engine answers with the first result. Texts that differ in what is not seen alone are the same.
 */
export class RecentTexts {
  readonly #windowMs: number;
  readonly #most: number;
  /** By what is seen of a text; oldest first. */
  readonly #texts = new Map<string, { refs: string[]; at: number }>();

  /** `most`: so often the same text may come within the window. */
  constructor(windowMs: number, most = 1) {
    this.#windowMs = windowMs;
    this.#most = most;
  }

  isRepetition(text: string, ref: string, now: number): boolean {
    this.#forget(now);
    const refs = this.#texts.get(seenOf(text))?.refs ?? [];
    return refs.length >= this.#most && !refs.includes(ref);
  }

  /** Bounded by the publish bucket: only what passed it is remembered, and only for the window. */
  remember(text: string, ref: string, now: number): void {
    if (this.#windowMs === 0) return;
    const seen = seenOf(text);
    const refs = this.#texts.get(seen)?.refs;
    if (refs === undefined) this.#texts.set(seen, { refs: [ref], at: now });
    else if (!refs.includes(ref)) refs.push(ref);
  }

  /** For a text that was not stored after all: saying it again is no repetition. */
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

/** A text without what is not seen but white space. */
function seenOf(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part, index) => (index % 2 === 0 ? stripUnseen(part) : part))
    .join("");
}
