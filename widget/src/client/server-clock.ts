/** The server's clock, seen through a network. */
export class ServerClock {
  #offsetMs: number | undefined;

  /** ms to add to this machine's clock. 0 while nothing is known. */
  get offsetMs(): number {
    return this.#offsetMs ?? 0;
  }

  /** The server said at `localNow` that it is `serverNow`. What was least delayed on the way is nearest to the truth. */
  observe(serverNow: number, localNow: number): void {
    this.#offsetMs = Math.max(this.#offsetMs ?? Number.NEGATIVE_INFINITY, serverNow - localNow);
  }

  /** A new connection, before which either clock may have been set. */
  reset(): void {
    this.#offsetMs = undefined;
  }
}
