// The server of examples/server-python as a process of its own, for the tests that need a Python to run it.

import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface PythonServer {
  /** `ws://127.0.0.1:<port>` */
  url: string;
  port: number;
  /** What it wrote so far, standard output and error together. */
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const SERVER = fileURLToPath(new URL("../../examples/server-python/server.py", import.meta.url));
const OLDEST = [3, 8];

/** Whether there is a Python that can run the example; `missing` is the reason why not, for a test's `skip`. */
export function findPython(): { missing: string | false } {
  const { stdout, error } = spawnSync("python3", ["-c", "import sys; print(*sys.version_info[:2])"], {
    encoding: "utf8",
  });
  if (error !== undefined) return { missing: `python3 cannot be started here: ${error.message}` };
  const [major = 0, minor = 0] = stdout.trim().split(" ").map(Number);
  const isOld = major !== OLDEST[0] || minor < (OLDEST[1] ?? 0);
  return { missing: isOld && `python3 is ${major}.${minor}; the example needs ${OLDEST.join(".")}` };
}

/** Starts it on a free port. Rejects with what it wrote if it ends before it listens. */
export async function startPythonServer(args: string[] = []): Promise<PythonServer> {
  const child = spawn("python3", ["-B", SERVER, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = (): void => void child.kill("SIGKILL");
  process.on("exit", end);
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes) => {
        output += bytes;
        const address = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(output);
        if (address) resolve(Number(address[1]));
      });
    }
    void ended.then((code) => reject(new Error(`It ended with code ${code} before it listened:\n${output}`)));
  });
  return {
    url: `ws://127.0.0.1:${port}`,
    port,
    output: () => output,
    async stop() {
      process.off("exit", end);
      child.kill("SIGTERM");
      return ended;
    },
  };
}
