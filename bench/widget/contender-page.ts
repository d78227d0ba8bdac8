import type { CDPSession, Page, Browser as Playwright } from "playwright-core";
import type { Feeder, Viewer } from "./feeder.js";

const VIEWPORT = { width: 400, height: 720 };
const JOIN_LIMIT_MS = 15_000;
/** So long a page may be in one task, and so long it may take until nothing is left to do. */
export const PATIENCE_MS = 6_000;
const KEYS_PER_SECOND = 5;
/** A page at rest uses less than so much of its main thread, ms, in so long a time, twice in a row. */
const REST = { ms: 100, usesMs: 4 };

/** The main thread did not come to rest, or did not answer, within the time that it was given. */
export class Drowned extends Error {}

/** What the main thread was seen to do, and to hold. */
export interface Metrics {
  /** Processor time of the page's main thread since it began, ms. */
  readonly threadMs: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

/** What `pages/probe.js` reports. */
interface ProbeReport {
  readonly received: number;
  readonly delays: readonly number[];
  readonly paints: readonly number[];
  readonly longest: number;
}

/** A contender in a page of its own, driven over the DevTools protocol: keys and wheel are real, figures are the browser's. */
export class ContenderPage {
  readonly viewer: Viewer;
  /** Uncaught errors of the page. */
  readonly errors: string[] = [];
  readonly #page: Page;
  readonly #session: CDPSession;
  /** When each key was sent that the page has not answered. */
  readonly #unanswered = new Set<number>();

  private constructor(page: Page, session: CDPSession, viewer: Viewer) {
    this.#page = page;
    this.#session = session;
    this.viewer = viewer;
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  /** A renderer of its own, so that no contender inherits another's heap. Rejects when the page does not connect. */
  static async open(browser: Playwright, url: string, feeder: Feeder): Promise<ContenderPage> {
    const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1, locale: "ko-KR" });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const joined = feeder.join();
    await page.goto(url);
    const viewer = await withLimit(joined, JOIN_LIMIT_MS, `${url} did not connect`);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new ContenderPage(page, session, viewer);
  }

  /** `ThreadTime` is what the system counted for the main thread: script, style, layout, paint and collection, no waiting. */
  async metrics(): Promise<Metrics> {
    const { metrics } = await this.#ask(this.#session.send("Performance.getMetrics"));
    const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { threadMs: read("ThreadTime") * 1000, nodes: read("Nodes"), heapBytes: read("JSHeapUsedSize") };
  }

  /** Waits until the main thread has nothing to do, and returns its figures then. Rejects with `Drowned`. */
  async settle(): Promise<Metrics> {
    const deadline = performance.now() + PATIENCE_MS;
    let before = await this.metrics();
    for (let rests = 0; rests < 2; ) {
      await new Promise((resolve) => setTimeout(resolve, REST.ms));
      const now = await this.metrics();
      rests = now.threadMs - before.threadMs < REST.usesMs ? rests + 1 : 0;
      before = now;
      if (rests < 2 && performance.now() > deadline)
        throw new Drowned(`it did not come to rest within ${PATIENCE_MS / 1000} s`);
    }
    return before;
  }

  /** The figures after a full garbage collection. */
  async collected(): Promise<Metrics> {
    await this.#ask(this.#session.send("HeapProfiler.collectGarbage"));
    return this.metrics();
  }

  /** Evaluates an expression in the page; its value must be JSON. */
  async ask<Value>(expression: string): Promise<Value> {
    const answer = this.#session.send("Runtime.evaluate", { expression, returnByValue: true });
    const { result, exceptionDetails } = await this.#ask(answer);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }

  report(): Promise<ProbeReport> {
    return this.ask<ProbeReport>("bench.report()");
  }

  /** Turns the mouse wheel over the list, and takes the mouse away again: what is under it may be drawn differently. */
  async wheel(deltaY: number): Promise<void> {
    const middle = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 };
    const send = (
      event: Record<string, unknown> & { type: "mouseWheel" | "mouseMoved"; x: number; y: number },
    ) => this.#ask(this.#session.send("Input.dispatchMouseEvent", event));
    await send({ type: "mouseWheel", ...middle, deltaX: 0, deltaY });
    await send({ type: "mouseMoved", x: 0, y: 0 });
  }

  /** Types for so long. Resolves with how long the keys waited that the page has not taken by then, ms each. */
  async type(ms: number): Promise<number[]> {
    const letters = "annyeonghaseyo";
    for (let count = 0; count < (ms / 1000) * KEYS_PER_SECOND; count++) {
      await new Promise((resolve) => setTimeout(resolve, 1000 / KEYS_PER_SECOND));
      this.#press(letters[count % letters.length] ?? "a");
    }
    return [...this.#unanswered].map((sentAt) => performance.now() - sentAt);
  }

  /** Closes the page with its renderer. */
  async close(): Promise<void> {
    await this.#page.context().close();
  }

  #press(letter: string): void {
    const code = `Key${letter.toUpperCase()}`;
    const key = { key: letter, code, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
    const sentAt = performance.now();
    this.#unanswered.add(sentAt);
    // Not awaited: a viewer's fingers do not wait for the page.
    this.#session
      .send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key })
      .then(() => this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }))
      .then(() => this.#unanswered.delete(sentAt))
      .catch(() => {}); // The page is gone: the key counts as unanswered.
  }

  #ask<Value>(answer: Promise<Value>): Promise<Value> {
    return withLimit(answer, PATIENCE_MS, "it did not answer");
  }
}

async function withLimit<Value>(promise: Promise<Value>, limitMs: number, complaint: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Drowned(`${complaint} within ${limitMs / 1000} s`)), limitMs);
  });
  promise.catch(() => {}); // It may still fail when the page is closed, and nobody listens then.
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
