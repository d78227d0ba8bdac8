import type { Row } from "../client/index.js";
import { windowOf } from "../dom/window-of.js";
import type { LogRow } from "./day-marks.js";
import { createLogParts, drawLogParts } from "./log-parts.js";
import { DrawPace } from "./render-scheduler.js";
import { isRemarkable, type RowContext } from "./row-element.js";
import { RowList } from "./row-list.js";
import { RowWindow } from "./row-window.js";
import { AT_END, BottomPin } from "./stick-to-bottom.js";

/** Under load the list is drawn at most so often, ms. */
const BUSY_MS = 100;
/** The same for a reader further up, for whom only a number changes. */
const COUNT_MS = 300;
/** Rows that are drawn at once above or below those that are drawn already. */
const CHUNK = 50;
/** The same for a reader who has come to the very end of what is drawn: they are on their way somewhere. */
const FAR_CHUNK = 200;
/** So near to an end of what is drawn or loaded, CSS pixels, more is drawn or loaded. */
const NEAR = 400;
/** A row's height before one was measured. */
const ROW_HEIGHT = 24;
/** Y7 allows two requests for older history a second. */
const PAGE_MS = 500;
/** After older rows could not be loaded. */
const RETRY_MS = 3_000;

/** What the list is to show. */
export interface LogState {
  rows: readonly LogRow[];
  /** Messages that came since the reader left the end. */
  unseen: number;
  /** Whether `loadOlder` can bring rows. */
  hasOlder: boolean;
  /** The channel's history has arrived: an empty list is empty. */
  isLoaded: boolean;
  /** Rows shown while the end is followed. */
  maxMessages: number;
  /** Rows a second that can be read; 0: no limit. */
  maxRate: number;
  /** All rows are drawn anew when a value in it is another one than before. */
  context: RowContext;
}

export interface LogOptions {
  /** Asked whenever the list is drawn. */
  state: () => LogState;
  /** The reader left the end, or came back to it. */
  onFollowing: (isFollowing: boolean) => void;
  /** More comes than can be shown, or no longer: while it does, `rows` should reach further back, or little is left to show. */
  onSampling: (isSampling: boolean) => void;
  /** Loads the rows above the first one. Whether some came. Never rejects. */
  loadOlder: () => Promise<boolean>;
  onRetry: (ref: string) => void;
  onEdit: (ref: string) => void;
  onDiscard: (ref: string) => void;
  /** The quote of the message `id` was pressed. */
  onQuote: (id: string) => void;
}

/**
 * The list of messages, drawn by hand, since it is what costs time. The rows of the state are the truth; of these it draws
 *
 * - while the end is followed: a screenful, half of one more above it as soon as it is quiet for a moment, and under load at most three.
 *   When more comes than can be read, one in N, and a line says so: it stands exactly as long as rows are left out. They are not lost: all
 *   are there once less comes, or when the reader scrolls up. Own messages, mentions and who speaks for the channel are never left out;
 * - while the reader is further up: what is near, and nothing that would move it. What is new is counted.
 *
 * The keys that lead to the first row, and the one that finds a word in the page, draw all there are. A hidden tab draws nothing and, when
 * it is shown again, only what is there then.
 */
