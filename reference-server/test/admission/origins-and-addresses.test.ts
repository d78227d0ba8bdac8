import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { it } from "node:test";
import { Origins, readServerName } from "../../src/admission/origins.js";
import { Proxies } from "../../src/admission/proxies.js";
import { join, TestClient } from "../helpers/client.js";
import { startServer } from "../helpers/server.js";

it("J7: a page's origin that the server does not allow closes 4503, with a reason that names the origin", async (t) => {
  const { url } = await startServer(t, { origins: ["https://stream.example"] });
  const refused = [
    "https://evil.example",
    "https://stream.example.evil.example",
    "http://stream.example",
    "https://stream.example:8443",
    "null",
    "file://",
    "https://localhost.evil.example",
    "garbage",
    "http://[",
  ];
  for (const origin of refused) {
    const client = new TestClient(url, { headers: { origin } });
    const { code, reason } = await client.waitForClose();
    assert.equal(code, 4503, origin);
    assert.ok(reason.includes(origin), reason);
    assert.equal(client.frames.length, 0, "nothing is told before");
  }
});

it("pages of this host, of this machine and of listed origins may connect, and programs without an origin", async (t) => {
  const { url, port } = await startServer(t, {
    origins: ["https://stream.example", "HTTPS://Other.Example:443/"],
  });
  const allowed = [
    `http://127.0.0.1:${port}`,
    "http://localhost:5173",
    "https://localhost",
    "http://127.0.0.1:1",
    "http://[::1]:3000",
    "https://stream.example",
    "https://other.example",
  ];
  for (const origin of allowed) await join(url, { headers: { origin } });
  await join(url);
});

