import { loadLazy } from "../lazy/load-lazy.js";
import { ko } from "./ko.js";
import { primarySubtag } from "./primary-subtag.js";
import type { ChatTexts, Translation } from "./translation.js";

export type { ChatTexts, FeatureTexts, Translation } from "./translation.js";

/** The languages that load when a chat is in them. */
const LAZY = ["en", "ja"] as const;

/** What is there, by primary subtag. */
const languages = new Map<string, ChatTexts>([["ko", ko]]);
/** What pages registered, by primary subtag: it goes over what is there, in another language over English. */
const changes = new Map<string, Partial<Translation>>();
const listeners = new Set<() => void>();

/** Loads what `translationFor` needs and does not have yet. Undefined: there is nothing to load. Never rejects. */
export function loadTranslation(tags: readonly string[]): Promise<void> | undefined {
  const known = (subtag: string) => languages.has(subtag) || changes.has(subtag) || isLazy(subtag);
  const wished = tags.map(primarySubtag).find(known) ?? "en";
  const name = isLazy(wished) ? wished : "en";
  if (languages.has(wished) || languages.has(name)) return undefined;
  return loadLazy(name).then((module) => {
    const texts = module && Object.values(module)[0];
    if (texts !== undefined) {
      languages.set(name, texts);
      tell();
    } else if (name !== "en") return loadTranslation(tags.filter((tag) => primarySubtag(tag) !== name));
  });
}

/**
 * The interface texts for the first of `tags` (BCP 47, case-insensitive, best first) whose language there is, by its primary
 * subtag: `en-GB` gets English. English where there is none, Korean while English has not loaded. A language that has yet to load is none.
 */
export function translationFor(tags: readonly string[]): ChatTexts {
  const fallback = languages.get("en") ?? ko;
  for (const subtag of tags.map(primarySubtag)) {
    const change = changes.get(subtag);
    const texts = languages.get(subtag) ?? (change && !isLazy(subtag) ? fallback : undefined);
    if (texts !== undefined) return change ? { ...texts, ...change } : texts;
  }
  return fallback;
}

/**
 * Adds a language, or changes texts of one that is there; chats on the page show it at once. What is left out stays as it is, and is
 * English in a new language. Texts are looked up by the primary subtag of `lang`. `zh_CN` counts as `zh-CN`. Throws a RangeError where that
 * is no language tag (BCP 47).
 */
export function registerTranslation(translation: Partial<Translation> & { lang: string }): void {
  const lang = languageIn(translation.lang);
  const subtag = primarySubtag(lang);
  changes.set(subtag, { ...changes.get(subtag), ...translation, lang });
  tell();
}

/** Calls back when other texts are there, until the function that it returns is called. */
export function onTranslation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function isLazy(subtag: string): subtag is (typeof LAZY)[number] {
  return (LAZY as readonly string[]).includes(subtag);
}

/** Times and numbers are written in it: better said here than where a chat is drawn. */
function languageIn(lang: unknown): string {
  try {
    const tag = String(lang).replaceAll("_", "-");
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    throw new RangeError(`lang: "${lang}" is no language tag. Allowed are those of BCP 47: "fr", "zh-TW"`);
  }
}
