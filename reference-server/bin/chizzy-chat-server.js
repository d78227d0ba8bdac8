#!/usr/bin/env node
import { existsSync } from "node:fs";

// Frames and writes live for some ms, and room for them spares a loaded server a twentieth of its processor time. A first line with flags
// for Node is not understood everywhere (BusyBox), and V8 takes this one only when it starts: the process becomes one that has it. Where
// that cannot be done (Windows, Node before 22.15, a parent that talks to this process), the server runs without it.
const YOUNG_OBJECTS = "--max-semi-space-size=64";
const flags = `${process.execArgv.join(" ")} ${process.env.NODE_OPTIONS ?? ""}`;
if (process.platform !== "win32" && process.execve && !process.send && !flags.includes("semi-space-size")) {
  const args = [process.execPath, YOUNG_OBJECTS, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, args, process.env);
}

const program = new URL("../dist/cli/cli.js", import.meta.url);
// A clone that was not built yet; the published package is.
if (!existsSync(program)) await import("../../scripts/build-for-command.mjs");
await import(program.href);
