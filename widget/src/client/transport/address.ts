import { CHANNEL_PATTERN } from "chizzy-chat-protocol";
import type { StatusReason } from "../types.js";

export type ParsedAddress = { ok: true; url: URL } | { ok: false; reason: StatusReason; detail: string };

/** The names in the query that are ours; what a page put there under one of them is not meant for a chat. */
const OWN_PARAMETERS = ["channel", "epoch", "since", "last", "v"];

/**
 * Makes the address of a socket of what a page gave: `http:` becomes `ws:`, `https:` becomes `wss:`; path and query stay.
 * What begins with `/` or `.` is the page's to complete, as in its links. Never throws: `detail` names what is wrong and what is allowed.
 */
export function parseAddress(server: string, channel: string): ParsedAddress {
  if (typeof channel !== "string" || !CHANNEL_PATTERN.test(channel)) {
    return {
      ok: false,
      reason: "no-such-channel",
      detail: `channel ${quote(channel)} must match ${CHANNEL_PATTERN.source}`,
    };
  }
  const url = parseUrl(server);
  if (url === undefined || !/^(ws|http)s?:$/.test(url.protocol)) {
    return {
      ok: false,
      reason: "bad-address",
      detail: `server ${quote(server)} must begin with ws:, wss:, http:, https:, / or .`,
    };
  }
  url.protocol = url.protocol.replace("http", "ws");
  url.hash = "";
  for (const name of OWN_PARAMETERS) {
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  }
  return { ok: true, url };
}

/** The address of one attempt: `parameters` stand after the page's own query, which stays as it was written. */
export function createJoinUrl(url: URL, parameters: Record<string, string>): string {
  const joined = new URL(url);
  joined.search += `${joined.search === "" ? "?" : "&"}${new URLSearchParams(parameters)}`;
  return joined.href;
}

function parseUrl(input: string): URL | undefined {
  try {
    // Nothing else is relative: "chat.example" would be a path, and whoever writes it means a host.
    return new URL(input, /^\s*[/.]/.test(input) ? globalThis.document?.baseURI : undefined);
  } catch {
    return undefined;
  }
}

function quote(value: unknown): string {
  const text = String(value);
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
