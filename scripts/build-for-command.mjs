// For a command of a package that was called in a clone before the first build: builds, on stderr, since stdout is the command's.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.stderr.write("This clone is not built yet: building it, once.\n");
const script = fileURLToPath(new URL("build.mjs", import.meta.url));
// Whoever runs a command need not hear of budgets.
const build = spawnSync(process.execPath, [script, "--any-size"], { stdio: ["ignore", 2, 2] });
if (build.status !== 0) {
  process.stderr.write(
    "The build failed, so there is no command to run: npm ci && npm run build says more.\n",
  );
  process.exit(1);
}
