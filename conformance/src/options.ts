import { parseArgs } from "node:util";
import { CHANNEL_PATTERN } from "chizzy-chat-protocol";
import type { Entry } from "./check.js";
import type { Settings } from "./server.js";

export interface RunOptions {
  kind: "run";
  settings: Settings;
  /** What is to be checked, in the order of PROTOCOL.md. */
  entries: readonly Entry[];
  jsonFile?: string;
}

export type Command = { kind: "help" } | { kind: "version" } | RunOptions;

/** A wrong option. The message is a sentence that names it and what is allowed. */
export class OptionError extends Error {
  override name = "OptionError";
}

export const HELP = `chizzy-chat-conformance: which rules of chizzy.v1 a server keeps

Usage: chizzy-chat-conformance ADDRESS [options]

ADDRESS is where a page would connect, such as ws://localhost:4000/chat or wss://chat.example.com.
It takes no query. The kit uses fresh channels of its own, at most 20 connections in any 10 s, and
no rights that a guest has not.

  --only RULES            check these rules only, such as J1,P2
  --v0                    check only what is promised to clients of the prototype (J4, S1, S2)
  --slow                  also checks that take many messages, or several pings
  --token TOKEN           a token of the server, for the rules about tokens, and for a server
                          where guests may not write
  --expired-token TOKEN   a token that was valid once
  --origin ORIGIN         sent as the page's origin, such as https://example.com
  --channel-prefix NAME   what the channels' names begin with; default conformance
  --timeout SECONDS       how long an answer may take, 1 to 60; default 5
  --json FILE             also writes the results there
  --help, --version

Exit codes: 0 every rule that was checked holds, 1 one does not, 2 wrong option or no such server.
`;

const FLAGS = {
  only: { type: "string" },
  v0: { type: "boolean" },
  slow: { type: "boolean" },
  token: { type: "string" },
  "expired-token": { type: "string" },
  origin: { type: "string" },
  "channel-prefix": { type: "string" },
  timeout: { type: "string" },
  json: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const V0_RULES = ["J4", "S1", "S2"];
/** What a channel's name has besides the prefix. */
const RANDOM_LENGTH = 17;

/** Reads the command line. Throws an `OptionError` for anything that is not allowed. */
export function parseCommandLine(args: readonly string[], all: readonly Entry[]): Command {
  const { values, positionals } = parseFlags(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (positionals.length !== 1) throw new OptionError("give one address, such as ws://localhost:4000");
  if (values.only !== undefined && values.v0)
    throw new OptionError("--only and --v0 each choose rules; give one of them");

  const { token, origin, "expired-token": expiredToken, "channel-prefix": prefix = "conformance" } = values;
  if (!CHANNEL_PATTERN.test(prefix) || prefix.length + RANDOM_LENGTH > 64) {
    const rule = `must begin with a letter or digit and have at most ${64 - RANDOM_LENGTH} of A-Z a-z 0-9 _ . : -`;
    throw new OptionError(`--channel-prefix ${rule}, not ${JSON.stringify(prefix)}`);
  }
  const settings: Settings = {
    url: readAddress(positionals[0] ?? ""),
    timeoutMs: 1_000 * readSeconds(values.timeout ?? "5"),
    isSlow: values.slow === true,
    channelPrefix: prefix,
    ...(origin !== undefined && { origin }),
    ...(token !== undefined && { token }),
    ...(expiredToken !== undefined && { expiredToken }),
  };
  const rules = values.v0 ? V0_RULES : readRules(values.only, all);
  return {
    kind: "run",
    settings,
    entries: rules === undefined ? all : all.filter(({ rule }) => rules.includes(rule)),
    ...(values.json !== undefined && { jsonFile: values.json }),
  };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: true });
  } catch (error) {
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/, 1);
    throw new OptionError(`${sentence}; the options are ${known.join(", ")}`);
  }
}

function readAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^wss?:$/.test(url.protocol))
    throw new OptionError(`the address must begin with ws:// or wss://, not ${JSON.stringify(given)}`);
  if (given.includes("?") || given.includes("#"))
    throw new OptionError(`the address must have no query and no #: ${JSON.stringify(given)}`);
  return url.href;
}

function readSeconds(given: string): number {
  const seconds = Number(given);
  if (given.trim() === "" || !(seconds >= 1 && seconds <= 60))
    throw new OptionError(`--timeout must be a number of seconds from 1 to 60, not ${JSON.stringify(given)}`);
  return seconds;
}

function readRules(given: string | undefined, all: readonly Entry[]): string[] | undefined {
  if (given === undefined) return undefined;
  const known = [...new Set(all.map(({ rule }) => rule))];
  const rules = given.split(",").map((rule) => rule.trim());
  const unknown = rules.filter((rule) => !known.includes(rule));
  if (unknown.length > 0)
    throw new OptionError(
      `--only knows no rule ${JSON.stringify(unknown[0])}; the rules are ${known.join(", ")}`,
    );
  return rules;
}