for (const [origin, host, expected, given = {}] of [
  // The names of others can be made to point here: that Origin and Host agree proves nothing about a name.
  ["http://evil.example", "evil.example", false],
  ["http://evil.example:4000", "evil.example:4000", false],
  ["https://chat.example", "chat.example", true, { names: ["chat.example"] }],
  ["https://chat.example", "chat.example:443", true, { names: ["chat.example"] }],
  ["http://chat.example", "chat.example:80", true, { names: ["chat.example"] }],
  ["https://chat.example", "Chat.Example.", true, { names: ["CHAT.example."] }],
  ["https://xn--3e0b707e.example", "xn--3e0b707e.example", true, { names: ["한국.example"] }],
  ["https://chat.example", "chat.example:80", false, { names: ["chat.example"] }],
  ["https://chat.example:8443", "chat.example", false, { names: ["chat.example"] }],
  ["https://a.chat.example", "a.chat.example", false, { names: ["chat.example"] }],
  ["https://chat.example", "other.example", false, { names: ["chat.example"] }],
  ["https://chat.example", undefined, false, { names: ["chat.example"] }],
  // An address cannot be made to point elsewhere.
  ["http://203.0.113.5:4000", "203.0.113.5:4000", true],
  ["http://203.0.113.5", "203.0.113.5:80", true],
  ["http://203.0.113.5:5173", "203.0.113.5:4000", false],
  ["http://203.0.113.5:4000", "203.0.113.6:4000", false],
  ["http://[2001:db8::1]:4000", "[2001:DB8:0::1]:4000", true],
  ["http://[2001:db8::1]:4000", "[2001:db8::1]:4001", false],
  // In a private network a page on another port of this host is somebody's development server.
  ["http://192.168.0.5:5173", "192.168.0.5:4000", true],
  ["https://10.1.2.3", "10.1.2.3:4000", true],
  ["http://172.31.0.1:1", "172.31.0.1:4000", true],
  ["http://172.32.0.1:1", "172.32.0.1:4000", false],
  ["http://169.254.7.7:5173", "169.254.7.7:4000", true],
  ["http://100.64.0.9:5173", "100.64.0.9:4000", true],
  ["http://100.128.0.9:5173", "100.128.0.9:4000", false],
  ["http://0.0.0.0:5173", "0.0.0.0:4000", true],
  ["http://[fd00::5]:5173", "[fd00::5]:4000", true],
  ["http://[fe80::5]:5173", "[fe80::5]:4000", true],
  ["http://[::ffff:192.168.0.5]:5173", "192.168.0.5:4000", true],
  ["http://mac.local:5173", "mac.local:4000", true],
  ["http://MAC.local.:5173", "mac.local:4000", true],
  ["http://192.168.0.6:5173", "192.168.0.5:4000", false],
  ["http://192.168.0.5:5173", "chat.example", false],
  ["http://mac.local", "other.local", false],
  ["http://local:5173", "local:4000", false],
  ["http://192.168.0.5.evil.example", "192.168.0.5:4000", false],
  ["http://192.168.0.5:5173", "192.168.0.5@192.168.0.5:4000", false],
  ["http://192.168.0.5:5173", "", false],
  // The viewer's own machine, whatever host the chat is at.
  ["http://app.localhost:5173", "chat.example", true],
  ["http://LOCALHOST.:5173", "chat.example", true],
  ["http://127.8.9.10:5173", "chat.example", true],
  ["http://[::ffff:127.0.0.1]:5173", "chat.example", true],
  ["http://localhost.evil.example", "localhost", false],
  ["http://notlocalhost", "chat.example", false],
  ["capacitor://localhost", "localhost:4000", false],
  // What the operator listed.
  ["https://a.example.com", "chat.example", true, { origins: ["https://*.example.com"] }],
  ["https://a.b.example.com.", "chat.example", true, { origins: ["https://*.Example.com:443"] }],
  ["https://example.com", "chat.example", false, { origins: ["https://*.example.com"] }],
  ["https://.example.com", "chat.example", false, { origins: ["https://*.example.com"] }],
  ["https://evilexample.com", "chat.example", false, { origins: ["https://*.example.com"] }],
  ["https://a.example.com.evil.example", "chat.example", false, { origins: ["https://*.example.com"] }],
  ["http://a.example.com", "chat.example", false, { origins: ["https://*.example.com"] }],
  ["https://a.example.com:8443", "chat.example", false, { origins: ["https://*.example.com"] }],
  ["https://a.example.com:8443", "chat.example", true, { origins: ["https://*.example.com:8443"] }],
  ["https://a.xn--3e0b707e.kr", "chat.example", true, { origins: ["https://*.한국.kr"] }],
  ["https://example.com.", "chat.example", true, { origins: ["https://example.com"] }],
  ["http://[2001:db8::1]", "chat.example", true, { origins: ["http://[2001:DB8::0:1]:80"] }],
  ["capacitor://localhost", "chat.example", true, { origins: ["capacitor://localhost"] }],
  ["capacitor://other", "chat.example", false, { origins: ["capacitor://localhost"] }],
  ["ionic://localhost", "chat.example", true, { origins: ["Ionic://localhost/"] }],
  ["tauri://localhost", "chat.example", true, { origins: ["tauri://localhost"] }],
  ["app://.", "chat.example", true, { origins: ["app://."] }],
  ["app://obsidian.md", "chat.example", true, { origins: ["app://obsidian.md"] }],
  ["chrome-extension://abcdef", "chat.example", true, { origins: ["chrome-extension://abcdef"] }],
  ["chrome-extension://abcdeg", "chat.example", false, { origins: ["chrome-extension://abcdef"] }],
  ["file://", "chat.example", true, { origins: ["file://"] }],
  ["", "chat.example", false],
] as [string, string | undefined, boolean, { origins?: string[]; names?: string[] }?][]) {
  const { origins = [], names = [] } = given;
  const listed = [...origins, ...names].join(" ");
  it(`a page of "${origin}" ${expected ? "may" : "may not"} connect to "${host}"${listed && ` with ${listed}`}`, () => {
    assert.equal(new Origins(origins, names.map(readServerName)).allows(origin, host), expected);
  });
}

