// `npm run test:unit`: the tests that need neither a browser nor a build. `-- --watch` goes on and runs again what a change touches;
// `-- widget/test/client/joining.test.ts` runs one file, `-- protocol/test` a folder; other options are those of `node --test`, such as `--test-name-pattern=ack`.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { TEST_ARGS, testFiles, UNIT_CONCURRENCY, UNIT_FOLDERS } from "./test-support/unit-folders.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const options = process.argv.slice(2).filter((argument) => argument.startsWith("-"));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const files =
  named.length === 0
    ? testFiles(...UNIT_FOLDERS)
    : named.flatMap((name) => (name.endsWith(".ts") ? [name] : testFiles(name)));
if (files.length === 0) {
  console.error(
    `There are no tests in ${named.join(", ")}. Name files *.test.ts, or folders: ${UNIT_FOLDERS.join(", ")}.`,
  );
  process.exit(2);
}
const args = [
  ...TEST_ARGS,
  `--test-concurrency=${UNIT_CONCURRENCY}`,
  "--test-timeout=60000",
  "--test-reporter=spec",
  ...options,
  ...files,
];
const child = spawn(process.execPath, args, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));
