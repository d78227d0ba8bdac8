import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { talk } from "../../e2e/helpers/example.js";
import { InstalledExample } from "./installed-example.js";

describe("examples/custom-name", () => {
  const example = new InstalledExample("custom-name");

  it("talks under its own name, with its own server and defaults, and the usual name stays free", async () => {
    const { stage } = example;
    const visitor = await example.open();
    const chat = visitor.chat("moon-chat");
    await talk(stage, visitor, chat, "shop");
    assert.equal(await visitor.page.evaluate(() => customElements.get("chizzy-chat") === undefined), true);
    await chat.element.locator("[part=chat][data-density=compact][data-times=on]").waitFor();
    await visitor.leave();
    await stage.waitForConnections(0);
  });
});
