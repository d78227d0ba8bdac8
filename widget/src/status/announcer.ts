import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ChatMessage } from "../client/index.js";
import type { Clock } from "../dom/window-of.js";
import type { Translation } from "../i18n/translation.js";
import type { Format } from "../text/format.js";

/** A screen reader that is interrupted at every message says nothing to the end. */
const GATHER_MS = 1_000;
/** What can be said in a second, and more: past this, `all` is told as a summary, too. */
const MAX_SPOKEN = 5;

export interface AnnouncerOptions {
  mode: () => "off" | "summary" | "all";
  clock: Pick<Clock, "later">;
  language: () => { text: Translation; format: Format };
}

/**
 * What a screen reader is told: live messages of others, gathered for a second. History is never announced. The host draws `sentence` in
 * a polite live region.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AnnouncerOptions;
  #cancel: (() => void) | undefined;
  #count = 0;
  /** The newest of them. */
  #gathered: ChatMessage[] = [];
  /** Empty: nothing to say. */
  sentence = "";

  constructor(host: ReactiveControllerHost, options: AnnouncerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  add(message: ChatMessage): void {
    // Asked once for what is gathered, not for each message: it takes a look at storage and attributes.
    if (this.#cancel === undefined) {
      if (this.#options.mode() === "off") return;
      this.#cancel = this.#options.clock.later(this.#speak, GATHER_MS);
      // The same sentence twice is a change, and is heard, only if the region was empty between.
      this.#setSentence("");
    }
    this.#count += 1;
    this.#gathered = [...this.#gathered, message].slice(-MAX_SPOKEN);
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#count = 0;
    this.#gathered = [];
  }

  #speak = (): void => {
    const { text, format } = this.#options.language();
    const count = this.#count;
    const messages = this.#gathered;
    this.hostDisconnected();
    const last = messages.at(-1);
    if (last === undefined) return;
    const one = ({ nickname, text: words }: ChatMessage) => text.announceOne(nickname, words);
    const isEach = count === 1 || (count <= MAX_SPOKEN && this.#options.mode() === "all");
    this.#setSentence(
      isEach
        ? messages.map(one).join("\n")
        : text.announceMany(format.number(count), last.nickname, last.text),
    );
  };

  #setSentence(sentence: string): void {
    if (this.sentence === sentence) return;
    this.sentence = sentence;
    this.#host.requestUpdate();
  }
}
