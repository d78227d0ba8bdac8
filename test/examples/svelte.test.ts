import { describe, it } from "node:test";
import { InstalledExample, visitAppPage } from "./installed-example.js";

describe("examples/svelte", () => {
  const example = new InstalledExample("svelte");

  it("talks, counts, sends by a method, and has a socket only while it is mounted", async () => {
    await visitAppPage(example, await example.open(), { channel: "svelte" });
  });
});
