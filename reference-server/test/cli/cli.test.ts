import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join as joinPath } from "node:path";
import { describe, it } from "node:test";
import { OptionError } from "../../src/cli/given.js";
import { HELP } from "../../src/cli/help.js";
import { parseCommandLine } from "../../src/cli/options.js";
import { Cli, createDirectory } from "../helpers/cli.js";
import { join } from "../helpers/client.js";
import { authenticate, SECRET, sign } from "../helpers/tokens.js";

const VERSION = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const command = parseCommandLine(args, env);
  assert.equal(command.kind, "start");
  return command.kind === "start" ? command.options : assert.fail();
}

describe("the command line", () => {
  it("defaults to port 4000, all interfaces and a database in the current directory", () => {
    assert.deepEqual(start([]), {
      port: 4000,
      store: "sqlite:./chizzy-chat.db",
      channels: [],
      origins: [],
      serverNames: [],
      proxies: [],
      limits: {},
      guests: "write",
      logLevel: "info",
      unknownVariables: [],
    });
  });

  it("prefers flags over CHIZZY_PORT over PORT over defaults; an empty variable is none", () => {
    assert.equal(start([], { PORT: "1" }).port, 1);
    assert.equal(start([], { PORT: "1", CHIZZY_PORT: "2" }).port, 2);
    assert.equal(start(["--port", "3"], { PORT: "1", CHIZZY_PORT: "2" }).port, 3);
    assert.equal(start([], { PORT: "" }).port, 4000);
  });

  it("takes several values by repetition, and from a variable by commas", () => {
    const flags = [
      "--origin",
      "https://a.example",
      "--origin=null",
      "--proxy",
      "10.0.0.0/8",
      "--limit",
      "text=9",
      "--limit",
      "page=2",
      "--channel=lobby",
      "--channel=stream-*",
    ];
    const { origins, proxies, limits, channels } = start(flags);
    assert.deepEqual(
      [origins, proxies, limits, channels],
      [["https://a.example", "null"], ["10.0.0.0/8"], { text: 9, page: 2 }, ["lobby", "stream-*"]],
    );
    const env = {
      CHIZZY_ORIGIN: "https://a.example, *",
      CHIZZY_PROXY: "::1",
      CHIZZY_LIMIT: "text=9,page=2",
      CHIZZY_CHANNEL: "lobby,stream-*",
      CHIZZY_HOST: "::1",
      CHIZZY_STORE: "memory",
      CHIZZY_LOG_LEVEL: "warn",
    };
    const given = start([], env);
    assert.deepEqual(given.origins, ["https://a.example", "*"]);
    assert.deepEqual(given.limits, { text: 9, page: 2 });
    assert.deepEqual(given.channels, ["lobby", "stream-*"]);
    assert.deepEqual([given.host, given.store, given.logLevel], ["::1", "memory", "warn"]);
  });

  it("takes an address of its own for metrics", async (t) => {
    assert.deepEqual(start(["--api-listen", "[::1]:9000"]).apiListen, { host: "::1", port: 9_000 });
    const given = start([], { CHIZZY_API_LISTEN: "ops.local:0" });
    assert.deepEqual(given.apiListen, { host: "ops.local", port: 0 });
    assert.deepEqual(given.unknownVariables, []);
    const cli = new Cli(t, ["--port=0", "--host=127.0.0.1", "--store=memory", "--api-listen=127.0.0.1:0"]);
    const port = await cli.waitForPort();
    while (!cli.stdout.includes("/metrics")) await new Promise((resolve) => setTimeout(resolve, 10));
    const address = /^Its metrics are at (.*)$/m.exec(cli.stdout)?.[1] ?? "";
    assert.match(await (await fetch(address)).text(), /^chizzy_connections 0$/m);
    assert.equal((await fetch(`http://127.0.0.1:${port}/metrics`)).status, 404);
  });

  it("takes a unix socket instead of a port, and lets PORT be", () => {
    const flags = ["--listen", "unix:/run/chat.sock", "--socket-mode=0666", "--server-name=a.example"];
    const given = start(flags, { PORT: "3000" });
    assert.deepEqual(given.socket, { path: "/run/chat.sock", mode: 0o666 });
    assert.deepEqual(given.serverNames, ["a.example"]);
    const env = {
      CHIZZY_LISTEN: "unix:chat.sock",
      CHIZZY_SOCKET_MODE: "600",
      CHIZZY_SERVER_NAME: "a.example, b.example",
    };
    assert.deepEqual(start([], env).socket, { path: "chat.sock", mode: 0o600 });
    assert.deepEqual(start([], env).serverNames, ["a.example", "b.example"]);
    assert.deepEqual(start([], env).unknownVariables, []);
    assert.equal(start(["--port=1"], { CHIZZY_LISTEN: "unix:/a" }).socket, undefined);
    assert.equal(start(["--listen=unix:/a"], { CHIZZY_PORT: "1", CHIZZY_HOST: "::1" }).socket?.path, "/a");
  });

  it("takes how logins are checked from flags and from variables", () => {
    const flags = [
      "--auth-jwks",
      "https://a.example/jwks",
      "--auth-issuer=a",
      "--auth-issuer",
      "b",
      "--guests=none",
    ];
    const { auth, guests } = start([...flags, "--auth-audience=chat", "--auth-algorithms=ES256"]);
    assert.deepEqual(auth, {
      jwks: "https://a.example/jwks",
      issuer: ["a", "b"],
      audience: ["chat"],
      algorithms: ["ES256"],
    });
    assert.equal(guests, "none");
    const env = {
      CHIZZY_AUTH_SECRET: "x".repeat(32),
      CHIZZY_AUTH_ISSUER: "a",
      CHIZZY_AUTH_AUDIENCE: "chat, video",
      CHIZZY_AUTH_ALGORITHMS: "HS256,HS512",
      CHIZZY_GUESTS: "read",
    };
    const given = start([], env);
    assert.deepEqual(given.auth, {
      secret: "x".repeat(32),
      issuer: ["a"],
      audience: ["chat", "video"],
      algorithms: ["HS256", "HS512"],
    });
    assert.deepEqual([given.guests, given.unknownVariables], ["read", []]);
    assert.equal(start([], { CHIZZY_AUTH_SECRET: "" }).auth, undefined);
  });

  it("names unknown CHIZZY_ variables", () => {
    assert.deepEqual(start([], { CHIZZY_PROT: "1", CHIZZY_STORE: "memory" }).unknownVariables, [
      "CHIZZY_PROT",
    ]);
  });

  for (const [args, env, sentence] of [
    [["--port", "x"], {}, '--port must be a whole number from 0 to 65535, not "x".'],
    [["--port", "65536"], {}, '--port must be a whole number from 0 to 65535, not "65536".'],
    [["--port", "-1"], {}, /--port/],
    [["--port="], {}, '--port must be a whole number from 0 to 65535, not "".'],
    [
      [],
      { PORT: "tcp://10.0.0.1:80" },
      'PORT must be a whole number from 0 to 65535, not "tcp://10.0.0.1:80".',
    ],
    [[], { CHIZZY_PORT: "4e3" }, /^CHIZZY_PORT must be/],
    [["--store", "mysql:x"], {}, '--store must be memory or sqlite:PATH, not "mysql:x".'],
    [["--store", "sqlite:"], {}, /^--store must be/],
    [[], { CHIZZY_STORE: "Memory" }, /^CHIZZY_STORE must be/],
    ...[
      ":memory:",
      "file:chat.db?mode=ro",
      "libsql://db.example",
      "http://127.0.0.1:1/x",
      "wss://db.example",
    ].map((path): [string[], NodeJS.ProcessEnv, string] => [
      ["--store", `sqlite:${path}`],
      {},
      `--store must be memory or sqlite:PATH, not "sqlite:${path}".`,
    ]),
    [
      ["new-epoch", "--store", "sqlite:libsql://db.example"],
      {},
      /^--store must be sqlite:PATH for new-epoch/,
    ],
    [
      ["--channel", "a b"],
      {},
      /^--channel must be a channel's name, in which \* may stand for any characters, .*not "a b"\.$/,
    ],
    [
      ["--origin", "example.com"],
      {},
      /^--origin must be an origin such as https:\/\/example\.com .*not "example\.com"\.$/,
    ],
    [[], { CHIZZY_ORIGIN: "https://a.example/path" }, /^CHIZZY_ORIGIN must be/],
    [["--origin", "htps://example.com"], {}, /^--origin must be .*not "htps:\/\/example\.com"\.$/],
    [["--origin", "https://a.example,b.example"], {}, /^--origin must be /],
    [["--proxy", "10.0.0.0/99"], {}, /^--proxy must be an IP address or a network/],
    [
      ["--server-name", "https://chat.example"],
      {},
      '--server-name must be a host name such as chat.example.com, without scheme and port, not "https://chat.example".',
    ],
    [
      [],
      { CHIZZY_SERVER_NAME: "a.example,b.example:1" },
      /^CHIZZY_SERVER_NAME must be .*not "b\.example:1"\.$/,
    ],
    [["--listen", "/run/chat.sock"], {}, '--listen must be unix:PATH, not "/run/chat.sock".'],
    [[], { CHIZZY_LISTEN: "unix:" }, 'CHIZZY_LISTEN must have a path of 1 to 103 bytes, not "".'],
    [["--listen", `unix:/${"a".repeat(103)}`], {}, /^--listen must have a path of 1 to 103 bytes/],
    [["--listen", "unix:/a", "--port", "1"], {}, "--listen and --port exclude each other; give one of them."],
    [
      [],
      { CHIZZY_LISTEN: "unix:/a", CHIZZY_HOST: "::1" },
      /^CHIZZY_LISTEN and CHIZZY_HOST exclude each other/,
    ],
    [
      ["--listen", "unix:/a", "--socket-mode", "rw"],
      {},
      '--socket-mode must be three octal digits such as 660, not "rw".',
    ],
    [["--socket-mode", "660"], {}, "--socket-mode is a rule for a unix socket; give --listen, too."],
    ...["9000", ":9000", "127.0.0.1", "127.0.0.1:65536", "::1:9000", "http://a:1", "a:1:2"].map(
      (value): [string[], NodeJS.ProcessEnv, string] => [
        ["--api-listen", value],
        {},
        `--api-listen must be HOST:PORT, such as 127.0.0.1:9000 or [::1]:9000, with a port from 0 to 65535, not ${JSON.stringify(value)}.`,
      ],
    ),
    [[], { CHIZZY_API_LISTEN: "9000" }, /^CHIZZY_API_LISTEN must be HOST:PORT/],
    [["--limit", "text"], {}, '--limit must be NAME=VALUE with a whole number, not "text".'],
    [["--limit", "text=0"], {}, "--limit text must be a whole number from 1 to 10000, not 0."],
    [["--limit", "speed=1"], {}, /^--limit speed is not known; the limits are text, /],
    [[], { CHIZZY_LIMIT: "text=1,page=1000" }, /^CHIZZY_LIMIT page must be a whole number from 1 to 100/],
    [["--log-level", "loud"], {}, /^--log-level must be one of debug, .*not "loud"\.$/],
    [["--host", ""], {}, '--host must be an address, not "".'],
    [["--auth-secret", "short"], {}, "--auth-secret must have at least 32 bytes; it has 5."],
    [[], { CHIZZY_AUTH_SECRET: "short" }, "CHIZZY_AUTH_SECRET must have at least 32 bytes; it has 5."],
    [["--auth-jwks", "http://a.example"], {}, /^--auth-jwks must be an https address/],
    [
      ["--auth-jwks", "https://a.example"],
      { CHIZZY_AUTH_SECRET: "x".repeat(32) },
      "CHIZZY_AUTH_SECRET and --auth-jwks exclude each other; give one of them.",
    ],
    [
      ["--auth-audience", "chat"],
      {},
      "--auth-audience is a rule for tokens; give --auth-secret or --auth-jwks, too, to check them with.",
    ],
    [
      ["--auth-secret", "x".repeat(32)],
      { CHIZZY_AUTH_ALGORITHMS: "HS256,none" },
      'CHIZZY_AUTH_ALGORITHMS must be among HS256, HS384, HS512 with a secret, not "none".',
    ],
    [
      ["--auth-jwks", "https://a.example", "--auth-algorithms=HS256"],
      {},
      /^--auth-algorithms must be among RS256/,
    ],
    [["--guests", "some"], {}, '--guests must be one of write, read, none, not "some".'],
    [
      ["--guests", "read"],
      {},
      '--guests must be "write" without --auth-secret or --auth-jwks, since nobody could ever write, not "read".',
    ],
    [["--prot", "1"], {}, /--prot.*; the options are --port, /],
    [["serve"], {}, /serve.*; the options are --port, /],
    [["--help=no"], {}, /help/],
    [["--port"], {}, /--port/],
    [["--auth-secret", "-a-secret"], {}, /^(?!.*a-secret)Option '--auth-secret' argument is ambiguous; /],
  ] as [string[], NodeJS.ProcessEnv, string | RegExp][]) {
    it(`refuses ${JSON.stringify(args)} ${JSON.stringify(env)} in one sentence`, () => {
      assert.throws(
        () => parseCommandLine(args, env),
        (error) => {
          assert.ok(error instanceof OptionError);
          if (typeof sentence === "string") assert.equal(error.message, sentence);
          else assert.match(error.message, sentence);
          return !error.message.includes("\n");
        },
      );
    });
  }
});

