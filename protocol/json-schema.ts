import { readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { schemas } from "chizzy-chat-protocol";
import type { GenericSchema } from "valibot";
import { frames as server } from "./server-frames.js";

const file = new URL("./schema/chizzy.v1.json", import.meta.url);

const client = {
  message: schemas.PublishSchema,
  history: schemas.HistoryRequestSchema,
  moderation: schemas.ModerationRequestSchema,
  ping: schemas.ClientPingSchema,
  auth: schemas.AuthSchema,
};

/** The JSON Schema (draft 7) of every frame: `$defs` has `server.<type>`, `client.<type>` and `v0.message`. */
export function createJsonSchema(): string {
  const $defs: Record<string, unknown> = {};
  for (const [type, schema] of Object.entries(server)) $defs[`server.${type}`] = convert(schema);
  for (const [type, schema] of Object.entries(client)) $defs[`client.${type}`] = convert(schema);
  $defs["v0.message"] = convert(schemas.V0MessageSchema);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "chizzy.v1",
    title: "Frames of chizzy.v1. Made from protocol/src/schemas.ts by `npm run schema`.",
    $defs,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The JSON Schema that is stored. */
export function readJsonSchema(): string {
  return readFileSync(file, "utf8");
}

function convert(schema: GenericSchema): unknown {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "throw" });
  return rest;
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, createJsonSchema());
