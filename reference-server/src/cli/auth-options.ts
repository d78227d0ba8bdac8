import { createTokenVerifier, type TokenVerifierOptions } from "../identity/jwt.js";
import { type Given, OptionError } from "./given.js";

/** How logins are checked, or nothing if the operator gave nothing to check them with. */
export function readAuth(given: {
  secret: Given | undefined;
  jwks: Given | undefined;
  issuer: Given[];
  audience: Given[];
  algorithms: Given[];
}): TokenVerifierOptions | undefined {
  const { secret, jwks, ...lists } = given;
  const [rule] = Object.values(lists).flat();
  if (secret !== undefined && jwks !== undefined)
    throw new OptionError(`${secret.label} and ${jwks.label} exclude each other; give one of them.`);
  if (secret === undefined && jwks === undefined) {
    if (rule === undefined) return undefined;
    throw new OptionError(
      `${rule.label} is a rule for tokens; give --auth-secret or --auth-jwks, too, to check them with.`,
    );
  }
  const options: TokenVerifierOptions = {
    ...(secret && { secret: secret.value }),
    ...(jwks && { jwks: jwks.value }),
    ...Object.fromEntries(
      Object.entries(lists)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, values.map(({ value }) => value)]),
    ),
  };
  try {
    createTokenVerifier(options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Its sentence begins with the option's name in the library.
    const [name = "", ...words] = error.message.split(" ");
    const [source] = [given[name as keyof typeof given]].flat();
    throw new OptionError([source?.label ?? name, ...words].join(" "));
  }
  return options;
}
