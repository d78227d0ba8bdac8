// What scripts add to pages that are whole without them: copy buttons, the demo, playground and theming.

import { createCopyButton } from "./dom.js";

for (const figure of document.querySelectorAll(".code")) {
  figure.append(createCopyButton(() => figure.querySelector("code")?.textContent ?? ""));
}

/** The part of a page that a module brings to life, if the page has it. */
const workshop = document.querySelector<HTMLElement>(".workshop");
if (workshop?.dataset.playground !== undefined)
  void import("./playground.js").then(({ startPlayground }) => startPlayground(workshop));
if (workshop?.dataset.theming !== undefined)
  void import("./theming.js").then(({ startTheming }) => startTheming(workshop));

if (document.querySelector("chizzy-chat")) void import("chizzy-chat");
