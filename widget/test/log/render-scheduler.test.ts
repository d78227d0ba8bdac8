import { expect } from "@open-wc/testing";
import { RenderScheduler } from "../../src/log/render-scheduler.js";
import { waitUntil } from "../helpers/wait-until.js";

/** A scheduler whose drawings take so long; when each of them began, and whether it was idle by then. */
function schedulerOf({ pauseMs, tookMs }: { pauseMs: number; tookMs: number }) {
  const begun: number[] = [];
  const idle: boolean[] = [];
  const render = (isIdle: boolean) => {
    idle.push(isIdle);
    begun.push(performance.now());
    while (performance.now() < (begun.at(-1) as number) + tookMs);
  };
  return {
    begun,
    idle,
    scheduler: new RenderScheduler({ element: document.body, render: render, pauseMs: () => pauseMs }),
  };
}

describe("the scheduler of renderings", () => {
  it("draws once for what is asked for in one task, and again after the frame and the pause", async () => {
    const { begun, scheduler } = schedulerOf({ pauseMs: 60, tookMs: 0 });
    for (let count = 0; count < 5; count += 1) scheduler.request();
    expect(begun, "not before the task is over").to.have.length(0);
    await Promise.resolve();
    expect(begun).to.have.length(1);
    for (let count = 0; count < 5; count += 1) scheduler.request();
    await waitUntil(() => begun.length > 1, "it does not draw again");
    expect((begun[1] as number) - (begun[0] as number)).to.be.at.least(55);
    expect(begun).to.have.length(2);
  });

  it("does not wait for the first drawing, however young the page is", async () => {
    const { begun, scheduler } = schedulerOf({ pauseMs: 3_600_000, tookMs: 0 });
    scheduler.request();
    await Promise.resolve();
    expect(begun).to.have.length(1);
  });

  it("pauses longer after a drawing that took long, but not where no pause is asked for", async () => {
    for (const [pauseMs, least, most] of [
      [60, 380, 10_000],
      [0, 0, 300],
    ] as const) {
      const { begun, scheduler } = schedulerOf({ pauseMs, tookMs: 20 });
      scheduler.request();
      await Promise.resolve();
      scheduler.request();
      await waitUntil(() => begun.length > 1, "it does not draw again");
      expect((begun[1] as number) - (begun[0] as number)).to.be.within(least, most);
    }
  });

  it("is idle when nothing was drawn for longer than a pause, not within one", async () => {
    const { begun, idle, scheduler } = schedulerOf({ pauseMs: 250, tookMs: 0 });
    scheduler.request();
    await Promise.resolve();
    scheduler.requestIdle();
    scheduler.request();
    await waitUntil(() => begun.length > 2, "it does not draw when it is idle");
    expect(idle).to.deep.equal([false, false, true]);
  });

  it("draws nothing any more after `stop()`", async () => {
    const { begun, scheduler } = schedulerOf({ pauseMs: 0, tookMs: 0 });
    scheduler.request();
    scheduler.requestIdle();
    scheduler.stop();
    const other = schedulerOf({ pauseMs: 0, tookMs: 0 });
    other.scheduler.requestIdle();
    await waitUntil(() => other.begun.length > 0, "the other one does not draw");
    expect(begun).to.have.length(0);
  });
});
