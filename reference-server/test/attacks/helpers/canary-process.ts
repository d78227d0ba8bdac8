import WebSocket from "ws";

/*
 * The honest viewer, as a process of its own: its clock stands still for no attacker's work. Arguments: the channel's address, and
 * the local address to connect from. Says "ready" once it has joined; answers each message of its parent with a report.
 */

const PING_MS = 50;
const WRITE_MS = 2_000;

const [url = "", localAddress = ""] = process.argv.slice(2);
const socket = new WebSocket(url, ["chizzy.v1"], { localAddress });
/** When each ping that has no answer was sent. */
const unanswered = new Map<number, number>();
const unacknowledged = new Set<string>();
let rounds: number[] = [];
let closed: { code: number; reason: string } | null = null;
let acks = 0;
let refusals: string[] = [];
let count = 0;

socket.on("message", (data) => {
  const frame = JSON.parse(data.toString()) as Record<string, unknown>;
  if (frame.type === "history") start();
  if (frame.type === "pong") {
    const sent = unanswered.get(Number(frame.t));
    if (sent !== undefined) rounds.push(performance.now() - sent);
    unanswered.delete(Number(frame.t));
  }
  if (frame.type === "ack" && unacknowledged.delete(String(frame.ref))) acks += 1;
  if (frame.type === "error") {
    unacknowledged.delete(String(frame.ref));
    refusals.push(String(frame.code));
  }
});
socket.on("error", () => {});
socket.on("close", (code, reason) => {
  closed = { code, reason: reason.toString() };
});
process.on("message", () => {
  const waiting = [...unanswered.values()].map((sent) => performance.now() - sent);
  process.send?.({ times: rounds, waiting, closed, acks, refusals, unacknowledged: unacknowledged.size });
  rounds = [];
  acks = 0;
  refusals = [];
});
process.on("disconnect", () => process.exit());

function start(): void {
  setInterval(() => {
    if (closed !== null) return;
    count += 1;
    unanswered.set(count, performance.now());
    socket.send(JSON.stringify({ type: "ping", t: count }));
  }, PING_MS);
  setInterval(write, WRITE_MS);
  write();
  process.send?.("ready");
}

function write(): void {
  if (closed !== null) return;
  const ref = `canary-${process.pid}-${count}`;
  unacknowledged.add(ref);
  socket.send(JSON.stringify({ type: "message", ref, text: `message ${count}` }));
}
