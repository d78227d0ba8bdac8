// What a site writes that runs the chat server as a library, and one that speaks the protocol itself.

import { decodeServerFrame } from "chizzy-chat-protocol";
import { type ChatServer, createChatServer, createEngine } from "chizzy-chat-server";

const chat: ChatServer = createChatServer({
  engine: createEngine("memory"),
  origins: ["https://example.com"],
});
const { url } = await chat.listen(0);
console.log(url, decodeServerFrame("{}"));

// @ts-expect-error: a port is a number
await chat.listen("4000");
