// What the element offers, read from the comments in its source.

import { fileURLToPath } from "node:url";
// @ts-expect-error: it has no types.
import { cli } from "@custom-elements-manifest/analyzer/cli.js";
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
  modules: { path: string; declarations: Declaration[]; exports: object[] }[];
}

/** The manifest (custom-elements-manifest, schema 2) of what is public and described. */
export async function createManifest(): Promise<Manifest> {
  const manifest = (await cli({
    argv: ["analyze", "--litelement", "--quiet", "--globs", "widget/src/chizzy-chat.ts"],
    cwd: fileURLToPath(root),
    noWrite: true,
  })) as Manifest;
  for (const module of manifest.modules) {
    module.path = "src/chizzy-chat.ts";
    module.declarations = module.declarations.filter(({ customElement }) => customElement === true);
    for (const declaration of module.declarations) {
      declaration.members = declaration.members.filter(({ privacy }) => privacy === undefined);
      // What is dispatched without a comment was found by the analyzer a second time.
      declaration.events = declaration.events.filter(({ description }) => description !== undefined);
      for (const item of [...declaration.members, ...declaration.attributes]) {
        if (item.default === "DEFAULT_CHANNEL") item.default = JSON.stringify(DEFAULT_CHANNEL);
      }
    }
  }
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
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${tables(elementOf(manifest))}\n\n${readme.slice(end)}`;
}

function tables(element: Declaration): string {
  const fields = element.members.filter(
    ({ kind, static: isStatic }) => kind === "field" && isStatic !== true,
  );
  const methods = element.members.filter(
    ({ kind, static: isStatic }) => kind === "method" && isStatic !== true,
  );
  const noField = element.attributes.filter(({ fieldName }) => fieldName === undefined);
  return [
    table(
      ["attribute", "property", "type, default", "what it does"],
      [
        ...fields.map((field) => [code(field.attribute), code(field.name), typeOf(field), sentence(field)]),
        ...noField.map((attribute) => [code(attribute.name), "", typeOf(attribute), sentence(attribute)]),
      ],
    ),
    "An attribute whose value is not allowed counts as its default, and the console says once what is allowed. A viewer's own choices in the menu\ngo over the page's, and never change its attributes.",
    list(
      "method",
      methods,
      ({ name, parameters = [] }) => `${name}(${parameters.map((one) => one.name).join(", ")})`,
    ),
    list("event, bubbling", element.events),
    list("slot", element.slots),
    list("state, `:state(…)`", element.cssStates),
    list("CSS property", element.cssProperties),
    list("`::part(…)`", element.cssParts),
  ].join("\n\n");
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
