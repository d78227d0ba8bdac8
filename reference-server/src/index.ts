/** The chat server as a library: `createChatServer({ engine: createEngine("sqlite:./chat.db") }).listen(4000)`. */
import { randomBytes } from "node:crypto";
import type { Engine, EngineTools } from "./engines/engine.js";
import { createEngine as createEngineWith } from "./engines/index.js";

export {
  type ChatServer,
  type ChatServerOptions,
  createChatServer,
} from "./chat-server.js";
export {
  type Draft,
  type Engine,
  type EngineTools,
  type EventListener,
  type Position,
  type Published,
  StorageError,
} from "./engines/engine.js";
export { MemoryEngine } from "./engines/memory.js";
export { SqliteEngine } from "./engines/sqlite.js";
export type { ListenAddress } from "./http-server.js";
export { DEFAULT_SERVER_LIMITS, type ServerLimits } from "./limits.js";
export type { Logger } from "./logger.js";
export {
  type Authenticate,
  type Credentials,
  type GuestRights,
  LoginError,
  type Viewer,
} from "./login.js";
export { createTokenVerifier, type TokenVerifierOptions } from "./token-verifier.js";
export type { UnixSocket } from "./unix-socket.js";

/** Creates an engine from `memory` or `sqlite:PATH`. Throws a RangeError that says what is allowed. Nothing is opened yet. */
export function createEngine(store: string, tools: Partial<EngineTools> = {}): Engine {
  return createEngineWith(store, { now: Date.now, random: randomBytes, ...tools });
}
