import { describe, it } from "node:test";
import { InstalledExample, visitAppPage } from "./installed-example.js";

describe("examples/vue", () => {
  const example = new InstalledExample("vue");

  it("talks, counts, sends by a method, and has a socket only while it is mounted", async () => {
    await visitAppPage(example, await example.open(), { channel: "vue" });
  });

  it("binds the nickname both ways", async () => {
    const visitor = await example.open();
    const chat = visitor.chat();
    const field = visitor.page.getByLabel("닉네임 ", { exact: true });
    await chat.join();
    await chat.send("안녕하세요", "미나");
    await visitor.page.waitForFunction(
      (input) => (input as HTMLInputElement | null)?.value === "미나",
      await field.elementHandle(),
    );
    await field.fill("바다");
    await field.press("Enter");
    await chat.send("새 이름이에요");
    await chat.part("nickname").getByText("바다").waitFor();
    await visitor.assertNoProblems();
  });
});
