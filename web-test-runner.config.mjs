// Element tests: widget/test/**/*.test.ts in a real browser, against real servers; those of the client that need no page run in Node.
// Run by `npm test -- element`; `npx wtr --files widget/test/one.test.ts` runs one file, `--watch` keeps going.
// CHIZZY_BROWSER=firefox or webkit runs them there, if it is installed.

import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { findBrowser } from "./scripts/find-browser.mjs";
import { otherBrowser } from "./scripts/test-support/other-browsers.mjs";
import { countingReporter } from "./scripts/test-support/wtr-reporter.mjs";
import { serverCommands } from "./widget/test/helpers/server-commands.mjs";

const wish = process.env.CHIZZY_BROWSER;
const launcher = wish === "firefox" || wish === "webkit" ? otherBrowser(wish) : chromium(await findBrowser());

function chromium({ path, args, env }) {
  return chromeLauncher({
    launchOptions: {
      executablePath: path,
      args,
      env: { ...process.env, ...env },
      // Over a pipe the browser ends with the runner, however that ends.
      pipe: true,
    },
  });
}

// What a component reports by console.error is a fault that nobody would read in a log: it ends the test that
// caused it. A test that expects one replaces console.error for its duration.
const strictConsole = `<script>
  const { error } = console;
  console.error = (...values) => {
    error(...values);
    reportError(new Error("console.error: " + values.join(" ")));
  };
</script>`;

export default {
  files: ["widget/test/**/*.test.ts", "!widget/test/{client,state,unit}/**"],
  rootDir: fileURLToPath(new URL(".", import.meta.url)),
  nodeResolve: {
    // Workspaces resolve to their sources. Lit's development build warns of mistakes such as a class field that
    // hides a reactive property.
    exportConditions: ["chizzy-source", "browser", "development"],
  },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: "es2022",
      // For useDefineForClassFields; the plugin does not follow "extends".
      tsconfig: fileURLToPath(new URL("widget/tsconfig.json", import.meta.url)),
    }),
    serverCommands(),
  ],
  browsers: [launcher],
  concurrentBrowsers: 1,
  // One page at a time: a second tab would be a hidden one, without focus, animation frames or smooth scrolling.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 30_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8">${strictConsole}</head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  // Lit says once per page that it is in dev mode, which is meant.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
};
