import { expect } from "@open-wc/testing";
import { EnterKey } from "../../src/controllers/enter-key.js";

/**
 * What browsers fire for an Enter that ends a composition: UI Events, sections 4.3 and 5.6.3, and where browsers differ from it.
 * - Only a `keydown` 229 inside the composition, so that an `isComposing` guard asks for a second press: openai/chatkit-js#213.
 * - A `keydown` 229 inside it and a `keydown` 13 after it, so that no guard sends the last syllable twice:
 *   contenteditable.realerror.com, case ce-0210.
 * - Safari: `compositionend` before `keydown` 229 with `isComposing` false: WebKit bug 165004.
 */
type Step =
  | {
      type: "keydown" | "keyup";
      key?: string;
      code?: string;
      keyCode?: number;
      isComposing?: boolean;
      repeat?: boolean;
      shiftKey?: boolean;
    }
  | { type: "compositionstart" | "compositionend"; data?: string; value?: string }
  | { type: "beforeinput"; inputType: string };

const enter = { key: "Enter", code: "Enter", keyCode: 13 };
const press: Step[] = [
  { type: "keydown", ...enter },
  { type: "keyup", ...enter },
];
const compose = (data: string, value: string): Step[] => [
  { type: "compositionstart", data: "" },
  { type: "compositionend", data, value },
];

const sequences: { name: string; steps: Step[]; sent: string[] }[] = [
  {
    name: "Korean, one keydown, inside the composition: one Enter sends the whole text once",
    steps: [
      { type: "compositionstart" },
      { type: "keydown", key: "Process", code: "Enter", keyCode: 229, isComposing: true },
      { type: "compositionend", data: "요", value: "안녕하세요" },
      { type: "keyup", ...enter },
    ],
    sent: ["안녕하세요"],
  },
  {
    name: "Korean, two keydowns for one press: the second one sends nothing more",
    steps: [
      { type: "compositionstart" },
      { type: "keydown", ...enter, keyCode: 229, isComposing: true },
      { type: "compositionend", data: "요", value: "안녕하세요" },
      { type: "keydown", ...enter },
      { type: "beforeinput", inputType: "insertLineBreak" },
      { type: "keyup", ...enter },
    ],
    sent: ["안녕하세요"],
  },
  {
    name: "Korean, Safari: compositionend comes before the keydown",
    steps: [
      { type: "compositionstart" },
      { type: "compositionend", data: "요", value: "안녕하세요" },
      { type: "keydown", ...enter, keyCode: 229 },
      { type: "keyup", ...enter },
    ],
    sent: ["안녕하세요"],
  },
  {
    name: "Korean, Gboard on Android: the keyboard ends the composition itself, then sends Enter",
    steps: [...compose("요", "안녕하세요"), ...press],
    sent: ["안녕하세요"],
  },
  {
    name: "Korean: a jamo alone counts as Hangul",
    steps: [
      { type: "compositionstart" },
      { type: "keydown", ...enter, keyCode: 229, isComposing: true },
      { type: "compositionend", data: "ㅋ", value: "ㅋㅋㅋ" },
      { type: "keyup", ...enter },
    ],
    sent: ["ㅋㅋㅋ"],
  },
  {
    name: "Korean: choosing a Hanja with Enter does not send",
    steps: [
      { type: "compositionstart" },
      { type: "keydown", ...enter, keyCode: 229, isComposing: true },
      { type: "compositionend", data: "韓", value: "韓" },
      { type: "keyup", ...enter },
    ],
    sent: [],
  },
  {
    name: "Japanese, Chromium: Enter chooses a candidate, the next one sends",
    steps: [
      { type: "compositionstart" },
      { type: "keydown", ...enter, keyCode: 229, isComposing: true },
      { type: "compositionend", data: "今日は", value: "今日は" },
      { type: "keyup", ...enter },
      ...press,
    ],
    sent: ["今日は"],
  },
  {
    name: "Japanese, Safari: the keydown after compositionend does not send, the next one does",
    steps: [
      ...compose("かな", "かな"),
      { type: "keydown", ...enter, keyCode: 229 },
      { type: "keyup", ...enter },
      ...press,
    ],
    sent: ["かな"],
  },
  {
    name: "Chinese, pinyin: Enter that takes the letters as they are does not send",
    steps: [
      { type: "compositionstart" },
      { type: "keydown", ...enter, keyCode: 229, isComposing: true },
      { type: "compositionend", data: "nihao", value: "nihao" },
      { type: "keyup", ...enter },
    ],
    sent: [],
  },
  { name: "Without an input method Enter sends", steps: press, sent: ["가"] },
  {
    name: "A held Enter sends once",
    steps: [
      { type: "keydown", ...enter },
      { type: "keydown", ...enter, repeat: true },
      { type: "keydown", ...enter, repeat: true },
      { type: "keyup", ...enter },
    ],
    sent: ["가"],
  },
  { name: "Shift+Enter sends nothing", steps: [{ type: "keydown", ...enter, shiftKey: true }], sent: [] },
  {
    name: "Two presses send twice, also where no key-up is reported in between",
    steps: [...press, { type: "keydown", key: "a", code: "KeyA", keyCode: 65 }, ...press],
    sent: ["가", "가"],
  },
];

describe("EnterKey", () => {
  for (const { name, steps, sent } of sequences) {
    it(name, async () => {
      const field = document.createElement("textarea");
      field.value = "가";
      const texts: string[] = [];
      const enterKey = new EnterKey(() => texts.push(field.value));
      for (const type of ["keydown", "keyup", "beforeinput", "compositionstart", "compositionend"]) {
        field.addEventListener(type, enterKey);
      }
      for (const step of steps) {
        const event = createEvent(step);
        field.dispatchEvent(event);
        if (step.type === "beforeinput")
          expect(event.defaultPrevented, "the line break is kept out").to.equal(true);
        // Firefox: the field holds the composed text only after `compositionend`.
        if (step.type === "compositionend" && step.value !== undefined) field.value = step.value;
      }
      await new Promise((resolve) => setTimeout(resolve));
      expect(texts).to.deep.equal(sent);
    });
  }

  it("lets Shift+Enter make a line", () => {
    const field = document.createElement("textarea");
    field.addEventListener("keydown", new EnterKey(() => undefined));
    const event = new KeyboardEvent("keydown", { ...enter, shiftKey: true, cancelable: true });
    expect(field.dispatchEvent(event)).to.equal(true);
  });
});

function createEvent(step: Step): Event {
  const always = { bubbles: true, cancelable: true };
  if (step.type === "keydown" || step.type === "keyup")
    return new KeyboardEvent(step.type, { ...always, ...step });
  if (step.type === "beforeinput") return new InputEvent(step.type, { ...always, inputType: step.inputType });
  const { type, data = "" } = step as { type: string; data?: string };
  return new CompositionEvent(type, { ...always, data });
}
