import { fixture, html } from "@open-wc/testing";
import { styles } from "../../src/chizzy-chat.styles.js";
import type { Row } from "../../src/client/index.js";
import { en } from "../../src/i18n/en.js";
import { startOfDay } from "../../src/log/day-marks.js";
import { LogKeys } from "../../src/log/log-keys.js";
import type { LogState } from "../../src/log/log-state.js";
import { type LogOptions, LogView } from "../../src/log/log-view.js";
import { formatFor } from "../../src/text/format.js";
import { waitUntil } from "./wait-until.js";

export { row, rows } from "./rows.js";

/** A list of 300 by 400 px whose rows the test decides. */
export class LogHarness {
  readonly view: LogView;
  readonly keys: LogKeys;
  readonly area: HTMLElement;
  readonly calls: string[] = [];
  /** What the list is told to show; `set` changes it. */
  readonly state: LogState = {
    rows: [],
    unseen: 0,
    hasOlder: false,
    isLoaded: true,
    maxMessages: 200,
    maxRate: 0,
    context: {
      text: en,
      format: formatFor("en"),
      today: startOfDay(1_790_000_000_000),
      textSize: "normal",
      badges: new Map(),
      emotes: new Map(),
      names: new Set(),
      ownNames: new Set(["미나"]),
      links: true,
    },
  };

  private constructor(area: HTMLElement, options: Partial<LogOptions>) {
    this.area = area;
    const note = (name: string) => (value: unknown) => void this.calls.push(`${name} ${value}`);
    this.view = new LogView(area, this.state, {
      onFollowing: note("following"),
      onSampling: note("sampling"),
      loadOlder: () => Promise.resolve(false),
      onRetry: note("retry"),
      onEdit: note("edit"),
      onDiscard: note("discard"),
      onQuote: note("quote"),
      ...options,
    });
    this.view.hostConnected();
    // The features do that in an element.
    this.keys = new LogKeys(this.view);
    this.keys.connect();
    this.log.addEventListener("keydown", (event) => this.keys.handle(event, event.target as Element));
  }

  static async create(state: Partial<LogState> = {}, options: Partial<LogOptions> = {}): Promise<LogHarness> {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet as CSSStyleSheet);
    const chat = document.createElement("div");
    chat.className = "chat";
    chat.style.cssText = "inline-size: 300px; block-size: 400px";
    const area = document.createElement("div");
    area.className = "log-area";
    chat.append(area);
    root.append(chat);
    const harness = new LogHarness(area, options);
    harnesses.add(harness);
    await harness.set(state);
    return harness;
  }

  async set(state: Partial<LogState>): Promise<void> {
    Object.assign(this.state, state);
    this.view.update(this.state);
    await this.frame();
  }

  /** Adds rows at the end. */
  push(...more: Row[]): Promise<void> {
    return this.set({ rows: [...this.state.rows, ...more] });
  }

  get log(): HTMLElement {
    return this.view.element;
  }

  get elements(): HTMLElement[] {
    return [...this.log.querySelectorAll<HTMLElement>("[data-row]")];
  }

  get texts(): string[] {
    return [...this.log.querySelectorAll("[part=text]")].map((text) => text.textContent ?? "");
  }

  get pill(): HTMLElement {
    return this.area.querySelector("[part=latest-button]") as HTMLElement;
  }

  get sampling(): HTMLElement {
    return this.area.querySelector("[part=sampling]") as HTMLElement;
  }

  get focused(): Element | null {
    return (this.area.getRootNode() as ShadowRoot).activeElement;
  }

  get distanceToEnd(): number {
    return this.log.scrollHeight - this.log.clientHeight - this.log.scrollTop;
  }

  /** Has every row drawn, as a browser's find does; while the end is followed, as many as the list may show. */
  async full(): Promise<void> {
    const { rows, maxMessages } = this.state;
    const expected = this.view.following ? Math.min(rows.length, maxMessages) : rows.length;
    const isFull = async () => {
      window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyF", ctrlKey: true }));
      await this.frame();
      return this.elements.length === expected;
    };
    await waitUntil(isFull, "not all rows are drawn");
  }

  /** Waits until nothing is drawn any more without being asked for: one and a half screenfuls, where there are so many rows. */
  async quiet(): Promise<void> {
    const isFilled = () => this.elements.length === this.state.rows.length || this.log.scrollTop > 200;
    await waitUntil(isFilled, "nothing is drawn above the screen");
  }

  /** As a reader: scrolls, and waits until the list has noticed. */
  async scrollTo(top: number): Promise<void> {
    this.log.scrollTop = top;
    await this.frame();
  }

  /** Two animation frames: what was asked for is drawn, and what was drawn is scrolled. */
  async frame(): Promise<void> {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  }

  top(element: Element): number {
    return element.getBoundingClientRect().top - this.log.getBoundingClientRect().top;
  }
}

const harnesses = new Set<LogHarness>();

// At the root of the importing test file.
afterEach(() => {
  for (const { view, keys } of harnesses) {
    view.hostDisconnected();
    keys.disconnect();
  }
  harnesses.clear();
});
