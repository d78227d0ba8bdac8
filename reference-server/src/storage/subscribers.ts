import type { LogEvent } from "chizzy-chat-protocol";
import type { EventListener } from "./engine.js";

/** Who wants to hear of which channel's events, for engines that live in one process. */
export class Subscribers {
  readonly #listeners = new Map<string, Set<EventListener>>();

  add(channel: string, listener: EventListener): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(channel) === listeners) this.#listeners.delete(channel);
    };
  }

  has(channel: string): boolean {
    return this.#listeners.has(channel);
  }

  emit(channel: string, event: LogEvent): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener(event);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
