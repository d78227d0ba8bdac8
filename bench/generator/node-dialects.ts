import type { WebSocket } from "ws";

/** How the Node generator joins a server and publishes to it. */
export interface Dialect {
  readonly path: string;
  readonly protocols: string[];
  /** Looks at a text received before the connection has joined, and says whether it has now; undefined: joined when open. */
  readonly greet: ((received: string, socket: WebSocket) => boolean) | undefined;
  readonly publish: (chat: { nickname: string; text: string; timestamp: number }, index: number) => string;
}

export const dialects: Record<string, Dialect> = {
  chizzy: {
    path: "/?channel=bench",
    protocols: ["chizzy.v1"],
    greet: (received) => received.includes('"type":"history"'),
    publish: ({ nickname, text }, index) =>
      JSON.stringify({ type: "message", ref: `bench-${String(index).padStart(8, "0")}`, text, nickname }),
  },
  bare: { path: "/", protocols: [], greet: undefined, publish: (chat) => JSON.stringify(chat) },
  socketio: {
    path: "/socket.io/?EIO=4&transport=websocket",
    protocols: [],
    greet: (received, socket) => {
      if (received.startsWith("0")) socket.send("40");
      return received.startsWith("40");
    },
    publish: (chat) => `42${JSON.stringify(["message", chat])}`,
  },
};
