import { checkSocket, type UnixSocket } from "../server/unix-socket.js";
import { check, fail, type Given, OptionError } from "./given.js";

/** The unix socket to listen on, or nothing if the operator named none. `others`: what was given for port and host. */
export function readSocket(given: {
  listen: Given | undefined;
  mode: Given | undefined;
  others: readonly Given[];
}): UnixSocket | undefined {
  const { listen, mode, others } = given;
  if (listen === undefined) {
    if (mode === undefined) return undefined;
    throw new OptionError(`${mode.label} is a rule for a unix socket; give --listen, too.`);
  }
  const isOption = ({ label }: Given): boolean => label.startsWith("--");
  const rival = others.find((other) => isOption(other) === isOption(listen));
  if (rival !== undefined)
    throw new OptionError(`${listen.label} and ${rival.label} exclude each other; give one of them.`);
  // A variable, which an option for the port or the host overrules.
  if (others.some(isOption)) return undefined;
  const [, path] = /^unix:(.*)$/s.exec(listen.value) ?? fail(listen, "must be unix:PATH");
  if (mode !== undefined && !/^0?[0-7]{3}$/.test(mode.value))
    fail(mode, "must be three octal digits such as 660");
  const socket = { path: path ?? "", ...(mode && { mode: Number.parseInt(mode.value, 8) }) };
  check(listen, () => checkSocket(socket));
  return socket;
}
