import type { Row } from "../client/index.js";
import { BottomPin } from "./bottom-pin.js";
import { createLogParts, drawLogParts } from "./log-parts.js";
import { isRemarkable, type RowContext } from "./row-element.js";
import { RowList } from "./row-list.js";
import { RowWindow } from "./row-window.js";

/** Under load the list is drawn so often, ms. */
const FLUSH_MS = 100;
/** After so many ms without a change the rows above the screen are drawn. */
const IDLE_MS = 100;
/** Rows that are drawn at once above or below those that are drawn already. */
const CHUNK = 50;
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
  rows: readonly Row[];
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
 * - while the end is followed: at first and under load about a screenful, the rest as soon as it is quiet for a moment. When more comes
 *   than can be read, one in N, and a line says so: it stands exactly as long as rows are left out. They are not lost: all are there once
 *   less comes, or when the reader scrolls up. Own messages, mentions and who speaks for the channel are never left out;
 * - while the reader is further up: what is near, and nothing that would move it. What is new is counted.
 *
 * It draws in animation frames, so a hidden tab draws nothing and, when it is shown again, only what is there then.
 */
export class LogView {
  readonly #options: LogOptions;
  readonly #parts = createLogParts();
  readonly #pin: BottomPin;
  readonly #list = new RowList(this.#parts.content);
  readonly #window = new RowWindow();
  #loading: Promise<boolean> | undefined;
  /** When older rows may next be loaded without being asked for. */
  #loadAfter = 0;
  #isSampling = false;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #drawnAt = 0;
  /** It is quiet: the next drawing may add what is above the screen. */
  #isIdle = false;
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
    });
    log.addEventListener("keydown", this.#handleKey);
    log.addEventListener("click", this.#handleClick);
    older.addEventListener("click", () => void this.#loadOlder());
    latest.addEventListener("click", () => {
      this.follow();
      log.focus();
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
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    clearTimeout(this.#idleTimer);
    this.#frame = this.#timer = undefined;
  }

  get following(): boolean {
    return this.#pin.following;
  }

  /** To be called when the state may have changed. Draws in the next frame, but under load at most every 100 ms. */
  draw(): void {
    if (this.#frame !== undefined || this.#timer !== undefined) return;
    const wait = this.#window.isBusy ? this.#drawnAt + FLUSH_MS - performance.now() : 0;
    this.#timer = wait > 0 ? setTimeout(this.#drawInFrame, wait) : undefined;
    if (this.#timer === undefined) this.#drawInFrame();
  }

  /** Goes to the newest message, and follows from there. */
  follow(): void {
    // Not through everything that came since: only what will be seen is drawn.
    if (!this.#pin.following) this.#window.reset();
    this.#pin.follow();
    this.#flush();
  }

  /** The row that an element is part of. */
  rowOf(element: Element): Row | undefined {
    return this.#list.rowOf(element);
  }

  /** The element of a row, if it is drawn. */
  elementOf(key: string): HTMLElement | undefined {
    return this.#list.elementOf(key);
  }

  /** Shows a message, focuses it and marks it for a moment; loads older history until it is there. Whether it was found. */
  async scrollToMessage(id: string): Promise<boolean> {
    const { following } = this.#pin;
    this.#pin.leave();
    for (;;) {
      const { rows } = this.#options.state();
      const row = rows.find((candidate) => candidate.kind === "message" && candidate.message.id === id);
      if (row !== undefined) {
        this.#flush(rows.length, rows.length);
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

  #show({ key }: Row): void {
    const element = this.elementOf(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "center" });
    element?.classList.add("flash");
    element?.addEventListener("animationend", () => element.classList.remove("flash"), { once: true });
  }

  #drawInFrame = (): void => {
    this.#timer = undefined;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#flush(this.#isIdle ? CHUNK : 0);
    });
  };

  /** Draws now, with so many rows more above and below. */
  #flush(up = 0, down = 0): void {
    const state = this.#options.state();
    const { context } = state;
    const pin = this.#pin;
    const rowHeight = this.#list.size > 0 ? Math.max(pin.contentHeight / this.#list.size, 12) : ROW_HEIGHT;
    this.#drawnAt = performance.now();
    this.#isIdle = false;
    const isSameList = this.#window.update(
      {
        ...state,
        following: pin.following,
        screen: Math.ceil(pin.viewHeight / rowHeight) + 4,
        isRemarkable: (row) => isRemarkable(row, context),
        now: this.#drawnAt,
      },
      up,
      down,
    );
    const { rows, above, every, isSampled } = this.#window;
    // As after a change of the channel: nothing is left of what was read.
    if (!isSameList) pin.follow();
    if (this.#list.draw(rows, above, context)) this.element.focus({ preventScroll: true });
    drawLogParts(this.#parts, state, {
      following: pin.following,
      every: isSampled ? every : 1,
      isLoading: this.#loading !== undefined,
    });
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
    clearTimeout(this.#idleTimer);
    if (!this.#window.hasAbove && this.#window.every === 1) return;
    this.#idleTimer = setTimeout(() => {
      this.#isIdle = true;
      this.draw();
    }, IDLE_MS);
  }

  /** Draws or loads what the reader comes near to, or what is missing to fill the box. */
  #approach(): void {
    const { following, viewHeight, contentHeight } = this.#pin;
    const { hasAbove, hasBelow } = this.#window;
    if (viewHeight === 0) return;
    const { scrollTop } = this.element;
    const isScrollable = contentHeight > viewHeight;
    const isNearStart = isScrollable ? !following && scrollTop < NEAR : true;
    const isNearEnd = !following && contentHeight - viewHeight - scrollTop < NEAR;
    if ((isNearStart && hasAbove) || (isNearEnd && hasBelow))
      this.#flush(isNearStart ? CHUNK : 0, isNearEnd ? CHUNK : 0);
    else if (isNearStart && performance.now() >= this.#loadAfter) void this.#loadOlder();
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
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-action]") : null;
    const row = button === null ? undefined : this.rowOf(button);
    if (button === null || row?.kind !== "message") return;
    const { action } = button.dataset;
    if (action === "quote" && row.message.reply) this.#options.onQuote(row.message.reply.id);
    if (row.state === "sent") return;
    if (action === "retry") this.#options.onRetry(row.ref);
    else if (action === "edit") this.#options.onEdit(row.ref);
    else if (action === "discard") this.#options.onDiscard(row.ref);
  };

  /** The arrows go from row to row; what the browser does for Page Up and Page Down only needs rows to go to. */
  #handleKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "PageUp" || key === "ArrowUp" || key === "Home") this.#pin.leave();
    if (key === "PageUp") this.#flush(CHUNK);
    else if (key === "End") this.follow();
    else if (key === "Home") {
      this.#flush(this.#options.state().rows.length);
      this.element.scrollTop = 0;
    } else if (key === "ArrowUp" || key === "ArrowDown")
      this.#step(event.target as Element, key === "ArrowUp" ? -1 : 1);
    if (key !== "PageUp" && /^(End|Home|Arrow(Up|Down))$/.test(key)) event.preventDefault();
  };

  /** Focuses the row above or below the one that has the focus, or one that is in view; below the last, the newest is followed again. */
  #step(from: Element, by: 1 | -1): void {
    const { rows } = this.#window;
    const row = this.rowOf(from);
    const { lastInView } = this.#pin;
    const start = row ?? (lastInView && this.rowOf(lastInView));
    const index =
      start === undefined ? rows.length - (by < 0 ? 1 : 0) : rows.findIndex(({ key }) => key === start.key);
    const next = rows[row === undefined ? index : index + by];
    if (next !== undefined) this.elementOf(next.key)?.focus();
    else if (by > 0) this.follow();
  }
}
