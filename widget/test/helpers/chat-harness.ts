import { aTimeout, expect, fixture, html } from "@open-wc/testing";
import type { ChizzyChat } from "../../src/index.js";
import { waitUntil } from "./wait-until.js";
import "../../src/index.js";

/** Drives a chat as its viewer does: by what is on the screen. */
export class ChatHarness {
  readonly element: ChizzyChat;
  /** Details of the events that the element fired, by type. */
  readonly events: Record<string, unknown[]> = {};

  private constructor(element: ChizzyChat) {
    this.element = element;
  }

  /** Puts a chat of 360 by 500 px into the page. Attributes are set before it connects. */
  static async create(attributes: Record<string, string>, language = "ko"): Promise<ChatHarness> {
    const box = await fixture<HTMLElement>(
      html`<div lang=${language} style="inline-size: 360px; block-size: 500px"></div>`,
    );
    const element = document.createElement("chizzy-chat");
    const harness = new ChatHarness(element);
    for (const type of ["chizzy-message", "chizzy-status", "chizzy-error", "chizzy-send"]) {
      harness.events[type] = [];
      element.addEventListener(type, (event) => harness.events[type]?.push((event as CustomEvent).detail));
    }
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    box.append(element);
    await element.updateComplete;
    return harness;
  }

  /** Drives an element that is somewhere already. */
  static of(element: ChizzyChat): ChatHarness {
    return new ChatHarness(element);
  }

  /** What the first `chizzy-error` said. */
  get errorMessage(): string {
    const detail = this.events["chizzy-error"]?.[0] as { message: string } | undefined;
    return detail?.message ?? "";
  }

  get root(): ShadowRoot {
    const root = this.element.shadowRoot;
    if (root === null) throw new Error("the element has no shadow root");
    return root;
  }

  part<T extends HTMLElement = HTMLElement>(name: string): T {
    const found = this.root.querySelector<T>(`[part~="${name}"]`);
    if (found === null) throw new Error(`there is no part ${name}`);
    return found;
  }

  parts(name: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  }

  texts(): string[] {
    return this.parts("text").map((text) => text.textContent ?? "");
  }

  get input(): HTMLTextAreaElement {
    return this.part<HTMLTextAreaElement>("input");
  }

  get log(): HTMLElement {
    return this.part("log");
  }

  get state(): string | null {
    return this.part("status-light").getAttribute("data-state");
  }

  async type(text: string): Promise<void> {
    this.input.focus();
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async press(target: HTMLElement, key: string): Promise<void> {
    const init = { key, code: key, bubbles: true, composed: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent("keydown", init));
    target.dispatchEvent(new KeyboardEvent("keyup", init));
    await this.element.updateComplete;
  }

  /** Types a text and presses Enter. */
  async send(text: string): Promise<void> {
    await this.type(text);
    await this.press(this.input, "Enter");
  }

  async waitForState(state: string): Promise<void> {
    await waitUntil(() => this.state === state, `the state is ${this.state}, not ${state}`, {
      timeout: 8_000,
    });
  }

  async waitForTexts(expected: string[]): Promise<void> {
    try {
      const areThere = () => {
        this.renderAll();
        return this.texts().join("\n") === expected.join("\n");
      };
      await waitUntil(areThere, "", { timeout: 8_000 });
    } catch {
      expect(this.texts()).to.deep.equal(expected);
    }
  }

  /** Has every row drawn, also those that nobody is near: as a browser's find does. */
  renderAll(): void {
    window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyF", ctrlKey: true }));
  }

  async waitForPart(name: string): Promise<HTMLElement> {
    await waitUntil(() => this.root.querySelector(`[part~="${name}"]`) !== null, `no part ${name}`, {
      timeout: 8_000,
    });
    return this.part(name);
  }

  /** Waits until what loads after the chat is live is there: what rows, menu and completion need. Its styles tell. */
  async waitForFeatures(): Promise<void> {
    const hasFeatures = () =>
      this.root.adoptedStyleSheets.some(({ cssRules }) =>
        [...cssRules].some(({ cssText }) => cssText.startsWith(".actions")),
      );
    await waitUntil(hasFeatures, "the features do not load", { timeout: 8_000 });
    await this.element.updateComplete;
  }

  /** Two animation frames: what was received is drawn, and what was drawn is scrolled. */
  async drawn(): Promise<void> {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    await aTimeout(0);
    await this.element.updateComplete;
  }
}
