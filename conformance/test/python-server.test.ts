import assert from "node:assert/strict";
import { once } from "node:events";
import { it } from "node:test";
import { WebSocket } from "ws";
import { findPython, startPythonServer } from "../../scripts/test-support/python-server.js";
import { failures, runKit } from "./helpers/kit.js";

const python = findPython();

it("the server in Python (examples/server-python) keeps every rule", { skip: python.missing }, async () => {
  const server = await startPythonServer(["--ping", "5000", "--origin", "https://example.com"]);
  const run = await runKit(server.url);
  await server.stop();
  assert.deepEqual(failures(run), []);
  assert.equal(run.code, 0, run.stdout + run.stderr);
  const held = run.results.filter(({ result }) => result === "holds").length;
  assert.ok(held >= 58, `only ${held} sentences were found to hold`);
  assert.equal(server.output().trim().split("\n").length, 1, `it wrote errors: ${server.output()}`);
});

it("F7: the server in Python sends `bye` 4001, closes with 4001, and ends", {
  skip: python.missing,
}, async () => {
  const server = await startPythonServer();
  const socket = new WebSocket(`${server.url}/?channel=stopping`, "chizzy.v1");
  const frames: { type: string; code?: number }[] = [];
  socket.on("message", (data) => frames.push(JSON.parse(data.toString())));
  while (frames.length < 2) await once(socket, "message");
  const closed = once(socket, "close");
  assert.equal(await server.stop(), 0, server.output());
  assert.deepEqual([(await closed)[0], frames.at(-1)?.type, frames.at(-1)?.code], [4001, "bye", 4001]);
});