describe("the process", () => {
  it("prints help and version and ends with 0", async (t) => {
    const [help, version] = [new Cli(t, ["--help"]), new Cli(t, ["--version"])];
    assert.deepEqual(await help.waitForExit(), { code: 0, stdout: HELP, stderr: "" });
    assert.deepEqual(await version.waitForExit(), { code: 0, stdout: `${VERSION}\n`, stderr: "" });
  });

  it("ends with 2 for a wrong option, without touching the storage", async (t) => {
    const cwd = createDirectory();
    const { code, stdout, stderr } = await new Cli(t, ["--port", "x"], {}, cwd).waitForExit();
    assert.deepEqual([code, stdout], [2, ""]);
    assert.equal(stderr, 'chizzy-chat-server: --port must be a whole number from 0 to 65535, not "x".\n');
    assert.equal(existsSync(joinPath(cwd, "chizzy-chat.db")), false);
  });

  it("ends with 1 for a port in use and for a storage that cannot be used", async (t) => {
    const cwd = createDirectory();
    mkdirSync(joinPath(cwd, "directory"));
    writeFileSync(joinPath(cwd, "foreign.db"), "not a database");
    const taken = createServer().listen(0);
    t.after(() => taken.close());
    const { port } = taken.address() as { port: number };
    const cases: [string[], RegExp][] = [
      [["--port", String(port), "--store", "memory"], new RegExp(`Port ${port} is in use`)],
      [["--store", "sqlite:./directory", "--port", "0"], /\.\/directory is a directory/],
      [
        ["--store", "sqlite:./nowhere/chat.db", "--port", "0"],
        /\.\/nowhere\/chat\.db cannot be opened for writing/,
      ],
      [
        ["--store", "sqlite:./foreign.db", "--port", "0"],
        /\.\/foreign\.db is not a database of chizzy-chat-server/,
      ],
      [["--host", "192.0.2.1", "--store", "memory", "--port", "0"], /Cannot listen on 192\.0\.2\.1/],
    ];
    const results = await Promise.all(cases.map(([args]) => new Cli(t, args, {}, cwd).waitForExit()));
    for (const [index, { code, stderr, stdout }] of results.entries()) {
      assert.deepEqual([code, stdout], [1, ""], stderr);
      assert.match(stderr, cases[index]![1]);
      assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
  });

  it("checks tokens with the secret of the environment, and prints it nowhere", async (t) => {
    const cli = new Cli(t, ["--port=0", "--store=memory", "--guests=read"], { CHIZZY_AUTH_SECRET: SECRET });
    const client = await join(`ws://localhost:${await cli.waitForPort()}`);
    assert.equal((await client.publish("hi")).code, "readonly");
    assert.equal((await authenticate(client, await sign({ sub: "u1", name: "미나" }))).you.nickname, "미나");
    assert.equal((await client.publish("hi")).type, "ack");
    cli.process.kill("SIGTERM");
    const { code, stdout, stderr } = await cli.waitForExit();
    assert.equal(code, 0);
    assert.ok(!`${stdout}${stderr}`.includes(SECRET));
  });

  it("warns of a key set without an audience, whose issuer's tokens may be for other sites", async (t) => {
    const flags = ["--port=0", "--store=memory", "--auth-jwks=https://login.example/jwks"];
    const [careless, careful] = [new Cli(t, flags), new Cli(t, [...flags, "--auth-audience=chat"])];
    for (const cli of [careless, careful]) {
      await cli.waitForPort();
      cli.process.kill("SIGTERM");
      await cli.waitForExit();
    }
    assert.match(careless.stderr, /without --auth-audience/);
    assert.doesNotMatch(careful.stderr, /audience/);
  });

  it("stops as it should also when the signal comes right after the line that says where it is", async (t) => {
    const endAtOnce = `const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (text) => { const done = write(text); process.kill(process.pid, "SIGTERM"); return done; };`;
    const cli = new Cli(t, ["--port=0", "--store=memory"], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(endAtOnce)}`,
    });
    assert.deepEqual([(await cli.waitForExit()).code, cli.stderr.includes('"stopped"')], [0, true]);
  });

  it("prints one line with address and storage, writes JSON logs without texts to stderr, and ends with 0 on SIGTERM", async (t) => {
    const cwd = createDirectory();
    const cli = new Cli(t, ["--port", "0"], { CHIZZY_PROT: "5" }, cwd);
    const port = await cli.waitForPort();
    const client = await join(`ws://localhost:${port}`);
    await client.publish("a secret text");
    cli.process.kill("SIGTERM");
    assert.equal((await client.waitForClose()).code, 4001);
    const { code, stdout, stderr } = await cli.waitForExit();
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `Chizzy Chat ${VERSION} is at http://localhost:${port} (storage: sqlite:./chizzy-chat.db)\n`,
    );
    const lines = stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { msg: string; variable?: string });
    assert.deepEqual(
      lines.map(({ msg }) => msg),
      ["this variable is not known; see --help", "started", "stopping", "stopped"],
    );
    assert.equal(lines[0]?.variable, "CHIZZY_PROT");
    assert.ok(!stderr.includes("secret"));
    assert.equal(
      existsSync(joinPath(cwd, "chizzy-chat.db-wal")),
      false,
      "nothing is left beside the database",
    );
  });
});
