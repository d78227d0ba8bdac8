/** The element without its registration: for a tag name of one's own, or a subclass. Importing it touches nothing outside. */
export * from "./chizzy-chat.js";
export type { ChatMessage, ChatState, ChatStatus, GetToken, StatusReason } from "./client/index.js";
export * from "./events.js";
export type { PinnedMessage } from "./header/pinned-view.js";
export { registerTranslation, type Translation } from "./i18n/index.js";
export type { BadgeImage } from "./log/badges.js";
