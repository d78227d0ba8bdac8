import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Within so many CSS pixels of the end the list counts as being there: zoom levels leave fractions. */
const AT_END = 8;
/** So near to the start the next older page is asked for. */
const NEAR_START = 400;

/** What the controller needs to know and may ask for. */
export interface StickToBottomOptions {
  /** The scrolling element, once it is there. */
  scroller: () => HTMLElement | undefined;
  /** Called when the reader leaves the end or comes back to it. */
  onFollowing: (isFollowing: boolean) => void;
  /** Called when the reader is near the start. */
  onNearStart: () => void;
}

/**
 * Keeps a list at its end while the reader follows, and keeps the row that is being read in its place otherwise, whatever is added
 * or removed around it. The browser's own anchoring must be off (`overflow-anchor: none`): it does not know which of the two is meant.
 */
export class StickToBottom implements ReactiveController {
  readonly #options: StickToBottomOptions;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | undefined;
  /** The first row in view before an update, with its distance from the scroller's top. */
  #anchor: { row: Element; top: number } | undefined;
  /** Our own scrolling raises `scroll` events, too: only the reader's change what is followed. */
  #expectedTop: number | undefined;
  following = true;

  constructor(host: ReactiveControllerHost, options: StickToBottomOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const scroller = this.#options.scroller();
    this.#anchor = scroller !== undefined && !this.following ? firstRowInView(scroller) : undefined;
  }

  hostUpdated(): void {
    const scroller = this.#options.scroller();
    this.#observe(scroller);
    if (scroller === undefined) return;
    if (this.following) {
      this.#scrollToEnd();
    } else if (this.#anchor?.row.isConnected === true) {
      const moved = topWithin(scroller, this.#anchor.row) - this.#anchor.top;
      if (moved !== 0) this.#scrollTo(scroller, scroller.scrollTop + moved);
    }
    this.#anchor = undefined;
    if (scroller.scrollHeight <= scroller.clientHeight) this.#options.onNearStart();
  }

  hostDisconnected(): void {
    this.#observe(undefined);
  }

  /** To be called on each `scroll` event of the scroller. */
  handleScroll = (): void => {
    const scroller = this.#options.scroller();
    if (scroller === undefined) return;
    const isOurs = this.#expectedTop !== undefined && Math.abs(scroller.scrollTop - this.#expectedTop) < 1;
    this.#expectedTop = undefined;
    if (!isOurs) this.#setFollowing(isAtEnd(scroller));
    if (!this.following && scroller.scrollTop < NEAR_START) this.#options.onNearStart();
  };

  /** Goes to the end and follows it again. */
  follow(): void {
    this.#setFollowing(true);
    this.#scrollToEnd();
  }

  #setFollowing(following: boolean): void {
    if (this.following === following) return;
    this.following = following;
    this.#options.onFollowing(following);
  }

  #scrollToEnd(): void {
    const scroller = this.#options.scroller();
    if (scroller !== undefined) this.#scrollTo(scroller, scroller.scrollHeight - scroller.clientHeight);
  }

  #scrollTo(scroller: HTMLElement, top: number): void {
    if (Math.abs(scroller.scrollTop - top) < 1) return;
    scroller.scrollTop = top;
    this.#expectedTop = scroller.scrollTop;
  }

  /** The box shrinks under an on-screen keyboard, and rows grow when fonts load: both move the end. */
  #observe(scroller: HTMLElement | undefined): void {
    if (scroller === this.#observed) return;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#observed = scroller;
    if (scroller === undefined) return;
    this.#observer = new ResizeObserver(() => {
      if (this.following) this.#scrollToEnd();
    });
    this.#observer.observe(scroller);
    for (const child of scroller.children) this.#observer.observe(child);
  }
}

function isAtEnd(scroller: HTMLElement): boolean {
  return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop <= AT_END;
}

function firstRowInView(scroller: HTMLElement): { row: Element; top: number } | undefined {
  for (const row of scroller.querySelectorAll("[data-row]")) {
    if (topWithin(scroller, row) + row.getBoundingClientRect().height > 0)
      return { row, top: topWithin(scroller, row) };
  }
  return undefined;
}

function topWithin(scroller: HTMLElement, row: Element): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
