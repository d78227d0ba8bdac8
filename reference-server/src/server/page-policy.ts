import type { OutgoingHttpHeaders } from "node:http";
import type { Origins } from "../admission/origins.js";

/** All that the server's own pages do: the policy is theirs, and no site's. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
];

/**
 * The headers of the server's own pages, as it was asked for them at `host`. They may be in frames of the pages that may connect, and of
 * no other: else a foreign page would pass the list of origins by framing ours.
 */
export function createPageHeaders(origins: Origins, host: string | undefined): OutgoingHttpHeaders {
  const ancestors = origins.frameAncestors(host);
  const framing = ancestors === undefined ? [] : [`frame-ancestors ${ancestors.join(" ")}`];
  return {
    "content-security-policy": [...DIRECTIVES, ...framing].join("; "),
    // The address tells which channel somebody watches; where a link leads need not know.
    "referrer-policy": "no-referrer",
    // A page that is isolated from others frames only pages that are, too.
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "cross-origin",
  };
}
