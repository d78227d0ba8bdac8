import { windowOf } from "../dom/window-of.js";

/**
 * Copies a text, to be called in the task of the viewer's gesture. Answers whether it could. `navigator.clipboard` is missing on pages
 * without https, and refused in frames without `allow="clipboard-write"`: there a field that is selected for a moment is copied, near which
 * the focus stays where it is.
 */
export async function copyText(text: string, near: ShadowRoot): Promise<boolean> {
  try {
    await windowOf(near).navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, near);
  }
}

function copyByField(text: string, near: ShadowRoot): boolean {
  const focused = near.activeElement as HTMLElement | null;
  const field = near.ownerDocument.createElement("textarea");
  field.className = "copied-field";
  field.value = text;
  // No keyboard on a screen opens for it.
  field.readOnly = true;
  // Some pages forbid that their own texts are copied.
  field.addEventListener("copy", (event) => event.stopPropagation());
  near.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return near.ownerDocument.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
