import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, CDPSession } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { ChatPage, startBrowser } from "./helpers/chat-page.js";

/** What an input method does, by the protocol of Chromium's developer tools: the browser itself then fires the events. */
class InputMethod {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Shows each state of the syllable or word in progress. */
  async compose(...states: string[]): Promise<void> {
    for (const text of states) {
      const { length } = text;
      await this.#session.send("Input.imeSetComposition", {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
    }
  }

  /** Ends the composition with this text; without one, writes it. */
  async commit(text: string): Promise<void> {
    await this.#session.send("Input.insertText", { text });
  }

  /** A key goes down: 229 is one that the input method handles. */
  async down(keyCode: 13 | 229, key = "Enter"): Promise<void> {
    const init = { code: "Enter", windowsVirtualKeyCode: keyCode, nativeVirtualKeyCode: keyCode };
    await this.#session.send("Input.dispatchKeyEvent", { ...init, type: "rawKeyDown", key });
  }

  /** The key writes a line break, where nobody cancels it. */
  async breakLine(): Promise<void> {
    const init = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
    await this.#session.send("Input.dispatchKeyEvent", { ...init, type: "char", text: "\r" });
  }

  async up(): Promise<void> {
    const init = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
    await this.#session.send("Input.dispatchKeyEvent", { ...init, type: "keyUp" });
  }

  async pressEnter(): Promise<void> {
    await this.down(13);
    await this.breakLine();
    await this.up();
  }
}

describe("writing with an input method, in a browser that composes", () => {
  let browser: Browser;
  let server: ChatServer;
  let viewer: ChatPage;
  let keyboard: InputMethod;

  before(async () => {
    browser = await startBrowser();
    server = await startChatServer();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(channel: string): Promise<void> {
    viewer = await ChatPage.open(browser, { page: server.httpUrl, nickname: "미나", channel });
    await viewer.waitForState("live");
    await viewer.input.focus();
    keyboard = new InputMethod(await viewer.page.context().newCDPSession(viewer.page));
  }

  /** These texts are the only messages, for a newcomer, too, and nothing is left in the field. */
  async function expectSent(channel: string, texts: string[]): Promise<void> {
    await viewer.waitForTexts(texts);
    assert.equal(await viewer.input.inputValue(), "");
    const newcomer = await ChatPage.open(browser, { page: server.httpUrl, channel });
    await newcomer.waitForTexts(texts);
    await newcomer.close();
    await viewer.close();
  }

  it("one Enter sends a Korean message once, as on Windows: two keydowns", async () => {
    await open("windows");
    await keyboard.commit("안녕하세");
    await keyboard.compose("ㅇ", "요");
    await keyboard.down(229, "Process");
    await keyboard.commit("요");
    await keyboard.pressEnter();
    await expectSent("windows", ["안녕하세요"]);
  });

  it("one Enter sends a Korean message once, as on macOS: a line break after the composition", async () => {
    await open("macos");
    await keyboard.commit("안녕하세");
    await keyboard.compose("ㅇ", "요");
    await keyboard.down(229);
    await keyboard.commit("요");
    await keyboard.breakLine();
    await keyboard.up();
    await keyboard.compose("ㄴ", "네");
    await keyboard.down(229);
    await keyboard.commit("네");
    await keyboard.breakLine();
    await keyboard.up();
    await expectSent("macos", ["안녕하세요", "네"]);
  });

  it("one Enter sends in the middle of a word, as on Android, and the word does not come back", async () => {
    await open("android");
    await keyboard.compose("안", "안녕");
    await keyboard.pressEnter();
    await viewer.waitForTexts(["안녕"]);
    await keyboard.compose("g", "gg");
    await keyboard.pressEnter();
    await expectSent("android", ["안녕", "gg"]);
  });

  it("an Enter that takes a Japanese candidate sends nothing, the next one does", async () => {
    await open("japanese");
    await keyboard.compose("k", "き", "きょう", "今日");
    await keyboard.down(229, "Process");
    await keyboard.commit("今日");
    await keyboard.up();
    assert.equal(await viewer.input.inputValue(), "今日");
    assert.deepEqual(await viewer.texts(), []);
    await keyboard.pressEnter();
    await expectSent("japanese", ["今日"]);
  });

  it("rows that arrive and a page that is redrawn do not disturb a composition", async () => {
    await open("busy");
    const other = await ChatPage.open(browser, { page: server.httpUrl, nickname: "하늘", channel: "busy" });
    await other.waitForState("live");
    await keyboard.commit("안녕하세");
    await keyboard.compose("ㅇ");
    await other.send("하나");
    await viewer.waitForTexts(["하나"]);
    await keyboard.compose("요");
    assert.equal(await viewer.input.inputValue(), "안녕하세요");
    await keyboard.down(229);
    await keyboard.commit("요");
    await keyboard.up();
    await other.close();
    await expectSent("busy", ["하나", "안녕하세요"]);
  });
});
