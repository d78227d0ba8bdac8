// A project's own unit test with the tag in its page, in a process of its own: `unit-test-dom.ts jsdom|happy-dom SERVER`. What the page showed and
// what went wrong goes to stdout, as JSON.

import type { ChizzyChat } from "chizzy-chat";

const [, , kind = "", server = ""] = process.argv;
const problems: unknown[] = [];
for (const type of ["uncaughtException", "unhandledRejection"])
  process.on(type, (error: unknown) => problems.push(`${type}: ${String(error)}`));

const window = await createWindow();
// As test runners do it: what a page has, and Node has not, becomes global.
for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !/Event|^(?:WebSocket|document|navigator)$/.test(name)) continue;
  const value = (window as unknown as Record<string, unknown>)[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
window.addEventListener("error", ({ message }) => problems.push(`error: ${message}`));

let shown: unknown;
try {
  await import("chizzy-chat");
  shown = await visit(document.createElement("chizzy-chat"));
} catch (error) {
  problems.push(String(error instanceof Error ? error.stack : error));
}
process.stdout.write(JSON.stringify({ shown, problems }), () => process.exit());

/** Comes, writes, looks around, leaves and comes back. Returns the texts that were shown. */
async function visit(chat: ChizzyChat): Promise<unknown> {
  const find = (selector: string) => chat.shadowRoot?.querySelector(selector);
  const isLive = () => find("[part=status-light]")?.getAttribute("data-state") === "live";
  Object.assign(chat, { server, channel: kind, nickname: "미나" });
  document.body.append(chat);
  chat.focus();
  await until(isLive, "it is not live");
  chat.send("안녕");
  await until(() => find("[part~=sent-row]") != null, "nothing is sent");
  const field = find("textarea") as HTMLTextAreaElement;
  field.value = "글";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const button = find("[part=send-button]") as HTMLButtonElement;
  await until(() => !button.disabled, "the text is not taken");
  chat.scrollToLatest();
  for (const mode of ["overlay", "chat"] as const) {
    chat.mode = mode;
    await chat.updateComplete;
  }
  const texts = Array.from(
    chat.shadowRoot?.querySelectorAll("[part~=text]") ?? [],
    (text) => text.textContent,
  );
  chat.remove();
  document.body.append(chat);
  await until(isLive, "it does not come back");
  chat.remove();
  return texts;
}

async function createWindow(): Promise<Window> {
  const url = "http://localhost:3000/";
  if (kind === "jsdom") {
    const { JSDOM } = await import("jsdom");
    return new JSDOM("<!doctype html>", { url, pretendToBeVisual: true }).window as unknown as Window;
  }
  const { Window } = await import("happy-dom");
  return new Window({ url }) as unknown as Window;
}

async function until(isSo: () => boolean, problem: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(problem);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
