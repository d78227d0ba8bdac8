import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join as joinPath } from "node:path";
import { it, type TestContext } from "node:test";
import { BUNDLE, Cli, createDirectory } from "../helpers/cli.js";
import { join } from "../helpers/client.js";

/*
 * The server under what starts and stops servers. Its process is not the one that gets the signal: npm starts a shell, and the shell the
 * server.
 */

const NEEDS_SHELL = { skip: process.platform === "win32" && "Windows has no signals" };
const { scripts } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
/** The repository's own, without the build, and with the server as it is in the sources. */
const START = scripts.start
  .replace("npm run --silent build", "true")
  .replace("reference-server/bin/chizzy-chat-server.js", BUNDLE);

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  it(`${signal} drains: viewers are told, and come back to the next server`, NEEDS_SHELL, async (t) => {
    const cli = new Cli(t, ["--port=0", "--store=memory"]);
    const client = await join(`ws://localhost:${await cli.waitForPort()}`);
    cli.process.kill(signal);
    assert.equal((await client.waitForType("bye")).code, 4001);
    assert.equal((await client.waitForClose()).code, 4001);
    assert.equal((await cli.waitForExit()).code, 0);
    assert.match(cli.stderr, new RegExp(`"reason":"${signal}"`));
  });
}

it("one Ctrl+C that comes twice, by the terminal and by npm, drains", NEEDS_SHELL, async (t) => {
  const cli = new Cli(t, ["--port=0", "--store=memory"]);
  const client = await join(`ws://localhost:${await cli.waitForPort()}`);
  cli.process.kill("SIGINT");
  await client.waitForType("bye");
  cli.process.kill("SIGINT");
  assert.equal((await cli.waitForExit()).code, 0);
});

const MANAGERS: Record<string, (directory: string, args: string[]) => [string, string[]]> = {
  "npm start": (directory, args) => {
    writeFileSync(
      joinPath(directory, "package.json"),
      JSON.stringify({ private: true, scripts: { start: START } }),
    );
    return ["npm", ["start", "--", ...args]];
  },
  "npx chizzy-chat-server": (directory, args) => {
    writeFileSync(joinPath(directory, "package.json"), JSON.stringify({ private: true }));
    const commands = joinPath(directory, "node_modules/.bin");
    mkdirSync(commands, { recursive: true });
    const command = joinPath(directory, "command.mjs");
    writeFileSync(command, `#!/usr/bin/env node\nawait import(${JSON.stringify(BUNDLE)});\n`, {
      mode: 0o755,
    });
    symlinkSync(command, joinPath(commands, "chizzy-chat-server"));
    return ["npx", ["--no-install", "chizzy-chat-server", ...args]];
  },
};

for (const [name, prepare] of Object.entries(MANAGERS)) {
  it(
    `SIGTERM to \`${name}\` reaches the server: viewers are told, and the database is free for the next one`,
    NEEDS_SHELL,
    async (t) => {
      const directory = createDirectory();
      const store = `sqlite:${joinPath(directory, "chat.db")}`;
      const [command, args] = prepare(directory, ["--port=0", `--store=${store}`]);
      const manager = new Managed(t, command, args, directory);
      const { pid, port } = await manager.waitForStart();
      const client = await join(`ws://localhost:${port}`);
      manager.process.kill("SIGTERM");
      assert.equal((await client.waitForType("bye")).code, 4001);
      assert.equal((await client.waitForClose()).code, 4001);
      await manager.waitForEndOf(pid);
      const next = new Cli(t, ["--port=0", `--store=${store}`]);
      await next.waitForPort();
    },
  );
}

/** A command that starts the server somewhere below it. */
class Managed {
  readonly process: ChildProcess;
  #output = "";
  #pid: number | undefined;

  constructor(t: TestContext, command: string, args: string[], cwd: string) {
    const env = {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    };
    this.process = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on("data", (chunk) => {
        this.#output += chunk;
        this.process.emit("output");
      });
    t.after(() => {
      this.process.kill("SIGKILL");
      if (this.#pid !== undefined && isRunning(this.#pid)) process.kill(this.#pid, "SIGKILL");
    });
  }

  async waitForStart(): Promise<{ pid: number; port: number }> {
    const deadline = AbortSignal.timeout(30_000);
    for (;;) {
      const [, pid] = /"pid":(\d+)/.exec(this.#output) ?? [];
      const [, port] = /http:\/\/localhost:(\d+)/.exec(this.#output) ?? [];
      this.#pid = pid === undefined ? undefined : Number(pid);
      if (pid !== undefined && port !== undefined) return { pid: Number(pid), port: Number(port) };
      await once(this.process, "output", { signal: deadline }).catch(() =>
        assert.fail(`no start: ${this.#output}`),
      );
    }
  }

  async waitForEndOf(pid: number): Promise<void> {
    const deadline = performance.now() + 15_000;
    while (isRunning(pid)) {
      assert.ok(performance.now() < deadline, `the server lives on: ${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
