import type { IncomingMessage } from "node:http";

/** The path of a request, also where it has the whole address, as RFC 9112, 3.2.2 allows. */
export function pathOf({ url = "/" }: Pick<IncomingMessage, "url">): string {
  return url.replace(/^https?:\/\/[^/?]*/i, "").split("?", 1)[0] || "/";
}
