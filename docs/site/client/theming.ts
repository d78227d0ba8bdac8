import type { ChizzyChat } from "chizzy-chat";
import { contrast } from "./colors.js";
import { create, createChoices, createCode } from "./dom.js";
import { attributesOf, LOOKS, type Look, onAccent, propertiesOf } from "./looks.js";

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
/** What controls show while a look leaves it out: the element's own. */
const DEFAULTS: Required<Look> = {
  ...(isDark
    ? { accent: "#ffc54a", background: "#181613", color: "#ede8df" }
    : { accent: "#f6b62c", background: "#fffdfa", color: "#24201a" }),
  radius: 12,
  space: 14,
  fontSize: 14,
  density: "comfortable",
  theme: "auto",
};

const COLORS = { accent: "Accent", background: "Background", color: "Text" } as const;
const SIZES = {
  radius: ["Roundness", 0, 24],
  space: ["Space at the edges", 6, 28],
  fontSize: ["Size of text", 12, 22],
} as const;
const WORDS = {
  theme: ["Theme", ["auto", "light", "dark"]],
  density: ["Density", ["comfortable", "compact"]],
} as const;
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Draws the controls, dresses the element as they say, and writes the CSS. */
export function startTheming(workshop: HTMLElement): void {
  const chat = workshop.querySelector<ChizzyChat>("chizzy-chat");
  const form = workshop.querySelector("form");
  if (chat === null || form === null) return;
  let look: Look = {};
  const note = create("p", { className: "contrast" });
  note.setAttribute("role", "status");
  const css = createCode("your style sheet");
  const html = createCode("your page");

  const colors = Object.entries(COLORS).map(([name, label]) =>
    control(label, create("input", { type: "color" }), name as keyof typeof COLORS),
  );
  const sizes = Object.entries(SIZES).map(([name, [label, min, max]]) =>
    control(
      label,
      create("input", { type: "range", min: String(min), max: String(max) }),
      name as keyof typeof SIZES,
    ),
  );
  const words = Object.entries(WORDS).map(([name, [label, options]]) =>
    control(
      label,
      create("select", {}, ...options.map((word) => create("option", {}, word))),
      name as keyof typeof WORDS,
    ),
  );
  const all = [...colors, ...sizes, ...words];

  form.append(
    createChoices("Begin with", Object.keys(LOOKS), (name) => {
      look = { ...LOOKS[name] };
      show();
    }),
    ...all.map(({ row }) => row),
    note,
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  workshop.querySelector(".result")?.append(css.figure, html.figure);
  show();

  function control(label: string, input: HTMLInputElement | HTMLSelectElement, name: keyof Look) {
    input.id = `look-${name}`;
    const output = create("output");
    input.addEventListener("input", () => {
      look = { ...look, [name]: input.type === "range" ? Number(input.value) : input.value };
      show();
    });
    const row = create(
      "div",
      { className: "control" },
      create("label", { htmlFor: input.id }, label),
      create("span", { className: "row" }, input, output),
    );
    const update = () => {
      input.value = String(look[name] ?? DEFAULTS[name]);
      output.textContent =
        input instanceof HTMLSelectElement
          ? ""
          : input.type === "range"
            ? `${input.value} px`
            : look[name] === undefined
              ? "as it is"
              : input.value;
    };
    return { row, update };
  }

  function show(): void {
    for (const { update } of all) update();
    const properties = propertiesOf(look);
    chat?.removeAttribute("style");
    for (const [name, value] of Object.entries(properties)) chat?.style.setProperty(name, value);
    const attributes = attributesOf(look);
    for (const name of Object.keys(WORDS)) chat?.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) chat?.setAttribute(name, value);
    const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`);
    css.show(
      lines.length === 0 ? "/* Nothing to write: it is as it comes. */" : `chizzy-chat {\n${lines.join("")}}`,
    );
    html.show(
      `<chizzy-chat channel="my-stream"${Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${value}"`)
        .join("")}></chizzy-chat>`,
    );
    tellContrast(note, look);
  }
}

function tellContrast(note: HTMLElement, look: Look): void {
  const {
    "--chizzy-background": background = DEFAULTS.background,
    "--chizzy-color": color = DEFAULTS.color,
  } = propertiesOf(look);
  const accent = look.accent ?? DEFAULTS.accent;
  const ratios = [contrast(color, background), contrast(accent, onAccent(accent))];
  const [text = 0, button = 0] = ratios;
  const isLow = Math.min(...ratios) < LEAST_CONTRAST;
  note.dataset.low = String(isLow);
  note.textContent = `Contrast: text ${text.toFixed(1)}, on the accent ${button.toFixed(1)}. ${isLow ? "Below 4.5 some viewers cannot read it." : "Both can be read well."}`;
}
