/**
 * Starts the load generator: the C program, compiled once per version of its source into `.cache/bench/`, or its slower
 * stand-in in Node where there is no compiler (or no Linux, whose epoll the C program needs).
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ChildEvent, type RunningProcess, startProcess } from "../lib/processes.js";
import { nodeOptions } from "../lib/server.js";
import type { Peer } from "../servers/peers.js";

/** A way to run the generator. `slow` marks figures that may be the generator's own limit. */
export interface Generator {
  readonly command: string;
  readonly args: readonly string[];
  readonly slow: boolean;
  readonly about: string;
}

export interface Load {
  readonly peer: Peer;
  readonly port: number;
  readonly serverPid: number;
  readonly subscribers: number;
  readonly publishers: number;
  readonly rate: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** How long a server that fell behind may take to deliver the rest. */
  readonly drainMs: number;
}

/** The last line that a generator prints. Times are in ms; latencies count from the scheduled time of publication. */
export interface LoadResult {
  readonly joinMs: number;
  readonly windowMs: number;
  readonly windowDeliveries: number;
  readonly serverUserMs: number;
  readonly serverSystemMs: number;
  readonly generatorCpuMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** `complete`; `stalled`: nothing came for 3 s, so the rest is lost; `behind`: still delivering at the time limit. */
  readonly drained: "complete" | "stalled" | "behind";
  readonly expected: number;
  readonly received: number;
  readonly missing: number;
  readonly doubled: number;
  readonly disordered: number;
  readonly unknown: number;
  /** 1 when all subscribers saw one order, else 2. */
  readonly orders: number;
  readonly closed: number;
  readonly refused: number;
  readonly problem: string;
}

const sources = ["load-generator.c", "tally.h", "websocket.h"].map(pathTo);

/** Finds a generator; `cacheDirectory` is where the compiled one is kept. */
export function findGenerator(wanted: "auto" | "node", cacheDirectory: string): Generator {
  const compiled = wanted === "auto" ? compile(cacheDirectory) : "not asked for";
  if (typeof compiled === "object") {
    return { command: compiled.program, args: [], slow: false, about: "C, epoll, one thread" };
  }
  return {
    command: process.execPath,
    args: [...nodeOptions, pathTo("node-generator.ts")],
    slow: true,
    about: `NODE, not C (${compiled}): it may be the bottleneck; latencies and rates are not the servers' alone`,
  };
}

/** Runs the generator against a server; `ended` rejects with its complaint when the load could not be applied. */
export function startLoad(
  generator: Generator,
  load: Load,
  cpu: number | undefined,
  onEvent: (event: ChildEvent) => void,
): RunningProcess {
  const flags = {
    port: load.port,
    dialect: load.peer.dialect,
    subscribers: load.subscribers,
    publishers: load.publishers,
    rate: load.rate,
    "server-pid": load.serverPid,
    "warm-up-ms": load.warmUpMs,
    "measure-ms": load.measureMs,
    "drain-ms": load.drainMs,
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const limitMs = 75_000 + load.warmUpMs + load.measureMs + load.drainMs;
  return startProcess(generator.command, [...generator.args, ...args], { cpu, limitMs, onEvent });
}

/** The compiled program, or why there is none. */
function compile(cacheDirectory: string): { program: string } | string {
  if (process.platform !== "linux") return "epoll needs Linux";
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(source));
  const program = join(cacheDirectory, `load-generator-${hash.digest("hex").slice(0, 12)}`);
  if (existsSync(program)) return { program };
  mkdirSync(cacheDirectory, { recursive: true });
  const compiler = process.env.CC ?? "cc";
  const unfinished = `${program}.${process.pid}`;
  const { error, status, stderr } = spawnSync(
    compiler,
    ["-O2", "-o", unfinished, pathTo("load-generator.c")],
    {
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  if (error) return `no C compiler: ${error.message}`;
  if (status !== 0) return `${compiler} failed: ${stderr.trim().slice(0, 300)}`;
  renameSync(unfinished, program);
  return { program };
}

function pathTo(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
