import type { Clock } from "../dom/window-of.js";

/** After so many ms without a rendering, beyond the pause after one, it is quiet. */
const IDLE_MS = 100;
/** A pause is so many times as long as the rendering before it, where that is longer than asked for: a slow machine is left room to type. */
const PAUSES = 30;
const MAX_PAUSE_MS = 500;

export interface RenderSchedulerOptions {
  /** Of the window that shows what is rendered. */
  clock: Clock;
  /** `isIdle`: nothing was rendered for a moment, as `requestIdle` waited for. */
  render: (isIdle: boolean) => void;
  /** So many ms at least from one rendering to the next; 0: none, whatever it costs. */
  pauseMs: () => number;
}

/**
 * When to draw: once for all that was asked for in one task or within a pause, and not again before the browser has shown what was rendered
 * before. So a hidden tab, which shows nothing, renders once and no more.
 *
 * It renders in a task, not in a frame: what a frame renders and scrolls takes a second frame, for the scroll event alone.
 */
export class RenderScheduler {
  readonly #options: RenderSchedulerOptions;
  #isWanted = false;
  #isIdle = false;
  /** The frame that shows the last rendering. */
  #cancelFrame: (() => void) | undefined;
  #cancelRender: (() => void) | undefined;
  #cancelIdle: (() => void) | undefined;
  #renderedAt = Number.NEGATIVE_INFINITY;
  /** How long the last rendering took, with style and layout. */
  #tookMs = 0;

  constructor(options: RenderSchedulerOptions) {
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
    this.#cancelIdle = this.#options.clock.later(request, this.#pauseMs + IDLE_MS);
  }

  cancelIdle(): void {
    this.#cancelIdle?.();
    this.#isIdle = false;
  }

  stop(): void {
    this.cancelIdle();
    this.#cancelRender?.();
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#isWanted = false;
  }

  get #pauseMs(): number {
    const least = this.#options.pauseMs();
    return least && Math.max(least, Math.min(this.#tookMs * PAUSES, MAX_PAUSE_MS));
  }

  #plan(): void {
    const wait = this.#renderedAt + this.#pauseMs - this.#options.clock.now();
    if (wait > 0) this.#cancelRender = this.#options.clock.later(this.#render, wait);
    else queueMicrotask(this.#render);
  }

  #render = (): void => {
    if (!this.#isWanted) return;
    const { clock, render } = this.#options;
    const isIdle = this.#isIdle;
    this.#isWanted = this.#isIdle = false;
    this.#renderedAt = clock.now();
    this.#cancelFrame = clock.frame(() => {
      this.#cancelFrame = undefined;
      if (this.#isWanted) this.#plan();
    });
    render(isIdle);
    this.#tookMs = clock.now() - this.#renderedAt;
  };
}
