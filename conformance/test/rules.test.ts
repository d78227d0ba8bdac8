import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { ENTRIES } from "../src/rules/index.js";

const protocol = readFileSync(new URL("../../PROTOCOL.md", import.meta.url), "utf8");
/** Each rule's text by its id: from its bullet to the next, or to a blank line. */
const rules = new Map(
  [...protocol.matchAll(/^- \*\*([A-Z]\d+)(?: \([^)]*\))?\.\*\* (.*(?:\n {2}.*)*)/gm)].map(([, id, text]) => [
    id!,
    oneLine(text!),
  ]),
);
/** The limits are a table, whose rows the rule below it speaks of. */
rules.set("L1", `${rules.get("L1")} ${oneLine(protocol.slice(protocol.indexOf("## Limits")))}`);

describe("the kit's list", () => {
  it("has each rule of PROTOCOL.md, and no other", () => {
    assert.ok(rules.size >= 50, `${rules.size} rules found in PROTOCOL.md`);
    assert.deepEqual([...new Set(ENTRIES.map(({ rule }) => rule))].sort(), [...rules.keys()].sort());
  });

  it("quotes what PROTOCOL.md says, word for word", () => {
    for (const { rule, says } of ENTRIES)
      assert.ok(rules.get(rule)?.includes(says), `${rule} does not say “${says}”, but: ${rules.get(rule)}`);
  });

  it("says why of each sentence that it does not check", () => {
    for (const entry of ENTRIES) assert.ok("run" in entry || entry.why.length > 5, entry.rule);
  });
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
