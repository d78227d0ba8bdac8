import type { Row } from "../client/index.js";
import { clockOf } from "../dom/window-of.js";
import type { LogRow } from "./day-marks.js";
import { createLogParts, renderLogParts } from "./log-parts.js";
import type { LogState } from "./log-state.js";
import { RenderScheduler } from "./render-scheduler.js";
import { isRemarkable } from "./row-element.js";
import { RowList } from "./row-list.js";
import { RowWindow } from "./row-window.js";
import { AT_END, StickToBottom } from "./stick-to-bottom.js";

/** Under load the list is rendered at most so often, ms. */
const BUSY_MS = 100;
/** The same for a viewer further up, for whom only a number changes. */
const COUNT_MS = 300;
/** Rows that are rendered at once above or below those that are rendered already. */
const CHUNK = 50;
/** The same for a viewer who has come to the very end of what is rendered: they are on their way somewhere. */
const FAR_CHUNK = 200;
/** So near to an end of what is rendered or loaded, CSS pixels, more is rendered or loaded. */
const NEAR = 400;
/** A row's height before one was measured. */
const ROW_HEIGHT = 24;
/** After older rows could not be loaded. */
const RETRY_MS = 3_000;

export interface LogOptions {
  /** The viewer left the end, or came back to it. */
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
 * The list of messages, rendered by hand, since it is what costs time. The rows of the state are the truth; of these it renders
 *
 * - while the end is followed: a screenful, half of one more above it as soon as it is quiet for a moment, and under load at most three.
 *   When more comes than can be read, one in N, and a line says so: it stands exactly as long as rows are left out. They are not lost: all
 *   are there once less comes, or when the viewer scrolls up. Own messages, mentions and who speaks for the channel are never left out;
 * - while the viewer is further up: what is near, and nothing that would move it. What is new is counted.
 *
 * The keys that lead to the first row, and the one that finds a word in the page, render all there are. A hidden tab renders nothing and, when
 * it is shown again, only what is there then.
 */
export class LogView {
  readonly #options: LogOptions;
  #state: LogState;
  readonly #parts = createLogParts();
  readonly #pin: StickToBottom;
  readonly #list = new RowList(this.#parts.content);
  readonly #window = new RowWindow();
  readonly #clock = clockOf(this.#parts.log);
  readonly #scheduler = new RenderScheduler({
    clock: this.#clock,
    render: (isIdle) => this.#render({ isIdle }),
    pauseMs: () => (!this.#window.isBusy ? 0 : this.#pin.following ? BUSY_MS : COUNT_MS),
  });
  #loading: Promise<boolean> | undefined;
  /** When older rows may next be loaded without being asked for. */
  #loadAfter = 0;
  #isSampling = false;
  /** The scrolling element. Each row in it has its key in `data-row`. */
  readonly element = this.#parts.log;

