// `npm run dev`: the examples, with the widget straight from its sources, and a chat server beside them.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const USUAL_PORT = 4000;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Starts the chat server on its usual port, or on a free one, which it then writes into the pages. */
function chatServer(): Plugin {
  let port = USUAL_PORT;
  return {
    name: "chizzy-chat-server",
    apply: "serve",
    async configureServer(vite) {
      port = await freePort(USUAL_PORT);
      const child = spawn(
        process.execPath,
        [
          "--conditions=chizzy-source",
          "--import=tsx",
          here("reference-server/src/cli/cli.ts"),
          `--port=${port}`,
          // For examples/sandboxed-frame.
          "--origin=null",
        ],
        { cwd: here("."), stdio: ["ignore", "inherit", "inherit"] },
      );
      child.once(
        "exit",
        (code) => code && vite.config.logger.error(`The chat server ended with code ${code}.`),
      );
      const stop = () => child.kill();
      vite.httpServer?.once("close", stop);
      process.once("exit", stop);
    },
    transformIndexHtml: (html) => html.replaceAll(`localhost:${USUAL_PORT}`, `localhost:${port}`),
  };
}

async function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && wished !== 0) resolve(freePort(0));
      else reject(error);
    });
    probe.listen(wished, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : wished));
    });
  });
}

export default defineConfig({
  root: here("examples"),
  appType: "mpa",
  plugins: [chatServer()],
  resolve: { conditions: ["chizzy-source", "module", "browser", "development|production"] },
  server: { fs: { allow: [here(".")] } },
});
