/**
 * The load generator in Node, for machines without a C compiler: the same options, phases and result line as
 * `load-generator.c`, which explains them. It costs more than some of the servers it drives, so its results are marked.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { WebSocket } from "ws";
import { type Dialect, dialects } from "./node-dialects.js";
import { Tally } from "./node-tally.js";

const text = { type: "string" } as const;
const names = [
  "port",
  "subscribers",
  "publishers",
  "rate",
  "server-pid",
  "warm-up-ms",
  "measure-ms",
  "drain-ms",
] as const;
const { values } = parseArgs({
  options: { dialect: text, ...Object.fromEntries(names.map((name) => [name, text])) },
}) as { values: Record<string, string> };
const number = (name: (typeof names)[number]) => Number(values[name]);

const subscribers = number("subscribers");
const publishers = number("publishers");
const intervalUs = Math.floor(1e6 / number("rate"));
const firstMeasured = Math.floor((number("warm-up-ms") * 1000) / intervalUs);
const messages = firstMeasured + Math.floor((number("measure-ms") * 1000) / intervalUs);
const tally = new Tally(subscribers, publishers, messages, firstMeasured);
const sockets: WebSocket[] = [];
let closed = 0;
let refused = 0;
let problem = "";
let startUs = nowUs();

const dialect = dialects[values.dialect ?? ""];
if (!dialect) throw new Error("--dialect must be chizzy, bare or socketio");

for (let index = 0; index < subscribers; index++) await open(index, dialect);
const joinMs = (nowUs() - startUs) / 1000;
print({ event: "joined" });
await sleep(700);
print({ event: "settled" });
startUs = nowUs();
const opening = await publish(0, firstMeasured, dialect, "measuring");
const closing = await publish(firstMeasured, messages, dialect, "measured");
const drained = await drain();
print({
  event: "result",
  generator: "node",
  joinMs,
  windowMs: (closing.atUs - opening.atUs) / 1000,
  windowDeliveries: closing.deliveries - opening.deliveries,
  serverUserMs: closing.server.userMs - opening.server.userMs,
  serverSystemMs: closing.server.systemMs - opening.server.systemMs,
  generatorCpuMs: closing.ownMs - opening.ownMs,
  p50Ms: tally.quantileMs(0.5),
  p99Ms: tally.quantileMs(0.99),
  maxMs: tally.longestMs,
  drained,
  expected: messages * subscribers,
  received: tally.deliveries,
  missing: messages * subscribers - tally.deliveries,
  doubled: tally.doubled,
  disordered: tally.disordered,
  unknown: tally.unknown,
  orders: drained === "complete" ? tally.orders() : 1,
  closed,
  refused,
  problem,
});
process.exit(0);

/** Opens one subscriber and waits until it has joined. */
function open(index: number, { path, protocols, greet }: Dialect): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${number("port")}${path}`, protocols, {
      perMessageDeflate: false,
    });
    sockets.push(socket);
    let greeted = false;
    const join = () => {
      greeted = true;
      resolve();
    };
    if (!greet) socket.on("open", join);
    socket.on("error", reject);
    socket.on("message", (data) => {
      const received = String(data);
      if (!greeted) {
        if (greet?.(received, socket)) join();
      } else if (values.dialect === "socketio" && received === "2") socket.send("3");
      else {
        if (received.startsWith('{"type":"error"')) {
          refused++;
          problem ||= received.slice(0, 200);
        }
        tally.scan(index, received, nowUs() - startUs);
      }
    });
    socket.on("close", (code) => {
      closed++;
      problem ||= `connection ${index + 1} of ${subscribers} closed: close code ${code}`;
      reject(new Error(problem));
    });
  });
}

/** Publishes the messages from one index up to another when each is due, then takes a reading at the end's due time. */
async function publish(from: number, to: number, { publish: frame }: Dialect, event: string) {
  for (let index = from; index <= to; index++) {
    const scheduled = index * intervalUs;
    const waitMs = (startUs + scheduled - nowUs()) / 1000;
    if (waitMs > 0) await sleep(waitMs);
    if (index === to) break;
    const chat = {
      nickname: "bench",
      text: `good evening, @@${index}.${scheduled}@@ what a nice stream today`,
      timestamp: 1767225600000,
    };
    sockets[index % publishers]?.send(frame(chat, index));
  }
  print({ event });
  const own = process.cpuUsage();
  return {
    atUs: nowUs(),
    deliveries: tally.deliveries,
    server: serverCpu(),
    ownMs: (own.user + own.system) / 1000,
  };
}

async function drain(): Promise<"complete" | "stalled" | "behind"> {
  const limit = nowUs() + number("drain-ms") * 1000;
  let last = { deliveries: tally.deliveries, at: nowUs() };
  while (tally.deliveries < messages * subscribers) {
    await sleep(50);
    if (tally.deliveries > last.deliveries) last = { deliveries: tally.deliveries, at: nowUs() };
    if (nowUs() - last.at > 3e6) return "stalled";
    if (nowUs() > limit) return "behind";
  }
  await sleep(300); // A double would come after the first copy.
  return "complete";
}

function serverCpu(): { userMs: number; systemMs: number } {
  const stat = readFileSync(`/proc/${number("server-pid")}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { userMs: Number(fields[11]) * 10, systemMs: Number(fields[12]) * 10 };
}

function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
