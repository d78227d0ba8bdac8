import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

export type Json = Record<string, unknown>;

/** How a server is wrong: what it sends instead of a frame. Called for each frame, with a memory that one connection has. */
export interface Defect {
  /** Frames from the server; the answer is what the client gets. Without it: what the server sent. */
  fromServer?(frame: Json, memory: Json[]): Json[];
  /** Frames from the client; the answer is what the server gets. */
  fromClient?(frame: Json, memory: Json[]): Json[];
  /** The code with which it closes, instead of the right one. */
  closeCode?(code: number): number;
}

/** A server with one defect: stands before a right one and spoils what passes. */
export async function startBrokenServer(
  behind: string,
  defect: Defect,
): Promise<{ url: string; stop(): Promise<void> }> {
  const {
    fromServer = (frame) => [frame],
    fromClient = (frame) => [frame],
    closeCode = (code) => code,
  } = defect;
  const server = new WebSocketServer({
    host: "127.0.0.1",
    port: 0,
    handleProtocols: (offered) => offered.has("chizzy.v1") && "chizzy.v1",
  });
  server.on("connection", (client, request) => {
    const memory: Json[] = [];
    const target = new WebSocket(`${behind}${request.url}`, client.protocol === "" ? [] : [client.protocol], {
      ...(request.headers.origin !== undefined && { origin: request.headers.origin }),
    });
    const waiting: (string | Buffer)[] = [];
    const forward = (data: string | Buffer): void => {
      if (target.readyState === WebSocket.OPEN) target.send(data);
      else waiting.push(data);
    };
    client.on("message", (data, isBinary) => {
      const frame = isBinary ? undefined : parseObject(data.toString());
      if (frame === undefined) forward(isBinary ? (data as Buffer) : data.toString());
      else for (const passed of fromClient(frame, memory)) forward(JSON.stringify(passed));
    });
    target.on("open", () => waiting.splice(0).forEach(forward));
    target.on("message", (data) => {
      for (const passed of fromServer(JSON.parse(data.toString()), memory))
        client.send(JSON.stringify(passed));
    });
    for (const [socket, other] of [
      [client, target],
      [target, client],
    ] as const) {
      socket.on("error", () => {});
      socket.on("close", (code, reason) => {
        if (code === 1005 || code === 1006) other.terminate();
        else other.close(socket === target ? closeCode(code) : code, reason.toString());
      });
    }
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
