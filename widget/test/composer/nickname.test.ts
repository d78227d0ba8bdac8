import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";
import { inputSequences } from "./input-sequences.js";
import { replay } from "./replay.js";

const KEY = "chizzy-chat:nickname";

describe("the nickname", () => {
  beforeEach(() => localStorage.clear());

  async function open(attributes: Record<string, string> = {}, hello: object = {}) {
    const peer = await startV1Peer({ hello });
    const chat = await ChatHarness.create({ server: peer.url, ...attributes });
    chat.events["chizzy-nickname"] = [];
    chat.element.addEventListener("chizzy-nickname", ({ detail }) =>
      chat.events["chizzy-nickname"]?.push(detail),
    );
    await chat.waitForState("live");
    return { peer, chat };
  }
  async function answer(chat: ChatHarness, nickname: string) {
    const field = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
    field.value = nickname;
    chat.part("nickname-button").click();
    await chat.element.updateComplete;
  }
  const isOpen = (chat: ChatHarness) => chat.parts("nickname-form").length > 0;

  it("is asked for in a dialog that says what is wrong with an answer, and keeps the focus in its field", async () => {
    const { peer, chat } = await open();
    await chat.type("안녕");
    chat.part("send-button").focus();
    chat.part("send-button").click();
    await answer(chat, " \u200B ");
    const reason = () => chat.root.querySelector("[role=dialog] [aria-live]")?.textContent;
    expect(reason()).to.equal("닉네임을 입력해 주세요");
    await answer(chat, "가".repeat(35));
    expect(reason()).to.equal("3자 넘었어요");
    const field = chat.part<HTMLInputElement>("nickname-input");
    expect(field.value, "nothing is cut off").to.have.length(35);
    expect(field.getAttribute("aria-invalid")).to.equal("true");
    expect(chat.root.activeElement).to.equal(field);
    await expect(chat.element).to.be.accessible();
    await answer(chat, "미나");
    await peer.waitForFrames(1);
    expect((await peer.sent("message"))[0]).to.deep.include({ text: "안녕", nickname: "미나" });
    expect(chat.root.activeElement, "whoever has sent goes on writing").to.equal(chat.input);
  });

  it("that the viewer chooses is kept, stands in the property, and fires chizzy-nickname", async () => {
    const { chat } = await open();
    await chat.send("안녕");
    await answer(chat, " 미나 ");
    expect(chat.element.nickname).to.equal("미나");
    expect(chat.element.hasAttribute("nickname"), "the page's attribute is the page's").to.equal(false);
    expect(chat.events["chizzy-nickname"]).to.deep.equal([{ nickname: "미나" }]);
    expect(localStorage.getItem(KEY)).to.equal("미나");
  });

  for (const { name, steps, sent } of inputSequences.filter(
    ({ before, sent }) => before === "" && sent.length < 2,
  ))
    it(`is entered with as many keys as a message: ${name}`, async () => {
      const { chat } = await open();
      await chat.send("안녕");
      const field = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
      field.focus();
      replay(field, steps);
      if (sent.length === 0) {
        await chat.drawn();
        expect(isOpen(chat)).to.equal(true);
        return;
      }
      await waitUntil(() => !isOpen(chat), "the dialog closes");
      expect(chat.events["chizzy-nickname"]).to.deep.equal([{ nickname: sent[0] }]);
    });

  it("can be changed: nothing is sent, and the focus goes back to where it was", async () => {
    localStorage.setItem(KEY, "미나");
    const { peer, chat } = await open();
    await chat.type("쓰던 글");
    const button = chat.part("menu-button");
    button.focus();
    chat.element.changeNickname();
    const field = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
    await waitUntil(() => chat.root.activeElement === field, "the field is not focused");
    expect(field.value).to.equal("미나");
    expect(chat.part("nickname-button").textContent).to.equal("저장");
    await answer(chat, "하늘");
    expect(isOpen(chat)).to.equal(false);
    expect(chat.root.activeElement).to.equal(button);
    expect(await peer.sent("message")).to.deep.equal([]);
    expect(chat.input.value).to.equal("쓰던 글");
    await chat.press(chat.input, "Enter");
    await peer.waitForFrames(1);
    expect((await peer.sent("message"))[0]).to.deep.include({ nickname: "하늘" });
  });

  it("stays as it is after Escape, but not after the Escape of an input method", async () => {
    localStorage.setItem(KEY, "미나");
    const { chat } = await open();
    chat.element.changeNickname();
    const field = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
    field.value = "하늘";
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true }));
    await chat.element.updateComplete;
    expect(isOpen(chat)).to.equal(true);
    await chat.press(field, "Escape");
    expect(isOpen(chat)).to.equal(false);
    expect(chat.root.activeElement, "where nothing had the focus").to.equal(chat.input);
    expect(chat.events["chizzy-nickname"]).to.deep.equal([]);
    expect(localStorage.getItem(KEY)).to.equal("미나");
  });

  it("that the page gives wins over the one that is kept, and the next choice over both", async () => {
    localStorage.setItem(KEY, "미나");
    const { peer, chat } = await open({ nickname: "하늘" });
    await chat.send("하나");
    chat.element.changeNickname();
    await answer(chat, "구름");
    await chat.send("둘");
    await waitUntil(() => chat.parts("row").length === 2, "not written");
    await peer.waitForFrames(1);
    expect((await peer.sent("message"))[0]).to.deep.include({ nickname: "하늘" });
    expect(chat.parts("nickname").map((name) => name.textContent)).to.deep.equal(["하늘", "구름"]);
    chat.element.nickname = "바람";
    await chat.send("셋");
    expect(chat.parts("nickname").at(-1)?.textContent).to.equal("바람");
  });

  it("that the page gives and no server takes is asked for again, with the reason", async () => {
    const { chat } = await open({ nickname: "가".repeat(33) });
    await chat.send("안녕");
    const field = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
    expect(field.value).to.have.length(33);
    expect(chat.root.querySelector("[role=dialog] [aria-live]")?.textContent).to.equal("1자 넘었어요");
    expect(chat.input.value).to.equal("안녕");
  });

  it("of a viewer whom the server knows by a token is neither asked for nor changed", async () => {
    const { peer, chat } = await open({}, { you: { uid: "u1", nickname: "미나", auth: "token" } });
    await chat.send("안녕");
    await peer.waitForFrames(1);
    expect(isOpen(chat)).to.equal(false);
    chat.element.changeNickname();
    await chat.element.updateComplete;
    expect(isOpen(chat)).to.equal(false);
  });

  it("lasts for the visit where the browser refuses storage", async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    try {
      localStorage.clear();
      const { chat } = await open();
      await chat.send("하나");
      await answer(chat, "미나");
      chat.element.nickname = undefined;
      await chat.send("둘");
      expect(isOpen(chat)).to.equal(false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
