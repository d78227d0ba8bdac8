import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Peer } from "../servers/peers.js";
import { startProcess } from "./processes.js";

/** A server under test, in a process of its own and listening on loopback. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Rejects when the server ends by itself; resolves after `end()`. */
  readonly ended: Promise<void>;
  /** Starts a full garbage collection, which takes some tens of milliseconds. */
  collectGarbage(): void;
  end(): Promise<void>;
}

const START_LIMIT_MS = 20_000;
const REST_MS = 500;
const RUN_LIMIT_MS = 5 * 60_000;

/** The repository: bench scripts and what they import are resolved from here. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** How the bench's own scripts are run in a child: without the condition that would load our packages from their sources. */
export const nodeOptions = ["--import", "tsx"] as const;

/** Starts a peer; `database` is a file that does not exist yet, for those that store. Rejects if it does not listen. */
export async function startServer(
  peer: Peer,
  database: string,
  cpu: number | undefined,
): Promise<RunningServer> {
  let reportPort: (port: number) => void = () => {};
  const listening = new Promise<number>((resolve) => {
    reportPort = resolve;
  });
  const child = startProcess(
    process.execPath,
    ["--expose-gc", ...(peer.flags ?? []), ...nodeOptions, peer.script, database],
    {
      cpu,
      cwd: root,
      limitMs: RUN_LIMIT_MS,
      onEvent: ({ event, port }) => {
        if (event === "listening") reportPort(Number(port));
      },
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`did not listen within ${START_LIMIT_MS / 1000} s`)),
      START_LIMIT_MS,
    );
  });
  const early = child.ended.then(() => {
    throw new Error("ended before it listened");
  });
  try {
    const port = await Promise.race([listening, late, early]);
    const collectGarbage = () => void process.kill(child.pid, "SIGUSR2");
    // Without what start-up left, "memory before the first connection" means the same for all.
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    return { pid: child.pid, port, ended: child.ended, collectGarbage, end: child.end };
  } catch (error) {
    await child.end();
    throw new Error(`The server "${peer.name}" ${error instanceof Error ? error.message : error}`);
  } finally {
    clearTimeout(timer);
  }
}
