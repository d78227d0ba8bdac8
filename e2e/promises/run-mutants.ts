import { spawn } from "node:child_process";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MUTANTS, type Mutant } from "./mutants.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COPIED = ["package.json", "tsconfig.base.json", "protocol", "reference-server", "widget", "e2e"];
const LEFT_OUT = new Set(["node_modules", "dist", ".cache", "test"]);

/**
 * Breaks a copy of the sources with each mutant in turn, and runs the schedules on it until one fails, `seeds` at most. Prints what caught
 * which. Returns whether all were caught. Throws where a text that a mutant changes is not in its file exactly once.
 */
export async function runMutants(seeds: number, atOnce: number): Promise<boolean> {
  for (const mutant of MUTANTS) mutate(mutant, readFileSync(join(ROOT, mutant.file), "utf8"));
  const copy = copySources();
  let caught = 0;
  try {
    for (const mutant of MUTANTS) {
      const path = join(copy, mutant.file);
      const source = readFileSync(path, "utf8");
      writeFileSync(path, mutate(mutant, source));
      const { seed, sentence } = findCatch(await runSeeds(copy, seeds, atOnce));
      writeFileSync(path, source);
      if (seed !== undefined) caught += 1;
      console.log(`${mutant.name}: ${seed === undefined ? "NOT CAUGHT" : `seed ${seed}`}, ${sentence}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`\n${caught} of ${MUTANTS.length} mutants caught within ${seeds} seeds`);
  return caught === MUTANTS.length;
}

function mutate({ name, file, changes }: Mutant, source: string): string {
  let mutated = source;
  for (const [from, to] of changes) {
    const count = mutated.split(from).length - 1;
    if (count !== 1)
      throw new Error(
        `The mutant "${name}" needs ${JSON.stringify(from)} once in ${file}, not ${count} times.`,
      );
    mutated = mutated.replace(from, () => to);
  }
  return mutated;
}

/** The packages in a folder of their own, where they find each other and, by links, what they depend on. */
function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), "chizzy-mutants-"));
  for (const name of COPIED) {
    const filter = (path: string) => !LEFT_OUT.has(basename(path));
    cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter });
  }
  const modules = join(ROOT, "node_modules");
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(modules)) {
    const path = join(modules, name);
    // A link leads to a package of this repository: in the copy, to the copy's.
    const target = lstatSync(path).isSymbolicLink() ? readlinkSync(path) : path;
    symlinkSync(target, join(copy, "node_modules", name));
  }
  return copy;
}

/** What the run prints that stops at the first seed that fails. */
function runSeeds(folder: string, seeds: number, atOnce: number): Promise<string> {
  const run = ["e2e/promises/run.ts", "--seeds", `${seeds}`, "--at-once", `${atOnce}`, "--bail"];
  const child = spawn(process.execPath, ["--conditions=chizzy-source", "--import", "tsx", ...run], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (text) => (printed += text));
  child.stderr.on("data", (text) => (printed += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(printed));
  });
}

/** The first seed that failed by a sentence of the oracle: a mutant that only ends the run is not caught. */
function findCatch(printed: string): { seed?: string; sentence: string } {
  const report = printed.match(/^seed (\d+) fails:\n[\s\S]*?^((?:promise|rule) .*)$/m);
  if (report?.[1] === undefined) return { sentence: printed.trim().split("\n").at(-1) ?? "" };
  return { seed: report[1], sentence: report[2] ?? "" };
}
