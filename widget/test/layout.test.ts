import { expect, fixture, html } from "@open-wc/testing";
import { ChatHarness } from "./helpers/chat-harness.js";
import { startV1Peer } from "./helpers/v1-peer.js";

async function open(attributes: Record<string, string> = {}): Promise<ChatHarness> {
  const history = Array.from({ length: 30 }, (_, index) => `글 ${index}`);
  const peer = await startV1Peer({ history });
  const chat = await ChatHarness.create({ server: peer.url, nickname: "미나", ...attributes });
  await chat.waitForState("live");
  await chat.drawn();
  return chat;
}

function boxOf(chat: ChatHarness): HTMLElement {
  return chat.element.parentElement as HTMLElement;
}

/** The text field and the send button are to be seen in the box, whole. */
function expectComposer(chat: ChatHarness, what: string): void {
  const box = boxOf(chat).getBoundingClientRect();
  expect(chat.element.getBoundingClientRect().bottom, `${what}: the chat ends with its box`).to.be.at.most(
    box.bottom + 0.5,
  );
  for (const name of ["input", "send-button"]) {
    const { top, bottom, height } = chat.part(name).getBoundingClientRect();
    expect(height, `${what}: ${name}`).to.be.at.least(30);
    expect(top, `${what}: ${name}`).to.be.at.least(box.top);
    expect(bottom, `${what}: ${name}`).to.be.at.most(box.bottom + 0.5);
  }
}

/** The text field grows with what is in it, up to 45 % of the chat or six lines. */
async function expectRoomToWrite(chat: ChatHarness, height: number): Promise<void> {
  await chat.type("긴 글 ".repeat(80));
  const { fontSize } = getComputedStyle(chat.input);
  const sixLines = 8.1 * Number.parseFloat(fontSize) + 18;
  expect(chat.input.getBoundingClientRect().height).to.be.closeTo(Math.min(0.45 * height, sixLines), 1);
}

describe("the chat in its box", () => {
  afterEach(() => {
    document.documentElement.style.fontSize = "";
  });

  for (const height of [120, 160, 220]) {
    it(`has its text field in a box of ${height} px: the list gives way first`, async () => {
      const chat = await open();
      boxOf(chat).style.blockSize = `${height}px`;
      await chat.drawn();
      expectComposer(chat, "at rest");
      const header = chat.part("header").getBoundingClientRect().height;
      expect(header, "the header is whole").to.be.at.least(40);
      expect(chat.log.clientHeight, "the list takes the rest").to.be.closeTo(
        height - header - chat.part("composer").getBoundingClientRect().height,
        1,
      );
      await chat.type("긴 글 ".repeat(80));
      expectComposer(chat, "with a long text");
      document.documentElement.style.fontSize = "36px";
      chat.element.textSize = "huge";
      await chat.element.updateComplete;
      await chat.drawn();
      expectComposer(chat, "with large letters");
    });

    it(`has its text field in ${height} px while the connection is lost, a message is pinned and answered`, async () => {
      const chat = await open();
      chat.element.pinned = { nickname: "하늘", text: "공지 ".repeat(40) };
      boxOf(chat).style.blockSize = `${height}px`;
      const row = chat.log.querySelector<HTMLElement>(".row");
      row?.focus();
      await chat.waitForFeatures();
      (await chat.waitForPart("reply-button")).click();
      await chat.element.updateComplete;
      chat.element.setAttribute("server", "ws://localhost:1");
      await chat.waitForState("waiting");
      await chat.drawn();
      expectComposer(chat, "everything at once");
    });
  }

  it("leads to the nickname's field and button in 120 px", async () => {
    const chat = await open({ nickname: "" });
    boxOf(chat).style.blockSize = "120px";
    await chat.send("안녕");
    const field = await chat.waitForPart("nickname-input");
    await chat.drawn();
    const box = boxOf(chat).getBoundingClientRect();
    const { top, bottom } = field.getBoundingClientRect();
    expect(top).to.be.at.least(box.top);
    expect(bottom).to.be.at.most(box.bottom);
  });

  for (const [what, style] of [
    ["gives none", ""],
    ["gives only a least height", "min-block-size: 100px"],
    ["makes it a block", "display: block"],
  ] as const) {
    it(`is 288 px high where the page ${what}, whatever the root's letters`, async () => {
      const chat = await open();
      document.documentElement.style.fontSize = "36px";
      boxOf(chat).style.blockSize = "auto";
      chat.element.style.cssText = style;
      await chat.drawn();
      expect(chat.element.offsetHeight).to.equal(288);
      expect(chat.part("chat").offsetHeight).to.equal(288);
      expectComposer(chat, what);
      await expectRoomToWrite(chat, 288);
    });
  }

  for (const [what, outer, inner] of [
    ["the element's own height", "block-size: auto", "block-size: 150px"],
    ["the element's greatest height", "block-size: auto", "max-block-size: 150px"],
    ["a column of flex items", "display: flex; flex-direction: column; block-size: 150px", "flex: 1"],
    ["a row of flex items", "display: flex; block-size: 150px", "flex: 1"],
    ["a grid", "display: grid; grid-template-rows: 150px; block-size: 150px", ""],
    ["a positioned box", "position: relative; block-size: 150px", "position: absolute; inset: 0"],
    ["the box around a block", "block-size: 150px", "display: block"],
  ] as const) {
    it(`is as high as ${what} says`, async () => {
      const chat = await open();
      boxOf(chat).style.cssText = `inline-size: 360px; ${outer}`;
      chat.element.style.cssText = inner;
      await chat.drawn();
      expect(chat.element.offsetHeight).to.equal(150);
      expect(chat.part("chat").offsetHeight).to.equal(150);
      expectComposer(chat, what);
      await expectRoomToWrite(chat, 150);
    });
  }
});

