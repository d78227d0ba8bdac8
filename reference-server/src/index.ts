/** The chat server as a library: `createChatServer({ engine: createEngine("sqlite:./chat.db") }).listen(4000)`. */
import { randomBytes } from "node:crypto";
import { createEngine as createEngineWith } from "./storage/create-engine.js";
import type { Engine, EngineDependencies } from "./storage/engine.js";

export { DEFAULT_SERVER_LIMITS, type ServerLimits } from "./base/limits.js";
export type { Logger } from "./base/logger.js";
export {
  type Authenticate,
  type Credentials,
  type GuestRights,
  LoginError,
  type Viewer,
} from "./identity/authenticate.js";
export { createTokenVerifier, type TokenVerifierOptions } from "./identity/jwt.js";
export {
  type ChatServer,
  type ChatServerOptions,
  createChatServer,
} from "./server/chat-server.js";
export type { ListenAddress } from "./server/http-server.js";
export type { UnixSocket } from "./server/unix-socket.js";
export {
  type Appended,
  type Engine,
  type EngineDependencies,
  type EventDraft,
  type EventListener,
  type MessageDraft,
  type ModerationDraft,
  type OpenOptions,
  type Place,
  type Position,
  StorageError,
} from "./storage/engine.js";
export { MemoryEngine } from "./storage/memory.js";
export { SqliteEngine } from "./storage/sqlite.js";

/** Creates an engine from `memory` or `sqlite:PATH`. Throws a RangeError that says what is allowed. Nothing is opened yet. */
export function createEngine(store: string, dependencies: Partial<EngineDependencies> = {}): Engine {
  return createEngineWith(store, { now: Date.now, random: randomBytes, ...dependencies });
}
