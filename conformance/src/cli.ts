import { readFileSync, writeFileSync } from "node:fs";
import { HELP, OptionError, parseCommandLine, type RunOptions } from "./options.js";
import { formatJson, formatSummary, formatTable } from "./report.js";
import { ENTRIES } from "./rules/index.js";
import { runEntries } from "./run.js";
import { Server, UnreachableError } from "./server.js";
import { createChannelName } from "./test-channel.js";

/** A rule does not hold. */
const EXIT_FAILED = 1;
/** A wrong option, or no server to test. */
const EXIT_USAGE = 2;

try {
  const command = parseCommandLine(process.argv.slice(2), ENTRIES);
  if (command.kind === "help") process.stdout.write(HELP);
  else if (command.kind === "version") process.stdout.write(`${readVersion()}\n`);
  else process.exitCode = await run(command);
} catch (error) {
  if (!(error instanceof OptionError || error instanceof UnreachableError)) throw error;
  process.stderr.write(`chizzy-chat-conformance: ${error.message}.\n`);
  process.exitCode = EXIT_USAGE;
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return version;
}

async function run({ settings, entries, jsonFile }: RunOptions): Promise<number> {
  const server = new Server(settings);
  await server.meet(createChannelName(settings.channelPrefix));
  if (!server.saysHello)
    process.stdout.write(
      "This server did not greet with `hello`: most rules need it. Begin with J1 and J2.\n\n",
    );
  // Before the run: whoever gave a file that cannot be written should not have to wait for that news.
  if (jsonFile !== undefined) write(jsonFile, "");
  const start = performance.now();
  let done = 0;
  const rows = await runEntries(server, entries, () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${entries.length}`);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  const summary = formatSummary(rows, performance.now() - start, server.connections);
  process.stdout.write(`${formatTable(rows)}\n\n${summary}\n`);
  if (jsonFile !== undefined) write(jsonFile, formatJson(settings, rows));
  return rows.some(({ verdict }) => verdict.result === "fails") ? EXIT_FAILED : 0;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new OptionError(`--json cannot write ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
