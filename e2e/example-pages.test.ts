import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Chat, ExampleStage, exampleFolder, talk } from "./helpers/example.js";

declare global {
  interface Window {
    documentPictureInPicture?: { window: Window | null };
  }
}

describe("examples that are plain pages", () => {
  let stage: ExampleStage;
  before(async () => {
    stage = await ExampleStage.start();
  });
  after(() => stage.stop());

  it("script-tag: talks, and leaves nothing behind", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("script-tag")));
    await talk(stage, visitor, visitor.chat(), "my-stream");
    await visitor.leave();
    await stage.waitForConnections(0);
  });

  it("legacy-page: talks by the classic script, counts messages, and has its own words and a link that renames", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("legacy-page")));
    const { page } = visitor;
    const chat = visitor.chat();
    await talk(stage, visitor, chat, "radio");
    // The page makes the element a block of its own height, and the list has what the rest leaves.
    assert.ok(((await chat.part("log").boundingBox())?.height ?? 0) > 250);
    assert.equal(await page.locator("#count").textContent(), "2");
    assert.equal(await chat.part("input").getAttribute("placeholder"), "사연을 적어 주세요");
    await page.getByRole("button", { name: "필명 바꾸기" }).click();
    await chat.part("nickname-input").fill("별이");
    await chat.part("nickname-button").click();
    await chat.send("이제 별이예요");
    assert.equal(await chat.part("nickname").last().textContent(), "별이");
    await visitor.assertNoProblems();
    await visitor.leave();
    await stage.waitForConnections(0);
  });

  it("picture-in-picture: the chat moves into a window of its own, else a popup, and back when that closes, with all it has", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("picture-in-picture")));
    const { page } = visitor;
    const chat = visitor.chat();
    await talk(stage, visitor, chat, "night-sea");
    for (const kind of ["Picture-in-Picture", "a popup"]) {
      const opening = page.context().waitForEvent("page");
      await page.locator("#float").click();
      const floating = new Chat((await opening).locator("chizzy-chat"));
      await floating.see("어서 오세요");
      await floating.send(`여기는 ${kind}`);
      await floating.part("input").fill(`${kind}에서 쓰던 글`);
      assert.ok(((await floating.part("log").boundingBox())?.height ?? 0) > 100, kind);
      assert.equal(await floating.part("chat").evaluate((box) => getComputedStyle(box).display), "flex");
      assert.equal(await floating.part("send-button").getAttribute("title"), "보내기");
      assert.equal(
        await page.evaluate(() => window.documentPictureInPicture?.window != null),
        kind !== "a popup",
      );

      await page.locator("#float").click();
      await chat.see(`여기는 ${kind}`);
      assert.equal(await chat.part("input").inputValue(), `${kind}에서 쓰던 글`);
      await page.evaluate(() =>
        Object.defineProperty(window, "documentPictureInPicture", { value: undefined }),
      );
    }
    assert.equal(visitor.sockets.length, 1);
    await visitor.assertNoProblems();
    await visitor.leave();
    await stage.waitForConnections(0);
  });

  it("two-channels: each has its own messages, draft, language and socket; the nickname is asked once", async () => {
    const visitor = await stage.open(await stage.serve(exampleFolder("two-channels")));
    const korean = visitor.chat("chizzy-chat[channel=match-ko]");
    const english = visitor.chat("chizzy-chat[channel=match-en]");
    await korean.join();
    await english.join();
    await english.part("input").fill("half a sentence");
    await korean.send("골!", "미나");
    assert.equal(await english.part("input").inputValue(), "half a sentence");
    await english.send("What a goal!");
    await stage.say("match-ko", "대박");
    await stage.say("match-en", "Unreal");
    await korean.see("대박");
    await english.see("Unreal");
    assert.deepEqual(await korean.part("text").allTextContents(), ["골!", "대박"]);
    assert.deepEqual(await english.part("text").allTextContents(), ["What a goal!", "Unreal"]);
    assert.equal(await english.part("nickname").first().textContent(), "미나");
    assert.equal(await english.part("send-button").getAttribute("title"), "Send");
    await stage.waitForConnections(2);
    await visitor.assertNoProblems();
    await visitor.leave();
    await stage.waitForConnections(0);
  });
});
