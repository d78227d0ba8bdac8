import { later, windowOf } from "../dom/window-of.js";

/** After so many ms without a drawing, beyond the pause after one, it is quiet. */
const IDLE_MS = 100;
/** A pause is so many times as long as the drawing before it, where that is longer than asked for: a slow machine is left room to type. */
const PAUSES = 30;
const MAX_PAUSE_MS = 500;

export interface DrawPaceOptions {
  /** What is drawn: the pace is that of the window that shows it. */
  element: Element;
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
  #cancelFrame: (() => void) | undefined;
  #cancelDraw: (() => void) | undefined;
  #cancelIdle: (() => void) | undefined;
  #drawnAt = Number.NEGATIVE_INFINITY;
  /** How long the last drawing took, with style and layout. */
  #tookMs = 0;

  constructor(options: DrawPaceOptions) {
    this.#options = options;
  }

  request(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    if (this.#cancelFrame === undefined) this.#plan();
  }

  /** Requests, once this was not called again for a moment. */
  requestIdle(): void {
    this.cancelIdle();
    const request = () => {
      this.#isIdle = true;
      this.request();
    };
    this.#cancelIdle = later(this.#options.element, request, this.#pauseMs + IDLE_MS);
  }

  cancelIdle(): void {
    this.#cancelIdle?.();
    this.#isIdle = false;
  }

  stop(): void {
    this.cancelIdle();
    this.#cancelDraw?.();
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#isWanted = false;
  }

  get #pauseMs(): number {
    const least = this.#options.pauseMs();
    return least && Math.max(least, Math.min(this.#tookMs * PAUSES, MAX_PAUSE_MS));
  }

  #plan(): void {
    const wait = this.#drawnAt + this.#pauseMs - performance.now();
    if (wait > 0) this.#cancelDraw = later(this.#options.element, this.#draw, wait);
    else queueMicrotask(this.#draw);
  }

  #draw = (): void => {
    if (!this.#isWanted) return;
    const isIdle = this.#isIdle;
    this.#isWanted = this.#isIdle = false;
    this.#drawnAt = performance.now();
    const view = windowOf(this.#options.element);
    const frame = view.requestAnimationFrame(() => {
      this.#cancelFrame = undefined;
      if (this.#isWanted) this.#plan();
    });
    this.#cancelFrame = () => view.cancelAnimationFrame(frame);
    this.#options.draw(isIdle);
    this.#tookMs = performance.now() - this.#drawnAt;
  };
}
