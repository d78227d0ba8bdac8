import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

describe("a page's own keys", () => {
  let chat: ChatHarness;
  let heard: string[];
  const hear = (event: KeyboardEvent) => heard.push(`${event.type} ${event.key}`);
  const types = ["keydown", "keypress", "keyup"] as const;

  beforeEach(async () => {
    heard = [];
    const peer = await startV1Peer();
    chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
    await chat.waitForState("live");
    await chat.waitForFeatures();
    for (const type of types) document.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of types) document.removeEventListener(type, hear);
  });

  /** What the document hears of a key that is pressed there. */
  function press(target: Element, key: string, init: KeyboardEventInit = {}): string[] {
    heard = [];
    for (const type of types)
      target.dispatchEvent(
        new KeyboardEvent(type, { key, ...init, bubbles: true, composed: true, cancelable: true }),
      );
    return heard;
  }
  const all = (key: string) => types.map((type) => `${type} ${key}`);

  it("hear nothing of what is typed into a text field of the chat, in any of them", async () => {
    chat.part("emoji-button").click();
    const search = await chat.waitForPart("emoji-panel");
    const found = () => search.querySelector("input");
    await waitUntil(() => found() !== null, "the picker does not open");
    chat.element.changeNickname();
    const nickname = await chat.waitForPart("nickname-input");
    for (const field of [chat.input, nickname, found() as HTMLElement]) {
      for (const key of ["k", "m", "/", " ", "가", "Enter", "ArrowLeft", "Home", "Backspace", "Process", "?"])
        expect(press(field, key), `${key} in ${field.className}`).to.deep.equal([]);
    }
  });

  it("hear shortcuts with Ctrl, Alt or Meta, and the keys that no field takes", () => {
    for (const key of ["Tab", "Escape", "F2", "MediaPlayPause", "Shift", "Control"])
      expect(press(chat.input, key), key).to.deep.equal(all(key));
    for (const modifier of ["ctrlKey", "altKey", "metaKey"])
      expect(press(chat.input, "k", { [modifier]: true }), modifier).to.deep.equal(all("k"));
    expect(press(chat.input, "Escape", { isComposing: true }), "an input method's").to.deep.equal([]);
  });

  it("hear letters in the list, and nothing of the keys that the list and its buttons use", () => {
    for (const key of ["k", "f", "/"]) expect(press(chat.log, key)).to.deep.equal(all(key));
    for (const target of [chat.log, chat.part("menu-button")])
      for (const key of [" ", "Enter", "ArrowUp", "ArrowRight", "PageUp", "PageDown", "Home", "End"])
        expect(press(target, key), key).to.deep.equal([]);
  });

  it("do not hear an Escape that closed something in the chat", async () => {
    await chat.type(":cla");
    await chat.waitForPart("completions");
    expect(press(chat.input, "Escape")).to.not.include("keydown Escape");
    await chat.element.updateComplete;
    expect(press(chat.input, "Escape"), "nothing is open any more").to.deep.equal(all("Escape"));
    chat.part("emoji-panel").showPopover();
    expect(press(chat.part("emoji-button"), "Escape"), "the panel is open").to.deep.equal([]);
  });

  it("are heard as before in what the page puts into the chat, and listeners on the element hear all", () => {
    const own = document.createElement("input");
    own.slot = "footer";
    chat.element.append(own);
    expect(press(own, "k")).to.deep.equal(all("k"));
    chat.element.addEventListener("keydown", hear, { once: true });
    expect(press(chat.input, "k")).to.deep.equal(["keydown k"]);
  });

  it("that the page stops on its way still draw all rows, for the browser to find a word in them", async () => {
    const history = Array.from({ length: 150 }, (_, index) => `글 ${index}`);
    const peer = await startV1Peer({ history });
    chat = await ChatHarness.create({ server: peer.url });
    await waitUntil(() => chat.texts().length > 0, "no row is drawn");
    expect(chat.texts().length).to.be.below(150);
    document.addEventListener("keydown", (event) => event.stopPropagation(), { capture: true, once: true });
    press(chat.input, "F3");
    await waitUntil(() => chat.texts().length === 150, "not all rows are drawn");
  });
});
