import { create } from "../dom/create.js";
import type { LogRow } from "./day-marks.js";

/** In a list that is lower, a message may have so many CSS pixels all the same: some lines, and the button. */
const LEAST = 90;
/** No text that is shorter and has no line breaks is that high. */
const SHORT = 40;
/** A row's padding, above and below. */
const PADDING = 8;

/**
 * One message takes at most a third of the list: of one that is higher the first lines are shown, and a button (`data-action="more"`) that
 * shows the rest. All of it stays in the tree, to be found and to be heard. Only rows whose text may be that long are ever measured.
 */
export class LongRows {
  readonly #rows = new Map<string, HTMLElement>();
  /** Of these, the ones to be measured. */
  readonly #unfit = new Set<string>();
  /** Keys of those that the viewer has opened. */
  readonly #open = new Set<string>();

  /** A row was rendered, or rendered anew. */
  note(row: LogRow, element: HTMLElement): void {
    const { key } = row;
    this.forget(key);
    // An author sees all of what was not sent yet, and the buttons below it.
    if (row.kind === "mark" || row.state !== "sent" || this.#open.has(key)) return;
    const { text } = row.message;
    if (text.length <= SHORT && !text.includes("\n")) return;
    this.#rows.set(key, element);
    this.#unfit.add(key);
  }

  /** A row has left. */
  forget(key: string): void {
    this.#rows.delete(key);
    this.#unfit.delete(key);
  }

  /** The list or the letters have another size: all are measured next time. */
  measureAgain(): void {
    for (const key of this.#rows.keys()) this.#unfit.add(key);
  }

  /** Measures what was not yet, for a list of this height, CSS pixels. */
  fit(listHeight: number, label: string): void {
    const limit = Math.max(listHeight / 3, LEAST);
    const measured: [HTMLElement, number][] = [];
    for (const key of this.#unfit) {
      const element = this.#rows.get(key);
      if (element !== undefined) measured.push([element, wholeHeight(element)]);
    }
    this.#unfit.clear();
    for (const [element, height] of measured) {
      if (height > limit) cutOff(element, limit, label);
      else restore(element);
    }
  }

  /** Shows all of a row, from now on. */
  open({ key }: LogRow): void {
    const element = this.#rows.get(key);
    this.#open.add(key);
    this.forget(key);
    if (element === undefined) return;
    // The button, which has the focus, goes.
    element.focus({ preventScroll: true });
    restore(element);
  }
}

/** How high a row is, or would be if nothing of it were cut off: CSS pixels. */
function wholeHeight(row: HTMLElement): number {
  const cut = cutOf(row);
  return cut === null ? row.offsetHeight : cut.scrollHeight + PADDING;
}

/** At the last whole line that fits with the button. */
function cutOff(row: HTMLElement, limit: number, label: string): void {
  let cut = cutOf(row);
  if (cut === null) {
    cut = document.createElement("div");
    cut.className = "cut";
    const button = create("button", "more-button");
    button.className = "link more";
    button.type = "button";
    button.dataset.action = "more";
    button.ariaExpanded = "false";
    button.textContent = label;
    cut.append(...contentOf(row));
    row.prepend(cut, button);
  }
  const line = Number.parseFloat(getComputedStyle(cut).lineHeight);
  const lines = Math.floor((limit - PADDING) / line) - 1;
  cut.style.maxBlockSize = `${Math.max(1, lines) * line}px`;
}

function restore(row: HTMLElement): void {
  const cut = cutOf(row);
  if (cut === null) return;
  cut.nextElementSibling?.remove();
  cut.replaceWith(...cut.childNodes);
}

function cutOf(row: HTMLElement): HTMLElement | null {
  const { firstElementChild } = row;
  return firstElementChild?.className === "cut" ? (firstElementChild as HTMLElement) : null;
}

/** What was rendered of the message, without the actions that stand on it. */
function contentOf(row: HTMLElement): ChildNode[] {
  return [...row.childNodes].filter((child) => (child as Partial<Element>).role !== "toolbar");
}