/** What a page says of its own text, by property, with what a chat's row has all the same. */
const INHERITED = {
  textTransform: ["uppercase", "none"],
  whiteSpaceCollapse: ["preserve", "collapse"],
  textWrapMode: ["nowrap", "wrap"],
  letterSpacing: ["4px", "normal"],
  wordSpacing: ["9px", "0px"],
  textAlign: ["center", "start"],
  textAlignLast: ["justify", "auto"],
  userSelect: ["none", "text"],
  hyphens: ["auto", "manual"],
  lineBreak: ["anywhere", "auto"],
  tabSize: ["20", "8"],
  textShadow: ["red 1px 1px 2px", "none"],
  textEmphasisStyle: ["dot", "none"],
  textOrientation: ["upright", "mixed"],
  writingMode: ["vertical-rl", "horizontal-tb"],
  webkitTextFillColor: ["transparent", "rgb(36, 32, 26)"],
  webkitTextStrokeWidth: ["3px", "0px"],
  fontStyle: ["italic", "normal"],
  fontVariantCaps: ["small-caps", "normal"],
  fontStretch: ["50%", "100%"],
  fontKerning: ["none", "auto"],
  fontFeatureSettings: ['"smcp"', "normal"],
  textWrapStyle: ["balance", "auto"],
  cursor: ["none", "auto"],
  caretColor: ["transparent", "rgb(36, 32, 26)"],
  lineHeight: ["3", "21px"],
  quotes: ["none", "auto"],
} as const;

describe("what a page says of its own text", () => {
  it("does not go into the chat", async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="ko" style="inline-size: 360px; block-size: 500px"></div>`,
    );
    const chat = await open({ theme: "light" });
    for (const [property, [value]] of Object.entries(INHERITED))
      Object.assign(box.style, { [property]: value });
    box.style.textIndent = "3em";
    box.append(chat.element);
    await chat.waitForState("live");
    await chat.drawn();
    const row = getComputedStyle(chat.part("row"));
    // On a screen that is touched a long press on a row opens the actions, and selects nothing.
    const read = (name: string) =>
      (name === "userSelect" ? getComputedStyle(chat.part("header")) : row)[name as never];
    const there = getComputedStyle(box);
    for (const [property, [given, expected]] of Object.entries(INHERITED)) {
      const name = property as keyof typeof INHERITED;
      // They came after the oldest browsers that are supported.
      if ((name === "textWrapMode" || name === "textWrapStyle") && !(name in there)) continue;
      expect(
        there[name as never],
        `${name} is known to the browser, and ${given} is something else`,
      ).to.not.equal(expected);
      expect(read(name), name).to.equal(expected);
    }
    for (const name of ["input", "title", "send-button", "header"]) {
      const { textIndent, textTransform, letterSpacing } = getComputedStyle(chat.part(name));
      expect([textIndent, textTransform], name).to.deep.equal(["0px", "none"]);
      expect(letterSpacing, name).to.not.equal("4px");
    }
  });

  it("does where it means that nothing is to be seen, or touched, and where it names a direction or a colour", async () => {
    const chat = await open();
    const box = boxOf(chat);
    box.style.cssText +=
      "; visibility: hidden; pointer-events: none; direction: rtl; color: rgb(1, 2, 3); font: italic 30px serif";
    chat.element.style.setProperty("--chizzy-color", "currentcolor");
    chat.element.style.setProperty("--chizzy-font-size", "1em");
    const { visibility, pointerEvents, direction, color, fontSize } = getComputedStyle(chat.part("row"));
    expect([visibility, pointerEvents, direction, color, fontSize]).to.deep.equal([
      "hidden",
      "none",
      "rtl",
      "rgb(1, 2, 3)",
      "30px",
    ]);
  });
});
