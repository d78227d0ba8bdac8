import { expect } from "@open-wc/testing";
import { playTone } from "../../src/status/tone.js";

describe("the tone", () => {
  const { now } = performance;
  const { resume } = AudioContext.prototype;
  const { start, stop } = OscillatorNode.prototype;
  let time: number;
  let tones: number;
  /** What a click on the page does. */
  let allow: () => void;

  beforeEach(() => {
    time = now.call(performance) + 10_000;
    tones = 0;
    const allowed = new Promise<void>((resolve) => {
      allow = resolve;
    });
    performance.now = () => time;
    AudioContext.prototype.resume = () => allowed;
    OscillatorNode.prototype.start = () => {
      tones += 1;
    };
    OscillatorNode.prototype.stop = () => {};
  });
  afterEach(() => {
    performance.now = now;
    AudioContext.prototype.resume = resume;
    Object.assign(OscillatorNode.prototype, { start, stop });
  });

  it("those that the browser held back are not made up for, all at once", async () => {
    for (let mentions = 0; mentions < 5; mentions += 1) {
      playTone();
      time += 3_000;
    }
    playTone();
    allow();
    await Promise.resolve();
    expect(tones).to.equal(1);
  });
});
