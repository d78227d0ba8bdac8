import { EMOJI_GROUPS, type Emoji, findEmoji } from "./find-emoji.js";
import { PICKER_TEXTS } from "./picker-texts.js";

export { type Emoji, emojiOf, findEmoji } from "./find-emoji.js";
export { PICKER_CSS } from "./picker.styles.js";

const RECENT_KEY = "chizzy-chat:emoji";
const MAX_RECENT = 16;
const MAX_FOUND = 120;

export interface PickerOptions {
  /** The interface's language, `ko`, `en` or `ja`; anything else gets English. */
  lang: string;
  /** Keeps the emoji that were used last. */
  storage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  onPick: (emoji: string) => void;
}

/**
 * An emoji picker: a field to search in, and all emoji by group. Every style comes from a constructed stylesheet, and nothing is parsed or
 * fetched, so that the strictest policy of a page leaves it whole. Arrow keys move among the emoji, Tab between the parts.
 */
export function createPicker({ lang, storage, onPick }: PickerOptions): HTMLElement {
  const language = PICKER_TEXTS[lang] === undefined ? "en" : lang;
  const text = PICKER_TEXTS[language] ?? { search: "", none: "", groups: [] };
  const picker = create("div", "picker");
  const search = create("input", "picker-search");
  search.type = "search";
  search.placeholder = search.ariaLabel = text.search;
  const groups = create("div", "picker-groups");
  const list = create("div", "picker-list");
  const found = createGroup("");
  const none = create("p", "picker-none", text.none);
  none.setAttribute("role", "status");
  const recent = createGroup(text.groups[0] ?? "");
  const sections = [
    recent,
    ...EMOJI_GROUPS.map((group, index) => {
      const section = createGroup(text.groups[index + 1] ?? "");
      fillGroup(section, group);
      const jump = create("button", "", group[0]?.emoji);
      jump.type = "button";
      jump.ariaLabel = jump.title = text.groups[index + 1] ?? "";
      jump.addEventListener("click", () => {
        show("");
        list.scrollTop = section.offsetTop;
      });
      groups.append(jump);
      return section;
    }),
  ];
  picker.append(search, groups, list);
  show("");

  search.addEventListener("input", () => show(search.value));
  list.addEventListener("click", (event) => {
    const { emoji } = (event.target as HTMLElement).dataset;
    if (emoji === undefined) return;
    const used = [emoji, ...readRecent().filter((other) => other !== emoji)].slice(0, MAX_RECENT);
    storage.setItem(RECENT_KEY, JSON.stringify(used));
    onPick(emoji);
  });
  picker.addEventListener("keydown", (event) => {
    // The form around it would be sent.
    if (event.key === "Enter" && event.target === search) event.preventDefault();
    const buttons = [...list.querySelectorAll<HTMLElement>("[data-emoji]")];
    const from = buttons.indexOf(event.target as HTMLElement);
    if (from < 0 ? event.key !== "ArrowDown" || event.isComposing : !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const to = from < 0 ? 0 : neighbour(buttons, from, event.key, picker.matches(":dir(rtl)"));
    focusOn(buttons[to]);
  });
  return picker;

  /** What matches the query, or everything, with what was used last above. */
  function show(query: string): void {
    search.value = query;
    list.scrollTop = 0;
    if (query.trim() === "") {
      fillGroup(
        recent,
        readRecent()
          .map((emoji) => ALL.get(emoji))
          .filter((entry) => entry !== undefined),
      );
      list.replaceChildren(...sections.filter((section) => section.querySelector("button") !== null));
    } else {
      const matches = findEmoji(query, MAX_FOUND);
      fillGroup(found, matches);
      list.replaceChildren(matches.length === 0 ? none : found);
    }
    const first = list.querySelector<HTMLElement>("[data-emoji]");
    if (first !== null) first.tabIndex = 0;
  }

  function fillGroup(section: HTMLElement, entries: readonly Emoji[]): void {
    section.lastElementChild?.replaceChildren(
      ...entries.map(({ emoji, names, code }) => {
        const button = create("button", "", emoji);
        button.type = "button";
        button.tabIndex = -1;
        button.dataset.emoji = emoji;
        button.ariaLabel = names[language] ?? code;
        button.title = `${names[language] ?? ""} :${code}:`;
        return button;
      }),
    );
  }

  /** One emoji can be reached by Tab: the one that was focused last. */
  function focusOn(button: HTMLElement | undefined): void {
    for (const other of list.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
    if (button === undefined) return;
    button.tabIndex = 0;
    button.focus();
  }

  function readRecent(): string[] {
    try {
      const emoji: unknown = JSON.parse(storage.getItem(RECENT_KEY) ?? "[]");
      return Array.isArray(emoji) ? emoji.filter((entry) => typeof entry === "string") : [];
    } catch {
      return [];
    }
  }
}

const ALL = new Map(EMOJI_GROUPS.flat().map((entry) => [entry.emoji, entry]));

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = "",
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.textContent = text;
  return element;
}

/** A title and, last, the grid. */
function createGroup(title: string): HTMLElement {
  const section = create("section", "picker-group");
  if (title !== "") section.append(create("h3", "picker-title", title));
  section.append(create("div", "picker-grid"));
  return section;
}

/** Up and down look for the nearest button of another line: lines end where the window's width says. */
function neighbour(buttons: readonly HTMLElement[], from: number, key: string, isRtl: boolean): number {
  if (key === "ArrowLeft" || key === "ArrowRight")
    return Math.min(buttons.length - 1, Math.max(0, from + ((key === "ArrowRight") !== isRtl ? 1 : -1)));
  const step = key === "ArrowDown" ? 1 : -1;
  const start = (buttons[from] as HTMLElement).getBoundingClientRect();
  let best = from;
  let line: number | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = from + step; buttons[index] !== undefined; index += step) {
    const { top, left } = (buttons[index] as HTMLElement).getBoundingClientRect();
    if (top === start.top) continue;
    if (line !== undefined && top !== line) break;
    line = top;
    const distance = Math.abs(left - start.left);
    if (distance < nearest) [best, nearest] = [index, distance];
  }
  return best;
}
