/** One measurement of the fan-out: a fresh server, a load, and what came of it. */
import { join } from "node:path";
import { type Generator, type LoadResult, startLoad } from "../generator/generator.js";
import { processTicks, residentKb, systemTicks } from "../lib/machine.js";
import { startServer } from "../lib/server.js";
import type { Peer, PeerName } from "../servers/peers.js";
import { findFaults } from "./faults.js";

/** Everything that one repetition of one server at one rate yields. */
export interface Measurement {
  readonly server: PeerName;
  readonly rate: number;
  readonly repetition: number;
  /** The server's processor seconds per million deliveries, within the measured window: user and system time. */
  readonly userPerMillion: number;
  readonly systemPerMillion: number;
  readonly cpuPerMillion: number;
  /** The share of one processor that the server used. */
  readonly serverCores: number;
  readonly deliveriesPerSecond: number;
  /** What it takes to keep up: messages a second times subscribers. */
  readonly scheduledPerSecond: number;
  /** Resident memory per connection after all have joined, over the server's before the first, both without garbage. */
  readonly idleKbPerConnection: number;
  /** The same at the end of the measured window, with what is queued and what is not yet collected. */
  readonly loadedKbPerConnection: number;
  /** The shares of one processor that the generator used, and that programs outside the bench used. */
  readonly generatorCores: number;
  readonly foreignCores: number;
  readonly load: LoadResult;
  /** Breaches of "everything, once, in order", as sentences. */
  readonly faults: readonly string[];
}

export interface MeasureOptions {
  readonly generator: Generator;
  readonly subscribers: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  readonly drainMs: number;
  readonly serverCpu: number | undefined;
  readonly generatorCpu: number | undefined;
  readonly directory: string;
}

/** Messages come from several viewers, as in a chat, and not from one who types 200 lines a second. */
export const publishers = 10;

/** Throws when the server does not start or the load cannot be applied; what was delivered wrongly is in `faults`. */
export async function measure(
  peer: Peer,
  rate: number,
  repetition: number,
  options: MeasureOptions,
): Promise<Measurement> {
  const { subscribers, generator } = options;
  const database = join(options.directory, `${peer.name}-${rate}-${repetition}.db`);
  const server = await startServer(peer, database, options.serverCpu);
  try {
    const emptyKb = residentKb(server.pid);
    let idleKb = 0;
    let loadedKb = 0;
    let result: LoadResult | undefined;
    const samples: ReturnType<typeof sample>[] = [];
    const { port, pid: serverPid } = server;
    const load = { ...options, peer, port, serverPid, rate, publishers };
    const running = startLoad(generator, load, options.generatorCpu, ({ event, ...fields }) => {
      if (event === "joined") server.collectGarbage();
      if (event === "settled") idleKb = residentKb(serverPid);
      if (event === "measuring" || event === "measured") samples.push(sample(serverPid, running.pid));
      if (event === "measured") loadedKb = residentKb(serverPid);
      if (event === "result") result = fields as unknown as LoadResult;
    });
    try {
      const gone = server.ended.catch((error: Error) => {
        throw new Error(`the server ended during the run: ${error.message}`);
      });
      await Promise.race([running.ended, gone]);
    } finally {
      await running.end();
    }
    const [from, to] = samples;
    if (!result || !from || !to) throw new Error("the load generator ended without a result");
    const seconds = result.windowMs / 1000;
    const millions = result.windowDeliveries / 1e6;
    const perMillion = (ms: number) => ms / 1000 / millions;
    return {
      server: peer.name,
      rate,
      repetition,
      userPerMillion: perMillion(result.serverUserMs),
      systemPerMillion: perMillion(result.serverSystemMs),
      cpuPerMillion: perMillion(result.serverUserMs + result.serverSystemMs),
      serverCores: (result.serverUserMs + result.serverSystemMs) / result.windowMs,
      deliveriesPerSecond: result.windowDeliveries / seconds,
      scheduledPerSecond: rate * subscribers,
      idleKbPerConnection: (idleKb - emptyKb) / subscribers,
      loadedKbPerConnection: (loadedKb - emptyKb) / subscribers,
      generatorCores: result.generatorCpuMs / result.windowMs,
      foreignCores: Math.max(0, (to.foreignTicks - from.foreignTicks) * 10) / result.windowMs,
      load: result,
      faults: findFaults(peer, result),
    };
  } finally {
    await server.end();
  }
}

/** Processor time so far of everything but the server, the generator and this process. */
function sample(serverPid: number, generatorPid: number) {
  const ours = [serverPid, generatorPid, process.pid]
    .map(processTicks)
    .reduce((sum, ticks) => sum + ticks, 0);
  return { foreignTicks: systemTicks() - ours };
}
