import { en } from "./en.js";
import { ja } from "./ja.js";
import { ko } from "./ko.js";
import type { Translation } from "./translation.js";

export type { Translation } from "./translation.js";

const translations = new Map<string, Translation>([
  ["ko", ko],
  ["en", en],
  ["ja", ja],
]);
const listeners = new Set<() => void>();

/**
 * The interface texts for the first of `tags` (BCP 47, case-insensitive, best first) whose language there is, by its primary
 * subtag: `en-GB` gets English. Korean where there is none.
 */
export function translationFor(tags: readonly string[]): Translation {
  for (const tag of tags) {
    const translation = translations.get(primarySubtag(tag));
    if (translation !== undefined) return translation;
  }
  return ko;
}

/**
 * Adds a language, or changes texts of one that is there; chats on the page show it at once. What is left out stays as it is, and is
 * English in a new language. Texts are looked up by the primary subtag of `lang`.
 */
export function registerTranslation(translation: Partial<Translation> & { lang: string }): void {
  const subtag = primarySubtag(translation.lang);
  translations.set(subtag, { ...(translations.get(subtag) ?? en), ...translation });
  for (const listener of listeners) listener();
}

/** Calls back when a translation was registered, until the function that it returns is called. */
export function onTranslation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
