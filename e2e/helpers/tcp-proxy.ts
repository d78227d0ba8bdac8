import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A link between a page and a server that can fail as links do. */
export interface TcpProxy {
  /** `ws://localhost:<port>` */
  url: string;
  /** Ends every connection at once, with a reset; new ones are refused until `restore`. */
  cut(): void;
  /** Connections stay open and nothing passes in either direction, as when a phone loses its network. New ones stall, too. */
  stall(): void;
  /** What clients send still arrives, and nothing comes back: a half-open link. */
  halfOpen(): void;
  /** Everything passes again, in connections that are made from now on; those that stalled end. */
  restore(): void;
  /** Connections made so far. */
  connections(): number;
  stop(): Promise<void>;
}

interface Link {
  client: Socket;
  server: Socket;
}

/** Starts a proxy to a port on this machine, or to the one that is the right one when a connection comes; 0: nobody is there. */
export async function startTcpProxy(target: number | (() => number)): Promise<TcpProxy> {
  const links = new Set<Link>();
  let mode: "pass" | "cut" | "stall" | "half-open" = "pass";
  let connections = 0;

  const listener = createServer((client) => {
    connections += 1;
    const targetPort = typeof target === "number" ? target : target();
    if (mode === "cut" || targetPort === 0) {
      client.resetAndDestroy();
      return;
    }
    const server = connect(targetPort, "localhost");
    const link = { client, server };
    links.add(link);
    // Modes are looked up at each chunk, so that they change for open connections, too.
    client.on("data", (bytes) => {
      if (mode !== "stall") server.write(bytes);
    });
    server.on("data", (bytes) => {
      if (mode === "pass") client.write(bytes);
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        links.delete(link);
        // On a dead link nobody learns that the other side went away.
        if (mode === "pass" || mode === "cut") other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, resolve));

  function reset(): void {
    for (const { client, server } of links) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    links.clear();
  }

  return {
    url: `ws://localhost:${(listener.address() as AddressInfo).port}`,
    connections: () => connections,
    cut() {
      mode = "cut";
      reset();
    },
    stall() {
      mode = "stall";
    },
    halfOpen() {
      mode = "half-open";
    },
    restore() {
      if (mode === "stall" || mode === "half-open") reset();
      mode = "pass";
    },
    async stop() {
      reset();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
