/**
 * The processes a bench starts. Each is registered here and ended when the bench ends, in whatever way: by returning, by
 * an error, by Ctrl-C or SIGTERM. (Against SIGKILL the servers watch their stdin and the generator has an alarm.)
 */
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { hasTaskset } from "./machine.js";

/** A line of JSON that a child printed; what else it carries depends on `event`. */
export interface ChildEvent {
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface StartOptions {
  /** The processor to pin it to; undefined, or a system without `taskset`, leaves the choice to the scheduler. */
  readonly cpu?: number | undefined;
  /** The child is killed, and `ended` rejects, after this time. */
  readonly limitMs: number;
  readonly cwd?: string;
  readonly onEvent?: (event: ChildEvent) => void;
}

export interface RunningProcess {
  readonly pid: number;
  /** Resolves at exit code 0; rejects with the end of the child's output at any other end, except after `end()`. */
  readonly ended: Promise<void>;
  /** Kills it and waits until it is gone. */
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Starts a program whose stdout is lines of JSON; what else it writes is kept to explain a failure. */
export function startProcess(
  command: string,
  args: readonly string[],
  options: StartOptions,
): RunningProcess {
  const pinned = options.cpu !== undefined && hasTaskset();
  // taskset replaces itself by the program, so the child's pid is the program's.
  const child = pinned
    ? spawn("taskset", ["-c", String(options.cpu), command, ...args], { stdio: "pipe", cwd: options.cwd })
    : spawn(command, args, { stdio: "pipe", cwd: options.cwd });
  running.add(child);
  let ending = false;
  /** Why we killed it, if we had to. */
  let failure: unknown;
  const kill = (why: unknown) => {
    failure ??= why;
    child.kill("SIGKILL");
  };
  const limit = new Error(`took longer than ${options.limitMs / 1000} s`);
  const timer = setTimeout(() => kill(limit), options.limitMs);

  let complaint = "";
  const complain = (output: unknown) => {
    complaint = (complaint + String(output)).slice(-2000);
  };
  child.stderr.on("data", complain);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = parseEvent(line);
    if (!event) return complain(`${line}\n`);
    try {
      options.onEvent?.(event);
    } catch (error) {
      kill(error); // The listener found the other process gone, for example.
    }
  });
  child.stdin.on("error", () => {}); // A child that ended first: its exit is what gets reported.

  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      clearTimeout(timer);
      if (ending) resolve();
      else if (failure) reject(failure);
      else if (code === 0) resolve();
      else reject(new Error(complaint.trim() || `ended with ${signal ?? `exit code ${code}`}`));
    });
  });
  ended.catch(() => {}); // Who only calls end() need not listen.
  return {
    pid: child.pid ?? 0,
    ended,
    end: () => {
      ending = true;
      child.kill("SIGKILL");
      return ended.catch(() => {});
    },
  };
}

/** Makes sure that nothing started here, and nothing `cleanUp` knows of, stays behind. Called once, first thing. */
export function endWithTheBench(cleanUp: () => void): void {
  process.on("exit", () => {
    for (const child of running) child.kill("SIGKILL");
    cleanUp();
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

function parseEvent(line: string): ChildEvent | undefined {
  if (!line.startsWith('{"event":')) return undefined;
  try {
    return JSON.parse(line) as ChildEvent;
  } catch {
    return undefined; // A log line that happens to begin like one of ours.
  }
}
