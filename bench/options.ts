import { parseArgs } from "node:util";
import { list, names, UsageError, wholeNumber } from "./lib/arguments.js";
import { type PeerName, peerNames } from "./servers/peers.js";

export const benchNames = ["fan-out", "size"] as const;
export type BenchName = (typeof benchNames)[number];

/** The command line, checked. */
export interface BenchOptions {
  readonly only: readonly BenchName[];
  readonly repeat: number;
  /** The measured window of one repetition, after the warm-up. */
  readonly seconds: number;
  readonly subscribers: number;
  /** Published messages per second, one table each. */
  readonly rates: readonly number[];
  readonly servers: readonly PeerName[];
  readonly generator: "auto" | "node";
  readonly json: string | undefined;
  readonly markdown: boolean;
  /** False: measure what is built already. */
  readonly build: boolean;
  /** A smoke run: correctness is judged, ratios are only shown. */
  readonly quick: boolean;
}

export const usage = `Usage: npm run bench -- [options]

  --repeat N          repetitions of the fan-out, 1 to 20 (3)
  --seconds N         measured seconds per repetition, 1 to 60 (5)
  --subscribers N     connections in the channel, 10 to 20000 (1000)
  --rates LIST        messages published per second, each 1 to 2000 (20,200)
  --servers LIST      of ${peerNames.join(", ")} (all)
  --only LIST         of ${benchNames.join(", ")} (all)
  --quick             a smoke run: one repetition of 2 s, 200 subscribers; ratios are shown, not judged
  --generator node    do not use the C load generator even if there is a compiler
  --no-build          measure what is built already; else npm run build comes first
  --markdown          print Markdown
  --json FILE         also write every single measurement to FILE
  --help              print this
`;

/** Reads the command line; throws a `UsageError` for an unknown option or a wrong value. `undefined` means: print help. */
export function parseOptions(args: readonly string[]): BenchOptions | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  const quick = values.quick ?? false;
  if (values.generator !== undefined && values.generator !== "node") {
    throw new UsageError(`--generator can only be "node", not "${values.generator}".`);
  }
  if (values.json === "") throw new UsageError("--json needs the name of a file.");
  return {
    only: names("only", values.only, benchNames),
    repeat: wholeNumber("repeat", values.repeat ?? (quick ? "1" : "3"), 1, 20),
    seconds: wholeNumber("seconds", values.seconds ?? (quick ? "2" : "5"), 1, 60),
    subscribers: wholeNumber("subscribers", values.subscribers ?? (quick ? "200" : "1000"), 10, 20_000),
    rates: list("rates", values.rates ?? "20,200").map((rate) => wholeNumber("rates", rate, 1, 2000)),
    servers: names("servers", values.servers, peerNames),
    generator: values.generator ?? "auto",
    json: values.json,
    markdown: values.markdown ?? false,
    build: !values["no-build"],
    quick,
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean" } as const;
    return parseArgs({
      args: [...args],
      options: {
        repeat: text,
        seconds: text,
        subscribers: text,
        rates: text,
        servers: text,
        only: text,
        generator: text,
        json: text,
        markdown: flag,
        "no-build": flag,
        quick: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
