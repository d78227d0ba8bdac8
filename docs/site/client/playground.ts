import type { ChizzyChat } from "chizzy-chat";
import { create, createChoices, createCode } from "./dom.js";
import { type Choice, FORMATS, type Format, writeSnippet } from "./snippets.js";

/** What can be chosen: from the manifest, see the `playground` include. */
interface Field {
  name: string;
  /** Set as a property: it has no attribute. */
  isProperty: boolean;
  type: string;
  default: string | undefined;
  description: string;
}

/** In `text`: how an empty field and a field with a text are told apart from what the page says. */
const FIRST_CHANNEL = "my-stream";

/** Draws the controls, and keeps the element and the snippet as they say. */
export function startPlayground(workshop: HTMLElement): void {
  const chat = workshop.querySelector<ChizzyChat>("chizzy-chat");
  const form = workshop.querySelector("form");
  const data = workshop.querySelector("script[type='application/json']")?.textContent;
  if (chat === null || form === null || data == null) return;
  const fields = JSON.parse(data) as Field[];
  const explain = create("p", { className: "explain" });
  const code = createCode("");
  const caption = code.figure.querySelector("figcaption");
  let format: Format = "HTML";

  const controls = fields.map((field) => {
    const control = createControl(field);
    const label = create("label", { htmlFor: control.input.id }, create("code", {}, field.name));
    const row = create("div", { className: "control" }, label, control.input);
    const tell = () => {
      explain.textContent = field.description.replaceAll("`", "");
    };
    row.addEventListener("focusin", tell);
    row.addEventListener("pointerenter", tell);
    return { field, row, ...control };
  });
  form.append(...controls.map(({ row }) => row), explain);
  explain.textContent = fields[0]?.description.replaceAll("`", "") ?? "";

  const update = () => {
    const choice: Choice = { attributes: {}, properties: {} };
    for (const { field, read } of controls) {
      const value = read();
      const { name } = field;
      if (field.isProperty) {
        if (typeof value === "object") choice.properties[name] = value;
        Object.assign(chat, {
          [name]: typeof value === "object" ? value : field.type.includes("Record") ? {} : undefined,
        });
      } else if (value === undefined || typeof value === "object") {
        if (name !== "demo") chat.removeAttribute(name);
      } else {
        choice.attributes[name] = value;
        chat.setAttribute(name, value === true ? "" : String(value));
      }
    }
    // The rate of a demo says nothing about a chat that is none.
    if (choice.attributes.demo === undefined) delete choice.attributes["demo-rate"];
    workshop.querySelector(".stage")?.setAttribute("data-mode", String(choice.attributes.mode ?? "chat"));
    if (caption) caption.textContent = { HTML: "page.html", React: "chat.tsx", Vue: "chat.vue" }[format];
    code.show(writeSnippet(format, choice));
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  workshop.querySelector(".result")?.append(
    createChoices("Snippet for", FORMATS, (chosen) => {
      format = FORMATS.find((one) => one === chosen) ?? "HTML";
      update();
    }),
    code.figure,
  );
  update();
}

type Value = string | number | true | object | undefined;

/** A control for a type: a list of words, a switch, a number, a text, a message, or addresses by name. */
function createControl({ name, type, default: initial }: Field): { input: HTMLElement; read(): Value } {
  const id = `field-${name}`;
  const words = [...type.matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word);
  if (words.length > 0 || name === "lang") {
    const options = name === "lang" ? ["", "ko", "en", "ja"] : words;
    const input = create(
      "select",
      { id },
      ...options.map((word) => create("option", { value: word }, word || "the browser's")),
    );
    input.value = JSON.parse(initial ?? '""') as string;
    return {
      input,
      read: () => (input.value === "" || JSON.stringify(input.value) === initial ? undefined : input.value),
    };
  }
  if (type.includes("Record")) {
    const input = create("textarea", { id, rows: 2, placeholder: "name https://…", spellcheck: false });
    return { input, read: () => readAddresses(input.value) };
  }
  if (type.includes("boolean")) {
    const input = create("input", { id, type: "checkbox" });
    return { input, read: () => (input.checked ? true : undefined) };
  }
  if (type.includes("number")) {
    const input = create("input", { id, type: "number", min: "0", placeholder: initial ?? "" });
    return {
      input,
      read: () => (input.value === "" || input.value === initial ? undefined : Number(input.value)),
    };
  }
  const input = create("input", { id, type: "text", autocomplete: "off" });
  if (name === "channel") input.value = FIRST_CHANNEL;
  if (name === "pinned")
    return { input, read: () => (input.value === "" ? undefined : { text: input.value }) };
  return { input, read: () => input.value || undefined };
}

/** One name and one address a line. Undefined if there is none. */
function readAddresses(text: string): object | undefined {
  const entries = [...text.matchAll(/^\s*([\w-]+)[\s:=]+(https:\/\/\S+)\s*$/gm)].map(
    ([, name = "", address = ""]) => [name, address],
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as object) : undefined;
}
