import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { join as joinPath } from "node:path";
import { it } from "node:test";
import { SqliteEngine } from "chizzy-chat-server";
import Database from "libsql";
import { createDirectory } from "../helpers/cli.js";
import { join } from "../helpers/client.js";
import { assertUndisturbed, count, NEEDS_LINUX, startCanary, startTarget } from "./helpers/target.js";

const CHANNELS = count(300, 5_000);
const MOST_BYTES = 500 * 1_048_576;

const LIMITS = ["connectsPerAddress=1000000", "connectionsPerAddress=1000000"].map(
  (limit) => `--limit=${limit}`,
);
const TEXTS = {
  "500 Korean letters": "가".repeat(500),
  "500 emoji": "😀".repeat(500),
};

for (const [name, text] of Object.entries(TEXTS)) {
  it(`joining and leaving ${CHANNELS} channels of 301 messages of ${name} leaves the server below 500 MB`, {
    ...NEEDS_LINUX,
    timeout: 600_000,
  }, async (t) => {
    const store = await fillStore(text);
    const { url, residentBytes } = await startTarget(t, [`--store=${store}`, ...LIMITS]);
    const canary = await startCanary(t, url);
    const before = residentBytes();
    let most = before;
    for (let index = 0; index < CHANNELS; index += 1) {
      const client = await join(url, { query: { channel: `fat-${index}` } });
      assert.equal(client.events.length, 50);
      client.close();
      if (index % 50 === 0) most = Math.max(most, residentBytes());
    }
    const after = residentBytes();
    const mega = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;
    t.diagnostic(`before ${mega(before)}, most ${mega(most)}, after ${mega(after)}`);
    assert.ok(Math.max(most, after) < MOST_BYTES, `${mega(Math.max(most, after))}`);
    assertUndisturbed(t, await canary.report(), 250);
  });
}

/** A database of which all channels are full: one is written by the engine, and the others are copies of it. */
async function fillStore(text: string): Promise<string> {
  const path = joinPath(createDirectory(), "fat.db");
  const engine = new SqliteEngine(path, { now: Date.now, random: randomBytes });
  await engine.open();
  const draft = { type: "message", uid: "gFat", nickname: "fat", text } as const;
  const refs = Array.from({ length: 301 }, (_, index) => `ref-${index}`);
  await Promise.all(refs.map((ref) => engine.append("fat-0", draft, ref)));
  await engine.close();
  const database = new Database(path);
  database.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${CHANNELS - 1})
    INSERT INTO events
      SELECT 'fat-' || n, seq, id, key, timestamp, uid, nickname, text, reply_id, reply_nickname, reply_text, roles, guest, kind, detail
      FROM numbers CROSS JOIN events WHERE channel = 'fat-0';
    INSERT INTO channels SELECT channel, max(seq), max(timestamp) FROM events WHERE channel != 'fat-0' GROUP BY channel;
  `);
  database.close();
  return `sqlite:${path}`;
}
