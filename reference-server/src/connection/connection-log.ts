import { groupOf } from "../base/ip.js";
import type { Logger } from "../base/logger.js";

/** Where a connection, or the request for one, belongs. */
export interface LoggedConnection {
  /** The viewer's IP address; its group is logged. */
  readonly address: string;
  /** The channel's name. Absent where a request named none that can be. */
  readonly channel?: string | undefined;
}

/**
 * Logs at the level `debug` what becomes of each connection: its join, the requests that are refused, and its close, or why it was refused.
 * Each line has the group of the address, the channel, and the code and the reason if there are any: words of the server, never of a
 * viewer. At any other level nothing is prepared for a line.
 */
export class ConnectionLog {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  join(connection: LoggedConnection, protocol: "v0" | "v1"): void {
    if (this.#isOn) this.#write(connection, { protocol }, "a viewer joined");
  }

  /** `code`: the HTTP status or the close code. */
  refuseJoin(connection: LoggedConnection, code: number, reason: string): void {
    if (this.#isOn) this.#write(connection, { code, reason }, "a join was refused");
  }

  /** `code`: one of the protocol's error codes. The sentence that the viewer is told may quote a nickname, so it is not logged. */
  refuseRequest(connection: LoggedConnection, code: string): void {
    if (this.#isOn) this.#write(connection, { code }, "a request was refused");
  }

  /** Without a `reason` the other end closed, or the link broke (1006). */
  close(connection: LoggedConnection, code: number, reason?: string): void {
    if (this.#isOn)
      this.#write(connection, { code, ...(reason !== undefined && { reason }) }, "a connection ended");
  }

  get #isOn(): boolean {
    return this.#logger.isLevelEnabled?.("debug") ?? true;
  }

  #write({ address, channel }: LoggedConnection, details: object, message: string): void {
    this.#logger.debug(
      { address: groupOf(address), ...(channel !== undefined && { channel }), ...details },
      message,
    );
  }
}
