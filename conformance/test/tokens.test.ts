import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it } from "node:test";
import { startChatServer } from "../../scripts/test-support/chat-server.js";
import { failures, runKit } from "./helpers/kit.js";

const SECRET = "a secret that is as long as HS256 asks for";
const RULES = "J2,H2,H3,M1,M3,M4,P1,P3,P5,A1,A2,A3,A4,A5,S1";

describe("with tokens, a server that knows them keeps the rules about them", { concurrency: 3 }, () => {
  for (const guests of ["write", "read", "none"]) {
    it(`where guests may: ${guests}`, async () => {
      const server = await startChatServer({
        args: ["--store", "memory", "--guests", guests, "--auth-secret", SECRET, "--limit", "pingMs=2000"],
      });
      const now = Math.floor(Date.now() / 1000);
      const token = createToken({ sub: "u1", name: "하늘", roles: ["moderator"], exp: now + 40 });
      const expired = createToken({ sub: "u2", exp: now - 1_000 });
      const run = await runKit(server.url, "--only", RULES, "--token", token, "--expired-token", expired);
      await server.stop();
      assert.deepEqual(failures(run), []);
      assert.equal(run.code, 0, run.stdout + run.stderr);
      const held = new Set(run.results.filter(({ result }) => result === "holds").map(({ rule }) => rule));
      const expected =
        guests === "write" ? ["H2", "M3", "P5", "S1"] : guests === "read" ? ["H3"] : ["H3", "A5"];
      for (const rule of ["J2", "M4", "P3", "A1", "A2", "A3", "A4", ...expected])
        assert.ok(held.has(rule), `${rule}: ${run.stdout}`);
    });
  }

  it("and one where guests may not write cannot be tested without a token", async () => {
    const server = await startChatServer({
      args: ["--store", "memory", "--guests", "read", "--auth-secret", SECRET],
    });
    const { code, stderr } = await runKit(server.url);
    const wrong = await runKit(server.url, "--token", "no token");
    await server.stop();
    assert.deepEqual([code, wrong.code], [2, 2]);
    assert.match(stderr, /guests may not write on this server; give --token/);
    assert.match(wrong.stderr, /--token is not taken: /);
  });
});

/** A JSON Web Token (RFC 7519), signed with HS256. */
function createToken(claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${content}.${createHmac("sha256", SECRET).update(content).digest("base64url")}`;
}
