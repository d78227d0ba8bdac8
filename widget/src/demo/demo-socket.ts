import { type ClientFrame, encodeFrame, type ServerFrame } from "chizzy-chat-protocol";
import type { WebSocketConstructor } from "../client/index.js";
import type { DemoChannel } from "./demo-channel.js";

const OPEN_MS = 60;

/** A class as `WebSocket`, as far as the client knows it, whose other end is the channel. It opens no connection anywhere. */
export function createDemoSocket(channel: DemoChannel): WebSocketConstructor {
  class DemoSocket extends EventTarget {
    readyState: number = WebSocket.CONNECTING;
    readonly #timer: ReturnType<typeof setTimeout>;

    constructor(url: string) {
      super();
      const since = new URL(url).searchParams.get("since");
      this.#timer = setTimeout(() => {
        this.readyState = WebSocket.OPEN;
        this.dispatchEvent(new Event("open"));
        channel.join(this.#receive, since === null ? undefined : Number(since));
      }, OPEN_MS);
    }

    send(text: string): void {
      if (this.readyState === WebSocket.OPEN) channel.receive(JSON.parse(text) as ClientFrame);
    }

    close(): void {
      if (this.readyState === WebSocket.CLOSED) return;
      if (this.readyState === WebSocket.OPEN) channel.leave();
      this.readyState = WebSocket.CLOSED;
      clearTimeout(this.#timer);
      queueMicrotask(() => this.dispatchEvent(new CloseEvent("close", { code: 1000 })));
    }

    #receive = (frame: ServerFrame): void => {
      this.dispatchEvent(new MessageEvent("message", { data: encodeFrame(frame) }));
    };
  }
  return DemoSocket as unknown as WebSocketConstructor;
}
