import { steadyNow } from "./steady-clock.js";

/** A time that does not come. */
export const NEVER = Number.POSITIVE_INFINITY;

/** What `new` makes of a WebSocket class, as far as the client needs it. */
export type WebSocketConstructor = new (url: string, protocols?: string | string[]) => WebSocket;

/** The world around a client: injected by tests, taken from `globalThis` at `start()` otherwise. */
export interface Environment {
  /** ms since 1970. It jumps ahead when the machine slept, and never goes back: waits are measured by it. */
  now(): number;
  /** At least 0, less than 1; for jitter only. */
  random(): number;
  /** For all waits but those between two attempts to connect, which reconnecting-websocket does by the world's own. */
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  WebSocket: WebSocketConstructor | undefined;
  /** Where `online`, `offline`, `pageshow`, `focus` and `visibilitychange` (which bubbles to the window) arrive. */
  events: Pick<EventTarget, "addEventListener" | "removeEventListener"> | undefined;
  isOnline(): boolean;
  isHidden(): boolean;
}

/** The real world, with `overrides` in place of its parts. */
export function createEnvironment(overrides: Partial<Environment> = {}): Environment {
  // Outside a browser most of it is missing.
  const world: Partial<
    Pick<
      Window & typeof globalThis,
      "addEventListener" | "removeEventListener" | "document" | "navigator" | "WebSocket"
    >
  > = globalThis;
  return {
    now: steadyNow,
    random: () => Math.random(),
    // A longer time than a signed 32-bit number holds would count as none. Who waits that long looks at the clock again.
    setTimeout: (callback, ms) => setTimeout(callback, Math.min(ms, 0x7fffffff)),
    clearTimeout: (handle) => clearTimeout(handle as number),
    WebSocket: world.WebSocket,
    events: typeof world.addEventListener === "function" ? globalThis : undefined,
    isOnline: () => world.navigator?.onLine !== false,
    isHidden: () => world.document?.visibilityState === "hidden",
    ...overrides,
  };
}
