/** A hand that rests so long wants nothing of what it lies on. */
const REST_MS = 1_000;
/** So long the list waits for a hand that is on the actions of a row, or holds a button down: nobody stops a chat for good. */
const LONGEST_MS = 10_000;

export interface PointerPauseOptions {
  /** Whether the list is to stay as it is. */
  pause: (isPaused: boolean) => void;
  /** A timer; what it returns stops it. */
  later: (callback: () => void, ms: number) => () => void;
  /** Whether the actions of a row are shown. */
  isOpen: () => boolean;
}

/**
 * Pauses a list that moves while a hand is in it: nobody hits a row that has gone on, or somebody else's row in its place. A mouse that
 * moves pauses the list for a second, on the actions of a row, or with its button down, for ten; a finger while it is down, and as long
 * again while the actions are shown. A mouse that only lies there pauses nothing.
 */
export class PointerPause {
  readonly #options: PointerPauseOptions;
  #cancel: (() => void) | undefined;
  /** Where the mouse was: one that rests moves, too, in some browsers, when rows move below it. */
  #at = "";

  constructor(options: PointerPauseOptions) {
    this.#options = options;
  }

  /** Takes an event of the list, after the actions have taken it. */
  handle(event: Event, target: Element): void {
    const isOnActions = target.closest("[part=row-actions]") !== null;
    const { type, pointerType, clientX, clientY, buttons } = event as PointerEvent;
    const isMouse = pointerType === "mouse";
    if (type === "pointermove" && isMouse) {
      const at = `${clientX} ${clientY}`;
      if (at !== this.#at) this.#pause(isOnActions || buttons > 0);
      this.#at = at;
    } else if (type === "pointerdown" || type === "contextmenu") this.#pause(true);
    else if (type === "pointerup" || type === "pointercancel")
      this.#pause(isMouse ? hasSelection(target) : this.#options.isOpen());
    else if (type === "pointerleave" && isMouse && buttons === 0) this.release();
    else if ((type === "focusin" || type === "keydown") && isOnActions) this.#pause(true);
  }

  /** The list may go on. */
  release(): void {
    this.#cancel?.();
    this.#options.pause(false);
  }

  #pause(isLong: boolean): void {
    const { pause, later } = this.#options;
    this.#cancel?.();
    this.#cancel = later(() => this.release(), isLong ? LONGEST_MS : REST_MS);
    pause(true);
  }
}

/** Text that was selected to be copied. */
function hasSelection({ ownerDocument }: Element): boolean {
  return ownerDocument.getSelection()?.type === "Range";
}
