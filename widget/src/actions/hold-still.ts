/** A hand that rests so long wants nothing of what it lies on. */
const REST_MS = 1_000;
/** So long the list waits for a hand that is on the actions of a row, or holds a button down: nobody stops a chat for good. */
const LONGEST_MS = 10_000;

export interface HoldStillOptions {
  /** Whether the list is to stay as it is. */
  hold: (isHeld: boolean) => void;
  /** A timer; what it returns stops it. */
  later: (callback: () => void, ms: number) => () => void;
  /** Whether the actions of a row are shown. */
  isOpen: () => boolean;
}

/**
 * Keeps a list that moves still while a hand is in it: nobody hits a row that has gone on, or somebody else's row in its place. A mouse that
 * moves holds the list for a second, on the actions of a row, or with its button down, for ten; a finger while it is down, and as long
 * again while the actions are shown. A mouse that only lies there holds nothing.
 */
export class HoldStill {
  readonly #options: HoldStillOptions;
  #cancel: (() => void) | undefined;
  /** Where the mouse was: one that rests moves, too, in some browsers, when rows move below it. */
  #at = "";

  constructor(options: HoldStillOptions) {
    this.#options = options;
  }

  /** Takes an event of the list, after the actions have taken it. */
  handle(event: Event, target: Element): void {
    const isOnActions = target.closest("[part=row-actions]") !== null;
    const { type, pointerType, clientX, clientY, buttons } = event as PointerEvent;
    const isMouse = pointerType === "mouse";
    if (type === "pointermove" && isMouse) {
      const at = `${clientX} ${clientY}`;
      if (at !== this.#at) this.#hold(isOnActions || buttons > 0);
      this.#at = at;
    } else if (type === "pointerdown" || type === "contextmenu") this.#hold(true);
    else if (type === "pointerup" || type === "pointercancel")
      this.#hold(isMouse ? hasSelection(target) : this.#options.isOpen());
    else if (type === "pointerleave" && isMouse && buttons === 0) this.release();
    else if ((type === "focusin" || type === "keydown") && isOnActions) this.#hold(true);
  }

  /** The list may go on. */
  release(): void {
    this.#cancel?.();
    this.#options.hold(false);
  }

  #hold(isLong: boolean): void {
    const { hold, later } = this.#options;
    this.#cancel?.();
    this.#cancel = later(() => this.release(), isLong ? LONGEST_MS : REST_MS);
    hold(true);
  }
}

/** Text that was selected to be copied. */
function hasSelection({ ownerDocument }: Element): boolean {
  return ownerDocument.getSelection()?.type === "Range";
}
