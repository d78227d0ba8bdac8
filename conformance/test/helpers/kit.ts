import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

export interface Result {
  rule: string;
  says: string;
  result: "holds" | "fails" | "not-applicable" | "not-tested";
  expected?: string;
  came?: string;
  why?: string;
}

export interface KitRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What `--json` wrote; empty when the kit did not get so far. */
  results: Result[];
}

const SOURCE = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
/** Inside the package, so that what the kit imports is found from there. */
const BUNDLE = fileURLToPath(new URL(`../../.cache/cli.${process.pid}.mjs`, import.meta.url));

// One file for plain node: it starts in a fifth of the time that the sources take through tsx, and the tests start it often.
buildSync({
  entryPoints: [SOURCE],
  outfile: BUNDLE,
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["chizzy-source"],
  external: ["ws"],
});
process.on("exit", () => rmSync(BUNDLE, { force: true }));

/** Runs the command from its sources, to its end. */
export async function runKit(...args: string[]): Promise<KitRun> {
  const folder = mkdtempSync(join(tmpdir(), "chizzy-conformance-"));
  const file = join(folder, "results.json");
  const child = spawn(process.execPath, [BUNDLE, ...args, "--json", file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (bytes) => {
    stdout += bytes;
  });
  child.stderr.on("data", (bytes) => {
    stderr += bytes;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  let results: Result[] = [];
  try {
    results = JSON.parse(readFileSync(file, "utf8")).results;
  } catch {
    // It ended before.
  }
  rmSync(folder, { recursive: true });
  return { code, stdout, stderr, results };
}

/** What does not hold, in a form that explains a failing test. */
export function failures({ results }: KitRun): string[] {
  return results
    .filter(({ result }) => result === "fails")
    .map(({ rule, says, expected, came }) => `${rule} ${says}: expected ${expected}, came ${came}`);
}
