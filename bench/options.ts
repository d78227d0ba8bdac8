import { list, names, UsageError, wholeNumber } from "./lib/arguments.js";
import { type CommonOptions, commonUsage, parseCommandLine } from "./lib/command-line.js";
import { type PeerName, peerNames } from "./servers/peers.js";

export const benchNames = ["fan-out", "size"] as const;
export type BenchName = (typeof benchNames)[number];

/** The command line, checked. `seconds` are those of the measured window of one repetition, after the warm-up. */
export interface BenchOptions extends CommonOptions {
  readonly only: readonly BenchName[];
  readonly subscribers: number;
  /** Published messages per second, one table each. */
  readonly rates: readonly number[];
  readonly servers: readonly PeerName[];
  readonly generator: "auto" | "node";
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
${commonUsage}
`;

/** Reads the command line; throws a `UsageError` for an unknown option or a wrong value. `undefined` means: print help. */
export function parseOptions(args: readonly string[]): BenchOptions | undefined {
  const own = ["rates", "servers", "only", "subscribers", "generator"] as const;
  const read = parseCommandLine(args, own, { full: 5, quick: 2 });
  if (read === undefined) return undefined;
  const { common, values } = read;
  if (values.generator !== undefined && values.generator !== "node") {
    throw new UsageError(`--generator can only be "node", not "${values.generator}".`);
  }
  return {
    ...common,
    only: names("only", values.only, benchNames),
    subscribers: wholeNumber(
      "subscribers",
      values.subscribers ?? (common.quick ? "200" : "1000"),
      10,
      20_000,
    ),
    rates: list("rates", values.rates ?? "20,200").map((rate) => wholeNumber("rates", rate, 1, 2000)),
    servers: names("servers", values.servers, peerNames),
    generator: values.generator ?? "auto",
  };
}
