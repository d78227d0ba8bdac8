import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { it } from "node:test";
import { createChatServer } from "chizzy-chat-server";
import { openSocket, talk } from "../helpers/raw.js";
import { createTestLogger, startServer } from "../helpers/server.js";

const hasPage = existsSync(new URL("../../dist/page/index.html", import.meta.url));

it("/ answers 200 with the prototype's line, whatever the method", async (t) => {
  const { httpUrl } = await startServer(t);
  for (const path of ["/", "/?c=d"]) {
    for (const method of ["GET", "POST", "PUT", "DELETE", "OPTIONS"]) {
      const response = await fetch(httpUrl + path, { method, headers: { accept: "*/*" } });
      assert.equal(response.status, 200);
      assert.equal(await response.text(), "Chizzy Chat Server is running");
    }
  }
  const post = await fetch(httpUrl, { method: "POST", headers: { accept: "text/html" } });
  assert.equal(await post.text(), "Chizzy Chat Server is running", "a page is only to be read");
  const head = await fetch(httpUrl, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
});

it("what is no route is 404, for browsers and for probes", async (t) => {
  const { httpUrl } = await startServer(t);
  const unknown = ["/readyz/", "/chat/readyz", "/healthz.html", "/chat", "/favicon.ico", "/.env"];
  const names = [
    "/__proto__",
    "/constructor",
    "/index.html",
    "/popout.html",
    "/chizzy-chat.js.br",
    "/page.css.gz",
  ];
  for (const path of [...unknown, ...names]) {
    for (const accept of ["*/*", "text/html"]) {
      const response = await fetch(httpUrl + path, { headers: { accept } });
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /^Not found\. This server has \/, /);
    }
  }
});

it("what is there answers GET and HEAD; other methods are 405 and say so", async (t) => {
  const { httpUrl, port } = await startServer(t);
  const paths = [
    "/healthz",
    "/readyz",
    "/metrics",
    ...(hasPage ? ["/chizzy-chat.js", "/page.css", "/popout"] : []),
  ];
  for (const path of paths) {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      const response = await fetch(httpUrl + path, { method });
      assert.deepEqual(
        [response.status, response.headers.get("allow")],
        [405, "GET, HEAD"],
        `${method} ${path}`,
      );
    }
    const trace = `TRACE ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    assert.match((await talk(await openSocket(port), trace, 2_000)).toString(), /^HTTP\/1\.1 405 /);
    const [get, head] = [await fetch(httpUrl + path), await fetch(httpUrl + path, { method: "HEAD" })];
    assert.deepEqual([get.status, head.status, await head.text()], [200, 200, ""], path);
    if (path !== "/metrics")
      assert.equal(head.headers.get("content-length"), get.headers.get("content-length"));
  }
});

it("a request with a body is answered, and its connection ends", async (t) => {
  const { port } = await startServer(t);
  for (const framing of ["Content-Length: 1000000000", "Transfer-Encoding: chunked"]) {
    const answer = await talk(
      await openSocket(port),
      `POST / HTTP/1.1\r\nHost: x\r\n${framing}\r\n\r\n`,
      5_000,
    );
    assert.match(answer.toString(), /^HTTP\/1\.1 200 .*Connection: close/is);
  }
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
    assert.match(answer.toString(), /^HTTP\/1\.1 404 /);
  }
});

it("a browser gets the page at /, or the line where there is none", async (t) => {
  const { httpUrl } = await startServer(t);
  const response = await fetch(httpUrl, { headers: { accept: "text/html,*/*" } });
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", hasPage ? /^text\/html/ : /^text\/plain/);
  assert.match(response.headers.get("vary") ?? "", /\baccept\b/);
});

it("/chizzy-chat.js is the widget for any site's page, or 404 with a hint before it is built", async (t) => {
  const { httpUrl } = await startServer(t);
  for (const name of [
    "chizzy-chat.js",
    "chizzy-chat.iife.js",
    "chizzy-chat.emoji.js",
    "chizzy-chat.nothing.js",
  ]) {
    const isBuilt = existsSync(new URL(`../../dist/page/${name}`, import.meta.url));
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

it("/metrics is shown at addresses and at the server's own names, not at a name that a stranger's page could have", async (t) => {
  const main = await startServer(t, { serverNames: ["chat.example"] });
  const api = createChatServer({ serverNames: ["chat.example"], apiListen: { host: "127.0.0.1", port: 0 } });
  t.after(() => api.close());
  const { apiUrl = "" } = await api.listen(0, "127.0.0.1");
  for (const port of [main.port, Number(new URL(apiUrl).port)]) {
    const ask = async (host: string, path = "/metrics"): Promise<string> => {
      const request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      return (await talk(await openSocket(port), request, 5_000)).toString();
    };
    const own = [
      "127.0.0.1:9000",
      "192.0.2.7",
      "[::1]:9000",
      "[2001:db8::1]",
      "localhost:4000",
      "a.localhost",
    ];
    const inside = [
      "chat",
      "chat:4000",
      "pi.local",
      "vm.c.project.internal:4000",
      "chat.example",
      "Chat.Example.:8443",
    ];
    for (const host of [...own, ...inside]) assert.match(await ask(host), /^HTTP\/1\.1 200 /, host);
    for (const host of [
      "evil.example",
      "evil.example:4000",
      "127.0.0.1.evil.example",
      "x.chat.example",
      "a,b",
      "",
    ]) {
      const answer = await ask(host);
      assert.match(answer, /^HTTP\/1\.1 403 .*list the name with --server-name/s, host);
      assert.doesNotMatch(answer, /chizzy_/);
    }
    assert.match(await ask("evil.example", "/healthz"), /^HTTP\/1\.1 200 /);
  }
  const old = await talk(await openSocket(main.port), "GET /metrics HTTP/1.0\r\n\r\n", 5_000);
  assert.match(old.toString(), /^HTTP\/1\.1 200 /);
});

it("a request may have the whole address in its first line (RFC 9112, 3.2.2)", async (t) => {
  const { port } = await startServer(t);
  const ask = async (target: string): Promise<string> =>
    (
      await talk(
        await openSocket(port),
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        5_000,
      )
    ).toString();
  for (const target of ["http://x/healthz", "HTTP://x:4000/healthz?a=b", "https://x/healthz"])
    assert.match(await ask(target), /^HTTP\/1\.1 200 .*ok$/s, target);
  assert.match(await ask("http://x"), /Chizzy Chat Server is running$/);
  assert.match(await ask("http://x?healthz"), /Chizzy Chat Server is running$/);
  assert.match(await ask("http://x/http://x/healthz"), /^HTTP\/1\.1 404 /);
});
