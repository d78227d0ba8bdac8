import { ChannelNames } from "../admission/channel-names.js";
import { Origins, readServerName } from "../admission/origins.js";
import { Proxies } from "../admission/proxies.js";
import { checkLimits } from "../base/limits.js";
import { GUEST_RIGHTS } from "../identity/authenticate.js";
import { createEngine, STORE_FORMS } from "../storage/create-engine.js";
import { check, fail, type Given, readListenAddress } from "./given.js";

/** One option: all that the command line, the environment, the help and the checks need to know of it. */
export interface OptionRule<T = unknown> {
  /** Behind the flag in the help. */
  readonly argument: string;
  readonly help: string;
  /** Variables that set it, the first of them counts. Default: the flag's name in capitals, behind `CHIZZY_`. */
  readonly variables?: readonly string[];
  /** Taken where nobody gave a value. */
  readonly default?: string;
  readonly isRepeatable?: true;
  /** What one value means. Throws an `OptionError` that names the option, its value and what is allowed. */
  read(given: Given): T;
}

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** In the order of the help. The key is the flag without its hyphens. */
export const OPTIONS = {
  port: {
    argument: "NUMBER",
    help: "port, 0 for a free one; default 4000",
    // Many platforms set PORT.
    variables: ["CHIZZY_PORT", "PORT"],
    default: "4000",
    read: readPort,
  },
  host: {
    argument: "ADDRESS",
    help: "address to listen on; default all interfaces",
    read: (given) => (given.value === "" ? fail(given, "must be an address") : given.value),
  },
  listen: { argument: "unix:PATH", help: "unix socket to listen on instead", read: asGiven },
  "socket-mode": {
    argument: "MODE",
    help: "file mode of that socket; default 660: its owner and its group may connect",
    read: asGiven,
  },
  "api-listen": {
    argument: "H:P",
    help: "separate address for /metrics, such as 127.0.0.1:9000; default: where the chat is",
    read: readListenAddress,
  },
  store: {
    argument: "STORE",
    help: `${STORE_FORMS}; default sqlite:./chizzy-chat.db`,
    default: "sqlite:./chizzy-chat.db",
    read: checked((store) => createEngine(store, { now: Date.now, random: Buffer.alloc })),
  },
  origin: {
    argument: "ORIGIN",
    help:
      "site whose pages may connect, such as https://example.com, https://*.example.com or capacitor://localhost; * for any, null for " +
      "pages without an origin; repeatable. Without it: pages of localhost; pages of the host that the server is reached at, if that is " +
      "an address of a private network or a .local name; and pages of any other address, if the port is the same, too.",
    isRepeatable: true,
    read: checked((origin) => new Origins([origin])),
  },
  "server-name": {
    argument: "NAME",
    help: "host name of this server, such as chat.example.com, where it shows its own pages, which may connect, and /metrics; repeatable",
    isRepeatable: true,
    read: checked(readServerName),
  },
  proxy: {
    argument: "ADDRESS",
    help: "address or network of a proxy whose X-Forwarded-For or Forwarded is believed; unix for what connects to the unix socket; repeatable",
    isRepeatable: true,
    read: checked((proxy) => new Proxies([proxy])),
  },
  channel: {
    argument: "NAME",
    help: "name of a channel that exists; * matches any characters, as in stream-*; repeatable; default: any name",
    isRepeatable: true,
    read: checked((channel) => new ChannelNames([channel])),
  },
  limit: {
    argument: "NAME=VALUE",
    help: "limit, such as publishEveryMs=500; repeatable; an unknown name lists all limits",
    isRepeatable: true,
    read: readLimit,
  },
  "auth-secret": {
    argument: "TEXT",
    help:
      "secret of at least 32 bytes with which the site's backend signs tokens. Prefer the variable: others on this machine can see the " +
      "command line.",
    read: asGiven,
  },
  "auth-jwks": {
    argument: "ADDRESS",
    help: "instead: https address of the token issuer's public keys",
    read: asGiven,
  },
  "auth-issuer": {
    argument: "TEXT",
    help: "iss that a token must have; repeatable: one of these; default any",
    isRepeatable: true,
    read: asGiven,
  },
  "auth-audience": {
    argument: "TEXT",
    help: "aud that a token must have; repeatable: one of these; default any",
    isRepeatable: true,
    read: asGiven,
  },
  "auth-algorithms": {
    argument: "A",
    help: "accepted signature, such as ES256; repeatable; default HS256 with a secret, else RS256, ES256 and EdDSA",
    isRepeatable: true,
    read: asGiven,
  },
  guests: {
    argument: "RIGHTS",
    help: "what viewers without a token may do: write (default), read, or none: they cannot join",
    default: "write",
    read: oneOf(GUEST_RIGHTS),
  },
  "log-level": {
    argument: "LEVEL",
    help: "debug (adds each join, refusal and close), info, warn, error or silent; default info; JSON lines on stderr",
    default: "info",
    read: oneOf(LOG_LEVELS),
  },
} as const satisfies Record<string, OptionRule>;

export type OptionName = keyof typeof OPTIONS;
type ValueOf<Name extends OptionName> = ReturnType<(typeof OPTIONS)[Name]["read"]>;
/** What an option gives: a list where it is repeatable; nothing where nobody gave a value and there is no default. */
export type OptionValue<Name extends OptionName> = (typeof OPTIONS)[Name] extends { isRepeatable: true }
  ? ValueOf<Name>[]
  : (typeof OPTIONS)[Name] extends { default: string }
    ? ValueOf<Name>
    : ValueOf<Name> | undefined;

/** The environment variables of an option, the strongest first. */
export function variablesOf(name: OptionName): readonly string[] {
  const { variables }: OptionRule = OPTIONS[name];
  return variables ?? [`CHIZZY_${name.toUpperCase().replaceAll("-", "_")}`];
}

/** For a value that other options are checked with. */
function asGiven({ value }: Given): string {
  return value;
}

function readPort(given: Given): number {
  if (!/^\d{1,5}$/.test(given.value) || Number(given.value) > 65_535)
    fail(given, "must be a whole number from 0 to 65535");
  return Number(given.value);
}

function readLimit(given: Given): [name: string, value: number] {
  const [, name = "", value] = /^([A-Za-z]+)=(\d{1,15})$/.exec(given.value) ?? fail(given, LIMIT_RULE);
  check(given, () => checkLimits({ [name]: Number(value) }, ""));
  return [name, Number(value)];
}
const LIMIT_RULE = "must be NAME=VALUE with a whole number";

/** A text that the library checks, in a sentence that says what is allowed. */
function checked(run: (value: string) => unknown): (given: Given) => string {
  return (given) => {
    check(given, () => run(given.value));
    return given.value;
  };
}

function oneOf<const T extends string>(values: readonly T[]): (given: Given) => T {
  return (given) =>
    values.find((value) => value === given.value) ?? fail(given, `must be one of ${values.join(", ")}`);
}
