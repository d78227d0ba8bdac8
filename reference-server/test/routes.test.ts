import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { it } from "node:test";
import { openSocket, talk } from "./helpers/raw.js";
import { createTestLogger, startServer } from "./helpers/server.js";

const hasPage = existsSync(new URL("../dist/page/index.html", import.meta.url));

it("any path that is no other route answers 200 with the seed's line, whatever the method", async (t) => {
  const { httpUrl } = await startServer(t);
  for (const path of ["/", "/chat", "/a/b?c=d", "/__proto__", "/index.html"]) {
    for (const method of ["GET", "POST", "PUT", "DELETE", "OPTIONS"]) {
      const response = await fetch(httpUrl + path, { method });
      assert.equal(response.status, 200);
      assert.equal(await response.text(), "Chizzy Chat Server is running");
    }
  }
  const head = await fetch(httpUrl, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
});

it("a path outside cannot be reached: nothing but the listed files is served", async (t) => {
  const { port } = await startServer(t);
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "//etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/page/index.html",
    "/\\..\\x",
  ]) {
    const answer = await talk(
      await openSocket(port),
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      2_000,
    );
    assert.match(answer.toString(), /^HTTP\/1\.1 200 OK.*Chizzy Chat Server is running$/s);
  }
});

it("a browser gets the page, or the line where there is none, with a tag that saves the second download", async (t) => {
  const { httpUrl } = await startServer(t);
  const response = await fetch(httpUrl, { headers: { accept: "text/html,*/*" } });
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", hasPage ? /^text\/html/ : /^text\/plain/);
  if (!hasPage) return;
  assert.equal(response.headers.get("cache-control"), "no-cache");
  const etag = response.headers.get("etag") ?? "";
  const again = await fetch(httpUrl, { headers: { accept: "text/html", "if-none-match": etag } });
  assert.equal(again.status, 304);
});

it("/chizzy-chat.js is the widget for any site's page, or 404 with a hint before it is built", async (t) => {
  const { httpUrl } = await startServer(t);
  for (const name of [
    "chizzy-chat.js",
    "chizzy-chat.iife.js",
    "chizzy-chat.emoji.js",
    "chizzy-chat.nothing.js",
  ]) {
    const isBuilt = existsSync(new URL(`../dist/page/${name}`, import.meta.url));
    const response = await fetch(`${httpUrl}/${name}`);
    assert.equal(response.status, isBuilt ? 200 : 404);
    if (isBuilt) assert.match(response.headers.get("content-type") ?? "", /^text\/javascript/);
    if (isBuilt) assert.equal(response.headers.get("access-control-allow-origin"), "*");
    else assert.match(await response.text(), /npm run build/);
  }
});

it("/popout is the chat alone, also for who does not ask for a page", async (t) => {
  const { httpUrl } = await startServer(t);
  const response = await fetch(`${httpUrl}/popout?channel=a&mode=overlay`);
  assert.equal(response.status, hasPage ? 200 : 404);
  if (!hasPage) return;
  assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
  assert.match(await response.text(), /popout\.js/);
});

it("/healthz says that the process answers, /readyz that it can store", async (t) => {
  const logger = createTestLogger();
  const { httpUrl, engine } = await startServer(t, { logger });
  assert.equal(await (await fetch(`${httpUrl}/healthz`)).text(), "ok");
  assert.equal((await fetch(`${httpUrl}/readyz`)).status, 200);
  engine.health = () => Promise.reject(new Error("/srv/chat.db is on fire"));
  const unready = await fetch(`${httpUrl}/readyz`);
  assert.deepEqual(
    [unready.status, await unready.text()],
    [503, "the storage cannot be used; the log says why"],
  );
  assert.match(`${Object.values(logger.lines[0]?.details ?? {})}`, /\/srv\/chat\.db is on fire/);
  assert.equal((await fetch(`${httpUrl}/healthz`)).status, 200);
});

it("/metrics is what Prometheus reads", async (t) => {
  const { httpUrl } = await startServer(t);
  const response = await fetch(`${httpUrl}/metrics`);
  assert.match(response.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  for (const name of [
    "connections",
    "channels",
    "messages_total",
    "deliveries_total",
    "flush_seconds_bucket",
    "commit_seconds_bucket",
    "slow_readers_total",
  ]) {
    assert.match(text, new RegExp(`^chizzy_${name}`, "m"));
  }
});
