import { windowOf } from "../dom/window-of.js";
import type { LogView } from "./log-view.js";

/** So much of the box is a page, as in browsers: what was read last stays in view. */
const PAGE = 7 / 8;

/**
 * The keyboard in the list. The arrows go from row to row, below the last one the end is followed; Home and End lead to the ends, Page Up,
 * Page Down and the space bar by pages. The browser's own way there would be a swing, which some end at the first row that is rendered above.
 * To find a word the browser only needs rows to look in.
 */
export class LogKeys {
  readonly #view: LogView;
  /** The one that shows the list. */
  #window: Window | undefined;

  constructor(view: LogView) {
    this.#view = view;
  }

  connect(): void {
    // The browser looks in what is rendered, and its key is pressed anywhere, whoever stops it on its way.
    this.#window = windowOf(this.#view.element);
    this.#window.addEventListener("keydown", this.#handleFind, true);
  }

  disconnect(): void {
    this.#window?.removeEventListener("keydown", this.#handleFind, true);
  }

  #handleFind = ({ key, code, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === "F3" || ((ctrlKey || metaKey) && code === "KeyF")) this.#view.renderAll();
  };

  /** Takes a key that was pressed in the list, where `from` has the focus. One that has waited may be over: then the browser has paged by itself. */
  handle(event: KeyboardEvent, from: Element): void {
    const view = this.#view;
    const { element: log } = view;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = meaningOf(event, from);
    const isStep = key === "ArrowUp" || key === "ArrowDown";
    if (event.eventPhase === Event.NONE && !isStep) return;
    if (key === "PageUp" || key === "ArrowUp" || key === "Home") view.unpin();
    if (key === "PageUp") {
      view.renderPage();
      log.scrollTop -= log.clientHeight * PAGE;
    } else if (key === "PageDown") log.scrollTop += log.clientHeight * PAGE;
    else if (key === "End") view.follow();
    else if (key === "Home") {
      view.renderAll();
      log.scrollTop = 0;
    } else if (isStep) this.#step(from, key === "ArrowUp" ? -1 : 1);
    else return;
    event.preventDefault();
  }

  /** Focuses the row above or below the one that has the focus, or one that is in view. */
  #step(from: Element, by: 1 | -1): void {
    const view = this.#view;
    const { rows, lastInView } = view;
    const row = view.renderedRowOf(from);
    const start = row ?? (lastInView && view.renderedRowOf(lastInView));
    const index =
      start === undefined ? rows.length - (by < 0 ? 1 : 0) : rows.findIndex(({ key }) => key === start.key);
    const next = rows[row === undefined ? index : index + by];
    if (next !== undefined) view.elementOf(next.key)?.focus();
    else if (by > 0) view.follow();
  }
}

/** The space bar pages, except on a button, which it presses. */
function meaningOf({ key, shiftKey }: KeyboardEvent, from: Element): string {
  if (key !== " " || from.closest("button") !== null) return key;
  return shiftKey ? "PageUp" : "PageDown";
}
