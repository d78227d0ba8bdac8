import { windowOf } from "../window-of.js";

/** Within so many CSS pixels of the end the list counts as being there: zoom levels leave fractions. */
export const AT_END = 8;

/** So many ms after a way to the end was taken, what still goes up is the rest of a smooth scroll from before, not the reader. */
const REST_MS = 200;

export interface BottomPinOptions {
  /** The scrolling element. Its own anchoring must be off (`overflow-anchor: none`): it does not know what is followed. */
  scroller: HTMLElement;
  /** Its only child: blocks of rows. */
  content: HTMLElement;
  /** Whether nothing is to come below the content: only then its end is the list's end. */
  isComplete: () => boolean;
  /** The reader left the end, or came back to it. */
  onFollowing: (isFollowing: boolean) => void;
  /** The reader scrolled. */
  onScroll: () => void;
}

/**
 * Keeps a list at its end while the reader follows, and otherwise keeps the row that is being read in its place, whatever is added or
 * removed around it. It sees by itself when the box or the rows change their size: the on-screen keyboard, a font, an image. Before a
 * change of the rows call `look()`, after it `settle()`.
 */
export class BottomPin {
  readonly #options: BottomPinOptions;
  #observer: ResizeObserver | undefined;
  /** Where the rows in view stood when the reader last scrolled, from the scroller's top. The goal, so that fractions never add up. */
  #places: { row: Element; top: number }[] = [];
  /** Where the scroller was last seen or put: an event at another place is the reader's. */
  #top = 0;
  #followedAt = Number.NEGATIVE_INFINITY;
  following = true;
  /** The box's height when it was last looked at. */
  viewHeight = 0;
  /** The height of what is in it, then. */
  contentHeight = 0;

  constructor(options: BottomPinOptions) {
    this.#options = options;
    options.scroller.addEventListener("scroll", this.look, { passive: true });
  }

  /** The last row in view; undefined while the end is followed. */
  get lastInView(): Element | undefined {
    return this.#places.at(-1)?.row;
  }

  /** Starts to watch, and goes to where the reader was: a node that is moved in its page has lost its place. */
  connect(): void {
    const { scroller, content } = this.#options;
    // Of the window that shows the list: another one may be hidden, and tells nothing.
    this.#observer = new (windowOf(scroller).ResizeObserver)(this.settle);
    this.#observer.observe(scroller);
    this.#observer.observe(content);
    this.settle();
  }

  disconnect(): void {
    this.#observer?.disconnect();
  }

  /** Goes to the end and follows it. */
  follow(): void {
    if (!this.following) this.#followedAt = performance.now();
    this.#setFollowing(true);
    this.settle();
  }

  /** Stays here, if there is anything to scroll: the reader is about to read. */
  leave(): void {
    if (this.contentHeight <= this.viewHeight) return;
    this.#setFollowing(false);
    this.#notePlaces();
  }

  /** Sees where the reader has scrolled to. The event for it comes with the next frame, which may be too late. */
  look = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = this.#options.scroller;
    const before = this.#top;
    if (scrollTop === before) return;
    this.#top = scrollTop;
    this.viewHeight = clientHeight;
    this.contentHeight = scrollHeight;
    const isAtEnd = scrollHeight - clientHeight - scrollTop <= AT_END;
    const isUpwards = scrollTop < before;
    if (this.following && isUpwards && performance.now() - this.#followedAt < REST_MS) {
      this.settle();
      return;
    }
    // Only upwards leaves the end: rows that grow move the end away from a reader who follows.
    if (this.following) this.#setFollowing(isAtEnd || !isUpwards);
    // And only downwards comes back to it: a smooth way up begins near it.
    else this.#setFollowing(isAtEnd && !isUpwards && this.#options.isComplete());
    this.#notePlaces();
    this.#options.onScroll();
  };

  /** Puts the end, or the row that is read, back where it was. */
  settle = (): void => {
    const { scroller } = this.#options;
    this.viewHeight = scroller.clientHeight;
    this.contentHeight = scroller.scrollHeight;
    if (this.following) {
      this.#scrollTo(this.contentHeight - this.viewHeight);
      return;
    }
    const place = this.#places.find(({ row }) => row.isConnected);
    if (place === undefined) this.#notePlaces();
    else {
      const moved = topOf(place.row) - topOf(scroller) - place.top;
      if (moved !== 0) this.#scrollTo(scroller.scrollTop + moved);
    }
  };

  #setFollowing(following: boolean): void {
    if (this.following === following) return;
    this.following = following;
    this.#options.onFollowing(following);
  }

  #scrollTo(top: number): void {
    const { scroller } = this.#options;
    scroller.scrollTop = top;
    this.#top = scroller.scrollTop;
  }

  #notePlaces(): void {
    this.#places = [];
    if (this.following) return;
    const { scroller, content } = this.#options;
    const top = topOf(scroller);
    for (const block of content.children) {
      if (block.getBoundingClientRect().bottom <= top) continue;
      for (const row of block.children) {
        const box = row.getBoundingClientRect();
        if (box.top >= top + this.viewHeight) return;
        if (box.bottom > top) this.#places.push({ row, top: box.top - top });
      }
    }
  }
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
