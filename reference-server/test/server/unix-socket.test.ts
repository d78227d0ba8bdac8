import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join as joinPath } from "node:path";
import { it, type TestContext } from "node:test";
import { createChatServer } from "chizzy-chat-server";
import { Cli, createDirectory } from "../helpers/cli.js";
import { join, TestClient } from "../helpers/client.js";

/** The path of a socket in a folder of its own, and the address of a WebSocket there. */
function createPath(): { path: string; url: string } {
  const path = joinPath(createDirectory(), "chat.sock");
  return { path, url: `ws+unix:${path}:` };
}

async function waitForStart(cli: Cli, path: string): Promise<void> {
  while (!cli.stdout.includes(`is at unix:${path} `)) {
    assert.equal(cli.process.exitCode, null, cli.stderr);
    await Promise.race([once(cli.process.stdout!, "data"), once(cli.process, "exit")]);
  }
}

function start(t: TestContext, path: string, args: string[] = []): Cli {
  return new Cli(t, ["--store=memory", `--listen=unix:${path}`, ...args]);
}

it("a unix socket serves viewers and probes, and its file is gone after SIGTERM", async (t) => {
  const { path, url } = createPath();
  const cli = start(t, path);
  await waitForStart(cli, path);
  const client = await join(url);
  assert.equal((await client.publish("hi")).type, "ack");
  const probe = request({ socketPath: path, path: "/healthz" }).end();
  const [response] = await once(probe, "response");
  assert.equal(response.statusCode, 200);
  response.resume();
  client.close();
  cli.process.kill("SIGTERM");
  assert.equal((await cli.waitForExit()).code, 0);
  assert.equal(existsSync(path), false);
});

it("the socket's owner and group may connect, or whom --socket-mode lets", async (t) => {
  for (const [args, expected] of [
    [[], 0o660],
    [["--socket-mode=600"], 0o600],
    [["--socket-mode=666"], 0o666],
  ] as const) {
    const { path } = createPath();
    const cli = start(t, path, [...args]);
    await waitForStart(cli, path);
    assert.equal(statSync(path).mode & 0o777, expected);
  }
});

it("a socket that a killed server left is taken over", async (t) => {
  const { path, url } = createPath();
  const killed = start(t, path);
  await waitForStart(killed, path);
  killed.process.kill("SIGKILL");
  await killed.waitForExit();
  assert.ok(existsSync(path), "the file stays behind");
  await waitForStart(start(t, path), path);
  await join(url);
});

it("a socket at which a server answers is left to it", async (t) => {
  const { path, url } = createPath();
  await waitForStart(start(t, path), path);
  const { code, stdout, stderr } = await start(t, path).waitForExit();
  assert.deepEqual([code, stdout], [1, ""]);
  assert.equal(
    stderr,
    `chizzy-chat-server: unix:${path} is in use by a server that runs; choose another path.\n`,
  );
  await join(url);
});

it("a file that is no socket is left alone", async (t) => {
  const { path } = createPath();
  writeFileSync(path, "kept");
  const { code, stderr } = await start(t, path).waitForExit();
  assert.equal(code, 1);
  assert.match(stderr, /unix:.* cannot be a socket: there is something else at this path\.\n$/);
  assert.equal(statSync(path).size, 4);
});

it("a folder that is not there ends the start with a sentence that names the path", async (t) => {
  const path = joinPath(createDirectory(), "nowhere/chat.sock");
  const { code, stderr } = await start(t, path).waitForExit();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^chizzy-chat-server: Cannot listen on unix:\S+chat\.sock: .*Its folder must be there/,
  );
  assert.equal(stderr.trim().split("\n").length, 1, stderr);
});

it("by a socket all viewers are one address, unless its peer is a listed proxy", async (t) => {
  for (const [trustedProxies, isSecondAdmitted] of [
    [[], false],
    [["unix"], true],
  ] as const) {
    const { path, url } = createPath();
    const server = createChatServer({ trustedProxies, limits: { connectionsPerAddress: 1, drainMs: 500 } });
    assert.deepEqual((await server.listen({ path })).url, `unix:${path}`);
    t.after(() => server.close());
    await join(url, { headers: { "x-forwarded-for": "198.51.100.1" } });
    const second = new TestClient(url, {
      headers: { "x-forwarded-for": "198.51.100.2" },
      query: { channel: "test" },
    });
    if (isSecondAdmitted) await second.waitForType("history");
    else assert.equal((await second.waitForClose()).code, 1006);
  }
});

it("a server closes though a viewer at its socket does not read", async () => {
  const { path, url } = createPath();
  const server = createChatServer({ limits: { drainMs: 200 } });
  await server.listen({ path });
  const client = await join(url);
  client.socket.pause();
  await server.close();
  const next = createServer().listen(path);
  await once(next, "listening");
  next.close();
});
