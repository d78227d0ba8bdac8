/**
 * The peer "socket.io": version 4 with its defaults, one room, `emit` to the room. Only the WebSocket transport is on, as
 * a careful operator would set it: long polling would make it slower. It stores nothing.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { announce } from "./announce.js";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false });

io.on("connection", (socket) => {
  void socket.join("bench");
  socket.on("message", (message: unknown) => io.to("bench").emit("message", message));
});

http.listen(0, "127.0.0.1", () => announce((http.address() as AddressInfo).port));
