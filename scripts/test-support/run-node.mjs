// Runs Node programs with a time limit, several at a time, and ends them with all that they started.

import { spawn } from "node:child_process";

const GRACE_MS = 5_000;

const running = new Set();
let isInterrupted = false;

/**
 * Runs a Node program to its end. Its output goes to `write`, or, without one, to where this process writes. Resolves with its exit code
 * or signal, or with "timeout" after ending everything that it started.
 */
export async function runNode(args, { timeoutMs, env = {}, write }) {
  const child = spawn(process.execPath, args, {
    stdio: write ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    // A process group of its own, so that what hangs can be ended with everything below it.
    detached: process.platform !== "win32",
  });
  running.add(child);
  const say = write ?? ((text) => process.stdout.write(text));
  for (const stream of write ? [child.stdout, child.stderr] : [])
    stream.setEncoding("utf8").on("data", write);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => {
      say(`${error.message}\n`);
      resolve(1);
    });
    child.once("exit", (code, signal) => {
      // What a test file left behind when it was ended for its time limit: servers, which also hold the output open.
      signalGroup(child, "SIGKILL");
      if (write === undefined) resolve(code ?? signal);
    });
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, timeoutMs, "timeout");
  });
  const result = await Promise.race([ended, late]);
  clearTimeout(timer);
  // Nothing more is to be started or summed up; whoever called endAll() ends this process.
  if (isInterrupted) return new Promise(() => {});
  if (result === "timeout") {
    say(`Not done after ${Math.round(timeoutMs / 1000)} s: ended.\n`);
    await end(child);
  }
  running.delete(child);
  return result;
}

/** Ends everything that runs, for good. */
export async function endAll() {
  isInterrupted = true;
  await Promise.all([...running].map(end));
}

/** SIGTERM to the whole group, so that browsers are closed in order; SIGKILL to what is left. */
async function end(child) {
  signalGroup(child, "SIGTERM");
  const giveUp = Date.now() + GRACE_MS;
  while (Date.now() < giveUp && child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  signalGroup(child, "SIGKILL");
}

function signalGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
