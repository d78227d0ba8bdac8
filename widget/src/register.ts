import { ChizzyChat } from "./element.js";

/** Registers `<chizzy-chat>`: tags that are in the page already come to life in this call, and connect. */
export function register(): void {
  // In Node there is no registry to speak of, and a second script tag finds the name taken: both are harmless.
  if (typeof customElements !== "undefined" && customElements.get("chizzy-chat") === undefined) {
    customElements.define("chizzy-chat", ChizzyChat);
  }
}
