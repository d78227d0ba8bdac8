import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const SOURCE = fileURLToPath(new URL("../../src/cli/cli.ts", import.meta.url));
/** As deep as `dist/cli/`, so that what the command line looks for relative to itself is where it expects it. */
export const BUNDLE = fileURLToPath(new URL(`../../.cache/cli/${process.pid}.mjs`, import.meta.url));
const START_TIMEOUT_MS = 15_000;

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

// One file for plain node: it starts in a fifth of the time that the sources take through tsx, and some tests start it often.
buildSync({
  entryPoints: [SOURCE],
  outfile: BUNDLE,
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["chizzy-source"],
  external: ["jose", "libsql", "pino", "prom-client", "ws"],
});
const directories: string[] = [];
process.on("exit", () => {
  for (const path of [BUNDLE, ...directories]) rmSync(path, { recursive: true, force: true });
});

/** The command line as a process of its own, from its sources. Its environment holds nothing but what is given. */
export class Cli {
  readonly process: ChildProcess;
  stdout = "";
  stderr = "";
  #changed: () => void = () => {};
  /** Its end, and that of all it wrote. */
  readonly #closed: Promise<unknown>;

  constructor(
    t: Pick<TestContext, "after">,
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
    cwd?: string,
    /** Where its log goes: here, or to a file that is open. */
    stderr: "pipe" | number = "pipe",
  ) {
    const stdio: StdioOptions = ["ignore", "pipe", stderr];
    const options = { env: { PATH: process.env.PATH, ...env }, stdio, ...(cwd !== undefined && { cwd }) };
    this.process = spawn(process.execPath, [BUNDLE, ...args], options);
    this.#closed = once(this.process, "close");
    this.process.stdout?.on("data", (chunk) => {
      this.stdout += chunk;
      this.#changed();
    });
    this.process.stderr?.on("data", (chunk) => {
      this.stderr += chunk;
    });
    this.process.on("exit", () => this.#changed());
    t.after(async () => {
      if (this.process.exitCode !== null || this.process.signalCode !== null) return;
      this.process.kill("SIGKILL");
      await once(this.process, "exit");
    });
  }

  /** The address of its first line. Fails when it ends instead. */
  async waitForPort(): Promise<number> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      const found = /http:\/\/[^\s:]+:(\d+)/.exec(this.stdout);
      if (found) return Number(found[1]);
      if (this.process.exitCode !== null || Date.now() > deadline)
        throw new Error(`did not start: ${this.stderr}`);
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
        setTimeout(resolve, START_TIMEOUT_MS).unref();
      });
    }
  }

  async waitForExit(): Promise<CliResult> {
    await this.#closed;
    return { code: this.process.exitCode, stdout: this.stdout, stderr: this.stderr };
  }
}

/** A directory that is removed when all servers that use it are closed: at the end of the test file. */
export function createDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "chizzy-server-"));
  directories.push(directory);
  return directory;
}
