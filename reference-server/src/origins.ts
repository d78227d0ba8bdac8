const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Which pages may connect. A browser names its page in `Origin`; the check keeps other sites' pages out of a chat, it is no
 * protection from programs, which write there what they like.
 */
export class Origins {
  readonly #allowed: ReadonlySet<string>;

  /** Throws a RangeError whose sentence names the entry and what is allowed. */
  constructor(entries: readonly string[]) {
    this.#allowed = new Set(entries.map(normalizeEntry));
  }

  /**
   * Allows: a client that is no browser (no `Origin`); a page that came from this host; a page on this machine, any port, so that
   * development needs no option; and what the operator listed.
   */
  allows(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined || this.#allowed.has("*") || this.#allowed.has(origin)) return true;
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) return false;
    return this.#allowed.has(url.origin) || url.host === host?.toLowerCase() || LOCAL_HOSTS.has(url.hostname);
  }
}

function normalizeEntry(entry: string): string {
  if (entry === "*" || entry === "null") return entry;
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) {
    throw new RangeError(
      `must be an origin such as https://example.com (no path), * for any or null for pages without one, not ${JSON.stringify(entry)}.`,
    );
  }
  return url.origin;
}
