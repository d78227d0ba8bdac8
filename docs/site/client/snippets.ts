// What the playground gives to copy.

export type Format = "HTML" | "React" | "Vue";
export const FORMATS: readonly Format[] = ["HTML", "React", "Vue"];

/** Values by name. An attribute's is a text, a number, or `true`; a property's is what JSON can say. */
export interface Choice {
  attributes: Record<string, string | number | true>;
  properties: Record<string, object>;
}

const SERVER = "localhost:4000";

/** The tag with what was chosen, for a page that talks to the server that `npx chizzy-chat-server` starts. */
export function writeSnippet(format: Format, { attributes, properties }: Choice): string {
  const given = Object.entries(attributes);
  const objects = Object.entries(properties);
  if (format === "HTML") {
    const tag = element(
      given.map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(value)}"`)),
    );
    const script = `<script type="module" src="http://${SERVER}/chizzy-chat.js"></script>`;
    const lines = objects.map(([name, value]) => `  chat.${name} = ${print(value, "  ")};`);
    const setting = `<script type="module">\n  const chat = document.querySelector("chizzy-chat");\n${lines.join("\n")}\n</script>`;
    return [script, `${tag}</chizzy-chat>`, ...(lines.length > 0 ? [setting] : [])].join("\n");
  }
  const server = `server="ws://${SERVER}"`;
  if (format === "React") {
    const tag = element([
      server,
      ...given.map(([name, value]) =>
        value === true ? name : `${name}=${isPlain(value) ? `"${value}"` : `{${JSON.stringify(value)}}`}`,
      ),
      ...objects.map(([name]) => `${name}={${name}}`),
    ]);
    const constants = objects.map(([name, value]) => `const ${name} = ${print(value)};\n`);
    const body = `${tag.slice(0, -1)} />`.replaceAll("\n", "\n    ");
    return `import "chizzy-chat/react";\n\n${constants.join("")}export function Chat() {\n  return (\n    ${body}\n  );\n}`;
  }
  const tag = element([
    server,
    ...given.map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(value)}"`)),
    ...objects.map(([name]) => `:${name}="${name}"`),
  ]);
  const constants = objects.map(([name, value]) => `const ${name} = ${print(value)};\n`);
  return `<script setup lang="ts">\nimport "chizzy-chat/vue";\n${constants.join("")}</script>\n\n<template>\n  ${`${tag.slice(0, -1)} />`.replaceAll("\n", "\n  ")}\n</template>`;
}

/** An opening tag, on one line if it is short. */
function element(words: string[]): string {
  const line = `<chizzy-chat${words.map((word) => ` ${word}`).join("")}>`;
  return line.length <= 88 ? line : `<chizzy-chat${words.map((word) => `\n  ${word}`).join("")}\n>`;
}

/** Whether a JSX attribute can hold it between quotes as it is. */
function isPlain(value: string | number): boolean {
  return /^[^"&\\]*$/.test(String(value)) && typeof value === "string";
}

function escapeHtml(value: string | number): string {
  return String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

function print(value: object, indent = ""): string {
  // No text may end the script element that it stands in.
  const json = JSON.stringify(value, undefined, 2).replaceAll("<", "\\u003c");
  return json.replaceAll(/^( *)"([A-Za-z_]\w*)":/gm, "$1$2:").replaceAll("\n", `\n${indent}`);
}
