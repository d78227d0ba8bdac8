/** Listeners by event name. A listener that throws is reported as an uncaught error and disturbs nobody. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(detail: never) => void>>();

  /** Calls `listener` at each `type` from now on. Returns a function that ends this. */
  on<Type extends keyof Events>(type: Type, listener: (detail: Events[Type]) => void): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  protected emit<Type extends keyof Events>(type: Type, detail: Events[Type]): void {
    for (const listener of this.#listeners.get(type) ?? []) {
      try {
        (listener as (detail: Events[Type]) => void)(detail);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
