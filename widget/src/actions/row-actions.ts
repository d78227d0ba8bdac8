import type { ChatMessage, Row } from "../client/index.js";
import { later } from "../dom/window-of.js";
import type { Translation } from "../i18n/translation.js";

export const ACTIONS = ["reply", "mention", "copy", "hide"] as const;
export type Action = (typeof ACTIONS)[number];

const ICONS: Record<Action, string> = {
  reply: "M8 4 3 9l5 5M3 9h8c4 0 6 2 6 7",
  mention: "M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0v1.2c0 2.4 3.5 2.4 3.5-1.2a6.5 6.5 0 1 0-2.6 5.2",
  copy: "M7 7V3h10v10h-4M3 7h10v10H3z",
  hide: "M3 10c4-6 10-6 14 0-4 6-10 6-14 0M4 17 16 3",
};
const LONG_PRESS_MS = 500;
/** A finger that moves further, CSS pixels, scrolls. */
const STILL = 10;

export interface RowActionsOptions {
  /** The row that an element stands in; each has a focusable element with `data-row`. */
  rowOf: (element: Element) => Row | undefined;
  text: () => Translation;
  /** What can be done with a row now. */
  actionsFor: (row: Row) => readonly Action[];
  onAction: (action: Action, message: ChatMessage) => void;
}

/**
 * What a viewer can do with a message: one toolbar for the whole list, put into the row that the pointer is on, that has the focus, or that
 * was pressed long. Enter or the key for a context menu leads from the row into it; arrow keys move in it; Escape, and the arrow key past
 * its start, lead back.
 */
export class RowActions {
  readonly #options: RowActionsOptions;
  /** Made at first use. */
  #bar: HTMLElement | undefined;
  #pressed: { x: number; y: number; due: number; open: () => void; cancel: () => void } | undefined;

  constructor(options: RowActionsOptions) {
    this.#options = options;
  }

  /** Whether they are shown. */
  get isOpen(): boolean {
    return this.#bar?.isConnected === true;
  }

  close(): void {
    this.#endPress();
    this.#bar?.remove();
  }

