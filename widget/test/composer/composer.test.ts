import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer, type V1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

const DRAFTS = "chizzy-chat:drafts";

describe("the composer", () => {
  beforeEach(() => localStorage.clear());

  async function open(hello: object = {}): Promise<{ peer: V1Peer; chat: ChatHarness }> {
    const peer = await startV1Peer({ hello });
    const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
    await chat.waitForState("live");
    return { peer, chat };
  }
  const hint = (chat: ChatHarness) => (chat.part("hint").hidden ? "" : chat.part("hint").textContent);
  const said = (chat: ChatHarness) => chat.root.querySelector(".composer [role=status]")?.textContent;
  const sendButton = (chat: ChatHarness) => chat.part<HTMLButtonElement>("send-button");

  describe("the draft", () => {
    it("is kept over a reload and for each channel, and forgotten when it is sent", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url, nickname: "미나", channel: "a" });
      await chat.waitForState("live");
      await chat.type("첫째 글");
      chat.element.channel = "b";
      await chat.element.updateComplete;
      expect(chat.input.value).to.equal("");
      await chat.type("둘째 글");
      chat.element.channel = "a";
      await chat.element.updateComplete;
      expect(chat.input.value).to.equal("첫째 글");
      chat.element.remove();

      const again = await ChatHarness.create({ server: peer.url, nickname: "미나", channel: "b" });
      expect(again.input.value).to.equal("둘째 글");
      await again.waitForState("live");
      await again.press(again.input, "Enter");
      await peer.waitForFrames(1);
      expect(localStorage.getItem(DRAFTS)).to.contain("첫째 글").and.not.contain("둘째 글");
    });

    it("is one of at most 20, of which the oldest goes; what is not a draft there counts as none", async () => {
      localStorage.setItem(DRAFTS, '{"length":3}');
      const { chat } = await open();
      for (let number = 1; number <= 25; number += 1) {
        chat.element.channel = `channel-${number}`;
        await chat.element.updateComplete;
        await chat.type(`글 ${number}`);
      }
      const drafts = JSON.parse(localStorage.getItem(DRAFTS) ?? "") as [string, string][];
      expect(drafts.map(([, text]) => text)).to.deep.equal(
        Array.from({ length: 20 }, (_, index) => `글 ${index + 6}`),
      );
      await chat.type("");
      expect(JSON.parse(localStorage.getItem(DRAFTS) ?? "")).to.have.length(19);
    });

    it("stays through an outage, and while the page hides the composer", async () => {
      const { peer, chat } = await open();
      await chat.type("쓰던 글");
      await peer.terminate();
      await peer.waitForConnection(2);
      await chat.waitForState("live");
      expect(chat.input.value).to.equal("쓰던 글");
      chat.element.readonly = true;
      await chat.element.updateComplete;
      chat.element.readonly = false;
      await chat.element.updateComplete;
      expect(chat.input.value).to.equal("쓰던 글");
    });
  });

  describe("the length", () => {
    it("is told in letters as the eye counts them: a family is one letter too many, not seven", async () => {
      const { chat } = await open({
        limits: { text: 10, textBytes: 100, nickname: 32, frameBytes: 16_384, page: 100 },
      });
      await chat.type("가나다");
      expect(hint(chat)).to.equal("7자 남음");
      await chat.type("가나다라마바👨‍👩‍👧‍👦");
      expect(hint(chat)).to.equal("1자 넘었어요");
      await chat.type("가".repeat(12));
      expect(hint(chat)).to.equal("2자 넘었어요");
    });

    it("also has a limit in bytes", async () => {
      const { chat } = await open({
        limits: { text: 500, textBytes: 30, nickname: 32, frameBytes: 16_384, page: 100 },
      });
      await chat.type("가".repeat(12));
      expect(hint(chat)).to.equal("2자 넘었어요");
    });

    it("keeps a paste that is far too long, marks it, and sends none of it", async () => {
      const { peer, chat } = await open();
      const text = "가나다라 ".repeat(2_000);
      await chat.type(text);
      expect(hint(chat)).to.equal("9,499자 넘었어요");
      expect(chat.input.getAttribute("aria-invalid")).to.equal("true");
      await chat.press(chat.input, "Enter");
      expect(chat.input.value).to.equal(text);
      expect(await peer.sent("message")).to.deep.equal([]);
    });

    it("is said to a screen reader at 50, at 10 and past the limit, not at each key", async () => {
      const { chat } = await open();
      const heard: (string | null | undefined)[] = [];
      for (const length of [440, 449, 450, 451, 489, 490, 495, 500, 501, 502, 499]) {
        await chat.type("가".repeat(length));
        if (heard.at(-1) !== said(chat)) heard.push(said(chat));
      }
      expect(heard).to.deep.equal(["", "50자 남음", "10자 남음", "1자 넘었어요", "1자 남음"]);
    });

    it("makes the field grow to six lines, and then scroll", async () => {
      const { chat } = await open();
      await chat.type("하나");
      const one = chat.input.offsetHeight;
      await chat.type("하나\n둘\n셋");
      const three = chat.input.offsetHeight;
      await chat.type("가\n".repeat(6).trim());
      const six = chat.input.offsetHeight;
      expect(chat.input.scrollHeight - chat.input.clientHeight, "six lines fit").to.be.at.most(1);
      await chat.type("가\n".repeat(30));
      expect(three).to.be.greaterThan(one);
      expect(six).to.be.greaterThan(three);
      expect(chat.input.offsetHeight, "no seventh line").to.be.closeTo(six, 6);
      expect(chat.input.scrollHeight).to.be.greaterThan(chat.input.clientHeight);
    });
  });

  describe("a wait", () => {
    it("a wait ends in its time where the viewer's clock is set back meanwhile", async () => {
      const { chat } = await open({ config: { slow: 2, readonly: false, links: true } });
      await chat.send("하나");
      await chat.type("둘");
      const send = chat.part<HTMLButtonElement>("send-button");
      expect(send.disabled).to.equal(true);
      const { now } = Date;
      Date.now = () => now() - 3_600_000;
      try {
        await waitUntil(() => !send.disabled, "the button stays locked", { timeout: 5_000 });
      } finally {
        Date.now = now;
      }
    });

    it("in slow mode counts down, keeps the text and the focus, and says when Enter is pressed", async () => {
      const { peer, chat } = await open({ config: { slow: 2, readonly: false, links: true } });
      await chat.send("하나");
      await peer.waitForFrames(1);
      await chat.type("둘");
      expect(hint(chat)).to.match(/^저속 모드예요 · [12]초 뒤에 보낼 수 있어요$/);
      expect(sendButton(chat).disabled).to.equal(true);
      expect(sendButton(chat).textContent?.trim()).to.match(/^[12]$/);
      expect(said(chat)).to.equal("");
      await chat.press(chat.input, "Enter");
      expect(said(chat), "Enter says why").to.contain("초 뒤에 보낼 수 있어요");
      expect(chat.input.value).to.equal("둘");
      expect(chat.root.activeElement).to.equal(chat.input);
      await expect(chat.element).to.be.accessible();
      await waitUntil(() => hint(chat) === "", "the wait does not end", { timeout: 4_000 });
      expect(chat.root.activeElement).to.equal(chat.input);
      expect(sendButton(chat).disabled).to.equal(false);
      const [{ ref } = {}] = await peer.sent("message");
      await peer.send({ type: "ack", ref, id: "m1", seq: 1, timestamp: 1 });
      await chat.press(chat.input, "Enter");
      await peer.waitForFrames(2);
      expect((await peer.sent("message")).map(({ text }) => text)).to.deep.equal(["하나", "둘"]);
    });

    it("that the server asks for holds the next message, and the one that waits goes out by itself", async () => {
      const { peer, chat } = await open();
      await chat.send("하나");
      await peer.waitForFrames(1);
      const [{ ref } = {}] = await peer.sent("message");
      await peer.send({ type: "error", code: "rate_limited", message: "x", ref, retry: 1_200 });
      await waitUntil(() => hint(chat)?.startsWith("너무 빨리 보냈어요 · ") === true, "no hint");
      await chat.send("둘");
      expect(chat.input.value).to.equal("둘");
      await peer.waitForFrames(2);
      expect((await peer.sent("message"))[1]).to.deep.include({ ref, text: "하나" });
      await waitUntil(() => hint(chat) === "", "the hint stays");
    });

    it("of a viewer who is muted says until when", async () => {
      const { peer, chat } = await open();
      await chat.send("하나");
      await peer.waitForFrames(1);
      const [{ ref } = {}] = await peer.sent("message");
      const until = new Date(Date.now() + 600_000);
      await peer.send({ type: "error", code: "muted", message: "x", ref, retry: 600_000 });
      await waitUntil(() => hint(chat) !== "", "no hint");
      const time = (date: Date) =>
        new Intl.DateTimeFormat("ko", { hour: "numeric", minute: "2-digit" }).format(date);
      const later = new Date(until.getTime() + 1_000);
      expect([until, later].map((date) => `잠시 채팅을 쓸 수 없어요 · ${time(date)}까지`)).to.include(
        hint(chat),
      );
      await expect(chat.element).to.be.accessible();
    });

    it("is none for a viewer whom the server gave a role: it may except them", async () => {
      const you = { uid: "gMe", nickname: "미나", auth: "token", roles: ["moderator"] };
      const { peer, chat } = await open({ you, config: { slow: 60, readonly: true, links: true } });
      await chat.send("하나");
      await peer.waitForFrames(1);
      expect(hint(chat)).to.equal("");
      expect(chat.input.disabled).to.equal(false);
    });

    it("while the channel is closed keeps what was written, and says why", async () => {
      const { peer, chat } = await open();
      await chat.type("쓰던 글");
      await peer.send({
        type: "moderation",
        id: "x1",
        seq: 1,
        timestamp: 1,
        action: "config",
        config: { slow: 0, readonly: true, links: true },
      });
      await waitUntil(() => chat.input.disabled, "the field takes text");
      expect(hint(chat)).to.equal("지금은 채팅을 쓸 수 없어요");
      expect(chat.input.value).to.equal("쓰던 글");
      await expect(chat.element).to.be.accessible();
    });
  });

  describe("a reply", () => {
    async function openAndReply(): Promise<{ peer: V1Peer; chat: ChatHarness }> {
      const { peer, chat } = await open();
      await peer.message("물음\n둘째 줄");
      await chat.waitForTexts(["물음\n둘째 줄"]);
      const hover = { bubbles: true, composed: true, pointerType: "mouse" };
      chat.part("row").dispatchEvent(new PointerEvent("pointerover", hover));
      (await chat.waitForPart("reply-button")).click();
      await chat.waitForPart("reply");
      return { peer, chat };
    }

    it("is shown above the field until it is sent, and read with the field", async () => {
      const { peer, chat } = await openAndReply();
      expect(chat.part("reply").textContent?.replace(/[\u2068\u2069]/g, "")).to.contain(
        "하늘님에게 답장 물음",
      );
      expect(chat.root.activeElement).to.equal(chat.input);
      const describedBy = chat.input.getAttribute("aria-describedby")?.split(" ") ?? [];
      expect(describedBy.map((id) => chat.root.getElementById(id)?.textContent).join()).to.contain("물음");
      await expect(chat.element).to.be.accessible();
      await chat.send("답");
      await peer.waitForFrames(1);
      expect((await peer.sent("message"))[0]).to.deep.include({ text: "답", reply: "m1" });
      expect(chat.parts("reply")).to.have.length(0);
    });

    for (const [name, takeBack] of [
      ["Escape", (chat: ChatHarness) => chat.press(chat.input, "Escape")],
      ["its button", async (chat: ChatHarness) => chat.part("reply-cancel-button").click()],
    ] as const) {
      it(`is taken back by ${name}; the text and the focus stay`, async () => {
        const { peer, chat } = await openAndReply();
        await chat.type("답");
        await takeBack(chat);
        await chat.element.updateComplete;
        expect(chat.parts("reply")).to.have.length(0);
        expect(chat.root.activeElement).to.equal(chat.input);
        await chat.press(chat.input, "Enter");
        await peer.waitForFrames(1);
        const [message] = await peer.sent("message");
        expect(message).to.deep.include({ text: "답" }).and.not.have.property("reply");
      });
    }

    it("is none in another channel", async () => {
      const { chat } = await openAndReply();
      chat.element.channel = "other";
      await chat.element.updateComplete;
      expect(chat.parts("reply")).to.have.length(0);
    });

    it("is still one when its message has failed and is edited", async () => {
      const { peer, chat } = await openAndReply();
      await chat.send("답");
      await peer.waitForFrames(1);
      const [{ ref } = {}] = await peer.sent("message");
      await peer.send({ type: "error", code: "blocked", message: "x", ref });
      (await chat.waitForPart("edit-button")).click();
      await chat.waitForPart("reply");
      expect(chat.input.value).to.equal("답");
      await chat.press(chat.input, "Enter");
      await peer.waitForFrames(2);
      expect((await peer.sent("message"))[1]).to.deep.include({ text: "답", reply: "m1" });
    });
  });

  it("keeps a text that cannot be taken, and says why", async () => {
    const { peer, chat } = await open();
    await peer.close(4503, "no");
    await chat.waitForState("stopped");
    await chat.send("하나");
    expect(chat.input.value).to.equal("하나");
    expect(hint(chat)).to.equal("보내지 못했어요");
    await chat.type("하나 ");
    expect(hint(chat), "it is about what was sent, not about what is written now").to.equal("");
  });

  it("puts what `send()` was given before what is being written when it must ask for a nickname", async () => {
    const peer = await startV1Peer();
    const chat = await ChatHarness.create({ server: peer.url });
    await chat.waitForState("live");
    await chat.type("쓰던 글");
    chat.element.send("하나");
    await chat.waitForPart("nickname-input");
    expect(chat.input.value).to.equal("하나\n쓰던 글");
  });
});
