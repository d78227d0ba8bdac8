/** Checking what was typed on a command line. */

/** A wrong command line; its message is a sentence for the person who typed it. */
export class UsageError extends Error {}

/** A whole number in a range; throws a `UsageError` that names both. */
export function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${option} takes whole numbers from ${least} to ${most}, not "${value}".`);
}

/** Some of the known names, or all of them when nothing was said. */
export function names<Name extends string>(
  option: string,
  value: string | undefined,
  known: readonly Name[],
): Name[] {
  if (value === undefined) return [...known];
  return list(option, value).map((item) => {
    const name = known.find((candidate) => candidate === item);
    if (name === undefined) throw new UsageError(`--${option} knows ${known.join(", ")}, not "${item}".`);
    return name;
  });
}

/** What stands between commas; throws a `UsageError` when something stands there twice. */
export function list(option: string, value: string): string[] {
  const items = value.split(",").map((item) => item.trim());
  if (new Set(items).size < items.length)
    throw new UsageError(`--${option} names something twice: "${value}".`);
  return items;
}
