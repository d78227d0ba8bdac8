import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join as joinPath } from "node:path";
import { it } from "node:test";
import { SqliteEngine } from "chizzy-chat-server";
import { createSeeded } from "../../../e2e/promises/seeded.js";
import { Cli, createDirectory } from "../helpers/cli.js";
import { createRef, join } from "../helpers/client.js";
import { WIDE_LIMITS } from "../helpers/server.js";

/** `npm run test:nightly` has more. A round is one kill; CHIZZY_SEED=N draws the moments of another run again. */
const ROUNDS = Number(process.env.CHIZZY_KILLS ?? 15);
const SEED = Number(process.env.CHIZZY_SEED ?? 1);
const LIMITS = Object.entries(WIDE_LIMITS).flatMap(([name, value]) => ["--limit", `${name}=${value}`]);

/*
 * Promise 4: what was shown as sent survives `kill -9`. Promise 5: sending again is safe. Promise 3: nothing twice.
 * Each round kills the server at a moment that the seed draws, between publish and ack; the next round sends what has no ack again.
 */
it(`what was acknowledged is there after kill -9, at its place and once, ${ROUNDS} times`, async (t) => {
  const seeded = createSeeded(SEED);
  t.diagnostic(`seed ${SEED}`);
  const path = joinPath(createDirectory(), "killed.db");
  const acked = new Map<string, { id: string; seq: number; text: string }>();
  let open = new Map<string, string>();
  let sent = 0;
  let resentAfterStore = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    const cli = new Cli(t, ["--port", "0", "--store", `sqlite:${path}`, ...LIMITS]);
    const client = await join(`ws://localhost:${await cli.waitForPort()}`);
    const settle = (): void => {
      for (const frame of client.frames) {
        const text = open.get(frame.ref);
        if (frame.type !== "ack" || text === undefined) continue;
        open.delete(frame.ref);
        if (frame.duplicate) resentAfterStore += 1;
        acked.set(frame.ref, { id: frame.id, seq: frame.seq, text });
      }
    };
    for (const [ref, text] of open) client.send({ type: "message", ref, text });
    const isOver = once(cli.process, "exit");
    const killer = setTimeout(() => cli.process.kill("SIGKILL"), 5 + seeded.random() * 60);
    while (cli.process.signalCode === null && client.socket.readyState === client.socket.OPEN) {
      const ref = createRef();
      const text = `message ${sent++}`;
      open.set(ref, text);
      client.send({ type: "message", ref, text });
      await new Promise((resolve) => setTimeout(resolve, seeded.random() * 3));
    }
    clearTimeout(killer);
    await isOver;
    await client.waitForClose();
    settle();
    open = new Map(open);
  }

  const engine = new SqliteEngine(path, { now: Date.now, random: randomBytes });
  await engine.open();
  const stored = await engine.after("test", 0, 100_000);
  for (const [ref, text] of open)
    await engine.append("test", { type: "message", uid: "g", nickname: "a", text }, ref);
  const complete = await engine.after("test", 0, 100_000);
  await engine.close();

  assert.deepEqual(
    complete.map(({ seq }) => seq),
    Array.from({ length: complete.length }, (_, index) => index + 1),
    "dense",
  );
  const texts = complete.map((event) => (event.type === "message" ? event.text : ""));
  assert.equal(new Set(texts).size, texts.length, "nothing twice");
  assert.equal(complete.length, sent, "sending again completed the log");
  for (const { id, seq, text } of acked.values()) {
    const event = stored[seq - 1];
    assert.deepEqual(
      event?.type === "message" && [event.id, event.text],
      [id, text],
      "what was acknowledged is at its place",
    );
  }
  assert.ok(acked.size > ROUNDS, `only ${acked.size} acknowledged`);
  t.diagnostic(
    `${sent} sent, ${acked.size} acknowledged, ${resentAfterStore} were stored without an ack having arrived, ${open.size} open at the end`,
  );
});
