import { expect } from "@open-wc/testing";
import { ChatHarness } from "./helpers/chat-harness.js";
import { startPeer } from "./helpers/server.js";
import { createMessage, startV1Peer } from "./helpers/v1-peer.js";
import { waitUntil } from "./helpers/wait-until.js";

type Attributes = Record<string, string>;

/** Each brings a chat into a state that a viewer can meet. */
const STATES: Record<string, (attributes: Attributes) => Promise<ChatHarness>> = {
  async connecting(attributes) {
    const peer = await startPeer({ behaviour: "script", onOpen: [] });
    const chat = await ChatHarness.create({ server: peer.url, ...attributes });
    await chat.waitForState("probing");
    return chat;
  },
  async live(attributes) {
    const { chat, peer } = await open(attributes);
    await peer.message("@미나 https://example.com/a", { roles: ["moderator"] });
    await peer.message("답장", { reply: { id: "m1", nickname: "하늘", text: "하나" } });
    await waitUntil(() => chat.texts().length === 4, "not drawn");
    return chat;
  },
  "with own rows, pending and sent": async (attributes) => {
    const { chat, peer } = await open(attributes);
    await peer.message("내 글", { uid: "gMe" });
    await chat.send("보내는 중인 글");
    await chat.waitForPart("pending-row");
    return chat;
  },
  async empty(attributes) {
    const { chat } = await open(attributes, []);
    await chat.waitForPart("empty");
    return chat;
  },
  async "with a failed row"(attributes) {
    const { chat, peer } = await open(attributes);
    await chat.send("나쁜 말");
    await peer.waitForFrames(1);
    const ref = (await peer.sent("message"))[0]?.ref;
    await peer.send({ type: "error", code: "blocked", message: "a word", ref });
    await chat.waitForPart("failed-row");
    return chat;
  },
  async "asking for a nickname"(attributes) {
    const { chat } = await open({ ...attributes, nickname: "" });
    chat.element.changeNickname();
    await chat.waitForPart("nickname-input");
    return chat;
  },
  async "with the menu open"(attributes) {
    const { chat } = await open(attributes);
    chat.part("menu-button").click();
    await chat.waitForPart("setting");
    return chat;
  },
  async "with a pinned message, a text that is too long, and times"(attributes) {
    const { chat } = await open({ ...attributes, times: "" });
    chat.element.pinned = { nickname: "하늘", text: "오늘은 10시까지 해요" };
    await chat.type("가".repeat(501));
    return chat;
  },
  async "after an outage"(attributes) {
    const { chat, peer } = await open(attributes);
    await peer.configure({
      onOpen: [
        hello(9),
        {
          type: "history",
          mode: "snapshot",
          epoch: "e1",
          first: 9,
          last: 9,
          more: true,
          recovered: false,
          data: [createMessage(9, "아홉")],
        },
      ].map((frame) => JSON.stringify(frame)),
    });
    await peer.terminate();
    await chat.waitForPart("gap-mark");
    return chat;
  },
  async waiting(attributes) {
    const { chat, peer } = await open(attributes);
    await peer.stop();
    await chat.waitForState("waiting");
    return chat;
  },
  async stopped(attributes) {
    const chat = await ChatHarness.create({ server: "nonsense:", ...attributes });
    await chat.waitForState("stopped");
    return chat;
  },
  async "read-only"(attributes) {
    const peer = await startV1Peer({ hello: { config: { slow: 0, readonly: true, links: true } } });
    const chat = await ChatHarness.create({ server: peer.url, ...attributes });
    await chat.waitForState("live");
    return chat;
  },
  async "in basic mode"(attributes) {
    const history = {
      type: "history",
      data: [{ nickname: "하늘", text: "하나", timestamp: 1_790_000_000_000 }],
    };
    const peer = await startPeer({ behaviour: "script", onOpen: [JSON.stringify(history)] });
    const chat = await ChatHarness.create({ server: peer.url, ...attributes });
    await chat.waitForState("basic");
    return chat;
  },
  async "as an overlay"(attributes) {
    const { url } = await startV1Peer({ history: ["하나"] });
    const chat = await ChatHarness.create({ server: url, ...attributes, mode: "overlay" });
    await chat.waitForTexts(["하나"]);
    return chat;
  },
};