  /** Fills an empty `area`. */
  constructor(area: HTMLElement, state: LogState, options: LogOptions) {
    this.#state = state;
    this.#options = options;
    const { log, content, older, latest, sampling } = this.#parts;
    area.append(log, sampling, latest);
    this.#pin = new StickToBottom({
      scroller: log,
      content,
      isComplete: () => this.#window.rows.at(-1)?.key === this.#state.rows.at(-1)?.key,
      onFollowing: (isFollowing) => {
        options.onFollowing(isFollowing);
        this.#scheduler.request();
      },
      onScroll: () => {
        this.#approach();
        this.#waitForIdle();
      },
      // Not at once: a browser complains of sizes that change while it tells of sizes.
      onResize: () => {
        this.#list.long.measureAgain();
        this.#clock.frame(() => this.#scheduler.request());
      },
    });
    log.addEventListener("click", this.#handleClick);
    older.addEventListener("click", () => void this.loadOlder());
    latest.addEventListener("click", () => {
      this.follow();
      log.focus({ preventScroll: true });
    });
  }

  /** As a reactive controller: the element is in a page. */
  hostConnected(): void {
    this.#pin.connect();
    this.#scheduler.request();
  }

  /** As a reactive controller: nothing goes on in an element that has left. */
  hostDisconnected(): void {
    this.#pin.disconnect();
    this.#scheduler.stop();
  }

  get following(): boolean {
    return this.#pin.following;
  }

  /** See `pause`. */
  get isPaused(): boolean {
    return this.#pin.isPaused;
  }

  /** Shows another state soon, but under load at most ten times a second. */
  update(state: LogState): void {
    this.#state = state;
    this.#scheduler.request();
  }

  /** Keeps a list that follows its end as it is, but for what changes or goes. After that it goes on, unless the viewer has gone elsewhere. */
  pause(isPaused: boolean): void {
    if (isPaused) this.#pin.pause();
    else if (this.#pin.isPaused) this.follow();
  }

  /** Goes to the newest message, and follows from there. */
  follow(): void {
    // Not through everything that came since: only what will be seen is rendered.
    if (!this.#pin.following) this.#window.reset();
    this.#pin.follow();
    this.#render();
  }

  /** Stays here, when there is anything to scroll: the viewer is about to read. */
  unpin(): void {
    this.#pin.unpin();
  }

  /** What is rendered. */
  get rows(): readonly LogRow[] {
    return this.#window.rows;
  }

  /** The last row in view; undefined while the end is followed. */
  get lastInView(): Element | undefined {
    return this.#pin.lastInView;
  }

  /** The row that an element is part of. */
  renderedRowOf(element: Element): LogRow | undefined {
    return this.#list.rowOf(element);
  }

  /** The client's row that an element is part of. */
  rowOf(element: Element): Row | undefined {
    const row = this.renderedRowOf(element);
    return row?.kind === "mark" && row.mark === "day" ? undefined : row;
  }

  /** The element of a row, if it is rendered. */
  elementOf(key: string): HTMLElement | undefined {
    return this.#list.elementOf(key);
  }

  /** All rows, rendered or not. */
  get allRows(): readonly LogRow[] {
    return this.#state.rows;
  }

  /** Leaves the end, and brings a row that is rendered to the middle of the box. */
  center(element: HTMLElement): void {
    this.#pin.center(element);
  }

  /** Renders more above. */
  renderPage(): void {
    this.#render({ up: CHUNK });
  }

  /** Renders every row that there is. */
  renderAll(): void {
    const { length } = this.#state.rows;
    this.#render({ up: length, down: length });
  }

  /** Renders now, with so many rows more above and below. */
  #render({ up = 0, down = 0, isIdle = false } = {}): void {
    const pin = this.#pin;
    pin.measure();
    const state = this.#state;
    const { context } = state;
    const rowHeight = this.#list.size > 0 ? Math.max(pin.contentHeight / this.#list.size, 12) : ROW_HEIGHT;
    const isSameList = this.#window.update(
      {
        ...state,
        following: pin.following,
        isPaused: pin.isPaused,
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
    if (this.#list.render(rows, above, context)) this.element.focus({ preventScroll: true });
    renderLogParts(this.#parts, state, {
      following: pin.following || (pin.isPaused && state.unseen === 0),
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

  /** Not while the viewer scrolls either: to add rows above would end a swing on a touch screen. */
  #waitForIdle(): void {
    if (this.#window.isShort || this.#window.every > 1) this.#scheduler.requestIdle();
    else this.#scheduler.cancelIdle();
  }

  /** Renders or loads what the viewer comes near to, or what is missing to fill the box. */
  #approach(): void {
    const { following, viewHeight, contentHeight } = this.#pin;
    const { hasAbove, hasBelow } = this.#window;
    if (!this.#pin.hasLayout || this.#pin.isPaused) return;
    const { scrollTop } = this.element;
    const missing = contentHeight > viewHeight ? 0 : CHUNK;
    const up = following ? missing : chunkAt(scrollTop);
    const down = following ? 0 : chunkAt(contentHeight - viewHeight - scrollTop);
    if ((up > 0 && hasAbove) || (down > 0 && hasBelow)) this.#render({ up, down });
    else if (up > 0 && performance.now() >= this.#loadAfter) void this.loadOlder();
  }

  /** Loads the rows above the first one. Whether some came. */
  loadOlder(): Promise<boolean> {
    if (!this.#state.hasOlder) return Promise.resolve(false);
    this.#loading ??= this.#options.loadOlder().then((came) => {
      this.#loading = undefined;
      if (!came) this.#loadAfter = performance.now() + RETRY_MS;
      this.#scheduler.request();
      return came;
    });
    this.#scheduler.request();
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

/** How many rows more a viewer needs who is so many CSS pixels away from the end of what is rendered. */
function chunkAt(distance: number): number {
  if (distance <= AT_END) return FAR_CHUNK;
  return distance < NEAR ? CHUNK : 0;
}
