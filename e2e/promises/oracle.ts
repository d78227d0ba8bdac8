import type { LogEvent, Message } from "chizzy-chat-protocol";
import { findShownDeleted } from "./deleted.js";
import type { ModelViewer } from "./viewer.js";
import { SERVER_AHEAD_MS, type World } from "./world.js";

/** Farther than any step of the server's clock in a schedule. */
const CLOCK_RANGE_MS = 5 * 3_600_000;
/** What the viewers of a schedule may sleep before a text may fail; its own few seconds make up the rest of two minutes. */
const PATIENCE_MS = 60_000;

/** What the ten promises say of a schedule that is over, each broken one as a sentence. */
export function findBroken(
  world: World,
  log: readonly LogEvent[],
  viewers: readonly ModelViewer[],
): string[] {
  const broken: string[] = [];
  const say: Say = (rule, what) =>
    void broken.push(`${typeof rule === "number" ? "promise" : "rule"} ${rule}: ${what}`);
  checkLog(log, say);
  const logs = [...world.abandoned, log];
  const known = new Map(logs.flat().map((event) => [event.id, event]));
  const followers = new Set(logs.flatMap(pairMessages));
  for (const viewer of viewers) {
    checkSent(viewer, log, known, say);
    checkList(viewer, log, known, say, (before, id, listed) => {
      if (followers.has(`${before} ${id}`)) return true;
      return !log.some((event) => event.id === id) && isMoved(before, id, listed, world.abandoned);
    });
    for (const { text, act } of findShownDeleted([...viewer.suspects, viewer.client.rows], logs, log))
      say("D2", `${viewer.name} is shown ${JSON.stringify(text)} after seq ${act.seq} has deleted it`);
    if (viewer.wire.lost === 0 && viewer.wire.holeRequests > 0)
      say(2, `${viewer.name} had a hole in the live events, though no frame was lost (J2)`);
  }
  return broken;
}

/** Each message with the one before it: what a list without a gap shows side by side. */
function pairMessages(log: readonly LogEvent[]): string[] {
  const messages = log.filter(({ type }) => type === "message");
  return messages.map(({ id }, at) => `${messages[at - 1]?.id} ${id}`);
}

/**
 * Whether all that stood between two messages, of which a rollback has cut the second, is in the list: what the log of before and the log
 * of now share moves below the gap, and the message that only the log of before had stays above.
 */
function isMoved(
  before: string,
  id: string,
  listed: ReadonlySet<string>,
  abandoned: readonly (readonly LogEvent[])[],
): boolean {
  return abandoned.some((log) => {
    const from = log.findIndex((event) => event.id === before);
    const to = log.findIndex((event) => event.id === id);
    const between = log.slice(from + 1, Math.max(to, 0));
    return (
      from >= 0 && to > from && between.every((event) => event.type !== "message" || listed.has(event.id))
    );
  });
}

/** A number is a promise, anything else a rule of `PROTOCOL.md`. */
type Say = (rule: number | "D2", what: string) => void;

function checkLog(log: readonly LogEvent[], say: Say): void {
  const texts = new Set<string>();
  for (const [index, event] of log.entries()) {
    if (event.seq !== index + 1) say(1, `event ${index + 1} of the log has seq ${event.seq}`);
    if (event.timestamp < (log[index - 1]?.timestamp ?? 0))
      say(6, `seq ${event.seq} is older than the one before`);
    if (Math.abs(event.timestamp - Date.now() - SERVER_AHEAD_MS) > CLOCK_RANGE_MS)
      say(6, `seq ${event.seq} does not have the server's time`);
    if (event.type !== "message") continue;
    if (texts.has(event.text)) say(5, `${JSON.stringify(event.text)} is in the log twice`);
    texts.add(event.text);
  }
}

