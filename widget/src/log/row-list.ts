import type { LogRow } from "./day-marks.js";
import { LongRows } from "./long-rows.js";
import { createRow, type RowContext, updateRow } from "./row-element.js";

/** Rows of a block. A block is laid out and painted by itself, so that a new row costs no more in a long list than in a short one. */
const BLOCK = 25;
/** Messages of one author within so many ms show the name once. */
const GROUP_MS = 5 * 60_000;

interface RenderedRow {
  row: LogRow;
  readonly element: HTMLElement;
  isGrouped: boolean;
}

/** Elements for rows: keeps what is rendered equal to the rows that are wanted, and touches nothing that did not change. */
export class RowList {
  readonly #content: HTMLElement;
  readonly #rendered = new Map<string, RenderedRow>();
  /** What was rendered last: the row above, the rows, and what with. */
  #rows: readonly (LogRow | undefined)[] = [];
  #context: RowContext | undefined;
  /** Those of which too much may be seen. */
  readonly long = new LongRows();

  /** Blocks go at the end of `content`. */
  constructor(content: HTMLElement) {
    this.#content = content;
  }

  get size(): number {
    return this.#rendered.size;
  }

  elementOf(key: string): HTMLElement | undefined {
    return this.#rendered.get(key)?.element;
  }

  /** The row that an element stands in. */
  rowOf(element: Element): LogRow | undefined {
    const key = element.closest<HTMLElement>("[data-row]")?.dataset.row;
    return key === undefined ? undefined : this.#rendered.get(key)?.row;
  }

  /**
   * Renders these rows and no others, in this order. `above`: the row before the first, which is not rendered. Returns whether the focus
   * was in a row that is gone. A `context` in which a value is another than before renders all rows anew.
   */
  render(rows: readonly LogRow[], above: LogRow | undefined, context: RowContext): boolean {
    const isStale = this.#context !== undefined && !isEqual(this.#context, context);
    const before = this.#rows;
    this.#context = context;
    this.#rows = [above, ...rows];
    if (!isStale && before.length === this.#rows.length && this.#rows.every((row, at) => row === before[at]))
      return false;
    const isFocusLost = this.#removeOthers(rows);
    let previous = above;
    let last: HTMLElement | undefined;
    let next = this.#content.querySelector<HTMLElement>("[data-row]") ?? undefined;
    for (const row of rows) {
      const { element } = this.#place(row, isGrouped(row, previous), context, isStale);
      if (element === next) next = after(element);
      else insert(element, last, next, this.#content);
      last = element;
      previous = row;
    }
    return isFocusLost;
  }

  #place(row: LogRow, isGrouped: boolean, context: RowContext, isStale: boolean): RenderedRow {
    let rendered = this.#rendered.get(row.key);
    if (rendered === undefined) {
      rendered = { row, element: createRow(row, context), isGrouped: false };
      this.#rendered.set(row.key, rendered);
      this.long.note(row, rendered.element);
    } else if (rendered.row !== row || isStale) {
      updateRow(rendered.element, row, context);
      rendered.row = row;
      this.long.note(row, rendered.element);
    }
    if (rendered.isGrouped !== isGrouped) {
      rendered.isGrouped = isGrouped;
      rendered.element.toggleAttribute("data-grouped", isGrouped);
    }
    return rendered;
  }

  #removeOthers(rows: readonly LogRow[]): boolean {
    const focused = (this.#content.getRootNode() as ShadowRoot).activeElement;
    let isFocusLost = false;
    const wanted = new Set<string>();
    for (const { key } of rows) wanted.add(key);
    const gone = new Set<Element>();
    for (const [key, { element }] of this.#rendered) {
      if (wanted.has(key)) continue;
      this.#rendered.delete(key);
      this.long.forget(key);
      gone.add(element);
      isFocusLost ||= element.contains(focused);
    }
    // A block that leaves as a whole is one step, not one for each of its rows.
    for (const block of new Set(Array.from(gone, ({ parentElement }) => parentElement)))
      if (block && [...block.children].every((element) => gone.has(element))) block.remove();
    for (const element of gone) if (this.#content.contains(element)) element.remove();
    return isFocusLost;
  }
}

function isGrouped(row: LogRow, above: LogRow | undefined): boolean {
  if (row.kind === "mark" || above === undefined || above.kind === "mark") return false;
  const { message } = row;
  const { message: before } = above;
  return (
    message.reply === undefined &&
    row.own === above.own &&
    (row.own || (message.uid !== undefined && message.uid === before.uid)) &&
    message.nickname === before.nickname &&
    message.timestamp - before.timestamp < GROUP_MS
  );
}

function isEqual(before: RowContext, context: RowContext): boolean {
  return (Object.keys(context) as (keyof RowContext)[]).every((key) => before[key] === context[key]);
}

function after(element: HTMLElement): HTMLElement | undefined {
  return (element.nextElementSibling ??
    element.parentElement?.nextElementSibling?.firstElementChild ??
    undefined) as HTMLElement | undefined;
}

/** Between its neighbours: in the block of the one above, while there is room; else in a new block, if one can stand there. */
function insert(
  element: HTMLElement,
  last: HTMLElement | undefined,
  next: HTMLElement | undefined,
  content: HTMLElement,
): void {
  const before = element.parentElement;
  const block = last?.parentElement;
  if (last !== undefined && block && (block.childElementCount < BLOCK || block === next?.parentElement)) {
    last.after(element);
  } else {
    const newBlock = document.createElement("div");
    newBlock.className = "block";
    newBlock.append(element);
    if (block) block.after(newBlock);
    else if (next?.parentElement) next.parentElement.before(newBlock);
    else content.append(newBlock);
  }
  if (before?.firstChild === null) before.remove();
}
