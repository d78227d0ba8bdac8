import { ChizzyChat } from "./element.js";

export * from "./element.js";

// In Node there is no registry to speak of, and a second script tag finds the name taken: both are harmless.
if (typeof customElements !== "undefined" && customElements.get("chizzy-chat") === undefined) {
  customElements.define("chizzy-chat", ChizzyChat);
}
