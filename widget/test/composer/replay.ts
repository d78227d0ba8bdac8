import type { Step } from "./input-sequences.js";

/**
 * Plays a sequence to a text field as a browser would: the field changes with each `input`, at its end; a cancelled key or `beforeinput`
 * takes the line break with it; and an input method that still composes brings its text back into a field that was emptied under it,
 * unless the field has lost the focus in between, which ends the composition for the input method, too.
 */
export function replay(field: HTMLTextAreaElement | HTMLInputElement, steps: readonly Step[]): void {
  let composed: string | undefined;
  let start = 0;
  let isLineBreakCancelled = false;
  let isCutShort = false;

  const fire = (step: Step): boolean => {
    const init = { ...step, bubbles: true, composed: true, cancelable: step.type !== "input" };
    if (step.type === "keydown" || step.type === "keyup")
      return field.dispatchEvent(new KeyboardEvent(step.type, init));
    if (step.type === "input" || step.type === "beforeinput")
      return field.dispatchEvent(new InputEvent(step.type, init));
    return field.dispatchEvent(new CompositionEvent(step.type, init));
  };
  const handleBlur = () => {
    if (composed === undefined) return;
    const data = composed;
    composed = undefined;
    isCutShort = true;
    fire({ type: "compositionend", data });
  };
  field.addEventListener("blur", handleBlur, { capture: true });
  for (const step of steps) {
    if (step.type === "compositionstart") {
      start = field.value.length;
      composed = "";
      isCutShort = false;
    }
    if (isCutShort && /composition/i.test("inputType" in step ? step.inputType : step.type)) continue;
    if (step.type === "compositionend") composed = undefined;
    const isLineBreak = "inputType" in step && step.inputType === "insertLineBreak";
    if (isLineBreak && isLineBreakCancelled) continue;
    if (step.type === "input") {
      field.value = change(field.value, start, step);
      if (step.isComposing === true) composed = step.data ?? "";
    }
    const isAllowed = fire(step);
    if (step.type === "keydown" || step.type === "beforeinput") isLineBreakCancelled = !isAllowed;
  }
  field.removeEventListener("blur", handleBlur, { capture: true });
}

function change(value: string, start: number, step: Extract<Step, { inputType: string }>): string {
  const { inputType, data = "" } = step;
  if (/composition/i.test(inputType)) return value.slice(0, start) + data;
  if (inputType === "deleteContentBackward") return value.slice(0, -1);
  return value + (inputType === "insertLineBreak" ? "\n" : data);
}
