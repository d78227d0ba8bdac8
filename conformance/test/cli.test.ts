import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { createChatServer, createEngine } from "chizzy-chat-server";
import { parseCommandLine } from "../src/options.js";
import { ENTRIES } from "../src/rules/index.js";
import { runKit } from "./helpers/kit.js";

const NOBODY = "ws://127.0.0.1:1";

describe("a wrong option is refused by a sentence that names it and what is allowed", () => {
  const cases: [string[], RegExp][] = [
    [[], /^give one address, such as ws:\/\/localhost:4000$/],
    [["ws://a", "ws://b"], /^give one address/],
    [["http://localhost:4000"], /must begin with ws:\/\/ or wss:\/\/, not "http:\/\/localhost:4000"/],
    [["localhost:4000"], /must begin with ws:\/\//],
    [["ws://localhost:4000/?channel=a"], /must have no query/],
    [[NOBODY, "--only", "J1,Z9"], /^--only knows no rule "Z9"; the rules are J1, J2, /],
    [[NOBODY, "--only", "J1", "--v0"], /^--only and --v0 each choose rules; give one of them/],
    [[NOBODY, "--timeout", "0"], /^--timeout must be a number of seconds from 1 to 60, not "0"/],
    [[NOBODY, "--timeout", "soon"], /^--timeout must be/],
    [[NOBODY, "--channel-prefix", "a b"], /^--channel-prefix must begin with a letter or digit .* not "a b"/],
    [[NOBODY, "--channel-prefix", "a".repeat(48)], /at most 47/],
    [[NOBODY, "--fast"], /'--fast'.*the options are --only, --v0, /],
  ];
  for (const [args, message] of cases) {
    it(args.join(" ") || "(nothing)", () =>
      assert.throws(() => parseCommandLine(args, ENTRIES), { name: "OptionError", message }),
    );
  }
});

describe("the command ends with 2 and one line", () => {
  it("for a wrong option", async () => {
    const { code, stdout, stderr } = await runKit("ws://localhost:4000", "--only", "Z9");
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^chizzy-chat-conformance: --only knows no rule "Z9".*\.\n$/);
  });

  it("where nobody is", async () => {
    const { code, stderr } = await runKit(NOBODY);
    assert.equal(code, 2);
    assert.match(stderr, /^chizzy-chat-conformance: .*ECONNREFUSED.*\n$/);
  });

  it("where a web server is without a chat", async () => {
    const server = createServer((_request, response) => response.writeHead(404).end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { code, stderr } = await runKit(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.close();
    assert.equal(code, 2);
    assert.match(stderr, /the server answered the upgrade with HTTP 404/);
  });
});

it("--version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const { code, stdout } = await runKit("--version");
  assert.deepEqual([code, stdout], [0, `${version}\n`]);
});

it("--help says in one column what each option does", async () => {
  const { stdout } = await runKit("--help");
  const columns = Array.from(stdout.matchAll(/^ {2}--\S+(?: [A-Z]+)? {2,}(?=\w)/gm), ([text]) => text.length);
  assert.ok(columns.length > 5);
  assert.deepEqual([...new Set(columns)], [26]);
});

it("--v0 and --only choose the entries, in the order of PROTOCOL.md", () => {
  const rulesOf = (...args: string[]) => {
    const command = parseCommandLine([NOBODY, ...args], ENTRIES);
    return command.kind === "run" ? [...new Set(command.entries.map(({ rule }) => rule))] : [];
  };
  assert.deepEqual(rulesOf("--v0"), ["J4", "S1", "S2"]);
  assert.deepEqual(rulesOf("--only", "P2, J1"), ["J1", "P2"]);
});

it("--help says what every option does, and ends with 0", async () => {
  const { code, stdout } = await runKit("--help");
  assert.equal(code, 0);
  for (const flag of [
    "only",
    "v0",
    "slow",
    "token",
    "expired-token",
    "origin",
    "channel-prefix",
    "timeout",
    "json",
  ])
    assert.match(stdout, new RegExp(`--${flag} `));
});

it("--only and --json: the rules that were chosen stand in the table and in the file, with the same verdict", async () => {
  const server = createChatServer({ engine: createEngine("memory") });
  const { port } = await server.listen(0, "127.0.0.1");
  const { code, stdout, results } = await runKit(`ws://127.0.0.1:${port}`, "--only", "G3,J1,J3");
  await server.close();
  assert.equal(code, 0);
  assert.deepEqual(
    results.map(({ rule, result }) => `${rule} ${result}`),
    ["J1 holds", "J1 holds", "J3 not-tested", "G3 holds"],
  );
  assert.match(stdout, /^J1 {2}holds .*\nJ1 {2}holds .*\nJ3 {2}not tested .*\n +binds clients\nG3 {2}holds /);
  assert.match(
    stdout,
    /4 sentences: 3 hold, 0 do not hold, 1 were not tested\. \d+ connections in \d+ s\.\n$/,
  );
});
