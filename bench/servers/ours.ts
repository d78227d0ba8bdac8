/**
 * Our own server, as its command line starts it: SQLite on disk, so each message is committed before it goes out. Raised
 * are only the limits that keep one person from doing what a load generator has to: writing fast, and connecting a
 * thousand times from one address. Everything else, the check for repeated texts too, works as for anyone.
 */
import { createChatServer, createEngine } from "chizzy-chat-server";
import { announce } from "./announce.js";

const MANY = 1_000_000;
const [database] = process.argv.slice(2);
if (!database) throw new Error("The first argument must be the database file.");

const server = createChatServer({
  engine: createEngine(`sqlite:${database}`),
  limits: {
    publishBurst: MANY,
    publishEveryMs: 0,
    framesPerSecond: MANY,
    connectsPerAddress: MANY,
    connectionsPerAddress: MANY,
    httpSocketsPerAddress: MANY,
  },
});
const { port } = await server.listen(0, "127.0.0.1");
announce(port);
