import { textIn, warnOnce } from "../state/attributes.js";

export interface PopOutSources {
  /** What the page says: an address, or an empty string for none. */
  popOutUrl: string | undefined;
  /** The server's address if the page gave one. */
  server: string | undefined;
  /** The server that the script came from, which then has a pop-out page. */
  scriptServer: string | undefined;
  channel: string;
  theme: string;
}

/**
 * The page that shows this chat in a window of its own; undefined where there is none. A server that hands out the script is known to have
 * `popout` beside it; of any other server that has to be said by `pop-out-url`.
 */
export function popOutAddress(sources: PopOutSources): string | undefined {
  const { popOutUrl, server, scriptServer, channel, theme } = sources;
  const known =
    textIn(server, "server") === undefined && scriptServer !== undefined
      ? `${scriptServer.replace(/\/$/, "")}/popout`
      : "";
  const address = popOutUrl === "" ? "" : (textIn(popOutUrl, "pop-out-url") ?? known);
  if (address === "") return undefined;
  try {
    const url = new URL(address, document.baseURI);
    if (url.protocol === "https:" || url.protocol === "http:") {
      url.searchParams.set("channel", channel);
      url.searchParams.set("theme", theme);
      return url.href;
    }
  } catch {
    // Said below.
  }
  warnOnce(`pop-out-url="${address}" is not used. Allowed: an http or https address, or an empty string.`);
  return undefined;
}
