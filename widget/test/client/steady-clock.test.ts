import { beforeEach, describe, it } from "node:test";
import { expect } from "chai";
import { createEnvironment } from "../../src/client/environment.js";
import { createSteadyClock } from "../../src/client/steady-clock.js";

describe("the clock by which waits are measured", () => {
  let wall: number;
  let steady: number;
  let now: () => number;

  beforeEach(() => {
    wall = 1_790_000_000_000;
    steady = 5_000;
    now = createSteadyClock(
      () => wall,
      () => steady,
    );
  });

  function pass(ms: number) {
    wall += ms;
    steady += ms;
  }

  it("is the machine's, to begin with", () => {
    expect(now()).to.equal(wall);
    pass(4_000);
    expect(now()).to.equal(wall);
  });

  it("goes on where that is set back", () => {
    const before = now();
    wall -= 3_600_000;
    expect(now()).to.equal(before);
    pass(4_000);
    expect(now()).to.equal(before + 4_000);
  });

  it("jumps ahead where the machine slept, also after it was set back", () => {
    const before = now();
    wall -= 3_600_000;
    now();
    wall += 60_000;
    expect(now()).to.equal(before + 60_000);
  });

  it("is what the whole client has: attempts, answers, tokens and life signs are waited for by it", () => {
    const environment = createEnvironment();
    const before = environment.now();
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
    try {
      expect(environment.now()).to.be.within(before, before + 1_000);
    } finally {
      Date.now = now;
    }
  });

  it("does not run ahead by what two clocks differ from reading to reading", () => {
    const before = now();
    for (let turn = 0; turn < 1_000; turn += 1) {
      pass(1);
      wall += turn % 2 === 0 ? 1 : -1;
      now();
    }
    expect(now()).to.equal(before + 1_000);
  });
});
