import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Chat, ExampleStage, exampleFolder, talk, type Visitor } from "./helpers/example.js";

describe("examples on strict pages", () => {
  let stage: ExampleStage;
  before(async () => {
    stage = await ExampleStage.start(["--origin", "null"]);
  });
  after(() => stage.stop());

  it("strict-policy: everything works, pop-out included, and the policy blocks nothing", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("strict-policy")));
    const chat = visitor.chat();
    await talk(stage, visitor, chat, "counsel");
    await useEverything(visitor, chat);

    await chat.part("menu-button").click();
    const opening = visitor.page.context().waitForEvent("page");
    await chat.part("pop-out-button").click();
    const popOut = await opening;
    await popOut.locator("chizzy-chat [part=text]").getByText("안녕하세요", { exact: true }).waitFor();
    await popOut.close();

    assert.equal(await visitor.page.locator("#blocked").textContent(), "0");
    await visitor.assertNoProblems();
    await visitor.leave();
    await stage.waitForConnections(0);
  });

  it("strict-policy: its policy is in force: an inline script, an inline style and a foreign image are blocked", async () => {
    const { page } = await stage.open(await stage.serve(exampleFolder("strict-policy")));
    await page.evaluate(() => {
      const inline = document.createElement("script");
      // A string would be refused by Trusted Types before the policy for scripts is asked.
      inline.appendChild(document.createTextNode("window.ran = true"));
      document.head.append(inline);
      new Image().src = "http://127.0.0.1:1/x.png";
      document.body.setAttribute("style", "color: red");
    });
    await page.waitForFunction(() => (window.violations?.length ?? 0) >= 3);
    assert.equal(await page.evaluate(() => "ran" in window), false);
    await page.context().close();
  });

  it("blocked-storage: everything works, and the nickname is remembered until the page is left", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("blocked-storage")));
    const chat = visitor.chat();
    await talk(stage, visitor, chat, "private");
    await useEverything(visitor, chat);
    await chat.send("이름은 아직 알아요");
    assert.equal(await chat.part("nickname").last().textContent(), "미나");
    await visitor.assertNoProblems();

    await visitor.page.reload();
    await chat.join();
    await chat.part("input").fill("누구였더라");
    await chat.part("input").press("Enter");
    assert.equal(await chat.part("nickname-input").inputValue(), "");
    await visitor.assertNoProblems();
    await visitor.leave();
    await stage.waitForConnections(0);
  });

  it("sandboxed-frame: everything works without origin, storage, forms and windows", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("sandboxed-frame")));
    const chat = visitor.chat("chizzy-chat", visitor.page.frameLocator("iframe"));
    await talk(stage, visitor, chat, "board");
    const frame = visitor.page.frames()[1];
    assert.equal(await frame?.evaluate(() => globalThis.origin), "null");
    await useEverything(visitor, chat);
    await chat.part("menu-button").click();
    assert.equal(await chat.part("pop-out-button").count(), 0);
    await visitor.assertNoProblems();
    await visitor.leave();
    await stage.waitForConnections(0);
  });
});

/** The parts of the element that load, write, open or store something. */
async function useEverything({ page }: Visitor, chat: Chat): Promise<void> {
  // The send button, where Enter was used before.
  await chat.part("input").fill("단추로 보내요");
  await chat.part("send-button").click();
  await chat.see("단추로 보내요");

  // The menu: settings take effect, the nickname changes.
  await chat.part("menu-button").click();
  await chat.part("menu").getByText("어둡게").click();
  await chat.element.locator("[part=chat][data-theme=dark]").waitFor();
  await chat.part("rename-button").click();
  await chat.part("nickname-input").fill("미나");
  await chat.part("nickname-button").click();
  await chat.part("nickname-form").waitFor({ state: "detached" });

  // Row actions: an answer with a quote, a copy, hiding somebody and undoing it.
  const row = chat.part("row").filter({ hasText: "어서 오세요" }).first();
  await row.hover();
  await chat.part("reply-button").click();
  await chat.part("input").pressSequentially(":clap");
  await chat.part("completion").first().waitFor();
  await page.keyboard.press("Enter");
  await chat.part("input").press("Enter");
  await chat.part("quote").getByText("어서 오세요").waitFor();
  await row.hover();
  await chat.part("copy-button").click();
  await chat.part("notice").getByText("복사했어요").waitFor();
  await row.hover();
  await chat.part("hide-button").click();
  await chat.part("undo-button").click();
  await row.waitFor();

  // The picker, which is loaded now.
  await chat.part("emoji-button").click();
  await chat.element.getByRole("button", { name: "활짝 웃는 얼굴", exact: true }).click();
  await page.keyboard.press("Escape");
  await chat.part("input").press("Enter");
  await chat.part("text").getByText("😀").waitFor();
}
