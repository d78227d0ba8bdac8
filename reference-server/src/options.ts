import { parseArgs } from "node:util";
import { createEngine, STORE_FORMS } from "./engines/index.js";
import { checkLimits, type ServerLimits } from "./limits.js";
import { GUEST_RIGHTS, type GuestRights } from "./login.js";
import { Origins, readServerName } from "./origins.js";
import { Proxies } from "./proxies.js";
import { createTokenVerifier, type TokenVerifierOptions } from "./token-verifier.js";
import { checkSocket, type UnixSocket } from "./unix-socket.js";

export interface StartOptions {
  port: number;
  /** Absent: all interfaces. */
  host?: string;
  /** Instead of port and host. */
  socket?: UnixSocket;
  store: string;
  origins: string[];
  serverNames: string[];
  proxies: string[];
  limits: Partial<ServerLimits>;
  /** Absent: the server knows no logins. */
  auth?: TokenVerifierOptions;
  guests: GuestRights;
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
  --listen unix:PATH   a unix socket to listen on instead             CHIZZY_LISTEN
  --socket-mode MODE   who may connect to it; default 660, which is   CHIZZY_SOCKET_MODE
                       its owner and its group
  --store STORE        ${STORE_FORMS}; default                  CHIZZY_STORE
                       sqlite:./chizzy-chat.db
  --origin ORIGIN      a site whose pages may connect, such as        CHIZZY_ORIGIN
                       https://example.com, https://*.example.com
                       or capacitor://localhost; * for any; null
                       for pages without one; may be repeated.
                       Without it, pages of localhost may; of the
                       host that this server is reached at, if that
                       is an address of a private network or a
                       .local name; and of any other address, if
                       the port is the same, too.
  --server-name NAME   a host name, such as chat.example.com, at      CHIZZY_SERVER_NAME
                       which this server's own pages are shown:
                       they may connect; may be repeated
  --proxy ADDRESS      a proxy, address or network, whose             CHIZZY_PROXY
                       X-Forwarded-For or Forwarded is believed;
                       unix for what connects to the unix socket;
                       may be repeated
  --limit NAME=VALUE   a limit, such as publishEveryMs=500; may be    CHIZZY_LIMIT
                       repeated; a wrong name lists them all
  --auth-secret TEXT   the secret, at least 32 bytes, that the        CHIZZY_AUTH_SECRET
                       site's backend signs tokens with. Better as
                       a variable: others on this machine can see
                       the command line.
  --auth-jwks ADDRESS  instead: where the tokens' issuer has its      CHIZZY_AUTH_JWKS
                       public keys (https)
  --auth-issuer TEXT   what a token's iss must be; repeatable: one    CHIZZY_AUTH_ISSUER
                       of these; default any
  --auth-audience TEXT the same of aud                                CHIZZY_AUTH_AUDIENCE
  --auth-algorithms A  a signature that is taken, such as ES256;      CHIZZY_AUTH_ALGORITHMS
                       repeatable; default HS256 with a secret,
                       else RS256, ES256 and EdDSA
  --guests RIGHTS      what viewers without a token may do: write     CHIZZY_GUESTS
                       (default), read, or none, not even that
  --log-level LEVEL    trace, debug, info, warn, error or silent;     CHIZZY_LOG_LEVEL
                       default info; JSON lines on stderr
  --help, --version

An option counts more than its environment variable. In a variable, commas separate several values.
SIGTERM, SIGINT and SIGHUP stop the server gently, a second one at once.
Exit codes: 0 stopped, 1 could not start or failed, 2 wrong option.
`;

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"];

const FLAGS = {
  port: { type: "string" },
  host: { type: "string" },
  listen: { type: "string" },
  "socket-mode": { type: "string" },
  store: { type: "string" },
  origin: { type: "string", multiple: true },
  "server-name": { type: "string", multiple: true },
  proxy: { type: "string", multiple: true },
  limit: { type: "string", multiple: true },
  "auth-secret": { type: "string" },
  "auth-jwks": { type: "string" },
  "auth-issuer": { type: "string", multiple: true },
  "auth-audience": { type: "string", multiple: true },
  "auth-algorithms": { type: "string", multiple: true },
  guests: { type: "string" },
  "log-level": { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const VARIABLES = new Set(
  [
    ...[
      "PORT",
      "HOST",
      "LISTEN",
      "SOCKET_MODE",
      "STORE",
      "ORIGIN",
      "SERVER_NAME",
      "PROXY",
      "LIMIT",
      "LOG_LEVEL",
      "GUESTS",
    ],
    ...["AUTH_SECRET", "AUTH_JWKS", "AUTH_ISSUER", "AUTH_AUDIENCE", "AUTH_ALGORITHMS"],
  ].map((name) => `CHIZZY_${name}`),
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
  const socket = readSocket({
    listen: one("listen", flags.listen, "CHIZZY_LISTEN"),
    mode: one("socket-mode", flags["socket-mode"], "CHIZZY_SOCKET_MODE"),
    // Not PORT, which many platforms set, asked or not.
    others: [one("port", flags.port, "CHIZZY_PORT"), host].filter((given) => given !== undefined),
  });
  const store = one("store", flags.store, "CHIZZY_STORE") ?? {
    value: "sqlite:./chizzy-chat.db",
    label: "--store",
  };
  const logLevel = one("log-level", flags["log-level"], "CHIZZY_LOG_LEVEL") ?? {
    value: "info",
    label: "--log-level",
  };
  const auth = readAuth({
    secret: one("auth-secret", flags["auth-secret"], "CHIZZY_AUTH_SECRET"),
    jwks: one("auth-jwks", flags["auth-jwks"], "CHIZZY_AUTH_JWKS"),
    issuer: many("auth-issuer", flags["auth-issuer"], "CHIZZY_AUTH_ISSUER"),
    audience: many("auth-audience", flags["auth-audience"], "CHIZZY_AUTH_AUDIENCE"),
    algorithms: many("auth-algorithms", flags["auth-algorithms"], "CHIZZY_AUTH_ALGORITHMS"),
  });
  const guests = one("guests", flags.guests, "CHIZZY_GUESTS") ?? { value: "write", label: "--guests" };
  const origins = many("origin", flags.origin, "CHIZZY_ORIGIN");
  const serverNames = many("server-name", flags["server-name"], "CHIZZY_SERVER_NAME");
  const proxies = many("proxy", flags.proxy, "CHIZZY_PROXY");

  if (!/^\d{1,5}$/.test(port.value) || Number(port.value) > 65_535)
    fail(port, "must be a whole number from 0 to 65535");
  if (host?.value === "") fail(host, "must be an address");
  if (!LOG_LEVELS.includes(logLevel.value)) fail(logLevel, `must be one of ${LOG_LEVELS.join(", ")}`);
  if (!isGuestRights(guests.value)) return fail(guests, `must be one of ${GUEST_RIGHTS.join(", ")}`);
  if (guests.value !== "write" && auth === undefined)
    fail(guests, 'must be "write" without --auth-secret or --auth-jwks, since nobody could ever write');
  check(store, () => createEngine(store.value, { now: Date.now, random: Buffer.alloc }));
  for (const origin of origins) check(origin, () => new Origins([origin.value]));
  for (const name of serverNames) check(name, () => readServerName(name.value));
  for (const proxy of proxies) check(proxy, () => new Proxies([proxy.value]));

  const options: StartOptions = {
    port: Number(port.value),
    store: store.value,
    origins: origins.map(({ value }) => value),
    serverNames: serverNames.map(({ value }) => value),
    proxies: proxies.map(({ value }) => value),
    limits: readLimits(many("limit", flags.limit, "CHIZZY_LIMIT")),
    guests: guests.value,
    logLevel: logLevel.value,
    unknownVariables: Object.keys(env).filter((name) => name.startsWith("CHIZZY_") && !VARIABLES.has(name)),
    ...(host !== undefined && { host: host.value }),
    ...(socket !== undefined && { socket }),
    ...(auth !== undefined && { auth }),
  };
  return { kind: "start", options };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/, 1);
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new OptionError(`${sentence.replace(/\.$/, "")}; the options are ${known.join(", ")}.`);
  }
}

/** The unix socket to listen on, or nothing if the operator named none. */
function readSocket(given: {
  listen: Given | undefined;
  mode: Given | undefined;
  others: Given[];
}): UnixSocket | undefined {
  const { listen, mode, others } = given;
  if (listen === undefined) {
    if (mode === undefined) return undefined;
    throw new OptionError(`${mode.label} is a rule for a unix socket; give --listen, too.`);
  }
  const isOption = ({ label }: Given): boolean => label.startsWith("--");
  const rival = others.find((other) => isOption(other) === isOption(listen));
  if (rival !== undefined)
    throw new OptionError(`${listen.label} and ${rival.label} exclude each other; give one of them.`);
  // A variable, which an option for the port or the host overrules.
  if (others.some(isOption)) return undefined;
  const [, path] = /^unix:(.*)$/s.exec(listen.value) ?? fail(listen, "must be unix:PATH");
  if (mode !== undefined && !/^0?[0-7]{3}$/.test(mode.value))
    fail(mode, "must be three octal digits such as 660");
  const socket = { path: path ?? "", ...(mode && { mode: Number.parseInt(mode.value, 8) }) };
  check(listen, () => checkSocket(socket));
  return socket;
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

function isGuestRights(value: string): value is GuestRights {
  return (GUEST_RIGHTS as readonly string[]).includes(value);
}

/** How logins are checked, or nothing if the operator gave nothing to check them with. */
function readAuth(given: {
  secret: Given | undefined;
  jwks: Given | undefined;
  issuer: Given[];
  audience: Given[];
  algorithms: Given[];
}): TokenVerifierOptions | undefined {
  const { secret, jwks, ...lists } = given;
  const [rule] = Object.values(lists).flat();
  if (secret !== undefined && jwks !== undefined)
    throw new OptionError(`${secret.label} and ${jwks.label} exclude each other; give one of them.`);
  if (secret === undefined && jwks === undefined) {
    if (rule === undefined) return undefined;
    throw new OptionError(
      `${rule.label} is a rule for tokens; give --auth-secret or --auth-jwks, too, to check them with.`,
    );
  }
  const options: TokenVerifierOptions = {
    ...(secret && { secret: secret.value }),
    ...(jwks && { jwks: jwks.value }),
    ...Object.fromEntries(
      Object.entries(lists)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, values.map(({ value }) => value)]),
    ),
  };
  try {
    createTokenVerifier(options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Its sentence begins with the option's name in the library.
    const [name = "", ...words] = error.message.split(" ");
    const [source] = [given[name as keyof typeof given]].flat();
    throw new OptionError([source?.label ?? name, ...words].join(" "));
  }
  return options;
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
