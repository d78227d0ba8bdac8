import {
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Browser as Playwright,
} from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";

/** Starts the browser that the tests drive, with further flags where a test needs them. */
export async function startBrowser(flags: string[] = []): Promise<Playwright> {
  const { path, args, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    args: [...args, ...flags],
    env: { ...stringsOf(process.env), ...env },
  });
}

export interface ChatPageOptions {
  /** Where the page comes from: a chat server's own page. */
  page: string;
  /** Where the chat connects; the page's origin if absent. */
  server?: string;
  channel?: string;
  nickname?: string;
  language?: string;
  /** A context to share storage with another window. */
  context?: BrowserContext;
}

/** A viewer in a window: what they see, and what they do. */
export class ChatPage {
  readonly page: Page;
  readonly chat: Locator;
  /** Uncaught errors in the page. */
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    this.chat = page.locator("chizzy-chat");
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  static async open(browser: Playwright, options: ChatPageOptions): Promise<ChatPage> {
    const { server, language: locale = "ko-KR" } = options;
    // The page's policy lets it connect to its own server alone.
    const context =
      options.context ?? (await browser.newContext({ locale, bypassCSP: server !== undefined }));
    const chatPage = new ChatPage(await context.newPage());
    const { page, chat } = chatPage;
    await page.goto(`${options.page}/?channel=${options.channel ?? "global"}`);
    await chat.evaluate(
      (element, { server, nickname }) => {
        if (nickname !== undefined) element.setAttribute("nickname", nickname);
        if (server !== undefined) element.setAttribute("server", server);
      },
      { server: options.server, nickname: options.nickname },
    );
    return chatPage;
  }

  /** Types a text and presses Enter. */
  async send(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press("Enter");
  }

  get input(): Locator {
    return this.chat.locator("[part=input]");
  }

  get log(): Locator {
    return this.chat.getByRole("log");
  }

  get status(): Locator {
    return this.chat.locator("[part=status]");
  }

  /** The texts of all messages shown, from old to new. */
  texts(): Promise<string[]> {
    return this.chat.locator("[part=text]").allTextContents();
  }

  /** The keys of all messages shown, from old to new: of those that others wrote, the ids in the log. */
  rowKeys(): Promise<string[]> {
    return this.chat
      .locator("[data-row]:has([part=text])")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));
  }

  /** The kinds of marks shown: `gap`, `recovered`. */
  marks(): Promise<string[]> {
    return this.chat
      .locator("[data-mark]")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-mark") ?? ""));
  }

  row(text: string): Locator {
    return this.chat.locator("[part~=row]").filter({ has: this.page.getByText(text, { exact: true }) });
  }

  /** Waits until exactly these texts are shown, in this order. */
  async waitForTexts(expected: readonly string[], timeoutMs = 10_000): Promise<void> {
    await waitUntil(
      async () => JSON.stringify(await this.texts()) === JSON.stringify(expected),
      async () => `expected ${JSON.stringify(expected)}, shown are ${JSON.stringify(await this.texts())}`,
      timeoutMs,
    );
  }

  /** Waits until the connection is in this state. */
  async waitForState(state: string, timeoutMs = 10_000): Promise<void> {
    const light = this.chat.locator("[part=status-light]");
    await waitUntil(
      async () => (await light.getAttribute("data-state")) === state,
      async () =>
        `expected ${state}, it is ${await light.getAttribute("data-state")}: ${await this.status.textContent()}`,
      timeoutMs,
    );
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Waits for a condition; rejects with the explanation after `timeoutMs`. */
export async function waitUntil(
  isDone: () => boolean | Promise<boolean>,
  explain: () => string | Promise<string>,
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error(await explain());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
