/** An element with properties and children. A text is text. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const COPY = {
  ko: ["복사", "복사했어요", "복사하지 못했어요"],
  en: ["Copy", "Copied", "Not copied"],
} as const;

/** A button that copies the code beside it. */
export function createCopyButton(text: () => string): HTMLButtonElement {
  const [copy, copied, failed] = COPY[document.documentElement.lang === "ko" ? "ko" : "en"];
  const button = create("button", {
    type: "button",
    className: "copy",
    textContent: copy,
    ariaLive: "polite",
  });
  button.addEventListener("click", async () => {
    button.textContent = (await copyText(text())) ? copied : failed;
    setTimeout(() => {
      button.textContent = copy;
    }, 1_600);
  });
  return button;
}

/** `navigator.clipboard` is missing on pages without https, such as a phone's view of the computer: there a field that is selected is copied. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const field = create("textarea", { value: text, readOnly: true, className: "copied" });
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return isCopied;
  }
}

/** A code block whose text changes. */
export function createCode(caption: string): { figure: HTMLElement; show(text: string): void } {
  const code = create("code");
  const figure = create(
    "figure",
    { className: "code" },
    create("figcaption", {}, caption),
    create("pre", { tabIndex: 0 }, code),
    createCopyButton(() => code.textContent ?? ""),
  );
  return {
    figure,
    show: (text) => {
      code.textContent = text;
    },
  };
}

/** Buttons of which one is chosen, by radio buttons. `onChoice` is called with the value when another one is. */
export function createChoices(
  legend: string,
  options: readonly string[],
  onChoice: (option: string) => void,
): HTMLFieldSetElement {
  const name = legend.replaceAll(/\W/g, "-");
  const labels = options.map((option, index) =>
    create(
      "label",
      {},
      create("input", {
        type: "radio",
        name,
        value: option,
        checked: index === 0,
        onchange: () => onChoice(option),
      }),
      option,
    ),
  );
  return create("fieldset", { className: "choices" }, create("legend", {}, legend), ...labels);
}
