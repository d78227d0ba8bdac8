import type { IncomingMessage } from "node:http";
import {
  CLOSE,
  type CloseCode,
  decodeJoin,
  type Join,
  PROTOCOL_VERSION,
  SUBPROTOCOL,
} from "chizzy-chat-protocol";
import type { ChannelNames } from "./channel-names.js";
import type { Origins } from "./origins.js";

/** What an upgrade request asks for, or why it gets nothing. */
export type JoinDecision =
  | { ok: true; join: Join; isV0: boolean }
  /** `channel`: the one that was asked for, as far as it was read. */
  | { ok: false; code: CloseCode; reason: string; channel?: string };

/** The names in the query that mean something; others are not looked at. */
const QUERY_NAMES = ["channel", "epoch", "since", "last", "v"] as const;

/**
 * Decides about a join from its request alone. A refusal here is one that the site's developer must be able to see: a browser
 * shows a page nothing of a refused handshake, so the server accepts it and closes with the code and the reason.
 */
export function decideJoin(
  request: IncomingMessage,
  { origins, channels }: { origins: Origins; channels: ChannelNames },
): JoinDecision {
  const refuse = (code: CloseCode, reason: string, channel?: string): JoinDecision => ({
    ...{ ok: false, code, reason },
    ...(channel !== undefined && { channel }),
  });

  const { origin, host } = request.headers;
  if (!origins.allows(origin, host)) {
    return refuse(
      CLOSE.forbidden,
      `origin ${origin?.slice(0, 60)} is not allowed; start the server with --origin`,
    );
  }
  const decoded = decodeJoin(readQuery(request.url ?? ""));
  if (!decoded.ok) return refuse(CLOSE.badRequest, decoded.error.message);
  const { channel } = decoded.frame;
  if (!channels.has(channel))
    return refuse(CLOSE.noSuchChannel, `channel: this server has none that is called ${channel}`, channel);

  const protocols = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((name) => name.trim());
  const { version } = decoded.frame;
  const isV1 = protocols.includes(SUBPROTOCOL) || version === PROTOCOL_VERSION;
  const isOther = version === undefined ? protocols.some((name) => name.startsWith("chizzy.")) : true;
  if (!isV1 && isOther) return refuse(CLOSE.version, `this server speaks ${SUBPROTOCOL} only`, channel);
  if (version !== undefined && version !== PROTOCOL_VERSION) {
    return refuse(CLOSE.version, `v: this server speaks version ${PROTOCOL_VERSION} only`, channel);
  }
  return { ok: true, join: decoded.frame, isV0: !isV1 };
}

/** Only what was asked for is echoed. An echo of anything else would prove nothing about the server. */
export function chooseProtocol(offered: Set<string>): string | false {
  return offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false;
}

/** A request's URL may be anything, `//` and `%` included: it is never parsed as one. */
function readQuery(url: string): Record<string, string> {
  const start = url.indexOf("?");
  const query = new URLSearchParams(start < 0 ? "" : url.slice(start + 1));
  const values: Record<string, string> = {};
  for (const name of QUERY_NAMES) {
    const value = query.get(name);
    if (value !== null) values[name] = value;
  }
  return values;
}
