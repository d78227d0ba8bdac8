import { html, type LitElement, type ReactiveController } from "lit";
import type { Tools, ToolsOptions } from "./features.js";
import { loadLate } from "./load-lazy.js";

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
/** Of what is done to rows until the tools are there, the last so many events count. */
const MAX_WAITING = 100;

/**
 * The tools, which load in a quiet moment after the chat is live, or at the first gesture that needs them. A gesture is not lost: what was
 * done to rows until then is done again by them, as long as the focus stays where it was.
 */
export class LateTools implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  readonly #options: Omit<ToolsOptions, "html">;
  readonly #canAct: () => boolean;
  #listened: HTMLElement | undefined;
  #waiting: [event: Event, target: Element][] = [];
  #isAskedFor = false;
  /** Undefined until they have loaded. */
  now: Tools | undefined;

  /** `canAct`: whether rows can be acted on. */
  constructor(host: LitElement, canAct: () => boolean, options: Omit<ToolsOptions, "html">) {
    this.#host = host;
    this.#options = options;
    this.#canAct = canAct;
    options.composer.onChange = () => {
      if (/[@:]/.test(options.composer.draft)) void this.load();
    };
    host.addController(this);
  }

  /** The tools, as soon as they have loaded; undefined if they cannot. Never rejects. */
  async load(): Promise<Tools | undefined> {
    const module = await loadLate("tools");
    if (module !== undefined && this.now === undefined) {
      this.now = new module.Tools(this.#host, { ...this.#options, html });
      this.#host.requestUpdate();
    }
    for (const [event, target] of this.#waiting.splice(0)) this.now?.handleRowEvent(event, target);
    return this.now;
  }

  /** Loads them when the browser has nothing else to do. */
  loadWhenIdle(): void {
    if (this.#isAskedFor) return;
    this.#isAskedFor = true;
    // Safari has no requestIdleCallback.
    (globalThis.requestIdleCallback ?? setTimeout)(() => void this.load());
  }

  /** What opens only to be filled by the tools closes again if they cannot be loaded. */
  async loadFor(popover: HTMLElement): Promise<Tools | undefined> {
    const tools = await this.load();
    if (tools === undefined) popover.hidePopover();
    return tools;
  }

  /** Asks for the viewer's nickname, and does `then` after an answer. Where that cannot be loaded, the composer says that nothing was sent. */
  async askNickname(then?: () => void): Promise<void> {
    const tools = await this.load();
    if (tools !== undefined) tools.askNickname(then);
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
    this.now?.close();
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
    if (this.now !== undefined) this.now.handleRowEvent(event, target);
    else {
      this.#waiting.push([event, target]);
      // Who has moved on would lose the focus to an Enter from before.
      this.#waiting = event.type === "focusout" ? [] : this.#waiting.slice(-MAX_WAITING);
      void this.load();
    }
  }
}
