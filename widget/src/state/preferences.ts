import type { KeyValueStorage } from "../client/index.js";
import { oneOf } from "./attributes.js";

const KEY = "chizzy-chat:settings";

/** What a viewer can choose, and among what, in the order of the menu. */
export const CHOICES = {
  textSize: ["small", "normal", "large", "huge"],
  density: ["comfortable", "compact"],
  times: ["off", "on"],
  theme: ["auto", "light", "dark"],
  announcements: ["off", "summary", "all"],
} as const;

export type PreferenceName = keyof typeof CHOICES;
/** A value for each setting. */
export type PreferenceValues = { [Name in PreferenceName]: (typeof CHOICES)[Name][number] };
export type Choice = PreferenceValues[PreferenceName];

export const DEFAULT_PREFERENCES: PreferenceValues = {
  textSize: "normal",
  density: "comfortable",
  times: "off",
  theme: "auto",
  announcements: "summary",
};

/**
 * How this viewer wants the chat: what they chose in the menu, kept in `storage`, over what the page says. The page's own attributes are
 * never changed.
 */
export class Preferences {
  readonly #storage: KeyValueStorage;
  #chosen: Partial<Record<string, unknown>> | undefined;

  constructor(storage: KeyValueStorage) {
    this.#storage = storage;
  }

  /** The viewer's choices over the page's. A value that is not allowed counts as not given; if the page gave it, with a warning. */
  over(page: Partial<Record<PreferenceName, unknown>>): PreferenceValues {
    // Read once: an element that is made on a server has no storage, and this is asked at each drawing.
    this.#chosen ??= this.#read();
    const chosen = this.#chosen;
    const look = Object.entries(CHOICES).map(([name, allowed]: [string, readonly string[]]) => {
      const fallback = DEFAULT_PREFERENCES[name as PreferenceName];
      const own = allowed.find((value) => value === chosen[name]);
      const attribute = name === "textSize" ? "text-size" : name;
      return [name, own ?? oneOf(page[name as PreferenceName], allowed, fallback, attribute)];
    });
    return Object.fromEntries(look) as PreferenceValues;
  }

  choose(name: string, value: string): void {
    // Read anew: another chat of the page may have written there.
    this.#chosen = { ...this.#read(), [name]: value };
    this.#storage.setItem(KEY, JSON.stringify(this.#chosen));
  }

  /** What is not ours, or was cut off, counts as if nothing had been chosen. */
  #read(): Partial<Record<string, unknown>> {
    try {
      return Object(JSON.parse(this.#storage.getItem(KEY) ?? "{}"));
    } catch {
      return {};
    }
  }
}
