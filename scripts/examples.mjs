// Installs examples that have packages of their own; see examples.d.mts for the contract. Run directly:
//
//   npm run example react           a chat server, and the example's page
//   node scripts/examples.mjs pack FOLDER   packs our packages; CHIZZY_PACKAGES=FOLDER then spares the others doing so
//   npm run example lock [react]    writes package-lock.json anew, with our packages in their present version
//
// Everything happens in copies below .cache/examples/, so that the tree stays as it is checked out. What npm installed there is kept
// until a package.json or a lock changes; our own packages are put in anew each time, as `npm pack` makes them.

import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const INSTALL_TIMEOUT_MS = 300_000;
const BUILD_TIMEOUT_MS = 180_000;
/** Ours, by folder. */
const PACKAGES = ["protocol", "widget", "reference-server"];
/** What is made in a copy, and stays there. */
const KEPT = new Set(["node_modules", "installed-for"]);

const root = fileURLToPath(new URL("..", import.meta.url));
const examples = join(root, "examples");
const cache = join(root, ".cache/examples");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const run = promisify(execFile);
const environment = {
  ...process.env,
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_omit_lockfile_registry_resolved: "true",
  npm_config_update_notifier: "false",
  NEXT_TELEMETRY_DISABLED: "1",
};

export async function installedExamples() {
  const names = await readdir(examples);
  return names.filter((name) => existsSync(join(examples, name, "package.json"))).sort();
}

export async function buildExample(name) {
  const folder = await installExample(name);
  const { scripts } = await readJson(join(folder, "package.json"));
  if (scripts.build !== undefined) await npmRun(["run", "build"], folder, BUILD_TIMEOUT_MS);
  return folder;
}

/** Copies an example and installs what it needs. Returns the folder of the copy. */
async function installExample(name) {
  const folder = join(cache, name);
  const { CHIZZY_PACKAGES: ready } = process.env;
  const packed = await (ready === undefined ? pack(join(cache, `${name}.packages`)) : packedIn(ready));
  await copySources(name, folder);
  const key = createHash("sha256");
  for (const path of ["package.json", "package-lock.json"]) key.update(await readFile(join(folder, path)));
  for (const { manifest } of packed) key.update(JSON.stringify(manifest.dependencies));
  const wanted = key.digest("hex");
  const note = join(folder, "installed-for");
  if ((await readFile(note, "utf8").catch(() => "")) === wanted) {
    await unpack(packed, folder);
  } else {
    await rm(note, { force: true });
    await pointAtPackages(folder, packed);
    await npmRun(["ci"], folder, INSTALL_TIMEOUT_MS);
    await writeFile(note, wanted);
  }
  return folder;
}

async function pack(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const args = ["pack", `--pack-destination=${folder}`, ...PACKAGES.map((each) => `./${each}`)];
  await run(npm, args, { cwd: root, env: environment, timeout: BUILD_TIMEOUT_MS });
  return packedIn(folder);
}

/** What pack() made there. */
function packedIn(folder) {
  return Promise.all(
    PACKAGES.map(async (each) => {
      const manifest = await readJson(join(root, each, "package.json"));
      return { manifest, file: join(folder, `${manifest.name}-${manifest.version}.tgz`) };
    }),
  );
}

async function copySources(name, folder) {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder)) {
    if (!KEPT.has(entry)) await rm(join(folder, entry), { recursive: true });
  }
  const source = join(examples, name);
  await cp(source, folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist|\.next)$/.test(path),
  });
}

/** Puts our packages in place of those that an earlier run installed. */
async function unpack(packed, folder) {
  for (const { manifest, file } of packed) {
    const target = join(folder, "node_modules", manifest.name);
    if (!existsSync(target)) continue;
    await rm(target, { recursive: true });
    await mkdir(target);
    await run("tar", ["-xzf", file, "-C", target, "--strip-components=1"]);
  }
}

