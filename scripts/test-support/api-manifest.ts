// What the element offers, read from the comments in its source.

import { readFileSync } from "node:fs";
// @ts-expect-error: it has no types.
import { create, ts } from "@custom-elements-manifest/analyzer";
// @ts-expect-error: it has no types.
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import { DEFAULT_CHANNEL } from "chizzy-chat-protocol";

const root = new URL("../../", import.meta.url);
export const MANIFEST = new URL("widget/custom-elements.json", root);
export const README = new URL("README.md", root);

const BEGIN = "<!-- api:begin, written by npm run docs:api -->";
const END = "<!-- api:end -->";

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

export interface Member extends Named {
  kind: "field" | "method";
  privacy?: string;
  static?: boolean;
  /** The attribute's name, if the property has one. */
  attribute?: string;
  parameters?: Named[];
}

/** The part of a custom element's declaration that we write and read. */
export interface Declaration {
  name: string;
  description: string;
  tagName: string;
  customElement?: boolean;
  attributes: (Named & { fieldName?: string })[];
  members: Member[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
  cssStates: Named[];
}

export interface Manifest {
  modules: { kind: "javascript-module"; path: string; declarations: Declaration[]; exports: object[] }[];
}

/** The manifest (custom-elements-manifest, schema 2) of what is public and described. */
export async function createManifest(): Promise<Manifest> {
  // Not the analyzer's command, which writes into the package.json of wherever it runs.
  const source = readFileSync(new URL("widget/src/chizzy-chat.ts", root), "utf8");
  const module = ts.createSourceFile("widget/src/chizzy-chat.ts", source, ts.ScriptTarget.ES2015, true);
  const manifest = create({ modules: [module], plugins: litPlugin(), context: {} }) as Manifest;
  const registration: Manifest["modules"][number] = {
    kind: "javascript-module",
    path: "dist/index.js",
    declarations: [],
    exports: [],
  };
  for (const module of manifest.modules) {
    // As they are published, and not where the analyzer read them.
    module.path = "dist/chizzy-chat.js";
    module.declarations = module.declarations.filter(({ customElement }) => customElement === true);
    for (const declaration of module.declarations) {
      declaration.members = declaration.members.filter(({ privacy = "public" }) => privacy === "public");
      // What is dispatched without a comment was found by the analyzer a second time.
      declaration.events = declaration.events.filter(({ description }) => description !== undefined);
      for (const item of [...declaration.members, ...declaration.attributes]) {
        if (item.default === "DEFAULT_CHANNEL") item.default = JSON.stringify(DEFAULT_CHANNEL);
      }
      const { name, tagName } = declaration;
      const reference = { name, module: module.path };
      module.exports = [{ kind: "js", name, declaration: reference }];
      registration.exports.push({
        kind: "custom-element-definition",
        name: tagName,
        declaration: reference,
      });
    }
  }
  manifest.modules.push(registration);
  return manifest;
}

/** The element in a manifest. */
export function elementOf(manifest: Manifest): Declaration {
  const declaration = manifest.modules[0]?.declarations[0];
  if (declaration === undefined) throw new Error("the manifest has no element");
  return declaration;
}

/** The README with the tables between its marks written anew. */
export function withTables(readme: string, manifest: Manifest): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${Object.values(apiTables(elementOf(manifest))).join("\n\n")}\n\n${readme.slice(end)}`;
}

/** The tables by what they list, in the README's order. */
export function apiTables(element: Declaration): Record<string, string> {
  const fields = element.members.filter(
    ({ kind, static: isStatic }) => kind === "field" && isStatic !== true,
  );
  const methods = element.members.filter(
    ({ kind, static: isStatic }) => kind === "method" && isStatic !== true,
  );
  const noField = element.attributes.filter(({ fieldName }) => fieldName === undefined);
  const attributes = table(
    ["attribute", "property", "type, default", "what it does"],
    [
      ...fields.map((field) => [code(field.attribute), code(field.name), typeOf(field), sentence(field)]),
      ...noField.map((attribute) => [code(attribute.name), "", typeOf(attribute), sentence(attribute)]),
    ],
  );
  return {
    attributes: `${attributes}\n\nAn attribute whose value is not allowed counts as its default, and the console says once what is allowed. It also says why a chat stopped, such as\na \`channel\` that is none or a server that does not know the site, and why a login failed. A viewer's own choices in the menu\ngo over the page's, and never change its attributes.`,
    methods: list(
      "method",
      methods,
      ({ name, parameters = [] }) => `${name}(${parameters.map((one) => one.name).join(", ")})`,
    ),
    events: list("event, bubbling", element.events),
    slots: list("slot", element.slots),
    states: list("state, `:state(…)`", element.cssStates),
    properties: list("CSS property", element.cssProperties),
    parts: list("`::part(…)`", element.cssParts),
  };
}

function list<Item extends Named>(
  head: string,
  items: Item[],
  title: (item: Item) => string = ({ name }) => name,
) {
  return table(
    [head, "what it is"],
    items.map((item) => [code(title(item)), sentence(item)]),
  );
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function typeOf({ type, default: initial }: Named): string {
  const text = type?.text.replace(" | undefined", "") ?? "";
  return initial === undefined ? code(text) : `${code(text)}, ${code(initial)}`;
}

function sentence({ description = "" }: Named): string {
  return description.replace(/\s+/g, " ").trim();
}

function code(text: string | undefined): string {
  return text === undefined || text === "" ? "" : `\`${text}\``;
}
