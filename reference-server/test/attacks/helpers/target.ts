import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { Cli } from "../../helpers/cli.js";

/*
 * Attacks on a server in a process of its own, with an honest viewer in another, who must not notice. Only on loopback, and
 * bounded in time and count. `npm test` runs a short form, with wide bounds for a machine that does other work;
 * `npm run test:attacks` the full one, which wants a quiet machine.
 */

export const isFull = process.env.CHIZZY_ATTACKS === "full";

/** Where the canary comes from: attackers come from 127.0.0.1, and limits of an address must not hit the neighbour. */
export const CANARY_ADDRESS = "127.0.0.2";

/** Linux has all of 127.0.0.0/8 as its own; other systems have one loopback address. */
export const NEEDS_LINUX = { skip: process.platform !== "linux" && "needs several loopback addresses" };

/** In the short form a stall may be so many times as long: what was mended took seconds. */
const SHORT_FORM_FACTOR = 20;

const CANARY = fileURLToPath(new URL("./canary-process.ts", import.meta.url));
const CANARY_DEADLINE_MS = 20_000;

export interface CanaryReport {
  /** Round trips of its pings since the last report, ms; 20 a second. */
  times: number[];
  /** How long those have waited that have no answer yet. */
  waiting: number[];
  closed: { code: number; reason: string } | null;
  acks: number;
  /** Codes of the errors that it got. */
  refusals: string[];
  /** Messages that have no answer. */
  unacknowledged: number;
}

export interface Canary {
  /** What happened since the last report; waits until at least `pings` of its pings are in it. */
  report(pings?: number): Promise<CanaryReport>;
}

export interface Target {
  port: number;
  url: string;
  httpUrl: string;
  cli: Cli;
  /** Memory that the server has in RAM. */
  residentBytes(): number;
}

/** The larger number in the full form. */
export function count(short: number, full: number): number {
  return isFull ? full : short;
}

/** The command line's server on a free port of loopback, with the default limits. */
export async function startTarget(t: TestContext, args: readonly string[] = []): Promise<Target> {
  const cli = new Cli(t, ["--port=0", "--host=127.0.0.1", "--store=memory", "--log-level=error", ...args]);
  const port = await cli.waitForPort();
  const residentBytes = (): number => {
    const status = readFileSync(`/proc/${cli.process.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
  };
  return {
    cli,
    port,
    url: `ws://127.0.0.1:${port}`,
    httpUrl: `http://127.0.0.1:${port}`,
    residentBytes,
  };
}

/** An honest viewer: pings 20 times a second and writes every 2 s. Resolves when it has joined. */
export async function startCanary(t: TestContext, url: string, channel = "canary"): Promise<Canary> {
  const child = fork(CANARY, [`${url}/?channel=${channel}`, CANARY_ADDRESS], {
    execArgv: ["--conditions=chizzy-source", "--import=tsx"],
  });
  const exited = once(child, "exit");
  t.after(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  const ask = async (): Promise<unknown> => {
    const deadline = AbortSignal.timeout(CANARY_DEADLINE_MS);
    const [answer] = await once(child, "message", { signal: deadline });
    return answer;
  };
  await ask();
  return {
    async report(pings = 40) {
      const whole: CanaryReport = {
        times: [],
        waiting: [],
        closed: null,
        acks: 0,
        refusals: [],
        unacknowledged: 0,
      };
      const deadline = performance.now() + CANARY_DEADLINE_MS;
      for (;;) {
        child.send("report");
        const part = (await ask()) as CanaryReport;
        whole.times.push(...part.times);
        whole.refusals.push(...part.refusals);
        whole.acks += part.acks;
        whole.waiting = part.waiting;
        whole.closed = part.closed;
        whole.unacknowledged = part.unacknowledged;
        const isLate = performance.now() > deadline;
        if (whole.times.length + whole.waiting.length >= pings || whole.closed !== null || isLate)
          return whole;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** Fails if the canary was closed, refused, or waited for a ping longer than `mostMs` (20 times that in the short form). */
export function assertUndisturbed(t: TestContext, report: CanaryReport, mostMs: number): void {
  const worst = longestWait(report);
  t.diagnostic(
    `canary: ${report.times.length} pings, median ${median(report.times).toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
  );
  assert.equal(report.closed, null, "the canary stays connected");
  assert.deepEqual(report.refusals, [], "nothing that the canary sends is refused");
  assert.ok(report.times.length > 0, "the canary pings");
  const bound = isFull ? mostMs : mostMs * SHORT_FORM_FACTOR;
  assert.ok(worst <= bound, `the canary waited ${worst.toFixed(0)} ms, more than ${bound} ms`);
}

export function longestWait({ times, waiting }: CanaryReport): number {
  return Math.max(0, ...times, ...waiting);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
