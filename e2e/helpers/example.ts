import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page, WebSocket } from "playwright-core";
import { type ChatServer, startChatServer } from "../../scripts/test-support/chat-server.js";
import { startBrowser, waitUntil } from "./chat-page.js";
import { listen } from "./listen.js";
import { startPublisher } from "./publisher.js";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

declare global {
  interface Window {
    violations?: string[];
  }
}

/** The folder of an example. */
export function exampleFolder(name: string): string {
  return fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
}

/** A chat server, and a browser that finds it at localhost:4000, where examples look for it: they are opened as they are. */
export class ExampleStage {
  readonly server: ChatServer;
  readonly #browser: Browser;
  readonly #endings: (() => unknown)[] = [];

  private constructor(server: ChatServer, browser: Browser) {
    this.server = server;
    this.#browser = browser;
  }

  /** `args` and `env`: further options of the chat server. */
  static async start(args: string[] = [], env: Record<string, string> = {}): Promise<ExampleStage> {
    const server = await startChatServer({ args: ["--store", "memory", ...args], env });
    return new ExampleStage(
      server,
      await startBrowser([`--host-resolver-rules=MAP localhost:4000 127.0.0.1:${server.port}`]),
    );
  }

  /** Serves the files of a folder. Returns the site's address. */
  async serve(folder: string): Promise<string> {
    const web = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      try {
        const body = await readFile(join(folder, file));
        response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream").end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    this.#endings.push(() => web.close());
    return listen(web);
  }

  /** Opens a page as a visitor of their own. */
  async open(url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.#browser.newContext({ locale: "ko-KR", ...options });
    const visitor = await Visitor.enter(await context.newPage());
    await visitor.page.goto(url);
    return visitor;
  }

  /** What somebody else writes into a channel. */
  async say(channel: string, text: string, nickname = "하늘"): Promise<void> {
    const publisher = await startPublisher(this.server.url, channel);
    await publisher.publish(text, nickname);
    publisher.close();
  }

  /** Waits until so many connections are open on the server, and no more. */
  async waitForConnections(expected: number): Promise<void> {
    let count: string | undefined;
    await waitUntil(
      async () => {
        const metrics = await (await fetch(`${this.server.httpUrl}/metrics`)).text();
        count = /^chizzy_connections (\d+)$/m.exec(metrics)?.[1];
        return count === String(expected);
      },
      () => `expected ${expected} connections, there are ${count}`,
    );
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    for (const end of this.#endings) await end();
    await this.server.stop();
  }
}

/** Somebody who uses an example, and what went wrong in their page. */
export class Visitor {
  readonly page: Page;
  /** Uncaught errors, and what the console reports as an error or a warning. */
  readonly problems: string[] = [];
  /** Those of chats, open or not. */
  readonly sockets: WebSocket[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.problems.push(String(error)));
    page.on("websocket", (socket) => {
      // The development servers of Vite and Next have sockets of their own in the page.
      if (!/\?token=|\/_next\//.test(socket.url())) this.sockets.push(socket);
    });
    page.on("console", (message) => {
      const isMeant = message.text().startsWith("Lit is in dev mode");
      if (["error", "warning"].includes(message.type()) && !isMeant) this.problems.push(message.text());
    });
  }

  static async enter(page: Page): Promise<Visitor> {
    // Not held up by the page's policy, as a script in the page would be.
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        window.violations?.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    return new Visitor(page);
  }

  /** The chat of a page, or of a frame in it. */
  chat(name = "chizzy-chat", within: Page | FrameLocator = this.page): Chat {
    return new Chat(within.locator(name));
  }

  /** Fails if anything went wrong: errors, warnings, or something that a policy blocked, in any frame. */
  async assertNoProblems(): Promise<void> {
    const violations = await Promise.all(
      this.page.frames().map((frame) => frame.evaluate(() => window.violations)),
    );
    assert.deepEqual([...this.problems, ...violations.flat()], []);
  }

  /** The viewer goes to another page. */
  async leave(): Promise<void> {
    await this.page.goto("about:blank");
  }
}

/** A chat in a page, as its viewer uses it. */
export class Chat {
  readonly element: Locator;

  constructor(element: Locator) {
    this.element = element;
  }

  part(name: string): Locator {
    return this.element.locator(`[part~=${name}]`);
  }

  async join(): Promise<void> {
    await this.element.locator("[part=status-light][data-state=live]").waitFor();
  }

  /** Writes a message, and answers when asked for a nickname. Resolves when the server has it. */
  async send(text: string, nickname?: string): Promise<void> {
    await this.part("input").fill(text);
    await this.part("input").press("Enter");
    if (nickname !== undefined) {
      await this.part("nickname-input").fill(nickname);
      await this.part("nickname-input").press("Enter");
    }
    await this.element.locator("[data-own][data-state=sent]").getByText(text, { exact: true }).waitFor();
  }

  /** Waits until a text is shown. */
  async see(text: string): Promise<void> {
    await this.part("text").getByText(text, { exact: true }).waitFor();
  }
}

/** What every example can do: join, send, receive from another viewer; without an error, a warning or a second socket. */
export async function talk(
  stage: ExampleStage,
  visitor: Visitor,
  chat: Chat,
  channel: string,
): Promise<void> {
  await chat.join();
  await chat.send("안녕하세요", "미나");
  await stage.say(channel, "어서 오세요");
  await chat.see("어서 오세요");
  assert.equal(visitor.sockets.length, 1);
  await visitor.assertNoProblems();
}