function hello(seq: number): object {
  return {
    type: "hello",
    v: 1,
    channel: "global",
    epoch: "e1",
    seq,
    now: 1_790_000_000_000,
    ping: 25_000,
    you: { uid: "gMe", nickname: "guest-me", auth: "guest" },
    limits: { text: 500, textBytes: 2_048, nickname: 32, frameBytes: 16_384, page: 100 },
    config: { slow: 0, readonly: false, links: true },
    retry: { min: 20, spread: 20, max: 100 },
    viewers: 3,
  };
}

async function open(attributes: Attributes, history = ["하나", "둘"]) {
  const peer = await startV1Peer({ history });
  const chat = await ChatHarness.create({ server: peer.url, nickname: "미나", ...attributes });
  await chat.waitForState("live");
  await chat.waitForTexts(history);
  return { chat, peer };
}

describe("axe finds nothing in a chat", () => {
  beforeEach(() => localStorage.clear());
  for (const theme of ["light", "dark"]) {
    for (const [state, reach] of Object.entries(STATES)) {
      it(`${state}, ${theme}`, async () => {
        const chat = await reach({ theme });
        await chat.drawn();
        // What fades in has its colours at once: axe measures what is there.
        for (const animation of chat.root.getAnimations()) animation.finish();
        // An overlay's contrast is its outline's, which axe does not see.
        const options = state === "as an overlay" ? { ignoredRules: ["color-contrast"] } : {};
        await expect(chat.element).to.be.accessible(options);
      });
    }
  }
});

describe("what a screen reader is told", () => {
  beforeEach(() => localStorage.clear());
  const region = (chat: ChatHarness) =>
    chat.root.querySelector("[aria-live=polite]")?.textContent?.trim() ?? "";

  async function hear(announcements: string, texts: string[]): Promise<string> {
    const { chat, peer } = await open({ announcements });
    await peer.batch(texts);
    await waitUntil(() => chat.texts().at(-1) === texts.at(-1), "not drawn");
    await waitUntil(() => region(chat) !== "", "nothing is said", { timeout: 3_000 });
    return region(chat);
  }

  it("summary: how many, and the last one", async () => {
    expect(await hear("summary", ["셋", "넷", "다섯"])).to.equal("새 메시지 3개, 마지막 하늘: 다섯");
  });

  it("all: each of them; of more than can be said in a second, a summary", async () => {
    expect(await hear("all", ["셋", "넷"])).to.equal("하늘: 셋\n하늘: 넷");
    expect(await hear("all", ["1", "2", "3", "4", "5", "6"])).to.equal("새 메시지 6개, 마지막 하늘: 6");
  });

  it("off: nothing", async () => {
    const { chat, peer } = await open({ announcements: "off" });
    await peer.batch(["셋", "넷"]);
    await waitUntil(() => chat.texts().length === 4, "not drawn");
    chat.element.announcements = "summary";
    await peer.batch(["다섯", "여섯"]);
    await waitUntil(() => region(chat) !== "", "nothing is said", { timeout: 3_000 });
    expect(region(chat), "only what came since").to.equal("새 메시지 2개, 마지막 하늘: 여섯");
  });

  it("the same sentence again is a change of the region, so that it is heard again", async () => {
    const { chat, peer } = await open({});
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region(chat))).observe(chat.root, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    for (let times = 1; times <= 2; times += 1) {
      await peer.message("ㅋㅋ");
      await waitUntil(
        () =>
          heard.filter((text, index) => text === "하늘: ㅋㅋ" && heard[index - 1] !== text).length === times,
        `not heard ${times} times`,
        { timeout: 3_000 },
      );
    }
  });
});
