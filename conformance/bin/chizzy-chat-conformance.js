#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/cli.js", import.meta.url);
// A clone that was not built yet; the published package is.
if (!existsSync(program)) await import("../../scripts/build-for-command.mjs");
await import(program.href);
