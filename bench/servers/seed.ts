/**
 * The peer "seed": a chat server as one writes it first. Every incoming frame is parsed, and stringified again for each
 * member of the channel. It keeps no history, stores nothing and logs nothing, all of which would only make it slower.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import { announce } from "./announce.js";

interface SeedMessage {
  nickname: string;
  text: string;
  timestamp: number;
}

const members = new Set<WebSocket>();
const http = createServer((_request, response) => response.end("seed-style server"));

new WebSocketServer({ server: http }).on("connection", (socket) => {
  members.add(socket);
  socket.on("close", () => members.delete(socket));
  socket.on("message", (data) => {
    const message = JSON.parse(String(data)) as SeedMessage;
    for (const member of members) {
      if (member.readyState === WebSocket.OPEN) member.send(JSON.stringify(message));
    }
  });
});

http.listen(0, "127.0.0.1", () => announce((http.address() as AddressInfo).port));
