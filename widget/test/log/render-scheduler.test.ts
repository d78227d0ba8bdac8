import { expect } from "@open-wc/testing";
import type { Clock } from "../../src/dom/window-of.js";
import { RenderScheduler } from "../../src/log/render-scheduler.js";

const FRAME_MS = 16;

/** Time that passes only when the test says so. */
class TestClock implements Clock {
  #now = 1_000;
  #timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  later(callback: () => void, ms: number): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  frame(callback: () => void): () => void {
    return this.later(callback, FRAME_MS);
  }

  /** Something takes so long. */
  spend(ms: number): void {
    this.#now += ms;
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await Promise.resolve();
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = Math.max(this.#now, end);
  }
}

/** A scheduler whose renderings take so long; when each of them began, and whether it was idle by then. */
function schedulerOf({ pauseMs, tookMs }: { pauseMs: number; tookMs: number }) {
  const clock = new TestClock();
  const begun: number[] = [];
  const idle: boolean[] = [];
  const render = (isIdle: boolean) => {
    idle.push(isIdle);
    begun.push(clock.now());
    clock.spend(tookMs);
  };
  return { clock, begun, idle, scheduler: new RenderScheduler({ clock, render, pauseMs: () => pauseMs }) };
}

describe("when the list is rendered", () => {
  it("once for what is asked for in one task, and again after the frame and the pause", async () => {
    const { clock, begun, scheduler } = schedulerOf({ pauseMs: 60, tookMs: 0 });
    for (let count = 0; count < 5; count += 1) scheduler.request();
    expect(begun, "not before the task is over").to.have.length(0);
    await Promise.resolve();
    expect(begun).to.have.length(1);
    for (let count = 0; count < 5; count += 1) scheduler.request();
    await clock.pass(1_000);
    expect((begun[1] as number) - (begun[0] as number)).to.equal(60);
    expect(begun).to.have.length(2);
  });

  it("the first time at once, however young the page is", async () => {
    const { begun, scheduler } = schedulerOf({ pauseMs: 3_600_000, tookMs: 0 });
    scheduler.request();
    await Promise.resolve();
    expect(begun).to.have.length(1);
  });

  it("later after a rendering that took long, but not where no pause is asked for", async () => {
    for (const [pauseMs, expected] of [
      [60, 500],
      [0, 20 + FRAME_MS],
    ] as const) {
      const { clock, begun, scheduler } = schedulerOf({ pauseMs, tookMs: 20 });
      scheduler.request();
      await Promise.resolve();
      scheduler.request();
      await clock.pass(2_000);
      expect((begun[1] as number) - (begun[0] as number)).to.be.within(expected - 20, expected);
    }
  });

  it("is idle when nothing was rendered for longer than a pause, not within one", async () => {
    const { clock, idle, scheduler } = schedulerOf({ pauseMs: 250, tookMs: 0 });
    scheduler.request();
    await Promise.resolve();
    scheduler.requestIdle();
    scheduler.request();
    await clock.pass(2_000);
    expect(idle).to.deep.equal([false, false, true]);
  });

  it("never after `stop()`", async () => {
    const { clock, begun, scheduler } = schedulerOf({ pauseMs: 0, tookMs: 0 });
    scheduler.request();
    scheduler.requestIdle();
    scheduler.stop();
    await clock.pass(10_000);
    expect(begun).to.have.length(0);
  });
});
