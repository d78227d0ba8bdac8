import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { it } from "node:test";
import { createProxyList, findClientAddress } from "../src/addresses.js";
import { join, TestClient } from "./helpers/client.js";
import { startServer } from "./helpers/server.js";

it("J7: a page's origin that the server does not allow closes 4503, with a reason that names the origin", async (t) => {
  const { url } = await startServer(t, { origins: ["https://stream.example"] });
  const refused = [
    "https://evil.example",
    "https://stream.example.evil.example",
    "http://stream.example",
    "https://stream.example:8443",
    "null",
    "file://",
    "https://localhost.evil.example",
    "garbage",
    "http://[",
  ];
  for (const origin of refused) {
    const client = new TestClient(url, { headers: { origin } });
    const { code, reason } = await client.waitForClose();
    assert.equal(code, 4503, origin);
    assert.ok(reason.includes(origin), reason);
    assert.equal(client.frames.length, 0, "nothing is told before");
  }
});

it("pages of this host, of this machine and of listed origins may connect, and programs without an origin", async (t) => {
  const { url, port } = await startServer(t, {
    origins: ["https://stream.example", "HTTPS://Other.Example:443/"],
  });
  const allowed = [
    `http://127.0.0.1:${port}`,
    "http://localhost:5173",
    "https://localhost",
    "http://127.0.0.1:1",
    "http://[::1]:3000",
    "https://stream.example",
    "https://other.example",
  ];
  for (const origin of allowed) await join(url, { headers: { origin } });
  await join(url);
  await join(url, { headers: { origin: "https://chat.example", host: "chat.example" } });
});

it("`*` allows any page, `null` pages without an origin", async (t) => {
  const any = await startServer(t, { origins: ["*"] });
  await join(any.url, { headers: { origin: "https://evil.example" } });
  const files = await startServer(t, { origins: ["null"] });
  await join(files.url, { headers: { origin: "null" } });
});

it("a refused reason fits into a close frame, whatever the origin is", async (t) => {
  const { url } = await startServer(t);
  const client = new TestClient(url, { headers: { origin: `https://${"x".repeat(3_000)}.example` } });
  assert.equal((await client.waitForClose()).code, 4503);
});

for (const [remote, forwarded, proxies, expected] of [
  ["203.0.113.5", "198.51.100.1", [], "203.0.113.5"],
  ["10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"],
  ["::ffff:10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"],
  ["10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", ["10.0.0.0/8"], "198.51.100.1"],
  ["10.0.0.1", "10.9.9.9", ["10.0.0.1"], "10.9.9.9"],
  ["10.0.0.1", "nonsense", ["10.0.0.1"], "10.0.0.1"],
  ["10.0.0.1", "198.51.100.1, nonsense", ["10.0.0.1"], "10.0.0.1"],
  ["10.0.0.1", undefined, ["10.0.0.1"], "10.0.0.1"],
  ["fd00::1", "2001:db8::1", ["fd00::/8"], "2001:db8::1"],
  ["10.0.0.1", "::ffff:198.51.100.1", ["10.0.0.1"], "198.51.100.1"],
  ["203.0.113.5", ",,,,", ["203.0.113.5"], "203.0.113.5"],
] as const) {
  it(`forwarded addresses count only from listed proxies: ${remote} for ${forwarded} with ${proxies}`, () => {
    const request = {
      socket: { remoteAddress: remote },
      headers: { "x-forwarded-for": forwarded },
    } as unknown as IncomingMessage;
    assert.equal(findClientAddress(request, createProxyList(proxies)), expected);
  });
}

it("limits are counted per forwarded address behind a listed proxy, and an IPv6 /64 counts as one", async (t) => {
  const { url } = await startServer(t, {
    trustedProxies: ["127.0.0.1"],
    limits: { connectionsPerAddress: 1 },
  });
  await join(url, { headers: { "x-forwarded-for": "198.51.100.1" } });
  await join(url, { headers: { "x-forwarded-for": "198.51.100.2" } });
  await join(url, { headers: { "x-forwarded-for": "2001:db8:0:1::1" } });
  await join(url, { headers: { "x-forwarded-for": "2001:db8:0:2::1" } });
  for (const address of ["198.51.100.1", "2001:db8:0:1:ffff::2"]) {
    const refused = new TestClient(url, { headers: { "x-forwarded-for": address } });
    assert.equal((await refused.waitForClose()).code, 1006);
  }
});

it("a proxy that is not listed is warned of once", async (t) => {
  const warnings: string[] = [];
  const ignore = () => {};
  const logger = {
    debug: ignore,
    info: ignore,
    error: ignore,
    warn: (_: object, text: string) => warnings.push(text),
  };
  const { url } = await startServer(t, { logger });
  for (let index = 0; index < 3; index += 1)
    await join(url, { headers: { "x-forwarded-for": "198.51.100.1" } });
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!, /not listed with --proxy/);
});
