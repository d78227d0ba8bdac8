import type { LitElement, ReactiveController } from "lit";

const TYPES = ["keydown", "keypress", "keyup"] as const;
const FIELD = "textarea, input:not([type=radio])";
/** No text field takes these: they move the focus, close what is open, or belong to the page and the machine. */
const NOT_FOR_FIELDS = /^(Tab|Escape|F\d+|Shift|Control|Alt(Graph)?|Meta|(Audio|Media).+)$/;
/** What the list, buttons and radio buttons do something at. */
const FOR_ALL_ELSE = /^( |Enter|Arrow.+|Home|End|Page(Up|Down))$/;

/**
 * Keeps the keys that the chat uses from the page: a player's shortcuts listen on the document, where the target of a key is the host
 * whatever has the focus in it, so that "is it typed into a text field?" is answered wrongly (DOM Standard, retargeting). Shortcuts with
 * Ctrl, Alt or Meta pass, and so does what a page put into a slot. Listeners on the host itself hear all.
 */
export class OwnKeys implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    for (const type of TYPES) this.#host.addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of TYPES) this.#host.removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event.target === this.#host && this.#isOwn(event as KeyboardEvent)) event.stopPropagation();
  }

  #isOwn(event: KeyboardEvent): boolean {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (event.defaultPrevented || event.isComposing) return true;
    if (ctrlKey || altKey || metaKey) return false;
    // It closes what is open, after all listeners.
    if (key === "Escape") return this.#host.renderRoot.querySelector(":popover-open") !== null;
    const target = event.composedPath()[0] as Element;
    return target.matches(FIELD) ? !NOT_FOR_FIELDS.test(key) : FOR_ALL_ELSE.test(key);
  }
}
