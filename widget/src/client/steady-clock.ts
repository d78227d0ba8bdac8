/** A clock that was set by less than this is taken to run unevenly. */
const JUMP_MS = 1_000;

/**
 * A clock to measure waits by, ms since 1970: `wall` until that is set back, which `steady`, which stands still while a machine sleeps, goes
 * on through. What lies further ahead on `wall` has passed here, too: so it sees that the machine slept.
 */
export function createSteadyClock(wall: () => number, steady: () => number): () => number {
  let ahead = wall() - steady();
  let time = ahead;
  return () => {
    const now = wall() - steady();
    if (Math.abs(now - ahead) > JUMP_MS) {
      time += Math.max(0, now - ahead);
      ahead = now;
    }
    return Math.round(steady() + time);
  };
}

let clock: (() => number) | undefined;

/** The world's clock, as `createSteadyClock` makes it. For waits; what a viewer or a server is told is `Date.now()`'s. */
export function steadyNow(): number {
  clock ??= createSteadyClock(
    () => Date.now(),
    () => performance.now(),
  );
  return clock();
}
