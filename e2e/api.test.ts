import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  createManifest,
  elementOf,
  MANIFEST,
  README,
  withTables,
} from "../scripts/test-support/api-manifest.js";
import { editorFiles } from "../scripts/test-support/editor-data.js";

const root = new URL("../", import.meta.url);
const manifest = await createManifest();
const element = elementOf(manifest);
// The emoji picker is a tree of its own, which the part `emoji-panel` holds.
const sources = textOf("widget/src", ".ts", "emoji/");
const tests = textOf("widget/test", ".ts") + textOf("e2e", ".ts") + textOf("examples", ".html");

describe("the public API", () => {
  it("stands in the manifest, in what editors read, and in the README as in the source; if not: npm run docs:api", () => {
    const readme = readFileSync(README, "utf8");
    assert.ok(withTables(readme, manifest) === readme, "README.md is out of date");
    assert.deepEqual(JSON.parse(readFileSync(MANIFEST, "utf8")), JSON.parse(JSON.stringify(manifest)));
    for (const [file, text] of editorFiles(manifest))
      assert.ok(readFileSync(file, "utf8") === text, `${file.pathname} is out of date`);
  });

  it("has for everything a sentence that an editor can show alone", () => {
    const { members, attributes, events, slots, cssParts, cssProperties, cssStates } = element;
    for (const item of [
      ...members,
      ...attributes,
      ...events,
      ...slots,
      ...cssParts,
      ...cssProperties,
      ...cssStates,
    ]) {
      const { name, description = "" } = item;
      assert.match(description, /^[A-Z].*\.$/s, name);
      assert.ok(description.split(" ").length >= 3, `${name} names no thing: ${description}`);
      assert.doesNotMatch(
        description,
        /^(As|It|Its|That|These|They|This|Those|What|Which|Who)\b/,
        `${name} begins with what another sentence would have to name`,
      );
      assert.doesNotMatch(description, /\b(it|them|they)\b/, `${name} names a thing by a pronoun`);
    }
  });

  it("names every part that there is, and no other", () => {
    const documented = element.cssParts.flatMap(({ name, description = "" }) => [
      name,
      ...[...description.matchAll(/`([a-z]+-row|[a-z]+-mark|own-mention|badge-<role>)`/g)].map(
        ([, one]) => one ?? "",
      ),
    ]);
    const used = new Set([
      ...[...sources.matchAll(/part="([a-z- ]+)"/g)].flatMap(([, names]) => names?.split(" ") ?? []),
      // The log is made without templates: the first argument of create() but one is class and part.
      ...[...sources.matchAll(/create\(\s*"[a-z]+",\s*"([a-z-]+)"/g)].map(([, name]) => name ?? ""),
    ]);
    // Made as the others, but not offered.
    used.delete("rows");
    assert.deepEqual([...used].filter((name) => !documented.includes(name)).sort(), [], "not documented");
    for (const name of documented)
      assert.ok(
        sources.includes(name.replace(/<.*|^(own|pending|sent|failed|gap|recovered|notice)-/, "")),
        name,
      );
  });

  it("uses every CSS property that it names, and no other", () => {
    const used = new Set(sources.match(/var\((--chizzy-[a-z-]+)/g)?.map((use) => use.slice(4)));
    assert.deepEqual([...used].sort(), element.cssProperties.map(({ name }) => name).sort());
  });

  it("fires every event that it names, and no other", () => {
    const fired = new Set([...sources.matchAll(/super\("(chizzy-[a-z]+)"/g)].map(([, name]) => name));
    assert.deepEqual([...fired].sort(), element.events.map(({ name }) => name).sort());
  });

  it("offers every slot that it names, and no other", () => {
    const offered = new Set(
      [
        ...sources.matchAll(/<slot name="([a-z-]+)"|createElement\("slot"\);\s+[a-z]+\.name = "([a-z-]+)"/g),
      ].map(([, inTemplate, made]) => inTemplate ?? made),
    );
    assert.deepEqual([...offered].sort(), element.slots.map(({ name }) => name).sort());
  });

  for (const [kind, items] of Object.entries({
    property: element.members.filter(({ kind }) => kind === "field"),
    attribute: element.attributes,
    method: element.members.filter(({ kind }) => kind === "method"),
    event: element.events,
    slot: element.slots,
    part: element.cssParts,
    "CSS property": element.cssProperties,
    state: element.cssStates,
  })) {
    it(`every ${kind} occurs in a test`, () => {
      const missing = items.filter(({ name }) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(tests));
      assert.deepEqual(
        missing.map(({ name }) => name),
        [],
      );
    });
  }
});

function textOf(folder: string, end: string, but?: string): string {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end) && (but === undefined || !name.startsWith(but)))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), "utf8"))
    .join("\n");
}
