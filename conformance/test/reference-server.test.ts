import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startChatServer } from "../../scripts/test-support/chat-server.js";
import { failures, runKit } from "./helpers/kit.js";

/** One comes each 515 ms, so that they are the time that a run takes: less than a minute. */
const MOST_CONNECTIONS = 100;

describe("the reference server", { concurrency: 2 }, () => {
  it("keeps every rule, with its own limits, none of which the kit trips, within a minute", async () => {
    const server = await startChatServer({ args: ["--store", "memory", "--limit", "pingMs=5000"] });
    const run = await runKit(server.url);
    const metrics = await (await fetch(`${server.httpUrl}/metrics`)).text();
    await server.stop();
    assert.deepEqual(failures(run), []);
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assert.doesNotMatch(metrics, /refused_joins_total\{code="429"\}/);
    const connections = Number(/(\d+) connections/.exec(run.stdout)?.[1]);
    assert.ok(connections <= MOST_CONNECTIONS, `${connections} connections`);
    const held = run.results.filter(({ result }) => result === "holds").length;
    assert.ok(held >= 58, `only ${held} sentences were found to hold`);
  });

  it("keeps the rules that take many messages and several pings, too", async () => {
    const limits = ["pingMs=2000", "publishBurst=1000", "framesPerSecond=1000", "sameTextMs=0"];
    const server = await startChatServer({ args: limits.flatMap((limit) => ["--limit", limit]) });
    const run = await runKit(server.url, "--slow", "--only", "Y1,Y2,F6,S1");
    await server.stop();
    assert.deepEqual(failures(run), []);
    assert.equal(run.code, 0, run.stdout + run.stderr);
  });
});
