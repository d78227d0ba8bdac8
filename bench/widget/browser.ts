import { type CDPSession, chromium, type Browser as Playwright } from "playwright-core";
import { type Browser as FoundBrowser, findBrowser } from "../../scripts/find-browser.mjs";
import { hasProc, processTicks, systemTicks } from "../lib/machine.js";
import { ContenderPage } from "./contender-page.js";
import type { ContenderName } from "./contenders.js";
import type { Feeder } from "./feeder.js";

const FLAGS = [
  // Wheel and scroll are at once: an animation would be measured as somebody's.
  "--disable-smooth-scrolling",
  // A peer fetches emoji from elsewhere; nothing leaves loopback.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** The browser of a run. A page that no longer answers costs a new one: closing it would leave its renderer busy for a while. */
export class Browser {
  readonly version: string;
  readonly #program: FoundBrowser;
  readonly #origin: string;
  readonly #feeder: Feeder;
  #playwright: Playwright;
  #session: CDPSession;

  private constructor(
    origin: string,
    feeder: Feeder,
    program: FoundBrowser,
    playwright: Playwright,
    session: CDPSession,
  ) {
    this.#program = program;
    this.#origin = origin;
    this.#feeder = feeder;
    this.#playwright = playwright;
    this.#session = session;
    this.version = `Chromium ${playwright.version()}`;
  }

  static async start(origin: string, feeder: Feeder): Promise<Browser> {
    const program = await findBrowser();
    const playwright = await launch(program);
    return new Browser(origin, feeder, program, playwright, await playwright.newBrowserCDPSession());
  }

  /** Opens a contender's page in a renderer of its own, joined and without history. */
  open(name: ContenderName): Promise<ContenderPage> {
    return ContenderPage.open(this.#playwright, `${this.#origin}/${name}`, this.#feeder);
  }

  /** Ends the browser and starts another. */
  async restart(): Promise<void> {
    await this.#playwright.close();
    this.#playwright = await launch(this.#program);
    this.#session = await this.#playwright.newBrowserCDPSession();
  }

  /**
   * Starts to count what programs outside the bench do; the function that comes back says how many processors they used since.
   * NaN where there is no /proc to read it from.
   */
  async watchForeignLoad(): Promise<() => Promise<number>> {
    const from = await this.#foreignMs();
    const startedAt = performance.now();
    return async () => Math.max(0, ((await this.#foreignMs()) - from) / (performance.now() - startedAt));
  }

  async close(): Promise<void> {
    await this.#playwright.close();
  }

  async #foreignMs(): Promise<number> {
    if (!hasProc()) return Number.NaN;
    const { processInfo } = await this.#session.send("SystemInfo.getProcessInfo");
    const browserMs = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    return (systemTicks() - processTicks(process.pid)) * 10 - browserMs;
  }
}

/** The bench ends it, as it ends what else it started: on `exit`, which playwright-core listens to. */
async function launch({ path, args, env }: FoundBrowser): Promise<Playwright> {
  return chromium.launch({
    executablePath: path,
    args: [...args, ...FLAGS],
    env: { ...(process.env as Record<string, string>), ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
