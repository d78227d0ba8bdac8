import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** One server that the benches can start: its script, and the dialect in which the load generator speaks to it. */
export interface Peer {
  readonly name: PeerName;
  readonly dialect: "chizzy" | "bare" | "socketio";
  readonly script: string;
  /** What node is started with for it, as its own command line does. */
  readonly flags?: readonly string[];
  /** One clause for the legend below a table: what is measured, and what it does that the others do not. */
  readonly about: string;
}

export const peerNames = ["ours", "seed", "socket.io"] as const;
export type PeerName = (typeof peerNames)[number];

/** The servers in the order in which they take turns. A further peer needs a script and an entry here. */
export const peers: Readonly<Record<PeerName, Peer>> = {
  ours: {
    name: "ours",
    dialect: "chizzy",
    script: scriptPath("ours.ts"),
    flags: ["--max-semi-space-size=64"],
    about:
      "chizzy-chat-server as its command line starts it: every message committed to SQLite on disk before it goes out; rate limits raised",
  },
  seed: {
    name: "seed",
    dialect: "bare",
    script: scriptPath("seed.ts"),
    about:
      "a plain `ws` server: parse, then stringify and send per member; no history, no log, nothing stored",
  },
  "socket.io": {
    name: "socket.io",
    dialect: "socketio",
    script: scriptPath("socket-io.ts"),
    about: "socket.io 4, WebSocket transport only, `io.to(room).emit`; nothing stored",
  },
};

/** The versions of the libraries below the servers, as one clause. */
export function libraryVersions(): string {
  const require = createRequire(import.meta.url);
  return ["ws", "socket.io"]
    .map((name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`)
    .join(", ");
}

function scriptPath(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
