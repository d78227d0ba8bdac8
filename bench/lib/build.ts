import { startProcess } from "./processes.js";
import { root } from "./server.js";

const BUILD_LIMIT_MS = 180_000;

/**
 * Runs `npm run build`, which leaves alone what is up to date. The benches measure what is published, not the sources: the
 * loader that runs TypeScript directly costs the server some per cent. Rejects with the end of the build's output.
 */
export async function build(): Promise<void> {
  try {
    await startProcess("npm", ["run", "build"], { cwd: root, limitMs: BUILD_LIMIT_MS }).ended;
  } catch (error) {
    throw new Error(`npm run build failed: ${error instanceof Error ? error.message : error}`);
  }
}
