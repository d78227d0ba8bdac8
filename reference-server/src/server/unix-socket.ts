import { chmodSync, lstatSync, unlinkSync } from "node:fs";
import { connect, type Server } from "node:net";

/** A unix socket to listen on, for a proxy on the same machine. */
export interface UnixSocket {
  /** At most 103 bytes, which is what every system has room for. Its folder must be there. */
  path: string;
  /** Who may connect, as for `chmod`; to connect is to write. Default `0o660`: the server's user and the file's group. */
  mode?: number;
}

const DEFAULT_MODE = 0o660;
const MAX_PATH_BYTES = 103;

/** Throws a RangeError whose sentence says what is allowed. */
export function checkSocket({ path }: UnixSocket): void {
  const bytes = Buffer.byteLength(path);
  if (bytes === 0 || bytes > MAX_PATH_BYTES || path.includes("\0"))
    throw new RangeError(
      `must have a path of 1 to ${MAX_PATH_BYTES} bytes, not ${JSON.stringify(path.slice(0, 200))}.`,
    );
}

/**
 * Listens. A socket file that a server left when it was killed is removed; one that a running server answers at is not, nor is any other
 * file. Node removes the file when the server is closed. Returns `unix:PATH`. Rejects with an error whose message is a sentence for the operator.
 */
export async function listenOnSocket(server: Server, socket: UnixSocket, backlog: number): Promise<string> {
  checkSocket(socket);
  const { path, mode = DEFAULT_MODE } = socket;
  try {
    await listen(server, path, backlog).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      await removeStale(path);
      await listen(server, path, backlog);
    });
    chmodSync(path, mode);
    return `unix:${path}`;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const sentence = `Cannot listen on unix:${path}: ${error.message}. Its folder must be there, and this user must be allowed to write into it.`;
    throw new Error(sentence, { cause: error });
  }
}

function listen(server: Server, path: string, backlog: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ path, backlog }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function removeStale(path: string): Promise<void> {
  const found = lstatSync(path);
  if (!found.isSocket())
    throw new Error(`unix:${path} cannot be a socket: there is something else at this path.`);
  const isAnswered = await new Promise<boolean>((resolve, reject) => {
    const probe = connect(path);
    probe.once("connect", () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNREFUSED" || error.code === "ENOENT" ? resolve(false) : reject(error),
    );
  });
  if (isAnswered) throw new Error(`unix:${path} is in use by a server that runs; choose another path.`);
  // Another server that starts at this moment may have put its own there.
  const now = lstatSync(path, { throwIfNoEntry: false });
  if (now?.ino === found.ino && now.ctimeMs === found.ctimeMs) unlinkSync(path);
}
