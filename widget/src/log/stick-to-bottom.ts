import { windowOf } from "../dom/window-of.js";

/** Within so many CSS pixels of the end the list counts as being there: zoom levels leave fractions. */
export const AT_END = 8;

/** What is nearer than this is the rounding of a browser, which keeps scroll positions in the screen's pixels. */
const ROUNDING = 0.4;
/** `scrollHeight` and `clientHeight` are whole numbers: the end that follows from them may be so far from the true one. */
const WHOLE = 1;

/** So many ms after a way to the end was taken, what still goes up is the rest of a smooth scroll from before, not the viewer. */
const REST_MS = 200;

export interface StickToBottomOptions {
  /** The scrolling element. Its own anchoring must be off (`overflow-anchor: none`): it does not know what is followed. */
  scroller: HTMLElement;
  /** Its only child: blocks of rows. */
  content: HTMLElement;
  /** Whether nothing is to come below the content: only then its end is the list's end. */
  isComplete: () => boolean;
  /** The viewer left the end, or came back to it. */
  onFollowing: (isFollowing: boolean) => void;
  /** The viewer scrolled. */
  onScroll: () => void;
  /** The box has another size, or what is in it has, by itself. */
  onResize: () => void;
}

/**
 * Keeps a list at its end while the viewer follows, and otherwise keeps the row that is being read in its place, whatever is added or
 * removed around it. It sees by itself when the box or the rows change their size: the on-screen keyboard, a font, an image. Before a
 * change of the rows call `look()`, after it `settle()`.
 *
 * All lengths are those of layout (`offsetTop`, `scrollTop`): a rectangle says how something is painted, which is another length, or another
 * direction, below a transform or `zoom`. Nothing is read while there is no layout: out of the page, or not displayed.
 */
export class StickToBottom {
  readonly #options: StickToBottomOptions;
  #observer: ResizeObserver | undefined;
  /** Where the rows in view stood when the viewer last scrolled, from the top of the box. The goal, so that rounding never adds up. */
  #places: { row: HTMLElement; top: number }[] = [];
  /** Where the scroller was last seen or put: an event at another place is the viewer's. */
  #top = 0;
  /** Since it was last put somewhere there was a time without layout, in which a browser forgets where it was. */
  #isForgotten = false;
  #followedAt = Number.NEGATIVE_INFINITY;
  following = true;
  /** The end was left by `pause()`, and the viewer has gone nowhere since. */
  isPaused = false;
  /** The box's height when it was last looked at. */
  viewHeight = 0;
  #viewWidth = 0;
  /** The height of what is in it, then. */
  contentHeight = 0;

  constructor(options: StickToBottomOptions) {
    this.#options = options;
    options.scroller.addEventListener("scroll", this.measure, { passive: true });
  }

  /** The last row in view; undefined while the end is followed. */
  get lastInView(): Element | undefined {
    return this.#places.at(-1)?.row;
  }

  /** Whether there is anything to measure. A box without height or width shows nothing, and its rows are as high as a page is long. */
  get hasLayout(): boolean {
    const { clientHeight, clientWidth } = this.#options.scroller;
    return clientHeight > 0 && clientWidth > 0;
  }

  /** Starts to watch, and goes to where the viewer was: a node that is moved in its page has lost its place. */
  connect(): void {
    const { scroller, content } = this.#options;
    // Of the window that shows the list: another one may be hidden, and tells nothing. Where nothing has a size there is none.
    const { ResizeObserver } = windowOf(scroller);
    this.#observer = ResizeObserver && new ResizeObserver(this.#handleSizes);
    this.#observer?.observe(scroller);
    this.#observer?.observe(content);
    this.settle();
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#isForgotten = true;
  }

  /** Goes to the end and follows it. */
  follow(): void {
    if (!this.following) this.#followedAt = performance.now();
    this.isPaused = false;
    this.#setFollowing(true);
    this.settle();
  }

  /** Stays at an end that is followed for a while: see `isHeld`. */
  pause(): void {
    if (!this.following) return;
    this.unpin();
    this.isPaused = !this.following;
  }

  /** Stays here, or at the end if that is followed, when there is anything to scroll: the viewer is about to read. */
  unpin(): void {
    // The box may have another size since the last frame, or be on its way.
    if (this.following) this.settle();
    if (this.contentHeight > this.viewHeight) this.#stay();
  }