for (const entry of [
  ...[
    "example.com",
    "localhost:3000",
    "https://a.example/path",
    "https://a.example?",
    "https://u@a.example",
    "",
  ],
  ...[
    "https://*",
    "https://*.",
    "https://a.*.example",
    "https://*a.example",
    "https://*.*.example",
    "*.example.com",
  ],
  ...[
    "https://*.1.2.3.4",
    "wss://a.example",
    "ftp://a.example",
    "capacitor://",
    // http and https, misspelt.
    ...[
      "htps",
      "htp",
      "httsp",
      "hhtps",
      "htttps",
      "httpss",
      "ttps",
      "hptts",
      "httpd",
      "hrtps",
      "http5",
      "https1",
    ].map((scheme) => `${scheme}://stream.example`),
    // Two origins, or a sentence's signs.
    ...[
      "https://a.example,b.example",
      "https://a.example;b.example",
      "https://a.example'",
      'https://"a.example"',
      "capacitor://a,b",
    ],
    "mailto:a@b",
    "file:///page.html",
  ],
]) {
  it(`"${entry}" is no origin that can be listed`, () => {
    assert.throws(() => new Origins([entry]), {
      name: "RangeError",
      message: /^must be an origin such as .*, not ".*"\.$/,
    });
  });
}

for (const entry of [
  "https://a.example",
  "a.example:4000",
  "a.example/chat",
  "*.a.example",
  "[::1]",
  "",
  "a b",
  "a.example,b.example",
  "a.example;",
]) {
  it(`"${entry}" is no server name`, () => {
    assert.throws(() => readServerName(entry), {
      name: "RangeError",
      message: /^must be a host name such as /,
    });
  });
}

it("a page at a name that points here may not connect, and at a name of the server's own it may", async (t) => {
  const { url } = await startServer(t, { serverNames: ["chat.example"] });
  await join(url, { headers: { origin: "https://chat.example", host: "chat.example" } });
  const rebound = new TestClient(url, {
    headers: { origin: "http://evil.example", host: "evil.example" },
    query: { channel: "test" },
  });
  assert.equal((await rebound.waitForClose()).code, 4503);
});

it("`*` allows any page, `null` pages without an origin", async (t) => {
  const any = await startServer(t, { origins: ["*"] });
  await join(any.url, { headers: { origin: "https://evil.example" } });
  const files = await startServer(t, { origins: ["null"] });
  await join(files.url, { headers: { origin: "null" } });
});

it("a refused reason fits into a close frame, whatever the origin is", async (t) => {
  const { url } = await startServer(t);
  const client = new TestClient(url, { headers: { origin: `https://${"x".repeat(3_000)}.example` } });
  assert.equal((await client.waitForClose()).code, 4503);
});

const UNBELIEVED = /^X-Forwarded-For is not believed: its sender is not listed with --proxy$/;
const UNREADABLE = /^X-Forwarded-For of a listed proxy has something else than an address/;
const MISSING = /^a proxy that is listed with --proxy sends neither/;

