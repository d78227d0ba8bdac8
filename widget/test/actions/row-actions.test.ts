import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { createMessage, startV1Peer, TIMESTAMP, type V1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

const TEXTS = ["하나", "둘", "셋", "넷"];

describe("what viewers do with messages", () => {
  let peer: V1Peer;
  let chat: ChatHarness;

  beforeEach(async () => {
    localStorage.clear();
    const authors = [
      { nickname: "하늘", uid: "g1" },
      { nickname: "미나", uid: "g2" },
      { nickname: "하늘", uid: "g1" },
      { nickname: "나", uid: "gMe" },
    ];
    peer = await startV1Peer({
      history: TEXTS,
      historyFrame: {
        data: TEXTS.map((text, index) => createMessage(index + 1, text, authors[index])),
      },
    });
    chat = await ChatHarness.create({ server: peer.url, nickname: "나" });
    await chat.waitForTexts(TEXTS);
    await chat.waitForFeatures();
  });

  const row = (text: string) =>
    chat
      .parts("row")
      .find((element) => element.querySelector("[part~=text]")?.textContent === text) as HTMLElement;
  const bars = () => chat.parts("row-actions");
  const shown = () =>
    [...(bars()[0]?.querySelectorAll("button") ?? [])]
      .filter(({ hidden }) => !hidden)
      .map(({ ariaLabel }) => ariaLabel);

  function point(target: Element, type: string, init: PointerEventInit = {}): PointerEvent {
    const event = new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event;
  }
  const hover = (target: Element) => point(target, "pointerover", { pointerType: "mouse" });

  async function act(text: string, button: string): Promise<void> {
    hover(row(text));
    chat.part(button).click();
    await chat.drawn();
  }

  describe("the actions of a row", () => {
    it("come with the pointer, one bar for all rows, and go with it", async () => {
      expect(bars()).to.have.length(0);
      hover(row("하나"));
      expect(row("하나").contains(chat.part("row-actions"))).to.equal(true);
      expect(shown()).to.deep.equal(["답장", "언급하기", "복사", "이 사람 숨기기"]);
      await expect(chat.element).to.be.accessible();
      const before = row("둘").getBoundingClientRect();
      hover(row("둘"));
      expect(bars()).to.have.length(1);
      expect(row("둘").contains(chat.part("row-actions"))).to.equal(true);
      expect(row("둘").getBoundingClientRect().height, "no row grows").to.equal(before.height);
      point(chat.log, "pointerleave", { pointerType: "mouse" });
      expect(bars()).to.have.length(0);
    });

    it("of an own message are those that make sense", () => {
      hover(row("넷"));
      expect(shown()).to.deep.equal(["답장", "복사"]);
    });

    it("are those of reading where the viewer cannot write", async () => {
      chat.element.readonly = true;
      await chat.element.updateComplete;
      hover(row("하나"));
      expect(shown()).to.deep.equal(["복사", "이 사람 숨기기"]);
    });

    it("are none over a picture", async () => {
      chat.element.mode = "overlay";
      await chat.element.updateComplete;
      hover(row("하나"));
      expect(bars()).to.have.length(0);
    });

    it("come with the focus; Enter leads to them, arrow keys move, Escape and the first arrow lead back", async () => {
      const target = row("둘");
      target.focus();
      expect(target.contains(chat.part("row-actions"))).to.equal(true);
      await chat.press(target, "Enter");
      expect(chat.root.activeElement).to.equal(chat.part("reply-button"));
      await chat.press(chat.part("reply-button"), "ArrowRight");
      expect(chat.root.activeElement).to.equal(chat.part("mention-button"));
      await chat.press(chat.part("mention-button"), "Escape");
      expect(chat.root.activeElement).to.equal(target);
      await chat.press(target, "Enter");
      await chat.press(chat.part("reply-button"), "ArrowLeft");
      expect(chat.root.activeElement).to.equal(target);
      chat.input.focus();
      expect(bars()).to.have.length(0);
    });

    it("are pressed by a mouse also while the focus is elsewhere in the list", () => {
      for (const focused of [chat.log, row("하나")]) {
        focused.focus();
        hover(row("둘"));
        // As a browser does when the mouse goes down.
        chat.part("copy-button").focus();
        expect(row("둘").contains(chat.part("row-actions"))).to.equal(true);
        expect(chat.root.activeElement).to.equal(chat.part("copy-button"));
      }
    });

    it("the key for a context menu leads to them, and the mouse keeps the browser's menu", () => {
      const target = row("둘");
      target.focus();
      expect(point(target, "contextmenu", { pointerType: "mouse", button: 2 }).defaultPrevented).to.equal(
        false,
      );
      expect(point(target, "contextmenu").defaultPrevented).to.equal(true);
      expect(chat.root.activeElement).to.equal(chat.part("reply-button"));
    });

    it("stay, with the focus, when their row changes: a message that is sent, or deleted", async () => {
      await chat.send("새 글");
      await peer.waitForFrames(1);
      const [message] = await peer.sent("message");
      const own = await chat.waitForPart("pending-row");
      own.focus();
      await chat.press(own, "Enter");
      const copy = chat.part("copy-button");
      expect(chat.root.activeElement).to.equal(copy);
      await peer.send({ type: "ack", ref: message?.ref, id: "m5", seq: 5, timestamp: TIMESTAMP });
      await peer.message("새 글", { id: "m5", uid: "gMe", nickname: "나" });
      await chat.waitForPart("sent-row");
      await waitUntil(() => own.dataset.state === "sent", "it is not sent");
      expect(chat.root.activeElement).to.equal(copy);
      hover(row("둘"));
      expect(row("둘").contains(chat.part("row-actions")), "the focus holds it").to.equal(false);
    });

    it("come with a long press that does not move; a finger that scrolls opens nothing", async () => {
      const touch = { pointerType: "touch", clientX: 50, clientY: 50 };
      point(row("하나"), "pointerdown", touch);
      point(row("하나"), "pointermove", { ...touch, clientY: 80 });
      point(row("둘"), "pointerdown", touch);
      await waitUntil(() => bars().length === 1, "nothing opens");
      point(row("둘"), "pointerup", touch);
      point(chat.log, "pointerleave", touch);
      expect(row("둘").contains(chat.part("row-actions"))).to.equal(true);
    });
  });

  it("reply: the next message answers that one", async () => {
    await act("둘", "reply-button");
    expect(chat.part("reply").textContent).to.contain("미나");
    expect(chat.root.activeElement).to.equal(chat.input);
    await chat.send("네");
    await peer.waitForFrames(1);
    expect((await peer.sent("message"))[0]).to.deep.include({ text: "네", reply: "m2" });
    expect(chat.parts("reply")).to.have.length(0);
  });

  it("a quote leads to its message, or says that it is nowhere to be found", async () => {
    await peer.message("답장", { uid: "g2", reply: { id: "m2", nickname: "미나", text: "둘" } });
    await peer.message("옛글에 답장", { uid: "g2", reply: { id: "gone", nickname: "미나", text: "옛글" } });
    await chat.waitForTexts([...TEXTS, "답장", "옛글에 답장"]);
    row("답장").querySelector<HTMLElement>("[data-action=quote]")?.click();
    await waitUntil(() => chat.root.activeElement === row("둘"), "it leads nowhere");
    row("옛글에 답장").querySelector<HTMLElement>("[data-action=quote]")?.click();
    expect((await chat.waitForPart("notice")).textContent).to.contain("원본 메시지를 찾을 수 없어요");
  });

  it("mention: the name stands in the text field, apart from the word before it", async () => {
    await chat.type("안녕");
    await act("둘", "mention-button");
    expect(chat.input.value).to.equal("안녕 @미나 ");
    expect(chat.root.activeElement).to.equal(chat.input);
  });

  describe("copy", () => {
    const { clipboard } = navigator;
    const replace = (value: unknown) =>
      Object.defineProperty(navigator, "clipboard", { configurable: true, value });
    const refuse = async () => {
      throw new DOMException("no", "NotAllowedError");
    };

    afterEach(() => {
      replace(clipboard);
      Reflect.deleteProperty(document, "execCommand");
    });

    it("nickname and text are copied, and it says so", async () => {
      const copied: string[] = [];
      replace({ writeText: async (text: string) => void copied.push(text) });
      await act("둘", "copy-button");
      await chat.waitForPart("notice");
      expect(copied).to.deep.equal(["미나: 둘"]);
      expect(chat.part("notice").textContent).to.contain("복사했어요");
    });

    for (const [where, value] of [
      ["there is no clipboard", undefined],
      ["the clipboard is refused", { writeText: refuse }],
    ] as const)
      it(`where ${where}, what is selected in a field is copied, and the focus stays`, async () => {
        replace(value);
        let copied = "";
        document.execCommand = (command) => {
          const field = chat.root.activeElement as HTMLTextAreaElement;
          if (command === "copy") copied = field.value.slice(field.selectionStart, field.selectionEnd);
          return true;
        };
        chat.input.focus();
        await act("둘", "copy-button");
        expect((await chat.waitForPart("notice")).textContent).to.contain("복사했어요");
        expect(copied).to.equal("미나: 둘");
        expect(chat.root.activeElement).to.equal(chat.input);
        expect(chat.root.querySelectorAll(".copied-field")).to.have.length(0);
      });

    it("where nothing copies, the text stands in a field, selected, until the viewer leaves it", async () => {
      replace(undefined);
      document.execCommand = () => false;
      await act("둘", "copy-button");
      const field = (await chat.waitForPart("copy-input")) as HTMLTextAreaElement;
      expect(chat.part("notice").textContent).to.contain("복사하지 못했어요");
      await waitUntil(() => chat.root.activeElement === field, "the field has no focus");
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal("미나: 둘");
      chat.input.focus();
      await waitUntil(() => chat.parts("notice").length === 0, "the notice stays");
    });
  });

  describe("hide", () => {
    it("takes all messages of that person away, also those to come, and can be undone", async () => {
      await act("하나", "hide-button");
      await chat.waitForTexts(["둘", "넷"]);
      expect(chat.part("notice").textContent).to.contain("하늘");
      await peer.message("안 보여요", { uid: "g1", nickname: "다른 이름" });
      await peer.message("보여요", { uid: "g2" });
      await chat.waitForTexts(["둘", "넷", "보여요"]);
      await expect(chat.element).to.be.accessible();
      chat.part("undo-button").click();
      await chat.waitForTexts([...TEXTS, "안 보여요", "보여요"]);
      expect(chat.parts("notice")).to.have.length(0);
    });

    it("is kept over a reload, and the menu shows them again", async () => {
      await act("하나", "hide-button");
      const again = await ChatHarness.create({ server: peer.url });
      await again.waitForTexts(["둘", "넷"]);
      again.part("menu-button").click();
      (await again.waitForPart("unhide-button")).click();
      await again.waitForTexts(TEXTS);
    });

    it("keeps a hidden person's message out of the announcements", async () => {
      await act("하나", "hide-button");
      await peer.message("안 보여요", { uid: "g1" });
      await peer.message("보여요", { uid: "g2", nickname: "미나" });
      const region = [...chat.root.querySelectorAll("[aria-live=polite]")].at(-1);
      await waitUntil(() => region?.textContent?.includes("보여요"), "nothing is said", { timeout: 3_000 });
      expect(region?.textContent).to.equal("미나: 보여요");
    });
  });

  describe("mentions", () => {
    it("of this viewer mark the row; others are marked in the text alone", async () => {
      await peer.batch(["@나 안녕", "@미나님 안녕", "@아무나 안녕"]);
      await chat.waitForTexts([...TEXTS, "@나 안녕", "@미나님 안녕", "@아무나 안녕"]);
      expect(row("@나 안녕").hasAttribute("data-mention")).to.equal(true);
      expect(row("@미나님 안녕").hasAttribute("data-mention")).to.equal(false);
      expect(chat.parts("mention").map(({ textContent }) => textContent)).to.deep.equal(["@나", "@미나"]);
      expect(chat.parts("own-mention")).to.have.length(1);
      await expect(chat.element).to.be.accessible();
    });

    it("play a tone if the viewer's page wants it", async () => {
      const Original = OscillatorNode;
      const { resume } = AudioContext.prototype;
      // Nobody clicks here.
      AudioContext.prototype.resume = () => Promise.resolve();
      let tones = 0;
      globalThis.OscillatorNode = class extends Original {
        constructor(context: BaseAudioContext, options?: OscillatorOptions) {
          super(context, options);
          tones += 1;
        }
      };
      try {
        await peer.message("@나 하나", { uid: "g1" });
        await chat.waitForTexts([...TEXTS, "@나 하나"]);
        chat.element.sound = true;
        await peer.message("@미나 둘", { uid: "g1" });
        await peer.message("@나 셋", { uid: "gMe" });
        await chat.waitForTexts([...TEXTS, "@나 하나", "@미나 둘", "@나 셋"]);
        expect(tones).to.equal(0);
        await peer.message("@나 넷", { uid: "g1" });
        await peer.message("@나 다섯", { uid: "g1" });
        await waitUntil(() => chat.texts().at(-1) === "@나 다섯", "not drawn");
        expect(tones, "not one after the other").to.equal(1);
      } finally {
        globalThis.OscillatorNode = Original;
        AudioContext.prototype.resume = resume;
      }
    });

    it("do not draw rows anew when someone new writes", async () => {
      const before = row("하나");
      const child = before.firstChild;
      await peer.message("처음 왔어요", { uid: "g9", nickname: "새사람" });
      await chat.waitForTexts([...TEXTS, "처음 왔어요"]);
      expect(row("하나")).to.equal(before);
      expect(before.firstChild).to.equal(child);
    });
  });

  it("emotes and links show in rows, and follow the page's and the channel's wish", async () => {
    chat.element.emotes = { hi: "https://cdn.test/hi.webp" };
    await peer.message(":hi: https://example.test/");
    await waitUntil(() => chat.root.querySelector("[part=emote]") !== null, "no emote");
    expect(chat.part("link").getAttribute("href")).to.equal("https://example.test/");
    chat.element.emotes = {};
    await waitUntil(() => chat.root.querySelector("[part=emote]") === null, "the emote stays");
    const config = { slow: 0, readonly: false, links: false };
    await peer.send({ type: "moderation", id: "x", seq: 6, timestamp: TIMESTAMP, action: "config", config });
    await waitUntil(() => chat.root.querySelector("[part=link]") === null, "the link stays");
  });

  it("an equal object of emotes, as frameworks give one at each rendering, draws no row anew", async () => {
    chat.element.emotes = { hi: "https://cdn.test/hi.webp" };
    await peer.message(":hi:");
    const emote = () => chat.root.querySelector("[part=emote]");
    await waitUntil(() => emote() !== null, "no emote");
    const before = emote();
    chat.element.emotes = { hi: "https://cdn.test/hi.webp" };
    await chat.drawn();
    expect(emote()).to.equal(before);
    chat.element.emotes = { hi: "https://cdn.test/other.webp" };
    await waitUntil(() => emote() !== before, "the old emote stays");
  });

  describe("the emoji picker", () => {
    it("loads when it is opened, puts emoji into the text field, and closes on Escape", async () => {
      await chat.type("와 ");
      const button = chat.part<HTMLButtonElement>("emoji-button");
      expect(button.ariaLabel ?? button.getAttribute("aria-label")).to.equal("이모지");
      button.click();
      const panel = chat.part("emoji-panel");
      await waitUntil(() => panel.querySelector("[data-emoji]") !== null, "no emoji");
      expect(panel.matches(":popover-open")).to.equal(true);
      await expect(chat.element).to.be.accessible();
      panel.querySelector<HTMLElement>("[data-emoji]")?.click();
      await chat.element.updateComplete;
      expect(chat.input.value).to.equal("와 😀");
      panel.hidePopover();
      await waitUntil(() => panel.childElementCount === 0, "it stays filled");
    });
  });
});
