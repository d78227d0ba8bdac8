// Packs the workspaces as `npm publish` would, and runs programs beside them.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface PackageJson {
  name: string;
  version: string;
  private?: boolean;
  license?: string;
  keywords?: string[];
  workspaces?: string[];
  bin?: Record<string, string>;
  exports?: Record<string, string | { types?: string; default: string }>;
  dependencies?: Record<string, string>;
  publishConfig?: { access?: string; provenance?: boolean };
}

/** A workspace that is published. */
export interface Workspace {
  /** Its folder's name in the repository. */
  folder: string;
  json: PackageJson;
}

export interface Packed {
  name: string;
  /** Where the tarball is. */
  tarball: string;
  /** What is in it: paths below the package's folder, sorted. */
  files: string[];
}

export const workspaces: readonly Workspace[] = (readJson(join(root, "package.json")).workspaces ?? [])
  .filter((folder) => existsSync(join(root, folder, "package.json")))
  .map((folder) => ({ folder, json: readJson(join(root, folder, "package.json")) }))
  .filter(({ json }) => json.private !== true);

/** Packs all published workspaces into `destination`. */
export async function packAll(destination: string): Promise<Packed[]> {
  const output = await run("npm", [
    "pack",
    "--json",
    "--ignore-scripts",
    `--pack-destination=${destination}`,
    ...workspaces.map(({ folder }) => `--workspace=${folder}`),
  ]);
  const packed = JSON.parse(output) as { name: string; filename: string; files: { path: string }[] }[];
  return packed.map(({ name, filename, files }) => ({
    name,
    tarball: join(destination, filename),
    files: files.map(({ path }) => path).sort(),
  }));
}

/** A folder outside of the repository, where nothing of it is found by chance. It is removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chizzy-packages-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program to its end and answers with its standard output; rejects with all that it wrote. */
export async function run(program: string, args: string[], folder: string = root): Promise<string> {
  try {
    // A shell where npm and npx are scripts.
    const options = { cwd: folder, maxBuffer: 50_000_000, shell: process.platform === "win32" };
    return (await promisify(execFile)(program, args, options)).stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`);
  }
}

function readJson(path: string): PackageJson {
  return JSON.parse(readFileSync(path, "utf8")) as PackageJson;
}
