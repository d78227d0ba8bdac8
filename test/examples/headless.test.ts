import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { InstalledExample } from "./installed-example.js";

describe("examples/headless", () => {
  const example = new InstalledExample("headless");

  it("lets messages fly, as text, and leaves", async () => {
    const { stage } = example;
    const visitor = await example.open();
    const { page } = visitor;
    await page.getByText("방송 중 · 1명").waitFor();
    await page.getByLabel("닉네임").fill("미나");
    await page.getByLabel("메시지").fill("안녕 <b>세상</b>");
    await page.getByRole("button", { name: "날리기" }).click();
    await page.getByRole("log").getByText("안녕 <b>세상</b>").waitFor();
    assert.equal(await page.getByLabel("메시지").inputValue(), "");
    await stage.say("stage", "저도 날려요", "하늘");
    await page.getByRole("log").getByText("저도 날려요").waitFor();
    assert.equal(visitor.sockets.length, 1);
    await visitor.assertNoProblems();

    await page.getByRole("button", { name: "나가기" }).click();
    await page.getByText("나와 있어요").waitFor();
    await stage.waitForConnections(0);
    await page.getByRole("button", { name: "들어가기" }).click();
    await page.getByText("방송 중 · 1명").waitFor();
    await visitor.leave();
    await stage.waitForConnections(0);
  });
});
