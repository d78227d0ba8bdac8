import { expect } from "@open-wc/testing";
import { authorHue, HUES } from "../../src/text/author-color.js";
import { ChatHarness } from "../helpers/chat-harness.js";

/** Relative luminance (WCAG 2.2) of colours one over the other, as the browser paints them. */
function luminance(...colors: readonly string[]): number {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d") as OffscreenCanvasRenderingContext2D;
  for (const color of colors) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: number, second: number): number {
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

describe("author colours", () => {
  for (const theme of ["light", "dark"] as const) {
    it(`of 10,000 names have a contrast of at least 4.5 on every background that a row can have: ${theme}`, async () => {
      const chat = await ChatHarness.create({ server: "ws://localhost:1", theme });
      const row = document.createElement("div");
      const name = document.createElement("span");
      row.append(name);
      chat.part("chat").append(row);
      const chatBackground = getComputedStyle(chat.part("chat")).backgroundColor;
      row.style.background = "var(--_raised)";
      const hovered = getComputedStyle(row).backgroundColor;
      row.removeAttribute("style");
      row.className = "row";
      row.toggleAttribute("data-mention");
      const mention = getComputedStyle(row).backgroundColor;
      expect([chatBackground, hovered, mention]).to.not.include("rgba(0, 0, 0, 0)");
      const backgrounds = [
        luminance(chatBackground),
        luminance(chatBackground, hovered),
        luminance(chatBackground, mention),
      ];
      const byHue = Array.from({ length: HUES }, (_, hue) => {
        name.className = `hue-${hue}`;
        const color = luminance(getComputedStyle(name).color);
        return Math.min(...backgrounds.map((background) => contrast(color, background)));
      });
      for (let index = 0; index < 10_000; index += 1) {
        const name = `${["미나", "하늘", "guest-", "さくら", "🎈"][index % 5]}${index}`;
        expect(byHue[authorHue(name)], name).to.be.at.least(4.5);
      }
    });
  }
});
