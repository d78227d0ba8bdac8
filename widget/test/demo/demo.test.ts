import { expect } from "@open-wc/testing";
import type { ChizzyChat } from "../../src/index.js";
import { ChatHarness } from "../helpers/chat-harness.js";
import { waitUntil } from "../helpers/wait-until.js";
import { collectWarnings } from "../helpers/warnings.js";

const isLatin = (text: string) => /[a-z]{2}/i.test(text);
const isKorean = (text: string) => /[가-힣]/.test(text);

describe("a demo", () => {
  const { WebSocket } = globalThis;
  const sockets: string[] = [];
  beforeEach(() => {
    localStorage.clear();
    sockets.length = 0;
    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        sockets.push(String(url));
        super(url, protocols);
      }
    };
  });
  afterEach(() => {
    globalThis.WebSocket = WebSocket;
  });

  async function open(attributes: Record<string, string> = {}) {
    const chat = await ChatHarness.create({ demo: "", ...attributes });
    await chat.waitForState("live");
    await waitUntil(() => chat.texts().length > 5);
    return chat;
  }

  it("is lively in two languages, with roles, guests, replies and viewers, and opens no socket", async () => {
    const requests: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) requests.push(name);
    });
    observer.observe({ type: "resource" });
    const chat = await open({ "demo-rate": "20" });
    await waitUntil(() => (chat.events["chizzy-message"]?.length ?? 0) > 60, "it is quiet", {
      timeout: 15_000,
    });
    const texts = (chat.events["chizzy-message"] as { text: string }[]).map(({ text }) => text);
    expect(texts.filter(isKorean).length).to.be.above(15);
    expect(texts.filter(isLatin).length).to.be.above(5);
    expect(chat.parts("badge-streamer").length + chat.parts("badge-moderator").length).to.be.above(0);
    expect(chat.parts("guest-mark").length).to.be.above(0);
    expect(chat.part("viewers").textContent).to.match(/\d{3}/);
    expect(sockets).to.deep.equal([]);
    observer.disconnect();
    const outside = requests.filter((name) => !name.startsWith(`${location.origin}/`));
    expect(outside, "nothing but its own module, from where the element came").to.deep.equal([]);
    expect(JSON.stringify(localStorage)).to.equal("{}");
  });

  it("takes what the viewer sends, and answers", async () => {
    const chat = await open({ nickname: "나" });
    await chat.send("안녕하세요!");
    await waitUntil(() => chat.part("own-row").dataset.state === "sent");
    await waitUntil(
      () => chat.parts("row").some((row) => row.querySelector("[part=quote-name]")?.textContent === "나"),
      "nobody answers",
      { timeout: 8_000 },
    );
    expect(sockets).to.deep.equal([]);
  });

  it("has older pages", async () => {
    const chat = await open({ "demo-rate": "0" });
    await chat.press(chat.log, "Home");
    await waitUntil(() => chat.element.shadowRoot?.querySelector("[part=older-button]") !== null);
    const { scrollHeight } = chat.log;
    chat.log.scrollTop = 0;
    await waitUntil(() => chat.log.scrollHeight > scrollHeight + 500, "no older page came", {
      timeout: 8_000,
    });
  });

  it("is silent at rate 0, and fast at 200, honestly sampled", async () => {
    const chat = await open({ "demo-rate": "0" });
    const count = () => chat.events["chizzy-message"]?.length ?? 0;
    expect(count()).to.equal(0);
    chat.element.demoRate = 200;
    await waitUntil(() => count() > 250, "too slow", { timeout: 15_000 });
    await waitUntil(() => chat.part("sampling").textContent !== "", "not sampled", { timeout: 8_000 });
    chat.element.demoRate = 0;
    await waitUntil(async () => {
      const before = count();
      await new Promise((resolve) => setTimeout(resolve, 600));
      return count() === before;
    });
  });

  it("ends with the element and with the attribute, and goes on when the element comes back", async () => {
    const chat = await open({ "demo-rate": "50" });
    const { element } = chat;
    const box = element.parentElement as HTMLElement;
    const said = () => chat.events["chizzy-message"]?.length ?? 0;
    element.remove();
    await waitUntil(() => element.matches(":not(:state(connected))"));
    const before = said();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(said()).to.equal(before);
    box.append(element);
    await waitUntil(() => said() > before + 5);
    expect(chat.parts("gap-mark")).to.have.length(0);
    element.server = "ws://127.0.0.1:9";
    element.removeAttribute("demo");
    await waitUntil(() => sockets.length > 0);
    expect(sockets[0]).to.include("ws://127.0.0.1:9");
  });

  it("needs no token, and asks for none", async () => {
    let calls = 0;
    const chat = await ChatHarness.create({ demo: "" });
    chat.element.getToken = () => {
      calls += 1;
      return "t";
    };
    await chat.waitForState("live");
    expect(calls).to.equal(0);
    expect(chat.events["chizzy-error"]).to.deep.equal([]);
  });

  it("warns once of a rate that is not allowed, and uses the nearest that is", async () => {
    const warnings = collectWarnings();
    for (const rate of ["-1", "fast", "1000"]) await open({ "demo-rate": rate });
    const said = warnings.stop().filter((warning) => warning.includes("demo-rate"));
    expect(said).to.have.length(3);
    expect(said[0]).to.include('demo-rate="-1"').and.to.include("1.5 is used").and.to.include("0 to 200");
    expect(said[2]).to.include("200 is used");
  });

  it("is of the element's making: a page needs no more than the attribute", () => {
    const element: ChizzyChat = document.createElement("chizzy-chat");
    element.setAttribute("demo", "");
    element.setAttribute("demo-rate", "3");
    expect(element.demo).to.equal(true);
    expect(element.demoRate).to.equal(3);
  });
});
