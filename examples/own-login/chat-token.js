import { SignJWT } from "jose";

/** What the chat server expects of a token; who signs one says the same. */
export const tokenRules = { issuer: "own-login", audience: "chat" };

/** A token with which the chat knows a user of the site: `sub` is who they are, `name` and `roles` are shown. */
export function createChatToken(user, secret) {
  return (
    new SignJWT({ name: user.name, roles: user.roles })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(user.id)
      .setIssuer(tokenRules.issuer)
      .setAudience(tokenRules.audience)
      .setIssuedAt()
      // Short: the chat asks for the next one by itself, and a user who is logged out gets none.
      .setExpirationTime("10m")
      .sign(secret)
  );
}
