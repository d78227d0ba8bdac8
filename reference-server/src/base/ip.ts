import { BlockList, isIPv4, isIPv6, SocketAddress } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;

/**
 * An IP address in its one spelling: short and lower case (RFC 5952), without a zone, and IPv4 where it was written in IPv6
 * (`::ffff:192.0.2.1`). Undefined for what is no address; brackets and ports are not taken.
 */
export function readAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  if (!isIPv6(text)) return undefined;
  const { address } = new SocketAddress({ address: text, family: "ipv6" });
  return MAPPED.exec(address)?.[1] ?? address;
}

/** Whether an address that `readAddress` made is in a list. */
export function isListed(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** A list of networks, each as `10.0.0.0/8` or one address. Throws a RangeError whose sentence names the entry and the rule. */
export function createAddressList(entries: readonly string[], alsoAllowed = ""): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [written = "", bits, ...rest] = entry.split("/");
    const address = readAddress(written);
    // A mapped address would count its bits from another start.
    const family = address !== undefined && isIPv6(address) ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    const isNetwork = bits !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
    const isMappedNetwork = bits !== undefined && family === "ipv4" && written.includes(":");
    if (address === undefined || rest.length > 0 || (bits !== undefined && !isNetwork) || isMappedNetwork) {
      throw new RangeError(
        `must be an IP address or a network such as 10.0.0.0/8 or fd00::/8${alsoAllowed}, not ${JSON.stringify(entry)}.`,
      );
    }
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** What counts as one address: an IPv6 customer has a /64 network at least, so its addresses count as one. */
export function groupOf(address: string): string {
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
