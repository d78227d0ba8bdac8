import { html, type LitElement, type ReactiveController } from "lit";
import type { ChatMessage } from "../client/index.js";
import { EnterKey } from "../composer/enter-key.js";
import type { Features, FeaturesOptions } from "./features.js";
import { loadLazy } from "./load-lazy.js";

const ROW_EVENTS = [
  "pointerover",
  "pointerleave",
  "pointerdown",
  "pointermove",
  "pointerup",
  "pointercancel",
  "focusin",
  "focusout",
  "keydown",
  "contextmenu",
] as const;
/** Of what is done to rows until the features are there, the last so many events count. */
const MAX_WAITING = 100;

/**
 * The features, which load in a quiet moment after the chat is live, or at the first gesture that needs them. A gesture is not lost: what was
 * done to rows until then is done again by them, as long as the focus stays where it was.
 */
export class LazyFeatures implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  readonly #options: Omit<FeaturesOptions, "html" | "EnterKey" | "loadEmoji">;
  readonly #canAct: () => boolean;
  #listened: HTMLElement | undefined;
  #waiting: [event: Event, target: Element][] = [];
  #isAskedFor = false;
  /** Undefined until they have loaded. */
  loaded: Features | undefined;

  /** `canAct`: whether rows can be acted on. */
  constructor(
    host: LitElement,
    canAct: () => boolean,
    options: Omit<FeaturesOptions, "html" | "EnterKey" | "loadEmoji">,
  ) {
    this.#host = host;
    this.#options = options;
    this.#canAct = canAct;
    options.composer.onChange = () => {
      if (/[@:]/.test(options.composer.draft)) void this.load();
    };
    host.addController(this);
  }

  /** The features, as soon as they have loaded; undefined if they cannot. Never rejects. */
  async load(): Promise<Features | undefined> {
    const module = await loadLazy("features");
    if (module !== undefined && this.loaded === undefined) {
      this.loaded = new module.Features(this.#host, {
        ...this.#options,
        html,
        EnterKey,
        loadEmoji: () => loadLazy("emoji"),
      });
      this.#host.requestUpdate();
    }
    for (const [event, target] of this.#waiting.splice(0)) this.loaded?.handleRowEvent(event, target);
    return this.loaded;
  }

  /** Loads them when the browser has nothing else to do. */
  loadWhenIdle(): void {
    if (this.#isAskedFor) return;
    this.#isAskedFor = true;
    // Safari has no requestIdleCallback.
    (globalThis.requestIdleCallback ?? setTimeout)(() => void this.load());
  }

  /** What opens only to be filled by the features closes again if they cannot be loaded. */
  async loadFor(popover: HTMLElement): Promise<Features | undefined> {
    const features = await this.load();
    if (features === undefined) popover.hidePopover();
    return features;
  }

  /** Tells a screen reader of a message, unless the viewer wants to hear of none. */
  announce(message: ChatMessage): void {
    if (this.loaded !== undefined) this.loaded.announce(message);
    else if (this.#options.announcements() !== "off")
      void this.load().then((features) => features?.announce(message));
  }

  /** Asks for the viewer's nickname, and does `then` after an answer. Where that cannot be loaded, the composer says that nothing was sent. */
  async askNickname(then?: () => void): Promise<void> {
    const features = await this.load();
    if (features !== undefined) features.askNickname(then);
    else if (then !== undefined) this.#options.composer.fail();
  }

  handleEmojiToggle = async ({ target }: Event): Promise<void> => {
    const panel = target as HTMLElement;
    (await this.loadFor(panel))?.toggleEmoji(panel);
  };

  hostUpdated(): void {
    const list = this.#canAct() ? this.#options.log()?.element : undefined;
    if (list === this.#listened) return;
    this.hostDisconnected();
    this.loaded?.close();
    this.#listened = list;
    for (const type of ROW_EVENTS) list?.addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of ROW_EVENTS) this.#listened?.removeEventListener(type, this);
    this.#listened = undefined;
    this.#waiting = [];
  }

  handleEvent(event: Event): void {
    const target = event.target as Element;
    if (this.loaded !== undefined) this.loaded.handleRowEvent(event, target);
    else {
      this.#waiting.push([event, target]);
      // Who has moved on would lose the focus to an Enter from before.
      this.#waiting = event.type === "focusout" ? [] : this.#waiting.slice(-MAX_WAITING);
      void this.load();
    }
  }
}
