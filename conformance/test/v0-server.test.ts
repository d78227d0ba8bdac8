import assert from "node:assert/strict";
import { it } from "node:test";
import { startPeer } from "../../scripts/test-support/peers.js";
import { runKit } from "./helpers/kit.js";

it("a server like the prototype's is told exactly what it lacks, and survives it", async () => {
  const peer = await startPeer({ behaviour: "v0-history" });
  const run = await runKit(peer.url, "--timeout", "1");
  const { crash } = peer.received();
  await peer.stop();
  assert.equal(run.code, 1, run.stderr);
  assert.equal(crash, undefined);
  assert.match(run.stdout, /^This server did not greet with `hello`/);
  const of = (wanted: string) => [
    ...new Set(run.results.filter(({ result }) => result === wanted).map(({ rule }) => rule)),
  ];
  // All that makes chizzy.v1 of it: greeting, channels, positions, answers, pings, and what is believed of a bare message.
  for (const rule of ["J2", "J5", "J6", "C4", "C7", "Y1", "Y2", "P1", "P2", "G1", "G3", "S1", "S2"])
    assert.ok(of("fails").includes(rule), `${rule}: ${run.stdout}`);
  // What it does already: bare messages come back, and `ws` echoes what it is offered first.
  assert.ok(of("holds").includes("J4"), run.stdout);
  const echo = run.results.find(({ says }) => says === "and must not echo any other");
  assert.deepEqual([echo?.result, echo?.came], ["fails", 'the subprotocol "other"']);
  const greeting = run.results.find(({ rule }) => rule === "Y1");
  assert.equal(greeting?.expected, "`hello`, then `history` (J2)");
});
