import { list, names, wholeNumber } from "../lib/arguments.js";
import { type CommonOptions, commonUsage, parseCommandLine } from "../lib/command-line.js";
import { type ContenderName, contenderNames } from "./contenders.js";

/** The command line, checked. `seconds` are those of each live load. */
export interface WidgetBenchOptions extends CommonOptions {
  /** Messages per second of the live loads. */
  readonly rates: readonly number[];
  /** Rows of the histories. */
  readonly history: readonly number[];
  readonly contenders: readonly ContenderName[];
}

export const usage = `Usage: npm run bench:widget -- [options]

  --repeat N          repetitions, 1 to 20 (3)
  --seconds N         seconds of each live load, 1 to 60 (3)
  --rates LIST        messages per second, each 1 to 5000 (20,200,1000)
  --history LIST      rows of the histories that are drawn, each 1 to 20000 (50,200,1000,10000)
  --contenders LIST   of ${contenderNames.join(", ")} (all)
  --quick             a smoke run: one repetition, 1 s at 200/s, histories of 50 and 200; ratios are shown, not judged
${commonUsage}
`;

/** Reads the command line; throws a `UsageError` for an unknown option or a wrong value. `undefined` means: print help. */
export function parseOptions(args: readonly string[]): WidgetBenchOptions | undefined {
  const read = parseCommandLine(args, ["rates", "history", "contenders"], { full: 3, quick: 1 });
  if (read === undefined) return undefined;
  const { common, values } = read;
  const { quick } = common;
  const numbers = (option: string, text: string, most: number) =>
    list(option, text).map((item) => wholeNumber(option, item, 1, most));
  return {
    ...common,
    rates: numbers("rates", values.rates ?? (quick ? "200" : "20,200,1000"), 5_000),
    history: numbers("history", values.history ?? (quick ? "50,200" : "50,200,1000,10000"), 20_000),
    contenders: names("contenders", values.contenders, contenderNames),
  };
}
