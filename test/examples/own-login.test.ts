import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { waitUntil } from "../../e2e/helpers/chat-page.js";
import type { Visitor } from "../../e2e/helpers/example.js";
import { InstalledExample } from "./installed-example.js";

describe("examples/own-login", () => {
  const example = new InstalledExample("own-login");
  let site: string;
  before(async () => {
    site = await example.run({ PORT: "0" }, "server.js");
  });

  async function logIn({ page }: Visitor, id: string, password = "demo"): Promise<void> {
    await page.getByLabel("아이디").fill(id);
    await page.getByLabel("비밀번호").fill(password);
    await page.getByRole("button", { name: "들어가기" }).click();
  }

  it("guests read; one who logs in writes at once, under the site's name and role, over the same connection", async () => {
    const guest = await example.stage.open(site);
    const streamer = await example.stage.open(site);
    const [guestChat, streamerChat] = [guest.chat(), streamer.chat()];
    await guestChat.join();
    await guest.page.getByRole("button", { name: "로그인하고 이야기하기" }).waitFor();
    assert.equal(await guestChat.part("input").count(), 0);

    await streamer.page.getByRole("button", { name: "로그인", exact: true }).click();
    await logIn(streamer, "haneul");
    await streamer.page.getByText("하늘 님").waitFor();
    await streamerChat.send("어서 오세요");
    await guestChat.see("어서 오세요");
    assert.equal(await guestChat.part("nickname").textContent(), "하늘");
    await guestChat.part("badge-streamer").waitFor();

    await guest.page.getByRole("button", { name: "로그인하고 이야기하기" }).click();
    await logIn(guest, "mina");
    await guestChat.send("드디어 왔어요");
    await streamerChat.see("드디어 왔어요");
    assert.equal(await streamerChat.part("nickname").last().textContent(), "미나");
    await guestChat.see("어서 오세요");
    assert.equal(guest.sockets.length, 1);

    await guest.page.getByRole("button", { name: "로그아웃" }).click();
    await guest.page.getByRole("button", { name: "로그인하고 이야기하기" }).waitFor();
    await guestChat.see("드디어 왔어요");

    for (const visitor of [guest, streamer]) {
      await visitor.assertNoProblems();
      await visitor.page.evaluate(() => document.querySelector("chizzy-chat")?.remove());
      await waitUntil(
        () => visitor.sockets.every((socket) => socket.isClosed()),
        () => "a socket is open",
      );
    }
  });

  it("a login is still there after a reload; a wrong password is said in the form", async () => {
    const visitor = await example.stage.open(site);
    await visitor.page.getByRole("button", { name: "로그인", exact: true }).click();
    await logIn(visitor, "mina", "wrong");
    await visitor.page.getByText("아이디나 비밀번호가 달라요").waitFor();
    await logIn(visitor, "mina");
    await visitor.chat().send("다시 왔어요");
    await visitor.page.reload();
    await visitor.chat().send("그대로 미나예요");
    assert.equal(await visitor.chat().part("nickname").last().textContent(), "미나");
  });

  it("gives a token to nobody without a login", async () => {
    const response = await fetch(`${site}/chat-token`);
    assert.equal(response.status, 401);
  });
});
