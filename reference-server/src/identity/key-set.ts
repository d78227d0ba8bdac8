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
 * by itself forgets them after ten minutes, and nobody could log in. `elapsed`: ms, on a clock that never steps back. `onStale` is told
 * why keys could not be read anew: nobody else notices, as long as the known ones do.
 */
export function createKeySet(
  address: URL,
  elapsed: () => number,
  onStale: (reason: unknown) => void,
): JWTVerifyGetKey {
  let askedAt = Number.NEGATIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  const keys = createRemoteJWKSet(address, {
    timeoutDuration: TIMEOUT_MS,
    // When to read again is decided here: jose goes by the machine's clock.
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: Number.POSITIVE_INFINITY,
    [customFetch]: ask,
  });
  /** Who comes while it is being read waits for the same answer. */
  const mayRead = (): boolean => keys.reloading || elapsed() - askedAt >= PAUSE_MS;
  const read = async (): Promise<void> => {
    if (!mayRead()) throw new Error("the key set could not be had just now");
    if (!keys.reloading) askedAt = elapsed();
    await keys.reload();
    readAt = elapsed();
  };
  return async (header, token) => {
    if (readAt === Number.NEGATIVE_INFINITY) await read();
    try {
      const key = await keys(header, token);
      if (elapsed() - readAt >= FRESH_MS && !keys.reloading && mayRead()) read().catch(onStale);
      return key;
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayRead()) throw error;
      await read();
      return keys(header, token);
    }
  };
}

/** A `fetch` whose errors say what is wrong with which address; jose itself tells of one that is late. */
async function ask(url: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (!(error instanceof Error) || error.name === "TimeoutError") throw error;
    const cause: NodeJS.ErrnoException = error.cause instanceof Error ? error.cause : error;
    throw new Error(`the key set at ${url} cannot be read: ${cause.code ?? cause.message}`, { cause: error });
  }
  if (response.status === 200) return response;
  throw new Error(`the key set at ${url} cannot be read: the answer has status ${response.status}`);
}
