import { expect } from "@open-wc/testing";
import { fillEmojiPanel } from "../../src/emoji/fill-emoji-panel.js";
import { EMOJI_GROUPS, findEmoji } from "../../src/emoji/find-emoji.js";
import { createPicker, PICKER_CSS } from "../../src/emoji/picker.js";
import { PICKER_TEXTS } from "../../src/emoji/picker-texts.js";
import { withFeatureTexts } from "../../src/i18n/feature-texts.js";
import { ko } from "../../src/i18n/ko.js";
import { loadLazy } from "../../src/lazy/load-lazy.js";
import { createStorage } from "../../src/state/storage.js";
import { waitUntil } from "../helpers/wait-until.js";

describe("the emoji data", () => {
  it("has every group, and a shortcode and a name in each language for each emoji", () => {
    expect(EMOJI_GROUPS).to.have.length(9);
    for (const { emoji, code, names } of EMOJI_GROUPS.flat()) {
      expect(code, emoji).to.match(/^[\w+-]+$/);
      for (const lang of ["ko", "en", "ja"]) expect(names[lang], emoji).to.not.equal("");
    }
    for (const { groups } of Object.values(PICKER_TEXTS)) expect(groups).to.have.length(10);
  });

  it("is found by shortcode, by name and by words in every language, and what is called so comes first", () => {
    const found = (query: string) => findEmoji(query, 40).map(({ emoji }) => emoji);
    expect(found("thumbs")).to.include("👍️");
    expect(findEmoji("joy", 1)[0]?.code).to.match(/^joy/);
    expect(found("박수")).to.include("👏");
    expect(found("불")).to.include("🔥");
    expect(found("にっこり")).to.include("😀");
    expect(found("  ")).to.deep.equal([]);
    expect(found("zzzzz")).to.deep.equal([]);
    expect(findEmoji("a", 5)).to.have.length(5);
  });
});

describe("the emoji picker", () => {
  let picked: string[];
  let kept: Map<string, string>;
  let box: HTMLElement;

  beforeEach(() => {
    picked = [];
    kept = new Map();
    box = document.createElement("div");
    box.style.cssText = "inline-size: 320px; block-size: 360px";
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PICKER_CSS);
    document.adoptedStyleSheets = [sheet];
    document.body.append(box);
  });
  afterEach(() => {
    box.remove();
    document.adoptedStyleSheets = [];
  });

  function open(lang = "ko"): HTMLElement {
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const picker = createPicker({ lang, storage, onPick: (emoji) => picked.push(emoji) });
    box.replaceChildren(picker);
    return picker;
  }
  const emoji = () => [...box.querySelectorAll<HTMLElement>("[data-emoji]")];
  const press = (key: string) =>
    (document.activeElement as HTMLElement).dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );

  it("shows all emoji, named in the interface's language, or in English", () => {
    open("ko");
    expect(emoji().length).to.be.above(1_500);
    expect(emoji()[0]?.ariaLabel).to.equal("활짝 웃는 얼굴");
    open("fr");
    expect(emoji()[0]?.ariaLabel).to.equal("grinning");
  });

  it("finds by typing, says when there is none, and gives what is clicked", () => {
    const search = open().querySelector("input") as HTMLInputElement;
    search.value = "박수";
    search.dispatchEvent(new Event("input"));
    const clap = emoji().find(({ dataset }) => dataset.emoji === "👏");
    clap?.click();
    expect(picked).to.deep.equal(["👏"]);
    search.value = "없는것";
    search.dispatchEvent(new Event("input"));
    expect(box.querySelector("[role=status]")?.textContent).to.equal("찾는 이모지가 없어요");
  });

  it("keeps what was used last, and shows it first", () => {
    open();
    emoji()[5]?.click();
    emoji()[7]?.click();
    emoji()[5]?.click();
    open();
    expect(box.querySelector("h3")?.textContent).to.equal("최근에 쓴 것");
    expect(
      emoji()
        .slice(0, 2)
        .map(({ dataset }) => dataset.emoji),
    ).to.deep.equal([picked[0], picked[1]]);
    kept.set("chizzy-chat:emoji", "{nonsense");
    open();
    expect(box.querySelector("h3")?.textContent).to.equal("표정");
  });

  it("is one stop for Tab; arrow keys move in it", () => {
    const search = open().querySelector("input") as HTMLInputElement;
    search.focus();
    press("ArrowDown");
    const all = emoji();
    expect(document.activeElement).to.equal(all[0]);
    press("ArrowRight");
    expect(document.activeElement).to.equal(all[1]);
    press("ArrowDown");
    const below = document.activeElement as HTMLElement;
    expect(below.getBoundingClientRect().left).to.equal(all[1]?.getBoundingClientRect().left);
    expect(below.getBoundingClientRect().top).to.be.above(all[1]?.getBoundingClientRect().top ?? 0);
    press("ArrowUp");
    press("ArrowLeft");
    press("ArrowLeft");
    expect(document.activeElement).to.equal(all[0]);
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([all[0]]);
  });

  it("keeps Enter in its search field to itself: the form around it would be sent", () => {
    open().querySelector("input")?.focus();
    expect(press("Enter"), "the default is prevented").to.equal(false);
  });

  it("speaks the language of the interface, whatever follows it in its tag", async () => {
    const panel = document.createElement("div");
    panel.popover = "auto";
    box.attachShadow({ mode: "open" }).append(panel);
    panel.showPopover();
    const text = withFeatureTexts({ ...ko, lang: "ko-KR" });
    await fillEmojiPanel(panel, {
      text,
      storage: createStorage(),
      loadEmoji: () => loadLazy("emoji"),
      addStyles: () => {},
      onPick: () => {},
    });
    expect(panel.querySelector("input")?.placeholder).to.equal("이모지 찾기");
  });

  it("jumps to a group", async () => {
    open();
    const list = box.querySelector(".picker-list") as HTMLElement;
    box.querySelectorAll<HTMLElement>(".picker-groups button")[3]?.click();
    await waitUntil(() => list.scrollTop > 500, "it does not scroll");
  });
});
