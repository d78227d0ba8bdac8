/** After so many ms without a drawing, beyond the pause after one, it is quiet. */
const IDLE_MS = 100;
/** A pause is so many times as long as the drawing before it, where that is longer than asked for: a slow machine is left room to type. */
const PAUSES = 30;
const MAX_PAUSE_MS = 500;

export interface DrawPaceOptions {
  /** `isIdle`: nothing was drawn for a moment, as `requestIdle` waited for. */
  draw: (isIdle: boolean) => void;
  /** So many ms at least from one drawing to the next; 0: none, whatever it costs. */
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
  /** How long the last drawing took, with style and layout. */
  #tookMs = 0;

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
    }, this.#pauseMs + IDLE_MS);
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

  get #pauseMs(): number {
    const least = this.#options.pauseMs();
    return least && Math.max(least, Math.min(this.#tookMs * PAUSES, MAX_PAUSE_MS));
  }

  #plan(): void {
    const wait = this.#drawnAt + this.#pauseMs - performance.now();
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
    this.#tookMs = performance.now() - this.#drawnAt;
  };
}
