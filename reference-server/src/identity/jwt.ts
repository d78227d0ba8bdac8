import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import { type Logger, QuietLogger, silentLogger } from "../base/logger.js";
import { type Authenticate, LoginError, type Viewer } from "./authenticate.js";
import { createKeySet } from "./key-set.js";

export interface TokenVerifierOptions {
  /** The secret that the site's backend signs with (HS256): at least 32 bytes. Either this or `jwks`. */
  secret?: string | Uint8Array;
  /** The address of the issuer's JSON Web Key Set: https, or http on this machine. */
  jwks?: string | URL;
  /** What the claim `iss` must be, one of these. Default: not looked at. */
  issuer?: string | readonly string[];
  /** What the claim `aud` must hold, one of these. Default: not looked at. */
  audience?: string | readonly string[];
  /** Signatures that are taken. Default: HS256 with a secret; RS256, ES256 and EdDSA with a key set. */
  algorithms?: readonly string[];
  /** The clock, ms since 1970. For tests. */
  now?: () => number;
  /** The clock of waits, ms since some moment. It must not step back. For tests; default `performance.now`. */
  elapsed?: () => number;
  /** Is told, once a minute at most, that the key set cannot be read anew. Logins go on with the keys that are known. */
  logger?: Logger;
}

/**
 * A shared secret and public keys never share an algorithm: a token that is "signed" by HS256 with a public key as the secret is
 * taken by whoever lets the token choose (RFC 8725, section 2.1). `none` is in no list.
 */
const ALGORITHMS = {
  secret: { default: ["HS256"], allowed: ["HS256", "HS384", "HS512"] },
  jwks: {
    default: ["RS256", "ES256", "EdDSA"],
    allowed: [
      ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
      ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
    ],
  },
} as const;

/** RFC 7518, section 3.2: as long as the hash. */
const SECRET_BYTES = 32;
/** By how much the issuer's clock may be ahead of ours. A token's end is taken to the letter. */
const CLOCK_TOLERANCE_S = 5;

/**
 * An `authenticate` hook that checks JSON Web Tokens: signature, `exp` (required), `nbf`, and `iss` and `aud` where given. `sub`
 * becomes the uid, `name` the nickname, `roles` the roles. Throws a RangeError that names the option and what is allowed.
 */
export function createTokenVerifier(options: TokenVerifierOptions): Authenticate {
  const { verify, algorithms } = createVerify(options);
  return async ({ token }) => {
    if (token === undefined) return undefined;
    try {
      return readClaims(await verify(token), options.now ?? Date.now);
    } catch (error) {
      throw explain(error, algorithms);
    }
  };
}

function createVerify(options: TokenVerifierOptions): {
  verify(token: string): Promise<JWTPayload>;
  algorithms: readonly string[];
} {
  const { secret, jwks, now = Date.now, elapsed = () => performance.now() } = options;
  if ((secret === undefined) === (jwks === undefined))
    throw new RangeError("secret or jwks must be given, and not both.");
  const { default: usual, allowed } = ALGORITHMS[secret === undefined ? "jwks" : "secret"];
  const algorithms = [...(options.algorithms ?? usual)];
  const wrong = algorithms.find((name) => !(allowed as readonly string[]).includes(name));
  if (wrong !== undefined || algorithms.length === 0) {
    const kind = secret === undefined ? "a key set" : "a secret";
    throw new RangeError(
      `algorithms must be among ${allowed.join(", ")} with ${kind}, not ${JSON.stringify(wrong ?? "")}.`,
    );
  }
  const rules = (): JWTVerifyOptions => ({
    algorithms,
    requiredClaims: ["sub", "exp"],
    clockTolerance: CLOCK_TOLERANCE_S,
    currentDate: new Date(now()),
    ...(options.issuer !== undefined && { issuer: list("issuer", options.issuer) }),
    ...(options.audience !== undefined && { audience: list("audience", options.audience) }),
  });
  rules();
  if (jwks !== undefined) {
    const logger = new QuietLogger(options.logger ?? silentLogger);
    const keys = createKeySet(checkAddress(jwks), elapsed, (reason) =>
      logger.warn(
        { reason: String(reason) },
        "the key set cannot be read anew: logins go on with the keys that are known, also with those that the issuer took back",
      ),
    );
    return { algorithms, verify: async (token) => (await jwtVerify(token, keys, rules())).payload };
  }
  // The value is not said: these sentences go to logs. A number would make as many zeros.
  if (typeof secret !== "string" && !(secret instanceof Uint8Array))
    throw new RangeError(`secret must be a text or a Uint8Array, not a ${typeof secret}.`);
  const key = typeof secret === "string" ? new TextEncoder().encode(secret) : new Uint8Array(secret);
  if (key.length < SECRET_BYTES)
    throw new RangeError(`secret must have at least ${SECRET_BYTES} bytes; it has ${key.length}.`);
  return { algorithms, verify: async (token) => (await jwtVerify(token, key, rules())).payload };
}

function list(option: string, value: string | readonly string[]): string[] {
  const values = typeof value === "string" ? [value] : [...value];
  if (values.length === 0 || values.some((one) => typeof one !== "string" || one === ""))
    throw new RangeError(`${option} must be a text, or several, none of them empty.`);
  return values;
}

function checkAddress(address: string | URL): URL {
  const url = URL.canParse(String(address)) ? new URL(address) : undefined;
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url?.hostname ?? "");
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLocal);
  if (url === undefined || !isSafe || url.username !== "" || url.password !== "")
    throw new RangeError(
      "jwks must be an https address without user and password (or http on this machine), such as https://login.example.com/.well-known/jwks.json.",
    );
  return url;
}

function readClaims({ sub, name, roles, exp }: JWTPayload, now: () => number): Viewer {
  if (typeof sub !== "string" || sub === "") throw refuse('"sub" must be a text that says who it is');
  if (name !== undefined && typeof name !== "string") throw refuse('"name" must be a text');
  if (roles !== undefined && !Array.isArray(roles)) throw refuse('"roles" must be an array of texts');
  const end = (exp ?? 0) * 1_000;
  if (end <= now()) throw new LoginError("token_expired", "token: expired");
  return { uid: sub, exp: end, ...(name !== undefined && { nickname: name }), ...(roles && { roles }) };
}

/** What is the token's fault becomes a `LoginError`; what is the key set's is passed on, and means: not now. */
function explain(error: unknown, algorithms: readonly string[]): unknown {
  if (error instanceof errors.JWTExpired) return new LoginError("token_expired", "token: expired");
  if (error instanceof errors.JOSEAlgNotAllowed) return refuse(`"alg" must be ${algorithms.join(" or ")}`);
  const isOurs =
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    (error instanceof errors.JOSEError && error.code === errors.JOSEError.code);
  // Of jose's sentences none quotes the token.
  if (error instanceof errors.JOSEError && !isOurs) return refuse(error.message);
  return error;
}

function refuse(reason: string): LoginError {
  return new LoginError("unauthorized", `token: ${reason}`);
}
