import { expect } from "@open-wc/testing";
import { Fading } from "../../src/log/fading.js";
import { ChatHarness } from "../helpers/chat-harness.js";
import { row } from "../helpers/log-harness.js";
import { startV1Peer, TIMESTAMP } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";

const NOW = 1_790_000_000_000;
const aged = (ms: number) => row(`${ms}`, { timestamp: NOW - ms });

function texts(rows: readonly ReturnType<typeof row>[]): string[] {
  return rows.map(({ message }) => message.text);
}

describe("rows of an overlay that fade", () => {
  it("are shown by their age, also those that were old when the page was loaded", () => {
    const fading = new Fading();
    const rows = [aged(60_000), aged(6_000), aged(2_500), aged(1_000), aged(-500)];
    const moment = { now: NOW, fadeAfterMs: 2_000, isBasic: false };
    expect(texts(fading.shown(rows, moment) as typeof rows)).to.deep.equal(["2500", "1000", "-500"]);
    expect(rows.slice(2).map(({ key }) => fading.isFading(key, moment))).to.deep.equal([true, false, false]);
    expect(fading.nextMs(moment), "then the first is gone").to.equal(500);
    expect(texts(fading.shown(rows, { ...moment, now: NOW + 2_999 }) as typeof rows)).to.deep.equal(["-500"]);
    expect(fading.shown(rows, { ...moment, now: NOW + 3_000 })).to.deep.equal([]);
    expect(fading.nextMs({ ...moment, now: NOW + 3_000 })).to.equal(undefined);
  });

  it("count from when they came where the senders' clocks are all there is", () => {
    const fading = new Fading();
    const moment = { now: NOW, fadeAfterMs: 2_000, isBasic: true };
    const history = [aged(60_000), aged(500)];
    expect(texts(fading.shown(history, moment) as typeof history)).to.deep.equal(["500"]);
    const slow = aged(600_000);
    const rows = [...history, slow];
    expect(texts(fading.shown(rows, moment) as typeof rows)).to.deep.equal(["500", "600000"]);
    expect(fading.shown(rows, { ...moment, now: NOW + 3_000 })).to.deep.equal([]);
  });

  it("leave the overlay, and do not come back with a page that was not displayed", async () => {
    const peer = await startV1Peer({ history: ["옛글", "옛글 둘"], hello: { now: TIMESTAMP + 8_000 } });
    const chat = await ChatHarness.create({ server: peer.url, mode: "overlay", "fade-after": "1" });
    await waitUntil(() => chat.element.matches(":state(connected)"), "not connected");
    await chat.drawn();
    expect(chat.texts(), "6 s old at load").to.deep.equal([]);
    await peer.message("새 글", { timestamp: TIMESTAMP + 8_000 });
    await waitUntil(() => chat.texts().length > 0, "a new one is not shown");
    const element = chat.part("row");
    expect(getComputedStyle(element).animationName).to.equal("none");
    await waitUntil(() => getComputedStyle(element).animationName === "fade", "it does not fade");
    await waitUntil(() => chat.texts().length === 0, "it stays");
    chat.element.style.display = "none";
    await chat.drawn();
    chat.element.style.display = "";
    await chat.drawn();
    expect(chat.texts()).to.deep.equal([]);
  });

  it("are gone for a page that was not displayed while they faded", async () => {
    const peer = await startV1Peer({ history: ["글"], hello: { now: TIMESTAMP } });
    const chat = await ChatHarness.create({ server: peer.url, mode: "overlay", "fade-after": "0.3" });
    await waitUntil(() => chat.texts().length > 0, "not shown");
    chat.element.style.display = "none";
    await waitUntil(() => chat.texts().length === 0, "it waits");
    chat.element.style.display = "";
    await chat.drawn();
    expect(chat.texts()).to.deep.equal([]);
  });
});
