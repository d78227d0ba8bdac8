import assert from "node:assert/strict";
import { it } from "node:test";
import { join, type TestClient } from "../helpers/client.js";
import { assertUndisturbed, count, NEEDS_LINUX, startCanary, startTarget } from "./helpers/target.js";

for (const [name, textOf, most] of [
  ["other texts", (index: number) => `text ${index}`, (seconds: number) => 10 + 2 * seconds],
  ["one text", () => "the same text", (seconds: number) => 3 + 0.3 * seconds],
] as const) {
  it(
    `100 connections of one address that write ${name} get no more through than the address may`,
    NEEDS_LINUX,
    async (t) => {
      const { url } = await startTarget(t, ["--limit=connectsPerAddress=1000"]);
      const canary = await startCanary(t, url);
      await canary.report(10);
      const clients = await Promise.all(Array.from({ length: 100 }, () => join(url)));
      const start = performance.now();
      let written = 0;
      for (let round = 0; round < count(3, 15); round += 1) {
        await Promise.all(clients.map((client, index) => client.publish(textOf(written + index))));
        written += clients.length;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      const seconds = (performance.now() - start) / 1_000;
      const acks = clients.reduce((sum, client) => sum + acksOf(client), 0);
      t.diagnostic(`${acks} of ${written} messages in ${seconds.toFixed(1)} s`);
      assert.ok(acks >= 3 && acks <= Math.ceil(most(seconds)), `${acks} messages in ${seconds} s`);
      assertUndisturbed(t, await canary.report(20), 100);
    },
  );
}

function acksOf({ frames }: TestClient): number {
  return frames.filter(({ type }) => type === "ack").length;
}
