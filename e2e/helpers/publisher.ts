import { decodeServerFrame, encodeFrame, type IncomingFrame, SUBPROTOCOL } from "chizzy-chat-protocol";
import { WebSocket } from "ws";

/** A viewer without a browser, to write into a channel while a page is away. */
export interface Publisher {
  /** Resolves when the server has acknowledged the message. */
  publish(text: string, nickname?: string): Promise<void>;
  close(): void;
}

let refs = 0;

/** Joins a channel. Resolves when the server has said hello. */
export async function startPublisher(server: string, channel = "global"): Promise<Publisher> {
  const socket = new WebSocket(`${server}/?channel=${channel}`, SUBPROTOCOL);
  const waiting = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    socket.on("message", (bytes) => {
      const decoded = decodeServerFrame(bytes.toString());
      if (!decoded.ok) return;
      if (decoded.frame.type === "hello") resolve();
      else settle(decoded.frame);
    });
  });
  function settle(frame: IncomingFrame): void {
    if (frame.type === "ack") waiting.get(frame.ref)?.resolve();
    if (frame.type === "error" && frame.ref !== undefined)
      waiting.get(frame.ref)?.reject(new Error(frame.message));
  }
  return {
    publish(text, nickname = "publisher") {
      refs += 1;
      const ref = `publisher-${process.pid}-${refs}`;
      return new Promise((resolve, reject) => {
        waiting.set(ref, { resolve, reject });
        socket.send(encodeFrame({ type: "message", ref, text, nickname }));
      });
    },
    close: () => socket.terminate(),
  };
}
