import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { describe, it, type TestContext } from "node:test";
import { type Authenticate, createTokenVerifier, type Viewer } from "chizzy-chat-server";
import { WebSocket } from "ws";
import { GuestSessions } from "../../src/identity/guest-sessions.js";
import { createRef, join, joinAsV0, positionOf, TestClient } from "../helpers/client.js";
import { createTestLogger, fill, type RunningServer, startServer } from "../helpers/server.js";
import { auth, authenticate, SECRET, sign } from "../helpers/tokens.js";

type Options = Parameters<typeof startServer>[1];

/** A server whose site has logins. */
function startWithLogins(t: TestContext, options: Options = {}): Promise<RunningServer> {
  return startServer(t, { authenticate: createTokenVerifier({ secret: SECRET }), ...options });
}

/** A hook with the viewers of a test, by token. */
function knows(viewers: Record<string, Viewer>): Authenticate {
  return ({ token }) => (token === undefined ? undefined : viewers[token]);
}

const MINA: Viewer = { uid: "u1", nickname: "미나" };

it("A1 and A2: an accepted token is answered with a new `hello` that has the token's uid, nickname, roles and `exp`", async (t) => {
  const { url } = await startWithLogins(t);
  const client = await join(url);
  assert.deepEqual(client.frames[0]?.you.auth, "guest");
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const hello = await authenticate(
    client,
    await sign({ sub: "user-7", name: "미나", roles: ["moderator", "vip"], exp }),
  );
  assert.deepEqual(hello.you, {
    uid: "user-7",
    nickname: "미나",
    auth: "token",
    roles: ["moderator", "vip"],
    exp: exp * 1_000,
  });
  assert.equal(client.frames.filter(({ type }) => type === "history").length, 1, "the position stays");
});

it("M4 and M1: `roles` must be those of the writer's token, live, in `batch` and in `history`", async (t) => {
  const { url } = await startWithLogins(t);
  const [client, other] = [await join(url), await join(url)];
  const token = await sign({ sub: "u1", name: "미나", roles: ["moderator"] });
  await authenticate(client, token);
  await client.publish("hi", { roles: ["admin"] });
  const [event] = await other.waitForEvents(1);
  assert.deepEqual([event?.roles, event?.uid, event?.nickname], [["moderator"], "u1", "미나"]);
  await authenticate(client, await sign({ sub: "u1", name: "미나" }));
  await client.publish("no longer");
  await other.waitForEvents(2);
  const shown = (await join(url)).frames[1]!.data;
  assert.deepEqual(shown, other.events);
  assert.deepEqual([shown[0]!.roles, shown[1]!.roles], [["moderator"], undefined]);
  const told = [...client.texts, ...other.texts].join();
  assert.ok(!told.includes(token), "A6: a token must not be sent to anybody else");
});

describe("M3: a message of a viewer without a token must come with `guest: true`", () => {
  it("on a server that knows tokens, live, in `history` and on a page, v0 clients included", async (t) => {
    const { url, engine } = await startWithLogins(t, { limits: { resume: 2 } });
    const [guest, known] = [await join(url), await join(url)];
    const v0 = await joinAsV0(url, { query: { channel: "test" } });
    await authenticate(known, await sign({ sub: "u1", name: "미나" }));
    await guest.publish("guest");
    await known.publish("known");
    v0.send({ nickname: "old", text: "v0" });
    const events = await guest.waitForEvents(3);
    const marks = Object.fromEntries(events.map(({ text, guest }) => [text, guest]));
    assert.deepEqual(marks, { guest: true, known: undefined, v0: true });
    assert.deepEqual((await join(url)).frames[1]?.data, events);
    await fill(engine, "test", 5);
    const page = await guest.request({ type: "history", before: 4, limit: 10 });
    assert.deepEqual(page.data, events, "also on a page that is read from the log");
  });

  it("and without it on any other, also what was written while there were logins", async (t) => {
    const { url, engine } = await startServer(t, { limits: { resume: 2 } });
    const uid = { uid: "g1", nickname: "a" };
    for (const text of ["1", "2", "3", "4"])
      await engine.append("test", { type: "message", text, guest: true, ...uid }, createRef());
    const client = await join(url);
    await client.publish("live");
    await client.waitFor(() => client.events.find(({ text }) => text === "live"));
    const page = await client.request({ type: "history", before: 3, limit: 10 });
    assert.equal(page.data.length, 2);
    for (const event of [...client.events, ...page.data]) assert.equal(event.guest, undefined, event.text);
  });
});