/** Makes the copy's package.json and lock take our packages from files: no registry has them in the state that is to be tried. */
async function pointAtPackages(folder, packed) {
  const manifest = await readJson(join(folder, "package.json"));
  const lock = await readJson(join(folder, "package-lock.json"));
  for (const { manifest: ours, file } of packed) {
    const specifier = `file:${file}`;
    for (const { dependencies } of [manifest, lock.packages[""]]) {
      if (dependencies[ours.name] !== undefined) dependencies[ours.name] = specifier;
    }
    const locked = lock.packages[`node_modules/${ours.name}`];
    if (locked !== undefined) Object.assign(locked, { version: ours.version, resolved: specifier });
  }
  await writeJson(join(folder, "package.json"), manifest);
  await writeJson(join(folder, "package-lock.json"), lock);
}

/** Writes an example's lock as npm would if a registry had our packages. */
async function lockExample(name) {
  const folder = join(cache, `${name}.lock`);
  await rm(folder, { recursive: true, force: true });
  const packed = await pack(join(cache, `${name}.packages`));
  await mkdir(folder, { recursive: true });
  const manifest = await readJson(join(examples, name, "package.json"));
  const dependencies = { ...manifest.dependencies };
  const overrides = {};
  for (const { manifest: ours, file } of packed) {
    if (dependencies[ours.name] === undefined) {
      // What our packages need of each other.
      overrides[ours.name] = `file:${file}`;
    } else {
      dependencies[ours.name] = `file:${file}`;
      manifest.dependencies[ours.name] = ours.version;
    }
  }
  await writeJson(join(folder, "package.json"), { ...manifest, dependencies, overrides });
  await npmRun(["install", "--package-lock-only"], folder, INSTALL_TIMEOUT_MS);

  const lock = await readJson(join(folder, "package-lock.json"));
  lock.packages[""].dependencies = manifest.dependencies;
  for (const { manifest: ours } of packed) {
    const locked = lock.packages[`node_modules/${ours.name}`];
    if (locked === undefined) continue;
    delete locked.resolved;
    delete locked.integrity;
    if (ours.dependencies !== undefined) locked.dependencies = ours.dependencies;
  }
  await writeJson(join(examples, name, "package.json"), manifest);
  await writeJson(join(examples, name, "package-lock.json"), lock);
  await rm(folder, { recursive: true });
}

/** Rejects with what npm wrote. */
async function npmRun(args, cwd, timeout) {
  try {
    await run(npm, args, { cwd, env: environment, timeout, maxBuffer: 50_000_000 });
  } catch (error) {
    throw new Error(`npm ${args.join(" ")} failed in ${cwd}:\n${error.stdout}\n${error.stderr}`);
  }
}

async function show(name) {
  const folder = await installExample(name);
  const { dependencies } = await readJson(join(folder, "package.json"));
  const inherit = { stdio: "inherit", env: environment };
  const children = [spawn(npm, ["run", "dev"], { cwd: folder, ...inherit })];
  // An example with a server of its own has the chat in it.
  if (dependencies["chizzy-chat-server"] === undefined)
    children.push(
      spawn(process.execPath, ["reference-server/bin/chizzy-chat-server.js"], { cwd: root, ...inherit }),
    );
  const stop = () => {
    for (const child of children) child.kill();
  };
  process.once("SIGTERM", stop);
  for (const child of children) child.once("exit", stop);
}

async function readJson(path) {
  return JSON.parse(await readFile(path, "utf8"));
}

async function writeJson(path, value) {
  await writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

async function main([command, name]) {
  const names = await installedExamples();
  if (command === "pack" && name !== undefined) {
    await pack(resolve(name));
  } else if (command === "lock") {
    for (const each of name === undefined ? names : [name]) await lockExample(each);
  } else if (names.includes(command)) {
    await show(command);
  } else {
    console.error(
      `Name an example that has packages of its own: ${names.join(", ")}. The others: npm run dev.`,
    );
    process.exitCode = 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await main(process.argv.slice(2));
}
