import { expect } from "@open-wc/testing";
import type { ChizzyChat } from "../src/index.js";
import { ChatHarness } from "./helpers/chat-harness.js";
import { createMessage, startV1Peer, TIMESTAMP } from "./helpers/v1-peer.js";
import { waitUntil } from "./helpers/wait-until.js";
import { collectWarnings } from "./helpers/warnings.js";

describe("<chizzy-chat>", () => {
  beforeEach(() => localStorage.clear());

  describe("on joining", () => {
    it("shows the history, how many watch, and that it is live", async () => {
      const peer = await startV1Peer({ history: ["하나", "둘"] });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(["하나", "둘"]);
      await chat.waitForState("live");
      expect(chat.part("viewers").textContent).to.contain("3명 시청 중");
      expect(chat.part("status").hidden).to.equal(true);
      expect(chat.events["chizzy-message"], "history fires no events").to.deep.equal([]);
      expect(chat.events["chizzy-status"]?.at(-1)).to.deep.include({ state: "live" });
      await expect(chat.element).to.be.accessible();
    });

    it("says that the channel is empty, and says it in English where the page is English", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url }, "en-GB");
      await chat.waitForPart("empty");
      expect(chat.part("empty").textContent).to.equal("No messages yet. Be the first to say hello!");
      expect(chat.input.placeholder).to.equal("Say something");
      chat.element.lang = "ko";
      await chat.element.updateComplete;
      expect(chat.input.placeholder).to.equal("채팅을 입력하세요");
    });

    it("joins another channel when `channel` changes, and shows only that one", async () => {
      const peer = await startV1Peer({ history: ["하나"] });
      const chat = await ChatHarness.create({ server: peer.url, channel: "a" });
      await chat.waitForTexts(["하나"]);
      chat.element.channel = "b";
      await peer.waitForConnection(2);
      const { connections } = await peer.received();
      expect(connections.map(({ url }) => new URL(url, "ws://x").searchParams.get("channel"))).to.deep.equal([
        "a",
        "b",
      ]);
      await waitUntil(
        async () => (await peer.received()).connections[0]?.isOpen === false,
        "the first connection stays",
      );
      await chat.waitForTexts(["하나"]);
    });
  });

  describe("the `server` attribute", () => {
    for (const server of ["ftp://example.test", "javascript:alert(1)", "not an address", "//"]) {
      it(`that is ${JSON.stringify(server)} shows a status and fires chizzy-error; it does not throw`, async () => {
        const chat = await ChatHarness.create({ server });
        await chat.waitForState("stopped");
        expect(chat.part("status").textContent).to.contain("채팅 서버 주소가 올바르지 않아요");
        expect(chat.events["chizzy-error"]).to.have.length(1);
        expect(chat.events["chizzy-error"]?.[0]).to.deep.include({ code: "bad-address" });
        expect(chat.errorMessage).to.match(/ws.*wss.*http.*https/);
      });
    }

    it("may be mended: the chat then connects", async () => {
      const peer = await startV1Peer({ history: ["하나"] });
      const chat = await ChatHarness.create({ server: "nonsense:" });
      await chat.waitForState("stopped");
      chat.element.server = peer.httpUrl;
      await chat.waitForTexts(["하나"]);
    });
  });

  it("a channel name that no server takes shows a status and fires chizzy-error", async () => {
    const chat = await ChatHarness.create({ server: "ws://localhost:1", channel: "내 방송" });
    await chat.waitForState("stopped");
    expect(chat.part("status").textContent).to.contain("없는 채널이에요");
    expect(chat.errorMessage).to.contain("channel");
  });

  describe("writing", () => {
    it("asks for a nickname at the first message, sends it then, and does not ask again", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForState("live");
      await chat.send("안녕");
      const name = (await chat.waitForPart("nickname-input")) as HTMLInputElement;
      await waitUntil(() => chat.root.activeElement === name, "the field is not focused");
      name.value = " 미나 ";
      chat.part("nickname-button").click();
      await peer.waitForFrames(1);
      expect((await peer.sent("message"))[0]).to.deep.include({ text: "안녕", nickname: "미나" });
      expect(chat.parts("nickname-form")).to.have.length(0);
      expect(chat.input.value).to.equal("");
      await chat.send("또 안녕");
      expect(chat.parts("nickname-form")).to.have.length(0);
    });

    it("keeps the text when the question for a nickname is closed", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForState("live");
      await chat.send("안녕");
      await chat.press(await chat.waitForPart("nickname-input"), "Escape");
      expect(chat.parts("nickname-form")).to.have.length(0);
      expect(chat.input.value).to.equal("안녕");
      expect(await peer.sent("message")).to.deep.equal([]);
    });

    it("shows a message at once as pending, then as sent, in the same row", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
      await chat.waitForState("live");
      await chat.send("안녕");
      await chat.waitForPart("pending-row");
      const row = chat.part("row");
      await peer.waitForFrames(1);
      const [{ ref } = {}] = await peer.sent("message");
      await peer.send({ type: "ack", ref, id: "m1", seq: 1, timestamp: TIMESTAMP });
      await peer.send(createMessage(1, "안녕", { uid: "gMe", nickname: "미나" }));
      await chat.waitForPart("sent-row");
      expect(chat.texts()).to.deep.equal(["안녕"]);
      expect(chat.part("row"), "the row is the same element").to.equal(row);
      expect(row.hasAttribute("data-own")).to.equal(true);
      await waitUntil(() => chat.events["chizzy-message"]?.length === 1, "chizzy-message");
    });

    it("marks a refused message as failed and says why; it can be sent again, edited or deleted", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
      await chat.waitForState("live");
      const refuse = async (count: number) => {
        await peer.waitForFrames(count);
        const ref = (await peer.sent("message")).at(-1)?.ref;
        await peer.send({ type: "error", code: "blocked", message: "a word", ref });
        await waitUntil(() => chat.parts("failed-row").length === 1, "no failed row");
      };
      await chat.send("나쁜 말");
      await refuse(1);
      expect(chat.part("delivery").textContent).to.contain("쓸 수 없는 말이 있어요");
      expect(chat.events["chizzy-error"]?.[0]).to.deep.include({ code: "blocked" });
      await expect(chat.element).to.be.accessible();

      chat.part("retry-button").click();
      await refuse(2);
      const [first, second] = await peer.sent("message");
      expect(first?.ref, "the same ref again").to.equal(second?.ref);

      chat.part("edit-button").click();
      await waitUntil(() => chat.input.value === "나쁜 말", "the text is not back in the field");
      await waitUntil(() => chat.parts("row").length === 0, "the row stays");
      await chat.send("다른 말");
      await refuse(3);
      chat.part("discard-button").click();
      await waitUntil(() => chat.parts("row").length === 0, "the row stays");
      expect(chat.input.value).to.equal("");
    });

    it("a ban without an end is said in the status line, until the refused message is taken away", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
      await chat.waitForState("live");
      expect(chat.part("status").hidden).to.equal(true);
      await chat.send("안녕");
      await peer.waitForFrames(1);
      const ref = (await peer.sent("message"))[0]?.ref;
      await peer.send({ type: "error", code: "banned", message: "for good", ref });
      await waitUntil(() => !chat.part("status").hidden, "it is not said");
      expect(chat.part("status").textContent).to.contain("이 채널에서 차단됐어요");
      (await chat.waitForPart("discard-button")).click();
      await waitUntil(() => chat.part("status").hidden, "it is still said");
    });

    it("`chizzy-send` can be cancelled: nothing is sent, and the text stays", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
      await chat.waitForState("live");
      chat.element.addEventListener("chizzy-send", (event) => event.preventDefault(), { once: true });
      await chat.send("안녕");
      expect(chat.events["chizzy-send"]).to.deep.equal([{ text: "안녕", nickname: "미나" }]);
      expect(chat.input.value).to.equal("안녕");
      expect(chat.parts("row")).to.have.length(0);
    });

    it("does not send white space, and says by how much a text is too long", async () => {
      const peer = await startV1Peer();
      const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
      await chat.waitForState("live");
      await chat.send("  \n ");
      expect(chat.parts("row")).to.have.length(0);
      await chat.send("가".repeat(503));
      expect(chat.part("hint").textContent).to.equal("3자 넘었어요");
      expect(chat.input.getAttribute("aria-invalid")).to.equal("true");
      expect(chat.part<HTMLButtonElement>("send-button").disabled).to.equal(true);
      expect(chat.input.value, "nothing is cut off").to.have.length(503);
      expect(chat.parts("row")).to.have.length(0);
      await chat.type("가".repeat(480));
      expect(chat.part("hint").textContent).to.equal("20자 남음");
    });

    it("says that a channel is closed for writing, and `readonly` shows no composer", async () => {
      const peer = await startV1Peer({ hello: { config: { slow: 0, readonly: true, links: true } } });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForState("live");
      await waitUntil(() => chat.input.disabled, "the field takes text");
      expect(chat.input.placeholder).to.equal("지금은 채팅을 쓸 수 없어요");
      chat.element.readonly = true;
      await chat.element.updateComplete;
      expect(chat.parts("composer")).to.have.length(0);
    });
  });

  describe("reading", () => {
    const many = Array.from({ length: 40 }, (_, index) => `메시지 ${index + 1}`);

    it("follows the newest message while at the end, through rows, resizing and long texts", async () => {
      const peer = await startV1Peer({ history: many });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(many);
      const distance = () => chat.log.scrollHeight - chat.log.clientHeight - chat.log.scrollTop;
      await waitUntil(() => distance() <= 1, "not at the end after history");
      await peer.batch(["새로", "가나다라 ".repeat(60)]);
      await waitUntil(() => chat.texts().length === 42, "not drawn");
      await chat.drawn();
      expect(distance()).to.be.at.most(1);
      (chat.element.parentElement as HTMLElement).style.blockSize = "300px";
      await chat.drawn();
      expect(distance(), "after a resize").to.be.at.most(1);
    });

    it("stays where the reader is, counts what is new, and leads back to the end", async () => {
      const peer = await startV1Peer({ history: many });
      const chat = await ChatHarness.create({ server: peer.url, "max-messages": "40" });
      await chat.waitForTexts(many);
      await chat.drawn();
      chat.log.scrollTop -= 300;
      await waitUntil(() => !chat.part("latest-button").hidden, "no way back");
      const row = chat.parts("row")[30] as HTMLElement;
      const before = row.getBoundingClientRect().top;
      for (let round = 0; round < 10; round += 1) await peer.batch(["새 글", "새 글", "새 글"]);
      await waitUntil(
        () => chat.part("latest-button").textContent?.includes("새 메시지 30개"),
        "they are not counted",
      );
      expect(Math.abs(row.getBoundingClientRect().top - before)).to.be.below(1);

      chat.part("latest-button").click();
      await waitUntil(() => chat.part("latest-button").hidden, "the button stays");
      await waitUntil(() => {
        chat.renderAll();
        return chat.texts().length === 40;
      }, "rows are not bounded");
      expect(chat.texts().at(-1)).to.equal("새 글");
    });

    it("loads older messages at the start, above the row that is read", async () => {
      const peer = await startV1Peer({
        historyFrame: {
          first: 101,
          last: 140,
          more: true,
          data: many.map((text, index) => createMessage(index + 101, text)),
        },
        hello: { seq: 140 },
      });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(many);
      await chat.drawn();
      chat.log.scrollTop = 100;
      await peer.waitForFrames(1);
      const [request] = await peer.sent("history");
      expect(request).to.deep.include({ before: 101, limit: 100 });
      const row = chat.parts("row")[0] as HTMLElement;
      const before = row.getBoundingClientRect().top;
      const older = Array.from({ length: 100 }, (_, index) => createMessage(index + 1, `옛글 ${index + 1}`));
      await peer.send({
        type: "history",
        mode: "page",
        epoch: "e1",
        first: 1,
        last: 100,
        more: false,
        ref: request?.ref,
        data: older,
      });
      await waitUntil(() => chat.texts()[0]?.startsWith("옛글"), "not drawn");
      chat.renderAll();
      expect(chat.texts()[0]).to.equal("옛글 1");
      await chat.drawn();
      expect(Math.abs(row.getBoundingClientRect().top - before)).to.be.below(1);
      expect(chat.parts("older-button")).to.have.length(0);
    });

    it("takes the text out of a message that a moderator deletes", async () => {
      const peer = await startV1Peer({ history: ["하나", "둘"] });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(["하나", "둘"]);
      await peer.send({
        type: "moderation",
        id: "x1",
        seq: 3,
        timestamp: TIMESTAMP,
        action: "delete",
        target: "m1",
      });
      await chat.waitForTexts(["둘"]);
      expect(chat.part("deleted").textContent).to.equal("삭제된 메시지예요");
    });

    it("tells a screen reader about live messages of others once a second, never about history or own ones", async () => {
      const peer = await startV1Peer({ history: ["하나", "둘"] });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(["하나", "둘"]);
      const region = chat.root.querySelector("[aria-live=polite]") as HTMLElement;
      expect(region.textContent?.trim()).to.equal("");
      await peer.message("내 글", { uid: "gMe" });
      await peer.batch(["셋", "넷"]);
      await waitUntil(() => region.textContent?.trim() !== "", "nothing is said", { timeout: 3_000 });
      expect(region.textContent?.trim()).to.equal("새 메시지 2개, 마지막 하늘: 넷");
      expect(chat.log.getAttribute("aria-live")).to.equal("off");
    });
  });

  describe("its life in a page", () => {
    it("keeps its connection when it is moved, and ends it when it is removed", async () => {
      const peer = await startV1Peer({ history: ["하나"] });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(["하나"]);
      const box = chat.element.parentElement as HTMLElement;
      await chat.type("쓰던 글");
      document.body.append(chat.element);
      box.append(chat.element);
      await peer.message("둘");
      await chat.waitForTexts(["하나", "둘"]);
      expect((await peer.received()).connections).to.have.length(1);
      expect(chat.input.value).to.equal("쓰던 글");

      chat.element.remove();
      await waitUntil(
        async () => (await peer.received()).connections[0]?.isOpen === false,
        "the connection stays",
      );
      box.append(chat.element);
      await peer.waitForConnection(2);
      const { connections } = await peer.received();
      expect(connections[1]?.url, "it resumes").to.contain("since=2");
    });

    it("speaks the language of the place that it is moved to", async () => {
      const peer = await startV1Peer({ history: ["하나"] });
      // Without features, which would have it drawn anew.
      const chat = await ChatHarness.create({ server: peer.url, mode: "overlay" });
      await chat.waitForTexts(["하나"]);
      expect(chat.part("chat").lang).to.equal("ko");
      const place = document.createElement("div");
      place.lang = "en";
      chat.element.parentElement?.append(place);
      place.append(chat.element);
      await chat.element.updateComplete;
      expect(chat.part("chat").lang).to.equal("en");
    });

    for (const nothing of [undefined, null]) {
      it(`a framework may give ${nothing} for any property`, async () => {
        const peer = await startV1Peer({ history: ["하나"] });
        const chat = await ChatHarness.create({ server: peer.url });
        await chat.waitForTexts(["하나"]);
        const warnings = collectWarnings();
        const properties = [...(chat.element.constructor as typeof ChizzyChat).elementProperties.keys()];
        for (const name of properties.filter((name) => name !== "server"))
          Object.assign(chat.element, { [name]: nothing });
        await chat.element.updateComplete;
        await peer.message("둘");
        await chat.waitForTexts(["하나", "둘"]);
        expect(chat.part("pinned").hidden).to.equal(true);
        expect(warnings.stop()).to.deep.equal([]);
      });
    }

    it("a second registration of the name is harmless", async () => {
      // Another address is another module: what a second script tag on the page is.
      const second = "../src/index.ts?again";
      await import(second);
      expect(customElements.get("chizzy-chat")).to.be.a("function");
    });

    it("has no style attribute and no inline handler for a strict policy to block", async () => {
      const peer = await startV1Peer({ history: ["하나"] });
      const chat = await ChatHarness.create({ server: peer.url });
      await chat.waitForTexts(["하나"]);
      for (const element of chat.root.querySelectorAll("*")) {
        // Set by script, which no policy blocks, where the browser cannot size the field by itself.
        const isSized = element.matches("textarea") && !CSS.supports("field-sizing: content");
        for (const { name } of element.attributes)
          if (name !== "style" || !isSized) expect(name).to.not.match(/^(style|on.*)$/);
      }
    });

    it("is dark or light as `theme` says", async () => {
      const chat = await ChatHarness.create({ server: "ws://localhost:1", theme: "dark" });
      const background = () => getComputedStyle(chat.part("chat")).backgroundColor;
      const dark = background();
      chat.element.theme = "light";
      await chat.element.updateComplete;
      expect(background()).to.not.equal(dark);
      expect(chat.element.getAttribute("theme"), "the page's attribute stays").to.equal("dark");
    });
  });
});
