import { create } from "../dom/create.js";
import type { LogState } from "./log-state.js";

/** What stands around the rows. */
export interface LogParts {
  log: HTMLElement;
  content: HTMLElement;
  older: HTMLButtonElement;
  empty: HTMLElement;
  latest: HTMLButtonElement;
  sampling: HTMLElement;
}

export function createLogParts(): LogParts {
  const log = create("div", "log");
  log.tabIndex = 0;
  log.setAttribute("role", "log");
  // What is new is told by the announcer, at a pace that can be listened to.
  log.ariaLive = "off";
  const content = create("div", "rows");
  content.removeAttribute("part");
  log.append(content);
  const empty = document.createElement("slot");
  empty.name = "empty";
  empty.append(create("p", "empty"));
  const older = create("button", "older-button");
  older.className = "older button";
  const latest = create("button", "latest-button");
  latest.className = "latest";
  older.type = latest.type = "button";
  return { log, content, older, empty, latest, sampling: create("p", "sampling") };
}

/** Renders them. `every`: one in so many rows is shown; 1: all. */
export function renderLogParts(
  parts: LogParts,
  state: LogState,
  { following, every, isLoading }: { following: boolean; every: number; isLoading: boolean },
): void {
  const { log, content, older, empty, latest, sampling } = parts;
  const { text, format } = state.context;
  log.ariaLabel = text.log;
  setText(older, isLoading ? text.loadingOlder : text.older);
  older.ariaDisabled = `${isLoading}`;
  const isFocused = older.matches(":focus");
  setPresent(older, content, state.hasOlder);
  // The focus must not fall out of the chat with the button.
  if (isFocused && !state.hasOlder) log.focus({ preventScroll: true });
  setText(empty.firstElementChild, text.empty);
  setPresent(empty, content, state.isLoaded && state.rows.length === 0);
  setText(latest, state.unseen > 0 ? text.newMessages(format.number(state.unseen)) : text.toLatest);
  latest.hidden = following;
  setText(sampling, every > 1 ? text.sampling(format.number(every)) : "");
  sampling.hidden = every === 1;
}

function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function setPresent(element: Element, parent: Element, isPresent: boolean): void {
  if (!isPresent) element.remove();
  else if (!element.isConnected) parent.prepend(element);
}
