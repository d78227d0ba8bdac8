import { en } from "./en.tools.js";
import { ko } from "./ko.tools.js";
import { primarySubtag } from "./primary-subtag.js";
import type { RoomTexts, ToolTexts, Translation } from "./translation.js";

const TEXTS: Readonly<Record<string, ToolTexts>> = { ko, en };

/**
 * A chat's texts with those of the tools. What a page has changed goes over them; Japanese brings its own, and what another language lacks
 * is English.
 */
export function withToolTexts(text: RoomTexts): Translation {
  return { ...(TEXTS[primarySubtag(text.lang)] ?? en), ...text };
}
