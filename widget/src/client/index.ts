/** The headless client: a chat without an element. Importing it touches nothing outside. */
export { ChatClient } from "./chat-client.js";
export type { Environment, WebSocketConstructor } from "./environment.js";
export {
  type ChatClientOptions,
  type ChatError,
  type ChatEvents,
  type ChatMessage,
  type ChatState,
  type ChatStatus,
  type GetToken,
  type KeyValueStorage,
  type LoginState,
  type MarkRow,
  type Notice,
  type OutgoingRow,
  type Row,
  type RowError,
  type SendResult,
  type SentRow,
  STATUS_REASONS,
  type StatusReason,
} from "./types.js";
