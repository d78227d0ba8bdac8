import { createRequire } from "node:module";
import type { CompatData, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { SUPPORTED } from "../../widget/browsers.mjs";

const data = createRequire(import.meta.url)("@mdn/browser-compat-data") as CompatData;

/** Whether every supported browser has it, without a flag or a prefix. What the data does not know is taken for old. */
function isEverywhere({ __compat: compat }: Identifier): boolean {
  if (compat === undefined) return true;
  return Object.entries(SUPPORTED).every(([browser, oldest]) => {
    const support = compat.support[browser as keyof typeof SUPPORTED];
    const statements = [support ?? []].flat() as SimpleSupportStatement[];
    return statements.length === 0 || statements.some((statement) => isIn(statement, oldest));
  });
}

function isIn(statement: SimpleSupportStatement, oldest: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name } = statement;
  if (flags || prefix || alternative_name || typeof added !== "string") return false;
  const isBefore = (version: string) =>
    Number.parseFloat(version.replace("≤", "")) <= Number.parseFloat(oldest);
  return isBefore(added) && !(typeof removed === "string" && isBefore(removed));
}

function children(node: Identifier | undefined): [string, Identifier][] {
  return Object.entries(node ?? {}).filter(([key]) => key !== "__compat") as [string, Identifier][];
}

/**
 * Whether `[interface, member]` or `[global]` is newer than the supported browsers, by TypeScript's names. TypeScript also has
 * mixins, whose members the data lists for each interface that has them: such a member is newer if it is so in all of them.
 */
export function isNewerInScripts([owner = "", member]: string[]): boolean {
  const { builtins = {} } = data.javascript;
  const roots = [data.api, builtins, builtins.Intl] as Identifier[];
  if (member === undefined) {
    const root = roots.find((each) => each[owner] !== undefined);
    return root === undefined
      ? isNewerInScripts(["Window", owner])
      : !isEverywhere(root[owner] as Identifier);
  }
  if (owner.startsWith("CSSStyle")) {
    const property =
      data.css.properties?.[member.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
    return property !== undefined && !isEverywhere(property);
  }
  const name = owner.replace(/Constructor$|^Readonly(?=Array|Map|Set)/g, "");
  const membersOf = (node: Identifier | undefined) =>
    [member, `${member}_static`, member.replace(/^on(.*)$/, "$1_event")].flatMap((key) => node?.[key] ?? []);
  const own = roots.flatMap((root) => membersOf(root[name]));
  const all =
    own.length > 0 ? own : roots.flatMap((root) => children(root).flatMap(([, node]) => membersOf(node)));
  return all.length > 0 && !all.some(isEverywhere);
}

/** What of one rule's prelude (`.a:hover`, `@media (width < 3px)`) or declaration is newer, as `:state`, `@scope`, `field-sizing` or `text-wrap: pretty`. */
export function newerInCss(part: string): string[] {
  const { properties = {}, selectors = {}, types = {}, "at-rules": atRules = {} } = data.css;
  const found: string[] = [];
  const look = (name: string, node: Identifier | undefined) => {
    if (node !== undefined && !isEverywhere(node)) found.push(name);
  };
  const functions = (value: string) => {
    for (const [, name] of value.matchAll(/([a-z-]+)\(/g))
      for (const [, type] of [["", types] as const, ...children(types)])
        look(`${name}()`, type[name as string] as Identifier | undefined);
  };
  const declaration = /^\s*(-?[a-z][a-z-]*)\s*:(.*)$/s.exec(part);
  if (part.trimStart().startsWith("@")) {
    const [, name = "", rest = ""] = /@([a-z-]+)(.*)/s.exec(part) ?? [];
    look(`@${name}`, atRules[name]);
    for (const [, feature = ""] of rest.matchAll(/\(\s*([a-z-]+)/g))
      look(`@${name} ${feature}`, atRules[name]?.[feature]);
  } else if (declaration !== null && properties[declaration[1] as string] !== undefined) {
    const [, name = "", value = ""] = declaration;
    look(name, properties[name]);
    for (const [keyword] of value.matchAll(/[a-z][a-z-]*(?![a-z(-])/g))
      look(`${name}: ${keyword}`, properties[name]?.[keyword]);
    functions(value);
  } else {
    for (const [, name = ""] of part.matchAll(/::?([a-z-]+)/g)) look(`:${name}`, selectors[name]);
  }
  return found;
}
