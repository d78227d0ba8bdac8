import { parseArgs } from "node:util";
import type { ServerLimits } from "../base/limits.js";
import type { GuestRights } from "../identity/authenticate.js";
import type { TokenVerifierOptions } from "../identity/jwt.js";
import type { ListenAddress } from "../server/http-server.js";
import type { UnixSocket } from "../server/unix-socket.js";
import { findSqlitePath } from "../storage/create-engine.js";
import { readAuth } from "./auth-options.js";
import { fail, type Given, OptionError } from "./given.js";
import { OPTIONS, type OptionName, type OptionRule, type OptionValue, variablesOf } from "./option-table.js";
import { readSocket } from "./socket-options.js";

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

const NEW_EPOCH = "new-epoch";
const NAMES = Object.keys(OPTIONS) as OptionName[];
const VARIABLES = new Set(NAMES.flatMap(variablesOf));

/** Reads the command line and the environment. Throws an `OptionError` for anything that is not allowed. */
export function parseCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const { flags, command } = parseFlags(args);
  if (flags.help === true) return { kind: "help" };
  if (flags.version === true) return { kind: "version" };
  const given = (name: OptionName): Given[] => collect(name, flags[name], env);
  if (command === NEW_EPOCH) return readNewEpoch(given("store"), Object.keys(flags));
  return { kind: "start", options: readStart(given, env) };
}

function readStart(given: (name: OptionName) => Given[], env: NodeJS.ProcessEnv): StartOptions {
  const read = <Name extends OptionName>(name: Name): OptionValue<Name> => {
    const { isRepeatable, read }: OptionRule = OPTIONS[name];
    const values = given(name).map(read);
    return (isRepeatable ? values : values[0]) as OptionValue<Name>;
  };
  const [host, apiListen, guests] = [read("host"), read("api-listen"), read("guests")];
  const socket = readSocket({
    listen: given("listen")[0],
    mode: given("socket-mode")[0],
    // Not PORT, which many platforms set, asked or not, and no default.
    others: [...given("port"), ...given("host")].filter(({ label }) => label !== "PORT" && label !== DEFAULT),
  });
  const auth = readAuth({
    secret: given("auth-secret")[0],
    jwks: given("auth-jwks")[0],
    issuer: given("auth-issuer"),
    audience: given("auth-audience"),
    algorithms: given("auth-algorithms"),
  });
  if (guests !== "write" && auth === undefined) {
    const rule = 'must be "write" without --auth-secret or --auth-jwks, since nobody could ever write';
    for (const value of given("guests")) fail(value, rule);
  }
  return {
    port: read("port"),
    store: read("store"),
    origins: read("origin"),
    channels: read("channel"),
    serverNames: read("server-name"),
    proxies: read("proxy"),
    limits: Object.fromEntries(read("limit")),
    guests,
    logLevel: read("log-level"),
    unknownVariables: Object.keys(env).filter((name) => name.startsWith("CHIZZY_") && !VARIABLES.has(name)),
    ...(host !== undefined && { host }),
    ...(socket !== undefined && { socket }),
    ...(apiListen !== undefined && { apiListen }),
    ...(auth !== undefined && { auth }),
  };
}

/** The label of a value that nobody gave. */
const DEFAULT = "default";

/** The values of an option: from its flag, else from a variable, else its default. */
function collect(
  name: OptionName,
  flag: string | boolean | string[] | undefined,
  env: NodeJS.ProcessEnv,
): Given[] {
  const { isRepeatable, default: usual }: OptionRule = OPTIONS[name];
  if (flag !== undefined) return [flag].flat().map((value) => ({ value: String(value), label: `--${name}` }));
  // An empty variable counts as none: that is how many tools unset one.
  const variable = variablesOf(name).find((one) => env[one]);
  if (variable === undefined) return usual === undefined ? [] : [{ value: usual, label: DEFAULT }];
  const value = env[variable] ?? "";
  const values = isRepeatable ? value.split(",").map((one) => one.trim()) : [value];
  return values.filter((one) => one !== "").map((one) => ({ value: one, label: variable }));
}

function parseFlags(args: readonly string[]): {
  flags: Record<string, string | boolean | string[] | undefined>;
  command: string | undefined;
} {
  const options = {
    ...Object.fromEntries(
      NAMES.map((name) => {
        const { isRepeatable }: OptionRule = OPTIONS[name];
        return [name, { type: "string" as const, multiple: isRepeatable === true }];
      }),
    ),
    help: { type: "boolean" as const, short: "h" },
    version: { type: "boolean" as const },
  };
  try {
    const parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    const [command, ...others] = parsed.positionals;
    const unknown = [command, ...others].find(
      (word, index) => word !== undefined && (index > 0 || word !== NEW_EPOCH),
    );
    if (unknown !== undefined)
      throw new Error(`Unexpected argument ${JSON.stringify(unknown)}, the one command is ${NEW_EPOCH}`);
    return { flags: parsed.values as ReturnType<typeof parseFlags>["flags"], command };
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/, 1);
    const known = Object.keys(options).map((flag) => `--${flag}`);
    throw new OptionError(`${sentence.replace(/\.$/, "")}; the options are ${known.join(", ")}.`);
  }
}

function readNewEpoch(stores: readonly Given[], flags: readonly string[]): Command {
  const other = flags.find((flag) => flag !== "store");
  if (other !== undefined) throw new OptionError(`${NEW_EPOCH} takes --store alone, not --${other}.`);
  const [store = { value: OPTIONS.store.default, label: DEFAULT }] = stores;
  const path = findSqlitePath(store.value) ?? fail(store, `must be sqlite:PATH for ${NEW_EPOCH}`);
  return { kind: "new-epoch", path };
}
