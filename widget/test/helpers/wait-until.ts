import { waitUntil as waitUntilOf } from "@open-wc/testing";

/** Waits for a condition, 5 s unless told otherwise: a busy machine draws late, and what never comes true fails all the same. */
export function waitUntil(
  isTrue: () => unknown,
  message?: string,
  options: { timeout?: number; interval?: number } = {},
): Promise<void> {
  return waitUntilOf(isTrue as () => boolean | Promise<boolean>, message, { timeout: 5_000, ...options });
}
