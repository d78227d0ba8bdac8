/**
 * What the bench asks of a page, the same for every contender and blind to how it is built: a message is found by the
 * number that ends its text (`… #12`), through open shadow roots. Nothing here runs while a load is measured, except what
 * takes the time of keys and of long tasks, which costs every contender the same.
 */
const number = /#(\d+)\s*$/;
let delays = [];
let paints = [];
let longest = 0;

addEventListener(
  "keydown",
  (event) => {
    if (!event.isTrusted) return;
    const pressedAt = event.timeStamp;
    delays.push(performance.now() - pressedAt);
    // The task after the frame: style, layout and paint are done. Not Event Timing: headless, it tells of a key's frame only with the next
    // one in which the list changes, which with one message a second is half a second, and measures how often a list draws.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => paints.push(performance.now() - pressedAt);
    requestAnimationFrame(() => port2.postMessage(undefined));
  },
  { capture: true },
);
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
}).observe({ type: "longtask" });

globalThis.bench = {
  /** Messages that the contender's list was given; 0 for one with a socket of its own. */
  received: 0,

  /** Forgets what was observed so far. */
  reset() {
    bench.received = 0;
    delays = [];
    paints = [];
    longest = 0;
  },

  /** Milliseconds: from each key to its handler, from each key to the end of its frame, the longest task over 50. */
  report() {
    return { received: bench.received, delays, paints, longest };
  },

  /** How many of these messages are drawn, within sight or not. */
  countDrawn(wanted) {
    const drawn = new Set();
    for (const { seq, rect } of messages()) if (rect.height > 0) drawn.add(seq);
    return wanted.filter((seq) => drawn.has(seq)).length;
  },

  /** Whether a reader sees the end of this message. */
  isInSight(seq) {
    return [...messages()].some((message) => message.seq === seq && isInSight(message));
  },

  /** A message in the middle of the window, to see whether it moves: its number and its distance from the top. */
  pickReference() {
    for (const message of messages()) {
      const { top, bottom } = message.rect;
      if (top > innerHeight * 0.3 && bottom < innerHeight * 0.7 && isInSight(message))
        return { seq: message.seq, top };
    }
    return null;
  },

  /** Where that message is now; null when it is no longer drawn. */
  topOf(seq) {
    for (const message of messages()) if (message.seq === seq) return message.rect.top;
    return null;
  },

  /** Focuses the field to write in. Returns whether there is one. */
  focusInput() {
    for (const element of elements(document.body)) {
      const isField = element.matches(
        "textarea, input:not([type=file]), [contenteditable]:not([contenteditable=false])",
      );
      if (!isField || element.getClientRects().length === 0) continue;
      element.focus();
      return true;
    }
    return false;
  },
};

function* elements(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    yield node;
    if (node.shadowRoot) yield* elements(node.shadowRoot);
  }
}

function* messages() {
  const range = document.createRange();
  for (const element of elements(document.body)) {
    for (const node of element.childNodes) {
      const match = node.nodeType === Node.TEXT_NODE ? number.exec(node.data) : null;
      if (match === null) continue;
      range.setStart(node, match.index);
      range.setEnd(node, match.index + 1 + match[1].length);
      yield { seq: Number(match[1]), rect: range.getBoundingClientRect(), element };
    }
  }
}

/** Text for screen readers has a place, too, but is clipped: so this asks what is to be hit there. */
function isInSight({ rect, element }) {
  const hit = element.getRootNode().elementsFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return hit.includes(element);
}
