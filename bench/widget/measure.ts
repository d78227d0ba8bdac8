/** The three things that are measured of a contender: drawing a history, a live load, and many messages in one visit. */
import type { Browser } from "./browser.js";
import { type ContenderPage, Drowned, type Metrics, PATIENCE_MS } from "./contender-page.js";
import type { ContenderName } from "./contenders.js";

/** `following`: the reader is at the end; `reading`: has scrolled up. */
export const stances = ["following", "reading"] as const;
export type Stance = (typeof stances)[number];

interface Measured {
  readonly contender: ContenderName;
  readonly repetition: number;
  /** Processors that programs outside the bench used meanwhile. */
  readonly foreignCores: number;
  /** Breaches of what a chat must do, as sentences. */
  readonly faults: readonly string[];
  /** Why it was given up; figures of such a measurement are lower bounds. */
  readonly drowned?: string;
}

/** Drawing a history. */
export interface HistoryMeasurement extends Measured {
  readonly kind: "history";
  readonly rows: number;
  /** Main-thread ms from the frame's arrival until nothing is left to do. */
  readonly mainMs: number;
  readonly longestMs: number;
}

/** A live load over a history of 200, somebody typing. */
export interface LiveMeasurement extends Measured {
  readonly kind: "live";
  readonly rate: number;
  readonly stance: Stance;
  readonly mainMsPerThousand: number;
  /** The longest task; 0: none over 50 ms. */
  readonly longestMs: number;
  readonly delays: readonly number[];
  readonly paints: readonly number[];
  readonly nodes: number;
  readonly heapBytes: number;
  /** Of the five messages before the last, how many are drawn at the end. */
  readonly lastDrawn: number;
  /** While reading: how far the row that was being read moved, px; null: it is gone. */
  readonly movedPx?: number | null;
}

/** Many messages in one visit of ours. */
export interface SoakMeasurement extends Measured {
  readonly kind: "soak";
  readonly messages: number;
  readonly before: Metrics;
  readonly after: Metrics;
}

export type Measurement = HistoryMeasurement | LiveMeasurement | SoakMeasurement;

/** Rows that a live load comes on top of, and the reader scrolls in. */
const LIVE_HISTORY = 200;
const SCROLL_UP_PX = 1500;
const FAR_PX = 100_000;
const LAST_ROWS = 5;
const RETURN_LIMIT_MS = 4_000;
const SOAK_RATE = 5_000;

/** Never rejects for what a page does, only where the bench itself fails; so do the others. */
export function measureHistory(
  browser: Browser,
  contender: ContenderName,
  rows: number,
  repetition: number,
): Promise<HistoryMeasurement> {
  const id = { kind: "history", contender, repetition, rows } as const;
  // At least that, if it drowns.
  const nothing = { mainMs: PATIENCE_MS, longestMs: Number.NaN };
  return onPage(browser, { ...id, ...nothing }, async (page) => {
    const from = await page.settle();
    await page.ask("bench.reset()");
    page.viewer.sendHistory(rows);
    const to = await page.settle();
    const { longest } = await page.report();
    const faults = (await showsLast(page)) ? [] : ["the last message is not in sight"];
    return { ...id, mainMs: to.threadMs - from.threadMs, longestMs: longest, faults };
  });
}

