import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { pino } from "pino";
import { collectDefaultMetrics } from "prom-client";
import { createChatServer, createEngine, createTokenVerifier } from "../index.js";
import { beginEpoch } from "../storage/new-epoch.js";
import { OptionError } from "./given.js";
import { HELP } from "./help.js";
import { LogWriter } from "./log-writer.js";
import { parseCommandLine, type StartOptions } from "./options.js";

/** A wrong option: the operator has to change the command. */
const EXIT_USAGE = 2;
/** A port that is taken, a database that cannot be used: the operator has to change the machine. */
const EXIT_FAILED = 1;
/** Ctrl+C under npm comes twice, from the terminal and from npm: that is one wish. */
const SAME_SIGNAL_MS = 500;
/** How often a server that npm started looks whether npm is still there, ms. */
const PARENT_MS = 500;
/** The file descriptor of the log. */
const STDERR = 2;

// Who started the server may not read what it says, or have no room for it: that is no reason to end.
process.stdout.on("error", () => {});

try {
  const command = parseCommandLine(process.argv.slice(2), process.env);
  if (command.kind === "help") process.stdout.write(HELP);
  else if (command.kind === "version") process.stdout.write(`${readVersion()}\n`);
  else if (command.kind === "new-epoch") startEpoch(command.path);
  else await start(command.options);
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`chizzy-chat-server: ${sentence}\n`);
  process.exit(error instanceof OptionError ? EXIT_USAGE : EXIT_FAILED);
}

function startEpoch(path: string): void {
  const now = Date.now();
  const changed = beginEpoch(path, { now: () => now, random: randomBytes });
  process.stdout.write(
    `A new epoch has begun in ${path}. It is ${new Date(now).toISOString()} here; ${changed} messages of a later time have this one now.\n`,
  );
}

async function start(options: StartOptions): Promise<void> {
  const writer = new LogWriter(STDERR);
  process.on("exit", () => writer.flushSync());
  const logger = pino({ level: options.logLevel }, writer);
  const engine = createEngine(options.store);
  const { origins, serverNames, channels, proxies: trustedProxies, limits, auth, guests } = options;
  const authenticate = auth && createTokenVerifier({ ...auth, logger });
  const server = createChatServer({
    ...{ engine, origins, serverNames, channels, trustedProxies, limits, guests, logger },
    ...(authenticate && { authenticate }),
    ...(options.apiListen && { apiListen: options.apiListen }),
  });
  collectDefaultMetrics({ register: server.metrics });
  for (const variable of options.unknownVariables)
    logger.warn({ variable }, "this variable is not known; see --help");
  if (auth?.jwks !== undefined && auth.audience === undefined)
    logger.warn({}, "without --auth-audience a token that the issuer made for any other site is taken, too");

  const { url, apiUrl } = await (options.socket
    ? server.listen(options.socket)
    : server.listen(options.port, options.host));
  let stoppingSince: number | undefined;
  const stop = (reason: string): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(EXIT_FAILED);
      return;
    }
    stoppingSince = performance.now();
    logger.info({ reason }, "stopping");
    server.close().then(
      () => {
        logger.info({}, "stopped");
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, "stopping failed");
        process.exit(EXIT_FAILED);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
  // npm and npx start a shell, and hand signals on to that alone: it ends, and what it started lives on.
  if (process.env.npm_execpath !== undefined) watchParent(() => stop("npm has ended"));

  // Whoever waits for this line may end the server at once.
  process.stdout.write(`Chizzy Chat ${readVersion()} is at ${url} (storage: ${engine.description})\n`);
  if (apiUrl !== undefined) process.stdout.write(`Its metrics are at ${apiUrl}/metrics\n`);
  logger.info({ url, store: engine.description, ...(apiUrl && { apiUrl }) }, "started");
}

function watchParent(onEnd: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onEnd();
  }, PARENT_MS).unref();
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return version;
}
