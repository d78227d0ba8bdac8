import ts from "typescript";
import { isNewerInScripts, newerInCss } from "./compat-data.js";

/** What the sources of a TypeScript project use of the platform that a supported browser lacks: `Interface.member` or `Interface`, and where. */
export function findInScripts(config: string): Map<string, string> {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const project = ts.getParsedCommandLineOfConfigFile(config, { noEmit: true }, host);
  if (project === undefined) throw new Error(`${config} cannot be read`);
  const program = ts.createProgram(project.fileNames, project.options);
  return usesIn(program, (file) => !file.isDeclarationFile);
}

/** The same for a text, as a page's script would have it. */
export function findInText(text: string): string[] {
  const name = "text.ts";
  const options = { target: ts.ScriptTarget.ESNext, lib: ["lib.esnext.d.ts", "lib.dom.d.ts"], types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...more) =>
    file === name ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : getSourceFile(file, ...more);
  const program = ts.createProgram([name], options, host);
  return [...usesIn(program, ({ fileName }) => fileName === name).keys()].sort();
}

function usesIn(program: ts.Program, isMeant: (file: ts.SourceFile) => boolean): Map<string, string> {
  const uses = new Map<string, string>();
  const checker = program.getTypeChecker();
  for (const file of program.getSourceFiles().filter(isMeant)) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && !ts.isPartOfTypeNode(node)) {
        for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
          if (!program.isSourceFileDefaultLibrary(declaration.getSourceFile())) continue;
          const owner = ts.isInterfaceDeclaration(declaration.parent)
            ? declaration.parent.name.text
            : undefined;
          const path = owner === undefined ? [node.text] : [owner, node.text];
          if (isNewerInScripts(path)) uses.set(path.join("."), file.fileName);
        }
      }
      node.forEachChild(visit);
    };
    visit(file);
  }
  return uses;
}

/** What a stylesheet uses that a supported browser lacks, sorted. What stands in a rule `@supports` is guarded by it. */
export function findInCss(text: string): string[] {
  const uses = new Set<string>();
  const rules: string[] = [];
  for (const [, part = "", end] of text.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]*)([{};])/g)) {
    if (![...rules, part.trim()].some((rule) => rule.startsWith("@supports")))
      for (const use of newerInCss(part)) uses.add(use);
    if (end === "{") rules.push(part.trim());
    else if (end === "}") rules.pop();
  }
  return [...uses].sort();
}
