import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { ChatClient, type WebSocketConstructor } from "chizzy-chat/client";
import WebSocket from "ws";

describe("chizzy-chat/client in Node, with the class of `ws`", () => {
  /** Accepts connections, and never says a word. */
  let server: Server;
  let connections: Socket[];
  let client: ChatClient;

  beforeEach(async () => {
    connections = [];
    server = createServer((socket) => void connections.push(socket.resume()));
    await once(server.listen(0, "127.0.0.1"), "listening");
    mock.timers.enable({ apis: ["setTimeout"] });
    client = new ChatClient({
      server: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
      channel: "lobby",
      environment: { WebSocket: WebSocket as unknown as WebSocketConstructor, random: () => 0 },
    });
    client.start();
    mock.timers.tick(1);
    await once(server, "connection");
  });
  afterEach(() => {
    client.stop();
    mock.timers.reset();
    for (const connection of connections) connection.destroy();
    server.close();
  });

  it("an attempt that takes longer than 10 s is given up for the next, and does not end the process", async () => {
    const isClosed = once(connections[0] as Socket, "close");
    mock.timers.tick(10_000);
    assert.deepEqual(
      [client.status.state, client.status.reason],
      ["waiting", "unreachable"],
      "nothing but the time limit says so",
    );
    // `ws` tells the attempt's end by an error, which is an uncaught one where nobody listens.
    await isClosed;
    const isTriedAgain = once(server, "connection");
    mock.timers.tick(250);
    await isTriedAgain;
    assert.equal(client.status.state, "connecting");
  });

  it("a stop during an attempt ends it, and does not end the process", async () => {
    const isClosed = once(connections[0] as Socket, "close");
    client.stop();
    await isClosed;
    mock.timers.tick(60_000);
    assert.equal(client.status.state, "stopped");
    assert.equal(connections.length, 1);
  });
});
