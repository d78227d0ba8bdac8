import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import type { ChizzyChat } from "chizzy-chat";
import { SignJWT } from "jose";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, startChatServer } from "../scripts/test-support/chat-server.js";
import { startBrowser, waitUntil } from "./helpers/chat-page.js";
import { listen } from "./helpers/listen.js";

declare global {
  interface Window {
    /** What `chizzy-error` told. */
    codes: string[];
  }
}

const SECRET = "a secret of this test, and of no site at all";
const AUDIENCE = "chat";

/** A token as a site's backend makes it. */
function sign(
  claims: object,
  { secret = SECRET, seconds = 3_600, audience = AUDIENCE } = {},
): Promise<string> {
  return new SignJWT({ aud: audience, exp: Math.floor(Date.now() / 1_000) + seconds, ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
}

/** A token whose header says that nobody signed it (RFC 8725, section 2.1). */
function signByNone(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ aud: AUDIENCE, ...claims })}.`;
}

describe("a site with a login", () => {
  let browser: Browser;
  const servers: ChatServer[] = [];
  let script: string;
  /** Answers the page's requests for a token; null: 500. */
  let tokenOf: (user: string) => Promise<string> | null = () => null;
  let tokenRequests = 0;
  const web = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://site");
    if (pathname === "/token") {
      tokenRequests += 1;
      const token = await tokenOf(searchParams.get("user") ?? "");
      response.statusCode = token === null ? 500 : 200;
      response.end(token ?? "<!doctype html><title>500</title>");
      return;
    }
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="ko"><title>a site</title>
      <style>chizzy-chat { inline-size: 360px; block-size: 500px }</style>
      <script>window.codes = []; addEventListener("chizzy-error", (event) => codes.push(event.detail.code))</script>
      <script type="module" src="${script}"></script>
      <chizzy-chat server="${searchParams.get("server")}"><button slot="login">로그인</button></chizzy-chat>`);
  });
  let site: string;

  before(async () => {
    browser = await startBrowser();
    site = await listen(web);
  });
  after(async () => {
    await browser.close();
    web.close();
    for (const server of servers) await server.stop();
  });

  async function startSite(guests: string): Promise<ChatServer> {
    const server = await startChatServer({
      args: ["--guests", guests, "--auth-audience", AUDIENCE, "--limit", "publishBurst=1000"],
      env: { CHIZZY_AUTH_SECRET: SECRET },
    });
    servers.push(server);
    script = `${server.httpUrl}/chizzy-chat.js`;
    return server;
  }

  /** A visitor of the site, with every socket that their page opens, and every `auth` that it sends. */
  async function visit(server: ChatServer, user?: string) {
    const context = await browser.newContext({ locale: "ko-KR" });
    const page = await context.newPage();
    const sockets: string[] = [];
    const auths: string[] = [];
    page.on("websocket", (socket) => {
      sockets.push(socket.url());
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes('"auth"')) auths.push(String(payload));
      });
    });
    await page.goto(`${site}/?server=${server.url}`);
    if (user !== undefined) await logIn(page, user);
    return { page, sockets, auths, chat: page.locator("chizzy-chat") };
  }
  const logIn = (page: Page, user: string) =>
    page.locator("chizzy-chat").evaluate((chat, name) => {
      (chat as ChizzyChat).getToken = async () => (await fetch(`/token?user=${name}`)).text();
    }, user);
  const logOut = (page: Page) =>
    page.locator("chizzy-chat").evaluate((chat) => {
      (chat as ChizzyChat).getToken = undefined;
    });
  async function write(page: Page, text: string): Promise<void> {
    const input = page.locator("chizzy-chat [part=input]");
    await input.fill(text);
    await input.press("Enter");
    await page
      .locator("chizzy-chat [part~=own-row][data-state=sent]")
      .getByText(text, { exact: true })
      .waitFor();
  }
  /** What stands before the name in the row with this text. */
  const signs = (page: Page, text: string) =>
    page.locator("chizzy-chat").evaluate((chat, wanted) => {
      const rows = [...(chat.shadowRoot?.querySelectorAll("[part~=row]") ?? [])];
      const row = rows.findLast(
        (candidate) => candidate.querySelector("[part=text]")?.textContent === wanted,
      );
      return [...(row?.querySelectorAll("[role=img]") ?? [])].map((sign) => sign.ariaLabel);
    }, text);
  /** Waits for it: a row is sent with the `ack`, and the message itself comes after it. */
  const waitForGuestMark = (page: Page, text: string) =>
    waitUntil(
      async () => (await signs(page, text)).join() === "손님",
      () => `no guest mark at ${text}`,
    );
  const authorOf = (page: Page, text: string) =>
    page
      .locator("chizzy-chat [part~=row]")
      .filter({ has: page.getByText(text, { exact: true }) })
      .locator("[part=nickname]")
      .textContent();

  it("a guest logs in in place, is renewed without a move of what is read, and logs out", async () => {
    const server = await startSite("write");
    tokenOf = (user) =>
      user === "streamer"
        ? sign({ sub: "s1", name: "선장", roles: ["streamer"] })
        : sign({ sub: "u1", name: "미나", roles: ["moderator"] }, { seconds: 4 });
    const streamer = await visit(server, "streamer");
    for (let line = 0; line < 60; line += 1) await write(streamer.page, `이야기 ${line}`);

    const viewer = await visit(server);
    const { page, chat, sockets, auths } = viewer;
    await chat.evaluate((element) => element.setAttribute("nickname", "지나가던손님"));
    await chat.getByText("이야기 59").waitFor();
    assert.deepEqual(await signs(page, "이야기 59"), ["스트리머"]);
    await write(page, "손님으로");
    await waitForGuestMark(page, "손님으로");

    await chat.locator("[part=log]").hover();
    await page.mouse.wheel(0, -500);
    const reading = chat.locator("[part~=row]").filter({ hasText: "이야기 45" });
    await reading.waitFor();
    const placeOf = async () => (await reading.boundingBox())?.y ?? 0;
    let place = await placeOf();
    await waitUntil(
      async () => {
        const before = place;
        place = await placeOf();
        return before === place;
      },
      () => "the wheel does not come to rest",
    );
    await chat.locator("[part=input]").fill("쓰던 글");
    tokenRequests = 0;
    await logIn(page, "mina");
    const nameOf = () => chat.evaluate((element) => element.matches(":state(connected)"));
    await waitUntil(
      () => tokenRequests >= 1,
      () => "no token was asked for",
    );
    await waitUntil(
      () => auths.length === 1,
      () => "no token was sent",
    );
    // A token of 4 s is renewed after 3.6 s, and again.
    await waitUntil(
      () => auths.length >= 3,
      () => `${auths.length} tokens were sent`,
      20_000,
    );
    assert.equal(await nameOf(), true);
    assert.equal(sockets.length, 1);
    assert.ok(Math.abs((await placeOf()) - place) <= 1, "what is read has moved");
    assert.equal(await chat.locator("[part=input]").inputValue(), "쓰던 글");
    assert.equal(await chat.locator("[part=nickname-form]").count(), 0);
    await chat.locator("[part=input]").press("Enter");
    await streamer.chat.getByText("쓰던 글").waitFor();
    assert.deepEqual(await signs(streamer.page, "쓰던 글"), ["매니저"]);
    assert.equal(await authorOf(streamer.page, "쓰던 글"), "미나");
    assert.deepEqual(await signs(streamer.page, "손님으로"), ["손님"]);
    assert.deepEqual(await page.evaluate(() => window.codes), []);

    await logOut(page);
    await waitUntil(
      () => sockets.length === 2,
      () => "no new connection",
    );
    await chat.locator("[part=status-light][data-state=live]").waitFor();
    await write(page, "다시 손님");
    await streamer.chat.getByText("다시 손님").waitFor();
    assert.deepEqual(await signs(streamer.page, "다시 손님"), ["손님"]);
    assert.equal(await chat.locator("[part~=gap-mark]").count(), 0);
    assert.equal(await chat.locator("[part~=recovered-mark]").count(), 0);
    const own = chat.locator("[part~=own-row] [part=text]");
    assert.deepEqual(await own.allTextContents(), ["손님으로", "쓰던 글", "다시 손님"]);
    for (const url of sockets) assert.doesNotMatch(url, /token|ey[A-Z]/);
  });

  it("whose guests may only read has its login in place of the composer", async () => {
    const server = await startSite("read");
    tokenOf = () => sign({ sub: "u2", name: "하늘" });
    const { page, chat, sockets } = await visit(server);
    await chat.getByRole("button", { name: "로그인" }).waitFor();
    assert.equal(await chat.locator("[part=input]").count(), 0);
    await logIn(page, "haneul");
    await write(page, "이제 쓸 수 있어요");
    assert.deepEqual(await signs(page, "이제 쓸 수 있어요"), []);
    assert.equal(sockets.length, 1);
  });

  it("that admits no guests shows nothing before the login, and everything after it", async () => {
    const server = await startSite("none");
    tokenOf = (user) => sign({ sub: user, name: user });
    const first = await visit(server, "하나");
    await write(first.page, "우리끼리");
    const { page, chat, sockets } = await visit(server);
    await chat.getByText("로그인하면 채팅을 볼 수 있어요").waitFor();
    assert.equal(await chat.getByText("우리끼리").count(), 0);
    await logIn(page, "둘");
    await chat.getByText("우리끼리").waitFor();
    await write(page, "왔어요");
    await first.chat.getByText("왔어요").waitFor();
    assert.equal(sockets.length, 1);
  });

  for (const [what, token, code] of [
    ["is expired", () => sign({ sub: "x" }, { seconds: -60 }), "token_expired"],
    ["is malformed", () => Promise.resolve("not.a.token"), "unauthorized"],
    ["is for another audience", () => sign({ sub: "x" }, { audience: "shop" }), "unauthorized"],
    [
      "is signed by another key",
      () => sign({ sub: "x" }, { secret: "another secret, of another site" }),
      "unauthorized",
    ],
    ["is signed by none", () => Promise.resolve(signByNone({ sub: "x" })), "unauthorized"],
    ["is an error page", () => null, "token_failed"],
  ] as const) {
    it(`whose token ${what} leaves the viewer a guest who is told so, and asks no more than twice at once`, async () => {
      const server = servers[0] ?? (await startSite("write"));
      script = `${server.httpUrl}/chizzy-chat.js`;
      tokenOf = token;
      tokenRequests = 0;
      const { page, chat, auths } = await visit(server);
      await chat.evaluate((element) => element.setAttribute("nickname", "누군가"));
      await logIn(page, "x");
      await chat.getByText("로그인을 확인하지 못했어요. 지금은 손님이에요").waitFor();
      assert.deepEqual(await page.evaluate(() => window.codes), [code]);
      assert.ok(tokenRequests <= (code === "token_expired" ? 2 : 1), `${tokenRequests} requests`);
      assert.ok(auths.filter((auth) => auth.includes('"token"')).length <= 2);
      await write(page, `그래도 ${what}`);
      await waitForGuestMark(page, `그래도 ${what}`);
      tokenOf = () => sign({ sub: "y", name: "돌아온이" });
      await chat.getByRole("button", { name: "다시 시도" }).click();
      await waitUntil(
        async () => (await chat.locator("[part=status]").isHidden()) && auths.length > 0,
        () => "the login is not tried again",
      );
      await page.close();
    });
  }
});
