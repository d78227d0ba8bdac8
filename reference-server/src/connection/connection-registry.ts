import type { CloseCode } from "chizzy-chat-protocol";
import type { Metrics } from "../base/metrics.js";
import type { Connection } from "./connection.js";
import { Heartbeat } from "./heartbeat.js";

/** Connections closed in one turn of the event loop. */
const CLOSE_SLICE = 200;

/** Every connection of a server until it is gone, and their heartbeat. */
export class ConnectionRegistry {
  readonly #metrics: Pick<Metrics, "connections">;
  readonly #heartbeat: Heartbeat;
  readonly #connections = new Set<Connection>();
  #onEmpty: (() => void) | undefined;

  constructor({ pingMs, metrics }: { pingMs: number; metrics: Pick<Metrics, "connections"> }) {
    this.#metrics = metrics;
    this.#heartbeat = new Heartbeat(pingMs);
  }

  get size(): number {
    return this.#connections.size;
  }

  /** Returns the function that takes the connection out again; to be called when its socket is closed. */
  add(connection: Connection): () => void {
    const stopBeating = this.#heartbeat.add(connection);
    this.#connections.add(connection);
    this.#metrics.connections.set(this.#connections.size);
    return () => {
      stopBeating();
      this.#connections.delete(connection);
      this.#metrics.connections.set(this.#connections.size);
      if (this.#connections.size === 0) this.#onEmpty?.();
    };
  }

  /** Announces the end to every viewer, in its own way. */
  sayBye(code: CloseCode, reason: string): void {
    for (const connection of this.#connections) connection.sayBye(code, reason);
  }

  /** Closes every connection, in slices; what is still open at the deadline is cut. Resolves when all are gone. */
  async close(code: CloseCode, reason: string, deadlineMs: number): Promise<void> {
    const deadline = setTimeout(() => {
      for (const connection of this.#connections) connection.terminate("the close took too long");
    }, deadlineMs);
    let count = 0;
    for (const connection of this.#connections) {
      connection.close(code, reason);
      count += 1;
      if (count % CLOSE_SLICE === 0) await new Promise(setImmediate);
    }
    await new Promise<void>((resolve) => {
      this.#onEmpty = resolve;
      if (this.#connections.size === 0) resolve();
    });
    clearTimeout(deadline);
    this.#heartbeat.stop();
  }
}
