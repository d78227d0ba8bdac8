/** The window that shows an element; this script's own for one that no window shows. */
export function windowOf(node: Node): Window & typeof globalThis {
  return node.ownerDocument?.defaultView ?? window;
}

/**
 * A timer of the window that shows an element: where a chat has been moved into another one, this script's own may be a hidden tab, whose timers
 * browsers slow down to one a second or a minute. Returns what stops it, also after the element has moved on.
 */
export function later(node: Node, callback: () => void, ms = 0): () => void {
  const view = windowOf(node);
  const timer = view.setTimeout(callback, ms);
  return () => view.clearTimeout(timer);
}

/** The time of the window that shows an element. A test gives another one. */
export interface Clock {
  /** ms; never goes back. */
  now(): number;
  /** A timer; what it returns stops it. */
  later(callback: () => void, ms: number): () => void;
  /** The next time that the window shows something; what it returns stops it. */
  frame(callback: () => void): () => void;
}

export function clockOf(node: Node): Clock {
  return {
    now: () => performance.now(),
    later: (callback, ms) => later(node, callback, ms),
    frame: (callback) => {
      const view = windowOf(node);
      const frame = view.requestAnimationFrame(callback);
      return () => view.cancelAnimationFrame(frame);
    },
  };
}