export function measureLive(
  browser: Browser,
  contender: ContenderName,
  { rate, stance, ms }: { rate: number; stance: Stance; ms: number },
  repetition: number,
): Promise<LiveMeasurement> {
  const id = { kind: "live", contender, repetition, rate, stance } as const;
  const unknown = Number.NaN;
  const nothing = { mainMsPerThousand: unknown, longestMs: unknown, nodes: unknown, heapBytes: unknown };
  return onPage(browser, { ...id, ...nothing, delays: [], paints: [], lastDrawn: 0 }, async (page) => {
    const faults: string[] = [];
    page.viewer.sendHistory(LIVE_HISTORY);
    await page.settle();
    let reference: { seq: number; top: number } | null = null;
    if (stance === "reading") {
      await page.wheel(-SCROLL_UP_PX);
      await page.settle();
      reference = await page.ask("bench.pickReference()");
      if (reference === null && contender !== "floor")
        faults.push("there is no row to read after scrolling up");
    }
    if (!(await page.ask("bench.focusInput()"))) faults.push("there is no field to write in");
    await page.ask("bench.reset()");
    const from = await page.settle();
    const first = page.viewer.last;
    const [waiting] = await Promise.all([page.type(ms), page.viewer.play(rate, ms)]);
    // A page that is behind may still answer between two of its tasks: then there is a lower bound.
    const drowned = await page.settle().then(() => undefined, reasonOf);
    const to = await page.metrics();
    const { received, delays, paints, longest } = await page.report();
    const taken = drowned === undefined ? page.viewer.last - first : received;
    const end = drowned === undefined ? await page.collected() : to;
    const movedPx = reference === null ? undefined : await distanceMoved(page, reference);
    const last = Array.from({ length: LAST_ROWS }, (_, index) => page.viewer.last - 1 - index);
    const lastDrawn = await page.ask<number>(`bench.countDrawn(${JSON.stringify(last)})`);
    if (drowned === undefined && !(await showsLast(page, stance)))
      faults.push("the last message is not in sight at the end");
    return {
      ...id,
      mainMsPerThousand: ((to.threadMs - from.threadMs) / taken) * 1000,
      longestMs: longest,
      delays: drowned === undefined ? delays : [...delays, ...waiting],
      paints,
      nodes: end.nodes,
      heapBytes: end.heapBytes,
      lastDrawn,
      ...(movedPx !== undefined && { movedPx }),
      faults,
      ...(drowned !== undefined && { drowned }),
    };
  });
}

/** Ours alone: heap and nodes after a tenth of the messages, and after all of them. */
export function measureSoak(browser: Browser, messages: number): Promise<SoakMeasurement> {
  const id = { kind: "soak", contender: "ours", repetition: 1, messages } as const;
  const nothing = { threadMs: Number.NaN, nodes: Number.NaN, heapBytes: Number.NaN };
  return onPage(browser, { ...id, before: nothing, after: nothing }, async (page) => {
    const play = async (count: number) => {
      await page.viewer.play(SOAK_RATE, (count / SOAK_RATE) * 1000);
      await page.settle();
      return page.collected();
    };
    page.viewer.sendHistory(LIVE_HISTORY);
    const before = await play(messages / 10);
    const after = await play((messages * 9) / 10);
    const faults = (await showsLast(page)) ? [] : ["the last message is not in sight at the end"];
    return { ...id, before, after, faults };
  });
}

/**
 * Runs a measurement on a fresh page, which is gone afterwards; one that drowned takes the browser with it. `nothing` is the
 * result where the page drowned so early that there is nothing to tell.
 */
async function onPage<Result extends Measured>(
  browser: Browser,
  nothing: Omit<Result, "foreignCores" | "faults">,
  run: (page: ContenderPage) => Promise<Omit<Result, "foreignCores">>,
): Promise<Result> {
  const page = await browser.open(nothing.contender);
  const foreignCores = await browser.watchForeignLoad();
  let isWell = false;
  try {
    const found = await run(page).catch((error) => ({ ...nothing, faults: [], drowned: reasonOf(error) }));
    isWell = found.drowned === undefined;
    // The peers' own errors are theirs: one asks for emoji on the internet.
    const faults = nothing.contender === "ours" ? [...found.faults, ...page.errors] : found.faults;
    return { ...found, faults, foreignCores: await foreignCores() } as Result;
  } finally {
    await (isWell ? page.close() : browser.restart());
  }
}

/**
 * Whether the last message comes in sight, where the main thread is at rest and the browser may still have a frame to draw. Who was
 * reading goes back to the end by the wheel; more may be drawn there, so it may take several turns.
 */
async function showsLast(page: ContenderPage, stance: Stance = "following"): Promise<boolean> {
  await page.ask("globalThis.showLast?.()");
  const deadline = performance.now() + RETURN_LIMIT_MS;
  while (performance.now() < deadline) {
    if (stance === "reading") await page.wheel(FAR_PX);
    if (await page.ask<boolean>(`bench.isInSight(${page.viewer.last})`)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function distanceMoved(
  page: ContenderPage,
  reference: { seq: number; top: number },
): Promise<number | null> {
  const top = await page.ask<number | null>(`bench.topOf(${reference.seq})`);
  return top === null ? null : Math.abs(top - reference.top);
}

function reasonOf(error: unknown): string {
  if (error instanceof Drowned) return error.message;
  throw error;
}
