import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer, TIMESTAMP, type V1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

/** 30 messages about ten times a second, until `isDone`. */
async function flood(peer: V1Peer, isDone: () => boolean): Promise<void> {
  const texts = Array.from({ length: 30 }, (_, index) => `글 ${index}`);
  const isDoneNow = async () => {
    if (isDone()) return true;
    await peer.batch(texts);
    return false;
  };
  await waitUntil(isDoneNow, "it never happens", { interval: 60, timeout: 8_000 });
}

describe("the list in the element", () => {
  beforeEach(() => localStorage.clear());

  it("says “N개 중 1개 표시” when more comes than can be read, keeps a full list, and shows all on scroll-up", async () => {
    const peer = await startV1Peer({ history: ["하나"] });
    const chat = await ChatHarness.create({ server: peer.url, "max-messages": "50" });
    await chat.waitForTexts(["하나"]);
    await flood(peer, () => !chat.part("sampling").hidden);
    expect(chat.part("sampling").textContent).to.match(/^\d+개 중 1개 표시$/);
    await flood(peer, () => chat.log.scrollHeight > chat.log.clientHeight + 200);
    chat.log.scrollTop -= 200;
    await waitUntil(() => chat.part("sampling").hidden, "rows are still left out");
    const numbers = chat.texts().map((text) => Number(text.split(" ")[1]));
    for (const [index, number] of numbers.slice(1).entries()) {
      expect(number, "no row is missing").to.equal(((numbers[index] as number) + 1) % 30);
    }
  });

  it("shows every message with max-rate=0", async () => {
    const peer = await startV1Peer({ history: ["하나"] });
    const chat = await ChatHarness.create({ server: peer.url, "max-rate": "0" });
    await chat.waitForTexts(["하나"]);
    let rounds = 0;
    await flood(peer, () => ++rounds > 50);
    expect(chat.part("sampling").hidden).to.equal(true);
  });

  it("leads a viewer who is reading further up to what they send", async () => {
    const peer = await startV1Peer({ history: Array.from({ length: 60 }, (_, index) => `글 ${index}`) });
    const chat = await ChatHarness.create({ server: peer.url, nickname: "미나" });
    await chat.waitForState("live");
    await waitUntil(() => chat.log.scrollTop > 150, "not drawn");
    chat.log.scrollTop -= 100;
    await waitUntil(() => !chat.part("latest-button").hidden, "it still follows");
    await chat.send("안녕");
    await waitUntil(() => chat.texts().at(-1) === "안녕", "the message is not shown");
    expect(chat.part("latest-button").hidden).to.equal(true);
    const { bottom } = chat.part("pending-row").getBoundingClientRect();
    expect(bottom).to.be.at.most(chat.log.getBoundingClientRect().bottom + 1);
  });

  it("a line says the day of what is not of today, by the server's clock; an overlay has none", async () => {
    const now = TIMESTAMP + 3 * 86_400_000;
    for (const mode of ["chat", "overlay"]) {
      const peer = await startV1Peer({ history: ["하나", "둘"], hello: { now } });
      const chat = await ChatHarness.create({ server: peer.url, times: "", mode });
      await waitUntil(() => chat.texts().length === 2, "no history");
      await peer.message("셋", { timestamp: now });
      await waitUntil(() => chat.texts().length === 3, "nothing new");
      const days = chat.parts("day-mark").map(({ textContent }) => textContent);
      const dayOf = (time: number) => new Intl.DateTimeFormat("ko", { dateStyle: "full" }).format(time);
      expect(days).to.deep.equal(mode === "overlay" ? [] : [dayOf(TIMESTAMP), dayOf(now)]);
      const times = chat.parts("time").map(({ textContent }) => textContent ?? "");
      expect(times.map((time) => /^\d+\. ?\d+\./.test(time))).to.deep.equal([true, true, false]);
    }
  });
});