export class LogView {
  readonly #options: LogOptions;
  readonly #parts = createLogParts();
  readonly #pin: BottomPin;
  readonly #list = new RowList(this.#parts.content);
  readonly #window = new RowWindow();
  readonly #pace = new DrawPace({
    element: this.#parts.log,
    draw: (isIdle) => this.#flush({ isIdle }),
    pauseMs: () => (!this.#window.isBusy ? 0 : this.#pin.following ? BUSY_MS : COUNT_MS),
  });
  #loading: Promise<boolean> | undefined;
  /** When older rows may next be loaded without being asked for. */
  #loadAfter = 0;
  #isSampling = false;
  /** The scrolling element. Each row in it has its key in `data-row`. */
  readonly element = this.#parts.log;

  /** Fills an empty `area`. */
  constructor(area: HTMLElement, options: LogOptions) {
    this.#options = options;
    const { log, content, older, latest, sampling } = this.#parts;
    area.append(log, sampling, latest);
    this.#pin = new BottomPin({
      scroller: log,
      content,
      isComplete: () => this.#window.rows.at(-1)?.key === options.state().rows.at(-1)?.key,
      onFollowing: (isFollowing) => {
        options.onFollowing(isFollowing);
        this.draw();
      },
      onScroll: () => {
        this.#approach();
        this.#waitForIdle();
      },
      // Not at once: a browser complains of sizes that change while it tells of sizes.
      onResize: () => {
        this.#list.long.measureAgain();
        windowOf(this.element).requestAnimationFrame(() => this.draw());
      },
    });
    log.addEventListener("click", this.#handleClick);
    older.addEventListener("click", () => void this.#loadOlder());
    latest.addEventListener("click", () => {
      this.follow();
      log.focus({ preventScroll: true });
    });
  }

  /** As a reactive controller: the element is in a page. */
  hostConnected(): void {
    this.#pin.connect();
    this.draw();
  }

  /** As a reactive controller: nothing goes on in an element that has left. */
  hostDisconnected(): void {
    this.#pin.disconnect();
    this.#pace.stop();
  }

  get following(): boolean {
    return this.#pin.following;
  }

  /** To be called when the state may have changed. Draws soon, but under load at most ten times a second. */
  draw(): void {
    this.#pace.request();
  }

  /** Keeps a list that follows its end as it is, but for what changes or goes. After that it goes on, unless the reader has gone elsewhere. */
  hold(isHeld: boolean): void {
    if (isHeld) this.#pin.hold();
    else if (this.#pin.isHeld) this.follow();
  }

  /** Goes to the newest message, and follows from there. */
  follow(): void {
    // Not through everything that came since: only what will be seen is drawn.
    if (!this.#pin.following) this.#window.reset();
    this.#pin.follow();
    this.#flush();
  }

  /** Stays here, when there is anything to scroll: the reader is about to read. */
  leave(): void {
    this.#pin.leave();
  }

  /** What is drawn. */
  get rows(): readonly LogRow[] {
    return this.#window.rows;
  }

  /** The last row in view; undefined while the end is followed. */
  get lastInView(): Element | undefined {
    return this.#pin.lastInView;
  }

  /** The row that an element is part of. */
  drawnRowOf(element: Element): LogRow | undefined {
    return this.#list.rowOf(element);
  }

  /** The client's row that an element is part of. */
  rowOf(element: Element): Row | undefined {
    const row = this.drawnRowOf(element);
    return row?.kind === "mark" && row.mark === "day" ? undefined : row;
  }

  /** The element of a row, if it is drawn. */
  elementOf(key: string): HTMLElement | undefined {
    return this.#list.elementOf(key);
  }

  /** Shows a message, focuses it and marks it for a moment; loads older history until it is there. Whether it was found. */
  async scrollToMessage(id: string): Promise<boolean> {
    const following = this.#pin.following || this.#pin.isHeld;
    this.#pin.leave();
    for (;;) {
      const { rows } = this.#options.state();
      const row = rows.find((candidate) => candidate.kind === "message" && candidate.message.id === id);
      if (row !== undefined) {
        this.drawAll();
        this.#show(row);
        return true;
      }
      const pause = new Promise((resolve) => setTimeout(resolve, PAGE_MS));
      if (!(await this.#loadOlder())) {
        if (following) this.follow();
        return false;
      }
      await pause;
    }
  }

  #show({ key }: LogRow): void {
    const element = this.elementOf(key);
    if (element === undefined) return;
    element.focus({ preventScroll: true });
    this.#pin.center(element);
    element.classList.add("flash");
    element.addEventListener("animationend", () => element.classList.remove("flash"), { once: true });
  }

  /** Draws more above. */
  drawPage(): void {
    this.#flush({ up: CHUNK });
  }

  /** Draws every row that there is. */
  drawAll(): void {
    const { length } = this.#options.state().rows;
    this.#flush({ up: length, down: length });
  }

  /** Draws now, with so many rows more above and below. */
  #flush({ up = 0, down = 0, isIdle = false } = {}): void {
    const pin = this.#pin;
    pin.look();
    const state = this.#options.state();
    const { context } = state;
    const rowHeight = this.#list.size > 0 ? Math.max(pin.contentHeight / this.#list.size, 12) : ROW_HEIGHT;
    const isSameList = this.#window.update(
      {
        ...state,
        following: pin.following,
        isHeld: pin.isHeld,
        screen: Math.ceil(pin.viewHeight / rowHeight) + 4,
        isIdle,
        isRemarkable: (row) => isRemarkable(row, context),
        now: performance.now(),
      },
      up,
      down,
    );
    const { rows, above, every, isSampled } = this.#window;
    // As after a change of the channel: nothing is left of what was read.
    if (!isSameList) pin.follow();
    if (this.#list.draw(rows, above, context)) this.element.focus({ preventScroll: true });
    drawLogParts(this.#parts, state, {
      following: pin.following || (pin.isHeld && state.unseen === 0),
      every: isSampled ? every : 1,
      isLoading: this.#loading !== undefined,
    });
    if (pin.hasLayout) this.#list.long.fit(this.element.clientHeight, context.text.more);
    pin.settle();
    if (this.#isSampling !== every > 1) {
      this.#isSampling = every > 1;
      this.#options.onSampling(this.#isSampling);
    }
    this.#approach();
    this.#waitForIdle();
  }

  /** Not while the reader scrolls either: to add rows above would end a swing on a touch screen. */
  #waitForIdle(): void {
    if (this.#window.isShort || this.#window.every > 1) this.#pace.requestIdle();
    else this.#pace.cancelIdle();
  }

  /** Draws or loads what the reader comes near to, or what is missing to fill the box. */
  #approach(): void {
    const { following, viewHeight, contentHeight } = this.#pin;
    const { hasAbove, hasBelow } = this.#window;
    if (!this.#pin.hasLayout || this.#pin.isHeld) return;
    const { scrollTop } = this.element;
    const missing = contentHeight > viewHeight ? 0 : CHUNK;
    const up = following ? missing : chunkAt(scrollTop);
    const down = following ? 0 : chunkAt(contentHeight - viewHeight - scrollTop);
    if ((up > 0 && hasAbove) || (down > 0 && hasBelow)) this.#flush({ up, down });
    else if (up > 0 && performance.now() >= this.#loadAfter) void this.#loadOlder();
  }

  #loadOlder(): Promise<boolean> {
    if (!this.#options.state().hasOlder) return Promise.resolve(false);
    this.#loading ??= this.#options.loadOlder().then((came) => {
      this.#loading = undefined;
      if (!came) this.#loadAfter = performance.now() + RETRY_MS;
      this.draw();
      return came;
    });
    this.draw();
    return this.#loading;
  }

  #handleClick = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLElement>("[data-action]");
    const row = button === null ? undefined : this.rowOf(button);
    if (button === null || row?.kind !== "message") return;
    const { action } = button.dataset;
    if (action === "more") this.#pin.grow(() => this.#list.long.open(row));
    if (action === "quote" && row.message.reply) this.#options.onQuote(row.message.reply.id);
    if (row.state === "sent") return;
    if (action === "retry") this.#options.onRetry(row.ref);
    else if (action === "edit") this.#options.onEdit(row.ref);
    else if (action === "discard") this.#options.onDiscard(row.ref);
  };
}

/** How many rows more a reader needs who is so many CSS pixels away from the end of what is drawn. */
function chunkAt(distance: number): number {
  if (distance <= AT_END) return FAR_CHUNK;
  return distance < NEAR ? CHUNK : 0;
}
