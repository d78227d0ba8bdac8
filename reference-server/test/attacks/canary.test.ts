import assert from "node:assert/strict";
import { it } from "node:test";
import { assertUndisturbed, longestWait, NEEDS_LINUX, startCanary, startTarget } from "./helpers/target.js";

it("a canary that nobody attacks waits for nothing and is refused nothing", NEEDS_LINUX, async (t) => {
  const { url } = await startTarget(t);
  const canary = await startCanary(t, url);
  const report = await canary.report();
  assertUndisturbed(t, report, 50);
  assert.ok(report.acks > 0);
});

it("a canary tells of a server that stands still", NEEDS_LINUX, async (t) => {
  const { url, cli } = await startTarget(t);
  const canary = await startCanary(t, url);
  cli.process.kill("SIGSTOP");
  const report = await canary.report(20);
  cli.process.kill("SIGCONT");
  assert.ok(longestWait(report) > 500, "what has no answer counts with the time that it has waited");
});
