import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer, type V1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

describe("a chat that is moved into another document", () => {
  let frame: HTMLIFrameElement;
  let peer: V1Peer;
  const history = Array.from({ length: 150 }, (_, index) => `글 ${index}`);

  beforeEach(async () => {
    localStorage.clear();
    peer = await startV1Peer({ history });
    frame = document.createElement("iframe");
    frame.style.cssText = "inline-size: 340px; block-size: 400px";
    document.body.append(frame);
    other().body.style.cssText = "margin: 0; block-size: 400px";
  });
  afterEach(() => frame.remove());

  const other = () => frame.contentDocument as Document;
  const create = () => ChatHarness.create({ server: peer.url, nickname: "미나" });
  const styleOf = (chat: ChatHarness, part: string) => {
    const element = chat.part(part);
    return element.ownerDocument.defaultView?.getComputedStyle(element) as CSSStyleDeclaration;
  };
  const isAtEnd = ({ log }: ChatHarness) =>
    log.scrollHeight > log.clientHeight && log.scrollHeight - log.clientHeight - log.scrollTop < 2;

  async function expectToWork(chat: ChatHarness): Promise<void> {
    expect(styleOf(chat, "chat").display).to.equal("flex");
    expect(styleOf(chat, "log").overflowY).to.equal("auto");
    await waitUntil(() => isAtEnd(chat), "the list is not at its end");
    await peer.message(`하나 더 ${Math.random()}`);
    await peer.message("끝");
    await waitUntil(() => chat.texts().at(-1) === "끝" && isAtEnd(chat), "it does not follow");
  }

  it("keeps its connection, has its styles, scrolls and follows: there, and back here", async () => {
    const chat = await create();
    await chat.waitForState("live");
    await chat.waitForFeatures();
    for (const place of [other().body, document.body, other().body]) {
      place.append(chat.element);
      await expectToWork(chat);
      expect(chat.state).to.equal("live");
    }
    expect((await peer.received()).connections).to.have.length(1);
    chat.element.remove();
  });

  it("works where it was never in a page before", async () => {
    const element = document.createElement("chizzy-chat");
    element.setAttribute("server", peer.url);
    other().body.append(element);
    const chat = ChatHarness.of(element);
    await element.updateComplete;
    await chat.waitForState("live");
    await expectToWork(chat);
    element.remove();
  });

  it("has the styles of what loads there: rows, menu and emoji", async () => {
    const chat = await create();
    other().body.append(chat.element);
    await chat.waitForState("live");
    await chat.waitForFeatures();
    chat.part("emoji-button").click();
    await waitUntil(() => chat.part("emoji-panel").querySelector(".picker") !== null, "no picker");
    expect(styleOf(chat, "emoji-panel").position).to.equal("fixed");
    const grid = chat.part("emoji-panel").querySelector(".picker-grid") as HTMLElement;
    const styleNow = () => grid.ownerDocument.defaultView?.getComputedStyle(grid).display;
    expect(styleNow()).to.equal("grid");
    document.body.append(chat.element);
    expect(styleNow(), "and takes them along").to.equal("grid");
    chat.element.remove();
  });

  it("draws, and sends Korean, by the clock of the window that shows it: the first one may be hidden", async () => {
    const chat = await create();
    await chat.waitForState("live");
    other().body.append(chat.element);
    await expectToWork(chat);
    const { requestAnimationFrame, setTimeout } = window;
    const late: unknown[] = [];
    /** The line of the chat that asks; the page and the test may ask for what they like. */
    const asker = () => new Error().stack?.split("\n").find((line) => line.includes("/widget/src/"));
    window.requestAnimationFrame = (callback) => {
      const by = asker();
      return by === undefined ? requestAnimationFrame(callback) : late.push(`frame ${by}`);
    };
    window.setTimeout = ((callback: () => void, ms?: number) => {
      const by = asker();
      // What the chat's connection waits for is longer.
      const isOurs = (ms ?? 0) < 1_000 && by !== undefined && !new Error().stack?.includes("/client/");
      return isOurs ? late.push(`timer ${by}`) : setTimeout(callback, ms);
    }) as typeof window.setTimeout;
    try {
      await chat.type("안녕");
      const { input } = chat;
      input.dispatchEvent(new CompositionEvent("compositionstart", { view: frame.contentWindow }));
      input.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "Enter",
          isComposing: true,
          keyCode: 229,
          view: frame.contentWindow,
        }),
      );
      input.dispatchEvent(new CompositionEvent("compositionend", { data: "녕", view: frame.contentWindow }));
      await waitUntil(async () => (await peer.sent("message")).length === 1, "it is not sent");
      for (let index = 0; index < 5; index += 1) await peer.message(`늦은 글 ${index}`);
      await waitUntil(() => chat.texts().includes("늦은 글 4"), "it is not drawn");
      expect(late).to.deep.equal([]);
    } finally {
      Object.assign(window, { requestAnimationFrame, setTimeout });
      chat.element.remove();
    }
  });

  it("draws all rows for the browser's find there, and no longer here", async () => {
    const chat = await create();
    await chat.waitForState("live");
    other().body.append(chat.element);
    await waitUntil(() => chat.texts().length > 0, "no row is drawn");
    await chat.waitForFeatures();
    chat.renderAll();
    expect(chat.texts().length).to.be.below(150);
    frame.contentWindow?.dispatchEvent(new KeyboardEvent("keydown", { key: "F3" }));
    expect(chat.texts()).to.have.length(150);
    chat.element.remove();
  });

  it("waits in a document that nobody sees, and goes on in one that is seen", async () => {
    const chat = await create();
    await chat.waitForState("live");
    document.implementation.createHTMLDocument().body.append(chat.element);
    document.body.append(chat.element);
    await expectToWork(chat);
    chat.element.remove();
  });
});