  /** Makes a change by which what is read grows: its beginning stays where it is, unless all of it fits. */
  grow(change: () => void): void {
    this.#stay();
    change();
    this.settle();
    if (this.contentHeight <= this.viewHeight) this.follow();
  }

  /** Leaves the end, and brings a row to the middle of the box. Nothing around the list scrolls. */
  center(row: HTMLElement): void {
    this.unpin();
    if (this.following || !this.hasLayout) return;
    const { scroller } = this.#options;
    this.#scrollTo(scroller.scrollTop + this.#topOf(row) - (scroller.clientHeight - row.offsetHeight) / 2);
    this.#notePlaces();
    this.#options.onScroll();
  }

  /** Sees where the viewer has scrolled to. The event for it comes with the next frame, which may be too late. */
  measure = (): void => {
    if (!this.hasLayout) {
      this.#isForgotten = true;
      return;
    }
    const { scrollTop, scrollHeight, clientHeight } = this.#options.scroller;
    const before = this.#top;
    if (Math.abs(scrollTop - before) < ROUNDING) return;
    const end = scrollHeight - clientHeight;
    const isUpwards = scrollTop < before;
    const isOtherSize = scrollHeight !== this.contentHeight || clientHeight !== this.viewHeight;
    // What became shorter is pushed to its end by the browser, and what came back from beyond its end was nowhere else.
    const isPushed = isUpwards && (isOtherSize || before > end + WHOLE) && scrollTop > end - WHOLE;
    const isRest = this.following && isUpwards && performance.now() - this.#followedAt < REST_MS;
    if (this.#isForgotten || isPushed || isRest) {
      this.settle();
      return;
    }
    this.#top = scrollTop;
    this.viewHeight = clientHeight;
    this.contentHeight = scrollHeight;
    this.isPaused = false;
    // Upwards leaves the end, however little it is, or slow viewers never leave. Only downwards comes back to it.
    if (isUpwards) this.#setFollowing(false);
    else if (!this.following) this.#setFollowing(end - scrollTop <= AT_END && this.#options.isComplete());
    this.#notePlaces();
    this.#options.onScroll();
  };

  /** Puts the end, or the row that is read, back where it was. */
  settle = (): void => {
    const { scroller } = this.#options;
    this.#isForgotten = !this.hasLayout;
    if (this.#isForgotten) return;
    this.viewHeight = scroller.clientHeight;
    this.#viewWidth = scroller.clientWidth;
    this.contentHeight = scroller.scrollHeight;
    if (this.following) {
      this.#scrollTo(this.contentHeight - this.viewHeight);
      return;
    }
    const place = this.#places.find(({ row }) => row.isConnected);
    if (place === undefined) this.#notePlaces();
    else {
      const moved = this.#topOf(place.row) - place.top;
      if (moved !== 0) this.#scrollTo(scroller.scrollTop + moved);
    }
  };

  #handleSizes = (): void => {
    const { clientHeight, clientWidth, scrollHeight } = this.#options.scroller;
    const isOther =
      clientHeight !== this.viewHeight ||
      clientWidth !== this.#viewWidth ||
      scrollHeight !== this.contentHeight;
    if (isOther && this.hasLayout) this.#options.onResize();
    this.settle();
  };

  #stay(): void {
    this.isPaused = false;
    this.#setFollowing(false);
    this.#notePlaces();
  }

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

  /** How far a row is below the top of the box. */
  #topOf(row: HTMLElement): number {
    return row.offsetTop + this.#startOf(row.parentElement as HTMLElement);
  }

  /** The same for a block, which is what positions its rows. */
  #startOf(block: HTMLElement): number {
    const { scroller, content } = this.#options;
    return block.offsetTop - content.offsetTop - scroller.scrollTop;
  }

  #notePlaces(): void {
    this.#places = [];
    if (this.following || !this.hasLayout) return;
    for (const block of this.#options.content.children as HTMLCollectionOf<HTMLElement>) {
      const start = this.#startOf(block);
      if (start + block.offsetHeight <= 0) continue;
      for (const row of block.children as HTMLCollectionOf<HTMLElement>) {
        const top = start + row.offsetTop;
        if (top >= this.viewHeight) return;
        if (top + row.offsetHeight > 0) this.#places.push({ row, top });
      }
    }
  }
}
