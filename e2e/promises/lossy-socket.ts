import { WebSocket } from "ws";

/** What a viewer's sockets do, and a way to lose frames that TCP alone would never lose: a server that skips some looks like that. */
export interface Wire {
  /** How many of the next live events are to be lost, and how many were. */
  toLose: number;
  lost: number;
  /** Requests for a hole in the live events, as the viewer sent them. */
  holeRequests: number;
}

/** A WebSocket class for one viewer. */
export function createSocketClass(wire: Wire): typeof globalThis.WebSocket {
  class LossySocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols);
      // A refused connection is an event that the client handles by the `close` that follows.
      this.on("error", () => {});
    }

    override emit(event: string | symbol, ...values: unknown[]): boolean {
      const isLost = event === "message" && wire.toLose > 0 && isOfTheLog(String(values[0]));
      if (!isLost) return super.emit(event, ...values);
      wire.toLose -= 1;
      wire.lost += 1;
      return true;
    }

    override send(data: string, ...rest: unknown[]): void {
      if (data.includes('"type":"history"') && data.includes('"after"')) wire.holeRequests += 1;
      (super.send as (...values: unknown[]) => void)(data, ...rest);
    }
  }
  return LossySocket as unknown as typeof globalThis.WebSocket;
}

function isOfTheLog(frame: string): boolean {
  return frame.startsWith('{"type":"message"') || frame.startsWith('{"type":"batch"');
}