for (const [remote, forwarded, proxies, expected, complaint] of [
  ["203.0.113.5", "198.51.100.1", [], "203.0.113.5", UNBELIEVED],
  ["203.0.113.5", undefined, [], "203.0.113.5", undefined],
  ["203.0.113.5", "", [], "203.0.113.5", undefined],
  ["10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1", undefined],
  ["::ffff:10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1", undefined],
  ["10.0.0.1", "198.51.100.1", ["::ffff:10.0.0.1"], "198.51.100.1", undefined],
  ["10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", ["10.0.0.0/8"], "198.51.100.1", undefined],
  ["10.0.0.1", "10.9.9.9", ["10.0.0.1"], "10.9.9.9", undefined],
  ["10.0.0.1", "10.0.0.1", ["10.0.0.1"], "10.0.0.1", undefined],
  ["10.0.0.1", "nonsense", ["10.0.0.1"], "10.0.0.1", UNREADABLE],
  ["10.0.0.1", "unknown", ["10.0.0.1"], "10.0.0.1", UNREADABLE],
  ["10.0.0.1", "198.51.100.1, nonsense", ["10.0.0.1"], "10.0.0.1", UNREADABLE],
  ["10.0.0.1", undefined, ["10.0.0.1"], "10.0.0.1", MISSING],
  ["10.0.0.1", " ", ["10.0.0.1"], "10.0.0.1", MISSING],
  ["fd00::1", "2001:db8::1", ["fd00::/8"], "2001:db8::1", undefined],
  ["fe80::1%eth0", "2001:db8::1", ["fe80::/10"], "2001:db8::1", undefined],
  ["fe80::1%eth0", undefined, [], "fe80::1", undefined],
  ["10.0.0.1", "::ffff:198.51.100.1", ["10.0.0.1"], "198.51.100.1", undefined],
  ["10.0.0.1", "::FFFF:C633:6401", ["10.0.0.1"], "198.51.100.1", undefined],
  ["10.0.0.1", "2001:0DB8:0:0::1", ["10.0.0.1"], "2001:db8::1", undefined],
  ["203.0.113.5", ",,,,", ["203.0.113.5"], "203.0.113.5", UNREADABLE],
  ["10.0.0.1", "198.51.100.1, ,", ["10.0.0.1"], "198.51.100.1", undefined],
  ["10.0.0.1", "1.2.3.4:5555", ["10.0.0.1"], "1.2.3.4", undefined],
  ["10.0.0.1", "1.2.3.4:99, 10.0.0.1:5555", ["10.0.0.1"], "1.2.3.4", undefined],
  ["10.0.0.1", "[2001:db8::1]:443", ["10.0.0.1"], "2001:db8::1", undefined],
  ["10.0.0.1", "[2001:db8::1]", ["10.0.0.1"], "2001:db8::1", undefined],
  ["10.0.0.1", '"[2001:db8::1]:443"', ["10.0.0.1"], "2001:db8::1", undefined],
  ["10.0.0.1", "[fe80::1%eth0]:443", ["10.0.0.1"], "fe80::1", undefined],
  ["10.0.0.1", "[::ffff:198.51.100.1]:443", ["10.0.0.1"], "198.51.100.1", undefined],
  ["10.0.0.1", "1.2.3.4:", ["10.0.0.1"], "10.0.0.1", UNREADABLE],
  ["10.0.0.1", "[1.2.3.4", ["10.0.0.1"], "10.0.0.1", UNREADABLE],
  ["10.0.0.1", ["1.1.1.1", "198.51.100.1"], ["10.0.0.1"], "198.51.100.1", undefined],
  [undefined, "198.51.100.1", ["unix"], "198.51.100.1", undefined],
  [undefined, "198.51.100.1, 127.0.0.1", ["unix", "127.0.0.1"], "198.51.100.1", undefined],
  [undefined, "198.51.100.1", [], "unix", UNBELIEVED],
  ["10.0.0.1", "unix", ["10.0.0.1", "unix"], "10.0.0.1", UNREADABLE],
] as [string | undefined, string | string[] | undefined, string[], string, RegExp | undefined][]) {
  it(`X-Forwarded-For counts only from listed proxies: ${remote} for ${forwarded} with ${proxies}`, () => {
    const request = {
      socket: { remoteAddress: remote },
      headers: { "x-forwarded-for": forwarded },
    } as unknown as IncomingMessage;
    const found = new Proxies(proxies).locate(request);
    assert.equal(found.address, expected);
    if (complaint === undefined) assert.equal(found.complaint, undefined);
    else assert.match(found.complaint ?? "", complaint);
  });
}

