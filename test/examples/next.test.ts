import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { InstalledExample, visitAppPage } from "./installed-example.js";

describe("examples/next", () => {
  const example = new InstalledExample("next");
  const program = "node_modules/next/dist/bin/next";

  it("sends the tag in the server's HTML, talks, counts, sends by a method, and has a socket only while it is mounted", async () => {
    const site = await example.run({}, program, "start", "--port=0");
    const html = await (await fetch(site)).text();
    assert.match(html, /<chizzy-chat server="ws:\/\/localhost:4000" channel="next">/);
    await visitAppPage(example, await example.stage.open(site), { channel: "next", greets: false });
  });

  it("does the same in development, where Next warns of everything that hydration finds different", async () => {
    const site = await example.run({}, program, "dev", "--port=0");
    // The first answer waits for the compiler.
    assert.equal((await fetch(site)).status, 200);
    await visitAppPage(example, await example.stage.open(site), { channel: "next", greets: false });
  });
});
