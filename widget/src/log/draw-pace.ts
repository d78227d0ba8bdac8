/** After so many ms without a drawing it is quiet. */
const IDLE_MS = 100;

export interface DrawPaceOptions {
  /** `isIdle`: nothing was drawn for a moment, as `requestIdle` waited for. */
  draw: (isIdle: boolean) => void;
  /** So many ms at least from one drawing to the next. */
  pauseMs: () => number;
}

/**
 * When to draw: once for all that was asked for in one task or within a pause, and not again before the browser has shown what was drawn
 * before. So a hidden tab, which shows nothing, draws once and no more.
 *
 * It draws in a task, not in a frame: what a frame draws and scrolls takes a second frame, for the scroll event alone.
 */
export class DrawPace {
  readonly #options: DrawPaceOptions;
  #isWanted = false;
  #isIdle = false;
  /** The frame that shows the last drawing. */
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #drawnAt = 0;

  constructor(options: DrawPaceOptions) {
    this.#options = options;
  }

  request(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    if (this.#frame === undefined) this.#plan();
  }

  /** Requests, once this was not called again for a moment. */
  requestIdle(): void {
    this.cancelIdle();
    this.#idleTimer = setTimeout(() => {
      this.#isIdle = true;
      this.request();
    }, IDLE_MS);
  }

  cancelIdle(): void {
    clearTimeout(this.#idleTimer);
    this.#isIdle = false;
  }

  stop(): void {
    this.cancelIdle();
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#isWanted = false;
  }

  #plan(): void {
    const wait = this.#drawnAt + this.#options.pauseMs() - performance.now();
    if (wait > 0) this.#timer = setTimeout(this.#draw, wait);
    else queueMicrotask(this.#draw);
  }

  #draw = (): void => {
    if (!this.#isWanted) return;
    const isIdle = this.#isIdle;
    this.#isWanted = this.#isIdle = false;
    this.#drawnAt = performance.now();
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#isWanted) this.#plan();
    });
    this.#options.draw(isIdle);
  };
}
