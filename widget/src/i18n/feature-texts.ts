import { ko } from "./ko.features.js";
import type { RoomTexts, Translation } from "./translation.js";

/** A chat's texts with those of the tools. Korean's come with the tools; every other language, and what a page changed, brings its own. */
export function withToolTexts(text: RoomTexts): Translation {
  return { ...ko, ...text };
}
