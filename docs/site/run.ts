// `npm run docs`: the documentation with hot reload, at the address that it prints. `npm run docs:build`, or `-- --build`: as files in docs/dist.

import { fileURLToPath } from "node:url";
import { build, createServer, type InlineConfig } from "vite";
import { pages } from "./vite-plugin.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

const config: InlineConfig = {
  configFile: false,
  root,
  // Every address is relative: the files work in any folder of any host.
  base: "./",
  appType: "mpa",
  publicDir: false,
  plugins: [pages(root)],
  // The widget from its sources.
  resolve: { conditions: ["chizzy-source", "module", "browser", "development|production"] },
  server: { fs: { allow: [repository] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // The emoji picker, which loads when somebody opens it.
    chunkSizeWarningLimit: 700,
    // Drawing the pages is most of this build.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
};

const [option, ...others] = process.argv.slice(2);
if (others.length > 0 || (option !== undefined && option !== "--build")) {
  console.error(`${[option, ...others].join(" ")} is not known. Allowed: --build.`);
  process.exit(2);
}
if (option === "--build") await build({ ...config, logLevel: "warn" }).then(() => console.log(`${root}dist`));
else {
  const server = await createServer(config);
  await server.listen();
  server.printUrls();
}
