// The real chat server as a process of its own, so that tests can stop, kill and freeze it like an operator,
// a crash or a dead link would. Used by Node tests directly and by element tests through the runner.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface ChatServerOptions {
  /** Further arguments of the command line. */
  args?: string[];
  /** Default 0: any free port. */
  port?: number;
  /** Added to the environment, which holds no `CHIZZY_*` and no `PORT` of the person who runs the tests. */
  env?: Record<string, string>;
  /**
   * The working directory. Default: a fresh temporary folder, removed when the server has ended. Name one to let
   * two servers, one after the other, find the same files.
   */
  folder?: string;
}

export interface ChatServer {
  /** `ws://localhost:<port>` */
  url: string;
  /** `http://localhost:<port>` */
  httpUrl: string;
  port: number;
  /** What it wrote so far, standard output and error together. */
  output(): string;
  /** SIGTERM; resolves with the exit code. Rejects, and kills it, if it has not ended after 15 s. */
  stop(): Promise<number>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing answers, like a link that went dead. */
  pause(): void;
  /** SIGCONT */
  resume(): void;
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 15_000;
const OUTPUT_LIMIT = 200_000;

const running = new Set<ChildProcess>();
const temporaryFolders = new Set<string>();

process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
});

/** Starts the server from its sources. Rejects with what it wrote if it ends, or does not listen, within 20 s. */
export async function startChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const { args = [], port: wishedPort = 0, env = {} } = options;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "chizzy-test-"));
  if (options.folder === undefined) temporaryFolders.add(folder);

  const child = spawn(
    process.execPath,
    [
      "--conditions=chizzy-source",
      // By address, as the working directory is another.
      `--import=${import.meta.resolve("tsx")}`,
      join(repository, "reference-server/src/cli/cli.ts"),
      `--port=${wishedPort}`,
      ...args,
    ],
    { cwd: folder, env: { ...inheritedEnvironment(), ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  running.add(child);

  let output = "";
  const remember = (bytes: Buffer) => {
    output = (output + bytes.toString()).slice(-OUTPUT_LIMIT);
  };
  child.stdout.on("data", remember);
  child.stderr.on("data", remember);

  const ended = new Promise<number>((resolve) => {
    child.once("close", (code) => {
      running.delete(child);
      if (temporaryFolders.delete(folder)) rmSync(folder, { recursive: true, force: true });
      // Killed by a signal: what a shell would report for SIGKILL.
      resolve(code ?? 137);
    });
  });

  async function kill(): Promise<void> {
    child.kill("SIGKILL");
    await ended;
  }

  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      void kill();
      reject(new Error(`The chat server printed no address within ${START_TIMEOUT_MS / 1000} s:\n${output}`));
    }, START_TIMEOUT_MS);
    const lookForAddress = () => {
      const address = /http:\/\/localhost:(\d+)/.exec(output);
      if (!address) return;
      clearTimeout(timer);
      child.stdout.off("data", lookForAddress);
      child.stderr.off("data", lookForAddress);
      resolve(Number(address[1]));
    };
    child.stdout.on("data", lookForAddress);
    child.stderr.on("data", lookForAddress);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The chat server ended with code ${code} before it listened:\n${output}`));
    });
  });

  return {
    url: `ws://localhost:${port}`,
    httpUrl: `http://localhost:${port}`,
    port,
    output: () => output,
    kill,
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    stop: async () => {
      child.kill("SIGTERM");
      // A frozen process sees the first signal only after the second.
      child.kill("SIGCONT");
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        child.kill("SIGKILL");
      }, STOP_TIMEOUT_MS);
      const code = await ended;
      clearTimeout(timer);
      if (isLate)
        throw new Error(
          `The chat server did not end within ${STOP_TIMEOUT_MS / 1000} s of SIGTERM:\n${output}`,
        );
      return code;
    },
  };
}

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== "PORT" && !name.startsWith("CHIZZY_")),
  );
}
