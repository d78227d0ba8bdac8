import { en } from "./en.js";
import { ko } from "./ko.js";
import type { Translation } from "./translation.js";

export type { Translation } from "./translation.js";

const translations = new Map<string, Translation>([
  ["ko", ko],
  ["en", en],
]);

/**
 * The interface texts for the first of `tags` (BCP 47, case-insensitive, best first) whose language there is, by its primary
 * subtag: `en-GB` gets English. Korean where there is none.
 */
export function translationFor(tags: readonly string[]): Translation {
  for (const tag of tags) {
    const translation = translations.get(tag.toLowerCase().split("-")[0] ?? "");
    if (translation !== undefined) return translation;
  }
  return ko;
}
