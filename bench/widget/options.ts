import { parseArgs } from "node:util";
import { list, names, UsageError, wholeNumber } from "../lib/arguments.js";
import { type ContenderName, contenderNames } from "./contenders.js";

/** The command line, checked. */
export interface WidgetBenchOptions {
  readonly repeat: number;
  /** How long each live load lasts. */
  readonly seconds: number;
  /** Messages per second of the live loads. */
  readonly rates: readonly number[];
  /** Rows of the histories. */
  readonly history: readonly number[];
  readonly contenders: readonly ContenderName[];
  readonly json: string | undefined;
  readonly markdown: boolean;
  /** False: measure what is built already. */
  readonly build: boolean;
  /** A smoke run: correctness is judged, ratios are only shown. */
  readonly quick: boolean;
}

export const usage = `Usage: npm run bench:widget -- [options]

  --repeat N          repetitions, 1 to 20 (3)
  --seconds N         seconds of each live load, 1 to 60 (3)
  --rates LIST        messages per second, each 1 to 5000 (20,200,1000)
  --history LIST      rows of the histories that are drawn, each 1 to 20000 (50,200,1000,10000)
  --contenders LIST   of ${contenderNames.join(", ")} (all)
  --quick             a smoke run: one repetition, 1 s at 200/s, histories of 50 and 200; ratios are shown, not judged
  --no-build          measure what is built already; else npm run build comes first
  --markdown          print Markdown
  --json FILE         also write every single measurement to FILE
  --help              print this
`;

/** Reads the command line; throws a `UsageError` for an unknown option or a wrong value. `undefined` means: print help. */
export function parseOptions(args: readonly string[]): WidgetBenchOptions | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  const quick = values.quick ?? false;
  if (values.json === "") throw new UsageError("--json needs the name of a file.");
  const numbers = (option: string, text: string, most: number) =>
    list(option, text).map((item) => wholeNumber(option, item, 1, most));
  return {
    repeat: wholeNumber("repeat", values.repeat ?? (quick ? "1" : "3"), 1, 20),
    seconds: wholeNumber("seconds", values.seconds ?? (quick ? "1" : "3"), 1, 60),
    rates: numbers("rates", values.rates ?? (quick ? "200" : "20,200,1000"), 5_000),
    history: numbers("history", values.history ?? (quick ? "50,200" : "50,200,1000,10000"), 20_000),
    contenders: names("contenders", values.contenders, contenderNames),
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
        rates: text,
        history: text,
        contenders: text,
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
