import type { ListenAddress } from "../server/http-server.js";

/** A wrong option or environment variable. The message is a sentence that names it, its value and what is allowed. */
export class OptionError extends Error {
  override name = "OptionError";
}

/** A value and how the person who gave it knows it. */
export interface Given {
  value: string;
  label: string;
}

/** Ends the reading with a sentence that says what is allowed. */
export function fail({ value, label }: Given, rule: string): never {
  throw new OptionError(`${label} ${rule}, not ${JSON.stringify(value)}.`);
}

/** Runs a check that says what is allowed, and puts the option's name before it. */
export function check({ label }: Given, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    throw error instanceof RangeError ? new OptionError(`${label} ${error.message}`) : error;
  }
}

/** Reads `HOST:PORT`, IPv6 in brackets. */
export function readListenAddress(given: Given): ListenAddress {
  const [, host = "", port = ""] =
    /^(?:\[([0-9A-Fa-f:.]+)\]|([^\s:[\]]+)):(\d{1,5})$/
      .exec(given.value)
      ?.filter((part) => part !== undefined) ?? [];
  if (host === "" || Number(port) > 65_535)
    return fail(
      given,
      "must be HOST:PORT, such as 127.0.0.1:9000 or [::1]:9000, with a port from 0 to 65535",
    );
  return { host, port: Number(port) };
}
