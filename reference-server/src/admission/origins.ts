import { createAddressList, isListed, readAddress } from "../base/ip.js";

/** Who is asked for a page, as far as a browser's `Origin` and `Host` say it. */
interface Place {
  /** With its colon, as `URL.protocol` has it. */
  scheme: string;
  /** Lower case, without the final dot; an IP address without brackets, in its one spelling. */
  hostname: string;
  /** Empty for the scheme's own. */
  port: string;
}

/** This machine. */
const LOOPBACK = createAddressList(["127.0.0.0/8", "::1"]);
/** Networks that no stranger's page can come from: RFC 1918, 3927, 4193, 4291, 6598, and "any address" of this machine. */
const PRIVATE = createAddressList([
  ...["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10"],
  ...["fc00::/7", "fe80::/10", "0.0.0.0", "::"],
]);
/** Schemes that no page has: most likely a slip. */
const SOCKET_SCHEMES = ["ws:", "wss:", "ftp:"];
/** `http` and `https` as they are misspelt: letters of theirs, or one other behind the first. An app's scheme is none of these. */
const MISSPELT_SCHEME = /^(?!https?:$)(?:[htps]+|h[htps]*[a-z0-9][htps]*):$/;
/** What the name of a host is made of, in an URL that was read; other signs are those between two names, such as a comma. */
const HOSTNAME = /^(?:[\w.*-]*|\[[0-9a-f:.]+\])$/;

/**
 * Which pages may connect. A browser names its page in `Origin`; the check keeps other sites' pages out of a chat, it is no
 * protection from programs, which write there what they like.
 */
export class Origins {
  readonly #allowed = new Set<string>();
  /** By what stands before the wildcard and after it: `https:` and `.example.com:`. */
  readonly #wildcards: { scheme: string; ending: string }[] = [];
  readonly #serverNames: ReadonlySet<string>;

  /** Throws a RangeError whose sentence names the entry and what is allowed. The names are those that `readServerName` made. */
  constructor(entries: readonly string[], serverNames: readonly string[] = []) {
    for (const entry of entries) this.#add(entry);
    this.#serverNames = new Set(serverNames);
  }