function checkSent(
  viewer: ModelViewer,
  log: readonly LogEvent[],
  known: Map<string, LogEvent>,
  say: Say,
): void {
  const { name, client, sent, acknowledged } = viewer;
  const inLog = new Set(log.map(({ id }) => id));
  const isCut = (id: string) => known.has(id) && !inLog.has(id);
  for (const [text, id] of acknowledged) {
    if (!inLog.has(id) && !isCut(id))
      say(4, `${name} saw ${JSON.stringify(text)} as sent, and no log has it`);
  }
  const failed = new Map(
    client.rows.flatMap((row) =>
      row.kind === "message" && row.state === "failed" ? [[row.ref, row.error?.code]] : [],
    ),
  );
  const texts = new Set(log.flatMap((event) => (event.type === "message" ? [event.text] : [])));
  for (const [ref, text] of sent) {
    const id = acknowledged.get(text);
    if (texts.has(text) || (id !== undefined && isCut(id))) continue;
    const code = failed.get(ref);
    // What waits is tried for two minutes; a machine that slept as long has used them up.
    const hasSleptOn = code === "timeout" && viewer.sleptMs >= PATIENCE_MS;
    if (code !== "other_login" && !hasSleptOn)
      say(
        5,
        `${name} wrote ${JSON.stringify(text)}, and it is not in the log, but ${code ?? "not shown as failed"}`,
      );
  }
}

function checkList(
  viewer: ModelViewer,
  log: readonly LogEvent[],
  known: Map<string, LogEvent>,
  say: Say,
  isNext: (before: string, id: string, listed: ReadonlySet<string>) => boolean,
): void {
  const listed = new Set(
    viewer.client.rows.flatMap((row) => (row.kind === "message" ? [row.message.id ?? ""] : [])),
  );
  const shown = new Set<string>();
  let before: string | undefined;
  for (const row of viewer.client.rows) {
    if (row.kind === "mark" && row.mark === "gap") before = undefined;
    if (row.kind !== "message" || row.state !== "sent") continue;
    const { id, seq, text, timestamp, uid, nickname, deleted } = row.message;
    const event = id === undefined ? undefined : known.get(id);
    if (id === undefined || event?.type !== "message") {
      say(2, `${viewer.name} is shown ${JSON.stringify(text)}, which no log has`);
      continue;
    }
    if (shown.has(id)) say(3, `${viewer.name} is shown ${JSON.stringify(text)} twice`);
    shown.add(id);
    // Acknowledged, and cut from the log before it was echoed: it stays where it was shown.
    if (uid === undefined && !log.includes(event)) {
      before = undefined;
      continue;
    }
    if (deleted === true && !isDeleted(id, known))
      say("D2", `${viewer.name} is shown seq ${seq} as deleted, and no log has that`);
    const fields = { seq, timestamp, uid, nickname, ...(deleted !== true && { text }) };
    for (const [name, value] of Object.entries(fields)) {
      const stored = event[name as keyof Message];
      if (stored !== value)
        say(6, `${viewer.name} is shown the ${name} ${value} where the log has ${stored}`);
    }
    if (before !== undefined && !isNext(before, id, listed))
      say(
        2,
        `${viewer.name}'s list jumps from seq ${known.get(before)?.seq} to ${seq} without a mark: ${describeList(viewer, log)}`,
      );
    before = id;
  }
}

function isDeleted(id: string, known: Map<string, LogEvent>): boolean {
  for (const event of known.values())
    if (event.type === "moderation" && event.action === "delete" && event.target === id) return true;
  return false;
}

/** A list and the log beside it, in short: `!` is a message that the log has not, or no longer, `d` is an event that is no message. */
function describeList({ client }: ModelViewer, log: readonly LogEvent[]): string {
  const inLog = new Set(log.map(({ id }) => id));
  const rows = client.rows.map((row) => {
    if (row.kind === "mark") return row.mark;
    return `${row.message.seq ?? row.state}${inLog.has(row.message.id ?? "") ? "" : "!"}`;
  });
  const events = log.map(({ type, seq }) => `${seq}${type === "message" ? "" : "d"}`);
  return `${rows.join(" ")}, where the log has ${events.join(" ")}`;
}
