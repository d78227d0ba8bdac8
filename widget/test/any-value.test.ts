import { expect } from "@open-wc/testing";
import type { ChizzyChat } from "../src/index.js";
import { ChatHarness } from "./helpers/chat-harness.js";
import { startV1Peer } from "./helpers/v1-peer.js";
import { waitUntil } from "./helpers/wait-until.js";
import { collectWarnings } from "./helpers/warnings.js";

/** What frameworks and templates give for none. */
const NONE = [undefined, null, ""];
/** What no property takes as it is; each with a text in it that a warning can name. */
const WRONG = [12_345, -1, Number.NaN, Number.POSITIVE_INFINITY, true, "wrong", {}, [], Object.create(null)];
const STRANGE = [() => {}, Symbol("strange"), 10n];

const properties = [...(customElements.get("chizzy-chat") as typeof ChizzyChat).elementProperties.keys()];

describe("properties of <chizzy-chat> take anything", () => {
  beforeEach(() => localStorage.clear());

  async function open(attributes: Record<string, string> = {}) {
    const peer = await startV1Peer({ history: ["하나"] });
    const chat = await ChatHarness.create({ server: peer.url, ...attributes });
    await chat.waitForTexts(["하나"]);
    return { chat, peer };
  }

  const give = (chat: ChatHarness, name: unknown, value: unknown) =>
    Object.assign(chat.element, { [name as string]: value });

  for (const name of properties.filter((name) => name !== "server" && name !== "channel")) {
    it(`${String(name)}: nothing breaks, and none is none without a word`, async () => {
      const { chat, peer } = await open();
      const warnings = collectWarnings();
      for (const value of NONE) {
        give(chat, name, value);
        await chat.element.updateComplete;
      }
      expect(warnings.stop(), "undefined, null and an empty text").to.deep.equal([]);
      const quiet = collectWarnings();
      for (const value of [...WRONG, ...STRANGE]) {
        give(chat, name, value);
        // Rejects where a drawing threw.
        await chat.element.updateComplete;
        chat.element.requestUpdate();
        await chat.element.updateComplete;
      }
      const said = quiet.stop();
      expect(new Set(said).size, "each is said once").to.equal(said.length);
      give(chat, name, undefined);
      await chat.waitForState("live");
      await peer.message("둘");
      await waitUntil(() => {
        chat.renderAll();
        return chat.texts().at(-1) === "둘";
      }, "the chat has stopped drawing");
    });
  }

  for (const [name, value, used] of [
    ["nickname", 12_345, () => "12345"],
    ["times", "false", () => "off"],
    ["times", "true", () => "on"],
    ["pinned", "공지", () => "공지"],
    ["pinned", { text: 7 }, () => "7"],
    ["readonly", "false", () => "composer"],
  ] as const) {
    it(`${name} = ${JSON.stringify(value)} is taken for what it means`, async () => {
      const { chat, peer } = await open();
      give(chat, name, value);
      await chat.waitForState("live");
      await chat.element.updateComplete;
      if (name === "nickname") {
        await chat.send("안녕");
        await peer.waitForFrames(1);
        expect((await peer.sent("message"))[0]?.nickname).to.equal(used());
      } else if (name === "times") expect(chat.part("chat").dataset.times).to.equal(used());
      else if (name === "pinned") expect(chat.part("pinned").textContent?.trim()).to.equal(used());
      else expect(chat.parts("composer")).to.have.length(1);
    });
  }

  it('maxMessages = "2" keeps two, and an empty attribute is none', async () => {
    const { chat, peer } = await open({ "max-messages": "" });
    expect(chat.element.maxMessages).to.equal(undefined);
    give(chat, "maxMessages", "2");
    await chat.element.updateComplete;
    for (const text of ["둘", "셋", "넷"]) await peer.message(text);
    await chat.waitForTexts(["셋", "넷"]);
  });

  it("an empty channel is one that comes later: nothing is connected to, nothing fails, and then it is joined", async () => {
    const peer = await startV1Peer({ history: ["하나"] });
    const chat = await ChatHarness.create({ server: peer.url, channel: "" });
    expect(chat.events["chizzy-error"]).to.deep.equal([]);
    expect((await peer.received()).connections).to.deep.equal([]);
    chat.element.channel = "lobby";
    await chat.waitForTexts(["하나"]);
    const { connections } = await peer.received();
    expect(connections.map(({ url }) => new URL(url, peer.url).searchParams.get("channel"))).to.deep.equal([
      "lobby",
    ]);
    chat.element.channel = "";
    await waitUntil(
      async () => (await peer.received()).connections[0]?.isOpen === false,
      "the connection stays",
    );
    expect(chat.events["chizzy-error"]).to.deep.equal([]);
  });

  for (const nothing of NONE) {
    it(`a channel, server and getToken that are ${JSON.stringify(nothing) ?? "undefined"} are the default ones`, async () => {
      const peer = await startV1Peer({ history: ["하나"] });
      const { ChizzyChat } = await import("../src/index.js");
      ChizzyChat.defaultServer = peer.httpUrl;
      const warnings = collectWarnings();
      try {
        const chat = await ChatHarness.create({ server: "ws://localhost:1", channel: "other" });
        Object.assign(chat.element, {
          server: nothing,
          getToken: nothing,
          channel: nothing === "" ? "global" : nothing,
        });
        await chat.waitForTexts(["하나"]);
        const [connection] = (await peer.received()).connections;
        expect(connection?.url).to.contain("channel=global");
      } finally {
        ChizzyChat.defaultServer = undefined;
        expect(warnings.stop()).to.deep.equal([]);
      }
    });
  }
});

describe("what a page asks of <chizzy-chat> before it is drawn", () => {
  beforeEach(() => localStorage.clear());

  it("`focus()` and `send()` are kept, also while it is in no page", async () => {
    const peer = await startV1Peer({ history: ["하나"] });
    const element = document.createElement("chizzy-chat");
    element.server = peer.url;
    element.nickname = "미나";
    element.send("일찍");
    element.focus();
    document.body.append(element);
    try {
      element.send("바로 뒤에");
      await waitUntil(() => element.shadowRoot?.activeElement?.matches("textarea") === true, "no focus");
      await waitUntil(async () => (await peer.sent("message")).length > 0, "nothing is sent");
      expect((await peer.sent("message"))[0]?.text).to.equal("일찍");
      const texts = () => [...(element.shadowRoot?.querySelectorAll("[part~=text]") ?? [])];
      await waitUntil(() => texts().length === 3, "not both are shown");
      expect(texts().map(({ textContent }) => textContent)).to.deep.equal(["하나", "일찍", "바로 뒤에"]);
    } finally {
      element.remove();
    }
  });

  it("`send()` without a nickname asks for one, and `changeNickname()` waits, too", async () => {
    const { url } = await startV1Peer();
    for (const ask of ["send", "changeNickname"] as const) {
      const element = document.createElement("chizzy-chat");
      element.server = url;
      element[ask]("일찍");
      document.body.append(element);
      await waitUntil(
        () => element.shadowRoot?.querySelector("[part~=nickname-input]") != null,
        `${ask}() asks nothing`,
      );
      element.remove();
    }
  });

  it("more texts than are kept are refused by an event", () => {
    const element = document.createElement("chizzy-chat");
    const codes: string[] = [];
    element.addEventListener("chizzy-error", ({ detail }) => codes.push(detail.code));
    for (let count = 0; count < 51; count += 1) element.send(`${count}`);
    expect(codes).to.deep.equal(["full"]);
  });
});
