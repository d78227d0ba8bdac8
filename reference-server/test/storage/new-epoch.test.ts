import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join as joinPath } from "node:path";
import { it } from "node:test";
import { SqliteEngine } from "chizzy-chat-server";
import { Cli, createDirectory } from "../helpers/cli.js";
import { join, positionOf } from "../helpers/client.js";
import { startServer } from "../helpers/server.js";

const FORTY_DAYS_MS = 40 * 86_400_000;
const DRAFT = { type: "message", uid: "g", nickname: "a", text: "b" } as const;

function open(path: string, now: () => number) {
  return new SqliteEngine(path, { now, random: randomBytes });
}

it("C8: a clock that was 40 days ahead once is mended by `new-epoch`, and `timestamp` must not decrease with `seq`", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const start = Date.now();
  let now = start - 60_000;
  const engine = open(path, () => now);
  await engine.open();
  const publish = (channel: string, ref: string) => engine.append(channel, DRAFT, ref);
  const first = await publish("a", "before-0");
  await publish("unharmed", "before-0");
  now += FORTY_DAYS_MS;
  await publish("a", "ahead-00");
  now = start - 30_000;
  assert.ok((await publish("a", "after-00")).timestamp > start, "the time stays where it was");
  const { epoch } = await engine.top("a");
  await engine.close();

  const { code, stdout, stderr } = await new Cli(t, ["new-epoch", "--store", `sqlite:${path}`]).waitForExit();
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(
    stdout,
    /A new epoch has begun in .*chat\.db\. .*; 2 messages of a later time have this one now\./,
  );

  const mended = open(path, Date.now);
  const { url } = await startServer(t, { engine: mended });
  assert.notEqual((await mended.top("a")).epoch, epoch);
  const client = await join(url, { query: { channel: "a", epoch, since: "1", last: first.id } });
  const history = client.frames.find(({ type }) => type === "history");
  assert.deepEqual([history?.mode, history?.recovered], ["snapshot", false]);
  const next = await client.publish("now");
  const times = [...client.events.map(({ timestamp }) => timestamp), next.timestamp];
  assert.deepEqual(times.slice(0, 4), times.slice(0, 4).toSorted());
  assert.equal(times[0], first.timestamp, "what was right stays");
  assert.ok(next.timestamp <= Date.now() && next.timestamp >= start);
});

it("`new-epoch` after an older copy was put back: nobody resumes in a log that goes another way", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const first = await startServer(t, { engine: open(path, Date.now) });
  const client = await join(first.url);
  await client.publish("one");
  await client.waitForEvents(1);
  const position = positionOf(client);
  await first.server.close();
  assert.equal((await new Cli(t, ["new-epoch", `--store=sqlite:${path}`]).waitForExit()).code, 0);
  const second = await startServer(t, { engine: open(path, Date.now) });
  const again = await join(second.url, { query: position });
  assert.equal(again.frames.find(({ type }) => type === "history")?.recovered, false);
});

const REFUSED: [string, (path: string) => string[], number, RegExp][] = [
  [
    "for a database that is not there, and makes none",
    (path) => [`--store=sqlite:${path}`],
    1,
    /There is no database at .*chat\.db\.\n$/,
  ],
  [
    "for a store without a file",
    () => ["--store=memory"],
    2,
    /--store must be sqlite:PATH for new-epoch, not "memory"\./,
  ],
  [
    "with an option that it does not need",
    () => ["--port=5"],
    2,
    /new-epoch takes --store alone, not --port\./,
  ],
  [
    "with a second word",
    () => ["lobby"],
    2,
    /Unexpected argument "lobby", the one command is new-epoch; the options are --port/,
  ],
];
for (const [name, args, expected, sentence] of REFUSED) {
  it(`\`new-epoch\` is refused ${name}`, async (t) => {
    const path = joinPath(createDirectory(), "chat.db");
    const { code, stderr } = await new Cli(t, ["new-epoch", ...args(path)]).waitForExit();
    assert.equal(code, expected);
    assert.match(stderr, sentence);
    assert.equal(existsSync(path), false);
  });
}

it("`new-epoch` is refused while a server has the database, and changes nothing", async (t) => {
  const path = joinPath(createDirectory(), "chat.db");
  const engine = open(path, Date.now);
  await engine.open();
  t.after(() => engine.close());
  const { epoch } = await engine.top("a");
  const { code, stderr } = await new Cli(t, ["new-epoch", `--store=sqlite:${path}`]).waitForExit();
  assert.equal(code, 1);
  assert.match(stderr, /chat\.db is in use by another process/);
  await engine.append("a", DRAFT, "goes-on-0");
  assert.equal((await engine.top("a")).epoch, epoch);
});

it("a command that does not exist is refused with the one that does", async (t) => {
  const { code, stderr } = await new Cli(t, ["strat"]).waitForExit();
  assert.equal(code, 2);
  assert.match(stderr, /Unexpected argument "strat", the one command is new-epoch/);
});
