import assert from "node:assert/strict";
import { it } from "node:test";
import { runSchedule } from "./schedule.js";

/** As many as take some seconds; `npm run test:promises -- --seeds 1000` takes minutes. */
const SEEDS = 24;
const AT_ONCE = 6;

it("the ten promises hold over cut, half-open and lossy links, kills, restarts, backups put back, logins, sleep and a clock that is set", async () => {
  for (let first = 1; first <= SEEDS; first += AT_ONCE) {
    const outcomes = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => runSchedule(first + index)),
    );
    for (const { seed, steps, broken } of outcomes)
      assert.deepEqual(broken, [], `seed ${seed}, after:\n${steps.join("\n")}`);
  }
});