for (const [forwarded, expected, headers = {}] of [
  ["for=198.51.100.1", "198.51.100.1"],
  ["For=198.51.100.1;proto=https;by=10.0.0.1", "198.51.100.1"],
  ["proto=https ; for=198.51.100.1", "198.51.100.1"],
  ['for="198.51.100.1:5555"', "198.51.100.1"],
  ['for="[2001:DB8::1]:4711"', "2001:db8::1"],
  ['for="[2001:db8::1]";proto="a,b;for=9.9.9.9"', "2001:db8::1"],
  ['for="198\\.51.100.1"', "198.51.100.1"],
  ["for=1.1.1.1, for=198.51.100.1,for=10.0.0.2", "198.51.100.1"],
  ["for=198.51.100.1, , ", "198.51.100.1"],
  ["for=198.51.100.1, by=10.0.0.9", "10.0.0.1"],
  ["for=198.51.100.1, for=unknown", "10.0.0.1"],
  ["for=_hidden", "10.0.0.1"],
  ['for="198.51.100.1', "10.0.0.1"],
  ["198.51.100.1", "10.0.0.1"],
  ["for=9.9.9.9", "198.51.100.1", { "x-forwarded-for": "198.51.100.1" }],
  ["for=198.51.100.1", "198.51.100.1", { "x-forwarded-for": " " }],
] as [string, string, object?][]) {
  it(`Forwarded counts where there is no X-Forwarded-For: ${forwarded} with ${JSON.stringify(headers)}`, () => {
    const request = {
      socket: { remoteAddress: "10.0.0.1" },
      headers: { ...headers, forwarded },
    } as unknown as IncomingMessage;
    assert.equal(new Proxies(["10.0.0.0/8"]).locate(request).address, expected);
    const stranger = new Proxies([]).locate(request);
    assert.equal(stranger.address, "10.0.0.1");
    assert.match(stranger.complaint ?? "", /is not believed: its sender is not listed with --proxy$/);
  });
}

for (const entry of [
  "10.0.0.0/99",
  "10.0.0.0/8/8",
  "::1/129",
  "::ffff:10.0.0.0/104",
  "localhost",
  "",
  "unix:/a",
]) {
  it(`"${entry}" is no proxy that can be listed`, () => {
    assert.throws(() => new Proxies([entry]), {
      name: "RangeError",
      message: /^must be an IP address or a network such as .*, or unix .*, not ".*"\.$/,
    });
  });
}

it("limits are counted per forwarded address behind a listed proxy, and an IPv6 /64 counts as one", async (t) => {
  const { url } = await startServer(t, {
    trustedProxies: ["127.0.0.1"],
    limits: { connectionsPerAddress: 1 },
  });
  await join(url, { headers: { "x-forwarded-for": "198.51.100.1" } });
  await join(url, { headers: { "x-forwarded-for": "198.51.100.2" } });
  await join(url, { headers: { "x-forwarded-for": "2001:db8:0:1::1" } });
  await join(url, { headers: { "x-forwarded-for": "2001:db8:0:2::1" } });
  for (const address of ["198.51.100.1", "2001:db8:0:1:ffff::2"]) {
    const refused = new TestClient(url, { headers: { "x-forwarded-for": address } });
    assert.equal((await refused.waitForClose()).code, 1006);
  }
});

/** A logger that keeps its warnings. */
function createLogger() {
  const warnings: { details: Record<string, unknown>; text: string }[] = [];
  const ignore = () => {};
  const warn = (details: object, text: string) => warnings.push({ details: { ...details }, text });
  return { warnings, logger: { debug: ignore, info: ignore, error: ignore, warn } };
}

it("a proxy that is not listed is warned of once", async (t) => {
  const { logger, warnings } = createLogger();
  const { url } = await startServer(t, { logger });
  for (let index = 0; index < 3; index += 1)
    await join(url, { headers: { "x-forwarded-for": "198.51.100.1" } });
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!.text, /not listed with --proxy/);
});

it("a listed proxy whose header has no address is warned of as what it is", async (t) => {
  const { logger, warnings } = createLogger();
  const { url } = await startServer(t, { logger, trustedProxies: ["127.0.0.1"] });
  await join(url, { headers: { "x-forwarded-for": "unknown" } });
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!.text, /^X-Forwarded-For of a listed proxy has something else than an address/);
  assert.deepEqual(warnings[0]!.details, { address: "127.0.0.1", received: "unknown" });
});

it("the log names a refused origin, once for many", async (t) => {
  const { logger, warnings } = createLogger();
  const { url, port } = await startServer(t, { logger });
  for (let index = 0; index < 3; index += 1) {
    const client = new TestClient(url, { headers: { origin: "https://stream.example" } });
    await client.waitForClose();
  }
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!.text, /its origin is not listed with --origin/);
  assert.deepEqual(warnings[0]!.details, {
    origin: "https://stream.example",
    host: `127.0.0.1:${port}`,
  });
});
