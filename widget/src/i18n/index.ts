import { loadLate } from "../late/load-late.js";
import { en } from "./en.js";
import { ko } from "./ko.js";
import { primarySubtag } from "./primary-subtag.js";
import type { RoomTexts, Translation } from "./translation.js";

export type { RoomTexts, ToolTexts, Translation } from "./translation.js";

const translations = new Map<string, RoomTexts>([
  ["ko", ko],
  ["en", en],
]);
/** What a page changed in Japanese, which loads when a chat asks for it. */
let changes: Partial<Translation> = {};
const listeners = new Set<() => void>();

/** Loads the language that `translationFor` should give but has not yet. Undefined: there is nothing to load. Never rejects. */
export function loadTranslation(tags: readonly string[]): Promise<void> | undefined {
  const subtag = tags.map(primarySubtag).find((tag) => tag === "ja" || translations.has(tag));
  if (subtag !== "ja" || translations.has(subtag)) return undefined;
  return loadLate(subtag).then((module) => {
    if (module !== undefined && !translations.has(subtag)) addTranslation({ ...module.ja, ...changes });
  });
}

/**
 * The interface texts for the first of `tags` (BCP 47, case-insensitive, best first) whose language there is, by its primary
 * subtag: `en-GB` gets English. English where there is none. A language that has yet to load is none.
 */
export function translationFor(tags: readonly string[]): RoomTexts {
  for (const tag of tags) {
    const translation = translations.get(primarySubtag(tag));
    if (translation !== undefined) return translation;
  }
  return en;
}

/**
 * Adds a language, or changes texts of one that is there; chats on the page show it at once. What is left out stays as it is, and is
 * English in a new language. Texts are looked up by the primary subtag of `lang`. Throws a RangeError where that is no language tag (BCP 47).
 */
export function registerTranslation(translation: Partial<Translation> & { lang: string }): void {
  checkLanguage(translation.lang);
  const subtag = primarySubtag(translation.lang);
  const before = translations.get(subtag);
  if (subtag === "ja" && before === undefined) changes = { ...changes, ...translation };
  else addTranslation({ ...(before ?? en), ...translation });
}

/** Calls back when a translation was registered, until the function that it returns is called. */
export function onTranslation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function addTranslation(translation: RoomTexts): void {
  translations.set(primarySubtag(translation.lang), translation);
  for (const listener of listeners) listener();
}

/** Times and numbers are written in it: better said here than where a chat is drawn. */
function checkLanguage(lang: string): void {
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw new RangeError(`lang: "${lang}" is no language tag. Allowed are those of BCP 47: "fr", "zh-TW"`);
  }
}
