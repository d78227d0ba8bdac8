import { expect } from "@open-wc/testing";
import { ChatHarness } from "../helpers/chat-harness.js";
import { startV1Peer } from "../helpers/v1-peer.js";
import { waitUntil } from "../helpers/wait-until.js";
import { collectWarnings } from "../helpers/warnings.js";

const IMAGE = "https://images.invalid/subscriber.png";

describe("signs before a name", () => {
  async function open(language = "ko") {
    const peer = await startV1Peer();
    const chat = await ChatHarness.create({ server: peer.url }, language);
    await chat.waitForState("live");
    const rowOf = async (text: string, extra: object) => {
      await peer.message(text, extra);
      await waitUntil(() => chat.texts().includes(text));
      return chat.parts("row").at(-1) as HTMLElement;
    };
    return { chat, rowOf };
  }
  const labels = (row: HTMLElement) =>
    [...row.querySelectorAll<HTMLElement>("[part~=badge], [part~=guest-mark]")].map(
      (sign) => sign.ariaLabel ?? (sign as HTMLImageElement).alt,
    );

  for (const [language, word] of [
    ["ko", "손님"],
    ["en", "Guest"],
    ["ja", "ゲスト"],
  ] as const) {
    it(`mark a guest where the server says so, in words for ${language}`, async () => {
      const { chat, rowOf } = await open(language);
      const guest = await rowOf("하나", { guest: true });
      const mark = guest.querySelector<HTMLElement>("[part~=guest-mark]");
      expect(mark?.role ?? mark?.getAttribute("role")).to.equal("img");
      expect(mark?.ariaLabel).to.equal(word);
      expect(mark?.title).to.equal(word);
      expect(mark?.nextElementSibling?.getAttribute("part")).to.equal("nickname");
      expect(labels(await rowOf("둘", { uid: "other" }))).to.deep.equal([]);
      await expect(chat.element).to.be.accessible();
    });
  }

  it("stand for the roles that a message has from the server: ours first, then the site's, then the guest's", async () => {
    const { chat, rowOf } = await open("en");
    chat.element.badges = { subscriber: { src: IMAGE, label: "Subscriber" }, vip: IMAGE };
    const row = await rowOf("all", { roles: ["vip", "subscriber", "moderator"], guest: true });
    expect(labels(row)).to.deep.equal(["Moderator", "Subscriber", "vip", "Guest"]);
    expect(labels(await rowOf("subscriber", { nickname: "subscriber", uid: "a" }))).to.deep.equal([]);
    expect(labels(await rowOf("other", { roles: ["toString"], uid: "b" }))).to.deep.equal([]);
    const image = row.querySelector("img") as HTMLImageElement;
    expect(image.title).to.equal("Subscriber");
    expect(image.src).to.equal(IMAGE);
    const loaded = new Promise((resolve) => image.addEventListener("load", resolve));
    image.src = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='90' height='300'/>";
    await loaded;
    const { height, width } = image.getBoundingClientRect();
    expect(height, "as high as text, whatever its own size").to.be.closeTo(1.2 * 14, 1);
    expect(width).to.equal(height);
  });

  it("change for all rows with the property", async () => {
    const { chat, rowOf } = await open("en");
    const row = await rowOf("hello", { roles: ["subscriber"] });
    expect(labels(row)).to.deep.equal([]);
    chat.element.badges = { subscriber: IMAGE };
    await waitUntil(() => labels(row).includes("subscriber"));
    chat.element.badges = undefined as unknown as Record<string, string>;
    await waitUntil(() => labels(row).length === 0);
  });

  it("show no image that is not https, nor one in place of a sign of ours: ignored, with one warning each", async () => {
    const warnings = collectWarnings();
    const { chat, rowOf } = await open("en");
    const badges = {
      plain: "http://images.invalid/a.png",
      script: "javascript:alert(1)",
      relative: "a.png",
      moderator: IMAGE,
      nothing: null as unknown as string,
      number: 7 as unknown as string,
      empty: {} as { src: string },
    };
    chat.element.badges = badges;
    await chat.element.updateComplete;
    chat.element.badges = { ...badges };
    const row = await rowOf("hello", { roles: [...Object.keys(badges)] });
    expect(labels(row)).to.deep.equal(["Moderator"]);
    const said = warnings.stop().filter((warning) => warning.includes("badges:"));
    expect(said).to.have.length(Object.keys(badges).length);
    expect(said[0]).to.include('"plain"').and.to.include("https://");
    expect(said.join()).to.include("streamer, moderator, admin");
  });
});
