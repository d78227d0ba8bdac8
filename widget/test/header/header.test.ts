import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";
import { collectWarnings } from "../helpers/warnings.js";

describe("what surrounds the list", () => {
  beforeEach(() => localStorage.clear());

  async function open(attributes: Record<string, string> = {}, history = ["하나", "둘"]) {
    const peer = await startV1Peer({ history });
    const chat = await ChatHarness.create({ server: peer.url, ...attributes });
    await waitUntil(() =>
      chat.events["chizzy-status"]?.some((status) => (status as { state: string }).state === "live"),
    );
    await chat.drawn();
    return { chat, peer };
  }

  async function openMenu(chat: ChatHarness): Promise<HTMLElement> {
    chat.part("menu-button").click();
    await waitUntil(() => chat.parts("setting").length > 0, "the menu has no content");
    return chat.part("menu");
  }

  function radio(chat: ChatHarness, label: string): HTMLInputElement {
    const choices = [...chat.root.querySelectorAll<HTMLLabelElement>(".choice")];
    const found = choices.find((choice) => choice.textContent?.trim() === label);
    if (found === undefined) throw new Error(`there is no choice ${label}`);
    return found.querySelector("input") as HTMLInputElement;
  }

  it("the light says in words whether the chat is live", async () => {
    const { chat } = await open();
    expect(chat.part("status-light").getAttribute("aria-label")).to.equal("실시간");
    const stopped = await ChatHarness.create({ server: "nonsense:" });
    await stopped.waitForState("stopped");
    expect(stopped.part("status-light").getAttribute("aria-label")).to.equal("연결 안 됨");
  });

  describe("the menu", () => {
    it("has no content until it opens, and what is set now is checked", async () => {
      const { chat } = await open({ theme: "dark", times: "" });
      expect(chat.part("menu").children).to.have.length(0);
      await openMenu(chat);
      const checked = [...chat.part("menu").querySelectorAll<HTMLInputElement>(":checked")];
      expect(checked.map(({ parentElement }) => parentElement?.textContent?.trim())).to.deep.equal([
        "보통",
        "넉넉하게",
        "켬",
        "어둡게",
        "요약",
      ]);
      await expect(chat.element).to.be.accessible();
    });

    it("changes the look for this viewer, now and on the next visit, and no attribute of the page", async () => {
      const { chat, peer } = await open({ theme: "dark" });
      const size = () => Number.parseFloat(getComputedStyle(chat.part("chat")).fontSize);
      const before = size();
      await openMenu(chat);
      radio(chat, "밝게").click();
      radio(chat, "아주 크게").click();
      radio(chat, "촘촘하게").click();
      radio(chat, "켬").click();
      await chat.element.updateComplete;
      expect(size()).to.be.above(before * 1.5);
      expect(chat.part("chat").dataset).to.deep.include({ theme: "light", density: "compact", times: "on" });
      expect(chat.element.getAttribute("theme")).to.equal("dark");
      expect(chat.element.getAttributeNames().sort()).to.deep.equal(["server", "theme"]);

      const again = await ChatHarness.create({ server: peer.url });
      expect(again.part("chat").dataset).to.deep.include({
        theme: "light",
        density: "compact",
        textSize: "huge",
      });
    });

    it("gives the focus back when it closes", async () => {
      const { chat } = await open();
      chat.part("menu-button").focus();
      const menu = await openMenu(chat);
      radio(chat, "작게").focus();
      menu.hidePopover();
      expect(chat.root.activeElement === chat.part("menu-button")).to.equal(true);
      await waitUntil(() => menu.children.length === 0, "the content stays");
    });

    it("asks for another nickname, and closes before", async () => {
      const { chat } = await open({ nickname: "미나" });
      const menu = await openMenu(chat);
      chat.part("rename-button").click();
      const input = await chat.waitForPart("nickname-input");
      await waitUntil(() => chat.root.activeElement === input, "the field is not focused");
      expect(menu.matches(":popover-open")).to.equal(false);
    });

    it("opens the pop-out page in a window of its own, and does not offer one that is not known", async () => {
      const { chat } = await open({ "pop-out-url": "/chat.html", channel: "my-stream" });
      const { open: openWindow } = window;
      const opened: unknown[] = [];
      window.open = (...values) => {
        opened.push(values[0]);
        return null;
      };
      await openMenu(chat);
      chat.part("pop-out-button").click();
      window.open = openWindow;
      expect(opened).to.deep.equal([`${location.origin}/chat.html?channel=my-stream&theme=auto`]);

      const { chat: other } = await open();
      await openMenu(other);
      expect(other.parts("pop-out-button")).to.have.length(0);
    });
  });

  describe("the pinned message", () => {
    const text = "<b>10시</b>까지 해요";

    it("lies over the list as text, until the viewer closes it, and comes back when it changes", async () => {
      const { chat } = await open();
      expect(chat.part("pinned").hidden).to.equal(true);
      const top = () => chat.part("row").getBoundingClientRect().top;
      const before = top();
      chat.element.pinned = { nickname: "하늘", text };
      await chat.element.updateComplete;
      expect(chat.part("pinned").hidden).to.equal(false);
      expect(chat.part("pinned").textContent).to.contain("하늘").and.to.contain(text);
      expect(top(), "no row moves").to.equal(before);
      await expect(chat.element).to.be.accessible();

      chat.part("dismiss-button").click();
      await chat.element.updateComplete;
      expect(chat.part("pinned").hidden).to.equal(true);
      chat.element.pinned = { nickname: "하늘", text };
      await chat.drawn();
      expect(chat.part("pinned").hidden, "it stays closed, also as an object that is made anew").to.equal(
        true,
      );
      chat.element.pinned = { text: "내일 또 봐요" };
      await chat.element.updateComplete;
      expect(chat.part("pinned").hidden).to.equal(false);
    });

    it("can be the page's own markup, in the slot", async () => {
      const { chat } = await open();
      const note = document.createElement("em");
      note.slot = "pinned";
      note.textContent = "공지";
      chat.element.append(note);
      await waitUntil(() => !chat.part("pinned").hidden, "the slot is not shown");
      chat.part("dismiss-button").click();
      await waitUntil(() => chat.part("pinned").hidden, "it cannot be closed");
      note.remove();
      await chat.drawn();
      expect(chat.part("pinned").hidden).to.equal(true);
    });
  });

  it("a row tells when the channel slows down, closes and opens, and nothing is told that did not change", async () => {
    const { chat, peer } = await open();
    const configure = (seq: number, config: object) =>
      peer.send({
        type: "moderation",
        id: `x${seq}`,
        seq,
        timestamp: 1_790_000_000_000,
        action: "config",
        config: { slow: 0, readonly: false, links: true, ...config },
      });
    const said = () => chat.parts("notice-mark").map((mark) => mark.textContent);
    await configure(3, { slow: 30 });
    await configure(4, { slow: 30, readonly: true });
    await configure(5, { links: false });
    await waitUntil(() => said().length === 4, "not all is told");
    expect(said()).to.deep.equal([
      "저속 모드: 30초에 한 번 쓸 수 있어요",
      "지금은 관리자만 쓸 수 있어요",
      "저속 모드가 꺼졌어요",
      "이제 모두 쓸 수 있어요",
    ]);
    await expect(chat.element).to.be.accessible();
  });

  describe('mode="overlay"', () => {
    it("shows rows alone, without a background, and follows the newest", async () => {
      const { chat, peer } = await open({ mode: "overlay", "fade-after": "30" });
      for (const part of ["header", "menu", "status", "composer", "pinned"]) {
        expect(chat.parts(part), part).to.have.length(0);
      }
      const style = getComputedStyle(chat.part("chat"));
      expect(style.backgroundColor).to.equal("rgba(0, 0, 0, 0)");
      await peer.batch(Array.from({ length: 40 }, (_, index) => `줄 ${index}`));
      await waitUntil(() => chat.texts().at(-1) === "줄 39", "not drawn");
      await chat.drawn();
      const { log } = chat;
      expect(log.scrollHeight - log.clientHeight - log.scrollTop).to.be.at.most(1);
      expect(getComputedStyle(log).overflowY, "no scroll bar").to.equal("hidden");
      await expect(chat.element).to.be.accessible({ ignoredRules: ["color-contrast"] });
    });
  });

  it("an attribute that is wrong counts as the default, with one warning that names what is allowed", async () => {
    const warnings = collectWarnings();
    const { chat } = await open({
      theme: "sepia",
      mode: "widget",
      density: "tight",
      "text-size": "12",
      announcements: "loud",
      "fade-after": "soon",
      "max-messages": "0",
    });
    await chat.drawn();
    const said = warnings.stop().filter((warning) => warning.startsWith("<chizzy-chat>"));
    expect(chat.part("chat").dataset).to.deep.include({
      theme: "auto",
      mode: "chat",
      density: "comfortable",
    });
    for (const name of [
      "theme",
      "mode",
      "density",
      "text-size",
      "announcements",
      "fade-after",
      "max-messages",
    ]) {
      const about = said.filter((warning) => warning.includes(`${name}=`));
      expect(about, name).to.have.length(1);
      expect(about[0]).to.contain("Allowed: ");
    }
  });
});
