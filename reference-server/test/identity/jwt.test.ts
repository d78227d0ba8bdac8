import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it, type TestContext } from "node:test";
import { createChatServer, createTokenVerifier, type TokenVerifierOptions } from "chizzy-chat-server";
import { generateKeyPair, SignJWT } from "jose";
import { join, type TestClient } from "../helpers/client.js";
import { startServer } from "../helpers/server.js";
import { authenticate, forge, SECRET, sign, startKeySet } from "../helpers/tokens.js";

const now = () => Math.floor(Date.now() / 1_000);
const CLAIMS = { sub: "u1", name: "미나" };

async function joinWith(t: TestContext, options: TokenVerifierOptions): Promise<TestClient> {
  const { url } = await startServer(t, { authenticate: createTokenVerifier(options) });
  return join(url);
}

/** Whatever was tried, the viewer reads and writes on as the guest that they were. */
async function assertStillGuest(client: TestClient): Promise<void> {
  const { you } = client.frames[0]!;
  assert.equal((await client.publish(`still here ${client.frames.length}`)).type, "ack");
  const event = await client.waitFor(() => client.events.at(-1));
  assert.deepEqual([event.uid, event.roles, event.guest], [you.uid, undefined, true]);
}

async function assertRefused(
  client: TestClient,
  token: string,
  code: string,
  message: RegExp,
): Promise<void> {
  const refusal = await authenticate(client, token);
  assert.deepEqual([refusal.type, refusal.code, refusal.retry], ["error", code, undefined]);
  assert.match(refusal.message, message);
  assert.ok(
    !refusal.message.includes(token.slice(0, 20)) || token.length < 20,
    "it does not quote the token",
  );
  await assertStillGuest(client);
}

