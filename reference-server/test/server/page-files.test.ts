import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { scriptFiles } from "../../../widget/script-files.mjs";
import { chooseCoding, matchesTag } from "../../src/server/content-negotiation.js";
import { startServer } from "../helpers/server.js";

const FOLDER = new URL("../../dist/page/", import.meta.url);
const NEEDS_BUILD = { skip: !existsSync(new URL("index.html.br", FOLDER)) && "needs npm run build" };
const PATHS = new Map([
  ["/", "index.html"],
  ["/popout", "popout.html"],
  ...["page.css", "page.js", "popout.css", "popout.js", "chizzy-chat.js", "chizzy-chat.iife.js"].map(
    (name) => [`/${name}`, name] as const,
  ),
  ...["chizzy-chat.emoji.js", "chizzy-chat.js.map"].map((name) => [`/${name}`, name] as const),
]);

interface Answer {
  status: number | undefined;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** One request, with its answer as it comes over the wire: `fetch` would unpack it. */
function ask(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: { accept: "text/html", ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on("error", reject).end();
  });
}

it("a coding is chosen by weight, then by size; the file as it is where nothing else fits", () => {
  const expected: [string | undefined, string][] = [
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["GZIP;Q=1", "gzip"],
    ["x-gzip", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0.001", "br"],
    ["br;q=0, gzip;q=0", "identity"],
    ["*", "br"],
    ["*;q=0", "identity"],
    ["br;q=0, *", "gzip"],
    ["identity", "identity"],
    ["identity;q=1, br;q=0.5", "identity"],
    ["identity;q=0.5, gzip;q=0.8", "gzip"],
    ["identity;q=0", "identity"],
    ["deflate, zstd", "identity"],
    ["br ; q=1.000 , gzip ; q=0.9", "br"],
    ["br;q=2", "br"],
    [",;,=", "identity"],
  ];
  for (const [header, coding] of expected)
    assert.equal(chooseCoding(header, ["br", "gzip", "identity"]), coding, String(header));
  assert.equal(chooseCoding("br, gzip", ["gzip", "identity"]), "gzip", "only what there is");
});

it("`If-None-Match` is compared weakly, in lists, and `*` means any", () => {
  for (const header of ['"a"', 'W/"a"', '"x", "a"', 'W/"x",W/"a"', '"x,y" , "a"', "*", " * "])
    assert.equal(matchesTag(header, '"a"'), true, header);
  for (const header of [undefined, "", "a", '"A"', '"x"', 'W/"x", "ab"', '"a', '"*"'])
    assert.equal(matchesTag(header, '"a"'), false, String(header));
});

it(
  "every file is sent small to who takes that, with the right length and a tag of its own",
  NEEDS_BUILD,
  async (t) => {
    const { httpUrl } = await startServer(t);
    for (const [path, name] of PATHS) {
      const content = readFileSync(new URL(name, FOLDER));
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };
      const tags = new Set<string | undefined>();
      for (const [coding, decode] of Object.entries(unpack)) {
        const { status, headers, body } = await ask(httpUrl + path, { "accept-encoding": coding });
        assert.equal(status, 200, path);
        assert.equal(headers["content-encoding"], coding === "identity" ? undefined : coding, path);
        assert.equal(headers["content-length"], String(body.length), path);
        assert.ok(decode(body).equals(content), path);
        assert.match(headers.vary ?? "", /\baccept-encoding\b/);
        assert.equal(headers["cache-control"], "no-cache");
        tags.add(headers.etag);

        const head = await ask(httpUrl + path, { "accept-encoding": coding }, "HEAD");
        assert.deepEqual(
          [head.headers["content-length"], head.headers.etag, head.body.length],
          [headers["content-length"], headers.etag, 0],
        );
        const etag = headers.etag ?? "";
        for (const known of [etag, `W/${etag}`, `"other", W/${etag}`, "*"]) {
          const again = await ask(httpUrl + path, { "accept-encoding": coding, "if-none-match": known });
          assert.deepEqual([again.status, again.body.length], [304, 0], known);
          assert.deepEqual([again.headers.etag, again.headers.vary], [etag, headers.vary]);
        }
        const changed = await ask(httpUrl + path, { "accept-encoding": coding, "if-none-match": '"other"' });
        assert.equal(changed.status, 200);
      }
      assert.equal(tags.size, 3, "a cache cannot take one coding for another");
    }
  },
);