it("P3: a token's nickname wins over the frame's; without one in the token the viewer gets one that stays", async (t) => {
  const { url } = await startWithLogins(t);
  const client = await join(url);
  await authenticate(client, await sign({ sub: "u1", name: "미나" }));
  await client.publish("1", { nickname: "streamer" });
  const { you } = await authenticate(client, await sign({ sub: "u2" }));
  await client.publish("2", { nickname: "streamer" });
  const names = (await client.waitForEvents(2)).map(({ nickname }) => nickname);
  assert.match(you.nickname, /^user-[0-9a-f]{4}$/);
  assert.deepEqual(names, ["미나", you.nickname]);
});

describe("P5: a guest must not write under the nickname of a viewer with a token who is in that channel now", () => {
  it("in any spelling that looks the same; the refusal names the nickname and is final", async (t) => {
    const { url } = await startWithLogins(t);
    const [known, guest] = [await join(url), await join(url)];
    const v0 = await joinAsV0(url, { query: { channel: "test" } });
    await authenticate(known, await sign({ sub: "u1", name: "Chizzy Kim" }));
    const looksTheSame = [
      "Chizzy Kim",
      "chizzy kim",
      "CHIZZY\u00A0KIM",
      "Chizzy\u2003Kim",
      "ChizzyKim",
      "Chizzy\u3164Kim",
      "Ｃｈｉｚｚｙ Ｋｉｍ",
      "Chizzy\u200C Kim",
      "Chizzy\u034FKim",
      "Chizzy\u2800Kim",
      "Chizzy Kim\u{13441}",
      "Chizzy Kim\uFE0F",
      "Chizzy Kim\uFFFC",
      "Chizzy\uFFF0Kim\u{1D159}",
      "𝗖𝗵𝗶𝘇𝘇𝘆 𝓚𝓲𝓶",
    ];
    for (const nickname of looksTheSame) {
      const refusal = await guest.publish(`as ${nickname}`, { nickname });
      assert.deepEqual([refusal.code, refusal.retry], ["forbidden", undefined], JSON.stringify(nickname));
      assert.match(refusal.message, /^nickname: "/);
      v0.send({ nickname, text: "imitated" });
    }
    assert.equal((await guest.publish("mine", { nickname: "Chizzy" })).type, "ack");
    assert.equal((await known.publish("theirs")).type, "ack");
    assert.deepEqual(
      (await guest.waitForEvents(2)).map(({ text }) => text),
      ["mine", "theirs"],
    );
  });

  it("also where a letter's small form depends on its place in a word", async (t) => {
    const { url } = await startWithLogins(t);
    const [known, guest] = [await join(url), await join(url)];
    await authenticate(known, await sign({ sub: "u1", name: "ΝΙΚΟΣ Α" }));
    for (const nickname of ["ΝΙΚΟΣΑ", "νικος α", "νικοσα"])
      assert.equal((await guest.publish(`as ${nickname}`, { nickname })).code, "forbidden", nickname);
  });

  it("in other channels and after the viewer left, the nickname is free", async (t) => {
    const { url } = await startWithLogins(t);
    const token = await sign({ sub: "u1", name: "미나" });
    const [one, two, guest] = [await join(url), await join(url), await join(url)];
    await authenticate(one, token);
    await authenticate(two, token);
    const elsewhere = await join(url, { query: { channel: "elsewhere" } });
    assert.equal((await elsewhere.publish("hi", { nickname: "미나" })).type, "ack");
    one.close();
    await one.waitForClose();
    assert.equal(
      (await guest.publish("1", { nickname: "미나" })).code,
      "forbidden",
      "one window is still open",
    );
    two.socket.close();
    await two.waitForClose();
    await until(async () => (await guest.publish("2", { nickname: "미나" })).type === "ack");
  });

  it("another token and a guest's session give the name free", async (t) => {
    const { url } = await startWithLogins(t);
    const [known, guest] = [await join(url), await join(url)];
    const { session } = known.frames[0]!.you;
    await authenticate(known, await sign({ sub: "u1", name: "미나" }));
    await authenticate(known, await sign({ sub: "u1", name: "하늘" }));
    assert.equal((await guest.publish("1", { nickname: "미나" })).type, "ack");
    assert.equal((await guest.publish("2", { nickname: "하늘" })).code, "forbidden");
    await auth(known, { session });
    assert.equal((await guest.publish("3", { nickname: "하늘" })).type, "ack");
  });
});

it("P2 comes first: a `ref` that was published before is answered with the first result, though it would be refused now", async (t) => {
  const { url, engine } = await startWithLogins(t);
  const [known, guest] = [await join(url), await join(url)];
  const ref = createRef();
  const first = await guest.publish("mine", { ref, nickname: "미나" });
  await authenticate(known, await sign({ sub: "u1", name: "미나" }));
  const again = await join(url);
  assert.deepEqual(await again.publish("mine", { ref, nickname: "미나" }), { ...first, duplicate: true });
  assert.equal((await again.publish("other", { nickname: "미나" })).code, "forbidden");
  engine.locate = () => Promise.reject(new Error("disk on fire"));
  assert.equal((await again.publish("other", { nickname: "미나" })).code, "forbidden");
});

it("H3: what a viewer publishes whose `you.readonly` is true must be answered with `error` `readonly`", async (t) => {
  const { url } = await startWithLogins(t, { guests: "read" });
  const [guest, known] = [await join(url), await join(url)];
  const v0 = await joinAsV0(url, { query: { channel: "test" } });
  const { you } = guest.frames[0]!;
  assert.deepEqual([you.auth, you.readonly], ["guest", true]);
  const refusal = await guest.publish("hi");
  assert.deepEqual([refusal.type, refusal.code, refusal.retry], ["error", "readonly", undefined]);
  assert.match(refusal.message, /log in/);
  v0.send({ nickname: "a", text: "hi" });
  const hello = await authenticate(known, await sign({ sub: "u1", name: "미나" }));
  assert.equal(hello.you.readonly, undefined);
  assert.equal((await known.publish("first")).seq, 1, "nobody else's was stored");
  assert.equal((await guest.waitForEvents(1))[0]?.text, "first");
  const again = await auth(guest, { session: you.session });
  assert.deepEqual(again.you, you, "H2: a reader keeps the uid, too");
});

it("A3: requests that come after `auth` must be carried out as the viewer whom it makes", async (t) => {
  let answer: (viewer: Viewer) => void = () => {};
  const found = new Promise<Viewer>((resolve) => (answer = resolve));
  const { url } = await startServer(t, {
    authenticate: ({ token }) => (token === undefined ? undefined : found),
    guests: "read",
  });
  const client = await join(url);
  client.send({ type: "auth", token: "slow" });
  const ref = createRef();
  client.send({ type: "message", ref, text: "at once" });
  client.send({ type: "ping", t: 1 });
  await client.waitForType("pong");
  answer(MINA);
  await client.waitForFrame((frame) => frame.ref === ref && frame.type === "ack");
  assert.equal((await client.waitForEvents(1))[0]?.uid, "u1");
});

it("A3: when the connection ends before the answer to `auth`, what came after it is not carried out as the viewer of before", async (t) => {
  let answer: (viewer: Viewer) => void = () => {};
  const { url, engine, metric } = await startServer(t, {
    authenticate: ({ token }) => {
      if (token === "boss") return { uid: "boss", roles: ["admin"] };
      return token === undefined ? undefined : new Promise((resolve) => (answer = resolve));
    },
  });
  const client = await join(url);
  await authenticate(client, "boss");
  client.send({ type: "auth", token: "slow" });
  client.send({ type: "message", ref: createRef(), text: "mine, not the boss's" });
  client.send({ type: "ping", t: 1 });
  await client.waitForType("pong");
  client.close();
  await until(async () => (await metric("chizzy_connections")) === 0);
  answer(MINA);
  await new Promise(setImmediate);
  assert.equal((await engine.top("test")).seq, 0);
});

it("A1: a refused token leaves the viewer as it was, guest or not", async (t) => {
  const { url } = await startWithLogins(t);
  const client = await join(url);
  const before = client.frames[0]?.you.uid;
  assert.equal((await authenticate(client, "nonsense")).code, "unauthorized");
  await client.publish("guest");
  await authenticate(client, await sign({ sub: "u1", name: "미나" }));
  const refusal = await authenticate(client, await sign({ sub: "u2" }, { expiresIn: -60 }));
  assert.deepEqual([refusal.code, refusal.retry, refusal.ref], ["token_expired", undefined, undefined]);
  assert.equal((await auth(client, { session: "forged.session" })).code, "unauthorized");
  await client.publish("known");
  const uids = (await client.waitForEvents(2)).map(({ uid }) => uid);
  assert.deepEqual(uids, [before, "u1"]);
});

it("A2: after an accepted `session` the viewer is a guest again, without roles", async (t) => {
  const { url } = await startWithLogins(t);
  const client = await join(url);
  const { you } = client.frames[0]!;
  await authenticate(client, await sign({ sub: "boss", name: "Boss", roles: ["admin"] }));
  assert.deepEqual((await auth(client, { session: you.session })).you, you);
  await client.publish("again", { nickname: "Boss", roles: ["admin"] });
  const [event] = await client.waitForEvents(1);
  assert.deepEqual([event?.uid, event?.roles, event?.guest], [you.uid, undefined, true]);
});

it("another token on the same connection makes another viewer", async (t) => {
  const { url } = await startWithLogins(t);
  const client = await join(url);
  for (const sub of ["u1", "u2"]) {
    assert.equal((await authenticate(client, await sign({ sub, name: sub }))).you.uid, sub);
    await client.publish(`I am ${sub}`);
  }
  const uids = (await client.waitForEvents(2)).map(({ uid }) => uid);
  assert.deepEqual(uids, ["u1", "u2"]);
});

it("A4: at `you.exp`, if no other token was accepted before, the server must send `bye` 4004 and close with 4004", async (t) => {
  const ends: number[] = [];
  const { url } = await startServer(t, {
    authenticate: ({ token }) => {
      if (token === undefined) return undefined;
      if (token === "long") return { uid: "u1", exp: Date.now() + 3_600_000_000_000 };
      ends.push(Date.now() + 1_500);
      return { uid: "u1", exp: Date.now() + 1_500 };
    },
  });
  const [renews, forgets] = [await join(url), await join(url)];
  await authenticate(renews, "short");
  await authenticate(renews, "long");
  await authenticate(forgets, "short");
  const { code, reason } = await forgets.waitForClose();
  assert.ok(Date.now() >= Math.max(...ends) - 5, "not before");
  assert.deepEqual([code, reason], [4004, "the token has expired"]);
  assert.deepEqual(forgets.frames.at(-1), { type: "bye", code: 4004, reason });
  assert.equal((await renews.publish("still here")).type, "ack");
});

describe("A5: a server that admits no guests", () => {
  it("must send `hello`, with `you.readonly`, and nothing of the channel before it has accepted a token", async (t) => {
    const { url, engine } = await startWithLogins(t, { guests: "none", limits: { pingMs: 1_000 } });
    await fill(engine, "test", 3);
    const client = new TestClient(url, { query: { channel: "test" } });
    const { you } = await client.waitForType("hello");
    assert.deepEqual([you.auth, you.readonly, you.session], ["guest", true, undefined]);
    for (const request of [
      { type: "message", text: "hi" },
      { type: "history", before: 3, limit: 5 },
      { type: "moderation", action: "clear" },
    ]) {
      const refusal = await client.request(request);
      assert.deepEqual([refusal.code, refusal.retry], ["unauthorized", undefined], request.type);
    }
    const session = new GuestSessions(engine.secret(), randomBytes).create().session ?? "";
    assert.equal((await auth(client, { session })).code, "unauthorized", "a guest's session is no token");
    await fill(engine, "test", 1);
    client.send({ type: "ping", t: 1 });
    await client.waitForType("pong");
    const types = new Set(client.frames.map(({ type }) => type));
    assert.deepEqual([...types], ["hello", "error", "pong"]);
    const hello = await authenticate(client, await sign({ sub: "u1", name: "미나" }));
    const history = await client.waitForType("history");
    assert.deepEqual([hello.seq, history.mode, history.data.length], [4, "snapshot", 4]);
    assert.equal((await client.publish("hi")).seq, 5);
    await client.waitForEvents(5);
  });

  it("and then the `history` that the join asked for", async (t) => {
    const { url, engine } = await startWithLogins(t, { guests: "none" });
    await fill(engine, "test", 3);
    const token = await sign({ sub: "u1", name: "미나" });
    const first = new TestClient(url, { query: { channel: "test" } });
    await first.waitForType("hello");
    await authenticate(first, token);
    await first.waitForEvents(3);
    const query = { channel: "test", ...positionOf(first) };
    await fill(engine, "test", 2);
    await first.waitForEvents(5);
    const again = new TestClient(url, { query });
    await again.waitForType("hello");
    await authenticate(again, token);
    const history = await again.waitForType("history");
    assert.deepEqual([history.mode, history.recovered, history.first, history.last], ["resume", true, 4, 5]);
  });

  it("must send `bye` 4009 and close with 4009 if no token was accepted in time", async (t) => {
    const { url } = await startWithLogins(t, { guests: "none", limits: { authMs: 1_500 } });
    const token = await sign({ sub: "u1" });
    const [late, known] = [1, 2].map(() => new TestClient(url));
    await known!.waitForType("hello");
    await authenticate(known!, token);
    const { code } = await late!.waitForClose();
    assert.equal(code, 4009);
    assert.deepEqual([late?.frames.at(-1)?.type, late?.frames.at(-1)?.code], ["bye", 4009]);
    assert.equal((await known!.publish("still here")).type, "ack");
  });

  it("keeps the channel for those who wait", async (t) => {
    const { url, engine, metric } = await startWithLogins(t, {
      guests: "none",
      limits: { channelIdleMs: 10 },
    });
    const client = new TestClient(url, { query: { channel: "test" } });
    const other = new TestClient(url, { query: { channel: "other" } });
    await client.waitForType("hello");
    await other.waitForType("hello");
    other.close();
    await until(async () => (await metric("chizzy_channels")) === 1);
    await authenticate(client, await sign({ sub: "u1" }));
    await fill(engine, "test", 1);
    assert.equal((await client.waitForEvents(1)).length, 1);
  });

  it("closes 4503 for a v0 client, with a reason", async (t) => {
    const { url } = await startWithLogins(t, { guests: "none" });
    const v0 = await joinAsV0(url);
    const { code, reason } = await v0.waitForClose();
    assert.equal(code, 4503);
    assert.match(reason, /logged in/);
    assert.equal(v0.frames.length, 0);
  });
});

describe("the authenticate hook", () => {
  it("is asked at the join, so that a cookie can do; v0 clients are guests", async (t) => {
    const asked: (string | undefined)[] = [];
    const authenticate: Authenticate = ({ token, channel, request }) => {
      asked.push(`${channel} ${token} ${request.headers.cookie}`);
      return request.headers.cookie === "login=mina" ? { ...MINA, roles: ["streamer"] } : undefined;
    };
    const { url } = await startServer(t, { authenticate, guests: "none" });
    const client = await join(url, { headers: { cookie: "login=mina" } });
    assert.deepEqual(
      client.frames.map(({ type }) => type),
      ["hello", "history"],
    );
    assert.deepEqual(client.frames[0]?.you, { ...MINA, auth: "token", roles: ["streamer"] });
    await client.publish("hi");
    assert.deepEqual((await client.waitForEvents(1))[0]?.roles, ["streamer"]);
    assert.deepEqual(asked, ["test undefined login=mina"]);
    const nobody = new TestClient(url, { query: { channel: "test" } });
    assert.equal((await nobody.waitForType("hello")).you.auth, "guest");
  });

  it("gets the request of the join with each token", async (t) => {
    const requests: IncomingMessage[] = [];
    const { url } = await startServer(t, {
      authenticate: ({ token, request }) => {
        requests.push(request);
        return token === "good" ? MINA : undefined;
      },
    });
    const client = await join(url);
    const refusal = await authenticate(client, "bad");
    assert.deepEqual([refusal.code, refusal.retry], ["unauthorized", undefined]);
    assert.equal((await authenticate(client, "good")).you.uid, "u1");
    assert.equal(requests.length, 3);
    assert.equal(new Set(requests).size, 1);
  });

  it("may say null for nobody, as databases do", async (t) => {
    const logger = createTestLogger();
    const { url } = await startServer(t, { authenticate: () => null as never, logger });
    const client = await join(url);
    const refusal = await authenticate(client, "nobody's");
    assert.deepEqual([refusal.code, refusal.retry], ["unauthorized", undefined]);
    assert.deepEqual(logger.lines, []);
  });

  const FAILURES: Record<string, Authenticate> = {
    throws: ({ token }) => {
      throw new Error(`the session store said no to ${token}`);
    },
    rejects: ({ token }) => Promise.reject(new Error(`no database for ${token}`)),
    "rejects with nothing": () => Promise.reject(),
    "rejects with what has no text": () => Promise.reject(Object.create(null)),
    "returns something else": () => "mina" as never,
    "returns a viewer without a uid": () => ({ uid: undefined, nickname: "x" }) as never,
    "returns roles that are none": () => ({ uid: "u1", roles: "admin" }) as never,
    "returns an end that is none": () => ({ uid: "u1", exp: Number.NaN }),
  };
  for (const [name, hook] of Object.entries(FAILURES)) {
    it(`that ${name} leaves guests as they are, tells them to try again, and is logged once a minute, without the token`, async (t) => {
      const logger = createTestLogger();
      const { url } = await startServer(t, { authenticate: hook, logger });
      const client = await join(url);
      await join(url);
      assert.equal(client.frames[0]?.you.auth, "guest");
      for (let index = 0; index < 3; index += 1) {
        const refusal = await authenticate(client, "the-secret-token");
        assert.deepEqual([refusal.code, refusal.retry], ["unavailable", 5_000]);
        assert.ok(!refusal.message.includes("secret-token"));
      }
      assert.equal((await client.publish("still here")).type, "ack");
      assert.equal(logger.lines.length, 1);
      assert.ok(
        !JSON.stringify(logger.lines).includes("secret-token"),
        "A6: a token must not be written to a log",
      );
    });
  }

  it("that never answers is given up after 5 s: a guest joins, and hears of it", {
    timeout: 30_000,
  }, async (t) => {
    const logger = createTestLogger();
    let isHanging = true;
    const { url } = await startServer(t, {
      authenticate: () => (isHanging ? new Promise(() => {}) : MINA),
      logger,
    });
    const client = new TestClient(url, { query: { channel: "test" } });
    const opened = await new Promise((resolve) => client.socket.once("open", () => resolve(Date.now())));
    assert.ok(opened);
    await client.waitForType("hello");
    assert.equal(client.frames[0]?.you.auth, "guest");
    isHanging = false;
    assert.equal((await authenticate(client, "x")).you.uid, "u1");
    assert.match(
      JSON.stringify(logger.lines),
      /^\[\{"text":"logins cannot be checked".*no answer in 5000 ms/,
    );
  });

  it("that still thinks does not hold up a server that stops: who waits is answered 503", async (t) => {
    const logger = createTestLogger();
    let ask: () => void = () => {};
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const { url, server } = await startServer(t, {
      authenticate: () => new Promise(() => ask()),
      logger,
    });
    const client = new WebSocket(`${url}/?channel=test`, "chizzy.v1");
    const refused = new Promise<number>((resolve) => {
      client.once("unexpected-response", (_, { statusCode = 0 }) => resolve(statusCode));
    });
    client.once("error", () => {});
    await asked;
    await server.close();
    assert.deepEqual(logger.lines, [], "it did not wait for the hook's 5 s");
    assert.equal(await refused, 503);
  });

  it("that answers after the viewer left changes nothing", async (t) => {
    let answer: (viewer: Viewer) => void = () => {};
    const { url, metric } = await startServer(t, {
      authenticate: ({ token }) =>
        token === undefined ? undefined : new Promise((resolve) => (answer = resolve)),
    });
    const [gone, guest] = [await join(url), await join(url)];
    gone.send({ type: "auth", token: "x" });
    gone.send({ type: "ping", t: 1 });
    await gone.waitForType("pong");
    gone.close();
    await until(async () => (await metric("chizzy_connections")) === 1);
    answer(MINA);
    await new Promise(setImmediate);
    assert.equal((await guest.publish("mine", { nickname: "미나" })).type, "ack", "nobody holds the name");
  });
});

describe("what a login says is made fit", () => {
  const HOSTILE: [string, Viewer, Partial<Record<string, unknown>>][] = [
    [
      "a name with control characters",
      { uid: "u1", nickname: "\u202Ea\u0000dmin\n " },
      { nickname: "admin" },
    ],
    ["a name without anything to see", { uid: "u1", nickname: "\u200B\u3164" }, { nickname: "user-" }],
    ["a name that is too long", { uid: "u1", nickname: "x".repeat(5_000) }, { nickname: "x".repeat(32) }],
    [
      "a name cut inside a sequence",
      { uid: "u1", nickname: `${"x".repeat(31)}👩‍👩‍👧` },
      { nickname: `${"x".repeat(31)}👩` },
    ],
    [
      "roles that are none",
      { uid: "u1", roles: ["mod erator", "", "x".repeat(33), "<b>", 7, null, "vip", "vip"] as string[] },
      { roles: ["vip"] },
    ],
    [
      "too many roles",
      { uid: "u1", roles: Array.from({ length: 1_000 }, (_, n) => `r${n}`) },
      { roles: ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7"] },
    ],
    ["an end that no date has", { uid: "u1", exp: Number.POSITIVE_INFINITY }, { exp: 8.64e15 }],
    ["a fraction of a ms", { uid: "u1", exp: 9_000_000_000_000.5 }, { exp: 9_000_000_000_000 }],
  ];
  for (const [name, viewer, expected] of HOSTILE) {
    it(name, async (t) => {
      const { url } = await startServer(t, { authenticate: knows({ token: viewer }) });
      const client = await join(url);
      const { you } = await authenticate(client, "token");
      if (expected.nickname === "user-") assert.match(you.nickname, /^user-[0-9a-f]{4}$/);
      else for (const [field, value] of Object.entries(expected)) assert.deepEqual(you[field], value, field);
      assert.equal((await client.publish("hi")).type, "ack");
      assert.deepEqual((await client.waitForEvents(1))[0]?.nickname, you.nickname);
    });
  }

  it("a uid that is none, or looks like a guest's or a hash, becomes a hash that is always the same", async (t) => {
    const uids = [
      "mina@example.com",
      "auth0|7",
      "한글",
      "x".repeat(65),
      "gQ3vQ3vQ3vQ3v",
      "h:abc",
      "__proto__ ",
    ];
    const { url } = await startServer(t, {
      authenticate: ({ token }) => (token === undefined ? undefined : { uid: uids[Number(token)]! }),
    });
    const client = await join(url);
    const seen = new Set<string>();
    for (const index of uids.keys()) {
      const { uid } = (await authenticate(client, String(index))).you;
      assert.match(uid, /^h:[\w-]{43}$/, uids[index]);
      seen.add(uid);
    }
    assert.equal(seen.size, uids.length);
    assert.ok(seen.has((await authenticate(await join(url), "0")).you.uid));
  });
});

describe("the pace of viewers with a login", () => {
  it("is that of a moderator for streamer, moderator and admin: 100 at once, then one per 0.3 s", async (t) => {
    const now = Date.now();
    const { url } = await startWithLogins(t, { elapsed: () => now, limits: { publishBurst: 5 } });
    const client = await join(url);
    for (const role of ["streamer", "moderator", "admin"]) {
      await authenticate(client, await sign({ sub: role, roles: [role] }));
      for (let index = 0; index < 100; index += 1)
        assert.equal((await client.publish(`${role} ${index}`)).type, "ack");
      const refusal = await client.publish("one more");
      assert.deepEqual([refusal.code, refusal.retry], ["rate_limited", 300]);
      assert.match(refusal.message, /at most 100 messages at once, then one per 300 ms/);
    }
    await authenticate(client, await sign({ sub: "vip", roles: ["vip"] }));
    for (let index = 0; index < 5; index += 1)
      assert.equal((await client.publish(`vip ${index}`)).type, "ack");
    assert.equal((await client.publish("vip 6")).code, "rate_limited");
  });

  it("is one for all of their connections to a channel, and each viewer's own", async (t) => {
    const now = Date.now();
    const { url } = await startWithLogins(t, {
      elapsed: () => now,
      limits: { publishBurst: 2, sameTextMs: 10_000 },
    });
    const token = await sign({ sub: "u1", name: "미나" });
    const one = await join(url);
    await authenticate(one, token);
    assert.equal((await one.publish("1")).type, "ack");
    one.close();
    const two = await join(url);
    await authenticate(two, token);
    assert.equal((await two.publish("1")).code, "repeated");
    assert.equal((await two.publish("2")).type, "ack");
    assert.equal((await two.publish("3")).code, "rate_limited", "a new connection is no new burst");
    const elsewhere = await join(url, { query: { channel: "elsewhere" } });
    await authenticate(elsewhere, token);
    assert.equal((await elsewhere.publish("1")).type, "ack");
    const other = await join(url);
    await authenticate(other, await sign({ sub: "u2" }));
    assert.equal((await other.publish("1")).type, "ack");
  });

  it("of a connection as a guest does not begin anew with a login or another session", async (t) => {
    const now = Date.now();
    const { url } = await startWithLogins(t, { elapsed: () => now, limits: { publishBurst: 1 } });
    const client = await join(url);
    const { session } = (await join(url)).frames[0]!.you;
    await client.publish("1");
    await auth(client, { session });
    assert.equal((await client.publish("2")).code, "rate_limited");
    await authenticate(client, await sign({ sub: "u1" }));
    assert.equal((await client.publish("3")).type, "ack");
    await auth(client, { session });
    assert.equal((await client.publish("4")).code, "rate_limited");
  });
});

it("`auth` more than 10 times a minute is answered with `rate_limited` and `retry`, without asking the site", async (t) => {
  let now = Date.now();
  let asked = 0;
  const { url } = await startServer(t, {
    elapsed: () => now,
    authenticate: () => {
      asked += 1;
      return undefined;
    },
  });
  const client = await join(url);
  asked = 0;
  for (let index = 0; index < 10; index += 1)
    assert.equal((await authenticate(client, "guess")).code, "unauthorized");
  for (let index = 0; index < 20; index += 1) {
    const refusal = await authenticate(client, "guess");
    assert.deepEqual([refusal.code, refusal.retry], ["rate_limited", 6_000]);
  }
  assert.equal(asked, 10);
  now += 6_000;
  assert.equal((await authenticate(client, "guess")).code, "unauthorized");
  assert.equal((await client.publish("still here")).type, "ack");
});

it("`auth` with both fields or neither is a bad frame", async (t) => {
  const { url } = await startWithLogins(t);
  const client = await join(url);
  const token = await sign({ sub: "u1" });
  for (const fields of [{ token, session: "x.y" }, {}]) {
    const refusal = await auth(client, fields);
    assert.equal(refusal.code, "bad_frame");
    assert.match(refusal.message, /^token: give either token or session/);
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("what was waited for did not come");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
