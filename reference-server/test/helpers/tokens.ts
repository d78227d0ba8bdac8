import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { Frame, TestClient } from "./client.js";

export const SECRET = "a secret of this test, and of no site at all";

export interface TokenOptions {
  secret?: string | Uint8Array;
  algorithm?: string;
  /** Seconds from now. */
  expiresIn?: number;
}

/** A token as a site's backend makes it, for an hour. */
export function sign(claims: JWTPayload, options: TokenOptions = {}): Promise<string> {
  const { secret = SECRET, algorithm = "HS256", expiresIn = 3_600 } = options;
  const key = typeof secret === "string" ? new TextEncoder().encode(secret) : secret;
  return new SignJWT({ exp: Math.floor(Date.now() / 1_000) + expiresIn, ...claims })
    .setProtectedHeader({ alg: algorithm })
    .sign(key);
}

/** A token of three parts that nobody signed as it says. */
export function forge(header: object, claims: object, signature = ""): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part(header)}.${part(claims)}.${signature}`;
}

export interface KeySet {
  url: string;
  /** The public key as text, which an attacker has, too. */
  publicKey: string;
  sign(claims: JWTPayload): Promise<string>;
  /** What was signed, in order. */
  signed: string[];
  /** From now on there is another key, and that alone. */
  rotate(kid: string): Promise<void>;
  /** From now on the address answers 503, or with a text that is no key set, or nobody listens. */
  fail(how?: "status" | "text" | "nobody"): Promise<void>;
  /** From now on requests are kept, until `release`. */
  hold(): void;
  release(): void;
  recover(): void;
  requests(): number;
}

/** A login provider: a key pair, and the address of its public half. */
export async function startKeySet(
  t: Pick<TestContext, "after">,
  algorithm = "RS256",
  name = "one",
): Promise<KeySet> {
  const create = async (kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: "sig" }];
    return { kid, publicKey, privateKey, keys };
  };
  let current = await create(name);
  const signed: string[] = [];
  let requests = 0;
  let status = 200;
  let isText = false;
  let held: (() => void)[] | undefined;
  const server = createServer((_, response) => {
    requests += 1;
    const answer = (): void =>
      void response
        .writeHead(status, { "content-type": "application/json" })
        .end(isText ? "<html>" : JSON.stringify({ keys: current.keys }));
    if (held === undefined) answer();
    else held.push(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    publicKey: await exportSPKI(current.publicKey),
    sign: async (claims) => {
      const token = await new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 3_600, ...claims })
        .setProtectedHeader({ alg: algorithm, kid: current.kid })
        .sign(current.privateKey);
      signed.push(token);
      return token;
    },
    signed,
    rotate: async (kid) => {
      current = await create(kid);
    },
    fail: async (how = "status") => {
      if (how === "status") status = 503;
      isText = how === "text";
      if (how !== "nobody") return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
    hold: () => {
      held = [];
    },
    release: () => {
      for (const answer of held ?? []) answer();
      held = undefined;
    },
    recover: () => {
      status = 200;
    },
    requests: () => requests,
  };
}

/** Sends a token and returns the answer: a `hello` or an `error`. */
export function authenticate(client: TestClient, token: string): Promise<Frame> {
  return auth(client, { token });
}

export function auth(client: TestClient, fields: { token?: string; session?: string }): Promise<Frame> {
  const before = client.frames.length;
  client.send({ type: "auth", ...fields });
  return client.waitFor(() =>
    client.frames.slice(before).find(({ type }) => type === "hello" || type === "error"),
  );
}
