// Who may import what, for `npm run check`. One table: what a room may import besides itself stands behind it. A type counts as an import.

import { readdirSync, readFileSync } from "node:fs";

/** Packages by folder of sources; `node` are Node's own modules. */
const PACKAGES = {
  "protocol/src": ["valibot"],
  "reference-server/src": ["node", "ws", "libsql", "pino", "prom-client", "jose", "chizzy-chat-protocol"],
  "conformance/src": ["node", "ws", "chizzy-chat-protocol"],
  "widget/src": ["lit", "chizzy-chat-protocol"],
  // The client runs without a page, and without Lit.
  "widget/src/client": ["chizzy-chat-protocol"],
  "widget/src/client/transport": ["chizzy-chat-protocol", "reconnecting-websocket"],
};

/** Rooms of one folder, by what they may import of it. The server's are layers: each has to be listed. */
const ROOMS = {
  "reference-server/src": {
    cli: ["index.ts", "server", "admission", "identity", "storage", "base"],
    server: ["admission", "connection", "publishing", "channel", "identity", "storage", "base"],
    admission: ["v1", "v0", "connection", "channel", "identity", "base"],
    v1: ["connection", "publishing", "channel", "identity", "storage/engine.ts", "base"],
    v0: ["connection", "publishing", "identity", "base"],
    // Which engine is used is decided by the server; here and below its interface is known.
    publishing: ["channel", "identity", "storage/engine.ts", "base"],
    connection: ["channel", "base"],
    channel: ["storage/engine.ts", "base"],
    identity: ["base"],
    storage: [],
    testing: ["storage/engine.ts"],
    base: [],
  },
  "widget/src": {
    client: [],
    "client/transport": ["client/effects.ts", "client/environment.ts", "client/types.ts"],
    "client/session": ["client/effects.ts", "client/environment.ts", "client/types.ts"],
    "client/log": ["client/session/v0-server.ts", "client/effects.ts", "client/refs.ts", "client/types.ts"],
  },
};

for (const { name } of readdirSync("reference-server/src", { withFileTypes: true }).filter((e) =>
  e.isDirectory(),
))
  if (!Object.hasOwn(ROOMS["reference-server/src"], name))
    throw new Error(`.dependency-cruiser.mjs does not say what reference-server/src/${name}/ may import.`);

const FEATURES = ["actions", "completion", "composer", "emoji", "header", "log", "status"];
const ELEMENT = ["chizzy-chat", "chat-controller", "element", "index"];

/** What a folder of the widget may not import of it. Rooms see the client through its entry. */
const NEVER = {
  [`widget/src/(${FEATURES.join("|")})/`]: [
    `widget/src/(${ELEMENT.join("|")})[.]ts$`,
    "widget/src/lazy/",
    "widget/src/client/(?!(index|types|steady-clock)[.]ts$)",
  ],
  "widget/src/(state|text|dom)/": [
    "widget/src/[^/]+[.]ts$",
    `widget/src/(${FEATURES.join("|")}|lazy)/`,
    "widget/src/client/(?!index[.]ts$)",
  ],
  // Text of a chat is never markup, and a strict content security policy blocks styleMap.
  "widget/src": ["node_modules/lit/.*directives/(unsafe-|style-map)"],
};

/** Written as a user of the packages would: these see public entries alone. */
const OUTSIDE = ["examples", "e2e", "bench", "scripts", "docs"];
const SOURCES = ["protocol/src", "reference-server/src", "conformance/src", "widget/src"];
const ENTRIES = ["protocol", "reference-server", "widget"].flatMap(sourcesOfExports);

export default {
  forbidden: [
    {
      name: "no file imports itself over others",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...Object.entries(PACKAGES).flatMap(([folder, packages]) => packageRules(folder, packages)),
    ...Object.entries(ROOMS).flatMap(([folder, rooms]) =>
      Object.entries(rooms).map(([room, others]) => roomRule(folder, room, others)),
    ),
    ...Object.entries(NEVER).map(([folder, targets]) =>
      rule(`${folder} must not import this`, folder, { path: begins(targets) }),
    ),
    rule("outside of the packages there are public entries alone", OUTSIDE, {
      path: begins([...SOURCES, "[^/]+/dist"]),
      pathNot: begins(ENTRIES),
    }),
  ],
  options: {
    // Types, too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    doNotFollow: { path: "(^|/)(node_modules|dist)/" },
    // What is made, and pages whose packages are installed only where they are measured.
    exclude: { path: "^docs/dist/|^examples/[^/]+/dist/|^bench/widget/pages/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["chizzy-source", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".d.ts"],
    },
  },
};

/** A package of ours is found as its entry's source; others in node_modules. */
function packageRules(folder, packages) {
  const allowed = packages.map((name) =>
    name === "chizzy-chat-protocol" ? "protocol/src/index.ts" : `node_modules/(@types/)?${name}/`,
  );
  const others = SOURCES.filter((source) => !folder.startsWith(source));
  // The rule of a folder inside this one stands alone.
  const inner = Object.keys(PACKAGES).filter((other) => other.startsWith(`${folder}/`));
  const from = { path: begins([folder]), ...(inner.length > 0 && { pathNot: begins(inner) }) };
  return [
    {
      ...rule(`${folder} may import ${packages.join(", ")}`, folder, {
        path: begins(["node_modules", ...others]),
        pathNot: begins(allowed),
      }),
      from,
    },
    { ...rule(`what ${folder} imports must exist`, folder, { couldNotResolve: true }), from },
    ...(packages.includes("node")
      ? []
      : [{ ...rule(`${folder} runs without Node`, folder, { dependencyTypes: ["core"] }), from }]),
  ];
}

function roomRule(folder, room, others) {
  const inside = [room, ...others].map((name) => `${folder}/${name}`);
  return rule(`${folder}/${room} may import ${others.join(", ") || "its own files"}`, `${folder}/${room}`, {
    path: begins([folder]),
    pathNot: begins(inside),
  });
}

function rule(name, from, to) {
  return { name, severity: "error", from: { path: begins([from].flat()) }, to };
}

/** A name without an ending is a folder's. */
function begins(paths) {
  return paths.map((path) => `^${path}${/(^|\/)[\w-]+$/.test(path) ? "/" : ""}`);
}

function sourcesOfExports(name) {
  const { exports } = JSON.parse(readFileSync(new URL(`${name}/package.json`, import.meta.url), "utf8"));
  const sources = Object.values(exports).map((entry) => entry["chizzy-source"] ?? "");
  return sources.filter((path) => path !== "").map((path) => `${name}${path.slice(1)}`);
}
