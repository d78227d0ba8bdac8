import { parseArgs } from "node:util";
import { createProxyList } from "./addresses.js";
import { createEngine, STORE_FORMS } from "./engines/index.js";
import { checkLimits, type ServerLimits } from "./limits.js";
import { Origins } from "./origins.js";

export interface StartOptions {
  port: number;
  /** Absent: all interfaces. */
  host?: string;
  store: string;
  origins: string[];
  proxies: string[];
  limits: Partial<ServerLimits>;
  logLevel: string;
  /** Environment variables that look like ours and are not: most likely misspelt. */
  unknownVariables: string[];
}

export type Command = { kind: "help" } | { kind: "version" } | { kind: "start"; options: StartOptions };

/** A wrong option or environment variable. The message is a sentence that names it, its value and what is allowed. */
export class OptionError extends Error {
  override name = "OptionError";
}

export const HELP = `chizzy-chat-server: a chat server that speaks chizzy.v1

Usage: chizzy-chat-server [options]

  --port NUMBER        port, 0 for a free one; default 4000           PORT or CHIZZY_PORT
  --host ADDRESS       address to listen on; default all interfaces   CHIZZY_HOST
  --store STORE        ${STORE_FORMS}; default                  CHIZZY_STORE
                       sqlite:./chizzy-chat.db
  --origin ORIGIN      a site whose pages may connect, such as        CHIZZY_ORIGIN
                       https://example.com; * for any; null for
                       pages without one; may be repeated. Pages
                       of this host and of localhost always may.
  --proxy ADDRESS      a proxy, address or network, whose             CHIZZY_PROXY
                       X-Forwarded-For is believed; repeatable
  --limit NAME=VALUE   a limit, such as publishEveryMs=500; may be    CHIZZY_LIMIT
                       repeated; a wrong name lists them all
  --log-level LEVEL    trace, debug, info, warn, error or silent;     CHIZZY_LOG_LEVEL
                       default info; JSON lines on stderr
  --help, --version

An option counts more than its environment variable. In a variable, commas separate several values.
SIGTERM and SIGINT stop the server gently, a second one at once.
Exit codes: 0 stopped, 1 could not start or failed, 2 wrong option.
`;

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"];

const FLAGS = {
  port: { type: "string" },
  host: { type: "string" },
  store: { type: "string" },
  origin: { type: "string", multiple: true },
  proxy: { type: "string", multiple: true },
  limit: { type: "string", multiple: true },
  "log-level": { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const VARIABLES = new Set(
  ["PORT", "HOST", "STORE", "ORIGIN", "PROXY", "LIMIT", "LOG_LEVEL"].map((name) => `CHIZZY_${name}`),
);

/** A value and how the person who gave it knows it. */
interface Given {
  value: string;
  label: string;
}

/** Reads the command line and the environment. Throws an `OptionError` for anything that is not allowed. */
export function parseCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const flags = parseFlags(args);
  if (flags.help) return { kind: "help" };
  if (flags.version) return { kind: "version" };

  const one = (flag: string, value: string | undefined, ...variables: string[]): Given | undefined => {
    if (value !== undefined) return { value, label: `--${flag}` };
    // An empty variable counts as none: that is how many tools unset one.
    const variable = variables.find((name) => env[name]);
    return variable === undefined ? undefined : { value: env[variable] ?? "", label: variable };
  };
  const many = (flag: string, values: string[] | undefined, variable: string): Given[] => {
    if (values !== undefined) return values.map((value) => ({ value, label: `--${flag}` }));
    const listed = (env[variable] ?? "").split(",").map((value) => value.trim());
    return listed.filter((value) => value !== "").map((value) => ({ value, label: variable }));
  };

  const port = one("port", flags.port, "CHIZZY_PORT", "PORT") ?? { value: "4000", label: "--port" };
  const host = one("host", flags.host, "CHIZZY_HOST");
  const store = one("store", flags.store, "CHIZZY_STORE") ?? {
    value: "sqlite:./chizzy-chat.db",
    label: "--store",
  };
  const logLevel = one("log-level", flags["log-level"], "CHIZZY_LOG_LEVEL") ?? {
    value: "info",
    label: "--log-level",
  };
  const origins = many("origin", flags.origin, "CHIZZY_ORIGIN");
  const proxies = many("proxy", flags.proxy, "CHIZZY_PROXY");

  if (!/^\d{1,5}$/.test(port.value) || Number(port.value) > 65_535)
    fail(port, "must be a whole number from 0 to 65535");
  if (host?.value === "") fail(host, "must be an address");
  if (!LOG_LEVELS.includes(logLevel.value)) fail(logLevel, `must be one of ${LOG_LEVELS.join(", ")}`);
  check(store, () => createEngine(store.value, { now: Date.now, random: Buffer.alloc }));
  for (const origin of origins) check(origin, () => new Origins([origin.value]));
  for (const proxy of proxies) check(proxy, () => createProxyList([proxy.value]));

  const options: StartOptions = {
    port: Number(port.value),
    store: store.value,
    origins: origins.map(({ value }) => value),
    proxies: proxies.map(({ value }) => value),
    limits: readLimits(many("limit", flags.limit, "CHIZZY_LIMIT")),
    logLevel: logLevel.value,
    unknownVariables: Object.keys(env).filter((name) => name.startsWith("CHIZZY_") && !VARIABLES.has(name)),
    ...(host !== undefined && { host: host.value }),
  };
  return { kind: "start", options };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(
      /(?<=[.'])(?:\s|$)/,
      1,
    );
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new OptionError(`${sentence.replace(/\.$/, "")}; the options are ${known.join(", ")}.`);
  }
}

function readLimits(given: readonly Given[]): Partial<ServerLimits> {
  const limits: Record<string, number> = {};
  for (const limit of given) {
    const [, name, value] = /^([A-Za-z]+)=(\d{1,15})$/.exec(limit.value) ?? [];
    if (name === undefined || value === undefined) fail(limit, "must be NAME=VALUE with a whole number");
    else {
      check(limit, () => checkLimits({ [name]: Number(value) }, ""));
      limits[name] = Number(value);
    }
  }
  return limits;
}

function fail({ value, label }: Given, rule: string): never {
  throw new OptionError(`${label} ${rule}, not ${JSON.stringify(value)}.`);
}

/** Runs a check that says what is allowed, and puts the option's name before it. */
function check({ label }: Given, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    throw error instanceof RangeError ? new OptionError(`${label} ${error.message}`) : error;
  }
}
