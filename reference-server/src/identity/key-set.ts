import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";

/** Shorter than what a hook may take, so that the log says that the key set is the reason. */
const TIMEOUT_MS = 4_000;
/** The address is asked at most this often. */
const PAUSE_MS = 5_000;
/** Keys of this age are read anew, so that one that the issuer has taken back is not taken for ever. */
const FRESH_MS = 600_000;

/**
 * Finds the key of a token in the issuer's key set (RFC 7517), which is read when it is needed first, when a token names a key that is
 * not in it, and every ten minutes beside what else goes on. Keys that are known stay in use while the issuer does not answer: jose
 * by itself forgets them after ten minutes, and nobody could log in. `elapsed`: ms, on a clock that never steps back.
 */
export function createKeySet(address: URL, elapsed: () => number): JWTVerifyGetKey {
  let askedAt = Number.NEGATIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  const mayAsk = (): boolean => elapsed() - askedAt >= PAUSE_MS;
  const keys = createRemoteJWKSet(address, {
    timeoutDuration: TIMEOUT_MS,
    // When to read again is decided here: jose goes by the machine's clock.
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: Number.POSITIVE_INFINITY,
    [customFetch]: async (url, options) => {
      if (!mayAsk()) throw new Error("the key set could not be had just now");
      askedAt = elapsed();
      const response = await fetch(url, options);
      if (response.ok) readAt = elapsed();
      return response;
    },
  });
  return async (header, token) => {
    try {
      const key = await keys(header, token);
      if (elapsed() - readAt >= FRESH_MS && mayAsk()) keys.reload().catch(() => {});
      return key;
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAsk()) throw error;
      await keys.reload();
      return keys(header, token);
    }
  };
}
