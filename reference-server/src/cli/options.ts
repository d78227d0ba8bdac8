import { parseArgs } from "node:util";
import { ChannelNames } from "../admission/channel-names.js";
import { Origins, readServerName } from "../admission/origins.js";
import { Proxies } from "../admission/proxies.js";
import { checkLimits, type ServerLimits } from "../base/limits.js";
import { GUEST_RIGHTS, type GuestRights } from "../identity/authenticate.js";
import type { TokenVerifierOptions } from "../identity/jwt.js";
import type { ListenAddress } from "../server/http-server.js";
import { checkSocket, type UnixSocket } from "../server/unix-socket.js";
import { createEngine, findSqlitePath, STORE_FORMS } from "../storage/create-engine.js";
import { readAuth } from "./auth-options.js";
import { check, fail, type Given, OptionError, readListenAddress } from "./given.js";

export interface StartOptions {
  port: number;
  /** Absent: all interfaces. */
  host?: string;
  /** Instead of port and host. */
  socket?: UnixSocket;
  /** Where `/metrics` is, if not where the chat is. */
  apiListen?: ListenAddress;
  store: string;
  origins: string[];
  channels: string[];
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

export type Command =
  | { kind: "help" }
  | { kind: "version" }
  | { kind: "new-epoch"; path: string }
  | { kind: "start"; options: StartOptions };

export const HELP = `chizzy-chat-server: a chat server that speaks chizzy.v1

Usage: chizzy-chat-server [options]
       chizzy-chat-server new-epoch [--store sqlite:PATH]

  --port NUMBER        port, 0 for a free one; default 4000           PORT or CHIZZY_PORT
  --host ADDRESS       address to listen on; default all interfaces   CHIZZY_HOST
  --listen unix:PATH   a unix socket to listen on instead             CHIZZY_LISTEN
  --socket-mode MODE   who may connect to it; default 660, which is   CHIZZY_SOCKET_MODE
                       its owner and its group
  --api-listen H:P     an address, such as 127.0.0.1:9000, that       CHIZZY_API_LISTEN
                       /metrics moves to; default: it is where
                       the chat is
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
                       which this server shows /metrics and its own
                       pages, which may connect; may be repeated
  --proxy ADDRESS      a proxy, address or network, whose             CHIZZY_PROXY
                       X-Forwarded-For or Forwarded is believed;
                       unix for what connects to the unix socket;
                       may be repeated
  --channel NAME       a channel that there is; * stands for any      CHIZZY_CHANNEL
                       characters, as in stream-*; repeatable;
                       default: whatever a viewer names
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
new-epoch, while no server has the database, has all viewers load their channels anew, and gives messages of a time after
now that of now: for when a clock was wrong, and for when an older copy of the database was put back.
Exit codes: 0 stopped, 1 could not start or failed, 2 wrong option.
`;

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"];

const NEW_EPOCH = "new-epoch";

const FLAGS = {
  port: { type: "string" },
  host: { type: "string" },
  listen: { type: "string" },
  "socket-mode": { type: "string" },
  "api-listen": { type: "string" },
  store: { type: "string" },
  origin: { type: "string", multiple: true },
  "server-name": { type: "string", multiple: true },
  proxy: { type: "string", multiple: true },
  channel: { type: "string", multiple: true },
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
      "API_LISTEN",
      "STORE",
      "ORIGIN",
      "SERVER_NAME",
      "PROXY",
      "CHANNEL",
      "LIMIT",
      "LOG_LEVEL",
      "GUESTS",
    ],
    ...["AUTH_SECRET", "AUTH_JWKS", "AUTH_ISSUER", "AUTH_AUDIENCE", "AUTH_ALGORITHMS"],
  ].map((name) => `CHIZZY_${name}`),
);

/** Reads the command line and the environment. Throws an `OptionError` for anything that is not allowed. */
export function parseCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const { flags, command } = parseFlags(args);
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
  const apiListen = readListenAddress(one("api-listen", flags["api-listen"], "CHIZZY_API_LISTEN"));
  const store = one("store", flags.store, "CHIZZY_STORE") ?? {
    value: "sqlite:./chizzy-chat.db",
    label: "--store",
  };
  if (command === NEW_EPOCH) return readNewEpoch(store, Object.keys(flags));
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
  const channels = many("channel", flags.channel, "CHIZZY_CHANNEL");
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
  for (const channel of channels) check(channel, () => new ChannelNames([channel.value]));
  for (const origin of origins) check(origin, () => new Origins([origin.value]));
  for (const name of serverNames) check(name, () => readServerName(name.value));
  for (const proxy of proxies) check(proxy, () => new Proxies([proxy.value]));

  const options: StartOptions = {
    port: Number(port.value),
    store: store.value,
    origins: origins.map(({ value }) => value),
    channels: channels.map(({ value }) => value),
    serverNames: serverNames.map(({ value }) => value),
    proxies: proxies.map(({ value }) => value),
    limits: readLimits(many("limit", flags.limit, "CHIZZY_LIMIT")),
    guests: guests.value,
    logLevel: logLevel.value,
    unknownVariables: Object.keys(env).filter((name) => name.startsWith("CHIZZY_") && !VARIABLES.has(name)),
    ...(host !== undefined && { host: host.value }),
    ...(socket !== undefined && { socket }),
    ...(apiListen !== undefined && { apiListen }),
    ...(auth !== undefined && { auth }),
  };
  return { kind: "start", options };
}

function parseFlags(args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: true });
    const [command, ...others] = parsed.positionals;
    const unknown = [command, ...others].find(
      (word, index) => word !== undefined && (index > 0 || word !== NEW_EPOCH),
    );
    if (unknown !== undefined)
      throw new Error(`Unexpected argument ${JSON.stringify(unknown)}, the one command is ${NEW_EPOCH}`);
    return { flags: parsed.values, command };
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/, 1);
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new OptionError(`${sentence.replace(/\.$/, "")}; the options are ${known.join(", ")}.`);
  }
}

function readNewEpoch(store: Given, flags: readonly string[]): Command {
  const other = flags.find((flag) => flag !== "store");
  if (other !== undefined) throw new OptionError(`${NEW_EPOCH} takes --store alone, not --${other}.`);
  const path = findSqlitePath(store.value);
  return path === undefined
    ? fail(store, `must be sqlite:PATH for ${NEW_EPOCH}`)
    : { kind: "new-epoch", path };
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
