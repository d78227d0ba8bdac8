import type { LogRow } from "./day-marks.js";
import { Sampler } from "./sampler.js";

/** What a window is cut from, and how. */
export interface WindowView {
  rows: readonly LogRow[];
  following: boolean;
  /** It was until now, and what is rendered stays as it is, without what is left out. */
  isPaused: boolean;
  /** Rows that fill the screen. */
  screen: number;
  /** Nothing else is to be done at the moment: what the viewer may look at next can be rendered. */
  isIdle: boolean;
  /** Rows shown while the end is followed. */
  maxMessages: number;
  /** Rows a second that can be read; 0: no limit. */
  maxRate: number;
  /** Whether a row must not be left out. */
  isRemarkable: (row: LogRow) => boolean;
  /** ms; must not go back. */
  now: number;
}

/** So many screenfuls are rendered when it is quiet: the one that is seen, and something to scroll into. */
const FILLED = 1.5;
/** Under load the oldest of so many screenfuls leaves. */
const FULL = 3;

/**
 * Which of the rows are rendered. While the end is followed: from some row to the end, starting with a screenful, without those that are left
 * out because more come than can be read. Else: from some row to some row, all of them.
 */
export class RowWindow {
  readonly #sampler = new Sampler();
  /** Keys of the rows that are left out, the oldest first; bounded by the rows there are. */
  readonly #skipped = new Set<string>();
  /** The newest row that the server has confirmed, as of the last update. */
  #newest: string | undefined;
  /** What is rendered. */
  rows: readonly LogRow[] = [];
  /** The row before the first that is rendered. */
  above: LogRow | undefined;
  /** Whether there are rows to draw above. */
  hasAbove = false;
  /** Whether an update when it is quiet would draw more. */
  isShort = false;
  /** Whether there are rows to draw below. */
  hasBelow = false;

  /** One in so many rows is rendered. */
  get every(): number {
    return this.#sampler.every;
  }

  /** Whether rows are left out. */
  get isSampled(): boolean {
    return this.#skipped.size > 0;
  }

  get isBusy(): boolean {
    return this.#sampler.isBusy;
  }

  /** Begins anew at the end. */
  reset(): void {
    this.rows = [];
  }

  /** Moves with the rows, and grows by so many at either end. False: a viewer's place is gone, since nothing is left of what was rendered. */
  update(view: WindowView, up = 0, down = 0): boolean {
    const { rows, following, screen, isIdle, maxMessages } = view;
    const arrived = this.#sample(view);
    const shown = this.isSampled ? rows.filter(({ key }) => !this.#skipped.has(key)) : rows;
    const keys = new Set(this.rows.map(({ key }) => key));
    const first = shown.findIndex(({ key }) => keys.has(key));
    const last = shown.findLastIndex(({ key }) => keys.has(key));
    const least = following ? Math.max(0, shown.length - maxMessages) : 0;
    const isOther = first < 0 || (following && arrived > screen);
    const end = following || isOther ? shown.length : Math.min(shown.length, last + 1 + down);
    const filled = end - Math.ceil(screen * FILLED);
    let from = isOther ? end - screen : first;
    if (following && isIdle) from = Math.min(from, filled);
    if (following && this.isBusy && end - from > screen * FULL) from = filled;
    const start = Math.max(least, from - up);
    this.rows = shown.slice(start, end);
    this.above = shown[start - 1];
    this.hasAbove = start > least;
    this.isShort = following && start > Math.max(least, filled);
    this.hasBelow = end < shown.length;
    return following || first >= 0;
  }

  /** Counts the rows that are new, and decides on each. Returns how many of them are shown. */
  #sample({ rows, following, isPaused: isHeld, maxRate, isRemarkable, now }: WindowView): number {
    let end = rows.length;
    while (isOutgoing(rows[end - 1])) end -= 1;
    let start = end;
    // What is there at first has not arrived.
    while (this.#newest !== undefined && start > 0 && rows[start - 1]?.key !== this.#newest) start -= 1;
    this.#newest = rows[end - 1]?.key;
    this.#sampler.add(end - start, now, maxRate);
    if (!(following || isHeld) || this.every === 1) {
      this.#skipped.clear();
      return end - start;
    }
    const before = this.#skipped.size;
    for (const row of rows.slice(start, end)) {
      if (!isRemarkable(row) && this.#sampler.skip()) this.#skipped.add(row.key);
    }
    const shown = end - start - (this.#skipped.size - before);
    for (const key of this.#skipped) {
      if (this.#skipped.size <= rows.length) break;
      this.#skipped.delete(key);
    }
    return shown;
  }
}

function isOutgoing(row: LogRow | undefined): boolean {
  return row?.kind === "message" && row.state !== "sent";
}