  /**
   * Allows: a client that is no browser (no `Origin`); what the operator listed; a page on the viewer's own machine, any port; a page
   * of the host that the request names, any port in a private network or under `.local`, the same port at other addresses and at
   * the server's names. Another name is not enough, though `Origin` and `Host` agree: whoever owns a name can make it point here
   * (DNS rebinding), and a browser then takes their page for one of ours.
   */
  allows(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined || this.#allowed.has("*") || this.#allowed.has(origin)) return true;
    const page = readPlace(origin);
    if (page === undefined) return false;
    if (this.#isListed(page)) return true;
    if (page.scheme !== "https:" && page.scheme !== "http:") return false;
    if (isLoopback(page.hostname)) return true;
    // The scheme is the page's: behind a proxy the server does not know its own, and it says which port need not be written.
    const here = readPlace(`${page.scheme}//${host}`);
    if (here === undefined || here.hostname !== page.hostname) return false;
    if (isPrivate(page.hostname)) return true;
    const isOurs = readAddress(page.hostname) !== undefined || this.#serverNames.has(page.hostname);
    return isOurs && here.port === page.port;
  }

  /**
   * Whether the name under which a request came can be no foreign page's: an address, a name of the server's own, and one that nobody can register,
   * of a network or without a dot. A page at any other name that its owner made to point here reads what we answer, since its
   * browser takes us for where it came from.
   */
  isOwnHost(host: string | undefined): boolean {
    if (host === undefined) return true;
    const { hostname } = readPlace(`http://${host}`) ?? {};
    if (hostname === undefined) return false;
    const isRegistrable = hostname.includes(".") && !/\.(?:localhost|local|internal)$/.test(hostname);
    return !isRegistrable || readAddress(hostname) !== undefined || this.#serverNames.has(hostname);
  }

  /**
   * The same list for a page of ours at `host` as sources of a policy's `frame-ancestors`: which pages may show it in a frame. Undefined where
   * every page may. `null` is none of them: no policy can name such a page.
   */
  frameAncestors(host: string | undefined): string[] | undefined {
    if (this.#allowed.has("*")) return undefined;
    const here = readPlace(`http://${host}`)?.hostname ?? "";
    // A policy has no words for addresses of IPv6.
    const isNear = here !== "" && !here.includes(":") && isPrivate(here);
    const anyPort = ["localhost", "*.localhost", "127.0.0.1", ...(isNear ? [here] : [])];
    const listed = [
      ...[...this.#allowed].filter((origin) => origin !== "null"),
      ...this.#wildcards.map(({ scheme, ending }) => `${scheme}//*${ending}`),
    ];
    return [
      "'self'",
      ...anyPort.flatMap((name) => [`http://${name}:*`, `https://${name}:*`]),
      // A port that is the scheme's own is kept as an empty one.
      ...listed.map((origin) => origin.replace(/:$/, "")),
    ];
  }

  #isListed(page: Place): boolean {
    const address = `${page.hostname}:${page.port}`;
    if (this.#allowed.has(`${page.scheme}//${address}`)) return true;
    return this.#wildcards.some(
      ({ scheme, ending }) =>
        scheme === page.scheme && address.endsWith(ending) && address.length > ending.length,
    );
  }

  #add(entry: string): void {
    if (entry === "*" || entry === "null") return void this.#allowed.add(entry);
    const place = readPlace(entry);
    const name = place?.hostname.replace(/^\*(?=\.[^.])/, "");
    if (
      place === undefined ||
      name === undefined ||
      SOCKET_SCHEMES.includes(place.scheme) ||
      MISSPELT_SCHEME.test(place.scheme) ||
      /\*/.test(name)
    ) {
      throw new RangeError(
        `must be an origin such as https://example.com (no path), https://*.example.com for all names below one, an app's such as ` +
          `capacitor://localhost, * for any or null for pages without one, not ${JSON.stringify(entry)}.`,
      );
    }
    if (name === place.hostname) this.#allowed.add(`${place.scheme}//${name}:${place.port}`);
    else this.#wildcards.push({ scheme: place.scheme, ending: `${name}:${place.port}` });
  }
}

/**
 * A host name under which this server hands out pages of its own, such as `chat.example.com`: no scheme, no port. Returns it as browsers
 * write it. Throws a RangeError whose sentence names the entry and the rule.
 */
export function readServerName(entry: string): string {
  const place = /[:/]/.test(entry) ? undefined : readPlace(`http://${entry}`);
  if (place === undefined || place.hostname.includes("*")) {
    throw new RangeError(
      `must be a host name such as chat.example.com, without scheme and port, not ${JSON.stringify(entry)}.`,
    );
  }
  return place.hostname;
}

/** Reads an origin; undefined for what has a path, a query, a user, or no host. Only `file://` has none. */
function readPlace(text: string): Place | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^\/?$/.test(url.pathname) || /[?#@\s]/.test(text)) return undefined;
  if (url.hostname === "" && url.protocol !== "file:") return undefined;
  const hostname = url.hostname.toLowerCase().replace(/(?<=[^.])\.$/, "");
  if (!HOSTNAME.test(hostname)) return undefined;
  const address = readAddress(hostname.replace(/^\[(.*)\]$/, "$1"));
  return { scheme: url.protocol, hostname: address ?? hostname, port: url.port };
}

/** Names and addresses that mean the machine on which they are said (RFC 6761, 6.3). */
function isLoopback(hostname: string): boolean {
  const address = readAddress(hostname);
  if (address !== undefined) return isListed(LOOPBACK, address);
  return hostname === "localhost" || hostname.endsWith(".localhost");
}

/** Names and addresses that mean nothing outside of one network. `.local` is said by the machines of a network themselves (RFC 6762). */
function isPrivate(hostname: string): boolean {
  const address = readAddress(hostname);
  return address === undefined ? hostname.endsWith(".local") : isListed(PRIVATE, address);
}
