import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { createJsonSchema, readJsonSchema } from "../json-schema.js";

const valid: { name: string; from: string; frame: { type?: string } }[] = read("valid");
const invalid: { name: string; from: string; text: string }[] = read("invalid");

describe("the JSON Schema", () => {
  const ajv = new Ajv({ strict: false }).addSchema(JSON.parse(readJsonSchema()), "chizzy");
  const validate = (from: string, frame: { type?: string }) =>
    ajv.getSchema(`chizzy#/$defs/${from}.${from === "v0" ? "message" : frame.type}`)?.(frame);

  it("is the one that the schemas make (else: `npm run schema`)", () => {
    assert.equal(readJsonSchema(), createJsonSchema());
  });

  for (const { name, from, frame } of valid) {
    it(`takes: ${name}`, () => assert.equal(validate(from, frame), true));
  }

  it("refuses the invalid vectors that are objects of a known type", () => {
    let refused = 0;
    for (const { name, from, text } of invalid) {
      const frame = parse(text);
      // What a schema does not say: one of two fields, and a v0 message that has a type.
      if (frame === undefined || /either|neither|both|history from a v0/.test(name)) continue;
      assert.notEqual(validate(from, frame), true, `${from}: ${name}`);
      refused += 1;
    }
    assert.ok(refused > 100, String(refused));
  });
});

function parse(text: string): { type?: string } | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
}