it("what goes over the wire of the script is within its budget", NEEDS_BUILD, async (t) => {
  const { httpUrl } = await startServer(t);
  const { body } = await ask(`${httpUrl}/chizzy-chat.js`, { "accept-encoding": "gzip, deflate, br" });
  const { maxBrotliBytes = 0 } = scriptFiles.module ?? {};
  assert.ok(body.length <= maxBrotliBytes, `${body.length} bytes`);
});

it(
  "scripts may be loaded by every page, also by one that is isolated; pages and their parts by nobody else's",
  NEEDS_BUILD,
  async (t) => {
    const { httpUrl } = await startServer(t);
    for (const name of readdirSync(FOLDER).filter((file) => /^chizzy-chat.*\.(js|map)$/.test(file))) {
      const { headers } = await ask(`${httpUrl}/${name}`);
      assert.equal(headers["access-control-allow-origin"], "*", name);
      assert.equal(headers["cross-origin-resource-policy"], "cross-origin", name);
      assert.equal(headers["x-content-type-options"], "nosniff");
    }
    for (const path of ["/", "/popout", "/page.css", "/page.js", "/popout.js"])
      assert.equal((await ask(httpUrl + path)).headers["access-control-allow-origin"], undefined, path);
  },
);

it(
  "a page of this host may frame the pages where it may connect: from any port in a private network",
  NEEDS_BUILD,
  async (t) => {
    const { httpUrl } = await startServer(t);
    for (const [host, isNear] of [
      ["192.168.0.5:4000", true],
      ["studio.local:4000", true],
      ["chat.example.com", false],
      ["203.0.113.7:4000", false],
      ["[fe80::1]:4000", false],
      ["x; script-src *", false],
    ] as const) {
      const { headers } = await ask(`${httpUrl}/popout`, { host });
      const name = host.replace(/:4000$/, "");
      const policy = String(headers["content-security-policy"]);
      assert.equal(policy.includes(`http://${name}:* https://${name}:*`), isNear, host);
      assert.ok(!policy.includes("script-src *"));
    }
  },
);

it("the pages say who may frame them: who may connect", NEEDS_BUILD, async (t) => {
  const local =
    "'self' http://localhost:* https://localhost:* http://*.localhost:* https://*.localhost:* http://127.0.0.1:* https://127.0.0.1:*";
  const cases: [string[], string | undefined][] = [
    [[], local],
    [["https://example.com", "null"], `${local} https://example.com`],
    [
      ["https://*.example.com", "http://한국.kr:8080", "capacitor://localhost"],
      `${local} http://xn--3e0b707e.kr:8080 capacitor://localhost https://*.example.com`,
    ],
    [["https://example.com", "*"], undefined],
  ];
  for (const [origins, ancestors] of cases) {
    const { httpUrl } = await startServer(t, { origins });
    for (const path of ["/", "/popout"]) {
      const { headers } = await ask(httpUrl + path);
      const policy = String(headers["content-security-policy"]).split("; ");
      const found = policy.find((directive) => directive.startsWith("frame-ancestors "));
      assert.equal(found, ancestors && `frame-ancestors ${ancestors}`);
      assert.ok(policy.includes("default-src 'none'"));
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.equal(headers["cross-origin-embedder-policy"], "require-corp");
      assert.equal(headers["cross-origin-resource-policy"], "cross-origin");
    }
  }
});
