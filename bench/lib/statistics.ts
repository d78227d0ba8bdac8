/** The middle of a few repetitions, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median and range; of an even number of values the mean of the middle two. Of no values, all three are NaN. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** `1.85 (1.80–1.92)`; without the range when there was one repetition. */
export function formatSpread({ median, least, most }: Spread, format: (value: number) => string): string {
  if (Number.isNaN(median)) return "–";
  return least === most ? format(median) : `${format(median)} (${format(least)}–${format(most)})`;
}

/** Three significant digits, thousands separated: 0.131, 14.6, 65,200. */
export function significant(value: number): string {
  return new Intl.NumberFormat("en", { maximumSignificantDigits: 3, minimumSignificantDigits: 2 }).format(
    value,
  );
}
