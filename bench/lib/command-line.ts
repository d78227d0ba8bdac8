/** What every bench does with its command line, and with a failure. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { UsageError, wholeNumber } from "./arguments.js";

/** What can be said to every bench. */
export interface CommonOptions {
  readonly repeat: number;
  /** How long is measured, each time. */
  readonly seconds: number;
  readonly json: string | undefined;
  readonly markdown: boolean;
  /** False: measure what is built already. */
  readonly build: boolean;
  /** A smoke run: correctness is judged, ratios are only shown. */
  readonly quick: boolean;
}

/** The lines of a usage text for those options. */
export const commonUsage = `  --no-build          measure what is built already; else npm run build comes first
  --markdown          print Markdown
  --json FILE         also write every single measurement to FILE
  --help              print this`;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/**
 * Reads a command line: the common options, and the values of those that only this bench has, named in `own`. `seconds`: the default, and
 * that of a smoke run. Throws a `UsageError` for an unknown option or a wrong value. `undefined` means: print help.
 */
export function parseCommandLine<Own extends string>(
  args: readonly string[],
  own: readonly Own[],
  seconds: { full: number; quick: number },
): { common: CommonOptions; values: Partial<Record<Own, string>> } | undefined {
  const values = parse(args, own);
  if (values.help) return undefined;
  if (values.json === "") throw new UsageError("--json needs the name of a file.");
  const quick = values.quick ?? false;
  const common = {
    repeat: wholeNumber("repeat", values.repeat ?? (quick ? "1" : "3"), 1, 20),
    seconds: wholeNumber("seconds", values.seconds ?? String(quick ? seconds.quick : seconds.full), 1, 60),
    json: values.json,
    markdown: values.markdown ?? false,
    build: !values["no-build"],
    quick,
  };
  return { common, values: values as Partial<Record<Own, string>> };
}

/** The options of the command that runs, or undefined where it is over: help was asked for, or the command line is wrong. */
export function readOptions<Options>(
  read: (args: readonly string[]) => Options | undefined,
  usage: string,
): Options | undefined {
  try {
    const options = read(process.argv.slice(2));
    if (options === undefined) console.log(usage);
    return options;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** Writes what was measured where `--json` says. */
export function writeData(file: string | undefined, data: object): void {
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
}

/** The exit code of a bench that broke down; says why. */
export function fail(error: unknown): number {
  log(error instanceof Error ? error.message : String(error));
  return 1;
}

/** Progress, beside the tables on stdout. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function parse(args: readonly string[], own: readonly string[]) {
  const common = {
    repeat: text,
    seconds: text,
    json: text,
    markdown: flag,
    "no-build": flag,
    quick: flag,
    help: flag,
  };
  try {
    const options = { ...Object.fromEntries(own.map((name) => [name, text])), ...common };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
