import { ChizzyChat } from "./chizzy-chat.js";

export * from "./chizzy-chat.js";
export type { ChatMessage, ChatState, ChatStatus, StatusReason } from "./client/index.js";
export * from "./events.js";
export { registerTranslation, type Translation } from "./i18n/index.js";
export type { PinnedMessage } from "./views/pinned.js";

// In Node there is no registry to speak of, and a second script tag finds the name taken: both are harmless.
if (typeof customElements !== "undefined" && customElements.get("chizzy-chat") === undefined) {
  customElements.define("chizzy-chat", ChizzyChat);
}
