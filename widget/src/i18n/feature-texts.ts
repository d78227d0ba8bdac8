import { ko } from "./ko.features.js";
import type { ChatTexts, Translation } from "./translation.js";

/** A chat's texts with those of the features. Korean's come with the features; every other language, and what a page changed, brings its own. */
export function withFeatureTexts(text: ChatTexts): Translation {
  return { ...ko, ...text };
}