  /** Takes an event of the list. It may be over, and then has lost its target: so that comes with it. */
  handle(event: Event, target: Element): void {
    const row = target.closest<HTMLElement>("[data-row]");
    const { type } = event;
    if (type === "pointerover") {
      // A bar with the focus in it stays: nobody's pointer takes it away from a keyboard.
      if ((event as PointerEvent).pointerType === "mouse" && !this.#hasFocus) this.#show(row);
    } else if (type === "focusin") this.#show(row);
    else if (type === "keydown") this.#pressKey(event as KeyboardEvent, target, row);
    else if (type === "contextmenu") this.#openByMenu(event as PointerEvent, target, row);
    else if (type === "pointerdown") this.#startPress(event as PointerEvent, target, row);
    else if (type === "pointermove") this.#movePress(event as PointerEvent);
    else if (type === "focusout") {
      // Where the focus was somewhere else in the list, a mouse goes down on a bar that has nothing to do with it.
      const next = (event as FocusEvent).relatedTarget as Node | null;
      if (row !== null && row === this.#bar?.parentElement && !row.contains(next)) this.#bar.remove();
    } else {
      this.#endPress(type === "pointerup" ? event.timeStamp : 0);
      // A finger that leaves has not chosen yet.
      const isMouse = (event as PointerEvent).pointerType === "mouse";
      if (type === "pointerleave" && isMouse && !this.#hasFocus) this.#bar?.remove();
    }
  }

  get #hasFocus(): boolean {
    return this.#bar?.matches(":focus-within") ?? false;
  }

  #show(row: HTMLElement | null): void {
    if (row === null) {
      this.#bar?.remove();
      return;
    }
    const entry = this.#options.rowOf(row);
    const actions = entry === undefined ? [] : this.#options.actionsFor(entry);
    this.#bar ??= this.#createBar();
    if (actions.length === 0) {
      this.#bar.remove();
      return;
    }
    const text = this.#options.text();
    this.#bar.ariaLabel = text.actions;
    for (const button of this.#buttons) {
      const action = button.dataset.do as Action;
      button.hidden = !actions.includes(action);
      button.ariaLabel = button.title = text[action];
    }
    // Moved, it would lose the focus.
    if (this.#bar.parentElement !== row) row.append(this.#bar);
  }

  #pressKey(event: KeyboardEvent, target: Element, row: HTMLElement | null): void {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "Enter" && row !== null && target === row) {
      event.preventDefault();
      this.#enter(row);
      return;
    }
    if (!this.#hasFocus) return;
    const shown = this.#buttons.filter((button) => !button.hidden);
    const at = shown.indexOf(target as HTMLElement);
    const isBackwards = (key === "ArrowLeft") !== (this.#bar?.matches(":dir(rtl)") ?? false);
    if (key === "ArrowLeft" || key === "ArrowRight") {
      const next = shown[isBackwards ? at - 1 : Math.min(at + 1, shown.length - 1)] ?? row;
      next?.focus();
    } else if (key === "Escape") row?.focus();
    else return;
    event.preventDefault();
  }

  /** The key for a context menu, and a long press where the browser tells of it. The mouse keeps the browser's menu, and so does a link. */
  #openByMenu(event: PointerEvent, target: Element, row: HTMLElement | null): void {
    const isMouse = event.pointerType === "mouse" || event.button === 2 || event.ctrlKey;
    if (isMouse || row === null || target.closest("a") !== null) return;
    event.preventDefault();
    if (target === row && this.#pressed === undefined) this.#enter(row);
    else this.#show(row);
  }

  #enter(row: HTMLElement): void {
    this.#show(row);
    if (this.#bar?.parentElement === row) this.#buttons.find((button) => !button.hidden)?.focus();
  }

  #startPress(event: PointerEvent, target: Element, row: HTMLElement | null): void {
    const { pointerType, clientX: x, clientY: y } = event;
    this.#endPress();
    if (pointerType === "mouse" || target.closest("a, button") !== null) return;
    this.#show(null);
    const due = event.timeStamp + LONG_PRESS_MS;
    const open = () => this.#show(row);
    const cancel = later(target, open, due - performance.now());
    this.#pressed = { x, y, due, open, cancel };
  }

  #movePress({ clientX, clientY }: PointerEvent): void {
    if (this.#pressed === undefined) return;
    if (Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) > STILL) this.#endPress();
  }

  /** `at`: when the finger was lifted. */
  #endPress(at = 0): void {
    if (this.#pressed === undefined) return;
    this.#pressed.cancel();
    if (at >= this.#pressed.due) this.#pressed.open();
    this.#pressed = undefined;
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#bar?.querySelectorAll<HTMLElement>("button") ?? [])];
  }

  #createBar(): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "actions";
    bar.setAttribute("part", "row-actions");
    bar.setAttribute("role", "toolbar");
    for (const action of ACTIONS) {
      const button = document.createElement("button");
      button.type = "button";
      button.tabIndex = -1;
      button.dataset.do = action;
      button.setAttribute("part", `${action}-button`);
      const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const path = document.createElementNS(icon.namespaceURI, "path");
      icon.setAttribute("viewBox", "0 0 20 20");
      icon.setAttribute("aria-hidden", "true");
      path.setAttribute("d", ICONS[action]);
      icon.append(path);
      button.append(icon);
      button.addEventListener("click", () => this.#run(action));
      bar.append(button);
    }
    return bar;
  }

  #run(action: Action): void {
    const row = this.#bar && this.#options.rowOf(this.#bar);
    if (row?.kind !== "message") return;
    const element = this.#bar?.closest<HTMLElement>("[data-row]");
    if (this.#hasFocus) element?.focus();
    this.#bar?.remove();
    this.#options.onAction(action, row.message);
  }
}
