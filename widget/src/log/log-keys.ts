import { windowOf } from "../window-of.js";
import type { LogRow } from "./day-marks.js";

export interface LogKeysOptions {
  /** The scrolling element. */
  log: HTMLElement;
  /** What is drawn. */
  rows: () => readonly LogRow[];
  rowOf: (element: Element) => LogRow | undefined;
  elementOf: (key: string) => HTMLElement | undefined;
  /** The last row in view; undefined while the end is followed. */
  lastInView: () => Element | undefined;
  /** The reader is about to read. */
  leave: () => void;
  follow: () => void;
  /** Draws what Page Up goes to. */
  drawPage: () => void;
  /** Draws every row that there is. */
  drawAll: () => void;
}

/** So much of the box is a page, as in browsers: what was read last stays in view. */
const PAGE = 7 / 8;

/**
 * The keyboard in the list. The arrows go from row to row, below the last one the end is followed; Home and End lead to the ends, Page Up,
 * Page Down and the space bar by pages. The browser's own way there would be a swing, which some end at the first row that is drawn above.
 * To find a word the browser only needs rows to look in.
 */
export class LogKeys {
  readonly #options: LogKeysOptions;
  /** The one that shows the list. */
  #window: Window | undefined;

  constructor(options: LogKeysOptions) {
    this.#options = options;
    options.log.addEventListener("keydown", this.#handleKey);
  }

  connect(): void {
    // The browser looks in what is drawn, and its key is pressed anywhere, whoever stops it on its way.
    this.#window = windowOf(this.#options.log);
    this.#window.addEventListener("keydown", this.#handleFind, true);
  }

  disconnect(): void {
    this.#window?.removeEventListener("keydown", this.#handleFind, true);
  }

  #handleFind = ({ key, code, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === "F3" || ((ctrlKey || metaKey) && code === "KeyF")) this.#options.drawAll();
  };

  #handleKey = (event: KeyboardEvent): void => {
    const { log, leave, follow, drawPage, drawAll } = this.#options;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = this.#meaning(event);
    if (key === "PageUp" || key === "ArrowUp" || key === "Home") leave();
    if (key === "PageUp") {
      drawPage();
      log.scrollTop -= log.clientHeight * PAGE;
    } else if (key === "PageDown") log.scrollTop += log.clientHeight * PAGE;
    else if (key === "End") follow();
    else if (key === "Home") {
      drawAll();
      log.scrollTop = 0;
    } else if (key === "ArrowUp" || key === "ArrowDown")
      this.#step(event.target as Element, key === "ArrowUp" ? -1 : 1);
    else return;
    event.preventDefault();
  };

  /** The space bar pages, except on a button, which it presses. */
  #meaning({ key, shiftKey, target }: KeyboardEvent): string {
    if (key !== " " || (target as Element).closest("button") !== null) return key;
    return shiftKey ? "PageUp" : "PageDown";
  }

  /** Focuses the row above or below the one that has the focus, or one that is in view. */
  #step(from: Element, by: 1 | -1): void {
    const { rowOf, elementOf, follow } = this.#options;
    const rows = this.#options.rows();
    const row = rowOf(from);
    const lastInView = this.#options.lastInView();
    const start = row ?? (lastInView && rowOf(lastInView));
    const index =
      start === undefined ? rows.length - (by < 0 ? 1 : 0) : rows.findIndex(({ key }) => key === start.key);
    const next = rows[row === undefined ? index : index + by];
    if (next !== undefined) elementOf(next.key)?.focus();
    else if (by > 0) follow();
  }
}
