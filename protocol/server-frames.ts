import { readFileSync, writeFileSync } from "node:fs";
import { schemas } from "chizzy-chat-protocol";
import type { GenericSchema } from "valibot";
import { CHANNEL_PATTERN, ID_PATTERN, REF_PATTERN } from "./src/limits.js";

const file = new URL("./src/server-frames.ts", import.meta.url);
const patterns = { CHANNEL_PATTERN, ID_PATTERN, REF_PATTERN };

/** What a server sends, by type. */
export const frames = {
  hello: schemas.HelloSchema,
  history: schemas.HistorySchema,
  message: schemas.MessageSchema,
  moderation: schemas.ModerationSchema,
  batch: schemas.BatchSchema,
  ack: schemas.AckSchema,
  error: schemas.RequestErrorSchema,
  ping: schemas.ServerPingSchema,
  pong: schemas.PongSchema,
  bye: schemas.ByeSchema,
};

/** The part of a valibot schema that is read here. */
interface Node {
  type: string;
  pipe?: (Node & { requirement?: unknown })[];
  entries?: Record<string, Node>;
  wrapped?: Node;
  item?: Node;
  literal?: unknown;
  options?: unknown[];
}

/** The source of `src/server-frames.ts`: what a server sends, as rules (see `Rule` in rules.ts). */
export function createServerFrames(): string {
  const all = Object.entries(frames).map(([type, schema]) => `  ${type}: ${ruleOf(schema)},\n`);
  return `// Made from schemas.ts by \`npm run schema\`: what a server sends, in the form of rules.ts.

import { ${Object.keys(patterns).join(", ")}, RESUME_EVENTS } from "./limits.js";
import type { Rules } from "./rules.js";

const TEXT = /(?:)/;

/** By type, which is not in them. */
// biome-ignore format: it is made
export const SERVER_FRAMES: Readonly<Record<string, Rules>> = {
${all.join("")}};

// biome-ignore format: it is made
export const V0_MESSAGE: Rules = ${ruleOf(schemas.V0MessageSchema)};
`;
}

/** The one that is stored. */
export function readServerFrames(): string {
  return readFileSync(file, "utf8");
}

function ruleOf(schema: GenericSchema | Node): string {
  const node = schema as Node;
  const { type } = node;
  if (type === "object") return rulesOf(node.entries ?? {});
  if (type === "string") return patternOf(requirement(node, "regex"));
  if (type === "boolean") return "false";
  if (type === "literal" && node.literal === true) return "true";
  if (type === "literal" && typeof node.literal === "number") return `[${node.literal}, ${node.literal}]`;
  if (type === "picklist") return `/^(?:${node.options?.join("|")})$/`;
  // The schemas say how many events a server puts into a frame; a client takes all that one of its frames may hold.
  if (type === "array" && node.item?.type === "variant") return '[["event"], 0, RESUME_EVENTS]';
  if (type === "array" && node.item !== undefined) {
    const least = requirement(node, "min_length") ?? 0;
    return `[[${ruleOf(node.item)}], ${withoutUndefined([least, requirement(node, "max_length")])}]`;
  }
  if (type === "number") {
    const isWhole = has(node, "safe_integer") || has(node, "integer");
    const least = requirement(node, "min_value") ?? Number.NEGATIVE_INFINITY;
    const greatest = requirement(node, "max_value");
    return isWhole
      ? `[${withoutUndefined([least, greatest])}]`
      : `[${least}, ${greatest ?? Number.POSITIVE_INFINITY}, true]`;
  }
  throw new TypeError(`server-frames.ts has no rule for a schema of the type ${type}`);
}

function rulesOf(entries: Record<string, Node>): string {
  const all = Object.entries(entries).filter(
    ([, node]) => !(node.type === "literal" && typeof node.literal === "string"),
  );
  const required = all.filter(([, { wrapped }]) => wrapped === undefined);
  const optional = all.filter(([, { wrapped }]) => wrapped !== undefined);
  const rules = [
    ...required.map(([name, node]) => `${name}: ${ruleOf(node)}`),
    ...(optional.length > 0 ? ['"?": true'] : []),
    ...optional.map(([name, { wrapped }]) => `${name}: ${ruleOf(wrapped as Node)}`),
  ];
  return `{ ${rules.join(", ")} }`;
}

function patternOf(pattern: unknown): string {
  if (pattern === undefined) return "TEXT";
  const known = Object.entries(patterns).find(([, other]) => other === pattern);
  return known === undefined ? String(pattern) : known[0];
}

function requirement(node: Node, type: string): unknown {
  return node.pipe?.find((action) => action.type === type)?.requirement;
}

function has(node: Node, type: string): boolean {
  return node.pipe?.some((action) => action.type === type) ?? false;
}

function withoutUndefined(values: unknown[]): string {
  return values.filter((value) => value !== undefined).join(", ");
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, createServerFrames());
