import { expect } from "@open-wc/testing";
import { ChatHarness } from "./helpers/chat-harness.js";
import { startV1Peer, TIMESTAMP, type V1PeerOptions } from "./helpers/v1-peer.js";
import { waitUntil } from "./helpers/wait-until.js";

const GUEST = { uid: "gMe", nickname: "guest-me", auth: "guest" };
const MINA = { uid: "mina", nickname: "미나", roles: ["moderator"], auth: "token" };
const hello = (you: object) => ({
  type: "hello",
  v: 1,
  channel: "global",
  epoch: "e1",
  seq: 0,
  now: TIMESTAMP,
  ping: 25_000,
  you,
  limits: { text: 500, textBytes: 2_048, nickname: 32, frameBytes: 16_384, page: 100 },
  config: { slow: 0, readonly: false, links: true },
  retry: { min: 20, spread: 20, max: 100 },
  viewers: 3,
});

describe("a viewer with a login", () => {
  beforeEach(() => localStorage.clear());

  async function open(options: V1PeerOptions = {}, language = "ko") {
    const peer = await startV1Peer(options);
    const chat = await ChatHarness.create({ server: peer.url }, language);
    await chat.waitForState("live");
    return { peer, chat };
  }
  const codes = (chat: ChatHarness) =>
    (chat.events["chizzy-error"] ?? []).map((detail) => (detail as { code: string }).code);

  it("who logs in keeps the draft, the place in the list and the socket, and is asked for no nickname", async () => {
    const history = Array.from({ length: 60 }, (_, index) => `${index}: 긴 이야기`);
    const { peer, chat } = await open({ history });
    await waitUntil(() => chat.log.scrollTop > 150, "not drawn");
    await chat.type("쓰던 글");
    chat.log.scrollTop -= 100;
    await waitUntil(() => !chat.part("latest-button").hidden, "it still follows");
    await chat.drawn();
    const { top } = chat.log.getBoundingClientRect();
    const read = chat.parts("row").find((row) => row.getBoundingClientRect().top > top) as HTMLElement;
    const { y } = read.getBoundingClientRect();
    const { input } = chat;
    chat.element.getToken = () => "t1";
    await peer.waitForFrames(1);
    expect(await peer.sent("auth")).to.deep.equal([{ type: "auth", token: "t1" }]);
    await peer.send(hello(MINA));
    await peer.message("그 사이에");
    await waitUntil(() => chat.events["chizzy-message"]?.length === 1);
    await chat.drawn();
    expect(read.getBoundingClientRect().y).to.be.closeTo(y, 1);
    expect(chat.input).to.equal(input);
    expect(chat.input.value).to.equal("쓰던 글");
    const sent = chat.events["chizzy-send"] ?? [];
    await chat.press(chat.input, "Enter");
    expect(chat.parts("nickname-form")).to.have.length(0);
    await peer.waitForFrames(2);
    expect(await peer.sent("message")).to.have.length(1);
    expect(sent.at(-1)).to.deep.equal({ text: "쓰던 글", nickname: "미나" });
    expect((await peer.received()).connections).to.have.length(1);
  });

  it("who is being logged in is asked for no nickname either, and the message waits", async () => {
    let answer = (_token: string) => {};
    const peer = await startV1Peer();
    const chat = await ChatHarness.create({});
    chat.element.getToken = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    chat.element.server = peer.url;
    await chat.waitForState("live");
    await chat.send("벌써");
    await chat.waitForTexts(["벌써"]);
    expect(chat.parts("nickname-form")).to.have.length(0);
    expect(await peer.sent("message")).to.deep.equal([]);
    answer("t1");
    await peer.waitForFrames(1);
    await peer.send(hello(MINA));
    await peer.waitForFrames(2);
    expect((await peer.received()).frames.map(({ data }) => JSON.parse(data).type)).to.deep.equal([
      "auth",
      "message",
    ]);
  });

  it("cannot rename: the name comes with the token", async () => {
    const { chat } = await open({ hello: { you: MINA } });
    chat.element.changeNickname();
    chat.part("menu-button").click();
    await chat.element.updateComplete;
    expect(chat.parts("nickname-form")).to.have.length(0);
    expect(chat.parts("rename-button")).to.have.length(0);
  });

  for (const [what, getToken, code] of [
    ["getToken throws", () => Promise.reject(new Error("no network")), "token_failed"],
    ["getToken gives nothing", () => "", "token_failed"],
    ["the server refuses the token", () => "forged", "unauthorized"],
  ] as const) {
    it(`reads and writes on as a guest when ${what}, sees that, and can try again`, async () => {
      const { peer, chat } = await open({ history: ["읽던 글"] });
      let calls = 0;
      chat.element.getToken = () => {
        calls += 1;
        return getToken();
      };
      if (code === "unauthorized") {
        await peer.waitForFrames(1);
        await peer.send({ type: "error", code, message: "signed by another key" });
      }
      const button = await chat.waitForPart("retry-login-button");
      expect(chat.part("status").textContent).to.include("로그인을 확인하지 못했어요. 지금은 손님이에요");
      expect(button.textContent).to.equal("다시 시도");
      expect(codes(chat)).to.deep.equal([code]);
      expect(chat.texts()).to.deep.equal(["읽던 글"]);
      expect(chat.input.disabled).to.equal(false);
      await expect(chat.element).to.be.accessible();
      expect(calls).to.equal(1);
      chat.element.getToken = () => "t2";
      await waitUntil(async () => (await peer.sent("auth")).some(({ token }) => token === "t2"));
      await peer.send(hello(MINA));
      await waitUntil(() => chat.parts("retry-login-button").length === 0);
      expect(chat.part("status").hidden).to.equal(true);
    });
  }

  it("tries again at the press of the button", async () => {
    const { chat } = await open();
    let calls = 0;
    chat.element.getToken = () => {
      calls += 1;
      throw new Error("no network");
    };
    (await chat.waitForPart("retry-login-button")).click();
    await waitUntil(() => calls === 2);
    await chat.waitForPart("retry-login-button");
    expect(codes(chat)).to.deep.equal(["token_failed", "token_failed"]);
  });

  it("who may only read finds the slot `login` in place of the composer, and the composer with the draft after logging in", async () => {
    localStorage.clear();
    const { peer, chat } = await open({ history: ["안녕"], hello: { you: GUEST } });
    await chat.type("쓰던 글");
    await peer.send(hello({ ...GUEST, readonly: true }));
    const line = await chat.waitForPart("login");
    expect(line.querySelector("slot")?.name).to.equal("login");
    expect(line.textContent).to.equal("로그인하면 채팅에 참여할 수 있어요");
    expect(chat.parts("input")).to.have.length(0);
    await expect(chat.element).to.be.accessible();
    chat.element.changeNickname();
    await chat.element.updateComplete;
    expect(chat.parts("nickname-form")).to.have.length(0);
    chat.element.getToken = () => "t1";
    await peer.waitForFrames(1);
    await peer.send(hello(MINA));
    await chat.waitForPart("input");
    await waitUntil(() => chat.input.value === "쓰던 글");
    expect(chat.parts("login")).to.have.length(0);
  });

  it("may not write though logged in: the field says so, and no login is offered", async () => {
    const { chat } = await open({ hello: { you: { ...MINA, roles: [], readonly: true } } });
    expect(chat.input.disabled).to.equal(true);
    expect(chat.parts("login")).to.have.length(0);
  });

  it("is told to log in, calmly, where there is nothing to see without it", async () => {
    const peer = await startV1Peer({
      hello: { you: { ...GUEST, readonly: true } },
      historyFrame: { type: "later" },
    });
    const chat = await ChatHarness.create({ server: peer.url });
    await waitUntil(() => chat.part("status").textContent?.includes("로그인하면 채팅을 볼 수 있어요"));
    expect(chat.part("chat").hasAttribute("data-loading")).to.equal(false);
    expect(chat.parts("empty"), "not: be the first to say hello").to.have.length(0);
    await peer.close(4009, "no token in time");
    await waitUntil(() => chat.state === "waiting" || chat.state === "live");
    expect(chat.part("status").textContent).to.include("로그인하면 채팅을 볼 수 있어요");
    expect(chat.parts("reconnect-button")).to.have.length(0);
    expect(codes(chat)).to.deep.equal([]);
  });

  it("sees it in English and Japanese, too", async () => {
    for (const [language, failed, login] of [
      ["en", "Sign-in didn't work. You are a guest for now", "Sign in to join the chat"],
      ["ja", "ログインを確認できませんでした。今はゲストです", "ログインするとチャットに参加できます"],
    ] as const) {
      const { peer, chat } = await open({ hello: { you: { ...GUEST, readonly: true } } }, language);
      await waitUntil(() => chat.part("login").textContent === login);
      chat.element.getToken = () => "";
      await chat.waitForPart("retry-login-button");
      expect(chat.part("status").textContent).to.include(failed);
      await peer.stop();
    }
  });

  it("is not taken from a getToken that is null, as frameworks set it", async () => {
    const { peer, chat } = await open();
    chat.element.getToken = null as unknown as undefined;
    await chat.element.updateComplete;
    await peer.message("안녕");
    await chat.waitForTexts(["안녕"]);
    expect(codes(chat)).to.deep.equal([]);
    expect(await peer.sent("auth")).to.deep.equal([]);
  });
});