describe("with a secret", () => {
  const rules = { secret: SECRET, issuer: "https://site.example", audience: ["chat", "video"] };
  const good = { ...CLAIMS, iss: rules.issuer, aud: "chat" };
  const signed = (message: string) => createHmac("sha256", SECRET).update(message).digest("base64url");

  const BAD: [string, () => Promise<string> | string, string, RegExp][] = [
    ["expired", () => sign({ ...good, exp: now() - 1 }), "token_expired", /expired/],
    ["expired long ago", () => sign({ ...good, exp: 1 }), "token_expired", /expired/],
    ["without an end", () => sign({ ...good, exp: undefined as never }), "unauthorized", /"exp"/],
    [
      "with an end that is no number",
      () => sign({ ...good, exp: "later" as never }),
      "unauthorized",
      /"exp"/,
    ],
    ["not valid yet", () => sign({ ...good, nbf: now() + 600 }), "unauthorized", /"nbf"/],
    ["of another issuer", () => sign({ ...good, iss: "https://evil.example" }), "unauthorized", /"iss"/],
    ["of no issuer", () => sign({ ...good, iss: undefined as never }), "unauthorized", /"iss"/],
    ["for another audience", () => sign({ ...good, aud: "shop" }), "unauthorized", /"aud"/],
    ["for no audience", () => sign({ ...good, aud: undefined as never }), "unauthorized", /"aud"/],
    ["signed with another secret", () => sign(good, { secret: "x".repeat(40) }), "unauthorized", /signature/],
    [
      "signed by an algorithm that is not listed",
      () => sign(good, { algorithm: "HS512" }),
      "unauthorized",
      /alg/,
    ],
    [
      "signed by `none`",
      () => forge({ alg: "none" }, { ...good, exp: now() + 60 }),
      "unauthorized",
      /"alg" must be HS256$/,
    ],
    [
      "signed by `NONE`",
      () => forge({ alg: "NONE" }, { ...good, exp: now() + 60 }),
      "unauthorized",
      /"alg" must be HS256$/,
    ],
    ["without an algorithm", () => forge({}, { ...good, exp: now() + 60 }), "unauthorized", /./],
    [
      "with an extension that must be understood",
      () => forge({ alg: "HS256", crit: ["x"], x: 1 }, good),
      "unauthorized",
      /./,
    ],
    [
      "without a signature",
      async () => `${(await sign(good)).split(".").slice(0, 2).join(".")}.`,
      "unauthorized",
      /./,
    ],
    [
      "whose claims were changed",
      async () => {
        const [head, , signature] = (await sign(good)).split(".");
        const claims = { ...good, roles: ["admin"], exp: now() + 60 };
        return `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
      },
      "unauthorized",
      /signature/,
    ],
    ["without a subject", () => sign({ ...good, sub: undefined as never }), "unauthorized", /"sub"/],
    ["with an empty subject", () => sign({ ...good, sub: "" }), "unauthorized", /"sub"/],
    ["whose subject is no text", () => sign({ ...good, sub: 7 as never }), "unauthorized", /"sub"/],
    [
      "whose subject is an object",
      () => sign({ ...good, sub: { $ne: 1 } as never }),
      "unauthorized",
      /"sub"/,
    ],
    ["whose name is no text", () => sign({ ...good, name: { toString: 1 } }), "unauthorized", /"name"/],
    [
      "whose roles are one text",
      () => sign({ ...good, roles: "admin" }),
      "unauthorized",
      /"roles" must be an array/,
    ],
    ["whose roles are an object", () => sign({ ...good, roles: { 0: "admin" } }), "unauthorized", /"roles"/],
    [
      "whose claims are no object",
      () => {
        const message = `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${Buffer.from("[]").toString("base64url")}`;
        return `${message}.${signed(message)}`;
      },
      "unauthorized",
      /object/,
    ],
    ["that is empty", () => "", "unauthorized", /./],
    ["that is dots", () => "..", "unauthorized", /./],
    ["that is a word", () => "admin", "unauthorized", /./],
    ["that is a sentence", () => "Bearer of this is the admin", "unauthorized", /./],
    ["that is encrypted", () => "a.b.c.d.e", "unauthorized", /./],
    ["that is a name such as __proto__", () => "__proto__", "unauthorized", /./],
    ["that is as long as a frame may be", () => "x".repeat(16_000), "unauthorized", /./],
    ["with control characters", () => "eyJ\u0000\u202E.한글.\uD83D", "unauthorized", /./],
  ];
  for (const [name, make, code, message] of BAD) {
    it(`a token ${name} is refused, and the viewer stays a guest`, async (t) => {
      await assertRefused(await joinWith(t, rules), await make(), code, message);
    });
  }

  it("a good token is taken, for one of several audiences, also from a clock that is some seconds ahead", async (t) => {
    const client = await joinWith(t, rules);
    const exp = now() + 60;
    const { you } = await authenticate(
      client,
      await sign({ ...good, aud: ["shop", "video"], nbf: now() + 3, iat: now() + 3, exp }),
    );
    assert.deepEqual(you, { uid: "u1", nickname: "미나", auth: "token", exp: exp * 1_000 });
  });

  it("a token that does not fit into a frame closes 1009, as any frame does", async (t) => {
    const client = await joinWith(t, rules);
    client.send({ type: "auth", token: "x".repeat(20_000) });
    assert.equal((await client.waitForClose()).code, 1009);
  });

  it("a secret may be bytes, and the algorithms others", async (t) => {
    const secret = new Uint8Array(64).fill(7);
    const client = await joinWith(t, { secret, algorithms: ["HS384", "HS512"] });
    assert.equal(
      (await authenticate(client, await sign(CLAIMS, { secret, algorithm: "HS512" }))).type,
      "hello",
    );
    assert.equal((await authenticate(client, await sign(CLAIMS, { secret }))).code, "unauthorized");
  });
});

describe("with the address of a key set", () => {
  for (const algorithm of ["RS256", "ES256", "EdDSA"]) {
    it(`takes ${algorithm} without a word`, async (t) => {
      const keys = await startKeySet(t, algorithm);
      const client = await joinWith(t, { jwks: keys.url });
      assert.equal((await authenticate(client, await keys.sign(CLAIMS))).you?.uid, "u1");
    });
  }

  it("refuses HS256 with the public key as the secret", async (t) => {
    const keys = await startKeySet(t);
    const client = await joinWith(t, { jwks: keys.url });
    for (const kid of ["one", undefined]) {
      const token = await new SignJWT({ ...CLAIMS, roles: ["admin"], exp: now() + 60 })
        .setProtectedHeader({ alg: "HS256", ...(kid && { kid }) })
        .sign(new TextEncoder().encode(keys.publicKey));
      await assertRefused(client, token, "unauthorized", /alg/);
    }
  });

  it("refuses another key, one that brings its own, an unknown one, and `none`", async (t) => {
    const keys = await startKeySet(t);
    const client = await joinWith(t, { jwks: keys.url });
    const { privateKey } = await generateKeyPair("RS256");
    for (const header of [
      { kid: "one" },
      { kid: "two" },
      {},
      { kid: "../one" },
      { jku: "https://evil.example/" },
    ]) {
      const token = await new SignJWT({ ...CLAIMS, exp: now() + 60 })
        .setProtectedHeader({ alg: "RS256", ...header })
        .sign(privateKey);
      await assertRefused(client, token, "unauthorized", /signature|key/);
    }
    await assertRefused(client, forge({ alg: "none", kid: "one" }, CLAIMS), "unauthorized", /alg/i);
    assert.equal((await authenticate(client, await keys.sign(CLAIMS))).type, "hello");
  });

  it("asks for the keys once, however many tokens come with names of keys that are none", async (t) => {
    const keys = await startKeySet(t);
    const { url } = await startServer(t, {
      authenticate: createTokenVerifier({ jwks: keys.url }),
      limits: { authPerMinute: 1_000 },
    });
    const client = await join(url);
    const { privateKey } = await generateKeyPair("RS256");
    for (let index = 0; index < 30; index += 1) {
      const token = await new SignJWT({ ...CLAIMS, exp: now() + 60 })
        .setProtectedHeader({ alg: "RS256", kid: `key ${index}` })
        .sign(privateKey);
      assert.equal((await authenticate(client, token)).code, "unauthorized");
    }
    assert.equal(keys.requests(), 1);
  });

  it("that is down: `unavailable` with `retry`, and the viewer reads and writes on as a guest", async (t) => {
    const keys = await startKeySet(t);
    keys.fail();
    const lines: string[] = [];
    const write = (details: object, text: string) => void lines.push(`${text} ${JSON.stringify(details)}`);
    const { url } = await startServer(t, {
      authenticate: createTokenVerifier({ jwks: keys.url }),
      logger: {
        ...{ debug: write, info: write, warn: write, error: write },
        isLevelEnabled: (level) => level !== "debug",
      },
    });
    const client = await join(url);
    const token = await keys.sign(CLAIMS);
    for (let index = 0; index < 2; index += 1) {
      await join(url);
      const refusal = await authenticate(client, token);
      assert.deepEqual([refusal.code, refusal.retry], ["unavailable", 5_000]);
      await assertStillGuest(client);
    }
    assert.deepEqual(lines.length, 1, "one line, not one per viewer");
    assert.match(lines[0]!, /logins cannot be checked.*the key set at http:.* the answer has status 503/);
    assert.ok(!lines[0]?.includes(token), "A6: a token must not be written to a log");
  });

  it("that is down is asked at most every 5 s, however many tokens come", async (t) => {
    const keys = await startKeySet(t);
    keys.fail();
    let time = 0;
    const { url } = await startServer(t, {
      authenticate: createTokenVerifier({ jwks: keys.url, elapsed: () => time }),
      limits: { authPerMinute: 1_000 },
    });
    const client = await join(url);
    const token = await keys.sign(CLAIMS);
    for (let index = 0; index < 30; index += 1)
      assert.equal((await authenticate(client, token)).code, "unavailable");
    assert.equal(keys.requests(), 1);
    keys.recover();
    time += 5_000;
    assert.equal((await authenticate(client, token)).type, "hello");
  });

  it("that is away for a day, after it was there: known keys stay in use, and it is asked in the background", async (t) => {
    const keys = await startKeySet(t);
    let time = 0;
    const start = Date.now();
    t.mock.method(Date, "now", () => start + time);
    const { url } = await startServer(t, {
      authenticate: createTokenVerifier({ jwks: keys.url, elapsed: () => time }),
      limits: { authPerMinute: 1_000 },
    });
    const client = await join(url);
    const token = await keys.sign({ ...CLAIMS, exp: Math.floor(start / 1_000) + 100_000 });
    assert.equal((await authenticate(client, token)).type, "hello");
    keys.fail();
    for (let hour = 1; hour <= 24; hour += 1) {
      time += 3_600_000;
      for (let index = 0; index < 3; index += 1)
        assert.equal((await authenticate(client, token)).type, "hello", `after ${hour} hours`);
      await until(() => keys.requests() === hour + 1);
    }
    const unknown = await (await startKeySet(t, "RS256", "two")).sign(CLAIMS);
    time += 5_000;
    assert.equal((await authenticate(client, unknown)).code, "unavailable", "whose it is cannot be said now");
  });

  it("that has a new key: it is read at once; one that it has no more is refused after ten minutes", async (t) => {
    const keys = await startKeySet(t);
    let time = 0;
    const { url } = await startServer(t, {
      authenticate: createTokenVerifier({ jwks: keys.url, elapsed: () => time }),
    });
    const client = await join(url);
    const old = await keys.sign(CLAIMS);
    assert.equal((await authenticate(client, old)).type, "hello");
    time += 5_000;
    await keys.rotate("two");
    assert.equal((await authenticate(client, await keys.sign(CLAIMS))).type, "hello");
    assert.equal((await authenticate(client, old)).code, "unauthorized");
    await keys.rotate("three");
    time += 600_000;
    const two = keys.signed[1]!;
    assert.equal((await authenticate(client, two)).type, "hello", "the answer does not wait for the issuer");
    await until(() => keys.requests() === 3);
    await until(async () => (await authenticate(client, two)).code === "unauthorized");
  });

  it("that has a new key: all who come with it at once wait for the one answer", async (t) => {
    const keys = await startKeySet(t);
    let time = 0;
    const { url } = await startServer(t, {
      authenticate: createTokenVerifier({ jwks: keys.url, elapsed: () => time }),
    });
    const clients = await Promise.all(Array.from({ length: 4 }, () => join(url)));
    assert.equal((await authenticate(clients[0]!, await keys.sign(CLAIMS))).type, "hello");
    await keys.rotate("two");
    time += 5_000;
    const token = await keys.sign(CLAIMS);
    keys.hold();
    const answers = clients.map((client) => authenticate(client, token));
    for (const client of clients) {
      client.send({ type: "ping", t: 1 });
      await client.waitForType("pong");
    }
    await until(() => keys.requests() === 2);
    keys.release();
    for (const answer of answers) assert.equal((await answer).type, "hello");
    assert.equal(keys.requests(), 2);
  });

  it("that cannot be read anew is told of in the log, once, with the reason; what is no key set is not taken for one", async (t) => {
    for (const [failure, reason] of [
      ["status", /key set at http:.* the answer has status 503/],
      ["text", /JSON Web Key Set/],
      ["nobody", /key set at http:.* ECONNREFUSED/],
    ] as const) {
      const keys = await startKeySet(t);
      let time = 0;
      const lines: string[] = [];
      const write = (details: object, text: string) => void lines.push(`${text} ${JSON.stringify(details)}`);
      const { url } = await startServer(t, {
        authenticate: createTokenVerifier({
          jwks: keys.url,
          elapsed: () => time,
          logger: { debug: write, info: write, warn: write, error: write },
        }),
      });
      const client = await join(url);
      const token = await keys.sign(CLAIMS);
      assert.equal((await authenticate(client, token)).type, "hello");
      await keys.fail(failure);
      for (let round = 0; round < 3; round += 1) {
        time += 600_000;
        assert.equal((await authenticate(client, token)).type, "hello");
        await until(() => lines.length === 1 && (failure === "nobody" || keys.requests() === round + 2));
      }
      assert.match(lines[0]!, /^the key set cannot be read anew/);
      assert.match(lines[0]!, reason);
      assert.ok(!lines[0]?.includes(token), "A6: a token must not be written to a log");
    }
  });

  it("where nobody listens: the same", async (t) => {
    const client = await joinWith(t, { jwks: "http://127.0.0.1:1/jwks.json" });
    const refusal = await authenticate(client, forge({ alg: "RS256", kid: "x" }, { sub: "u1" }, "AAAA"));
    assert.deepEqual([refusal.code, refusal.retry], ["unavailable", 5_000]);
    await assertStillGuest(client);
  });
});

describe("a wrong option throws at construction, in a sentence that names it", () => {
  const WRONG: [object, RegExp][] = [
    [{}, /^secret or jwks must be given, and not both\.$/],
    [{ secret: SECRET, jwks: "https://a.example" }, /^secret or jwks must be given, and not both\.$/],
    [{ secret: "short" }, /^secret must have at least 32 bytes; it has 5\.$/],
    [{ secret: 64 }, /^secret must be a text or a Uint8Array, not a number\.$/],
    [{ secret: "" }, /^secret must have at least 32 bytes; it has 0\.$/],
    [{ jwks: "http://site.example/keys" }, /^jwks must be an https address/],
    [{ jwks: "https://user:word@site.example/keys" }, /^jwks must be an https address without user/],
    [{ jwks: "keys.json" }, /^jwks must be an https address/],
    [{ jwks: "file:///etc/keys" }, /^jwks must be/],
    [{ jwks: "http://localhost.evil.example/" }, /^jwks must be/],
    [
      { secret: SECRET, algorithms: ["none"] },
      /^algorithms must be among HS256, HS384, HS512 with a secret, not "none"\.$/,
    ],
    [{ secret: SECRET, algorithms: ["RS256"] }, /^algorithms must be among .* not "RS256"\.$/],
    [
      { jwks: "https://a.example", algorithms: ["RS256", "HS256"] },
      /^algorithms must be among RS256, .* with a key set, not "HS256"\.$/,
    ],
    [{ secret: SECRET, algorithms: [] }, /^algorithms must be among/],
    [{ secret: SECRET, issuer: "" }, /^issuer must be a text/],
    [{ secret: SECRET, audience: [] }, /^audience must be a text/],
  ];
  for (const [options, sentence] of WRONG) {
    it(sentence.source.slice(1, 70), () => {
      assert.throws(() => createTokenVerifier(options), { name: "RangeError", message: sentence });
    });
  }

  it("authenticate must be a function", () => {
    assert.throws(() => createChatServer({ authenticate: "secret" as never }), {
      name: "RangeError",
      message: /^authenticate must be a function/,
    });
  });

  it("guests who may only read need logins", () => {
    for (const guests of ["read", "none"] as const)
      assert.throws(() => createChatServer({ guests }), {
        name: "RangeError",
        message: /^guests must be "write" without authenticate/,
      });
    assert.throws(
      () => createChatServer({ guests: "some" as never }),
      /^RangeError: guests must be one of write, read, none/,
    );
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, "what was waited for did not come");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
