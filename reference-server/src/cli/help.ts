import { OPTIONS, type OptionName, variablesOf } from "./option-table.js";

/** Columns of the help: where texts begin, and how wide they are. */
const TEXT_AT = 23;
const TEXT_WIDTH = 44;

/** What `--help` prints. */
export const HELP = `chizzy-chat-server: a chat server that speaks chizzy.v1

Usage: chizzy-chat-server [options]
       chizzy-chat-server new-epoch [--store sqlite:PATH]

${(Object.keys(OPTIONS) as OptionName[]).flatMap(describe).join("\n")}
  --help, --version

Options override environment variables. In a variable, commas separate several values.
SIGTERM, SIGINT or SIGHUP drains and exits; a second one exits immediately.
new-epoch makes all viewers load their channels again, and gives messages that are later than now the time of now. Run it
while no server uses the database: after a clock was wrong, or after an older copy of the database was put back.
Exit codes: 0 stopped, 1 could not start or failed, 2 wrong option.
`;

function describe(name: OptionName): string[] {
  const { argument, help } = OPTIONS[name];
  const variables = [...variablesOf(name)].reverse().join(" or ");
  return wrap(help).map((text, index) =>
    index === 0
      ? `${`  --${name} ${argument}`.padEnd(TEXT_AT)}${text.padEnd(TEXT_WIDTH + 2)}${variables}`
      : `${" ".repeat(TEXT_AT)}${text}`,
  );
}

function wrap(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= TEXT_WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
