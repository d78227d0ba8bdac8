// What editors and TypeScript know of the element: files in the widget's package, made from the manifest.

import { readFileSync } from "node:fs";
import { type Declaration, elementOf, type Manifest, type Member } from "./api-manifest.js";

const widget = new URL("../../widget/", import.meta.url);

/** The texts of all generated files, by where they stand. `npm run docs:api` writes them; a test compares. */
export function editorFiles(manifest: Manifest): Map<URL, string> {
  const element = elementOf(manifest);
  const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
  return new Map([
    [new URL("editor/vscode-html.json", widget), json(htmlData(element))],
    [new URL("editor/vscode-css.json", widget), json(cssData(element))],
    [new URL("editor/web-types.json", widget), json(webTypes(element))],
    [new URL("frameworks/props.d.ts", widget), props(element)],
  ]);
}

/** VS Code's custom data for HTML, version 1.1. */
function htmlData(element: Declaration): object {
  const attributes = element.attributes.map(({ name, description, type }) => ({
    name,
    description,
    ...(type?.text === "boolean" && { valueSet: "v" }),
    ...(choices(type?.text).length > 0 && { values: choices(type?.text).map((value) => ({ name: value })) }),
  }));
  return {
    version: 1.1,
    tags: [{ name: element.tagName, description: element.description, attributes }],
  };
}

/** The same for CSS: the properties. It knows no names for `::part()`. */
function cssData({ cssProperties }: Declaration): object {
  return { version: 1.1, properties: cssProperties.map(({ name, description }) => ({ name, description })) };
}

/** JetBrains' web-types. */
function webTypes(element: Declaration): object {
  const { name, version } = JSON.parse(readFileSync(new URL("package.json", widget), "utf8"));
  const attributes = element.attributes.map(({ name, description, type, default: initial }) => ({
    name,
    description,
    value: { type: type?.text, ...(initial !== undefined && { default: initial }) },
  }));
  return {
    $schema: "https://json.schemastore.org/web-types",
    name,
    version,
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: [
          {
            name: element.tagName,
            description: element.description,
            attributes,
            slots: element.slots,
            js: {
              properties: fieldsOf(element).map(({ name, description, type }) => ({
                name,
                description,
                type: type?.text,
              })),
              events: element.events.map(({ name, description }) => ({ name, description })),
            },
            css: {
              properties: element.cssProperties,
              parts: element.cssParts,
            },
          },
        ],
      },
    },
  };
}

/** The element's properties, attributes and events as types, for the frameworks' own. */
function props(element: Declaration): string {
  const fields = fieldsOf(element);
  const byAttribute = fields.filter(({ attribute, name }) => attribute !== undefined && attribute !== name);
  const events = element.events.map(({ name, type }) => [name, type?.text ?? "CustomEvent"] as const);
  return [
    "// Written by npm run docs:api.",
    "",
    "import type {",
    ...["ChizzyChat", ...new Set(events.map(([, type]) => type))].sort().map((name) => `  ${name},`),
    '} from "chizzy-chat";',
    "",
    "/** What a page may set on `<chizzy-chat>`: its properties, and the attributes that are called otherwise. */",
    "export interface ChizzyChatProps {",
    // What a page's data does not have is null as often as undefined, and counts as the same.
    ...fields.flatMap((field) => [
      comment(field),
      `  ${field.name}?: ChizzyChat["${field.name}"] | null | undefined;`,
    ]),
    ...byAttribute.flatMap((field) => [
      comment(field),
      // In markup a number is written as a text.
      /\bnumber\b/.test(field.type?.text ?? "")
        ? `  "${field.attribute}"?: ChizzyChat["${field.name}"] | \`\${number}\` | null | undefined;`
        : `  "${field.attribute}"?: ChizzyChat["${field.name}"] | null | undefined;`,
    ]),
    "}",
    "",
    "/** What `<chizzy-chat>` tells a page. */",
    "export interface ChizzyChatEvents {",
    ...element.events.flatMap((event) => [comment(event), `  "${event.name}": ${event.type?.text};`]),
    "}",
    "",
  ].join("\n");
}

function fieldsOf(element: Declaration): Member[] {
  return element.members.filter(({ kind, static: isStatic }) => kind === "field" && isStatic !== true);
}

function comment({ description = "" }: { description?: string }): string {
  return `  /** ${description.replace(/\s+/g, " ").trim()} */`;
}

/** `"a" | "b"` to `a`, `b`. */
function choices(type = ""): string[] {
  return [...type.matchAll(/"([^"]+)"/g)].map(([, value]) => value ?? "");
}
