import { describe, it } from "node:test";
import { InstalledExample, visitAppPage } from "./installed-example.js";

describe("examples/react", () => {
  const example = new InstalledExample("react");

  it("talks, counts, sends by a method, and has a socket only while it is mounted", async () => {
    await visitAppPage(example, await example.open(), { channel: "react" });
  });

  it("does the same in development, where StrictMode mounts twice: one socket, one count for each message", async () => {
    const site = await example.run({}, "node_modules/vite/bin/vite.js", "--port=0");
    await visitAppPage(example, await example.stage.open(site), { channel: "react" });
  });
});
