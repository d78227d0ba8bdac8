import type { IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import { createAddressList, isListed, readAddress } from "../base/ip.js";

/** What the peer of a unix socket is called among addresses. */
export const UNIX_PEER = "unix";

/** Where a request came from, and what is wrong with how we know it. */
export interface ClientAddress {
  /** Canonical, as `readAddress` makes it; `unix` for a peer without one. */
  address: string;
  /** A constant sentence for the operator: all viewers count as one address until this is put right. */
  complaint?: string;
  /** What the complaint is about, as it was received, shortened. */
  received?: string;
}

/** The operator's proxies: whose word counts about where a request came from. */
export class Proxies {
  readonly #listed: BlockList;
  readonly #trustsUnix: boolean;

  /**
   * Each entry is an address, a network such as `10.0.0.0/8`, or `unix` for whoever reaches the server through its unix socket. Throws
   * a RangeError whose sentence names the entry and what is allowed.
   */
  constructor(entries: readonly string[]) {
    this.#trustsUnix = entries.includes(UNIX_PEER);
    this.#listed = createAddressList(
      entries.filter((entry) => entry !== UNIX_PEER),
      ", or unix for the peer of a unix socket",
    );
  }

  /**
   * The address that a request came from. `X-Forwarded-For` and `Forwarded` (RFC 7239) are anyone's to write, so they count only where
   * the connection comes from a listed proxy, and of their entries the last one that is not a listed proxy itself. The second counts
   * only where there is no first: most proxies write the first, and would pass on a second that a viewer made up.
   */
  locate({ socket, headers }: Pick<IncomingMessage, "headers" | "socket">): ClientAddress {
    // A unix socket's peer has no address; nor has a connection that ended a moment ago, which is nobody's then.
    let address = readAddress(socket.remoteAddress ?? "") ?? UNIX_PEER;
    const simple = [headers["x-forwarded-for"] ?? []].flat().join(",");
    const header = simple.trim() !== "" ? "X-Forwarded-For" : "Forwarded";
    const received = header === "Forwarded" ? (headers.forwarded ?? "") : simple;
    if (!this.#has(address)) {
      if (received.trim() === "") return { address };
      return { address, received: shorten(received), complaint: SENTENCES[header].unlisted };
    }
    const nodes = header === "Forwarded" ? readForwarded(received) : received.split(",");
    const senders = nodes?.map((node) => node.trim()).filter((node) => node !== "");
    if (received.trim() === "") return { address, complaint: NO_HEADER };
    // Without any entry, the first turn finds none and says so.
    for (let isFirst = true; this.#has(address); isFirst = false) {
      if (senders?.length === 0 && !isFirst) break;
      const next = readNode(senders?.pop() ?? "");
      if (next === undefined)
        return { address, received: shorten(received), complaint: SENTENCES[header].unreadable };
      address = next;
    }
    return { address };
  }

  /** Whether a socket is a listed proxy's, and so that of many viewers. */
  isProxy(socket: Pick<IncomingMessage["socket"], "remoteAddress">): boolean {
    return this.#has(readAddress(socket.remoteAddress ?? "") ?? UNIX_PEER);
  }

  #has(address: string): boolean {
    return address === UNIX_PEER ? this.#trustsUnix : isListed(this.#listed, address);
  }
}

const NO_HEADER = "a proxy that is listed with --proxy sends neither X-Forwarded-For nor Forwarded";
const SENTENCES = {
  "X-Forwarded-For": {
    unlisted: "X-Forwarded-For is not believed: its sender is not listed with --proxy",
    unreadable:
      "X-Forwarded-For of a listed proxy has something else than an address where the viewer's should be",
  },
  Forwarded: {
    unlisted: "Forwarded is not believed: its sender is not listed with --proxy",
    unreadable: "Forwarded of a listed proxy has no address where the viewer's should be",
  },
};

/** An address as proxies write it: quoted or not, with or without a port, IPv6 with or without brackets. */
function readNode(text: string): string | undefined {
  const node = /^"(.*)"$/.exec(text)?.[1] ?? text;
  const bracketed = /^\[([^\]]*)\](?::\w+)?$/.exec(node)?.[1];
  const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\w+$/.exec(node)?.[1];
  return readAddress(bracketed ?? withoutPort ?? node);
}

/**
 * The `for` of each element of a `Forwarded` header, in order; an empty string would be skipped, so an element without one is `unknown`,
 * as the standard calls it. Undefined where a quotation does not end. One pass: the header is as long as its sender likes.
 */
function readForwarded(header: string): string[] | undefined {
  const nodes: string[] = [];
  let [part, node, isQuoted, isEmpty] = ["", "unknown", false, true];
  const endPart = (): void => {
    const [name = "", ...value] = part.split("=");
    if (name.trim().toLowerCase() === "for") node = value.join("=").trim();
    if (part.trim() !== "") isEmpty = false;
    part = "";
  };
  const endElement = (): void => {
    endPart();
    if (!isEmpty) nodes.push(node);
    [node, isEmpty] = ["unknown", true];
  };
  for (let index = 0; index < header.length; index += 1) {
    const sign = header[index];
    if (isQuoted && sign === "\\") {
      index += 1;
      part += header[index] ?? "";
      continue;
    }
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === "," && !isQuoted) endElement();
    else if (sign === ";" && !isQuoted) endPart();
    else part += sign;
  }
  endElement();
  return isQuoted ? undefined : nodes;
}

function shorten(header: string): string {
  return header.slice(0, 100);
}
