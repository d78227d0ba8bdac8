/** What a bench hands back. `run.ts` prints the sections, adds up the failures and writes `data` to the JSON file. */
export interface BenchReport {
  readonly sections: readonly Section[];
  /** One sentence each; any of them makes the whole run exit with 1. */
  readonly failures: readonly string[];
  readonly data: unknown;
}

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** A section as aligned text for a terminal, or as Markdown for a page. */
export function renderSection({ title, head, rows, notes }: Section, markdown: boolean): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return markdown ? `| ${padded.join(" | ")} |` : padded.join("   ").trimEnd();
  };
  const rule = line(widths.map((width) => "-".repeat(width)));
  const table = head.length > 0 ? [line(head), rule, ...rows.map(line), ""] : [];
  const heading = markdown ? `## ${title}` : `${title}\n${"=".repeat(title.length)}`;
  return [heading, "", ...table, ...notes.map((note) => (markdown ? `- ${note}` : `  ${note}`)), ""].join(
    "\n",
  );
}
