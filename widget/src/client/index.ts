/** The headless client: a chat without an element. Importing it touches nothing outside. */
export { ChatClient } from "./chat-client.js";
export type { Environment, WebSocketConstructor } from "./environment.js";
export type {
  ChatClientOptions,
  ChatError,
  ChatEvents,
  ChatMessage,
  ChatState,
  ChatStatus,
  GetToken,
  KeyValueStorage,
  LoginState,
  MarkRow,
  Notice,
  OutgoingRow,
  Row,
  RowError,
  SendResult,
  SentRow,
  StatusReason,
} from "./types.js";
