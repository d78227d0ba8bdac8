/** The contenders' scripts: installs the peers where they are missing, bundles each page as a site would, weighs it. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { startProcess } from "../lib/processes.js";
import { type Contender, ourScripts } from "./contenders.js";
import type { PageFile } from "./feeder.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const INSTALL_LIMIT_MS = 300_000;

/** What a page loads of one contender. */
export interface Bundle {
  readonly bytes: number;
  /** Scripts and styles, each after `gzip -9`. */
  readonly gzipBytes: number;
}

/**
 * Installs the peers' packages into `bench/widget/node_modules`, in exactly the versions of its lock file, when one of those that
 * are asked for is missing or of another version. `npm ci` at the top knows nothing of them and stays fast.
 */
export async function installPeers(
  contenders: readonly Contender[],
  log: (line: string) => void,
): Promise<void> {
  const wanted = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies as Record<
    string,
    string
  >;
  const isThere = (name: string) => versionOf(name) === wanted[name];
  if (contenders.flatMap((contender) => contender.packages).every(isThere)) return;
  const names = Object.entries(wanted).map((entry) => entry.join("@"));
  log(`installing the peers from npm into bench/widget/node_modules (once, 28 MB): ${names.join(", ")}`);
  const args = ["ci", "--no-workspaces", "--ignore-scripts", "--no-audit", "--no-fund"];
  try {
    await startProcess("npm", args, { cwd: folder, limitMs: INSTALL_LIMIT_MS }).ended;
  } catch (error) {
    throw new Error(
      `The peers could not be installed; --contenders ours,floor,bare-dom runs without them. npm said:\n${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The versions of what was measured, as one clause. */
export function peerVersions(contenders: readonly Contender[]): string {
  const packages = [...new Set(contenders.flatMap((contender) => contender.packages))];
  return packages.map((name) => `${name} ${versionOf(name)}`).join(", ");
}

/** Bundles a contender's page for production and puts what it loads into `files`. */
export async function bundle(contender: Contender, files: Map<string, PageFile>): Promise<Bundle> {
  const { name, entry } = contender;
  const page = join(folder, "pages", entry);
  const script = `/${name}.js`;
  const loaded: Buffer[] = [];
  const add = (path: string, type: PageFile["type"], body: string | Buffer) =>
    files.set(path, { type, body });
  add("/probe.js", "text/javascript", readFileSync(join(folder, "pages/probe.js")));
  let styles = "";
  if (name === "ours") {
    for (const file of ourScripts) {
      if (!existsSync(file)) throw new Error(`${file} is missing; it takes npm run build`);
      const built = readFileSync(file);
      loaded.push(built);
      add(`/${basename(file)}`, "text/javascript", built);
    }
    add(script, "text/javascript", readFileSync(page));
  } else {
    for (const chunk of await bundlePage(page)) {
      const body = Buffer.from(chunk.type === "chunk" ? chunk.code : chunk.source);
      loaded.push(body);
      if (chunk.type === "chunk") add(script, "text/javascript", body);
      else styles += body;
    }
  }
  const style = `<style>${styles}</style>`;
  const head = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>${name}</title>${style}`;
  const scripts = `<script src="/probe.js"></script><script type="module" src="${script}"></script>`;
  add(`/${name}`, "text/html", `${head}<body><div id="root"></div>${scripts}`);
  const sum = (weigh: (body: Buffer) => number) => loaded.reduce((total, body) => total + weigh(body), 0);
  return {
    bytes: sum((body) => body.length),
    gzipBytes: sum((body) => gzipSync(body, { level: 9 }).length),
  };
}

async function bundlePage(input: string) {
  const result = await build({
    configFile: false,
    root: folder,
    mode: "production",
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      reportCompressedSize: false,
      rolldownOptions: { input, output: { codeSplitting: false } },
    },
  });
  if (!("output" in result)) throw new Error(`Vite gave no bundle of ${input}`);
  return result.output;
}

function versionOf(name: string): string | undefined {
  const file = join(folder, "node_modules", name, "package.json");
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
    : undefined;
}
