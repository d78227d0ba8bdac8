// Firefox and WebKit for the element tests: launchers for Web Test Runner (its interface BrowserLauncher). They are
// asked for by CHIZZY_BROWSER and must be installed; the tests' usual browser is Chromium.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "puppeteer-core";

const FIREFOX = [
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];
/** WebKitGTK's driver, and the browser that comes with it. */
const WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";
const WEBKIT_BROWSERS = [
  "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];
const VIEWPORT = { width: 800, height: 600 };
/** WebDriver, section 17.4.2: keys that are no characters. */
const WEBDRIVER_KEYS = {
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
};
const DRIVER_START_MS = 10_000;

/** The launcher for `firefox` or `webkit`. Throws an error that says what to install. */
export function otherBrowser(name) {
  if (name === "firefox") return new Firefox(installed("Firefox", FIREFOX));
  installed("WebKitGTK's driver (Debian: webkit2gtk-driver)", [WEBKIT_DRIVER]);
  return new WebKit(installed("WebKitGTK's MiniBrowser (Debian: webkit2gtk-driver)", WEBKIT_BROWSERS));
}

function installed(what, paths) {
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${what} is not installed: none of ${paths.join(", ")} is there.`);
  return path;
}

/** Over WebDriver BiDi, which Firefox speaks by itself. As `puppeteer` the test runner can send keys. */
class Firefox {
  name = "Firefox";
  type = "puppeteer";
  #path;
  #browser;
  #pages = new Map();

  constructor(path) {
    this.#path = path;
  }

  async startSession(id, url) {
    this.#browser ??= await launch({ browser: "firefox", executablePath: this.#path, headless: true });
    const page = await this.#browser.newPage();
    await page.setViewport(VIEWPORT);
    this.#pages.set(id, page);
    await page.goto(url);
  }

  isActive(id) {
    return this.#pages.has(id);
  }

  getBrowserUrl(id) {
    return this.#pages.get(id)?.url();
  }

  getPage(id) {
    return this.#pages.get(id);
  }

  async stopSession(id) {
    await this.#pages.get(id)?.close();
    this.#pages.delete(id);
    return {};
  }

  async stop() {
    await this.#browser?.close();
  }
}

/** Over WebDriver (W3C). It needs a display; `xvfb-run -a` gives one. */
class WebKit {
  name = "WebKit";
  type = "webdriver";
  #path;
  #driver;
  #origin;
  /** Test session to the browser's session and its page. */
  #sessions = new Map();

  constructor(path) {
    this.#path = path;
  }

  async startSession(id, url) {
    await this.#startDriver();
    const capabilities = {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: this.#path, args: ["--automation"] },
    };
    const { sessionId } = await this.#call("POST", "/session", {
      capabilities: { alwaysMatch: capabilities },
    });
    this.#sessions.set(id, { sessionId, url });
    await this.#call("POST", `/session/${sessionId}/window/rect`, VIEWPORT);
    await this.#call("POST", `/session/${sessionId}/url`, { url });
  }

  isActive(id) {
    return this.#sessions.has(id);
  }

  getBrowserUrl(id) {
    return this.#sessions.get(id)?.url;
  }

  /** Presses each of the keys; what the runner's `sendKeys` calls. */
  async sendKeys(id, keys) {
    const values = keys.map((key) => (key.length === 1 ? key : WEBDRIVER_KEYS[key]));
    if (values.includes(undefined)) throw new Error(`One of the keys ${keys} is not known here.`);
    const actions = values.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
    await this.#call("POST", `/session/${this.#sessions.get(id).sessionId}/actions`, {
      actions: [{ type: "key", id: "keyboard", actions }],
    });
  }

  async stopSession(id) {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    if (session !== undefined) await this.#call("DELETE", `/session/${session.sessionId}`);
    return {};
  }

  async stop() {
    this.#driver?.kill();
  }

  async #startDriver() {
    if (this.#driver !== undefined) return;
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
      throw new Error("WebKit needs a display: run this under `xvfb-run -a`.");
    const port = await freePort();
    this.#origin = `http://127.0.0.1:${port}`;
    this.#driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], { stdio: "ignore" });
    for (let waited = 0; waited < DRIVER_START_MS; waited += 100) {
      const isReady = await fetch(`${this.#origin}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await sleep(100);
    }
    throw new Error(`${WEBKIT_DRIVER} does not answer on port ${port}.`);
  }

  async #call(method, path, body) {
    const response = await fetch(`${this.#origin}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${value?.message ?? response.status}`);
    return value;
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
