import { expect } from "@open-wc/testing";
import { ChizzyChat } from "../src/index.js";
import { ChatHarness } from "./helpers/chat-harness.js";
import { startV1Peer } from "./helpers/v1-peer.js";
import { waitUntil } from "./helpers/wait-until.js";
import { collectWarnings } from "./helpers/warnings.js";

describe("the API of <chizzy-chat>", () => {
  beforeEach(() => localStorage.clear());

  async function open(attributes: Record<string, string> = {}, history = ["하나", "둘"]) {
    const peer = await startV1Peer({ history });
    const chat = await ChatHarness.create({ server: peer.url, nickname: "미나", ...attributes });
    await chat.waitForState("live");
    await chat.waitForTexts(history);
    return { chat, peer };
  }

  const style = (chat: ChatHarness, part: string) => getComputedStyle(chat.part(part));

  for (const [name, value, part, property] of [
    ["--chizzy-background", "rgb(1, 2, 3)", "chat", "backgroundColor"],
    ["--chizzy-raised", "rgb(1, 2, 3)", "input", "backgroundColor"],
    ["--chizzy-color", "rgb(1, 2, 3)", "text", "color"],
    ["--chizzy-muted", "rgb(1, 2, 3)", "viewers", "color"],
    ["--chizzy-border", "rgb(1, 2, 3)", "header", "borderBlockEndColor"],
    ["--chizzy-accent", "rgb(1, 2, 3)", "send-button", "backgroundColor"],
    ["--chizzy-on-accent", "rgb(1, 2, 3)", "send-button", "color"],
    ["--chizzy-danger", "rgb(1, 2, 3)", "hint", "color"],
    ["--chizzy-radius", "3px", "input", "borderStartStartRadius"],
    ["--chizzy-space", "33px", "row", "paddingInlineEnd"],
    ["--chizzy-font-size", "21px", "text", "fontSize"],
    ["--chizzy-font-family", "serif", "text", "fontFamily"],
    ["--chizzy-input-font-size", "27px", "input", "fontSize"],
  ] as const) {
    it(`${name} changes the ${property} of the part ${part}`, async () => {
      const { chat } = await open();
      await chat.type(name === "--chizzy-danger" ? "가".repeat(501) : "안녕");
      chat.element.style.setProperty(name, value);
      expect(style(chat, part)[property]).to.equal(value);
    });
  }

  for (const slot of ["header", "pinned", "empty", "composer-start", "composer-end", "footer"]) {
    it(`the slot ${slot} shows what the page puts into it`, async () => {
      const { chat } = await open({}, []);
      await chat.waitForPart("empty");
      const own = document.createElement("strong");
      own.slot = slot;
      own.textContent = "페이지의 것";
      chat.element.append(own);
      await waitUntil(
        () => own.checkVisibility() && own.getBoundingClientRect().height > 0,
        "it is not shown",
      );
      const [box, within] = [own.getBoundingClientRect(), chat.element.getBoundingClientRect()];
      expect(box.top >= within.top && box.bottom <= within.bottom, "inside the chat").to.equal(true);
    });
  }

  it("has the state connected while it is live, and only then", async () => {
    const { chat } = await open();
    expect(chat.element.matches(":state(connected)")).to.equal(true);
    chat.element.server = "nonsense:";
    await chat.waitForState("stopped");
    expect(chat.element.matches(":state(connected)")).to.equal(false);
  });

  for (const [attribute, value, sentence] of [
    [
      "channel",
      "my stream",
      'no-such-channel: channel "my stream" must match ^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$',
    ],
    [
      "server",
      "chat.test",
      'bad-address: server "chat.test" must begin with ws:, wss:, http:, https:, / or .',
    ],
  ] as const) {
    it(`a ${attribute} that is none stands in the console, with what is allowed, once`, async () => {
      const warnings = collectWarnings();
      const { url } = await startV1Peer();
      for (let times = 0; times < 2; times += 1) {
        const chat = await ChatHarness.create({ server: url, [attribute]: value });
        await chat.waitForState("stopped");
        chat.element.remove();
      }
      expect(warnings.stop()).to.deep.equal([`<chizzy-chat> ${sentence}`]);
    });
  }

  it("why the server admits no page of this site stands in the console, and a viewer's own mistakes do not", async () => {
    const { chat, peer } = await open();
    const warnings = collectWarnings();
    chat.element.send(" ");
    await peer.send({ type: "error", code: "slow_down", message: "too fast" });
    await peer.close(4503, "origin https://a.test is not allowed; start the server with --origin");
    await chat.waitForState("stopped");
    expect(chat.events["chizzy-error"]?.map((detail) => (detail as { code: string }).code)).to.deep.equal([
      "empty",
      "slow_down",
      "forbidden",
    ]);
    expect(warnings.stop()).to.deep.equal([
      "<chizzy-chat> forbidden: origin https://a.test is not allowed; start the server with --origin",
    ]);
  });

  it("why `getToken` gives no login stands in the console", async () => {
    const warnings = collectWarnings();
    const { chat } = await open({}, []);
    chat.element.getToken = () => {
      throw new Error("no session");
    };
    await waitUntil(() => chat.events["chizzy-error"]?.length === 1, "no event");
    expect(warnings.stop()).to.deep.equal([
      "<chizzy-chat> token_failed: getToken must give a token (a string of printable ASCII) in 10 s: Error: no session",
    ]);
  });

  it("without `server` connects to defaultServer, which the one-file builds set, else to the page's origin", async () => {
    const peer = await startV1Peer({ history: ["하나"] });
    ChizzyChat.defaultServer = peer.httpUrl;
    try {
      const chat = await ChatHarness.create({});
      await chat.waitForTexts(["하나"]);
    } finally {
      ChizzyChat.defaultServer = undefined;
    }
  });

  it("scrollToLatest() goes to the newest message, and follows", async () => {
    const { url } = await startV1Peer({ history: Array.from({ length: 60 }, (_, index) => `줄 ${index}`) });
    const chat = await ChatHarness.create({ server: url });
    await waitUntil(() => chat.texts().at(-1) === "줄 59", "not drawn");
    await chat.drawn();
    chat.log.scrollTop = 0;
    await waitUntil(() => !chat.part("latest-button").hidden, "still at the end");
    chat.element.scrollToLatest();
    await waitUntil(() => chat.part("latest-button").hidden, "not at the end");
    expect(chat.log.scrollHeight - chat.log.clientHeight - chat.log.scrollTop).to.be.at.most(1);
  });

  it("clear() empties the list, and focus() leads to the text field", async () => {
    const { chat, peer } = await open();
    chat.element.clear();
    await chat.waitForTexts([]);
    await peer.message("셋");
    await chat.waitForTexts(["셋"]);
    chat.element.focus();
    expect(chat.root.activeElement === chat.input).to.equal(true);
  });

  it("the reconnect-button of a chat that has stopped connects anew, as reconnect() does", async () => {
    const { chat, peer } = await open();
    await peer.close(4504, "replaced");
    await chat.waitForState("stopped");
    chat.part("reconnect-button").click();
    await chat.waitForState("live");
    chat.element.reconnect();
    await peer.waitForConnection(3);
  });

  it("an answered message is quoted: quote-name and quote-text in the row, reply-text while it is answered", async () => {
    const { chat, peer } = await open();
    await peer.message("셋", { reply: { id: "m1", nickname: "하늘", text: "하나" } });
    await chat.waitForPart("quote");
    expect(chat.part("quote-name").textContent).to.equal("하늘");
    expect(chat.part("quote-text").textContent).to.equal("하나");
    chat.part("row").focus();
    (await chat.waitForPart("reply-button")).click();
    await chat.waitForPart("reply");
    expect(chat.part("reply-text").textContent).to.contain("하나");
  });

  it("the cancel-button closes the question for a nickname", async () => {
    const { chat } = await open();
    chat.element.changeNickname();
    (await chat.waitForPart("cancel-button")).click();
    await waitUntil(() => chat.parts("cancel-button").length === 0, "it stays");
  });

  it("changeNickname() does nothing while the chat is readonly, and nothing of it comes later", async () => {
    const { chat } = await open();
    chat.element.readonly = true;
    chat.element.changeNickname();
    await chat.element.updateComplete;
    chat.element.readonly = false;
    await chat.waitForPart("composer");
    expect(chat.parts("nickname-input")).to.have.length(0);
  });

  it("fadeAfter makes rows of an overlay fade, and nothing else", async () => {
    const { chat } = await open({ "fade-after": "5" });
    expect(style(chat, "row").animationName).to.equal("none");
    chat.element.fadeAfter = 0.1;
    chat.element.mode = "overlay";
    await waitUntil(() => style(chat, "row").animationName === "fade", "it does not fade");
    chat.element.mode = "chat";
    await chat.drawn();
    expect(style(chat, "row").animationName).to.equal("none");
    chat.element.mode = "overlay";
    await waitUntil(() => chat.parts("row").length === 0, "it stays");
  });
});
