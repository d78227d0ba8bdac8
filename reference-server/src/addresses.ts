import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import type { ServerLimits } from "./limits.js";
import { TokenBucket } from "./rate-limit.js";

/**
 * Reads a list of proxies, each an address or a network such as `10.0.0.0/8`. Throws a RangeError whose sentence names the
 * entry and what is allowed.
 */
export function createProxyList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits, ...rest] = entry.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    const isNetwork = bits !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
    if (isIP(address) === 0 || rest.length > 0 || (bits !== undefined && !isNetwork)) {
      throw new RangeError(
        `must be an IP address or a network such as 10.0.0.0/8 or fd00::/8, not ${JSON.stringify(entry)}.`,
      );
    }
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The address that a request came from. `X-Forwarded-For` is anyone's to write, so it counts only where the connection comes from a
 * listed proxy, and of its entries the last one that is not a listed proxy itself.
 */
export function findClientAddress(request: IncomingMessage, proxies: BlockList): string {
  let address = plain(request.socket.remoteAddress ?? "");
  const header = request.headers["x-forwarded-for"];
  const forwarded = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",");
  while (forwarded.length > 0 && isListed(proxies, address)) {
    const next = plain((forwarded.pop() ?? "").trim());
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** Counts the joins and the connections of each address. */
export class AddressLimits {
  readonly #limits: Readonly<ServerLimits>;
  readonly #elapsed: () => number;
  readonly #addresses = new Map<string, { joins: TokenBucket; connections: number }>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: Readonly<ServerLimits>, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#sweeper = setInterval(() => this.#sweep(), limits.connectWindowMs).unref();
  }

  /**
   * Admits a join: returns the function that ends the connection's share, to be called once. Or returns the ms after which
   * the address may try again.
   */
  admit(address: string): (() => void) | number {
    const { connectsPerAddress, connectWindowMs, connectionsPerAddress } = this.#limits;
    const key = groupOf(address);
    let entry = this.#addresses.get(key);
    if (entry === undefined) {
      const joins = new TokenBucket(
        connectsPerAddress,
        connectWindowMs / connectsPerAddress,
        this.#elapsed(),
      );
      entry = { joins, connections: 0 };
      this.#addresses.set(key, entry);
    }
    if (entry.connections >= connectionsPerAddress) return connectWindowMs;
    const retryMs = entry.joins.take(this.#elapsed());
    if (retryMs > 0) return retryMs;
    const admitted = entry;
    admitted.connections += 1;
    return () => {
      admitted.connections -= 1;
    };
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  /** Bounds the map: it holds who is here and who joined a window ago or less. */
  #sweep(): void {
    const now = this.#elapsed();
    for (const [key, { joins, connections }] of this.#addresses) {
      if (connections === 0 && joins.isFull(now)) this.#addresses.delete(key);
    }
  }
}

/** An IPv6 customer has a /64 network at least, so its addresses count as one. */
function groupOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::")
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
    : [];
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** An IPv4 address that came over an IPv6 socket is written `::ffff:192.0.2.1`. */
function plain(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function isListed(proxies: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 6 ? "ipv6" : "ipv4");
}
