import type { LogView } from "./log-view.js";

/** Y7 allows two requests for older history a second. */
const PAGE_MS = 500;

/** Shows a message, focuses it and marks it for a moment; loads older history until it is there. Whether it was found. */
export async function goToMessage(view: LogView, id: string): Promise<boolean> {
  const wasAtEnd = view.following || view.isPaused;
  view.unpin();
  for (;;) {
    const row = view.allRows.find((candidate) => candidate.kind === "message" && candidate.message.id === id);
    if (row !== undefined) {
      view.renderAll();
      show(view, view.elementOf(row.key));
      return true;
    }
    const pause = new Promise((resolve) => setTimeout(resolve, PAGE_MS));
    if (!(await view.loadOlder())) {
      if (wasAtEnd) view.follow();
      return false;
    }
    await pause;
  }
}

function show(view: LogView, element: HTMLElement | undefined): void {
  if (element === undefined) return;
  element.focus({ preventScroll: true });
  view.center(element);
  element.classList.add("flash");
  element.addEventListener("animationend", () => element.classList.remove("flash"), { once: true });
}
