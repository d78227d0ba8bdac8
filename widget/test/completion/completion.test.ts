import { expect } from "@open-wc/testing";
import { queryAt } from "../../src/completion/find-candidates.js";
import { loadLazy } from "../../src/lazy/load-lazy.js";
import { ChatHarness } from "../helpers/chat-harness.js";
import { createMessage, startV1Peer, type V1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

describe("queryAt", () => {
  it("finds a name after @ and a code after :, at the caret, and nothing inside words, times and faces", () => {
    const found = (text: string) => {
      const query = queryAt(text, text.length);
      return query && `${query.kind} ${query.start} ${query.typed}`;
    };
    expect(found("@")).to.equal("name 0 ");
    expect(found("안녕 @미")).to.equal("name 3 미");
    expect(found("안녕@미")).to.equal("name 2 미");
    expect(found(":sh")).to.equal("code 0 sh");
    expect(found("와:불")).to.equal("code 1 불");
    for (const text of ["", "a@b", "@미나 안녕", ":", ":D", ":(", "12:30", "a:bc", "::ab", "https://exa"])
      expect(found(text), text).to.equal(undefined);
    expect(queryAt("@미나 안녕", 2)?.typed).to.equal("미");
  });
});

describe("completion", () => {
  let peer: V1Peer;
  let chat: ChatHarness;

  beforeEach(async () => {
    localStorage.clear();
    const names = ["하늘", "미나", "미르", "mina", "하늘"];
    peer = await startV1Peer({
      hello: { seq: names.length },
      historyFrame: {
        last: names.length,
        data: names.map((nickname, index) => createMessage(index + 1, `글 ${index}`, { nickname })),
      },
    });
    chat = await ChatHarness.create({ server: peer.url, nickname: "나" });
    chat.element.emotes = { 안녕이: "https://cdn.test/hi.webp" };
    await chat.waitForTexts(names.map((_, index) => `글 ${index}`));
    await chat.waitForFeatures();
  });

  const options = () => chat.parts("completion").map((option) => option.querySelector("bdi")?.textContent);
  const chosen = () =>
    chat.parts("completion").findIndex((option) => option.getAttribute("aria-selected") === "true");

  async function write(text: string): Promise<void> {
    await chat.type(text);
    chat.input.setSelectionRange(text.length, text.length);
  }

  it("offers who wrote last after @, by the letters that are typed so far", async () => {
    await write("@");
    expect(options()).to.deep.equal(["하늘", "mina", "미르", "미나"]);
    await write("@ㅁ");
    expect(options()).to.deep.equal(["미르", "미나"]);
    await write("@민");
    expect(options()).to.deep.equal(["미나"]);
    await expect(chat.element).to.be.accessible();
    await write("@민수");
    expect(options()).to.deep.equal([]);
  });

  it("is a list box that the field controls, and the focus stays in the field", async () => {
    await write("@미");
    const list = chat.part("completions");
    expect(list.getAttribute("role")).to.equal("listbox");
    expect(chat.input.getAttribute("aria-controls")).to.equal(list.id);
    expect(chat.input.getAttribute("aria-activedescendant")).to.equal(chat.parts("completion")[0]?.id);
    await chat.press(chat.input, "ArrowDown");
    expect(chosen()).to.equal(1);
    await chat.press(chat.input, "ArrowDown");
    expect(chosen()).to.equal(0);
    await chat.press(chat.input, "ArrowUp");
    expect(chat.input.getAttribute("aria-activedescendant")).to.equal(chat.parts("completion")[1]?.id);
    expect(chat.root.activeElement).to.equal(chat.input);
    await write("안녕");
    expect(chat.input.hasAttribute("aria-controls")).to.equal(false);
    expect(chat.input.hasAttribute("aria-activedescendant")).to.equal(false);
  });

  for (const key of ["Enter", "Tab"]) {
    it(`${key} puts the name in and sends nothing; the next Enter sends`, async () => {
      await write("안녕 @미");
      await chat.press(chat.input, key);
      expect(chat.input.value).to.equal("안녕 @미르 ");
      expect(chat.input.selectionStart).to.equal(7);
      expect(options()).to.deep.equal([]);
      expect(chat.parts("own-row")).to.have.length(0);
      await chat.press(chat.input, "Enter");
      await peer.waitForFrames(1);
      expect((await peer.sent("message"))[0]?.text).to.equal("안녕 @미르");
    });
  }

  it("Enter sends a bare @ and a name that is complete, as it does when the list is closed", async () => {
    await write("밥 @");
    expect(chosen()).to.equal(-1);
    await chat.press(chat.input, "Enter");
    await write("@미나");
    expect(options()).to.deep.equal(["미나"]);
    await chat.press(chat.input, "Enter");
    await write("@미");
    await chat.press(chat.input, "Escape");
    expect(options()).to.deep.equal([]);
    await chat.press(chat.input, "Enter");
    await waitUntil(() => chat.parts("own-row").length === 3, "not all are sent");
    expect(chat.texts().slice(-3)).to.deep.equal(["밥 @", "@미나", "@미"]);
  });

  it("a click puts the name in", async () => {
    await write("@미");
    chat.parts("completion")[1]?.click();
    expect(chat.input.value).to.equal("@미나 ");
    expect(chat.root.activeElement).to.equal(chat.input);
  });

  it("closes when the field loses the focus", async () => {
    await write("@미");
    chat.input.blur();
    await chat.element.updateComplete;
    expect(options()).to.deep.equal([]);
  });

  it("leaves keys to an input method that composes, but for Tab, which waits for the end of the syllable", async () => {
    const key = (type: string, name: string, extra: object = {}) => {
      const event = new KeyboardEvent(type, {
        key: "Process",
        code: name,
        keyCode: 229,
        isComposing: true,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...extra,
      } as KeyboardEventInit);
      chat.input.dispatchEvent(event);
      return event;
    };
    chat.input.focus();
    chat.input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, composed: true }));
    await write("@미");
    key("keydown", "ArrowDown");
    await chat.element.updateComplete;
    expect(chosen()).to.equal(0);
    expect(key("keydown", "Tab").defaultPrevented, "the focus would move on").to.equal(true);
    expect(chat.input.value).to.equal("@미");
    chat.input.dispatchEvent(
      new CompositionEvent("compositionend", { data: "미", bubbles: true, composed: true }),
    );
    await waitUntil(() => chat.input.value === "@미르 ", "the name is not put in");
  });

  it("Enter that ends a syllable puts the name in, once, and sends nothing", async () => {
    chat.input.focus();
    chat.input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, composed: true }));
    await write("@미");
    const init = { key: "Process", code: "Enter", keyCode: 229, isComposing: true };
    chat.input.dispatchEvent(
      new KeyboardEvent("keydown", {
        ...init,
        bubbles: true,
        composed: true,
        cancelable: true,
      } as KeyboardEventInit),
    );
    chat.input.dispatchEvent(
      new CompositionEvent("compositionend", { data: "미", bubbles: true, composed: true }),
    );
    await chat.press(chat.input, "Enter");
    await waitUntil(() => chat.input.value === "@미르 ", "the name is not put in");
    expect(chat.parts("own-row")).to.have.length(0);
  });

  it("offers emotes and emoji after a colon, which load when they are first asked for", async () => {
    await write(":안");
    expect(options()).to.deep.equal([":안녕이:"]);
    expect(chat.part("completion").querySelector("img")?.src).to.equal("https://cdn.test/hi.webp");
    await write(":clap");
    await waitUntil(() => options().length > 0, "no emoji");
    await chat.press(chat.input, "Enter");
    expect(chat.input.value).to.equal("👏");
    await write(":안녕");
    await chat.press(chat.input, "Tab");
    expect(chat.input.value).to.equal(":안녕이: ");
  });

  it("does not open in a chat that was taken out of the page while the emoji loaded", async () => {
    const box = chat.element.parentElement as HTMLElement;
    const writing = write(":clap");
    chat.element.remove();
    await writing;
    await loadLazy("emoji");
    box.append(chat.element);
    await chat.drawn();
    expect(options()).to.deep.equal([]);
  });

  /** The list of completions tells. */
  async function emojiAreThere(): Promise<void> {
    await write(":fir");
    await waitUntil(() => options().includes(":fire:"), "the emoji do not load");
  }

  it("a code that is written to its end becomes its emoji, in English and in Korean, and is sent so", async () => {
    await emojiAreThere();
    for (const [typed, expected] of [
      ["와 :fire", "와 :fire"],
      ["와 :fire:", "와 🔥"],
      [":Fire:", "🔥"],
      [":불:", "🔥"],
      [":활짝_웃는_얼굴:", "😀"],
      [":안녕이:", ":안녕이:"],
      [":nothing-like-that:", ":nothing-like-that:"],
      ["12:30:45:", "12:30:45:"],
      ["https://a.test/:fire:", "https://a.test/:fire:"],
    ] as const) {
      await write("");
      await write(typed);
      await waitUntil(() => chat.input.value === expected, `${typed} is ${chat.input.value}`);
      expect(chat.input.selectionEnd).to.equal(expected.length);
    }
    await write("와 :fire:");
    await chat.press(chat.input, "Enter");
    await waitUntil(async () => (await peer.sent("message")).length === 1, "it is not sent");
    expect((await peer.sent("message"))[0]?.text).to.equal("와 🔥");
  });

  it("a code that is sent before the emoji are there waits for them, once", async () => {
    await chat.send(":fire:");
    await chat.press(chat.input, "Enter");
    await waitUntil(async () => (await peer.sent("message")).length > 0, "it is not sent");
    expect((await peer.sent("message"))[0]?.text).to.equal("🔥");
    expect(chat.input.value).to.equal("");
    await chat.send("끝");
    expect(chat.texts().slice(-2)).to.deep.equal(["🔥", "끝"]);
  });

  it("what is written on meanwhile is not sent", async () => {
    await chat.send(":fire:");
    await write(":fire: 그리고");
    await emojiAreThere();
    expect(await peer.sent("message")).to.deep.equal([]);
  });

  it("codes in what was pasted become emoji when it is sent, and a page's emotes and addresses stay", async () => {
    await emojiAreThere();
    const pasted = ":fire::clap: :안녕이: https://a.test/:fire:/ :nope: 끝";
    await chat.type(pasted);
    chat.input.setSelectionRange(0, 0);
    await chat.press(chat.input, "Enter");
    await waitUntil(async () => (await peer.sent("message")).length === 1, "it is not sent");
    expect((await peer.sent("message"))[0]?.text).to.equal("🔥👏 :안녕이: https://a.test/:fire:/ :nope: 끝");
  });
});
