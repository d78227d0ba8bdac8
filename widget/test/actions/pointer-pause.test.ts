import { expect } from "@open-wc/testing";
import { PointerPause } from "../../src/actions/pointer-pause.js";

describe("a list that holds still while a hand is in it", () => {
  let calls: boolean[];
  /** Timers that run, by how long they were set for. */
  let timers: { ms: number; callback: () => void }[];
  let isOpen: boolean;
  let pointer: PointerPause;
  let row: HTMLElement;
  let button: HTMLElement;

  beforeEach(() => {
    calls = [];
    timers = [];
    isOpen = false;
    pointer = new PointerPause({
      pause: (isPaused) => calls.push(isPaused),
      later: (callback, ms) => {
        const timer = { ms, callback };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      isOpen: () => isOpen,
    });
    row = document.createElement("div");
    const bar = document.createElement("div");
    bar.setAttribute("part", "row-actions");
    button = document.createElement("button");
    bar.append(button);
    row.append(bar);
  });

  const point = (type: string, init: PointerEventInit = {}, target: Element = row) =>
    pointer.handle(new PointerEvent(type, { pointerType: "mouse", ...init }), target);
  const waits = () => timers.map(({ ms }) => ms);

  it("a mouse that moves holds it for a second from its last move", () => {
    point("pointermove", { clientX: 10 });
    point("pointermove", { clientX: 20 });
    expect(calls).to.deep.equal([true, true]);
    expect(waits()).to.deep.equal([1_000]);
    timers[0]?.callback();
    expect(calls.at(-1)).to.equal(false);
  });

  it("a mouse that rests holds nothing, also where rows move below it", () => {
    point("pointermove", { clientX: 10, clientY: 5 });
    timers[0]?.callback();
    point("pointerover", { clientX: 10, clientY: 5 });
    point("pointerover", { clientX: 10, clientY: 5 }, button);
    point("pointermove", { clientX: 10, clientY: 5 }, button);
    expect(calls).to.deep.equal([true, false]);
  });

  it("on the actions of a row, and with its button down, it holds it for ten", () => {
    point("pointermove", { clientX: 10 }, button);
    expect(waits()).to.deep.equal([10_000]);
    point("pointermove", { clientX: 20, buttons: 1 });
    expect(waits()).to.deep.equal([10_000]);
    point("pointerup", { clientX: 20 });
    expect(waits()).to.deep.equal([1_000]);
  });

  it("a mouse that leaves lets go at once, and not while it drags", () => {
    point("pointerdown", { buttons: 1 });
    point("pointerleave", { buttons: 1 });
    expect(calls).to.deep.equal([true]);
    point("pointerleave");
    expect(calls).to.deep.equal([true, false]);
    expect(timers).to.deep.equal([]);
  });

  it("a finger holds it while it is down, and as long again while actions are shown", () => {
    point("pointerdown", { pointerType: "touch" });
    expect(waits()).to.deep.equal([10_000]);
    point("pointerup", { pointerType: "touch" });
    expect(waits()).to.deep.equal([1_000]);
    point("pointerdown", { pointerType: "touch" });
    isOpen = true;
    point("pointerup", { pointerType: "touch" });
    expect(waits()).to.deep.equal([10_000]);
  });

  it("so does the keyboard in the actions", () => {
    pointer.handle(new FocusEvent("focusin"), row);
    pointer.handle(new KeyboardEvent("keydown"), row);
    expect(calls).to.deep.equal([]);
    pointer.handle(new FocusEvent("focusin"), button);
    expect(waits()).to.deep.equal([10_000]);
  });

  it("text that was selected stays for ten", () => {
    const words = document.createElement("p");
    words.textContent = "골라 보세요";
    document.body.append(words);
    getSelection()?.selectAllChildren(words);
    point("pointerup");
    expect(waits()).to.deep.equal([10_000]);
    getSelection()?.removeAllRanges();
    words.remove();
  });
});
