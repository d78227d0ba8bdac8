import { describe, it } from "node:test";
import { expect } from "chai";
import { decodeServerFrame, type ServerFrame } from "chizzy-chat-protocol";
import { DemoChannel } from "../../../src/demo/demo-channel.js";

describe("the channel of a demo", () => {
  it("says under one channel's name the same at each visit, and under another something else", async () => {
    const first = await listen("one");
    expect(await listen("one")).to.deep.equal(first);
    expect(await listen("two")).not.to.deep.equal(first);
  });

  it("sends frames that are chizzy.v1, and events without a hole", async () => {
    const frames = await collect("frames", 300);
    for (const frame of frames)
      expect(decodeServerFrame(JSON.stringify(frame)), JSON.stringify(frame)).to.have.property("ok", true);
    const seqs = frames.flatMap((frame) =>
      frame.type === "history" || frame.type === "batch"
        ? frame.data.map(({ seq }) => seq)
        : frame.type === "message" || frame.type === "moderation"
          ? [frame.seq]
          : [],
    );
    expect(seqs).to.deep.equal(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  });

  it("waits for nothing once its viewer has left, who may leave while they are handed a frame", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    await collect("left", 5);
    await new Promise(setImmediate);
    expect(timers(), "left at a message").to.equal(before);
    const channel = new DemoChannel({ seed: "left", rate: () => 20 });
    channel.join(() => channel.leave(), undefined);
    expect(timers(), "left at the first frame").to.equal(before);
    channel.join(() => {}, undefined);
    expect(timers()).to.be.above(before);
    channel.leave();
    expect(timers(), "left later").to.equal(before);
  });

  /** The frames of a demo until it has sent so many events live. */
  function collect(seed: string, count: number): Promise<ServerFrame[]> {
    return new Promise((resolve) => {
      const frames: ServerFrame[] = [];
      const channel = new DemoChannel({ seed, rate: () => 200 });
      let live = 0;
      channel.join((frame) => {
        frames.push(frame);
        live += frame.type === "batch" ? frame.data.length : frame.type === "message" ? 1 : 0;
        if (live < count) return;
        channel.leave();
        resolve(frames);
      }, undefined);
    });
  }

  async function listen(seed: string): Promise<string[]> {
    const frames = await collect(seed, 60);
    return frames
      .flatMap((frame) => (frame.type === "history" || frame.type === "batch" ? frame.data : [frame]))
      .flatMap((event) =>
        event.type === "message" && "text" in event ? [`${event.nickname}: ${event.text}`] : [],
      )
      .slice(0, 100);
  }
});
